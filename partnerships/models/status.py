"""What a relation is on a day, derived from its phases, its agreements and what became of the partner."""

from dataclasses import dataclass

from twintowns.models import begun_by, today

from . import phase_kinds
from .phase_kinds import PhaseKind


@dataclass(frozen=True)
class Status:
    """A state that holds on the day, with the record that says so and the other states that hold at once."""

    kind: PhaseKind
    record: object = None
    also: tuple = ()

    @property
    def label(self):
        return self.kind.label

    @property
    def kinds(self):
        """The kinds of all states that hold at once."""
        return {self.kind, *(other.kind for other in self.also)}


def relation_status(relation, on=None):
    """The status of the relation on the day. Reads phases, agreements and successions as prefetched by `for_list`."""
    on = on or today()
    found = [*_of_place(relation, on), *_of_phases(relation, on), *_of_agreements(relation, on)]
    if not found:
        found = [Status(_of_beginning(relation, on), relation)]
    one_of_each = {status.kind: status for status in reversed(found)}
    heaviest, *rest = (one_of_each[kind] for kind in phase_kinds.BY_WEIGHT if kind in one_of_each)
    return Status(heaviest.kind, heaviest.record, tuple(rest))


def is_former(relation, on=None):
    """Whether the kind of `relation_status` is a former one: no agreement weighs as much, so that none is read."""
    on = on or today()
    kinds = {status.kind for status in (*_of_place(relation, on), *_of_phases(relation, on))}
    return next((kind.is_former for kind in phase_kinds.BY_WEIGHT if kind in kinds), False)


def _of_place(relation, on):
    for succession in relation.place.successions.all():
        if succession.has_happened(on) and succession.kind in (
            succession.Kind.MERGED,
            succession.Kind.SPLIT,
            succession.Kind.DISSOLVED,
        ):
            yield Status(phase_kinds.PARTNER_GONE, succession)


def _of_phases(relation, on):
    for phase in relation.phases.all():
        if phase.holds(on) and phase.is_known(on) and not phase.is_over(on):
            yield Status(phase.phase_kind, phase)


def _of_agreements(relation, on):
    """One in force counts for all; only when none is do those that have ended."""
    known = [agreement for agreement in relation.agreements.all() if agreement.has_begun(on)]
    running = [agreement for agreement in known if agreement.in_force(on)]
    if running:
        yield Status(phase_kinds.IN_FORCE, running[-1])
    elif known:
        yield Status(phase_kinds.EXPIRED, known[-1])


def _of_beginning(relation, on):
    """Without phases and agreements only the beginning tells anything."""
    if not relation.since:
        return phase_kinds.UNKNOWN
    if relation.since_earliest and relation.since_earliest > on:
        return phase_kinds.NOT_BEGUN
    return phase_kinds.STATED if begun_by(relation.since, on) else phase_kinds.UNKNOWN
