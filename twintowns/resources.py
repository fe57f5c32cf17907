"""Records as rows of a spreadsheet, out and in again: what a column is called, how a value is written and read."""

from copy import deepcopy
from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from import_export import fields, resources, widgets

from twintowns.access import review_fields
from twintowns.dates.edtf import EDTFError
from twintowns.dates.forms import editable_text
from twintowns.dates.parse import parse_point
from twintowns.folding import fold
from twintowns.models import Contact, Municipality, StaffRole

WRITERS = (StaffRole.EDITOR, StaffRole.REVIEWER)


class DateText(widgets.Widget):
    """An imprecise date as an editor would type it, or a cell that the spreadsheet program keeps as a date."""

    def clean(self, value, row=None, **kwargs):
        if isinstance(value, datetime):
            value = value.date()
        text = value.isoformat() if isinstance(value, date) else str(value if value is not None else "")
        try:
            return parse_point(text.strip()) if text else None
        except EDTFError as error:
            raise ValueError(str(error)) from None

    def render(self, value, obj=None, **kwargs):
        return editable_text(value) if value else ""


class YesNo(widgets.Widget):
    """ja, nej, or empty for not stated."""

    WORDS = {"ja": True, "nej": False, "": None}

    def clean(self, value, row=None, **kwargs):
        word = str(value if value is not None else "").strip().lower()
        if word not in self.WORDS:
            raise ValueError(_("“%s” is neither ja nor nej.") % value)
        return self.WORDS[word]

    def render(self, value, obj=None, **kwargs):
        return {True: "ja", False: "nej"}.get(value, "")


class Choice(widgets.Widget):
    """One of a field's choices, by what people see."""

    def __init__(self, choices):
        super().__init__()
        self.choices = choices

    def clean(self, value, row=None, **kwargs):
        text = str(value if value is not None else "").strip()
        found = {str(label): key for key, label in self.choices} | {"": ""}
        if text not in found:
            known = ", ".join(str(label) for _key, label in self.choices)
            raise ValueError(_("“%(value)s” is none of: %(choices)s.") % {"value": text, "choices": known})
        return found[text]

    def render(self, value, obj=None, **kwargs):
        return str(dict(self.choices).get(value, "")) if value else ""


class Number(widgets.IntegerWidget):
    """A whole number; what has decimals is refused, and not cut off."""

    def clean(self, value, row=None, **kwargs):
        if value in (None, ""):
            return None
        try:
            number = int(value)
        except (TypeError, ValueError, OverflowError):
            number = None
        if number is None or (isinstance(value, float) and number != value):
            raise ValueError(_("“%s” is not a whole number.") % value)
        return number


class Reference(widgets.Widget):
    """Another record that the user sees, by its identifier; `scoped` when the identifier counts within the municipality of the row."""

    user = None  # the member of staff whose file it is; the resource says who

    def __init__(self, model, *, scoped=False):
        super().__init__()
        self.model, self.scoped = model, scoped

    def clean(self, value, row=None, **kwargs):
        if value in (None, ""):
            return None
        return self.find(str(value).strip(), row)

    def find(self, slug, row):
        names = {"slug": slug}
        if self.scoped:
            names["municipality__slug"] = row[MUNICIPALITY]
        seen = self.model._default_manager.all()
        seen = seen.visible_to(self.user) if self.user else seen
        found = seen.filter(**names).first() or self._named(seen, slug, row)
        if found is None:
            raise ValueError(
                _("there is no %(model)s “%(slug)s”.")
                % {"model": self.model._meta.verbose_name, "slug": slug}
            )
        return found

    def _named(self, seen, name, row):
        """The one record of the row's municipality that people call so."""
        if not self.scoped or not hasattr(self.model, "label"):
            return None
        records = seen.filter(municipality__slug=row[MUNICIPALITY])
        found = [record for record in records if fold(str(record.label)) == fold(name)]
        return found[0] if len(found) == 1 else None

    def render(self, value, obj=None, **kwargs):
        return value.slug if value else ""


class References(widgets.ManyToManyWidget):
    """Several of them, with commas between."""

    user = None

    def __init__(self, model, *, scoped=False):
        super().__init__(model)
        self.one = Reference(model, scoped=scoped)

    def clean(self, value, row=None, **kwargs):
        self.one.user = self.user
        slugs = [slug.strip() for slug in str(value or "").split(",")]
        return [self.one.find(slug, row) for slug in slugs if slug]

    def render(self, value, obj=None, **kwargs):
        return ", ".join(value.order_by("slug").values_list("slug", flat=True)) if value is not None else ""


class OwnList(fields.Field):
    """A list of records of the row's municipality; those of others that are listed too stay as they are."""

    def get_value(self, instance):
        listed = super().get_value(instance)
        return listed.filter(municipality=instance.municipality) if listed is not None else None

    def save(self, instance, row, is_m2m=False, **kwargs):
        listed = getattr(instance, self.attribute)
        others = listed.exclude(municipality=instance.municipality)
        listed.set([*self.clean(row, **kwargs), *others])


MUNICIPALITY = "Kommun"


