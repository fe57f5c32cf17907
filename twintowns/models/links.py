"""Whether the links on the pages work."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from twintowns.text.fields import LineField, URLField


class LinkCheck(models.Model):
    """What an address answered when it was last asked; kept by the command `check_links`."""

    url = URLField(_("web address"), max_length=500, unique=True)
    checked_at = models.DateTimeField(_("checked"))
    problem = LineField(_("problem"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("checked link")
        verbose_name_plural = _("checked links")
        ordering = ["url"]

    def __str__(self):
        return self.url

    @property
    def works(self):
        return not self.problem
