"""The parties of an agreement, and what they did, told together where several did the same at the same time."""

from itertools import groupby

from django.utils.translation import gettext as _

from twintowns.models import begun_by, today
from twintowns.page.sentences import join_words, on_day

# What a party did, in the order that it happens. `when` is "" where the date stands beside the sentence.
PARTY_EVENTS = [
    ("approved", lambda: _("%(parties)s approved %(it)s%(when)s.")),
    ("joined", lambda: _("%(parties)s joined%(when)s.")),
    ("leaving_decided", lambda: _("%(parties)s decided%(when)s to end %(it)s.")),
    ("notice_sent", lambda: _("%(parties)s sent notice%(when)s.")),
    ("notice_received", lambda: _("The notice from %(parties)s was received%(when)s.")),
    ("left", lambda: _("%(parties)s left %(it)s%(when)s.")),
]


def party_name(party):
    """The party as people call it."""
    return party.place.name if party.place else party.organisation.name


def parties_on(agreement, on=None):
    """Who is a party on the day, or was to the end."""
    on = on or today()
    end = agreement.end(on)
    on = min(on, (end and end.date.latest) or on)
    parties = [party for party in agreement.parties.all() if not party.declined]
    parties = [p for p in parties if not p.joined or begun_by(p.joined, on)]
    return [p for p in parties if not (p.left_latest and p.left_latest < on)]


def held_sentence(agreement, it, municipality):
    """Who holds it on our side, when that is not the municipality of the page alone; else ""."""
    ours = [p for p in agreement.parties.all() if p.side == p.Side.OURS and not p.declined]
    home = municipality.place_id
    others = join_words(party_name(party) for party in ours if party.place_id != home)
    if not others:
        return ""
    if len(ours) > 1 and any(party.place_id == home for party in ours):
        return _("%(It)s is held together with %(parties)s.") % {**it, "parties": others}
    return _("%(It)s is held by %(parties)s.") % {**it, "parties": others}


def party_events(agreement, on, it, *, dated=True):
    """[(date, sentence)] of all that the parties did by the day, in order; one for all who did it at the same time."""
    events = []
    for field, text in PARTY_EVENTS:
        done = [(getattr(party, field), party) for party in agreement.parties.all()]
        done = [(date, party) for date, party in done if date and begun_by(date, on)]
        done.sort(key=lambda pair: (pair[0].first_day or on, pair[0].edtf))
        for _edtf, pairs in groupby(done, key=lambda pair: pair[0].edtf):
            dates, parties = zip(*pairs, strict=True)
            when = f" {on_day(dates[0])}" if dated else ""
            names = join_words(party_name(party) for party in parties)
            events.append((dates[0], text() % {**it, "parties": names, "when": when}))
    return sorted(events, key=lambda event: event[0].first_day or on)


def party_sentences(agreement, on, it):
    """Who stayed outside, joined, approved, gave notice, left, and still attends."""
    outside = [party_name(party) for party in agreement.parties.all() if party.declined]
    if outside:
        yield _("%s chose to stay outside the agreement.") % join_words(outside)
    yield from (text for _date, text in party_events(agreement, on, it))
    attending = [
        party_name(party)
        for party in agreement.parties.all()
        if party.attends_after_leaving and begun_by(party.left, on)
    ]
    if attending:
        yield _("%s still attends now and then.") % join_words(attending)
