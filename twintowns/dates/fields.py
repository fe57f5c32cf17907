"""The model field for imprecise dates: EDTF, the wording of the source, and derived earliest and latest days.

`signed = EDTFField()` makes four columns: `signed` (EDTF), `signed_text` (wording), `signed_earliest` and
`signed_latest` (days, null where there is no bound). The days are derived whenever they are read, so `bulk_create`
and `loaddata`, which skip `save()`, write them too.
"""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from twintowns.text.cleaning import clean_line
from twintowns.text.fields import Cleaned

from .edtf import EDTFDate, EDTFError
from .forms import EDTFFormField
from .parse import parse_date, parse_point


class EDTFDescriptor:
    """Gives an `EDTFDate` or None, whatever was assigned: a value, EDTF, or what an editor types."""

    def __init__(self, field):
        self.field = field

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        name = self.field.attname
        if name not in instance.__dict__:
            instance.refresh_from_db(fields=[name, self.field.text_name])
        value = instance.__dict__[name]
        if isinstance(value, EDTFDate):
            return EDTFDate(value.edtf, instance.__dict__.get(self.field.text_name) or "")
        return value or None

    def __set__(self, instance, value):
        values, text_name = instance.__dict__, self.field.text_name
        if isinstance(value, EDTFDate):
            values[text_name] = value.text
        elif value:
            value = self._understand(value, values, text_name)
        else:
            value = None
            values[text_name] = ""
        values[self.field.attname] = value

    def _understand(self, typed, values, text_name):
        """The value of a string; a string that cannot be understood is kept for `clean()` to refuse."""
        typed = clean_line(str(typed))
        old = values.get(self.field.attname)
        try:
            value = EDTFDate.parse(typed)
        except EDTFError:
            try:
                value = self.field.parse(typed)
            except EDTFError:
                return typed
            values[text_name] = value.text
            return value
        if old and old != value:
            values[text_name] = ""
        return value


class BoundDescriptor:
    """The derived day, always that of the date itself, so that validation before saving sees it too."""

    def __init__(self, field):
        self.field = field

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        value = getattr(instance, self.field.of)
        return getattr(value, self.field.bound, None)

    def __set__(self, instance, value):
        """What the database holds was derived when it was written; it is never assigned."""
        instance.__dict__[self.field.attname] = value


class _Companion:
    """A column that goes with an EDTFField; added once, whether by the field, by inheritance or by history."""

    def contribute_to_class(self, cls, name, **kwargs):
        if name not in {field.name for field in cls._meta.local_fields}:
            super().contribute_to_class(cls, name, **kwargs)


class WordingDescriptor:
    """The wording; its default “”, which a new record gets after its date, does not wipe out what the date brought."""

    def __init__(self, field):
        self.field = field

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.field.attname not in instance.__dict__:
            instance.refresh_from_db(fields=[self.field.attname])
        return instance.__dict__[self.field.attname]

    def __set__(self, instance, value):
        date = instance.__dict__.get(self.field.attname.removesuffix("_text"))
        instance.__dict__[self.field.attname] = value or getattr(date, "text", "")


class WordingField(_Companion, Cleaned, models.CharField):
    """The wording of the source."""

    def contribute_to_class(self, cls, name, **kwargs):
        super().contribute_to_class(cls, name, **kwargs)
        setattr(cls, name, WordingDescriptor(self))


class BoundField(_Companion, models.DateField):
    """The earliest or latest day of the EDTFField named `of`."""

    def __init__(self, *args, of="", bound="earliest", **kwargs):
        self.of, self.bound = of, bound
        super().__init__(*args, **kwargs)

    def deconstruct(self):
        name, path, args, kwargs = super().deconstruct()
        return name, path, args, {**kwargs, "of": self.of, "bound": self.bound}

    def contribute_to_class(self, cls, name, **kwargs):
        super().contribute_to_class(cls, name, **kwargs)
        setattr(cls, name, BoundDescriptor(self))


class EDTFField(models.CharField):
    """An imprecise date. `interval=True` allows intervals such as 2019/2022."""

    def __init__(self, *args, interval=False, **kwargs):
        self.interval = interval
        kwargs.setdefault("max_length", 60)
        super().__init__(*args, **kwargs)

    @property
    def text_name(self):
        return f"{self.attname}_text"

    @property
    def parse(self):
        return parse_date if self.interval else parse_point

    def deconstruct(self):
        name, path, args, kwargs = super().deconstruct()
        if self.interval:
            kwargs["interval"] = True
        return name, path, args, kwargs

    def contribute_to_class(self, cls, name, **kwargs):
        super().contribute_to_class(cls, name, **kwargs)
        setattr(cls, self.attname, EDTFDescriptor(self))
        # The models of a migration's state list their columns themselves.
        if cls.__module__ == "__fake__":
            return
        options = {"editable": False, "blank": True}
        cls.add_to_class(f"{name}_text", WordingField(_("wording"), max_length=200, default="", **options))
        for bound in ("earliest", "latest"):
            companion = BoundField(of=name, bound=bound, null=True, db_index=True, **options)
            cls.add_to_class(f"{name}_{bound}", companion)

    def to_python(self, value):
        if value is None or value == "":
            return None
        try:
            value = value if isinstance(value, EDTFDate) else _parse_either(value, self.parse)
        except EDTFError as error:
            raise ValidationError(str(error), code="invalid") from error
        if value.is_interval and not self.interval:
            raise ValidationError(
                _("Write one date here; the beginning and the end have fields of their own."), code="interval"
            )
        return value

    def run_validators(self, value):
        super().run_validators(value.edtf if isinstance(value, EDTFDate) else value)

    def get_prep_value(self, value):
        if value is None or value == "":
            return ""
        return value.edtf if isinstance(value, EDTFDate) else EDTFDate.parse(str(value)).edtf

    def value_to_string(self, obj):
        return self.get_prep_value(self.value_from_object(obj))

    def formfield(self, **kwargs):
        kwargs.pop("widget", None)
        return EDTFFormField(
            **{
                "required": not self.blank,
                "label": capfirst(self.verbose_name),
                "help_text": self.help_text,
                "interval": self.interval,
                **kwargs,
            }
        )


def _parse_either(text, parse):
    text = clean_line(str(text))
    try:
        return EDTFDate.parse(text)
    except EDTFError:
        return parse(text)
