"""The model fields of text: Django's own, but cleaned on every way into the database.

A form, `full_clean()` and `loaddata` clean through `to_python`, `save()` and `bulk_create` through `pre_save`, and
`update()` and look-ups through `get_prep_value`. To a migration each is Django's field: what a column holds is no matter
of its schema.
"""

from django.db import models

from .addresses import clean_address, validate_address
from .cleaning import clean_line, clean_text
from .forms import EmailFormField, LineFormField, ProseFormField, SlugFormField, URLFormField


class Cleaned:
    """A text field whose values pass `cleaned`; in forms a `form_class` does the same."""

    cleaned = staticmethod(clean_line)
    form_class = LineFormField

    def to_python(self, value):
        return self._clean(super().to_python(value))

    def get_prep_value(self, value):
        return self._clean(super().get_prep_value(value))

    def pre_save(self, instance, add):
        """The record holds afterwards what is stored, and other fields derive from that."""
        before = super().pre_save(instance, add)
        value = self._clean(before)
        if value is not before:
            setattr(instance, self.attname, value)
        return value

    def formfield(self, **kwargs):
        return super().formfield(**{"form_class": self.form_class, **kwargs})

    def _clean(self, value):
        return self.cleaned(value) if isinstance(value, str) else value


class StoredAsDjangos(Cleaned):
    """A field that a migration knows by the name of Django's field that it is made of."""

    def deconstruct(self):
        name, _path, args, kwargs = super().deconstruct()
        base = next(base for base in type(self).__mro__ if base.__module__.startswith("django."))
        return name, f"django.db.models.{base.__name__}", args, kwargs


class LineField(StoredAsDjangos, models.CharField):
    """One line, such as a name or a title."""


class ProseField(StoredAsDjangos, models.TextField):
    """Several lines, as they are written."""

    cleaned = staticmethod(clean_text)
    form_class = ProseFormField


class EmailField(StoredAsDjangos, models.EmailField):
    """An e-mail address."""

    form_class = EmailFormField


class SlugField(StoredAsDjangos, models.SlugField):
    """The last part of an address of ours."""

    form_class = SlugFormField


class URLField(StoredAsDjangos, models.URLField):
    """The address of a page on the web; typed without a scheme it is taken for https."""

    cleaned = staticmethod(clean_address)
    form_class = URLFormField
    default_validators = [validate_address]
