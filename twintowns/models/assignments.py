"""What a member of staff does, and for which municipality."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from .base import Record


class StaffRole(models.TextChoices):
    """The values are those of the command `create_staff`."""

    EDITOR = "redaktor", _("editor")
    REVIEWER = "granskare", _("reviewer")
    REGISTRAR = "registrator", _("registrar")
    SERVICE = "kundtjanst", _("customer service")
    READER = "lasare", _("reader")


WRITERS = (StaffRole.EDITOR, StaffRole.REVIEWER)
WORKING = (*WRITERS, StaffRole.REGISTRAR, StaffRole.SERVICE)  # all but those who only read


class Assignment(Record):
    """That somebody works for a municipality in a role. One person may have several."""

    user = models.ForeignKey(
        "twintowns.User", verbose_name=_("user"), on_delete=models.CASCADE, related_name="assignments"
    )
    municipality = models.ForeignKey(
        "twintowns.Municipality",
        verbose_name=_("municipality"),
        on_delete=models.CASCADE,
        related_name="assignments",
    )
    role = models.CharField(
        _("role"),
        max_length=12,
        choices=StaffRole,
        help_text=_(
            "Editors write and propose. Reviewers also publish, review and end. Registrars keep decisions and documents."
            " Customer service reads everything and edits closures. Readers see drafts and reports."
        ),
    )

    class Meta:
        verbose_name = _("assignment")
        verbose_name_plural = _("assignments")
        ordering = ["user", "municipality", "role"]
        constraints = [
            models.UniqueConstraint(
                fields=["user", "municipality", "role"],
                name="twintowns_assignment_once",
                violation_error_message=_("The person already has this role in the municipality."),
            )
        ]

    def __str__(self):
        return f"{self.get_role_display()}, {self.municipality}"