def column(name, heading, widget=None, **options):
    """A column by its Swedish heading."""
    return fields.Field(
        attribute=name, column_name=heading, widget=widget or widgets.CharWidget(allow_blank=True), **options
    )


def flag(name, heading):
    """A column of ja or nej for what is never unstated: an empty cell leaves it as it is, which is nej when it is new."""
    return column(name, heading, YesNo(), saves_null_values=False)


class Changes(resources.Diff):
    """What each cell held before and will hold, for the preview to show; the library makes HTML with its own colours."""

    def as_html(self):
        """[(whether it changes, before, after)] in the order of the columns; a new record changes nothing."""
        pairs = zip(self.left, self.right, strict=True)
        return [(before != after and not self.new, before, after) for before, after in pairs]


class RecordResource(resources.ModelResource):
    """The rows of the municipalities that a member of staff writes for."""

    municipality = column("municipality", MUNICIPALITY, Reference(Municipality))

    def __init__(self, user, **kwargs):
        self.user = user
        super().__init__(**kwargs)
        for name, field in self.fields.items():
            if name != "municipality":  # which is asked for in `before_import_row`
                field.widget.user = user

    class Meta:
        use_transactions = True
        skip_unchanged = True
        report_skipped = True
        clean_model_instances = True
        import_id_fields = ["municipality", "slug"]

    def get_queryset(self):
        return self._meta.model._default_manager.visible_to(self.user)

    def get_diff_class(self):
        return Changes

    def get_instance(self, instance_loader, row):
        """The record that the row names. Of several with that name it can only be one that the row leaves as it is."""
        namesakes = self.namesakes(row)
        if len(namesakes) < 2:
            return next(iter(namesakes), None)
        unchanged = [record for record in namesakes if self._leaves(record, row)]
        if not unchanged:
            name = self._meta.import_id_fields[-1]
            message = _("%(number)d records are called “%(name)s”. Change them in the form.")
            told = {"number": len(namesakes), "name": row[self.fields[name].column_name]}
            raise ValidationError({name: message % told})
        return unchanged[0]

    def namesakes(self, row):
        """The records that the row names; none when it cannot be read."""
        identifiers = [self.fields[name] for name in self._meta.import_id_fields]
        try:
            names = {field.attribute: field.clean(row) for field in identifiers}
        except ValueError:
            return self.get_queryset().none()
        return self.get_queryset().filter(**names)

    def _leaves(self, record, row):
        """Whether the record would be as before."""
        written = deepcopy(record)
        try:
            self.import_instance(written, row)
        except ValidationError:
            return False
        return all(field.export(written) == field.export(record) for field in self.get_import_fields())

    def headings(self):
        return [field.column_name for field in self.get_import_fields()]

    def before_import_row(self, row, **kwargs):
        """Only rows that name a record, of municipalities that the user writes for."""
        for name in self._meta.import_id_fields:
            field = self.fields[name]
            try:
                field.widget.clean(row.get(field.column_name), row)
            except ValueError as error:
                raise ValidationError({name: str(error)}) from None
        if self.user.is_superuser:
            return
        own = Municipality.objects.filter(pk__in=self.user.municipality_ids(*WRITERS))
        if row.get(MUNICIPALITY) not in own.values_list("slug", flat=True):
            message = _("You do not write for “%s”.") % row.get(MUNICIPALITY)
            raise ValidationError({"municipality": message})

    def skip_row(self, instance, original, row, import_validation_errors=None):
        """Publishing is for reviewers, in a file as in a form."""
        own = {field.attribute for field in self.get_import_fields()}
        for name in own & review_fields(type(instance)) if not self._may_review(instance) else ():
            if getattr(instance, name) != getattr(original, name):
                import_validation_errors[name] = ValidationError(_("Only reviewers publish."))
        for field in self.get_import_fields():
            if isinstance(field.widget, DateText) and field.export(instance) == field.export(original):
                setattr(instance, field.attribute, getattr(original, field.attribute))  # with its wording
        return super().skip_row(instance, original, row, import_validation_errors)

    def _may_review(self, instance):
        reviewed = self.user.municipality_ids(StaffRole.REVIEWER)
        return self.user.is_superuser or instance.municipality_id in reviewed


class ContactResource(RecordResource):
    name = column("name", "Namn")
    kind = column("kind", "Slag", Choice(Contact.Kind.choices))
    title = column("title", "Titel")
    email = column("email", "E-post")
    phone = column("phone", "Telefon")
    legal_basis = column("legal_basis", "Rättslig grund", Choice(Contact.LegalBasis.choices))
    is_public = flag("is_public", "Visas för allmänheten")
    since = column("since", "Från", DateText())
    until = column("until", "Till", DateText())
    is_published = flag("is_published", "Publicerad")

    class Meta(RecordResource.Meta):
        model = Contact
        import_id_fields = ["municipality", "name"]
        fields = [
            "municipality",
            "name",
            "kind",
            "title",
            "email",
            "phone",
            "legal_basis",
            "is_public",
            "since",
            "until",
            "is_published",
        ]
