"""What cooperation is about."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from twintowns.text.fields import LineField, SlugField
from twintowns.text.languages import in_language

from .base import Record
from .fields import FoldedField, SeenField
from .seen import SeenOnce


class Theme(Record):
    """A field of cooperation, such as culture or schools, shared by all municipalities."""

    belongs_by = ()
    address_within = ()
    seen_once = SeenOnce("name", _("%(record)s is among the themes already. Use that one."))

    slug = SlugField(_("slug"), max_length=80, unique=True)
    name = LineField(_("name"), max_length=120, unique=True)
    name_en = LineField(_("name in English"), max_length=120, blank=True)
    name_folded = FoldedField(of="name")
    name_seen = SeenField(of="name")

    class Meta:
        verbose_name = _("theme")
        verbose_name_plural = _("themes")
        ordering = ["name_folded"]

    def __str__(self):
        return in_language(self, "name")

    def get_absolute_url(self):
        return reverse("theme-detail", args=[self.slug])
