"""What may happen to a relation and to an agreement: each step writes dated facts, or says why it cannot."""

import datetime
from contextlib import contextmanager

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from twintowns.models import today

from .phase_kinds import ACTIVE, ENDED, PAUSED, STORED, Step

DAY = datetime.timedelta(days=1)


def write(record):
    """Save the record once it has passed its own rules."""
    record.full_clean()
    record.save()
    return record


@contextmanager
def told_at(**names):
    """What is wrong with a field of a record is told at the field of the step that it came from."""
    try:
        yield
    except ValidationError as error:
        if not hasattr(error, "error_dict"):
            raise
        found = {names.get(name, name): errors for name, errors in error.error_dict.items()}
        raise ValidationError(found) from None


def refuse_end_while_agreed(phase):
    """Refuse a new phase that says “ended” where an own agreement still applies on the day after its beginning."""
    if not phase.phase_kind.excludes_agreement or not phase.relation_id:
        return
    if not phase.changes(["kind", "since", "relation_id"]):
        return
    latest = phase.since and phase.since.latest
    after = latest + DAY if latest and latest < datetime.date.max else today()
    own = phase.relation.agreements.published().filter(municipality=phase.relation.municipality_id)
    _refuse_running([agreement for agreement in own.with_terms() if agreement.in_force(after)], "kind")


def _refuse_running(running, field=NON_FIELD_ERRORS):
    if running:
        names = ", ".join(map(str, running))
        raise ValidationError({field: _("An agreement is in force: %s. Terminate it first.") % names})


class RelationSteps:
    """The steps of a relation. `on` and `since` are imprecise dates or what an editor types."""

    def _open_phases(self, on):
        """The phases that have not ended by the day."""
        return [phase for phase in self.phases.all() if not phase.has_ended(on)]

    def _stopped_by(self, step, on):
        return [phase for phase in self._open_phases(on) if step in phase.phase_kind.stopped_by]

    def _refuse(self, step, on):
        """Refuse a step that the kind of an open phase leaves no room for."""
        open_kinds = {phase.phase_kind for phase in self._open_phases(on)}
        for kind in STORED.values():
            if kind in open_kinds and step in kind.refuses:
                raise ValidationError(kind.refuses[step])

    def _begun(self, kind, since, **values):
        return self.phases.model(relation=self, kind=kind.key, since=since, **values)

    def _stop(self, phases, date):
        for phase in phases:
            phase.until, phase.is_until_further_notice = date, False
            write(phase)

    @transaction.atomic
    def pause(self, since, *, reason="", until_further_notice=False, decision=None):
        """Pause it by decision. It may be dormant at the same time, not active, and not paused twice."""
        self.lock()
        phase = self._begun(PAUSED, since, reason=reason, decision=decision)
        phase.is_until_further_notice = until_further_notice
        on = phase.since_earliest or today()
        self._refuse(Step.PAUSE, on)
        with told_at(until="since"):
            self._stop(self._stopped_by(Step.PAUSE, on), phase.since)
            return write(phase)

    @transaction.atomic
    def resume(self, since):
        """Take it up again: what was paused, dormant or ended stops, and it is active from then."""
        self.lock()
        phase = self._begun(ACTIVE, since)
        on = phase.since_earliest or today()
        stopped = self._stopped_by(Step.RESUME, on)
        if not stopped:
            raise ValidationError(
                _("The relation is neither paused, dormant nor ended: there is nothing to resume.")
            )
        with told_at(until="since"):
            already = [one for one in self._open_phases(on) if one.phase_kind is ACTIVE]
            self._stop(already, stopped[0].since or phase.since)
            self._stop(stopped, phase.since)
            return write(phase)

    @transaction.atomic
    def end(self, on, *, reason="", decision=None):
        """End it. Agreements in force on that day are terminated first, so that the page cannot say both."""
        self.lock()
        phase = self._begun(ENDED, on, reason=reason, decision=decision)
        day = phase.since_latest or today()
        _refuse_running([agreement for agreement in self.agreements.all() if agreement.in_force(day)])
        self._refuse(Step.END, day)
        with told_at(until="on", since="on"):
            self._stop(self._stopped_by(Step.END, day), phase.since)
            return write(phase)


class AgreementSteps:
    """The steps of an agreement."""

    @transaction.atomic
    def renew(self, until, *, agreed=None, decision=None):
        """Prolong it to a later last day."""
        self.lock()
        self._refuse_when_over()
        extension = self.extensions.model(agreement=self, until=until, agreed=agreed, decision=decision)
        extension.full_clean()
        if not extension.until_latest:
            raise ValidationError({"until": _("Say until when it is prolonged, as precisely as you know.")})
        end = self.end()
        if end and end.date.latest and extension.until_latest <= end.date.latest:
            message = _("It lasts until %s already. Give a later day.") % end.date.latest
            raise ValidationError({"until": message})
        extension.save()
        return extension

    @transaction.atomic
    def replace(self, *, title, kind, signed, slug):
        """Put a new draft in its place; it ends when that is published and applies (`taken_over`).

        Parties that left or stood outside are not copied.
        """
        self.lock()
        self._refuse_when_over()
        new = type(self)(
            municipality=self.municipality, title=title, kind=kind, signed=signed, slug=slug, replaces=self
        )
        write(new)
        new.relations.set(self.relations.all())
        for party in self.parties.all():
            if not party.declined and not party.left:
                values = {
                    name: getattr(party, name)
                    for name in ("side", "place", "organisation", "legal_name", "order")
                }
                write(type(party)(agreement=new, **values))
        return new

    @transaction.atomic
    def terminate(self, party, *, last_day, decided=None, sent=None, received=None):
        """One party ends it: when it decided, when notice was sent and received, and the last day."""
        self.lock()
        self._refuse_when_over()
        if not (decided or sent or received):
            raise ValidationError(_("Give at least one of: decided, notice sent, notice received."))
        party.leaving_decided, party.notice_sent, party.notice_received = decided, sent, received
        with told_at(leaving_decided="decided", notice_sent="sent", notice_received="received"):
            write(party)
        self.until = last_day
        steps = [party.leaving_decided_earliest, party.notice_sent_earliest, party.notice_received_earliest]
        if self.until_latest and any(day and day > self.until_latest for day in steps):
            message = _("The last day cannot come before the notice. Change one of the dates.")
            raise ValidationError({"last_day": message})
        with told_at(until="last_day"):
            return write(self)

    @transaction.atomic
    def leave(self, party, on):
        """One of several parties leaves, and the agreement goes on between the others."""
        self.lock()
        if party.left:
            raise ValidationError(_("The party has left already."))
        party.left = on
        with told_at(left="on"):
            return write(party)

    def _refuse_when_over(self):
        if self.has_ended():
            raise ValidationError(_("The agreement is over. Make a new one instead."))
