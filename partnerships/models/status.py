"""What a relation is on a day, derived from its phases, its agreements and what became of the partner."""

from dataclasses import dataclass

from django.db import models
from django.utils.translation import gettext_lazy as _

from twintowns.models import begun_by, today


class StatusKind(models.TextChoices):
    """The heaviest first: when several hold at once, the public sees the one that weighs most."""

    PARTNER_GONE = "partner_gone", _("Partner no longer exists")
    ENDED = "ended", _("Ended")
    REPLACED = "replaced", _("Replaced")
    PAUSED = "paused", _("Paused")
    DORMANT = "dormant", _("Dormant")
    LOW_ACTIVITY = "low_activity", _("Low activity")
    ACTIVE = "active", _("Active")
    IN_FORCE = "in_force", _("Agreement in force")
    EXPIRED = "expired", _("Agreement has ended")
    NEGOTIATION = "negotiation", _("Negotiation")
    CONTACT = "contact", _("Contact")
    STATED = "stated", _("Ongoing according to the source")
    NOT_BEGUN = "not_begun", _("Not yet begun")
    UNKNOWN = "unknown", _("Unknown")


WEIGHT = {kind: weight for weight, kind in enumerate(StatusKind)}
TONES = {  # what is over is no fault, so it has no colour of its own
    StatusKind.ACTIVE: "success",
    StatusKind.IN_FORCE: "success",
    StatusKind.PAUSED: "warning",
    StatusKind.DORMANT: "warning",
    StatusKind.LOW_ACTIVITY: "warning",
    StatusKind.PARTNER_GONE: "warning",
    StatusKind.NEGOTIATION: "info",
    StatusKind.CONTACT: "info",
}

# What “is” becomes “was” by; that a partner is gone does not say that the relation with its successor is.
FORMER = {StatusKind.ENDED, StatusKind.REPLACED}
OVER = FORMER | {StatusKind.PARTNER_GONE}
RUN_OUT = {StatusKind.EXPIRED, StatusKind.PARTNER_GONE}  # no source says that the relation ended


@dataclass(frozen=True)
class Status:
    """A state that holds on the day, with the record that says so and the other states that hold at once."""

    kind: StatusKind
    record: object = None
    also: tuple = ()

    @property
    def label(self):
        return self.kind.label

    @property
    def is_over(self):
        return self.kind in OVER

    @property
    def is_former(self):
        return self.kind in FORMER

    @property
    def has_run_out(self):
        return self.kind in RUN_OUT

    @property
    def is_past(self):
        """Whether what was agreed is past: also when the agreement has run out and nobody has said what came then."""
        return self.is_over or self.kind == StatusKind.EXPIRED

    @property
    def tone(self):
        """The colour of its tag."""
        return TONES.get(self.kind, "neutral")


def relation_status(relation, on=None):
    """The status of the relation on the day. Reads phases, agreements and successions as prefetched by `for_list`."""
    on = on or today()
    found = [*_of_place(relation, on), *_of_phases(relation, on), *_of_agreements(relation, on)]
    if not found:
        found = [Status(_of_beginning(relation, on), relation)]
    one_of_each = {status.kind: status for status in reversed(found)}
    heaviest, *rest = sorted(one_of_each.values(), key=lambda status: WEIGHT[status.kind])
    return Status(heaviest.kind, heaviest.record, tuple(rest))


def _of_place(relation, on):
    for succession in relation.place.successions.all():
        if succession.has_happened(on) and succession.kind in (
            succession.Kind.MERGED,
            succession.Kind.SPLIT,
            succession.Kind.DISSOLVED,
        ):
            yield Status(StatusKind.PARTNER_GONE, succession)


def _of_phases(relation, on):
    for phase in relation.phases.all():
        if phase.holds(on) and phase.is_known(on) and not phase.is_over(on):
            yield Status(StatusKind(phase.kind), phase)


def _of_agreements(relation, on):
    """One in force counts for all; only when none is do those that have ended."""
    known = [agreement for agreement in relation.agreements.all() if agreement.has_begun(on)]
    running = [agreement for agreement in known if agreement.in_force(on)]
    if running:
        yield Status(StatusKind.IN_FORCE, running[-1])
    elif known:
        yield Status(StatusKind.EXPIRED, known[-1])


def _of_beginning(relation, on):
    """Without phases and agreements only the beginning tells anything."""
    if not relation.since:
        return StatusKind.UNKNOWN
    if relation.since_earliest and relation.since_earliest > on:
        return StatusKind.NOT_BEGUN
    return StatusKind.STATED if begun_by(relation.since, on) else StatusKind.UNKNOWN
