"""The parts of a relation: the fields that it is about, and what sources say of it in words."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from twintowns.models import Period, Statement

from .relations import Relation


class RelationTheme(Period):
    """A field that the relation is about, and how much weight the source gives it."""

    belongs_by = ("relation__municipality_id",)

    class Weight(models.TextChoices):
        MAIN = "main", _("main focus")
        NORMAL = "normal", _("one of the fields")
        POSSIBLE = "possible", _("possible")

    relation = models.ForeignKey(
        Relation, verbose_name=_("relation"), on_delete=models.CASCADE, related_name="relation_themes"
    )
    theme = models.ForeignKey(
        "twintowns.Theme", verbose_name=_("theme"), on_delete=models.PROTECT, related_name="relation_themes"
    )
    weight = models.CharField(_("weight"), max_length=10, choices=Weight, default=Weight.NORMAL)
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        verbose_name = _("theme of the relation")
        verbose_name_plural = _("themes of the relation")
        ordering = ["relation", "order", "pk"]
        constraints = [
            *Period.Meta.constraints,
            models.UniqueConstraint(
                fields=["relation", "theme"],
                name="partnerships_relationtheme_once",
                violation_error_message=_("The theme is already listed."),
            ),
        ]

    def __str__(self):
        return str(self.theme)


class RelationStatement(Statement):
    """What a source says about the relation in words."""

    belongs_by = ("relation__municipality_id",)

    class Kind(models.TextChoices):
        PURPOSE = "purpose", _("purpose")
        FOCUS = "focus", _("focus")
        UNDERTAKING = "undertaking", _("mutual undertaking")
        AMBITION = "ambition", _("ambition")
        ACTIVITY = "activity", _("what has been done")
        PRESENT = "present", _("how it is")
        ACTORS = "actors", _("who takes part")
        HISTORY = "history", _("background")
        ASSESSMENT = "assessment", _("assessment")

    relation = models.ForeignKey(
        Relation, verbose_name=_("relation"), on_delete=models.CASCADE, related_name="statements"
    )
    kind = models.CharField(_("kind"), max_length=20, choices=Kind)

    class Meta(Statement.Meta):
        verbose_name = _("statement about the relation")
        verbose_name_plural = _("statements about the relation")
