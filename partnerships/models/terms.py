"""When an agreement begins and ends, and what it is on a day: derived, never stored."""

import datetime
from dataclasses import dataclass

from django.db import models
from django.utils.translation import gettext_lazy as _

from twintowns.dates.edtf import EDTFDate
from twintowns.models import begun_by, today

from .querysets import TERMINATION_STEPS
from .renewal import last_of_term, term_end


class AgreementState(models.TextChoices):
    NOT_YET = "not_yet", _("not yet in force")
    PENDING = "pending", _("awaits approval")
    LAPSED = "lapsed", _("never entered into force")
    IN_FORCE = "in_force", _("in force")
    EXPIRED = "expired", _("expired")
    ENDED = "ended", _("terminated")
    REPLACED = "replaced", _("replaced")
    UNKNOWN = "unknown", _("not known whether in force")


@dataclass(frozen=True)
class End:
    """The end of an agreement: the date, and whether it was computed from a length rather than stated.

    `is_prolonged` where it has gone on by itself since an end before that.
    """

    date: EDTFDate
    is_computed: bool = False
    is_prolonged: bool = False

    @property
    def is_to_the_day(self):
        """Whether it names a day, rather than a year or a month, or around when."""
        return self.date.precision == "day" and not self.date.is_approximate


def _last_day(date):
    return date.latest or datetime.date.max


def _is_before(end, date):
    """Whether the end comes no later than the date. One of unknown date is past on every day."""
    return end is not None and (end.date.precision == "unknown" or _last_day(end.date) <= _last_day(date))


