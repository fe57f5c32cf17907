"""Where facts come from, and where sources differ."""

from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from twintowns.dates.fields import EDTFField
from twintowns.text.fields import LineField, ProseField, SlugField, URLField
from twintowns.text.languages import LanguageField

from .base import Record, Sourced
from .scoping import ScopedQuerySet


class Source(Record):
    """A document or web page that says something: the ground that facts stand on."""

    is_shared_without_municipality = True

    class Kind(models.TextChoices):
        WEB_PAGE = "web_page", _("web page")
        POLICY = "policy", _("policy document")
        MINUTES = "minutes", pgettext_lazy("of a meeting", "minutes")
        AGREEMENT = "agreement", _("agreement text")
        ARTICLE = "article", _("article")
        DATASET = "dataset", _("dataset")
        OTHER = "other", _("other document")

    slug = SlugField(_("identifier"), max_length=80, unique=True)
    title = LineField(_("title"), max_length=250, blank=True, help_text=_("Empty when it is not known."))
    kind = models.CharField(_("kind"), max_length=20, choices=Kind, default=Kind.WEB_PAGE)
    publisher = LineField(_("publisher"), max_length=200)
    municipality = models.ForeignKey(
        "twintowns.Municipality",
        verbose_name=_("municipality"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="sources",
        help_text=_("The municipality that published it, or empty for a source that is shared by all."),
    )
    url = URLField(
        _("web address"), max_length=500, blank=True, help_text=_("Empty when the address is not known.")
    )
    section = LineField(_("section of the site"), max_length=120, blank=True)
    language = LanguageField(_("language"), default="sv")
    dated = EDTFField(
        _("dated"), blank=True, help_text=_("When it was written. Empty when it bears no date.")
    )
    updated_on = models.DateField(_("last updated"), null=True, blank=True)
    reviewed_on = models.DateField(_("reviewed"), null=True, blank=True)
    reviewed_by = LineField(_("reviewed by"), max_length=80, blank=True)
    licence = LineField(_("licence"), max_length=120, blank=True)
    note = ProseField(_("note"), blank=True)

    class Meta:
        verbose_name = _("source")
        verbose_name_plural = _("sources")
        ordering = ["publisher", "title"]

    def __str__(self):
        if not self.title:
            return _("%s (title not stated)") % self.publisher
        return self.title if self.title == self.publisher else f"{self.publisher}: {self.title}"


class ClaimQuerySet(ScopedQuerySet):
    def visible_to(self, user):
        """Claims about records that the member of staff may see."""
        return self if user.is_superuser else self._of(lambda records: records.visible_to(user))

    def tied_to(self, municipality):
        """Claims about records that are tied to the municipality."""
        return self._of(lambda records: records.tied_to(municipality))

    def _of(self, choose):
        """Claims about the records that are chosen from all of their model."""
        chosen = Q(pk__in=[])
        for key in self.order_by().values_list("content_type", flat=True).distinct():
            model = ContentType.objects.get_for_id(key).model_class()
            chosen |= Q(content_type=key, object_id__in=choose(model._default_manager.all()).values("pk"))
        return self.filter(chosen)

    def about(self, records):
        """Claims about any of the records, whatever their model."""
        by_type = {}
        for record in records:
            by_type.setdefault(ContentType.objects.get_for_model(record).pk, []).append(record.pk)
        wanted = Q(pk__in=[])
        for content_type, keys in by_type.items():
            wanted |= Q(content_type=content_type, object_id__in=keys)
        return self.filter(wanted)


class Claim(Sourced):
    """What one source says of one field of one record, kept beside what another says.

    Contradictions are stored side by side and shown, never silently resolved.
    """

    belongs_by = ()

    content_type = models.ForeignKey(
        ContentType, verbose_name=_("kind of record"), on_delete=models.CASCADE, related_name="+"
    )
    object_id = models.PositiveBigIntegerField(_("record"))
    record = GenericForeignKey("content_type", "object_id")
    field = LineField(
        _("field"), max_length=60, help_text=_("The field that the claim is about, for example “signed”.")
    )
    value = LineField(_("value"), max_length=250, help_text=_("What this source says."))
    agrees = models.BooleanField(_("agrees with the record"), default=False)
    note = ProseField(_("note"), blank=True)
    note_en = ProseField(_("note in English"), blank=True)

    objects = ClaimQuerySet.as_manager()

    class Meta:
        verbose_name = _("statement of a source")
        verbose_name_plural = _("statements of sources")
        ordering = ["content_type", "object_id", "field", "pk"]
        indexes = [models.Index(fields=["content_type", "object_id"])]
        constraints = [
            models.UniqueConstraint(
                fields=["content_type", "object_id", "field", "source", "value"],
                name="twintowns_claim_once",
                violation_error_message=_("This source’s statement is already recorded."),
            ),
            models.UniqueConstraint(
                fields=["content_type", "object_id", "field", "value"],
                condition=Q(source__isnull=True),
                name="twintowns_claim_without_source_once",
                violation_error_message=_("This statement is already recorded, without a source."),
            ),
        ]

    def __str__(self):
        return f"{self.field}: {self.value}"

    @property
    def field_label(self):
        """What people call the field that the claim is about."""
        model = ContentType.objects.get_for_id(self.content_type_id).model_class()
        return model._meta.get_field(self.field).verbose_name

    @property
    def keeper_key(self):
        """Whoever keeps the record that it is about."""
        return getattr(self.record, "keeper_key", None)

    @classmethod
    def keeper_fields(cls):
        return {"content_type", "object_id"}

    def clean(self):
        """It speaks of a field, that there is, of a record of ours, that there is."""
        kind = ContentType.objects.filter(pk=self.content_type_id).first()
        model = kind and kind.model_class()
        if not (model and issubclass(model, Record)):
            raise ValidationError({"content_type": _("Nothing can be said of this kind of record.")})
        if not (self.object_id and model._default_manager.filter(pk=self.object_id).exists()):
            raise ValidationError({"object_id": _("There is no such record.")})
        names = [field.name for field in model._meta.get_fields() if field.concrete]
        if self.field not in names:
            message = _("The record has no field “%(field)s”. Write one of: %(names)s.")
            values = {"field": self.field, "names": ", ".join(names)}
            raise ValidationError({"field": ValidationError(message, params=values)})
