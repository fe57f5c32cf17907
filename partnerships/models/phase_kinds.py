"""What a relation may be on a day: one table of kinds, with all that the program knows of each.

Most kinds are stored as phases; some are derived from agreements, from the partner or from the beginning (`status.py`).
How to add one: docs/add-a-kind.md.
"""

from dataclasses import dataclass, field
from enum import Enum

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Group(models.TextChoices):
    """What figures count together, in the order of their bars."""

    GOING_ON = "going_on", _("In force or active")
    BEFORE = "before", _("Contact or negotiation")
    RESTING = "resting", _("Resting")
    OVER = "over", _("Ended or replaced")
    AGREEMENT_OVER = "agreement_over", _("Agreement has ended")
    PARTNER_GONE = "partner_gone", _("Partner no longer exists")
    UNKNOWN = "unknown", _("Unknown")


class Step(Enum):
    """What may happen to a relation; see `RelationSteps`."""

    PAUSE = "pause"
    RESUME = "resume"
    END = "end"


@dataclass(frozen=True)
class Wording:
    """The sentence of a phase, `%s` being its period or nothing. `lasting` is said since a day: another tense in English."""

    present: Promise
    lasting: Promise
    past: Promise


@dataclass(frozen=True, eq=False)
class PhaseKind:
    """A kind of phase. `label` is on its tag, `choice` in the form of a phase: None for what is only derived.

    `group` is None where figures have nothing to count. `tone` is a key of the page's colours: what is over is no fault,
    so it has none of its own.
    """

    key: str
    label: Promise
    group: Group | None
    tone: str = "neutral"
    choice: Promise | None = None
    wording: Wording | None = None
    is_still: bool = False  # nothing happens, so that an agreement that has ended asks for no answer
    excludes_agreement: bool = (
        False  # cannot be true while an agreement of the municipality's own is in force
    )
    stopped_by: frozenset = frozenset({Step.END})
    refuses: dict = field(default_factory=dict)  # {Step: why it cannot be taken meanwhile}

    @property
    def is_former(self):
        """Whether the relation has ended: what “is” becomes “was” by."""
        return self.group is Group.OVER

    @property
    def is_over(self):
        """Also when the partner is gone, which does not say that the relation with its successor is."""
        return self.group in (Group.OVER, Group.PARTNER_GONE)

    @property
    def has_run_out(self):
        """Whether what it rests on is gone, though no source says that the relation ended."""
        return self.group in (Group.AGREEMENT_OVER, Group.PARTNER_GONE)

    @property
    def is_past(self):
        """Whether what was agreed is past: also when it has run out and nobody has said what came then."""
        return self.is_over or self.has_run_out


PARTNER_GONE = PhaseKind(
    "partner_gone", _("Partner no longer exists"), Group.PARTNER_GONE, "warning", is_still=True
)
ENDED = PhaseKind(
    "ended",
    _("Ended"),
    Group.OVER,
    choice=_("ended"),
    wording=Wording(
        _("The relation is ended%s"), _("The relation has been over%s"), _("The relation was ended%s")
    ),
    is_still=True,
    excludes_agreement=True,
    stopped_by=frozenset({Step.RESUME}),
    refuses={
        Step.PAUSE: _("The relation is ended, so it cannot be paused."),
        Step.END: _("The relation is ended already."),
    },
)
REPLACED = PhaseKind(
    "replaced",
    _("Replaced"),
    Group.OVER,
    choice=_("replaced"),
    wording=Wording(
        _("The relation is replaced%s"),
        _("The relation has been replaced%s"),
        _("The relation was replaced%s"),
    ),
    is_still=True,
)
PAUSED = PhaseKind(
    "paused",
    _("Paused"),
    Group.RESTING,
    "warning",
    _("paused by decision"),
    Wording(
        _("The cooperation is paused%s"),
        _("The cooperation has been paused%s"),
        _("The cooperation was paused%s"),
    ),
    is_still=True,
    stopped_by=frozenset({Step.RESUME, Step.END}),
    refuses={Step.PAUSE: _("The relation is paused already. Resume it before you pause it anew.")},
)
DORMANT = PhaseKind(
    "dormant",
    _("Dormant"),
    Group.RESTING,
    "warning",
    _("dormant"),
    Wording(
        _("The cooperation is dormant%s"),
        _("The cooperation has been dormant%s"),
        _("The cooperation was dormant%s"),
    ),
    is_still=True,
    stopped_by=frozenset({Step.RESUME, Step.END}),
)
LOW_ACTIVITY = PhaseKind(
    "low_activity",
    _("Low activity"),
    Group.RESTING,
    "warning",
    _("low activity"),
    Wording(
        _("The contact is less active%s"),
        _("The contact has been less active%s"),
        _("The contact was less active%s"),
    ),
    stopped_by=frozenset({Step.RESUME, Step.END}),
)
ACTIVE = PhaseKind(
    "active",
    _("Active"),
    Group.GOING_ON,
    "success",
    _("active"),
    Wording(
        _("The cooperation is active%s"),
        _("The cooperation has been active%s"),
        _("The cooperation was active%s"),
    ),
    stopped_by=frozenset({Step.PAUSE, Step.END}),
)
IN_FORCE = PhaseKind("in_force", _("Agreement in force"), Group.GOING_ON, "success")
EXPIRED = PhaseKind("expired", _("Agreement has ended"), Group.AGREEMENT_OVER)
NEGOTIATION = PhaseKind(
    "negotiation",
    _("Negotiation"),
    Group.BEFORE,
    "info",
    _("negotiation"),
    Wording(
        _("An agreement is being negotiated%s"),
        _("An agreement has been under negotiation%s"),
        _("An agreement was negotiated%s"),
    ),
)
CONTACT = PhaseKind(
    "contact",
    _("Contact"),
    Group.BEFORE,
    "info",
    _("contact"),
    Wording(
        _("The towns are in contact%s"),
        _("The towns have been in contact%s"),
        _("The towns were in contact%s"),
    ),
)
STATED = PhaseKind("stated", _("Ongoing according to the source"), Group.GOING_ON)
NOT_BEGUN = PhaseKind("not_begun", _("Not yet begun"), None)
UNKNOWN = PhaseKind(
    "unknown",
    _("Unknown"),
    Group.UNKNOWN,
    wording=Wording(  # of a stored phase whose kind the program does not know
        _("The state of the relation is unknown%s"),
        _("The state of the relation has been unknown%s"),
        _("The state of the relation was unknown%s"),
    ),
    stopped_by=frozenset(),
)

# The heaviest first: when several hold at once, the public sees the one that weighs most.
BY_WEIGHT = (
    PARTNER_GONE,
    ENDED,
    REPLACED,
    PAUSED,
    DORMANT,
    LOW_ACTIVITY,
    ACTIVE,
    IN_FORCE,
    EXPIRED,
    NEGOTIATION,
    CONTACT,
    STATED,
    NOT_BEGUN,
    UNKNOWN,
)
STORED = {kind.key: kind for kind in reversed(BY_WEIGHT) if kind.choice}


def stored_kind(key):
    """The kind that a phase is stored with, UNKNOWN for a key that is none of ours (`check` names it)."""
    return STORED.get(key, UNKNOWN)


def phase_choices():
    """What an editor chooses a phase from. A function, so that another kind needs no migration."""
    return [(key, kind.choice) for key, kind in STORED.items()]