class AgreementTerms:
    """The part of `Agreement` that reads its dates. Uses prefetched parties and extensions without further queries."""

    deciding_fields = frozenset(
        {
            *{"signed", "since", "enters_by", "approval_deadline"},
            *{"until", "term_months", "renewal", "renewal_months", "notice_months"},
            *{"replaces", "relations"},
        }
    )

    def all_approved(self):
        """The last party's approval, or None while one is missing or came too late."""
        last = self._last_approval()
        if not last:
            return None
        late = self.approval_deadline and (last.latest is None or last.latest > self.approval_deadline)
        return None if late else last

    def _was_approved_too_late(self):
        """Whether a party surely approved after the last day for it. An approval that nobody has entered may have come."""
        approvals = [party.approved for party in self.parties.all() if party.approved and not party.declined]
        return any(date.earliest and date.earliest > self.approval_deadline for date in approvals)

    def _last_approval(self):
        if "last_approval" in self.__dict__:
            return EDTFDate.parse(self.last_approval) if self.last_approval else None
        approvals = [party.approved for party in self.parties.all() if not party.declined]
        if not approvals or not all(approvals):
            return None
        return max(approvals, key=_last_day)

    @property
    def starts(self):
        """The day that it enters into force, or None when nothing says."""
        if self.enters_by != self.EntersBy.ALL_APPROVE:
            return self.since or self.signed
        approved = self.all_approved()
        return max(filter(None, [approved, approved and self.since]), key=_last_day, default=None)

    def end(self, on=None):
        """The end as it was known on the day, or None when none was stated by then."""
        on = on or today()
        end, taken_over = self._own_end(on), self.taken_over()
        if not taken_over or not begun_by(taken_over, on) or _is_before(end, taken_over):
            return end
        return End(taken_over)

    def _own_end(self, on):
        """The end that it has by itself, whatever replaces it."""
        end = self.agreed_end(on)
        is_early = any(day <= on for day in self._early_ending())
        return self._prolonged(end, on) if self.is_prolonged_by_itself and not is_early else end

    @property
    def is_prolonged_by_itself(self):
        """Whether its words say that it goes on unless somebody gives notice."""
        return self.renewal == self.Renewal.AUTOMATIC

    def agreed_end(self, on=None):
        """The end that was agreed or came of a notice by the day, before it goes on by itself."""
        on, steps = on or today(), self._early_ending()
        if any(day <= on for day in steps):
            return End(self.until)
        agreed = [e.until for e in self.extensions.all() if not e.agreed or begun_by(e.agreed, on)]
        if agreed:
            return End(max(agreed, key=_last_day))
        return End(self.until) if self.until and not steps else self._computed_end()

    def _prolonged(self, end, on):
        """The end of the term that it has come to by the day, as long as nobody gave notice in time for an earlier one.

        None once the first is over where nobody says how long the terms are, and where the dates leave open which term
        runs: twelve months at a time since 2012 end in one year or the next.
        """
        if end is None or end.date.latest is None:
            return end
        months, notice = self.length_of_renewal(), self._notice_by(on)
        if not months:
            return end if notice or end.date.latest >= on else None

        limit = self._notice_limit if notice else _last_day
        date = term_end(end.date, months, notice or on, limit)
        if date == end.date and not end.is_computed:
            return end
        if date is None or (not notice and (date.earliest or on) <= on < date.latest):
            return None
        return end if date == end.date else End(date, is_prolonged=True)

    def goes_on_by_itself(self, on):
        """Whether it is prolonged after its term, since nobody has given notice by the day."""
        return self.is_prolonged_by_itself and not self.was_terminated(on)

    def length_of_renewal(self):
        """In months; None where it is not stated."""
        return self.renewal_months or self.term_months

    def _notice_by(self, on):
        return min((day for day in self.termination_days() if day <= on), default=None)

    def _notice_limit(self, date):
        """The last day on which notice may be given of the term that ends then, as late as that can be."""
        return self._before_by_notice(date.latest)

    def _before_by_notice(self, day):
        return EDTFDate(day.isoformat()).shift(-(self.notice_months or 0)).latest

    def last_day_for_notice(self, on=None):
        """Of the term that runs on the day; None without a period of notice or a known end, and once it is terminated.

        The last that is surely in time: counted from the first day that the end can be, where that is not one day.
        """
        end = self.end(on)
        if not (self.notice_months and end and end.date.earliest) or self.was_terminated(on or today()):
            return None
        return self._before_by_notice(end.date.earliest)

    def _early_ending(self):
        """The days of the steps that `until` comes from, when it is not what was agreed but an end before that by notice."""
        if not self.until:
            return []
        last_day = self.until.latest or datetime.date.max
        return [day for day in self.termination_days() if day <= last_day]

    def taken_over(self):
        """When the first published agreement that replaces it begins to apply, or None when nothing says.

        A draft takes nothing over, nor does what is published from a later day on.
        """
        if "successor_starts" in self.__dict__:
            return EDTFDate.parse(self.successor_starts) if self.successor_starts else None
        days = [new.starts for new in self.replaced_by.all() if new.is_live() and new.starts]
        return min(days, key=_last_day, default=None)

    def _computed_end(self):
        """The end by the length, where the beginning is known as precisely as the length."""
        if not (self.term_months and self.starts):
            return None
        date = last_of_term(self.starts, self.term_months)
        return date and End(date, is_computed=True)

    def termination_days(self):
        """The days by which parties decided to end it, sent notice or received it; as `begun_by` reads a date."""
        if f"first_{TERMINATION_STEPS[0]}" in self.__dict__:
            return [day for step in TERMINATION_STEPS if (day := getattr(self, f"first_{step}"))]
        dates = [getattr(party, step) for party in self.parties.all() for step in TERMINATION_STEPS]
        return [date.first_day or datetime.date.min for date in dates if date]

    def was_terminated(self, on):
        """Whether a party had taken a step to end it by the day."""
        return any(day <= on for day in self.termination_days())

    def has_ended(self, on=None):
        on = on or today()
        end = self.end(on)
        if not end:
            return False
        return end.date.precision == "unknown" or bool(end.date.latest and end.date.latest < on)

    def successors(self, on):
        """The agreements that have replaced it by the day."""
        return [new for new in self.replaced_by.all() if new.is_live() and new.has_begun(on)]

    def has_begun(self, on=None):
        """Whether it may have entered into force by the day. A beginning that nobody states is never assumed."""
        return bool(self.starts) and begun_by(self.starts, on or today())

    def state(self, on=None):
        """What the agreement is on the day."""
        on = on or today()
        if self.enters_by == self.EntersBy.ALL_APPROVE and not self.all_approved():
            return self._state_before(on)
        if self.has_ended(on):
            if self.successors(on):
                return AgreementState.REPLACED
            return AgreementState.ENDED if self.was_terminated(on) else AgreementState.EXPIRED
        return AgreementState.IN_FORCE if self.has_begun(on) else self._state_before(on)

    def _state_before(self, on):
        if self.enters_by != self.EntersBy.ALL_APPROVE:
            is_later = self.starts and self.starts.earliest
            return AgreementState.NOT_YET if is_later else AgreementState.UNKNOWN
        approved = self.all_approved()
        is_decided = approved and begun_by(approved, on)
        if is_decided or (self.signed_earliest and self.signed_earliest > on):
            return AgreementState.NOT_YET
        if not self.approval_deadline or on <= self.approval_deadline:
            return AgreementState.PENDING
        return AgreementState.LAPSED if self._was_approved_too_late() else AgreementState.UNKNOWN

    def in_force(self, on=None):
        """Whether it may be in force on the day; the twin of `AgreementQuerySet.in_force`."""
        return self.has_begun(on) and not self.has_ended(on)

    def is_known(self, on=None):
        """Whether there was anything to tell of it by the day: signed, or begun.

        What begins later and has no day of signing is agreed today, and when that was nobody says: past days know nothing.
        """
        on, first = on or today(), self.signed or self.starts
        if not (first and first.earliest and first.earliest > on):
            return True
        return not self.signed and on >= today()
