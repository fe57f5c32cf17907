"""All that happened in a relation by a day, in order."""

import datetime
from collections import Counter
from dataclasses import dataclass

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from partnerships.sentences.exchanges import exchange_sentences
from partnerships.sentences.parties import party_events
from partnerships.sentences.relations import phase_sentence
from partnerships.sentences.words import agreement_name
from twintowns.dates.edtf import EDTFDate
from twintowns.dates.render import render, render_period
from twintowns.models import begun_by, today
from twintowns.page.sentences import succession_sentences, successions_by
from twintowns.text.languages import in_language


@dataclass(frozen=True)
class Event:
    """A line of the timeline: the date as it is shown and sorted, what happened, and the record that says so."""

    date: EDTFDate | None
    when: str
    text: str
    record: object = None
    is_end: bool = False

    @property
    def day(self):
        """What it is sorted by: the first possible day; “2009 or earlier” comes first within 2009.

        An end comes last within its first possible year: what led to it stands before it.
        """
        if not self.date:
            return datetime.date.max
        latest = self.date.latest and self.date.latest.replace(month=1, day=1)
        first = self.date.earliest or latest or datetime.date.max
        if self.is_end and self.date.latest:
            return max(first, min(self.date.latest, first.replace(month=12, day=31)))
        return first

    @property
    def place(self):
        """Of two that may begin on one day, the one that is known more closely comes first."""
        return self.day, (self.date and self.date.latest) or datetime.date.max


def timeline(relation, on=None):
    """The events of the relation by the day, undated ones last."""
    on = on or today()
    events = [
        *_beginning(relation),
        *_phases(relation, on),
        *_agreements(relation, on),
        *_exchanges(relation, on),
    ]
    known = [event for event in events if not event.date or begun_by(event.date, on)]
    return sorted([*known, *_successions(relation, on)], key=lambda event: event.place)


def _beginning(relation):
    if relation.since and not any(phase.since == relation.since for phase in relation.phases.all()):
        text = _("The relation began.")
        if relation.began_through:
            text = _("The relation began, through %s.") % relation.began_through.place.name
        yield Event(relation.since, capfirst(render(relation.since)), text, relation)


def _phases(relation, on):
    for phase in (phase for phase in relation.phases.all() if phase.is_known(on)):
        when = render_period(phase.since, phase.until if phase.is_over(on) else None)
        when = when or _("Date not stated")
        yield Event(
            phase.since,
            capfirst(when),
            phase_sentence(phase, on, dated=False),
            phase,
            phase.is_ending,
        )


def _agreements(relation, on):
    agreements = relation.agreements.all()
    names = Counter(agreement_name(agreement) for agreement in agreements)
    for agreement in agreements:
        name = agreement_name(agreement)
        if names[name] > 1:  # several twin-town agreements: only their titles tell them apart
            name = in_language(agreement, "title")
        it = {"it": name, "It": capfirst(name)}
        yield from _begins(agreement, it)
        for date, text in party_events(agreement, on, it, dated=False):
            yield Event(date, capfirst(render(date)), text, agreement)
        for extension in agreement.extensions.all():
            if extension.agreed:
                text = _("%(It)s was prolonged %(until)s.")
                values = {**it, "until": render_period(None, extension.until)}
                yield Event(extension.agreed, capfirst(render(extension.agreed)), text % values, extension)
        end = agreement.end(on)
        if end and end.date.latest and agreement.has_ended(on):
            text = _("%(It)s ended, as computed from its length.") if end.is_computed else _("%(It)s ended.")
            yield Event(end.date, capfirst(render(end.date)), text % it, agreement, is_end=True)


def _begins(agreement, it):
    """That it was signed, and that it enters into force where that is another day."""
    if agreement.signed:
        yield Event(
            agreement.signed, capfirst(render(agreement.signed)), _("%(It)s was signed.") % it, agreement
        )
    starts = agreement.starts
    if starts and not (agreement.signed and agreement.signed.edtf == starts.edtf):
        yield Event(starts, capfirst(render(starts)), _("%(It)s began to apply.") % it, agreement)


def _exchanges(relation, on):
    for exchange in relation.exchanges.all():
        if exchange.held:
            text = " ".join([f"{in_language(exchange, 'title')}.", *exchange_sentences(exchange, on)])
            yield Event(exchange.held, capfirst(render(exchange.held)), text, exchange)


def _successions(relation, on):
    happened = successions_by(relation.place, on)
    if happened:
        date = happened[0].on
        when = capfirst(render(date)) if date else _("Date not stated")
        is_said_once = date and all(row.on == date for row in happened)
        text = " ".join(succession_sentences(relation.place, on, dated=not is_said_once))
        yield Event(date, when, text, happened[0])
