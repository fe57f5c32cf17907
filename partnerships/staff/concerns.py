"""What a notice of relations, agreements and exchanges is about."""

from django.utils.translation import gettext_lazy as _

from twintowns.staff.concerns import Concern

ENDING = Concern(10, "ending", _("Agreements that end"))
EXPIRED = Concern(20, "expired", _("Agreements that have ended"))
PARTNER_GONE = Concern(30, "partner_gone", _("Partners that no longer exist"))
EVALUATION = Concern(50, "evaluation", _("Evaluations"))
DECISION = Concern(60, "decision", _("Decisions"))
COUNT = Concern(110, "count", _("Numbers that do not add up"))
REPORT = Concern(120, "report", _("Reports"))
