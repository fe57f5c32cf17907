"""What cooperation is about."""

from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from .base import Record
from .fields import FoldedField


class Theme(Record):
    """A field of cooperation, such as culture or schools, shared by all municipalities."""

    belongs_by = ()

    slug = models.SlugField(_("slug"), max_length=80, unique=True)
    name = models.CharField(_("name"), max_length=120, unique=True)
    name_en = models.CharField(_("name in English"), max_length=120, blank=True)
    name_folded = FoldedField(of="name")

    class Meta:
        verbose_name = _("theme")
        verbose_name_plural = _("themes")
        ordering = ["name_folded"]

    def __str__(self):
        return self.name_en if get_language() == "en" and self.name_en else self.name
