"""What the parties of an agreement did, told together where several did the same at the same time."""

from itertools import groupby

from django.utils.translation import gettext as _

from twintowns.models import begun_by, today
from twintowns.sentences import join_words, on_day

# What a party did, in the order that it happens: field, sentence.
PARTY_EVENTS = [
    ("approved", lambda: _("%(parties)s approved it %(when)s.")),
    ("joined", lambda: _("%(parties)s joined %(when)s.")),
    ("leaving_decided", lambda: _("%(parties)s decided %(when)s to end it.")),
    ("notice_sent", lambda: _("%(parties)s sent notice %(when)s.")),
    ("notice_received", lambda: _("The notice from %(parties)s was received %(when)s.")),
    ("left", lambda: _("%(parties)s left %(when)s.")),
]


def party_name(party):
    """The party as people call it."""
    return party.place.name if party.place else party.organisation.name


def party_names(agreement):
    """“Trollhättans Stad, staden Tempe”: the parties by the name in the agreement, without those that stayed outside."""
    parties = [party for party in agreement.parties.all() if not party.declined]
    return ", ".join(party.legal_name or party_name(party) for party in parties)


def party_events(agreement, on=None):
    """(date, sentence) of all that the parties did by the day; one sentence for all who did it at the same time."""
    on = on or today()
    for field, text in PARTY_EVENTS:
        done = [(getattr(party, field), party) for party in agreement.parties.all()]
        done = [(date, party) for date, party in done if date and begun_by(date, on)]
        done.sort(key=lambda pair: (pair[0].earliest or pair[0].latest or on, pair[0].edtf))
        for _edtf, pairs in groupby(done, key=lambda pair: pair[0].edtf):
            dates, parties = zip(*pairs, strict=True)
            names = join_words(party_name(party) for party in parties)
            yield dates[0], text() % {"parties": names, "when": on_day(dates[0])}


def party_sentences(agreement, on=None):
    """Who stayed outside, joined, approved, gave notice, left, and still attends."""
    outside = [party_name(party) for party in agreement.parties.all() if party.declined]
    if outside:
        yield _("%s chose to stay outside the agreement.") % join_words(outside)
    yield from (text for _date, text in party_events(agreement, on))
    attending = [
        party_name(party)
        for party in agreement.parties.all()
        if party.attends_after_leaving and begun_by(party.left, on or today())
    ]
    if attending:
        yield _("%s still attends now and then.") % join_words(attending)
