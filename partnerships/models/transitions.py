"""What may happen to a relation and to an agreement: each step writes dated facts, or says why it cannot."""

import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

DAY = datetime.timedelta(days=1)


def write(record):
    """Save the record once it has passed its own rules."""
    record.full_clean()
    record.save()
    return record


class RelationSteps:
    """The steps of a relation. `on` and `since` are imprecise dates or what an editor types."""

    def open_phases(self, *kinds):
        return [phase for phase in self.phases.all() if phase.kind in kinds and not phase.until]

    @transaction.atomic
    def pause(self, since, *, reason="", until_further_notice=False, decision=None):
        """Pause it by decision. It may be dormant at the same time, not paused twice."""
        kinds = self.phases.model.Kind
        if self.open_phases(kinds.PAUSED):
            raise ValidationError(_("The relation is paused already. Resume it before you pause it anew."))
        if self.open_phases(kinds.ENDED):
            raise ValidationError(_("The relation is ended, so it cannot be paused."))
        phase = self.phases.model(
            relation=self, kind=kinds.PAUSED, since=since, reason=reason, decision=decision
        )
        phase.is_until_further_notice = until_further_notice
        return write(phase)

    @transaction.atomic
    def resume(self, since):
        """Take it up again: what was paused, dormant or ended stops, and it is active from then."""
        kinds = self.phases.model.Kind
        stopped = self.open_phases(kinds.PAUSED, kinds.DORMANT, kinds.ENDED, kinds.LOW_ACTIVITY)
        if not stopped:
            raise ValidationError(
                _("The relation is neither paused, dormant nor ended: there is nothing to resume.")
            )
        for phase in stopped:
            phase.until, phase.is_until_further_notice = since, False
            write(phase)
        return write(self.phases.model(relation=self, kind=kinds.ACTIVE, since=since))

    @transaction.atomic
    def end(self, on, *, reason="", decision=None):
        """End it. Agreements in force are terminated first, so that the page cannot say both."""
        running = [agreement for agreement in self.agreements.all() if agreement.in_force()]
        if running:
            raise ValidationError(
                _("An agreement is in force: %s. Terminate it first.") % ", ".join(map(str, running))
            )
        kinds = self.phases.model.Kind
        if self.open_phases(kinds.ENDED):
            raise ValidationError(_("The relation is ended already."))
        for phase in self.open_phases(*(set(kinds) - {kinds.ENDED})):
            phase.until, phase.is_until_further_notice = on, False
            write(phase)
        phase = self.phases.model(relation=self, kind=kinds.ENDED, since=on, reason=reason, decision=decision)
        return write(phase)


class AgreementSteps:
    """The steps of an agreement."""

    @transaction.atomic
    def renew(self, until, *, agreed=None, decision=None):
        """Prolong it to a later last day."""
        self._refuse_when_over()
        extension = self.extensions.model(agreement=self, until=until, agreed=agreed, decision=decision)
        extension.full_clean()
        end = self.end()
        if end and end.date.latest and extension.until_latest and extension.until_latest <= end.date.latest:
            raise ValidationError(_("It lasts until %s already. Give a later day.") % end.date.latest)
        extension.save()
        return extension

    @transaction.atomic
    def replace(self, *, title, kind, signed, slug):
        """Put a new draft in its place: the old one ends, the chain is kept, parties that left or stood outside are not copied."""
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
        if not self.end():
            self.until = new.signed
            write(self)
        return new

    @transaction.atomic
    def terminate(self, party, *, last_day, decided=None, sent=None, received=None):
        """One party ends it: when it decided, when notice was sent and received, and the last day."""
        self._refuse_when_over()
        if not (decided or sent or received):
            raise ValidationError(_("Give at least one of: decided, notice sent, notice received."))
        party.leaving_decided, party.notice_sent, party.notice_received = decided, sent, received
        write(party)
        self.until = last_day
        return write(self)

    @transaction.atomic
    def leave(self, party, on):
        """One of several parties leaves, and the agreement goes on between the others."""
        staying = [
            other
            for other in self.parties.all()
            if other.pk != party.pk and not (other.left or other.declined)
        ]
        if len({other.side for other in staying}) < 2:
            raise ValidationError(
                _("Nobody would be left on one of the sides. Terminate the agreement instead.")
            )
        if party.left:
            raise ValidationError(_("The party has left already."))
        party.left = on
        return write(party)

    def _refuse_when_over(self):
        if self.has_ended():
            raise ValidationError(_("The agreement is over. Make a new one instead."))
