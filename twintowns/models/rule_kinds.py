"""The kinds of rules that a policy may have: one table, with what a rule of the kind takes and whether anything watches it."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, eq=False)
class RuleKind:
    """`needs` are the fields without which nothing can watch the rule.

    One that is not watched is only told on the policy's page: the form says so, and attention never asks about it.
    """

    key: str
    label: Promise
    is_watched: bool = False
    needs: tuple[str, ...] = ()

    @property
    def choice(self):
        """What an editor chooses it by."""
        if self.is_watched:
            return self.label
        return format_lazy("{} ({})", self.label, _("not watched automatically"))


TRIP_COST_REPORT = RuleKind(
    "trip_cost_report", _("trips dearer than a limit are reported"), is_watched=True, needs=("limit_sek",)
)
EVALUATE_AGREEMENTS = RuleKind(
    "evaluate_agreements", _("agreements are evaluated every mandate period"), is_watched=True
)
POLICY_DECISION = RuleKind("policy_decision", _("who decides on the policy is stated"), is_watched=True)

RULE_KINDS = {
    kind.key: kind
    for kind in (
        TRIP_COST_REPORT,
        RuleKind("report_content", _("a report states purpose, goal and result")),
        RuleKind("trip_approval", _("trips to twin towns are approved")),
        RuleKind("report_all", _("all exchanges and trips are reported")),
        EVALUATE_AGREEMENTS,
        RuleKind("decide_continuation", _("it is decided every mandate period which agreements continue")),
        RuleKind("terminate_inactive", _("an inactive agreement without benefit is terminated")),
        RuleKind("purpose_required", _("activities have a clear and limited purpose and goal")),
        RuleKind("benefit_required", _("activities are planned well and build on expected benefit")),
        RuleKind("aim_required", _("activities serve one of the policy’s aims")),
        POLICY_DECISION,
    )
}


def rule_choices():
    """What an editor chooses a rule from. A function, so that another kind needs no migration."""
    return [(key, kind.choice) for key, kind in RULE_KINDS.items()]
