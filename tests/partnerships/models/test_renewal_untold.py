"""Agreements of which a date or a length is not stated to the day: nothing more is told of them than is known."""

import datetime

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.utils import translation

from partnerships.models import Exchange, Phase
from partnerships.sentences import agreement_sentences
from partnerships.staff.attention import ending, renewals
from partnerships.staff.deadlines import agreement_ends
from tests.shared.provby.making import add_party, make, make_agreement, make_trip
from tests.shared.staff import staff_of
from twintowns.dates.edtf import EDTFDate
from twintowns.page.sentences import on_day

pytestmark = pytest.mark.django_db
NOW = datetime.date(2026, 11, 25)
TODAY = time_machine.travel(datetime.datetime(2026, 11, 25, 10, tzinfo=datetime.UTC), tick=False)


def agreed(provby, **values):
    relation = provby.relation("Ovissby")
    agreement = make_agreement(provby.municipality, "Ovissavtalet", relation, kind=provby.twin_town, **values)
    add_party(agreement, provby.municipality.place, "ours")
    add_party(agreement, relation.place)
    return agreement


LAST = "förlängs sedan med 3 år i taget, om ingen säger upp det senast 6 månader före."
RENEWED = {"renewal": "automatic", "notice_months": 6}


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({"until": "2028", "renewal_months": 36, **RENEWED}, f"Det gäller till och med 2028 och {LAST}"),
        ({"until": "juni 2028", "renewal_months": 36, **RENEWED}, f"Det gäller till och med juni 2028 och {LAST}"),
        ({"since": "2012", "term_months": 12, **RENEWED}, "Det förlängs med ett år i taget sedan 2012, om ingen säger upp det."),
        ({"until": "2014", "renewal_months": 12, **RENEWED}, "Det förlängs med ett år i taget sedan 2014, om ingen säger upp det."),
        (
            {"since": "2010-05-01", "until": "2012-04-30", "renewal": "automatic"},
            "Det gällde först till den 30 april 2012 och förlängs sedan så länge ingen säger upp det; hur länge i taget är inte angivet.",
        ),
        ({"until": "2028"}, "Det gäller till och med 2028."),
        ({"until": "2028-06-30"}, "Det gäller till den 30 juni 2028."),
        ({"until": "omkring 2028"}, "Det gäller till omkring 2028."),
    ],
)  # fmt: skip
def test_no_day_and_no_end_is_told_that_nobody_states(provby, values, told):
    agreement = agreed(provby, **{"since": "2010-05-01", **values})
    sentences = agreement_sentences(agreement, NOW)
    assert told in sentences
    assert agreement.state(NOW) == "in_force"
    with translation.override("en"):
        assert not [text for text in agreement_sentences(agreement, NOW) if "%(" in text]


def test_the_day_that_is_surely_in_time_counts_from_the_first_day_that_the_end_can_be(provby):
    agreement = agreed(provby, since="2010", until="2028", renewal_months=36, **RENEWED)
    (deadline,) = agreement_ends(provby.municipality, NOW)
    assert deadline.due == datetime.date(2027, 7, 1)
    assert "efter 2028. Slutet är inte angivet på dagen när" in deadline.sentence
    assert "senast den 1 juli 2027" in deadline.sentence
    (warned,) = ending(provby.municipality, datetime.date(2027, 6, 1))
    assert warned == deadline
    for text in [*agreement_sentences(agreement, NOW), deadline.sentence]:
        assert "30 juni" not in text
        assert "31 december" not in text


def test_an_agreement_that_ends_in_a_year_is_not_said_to_end_on_a_day_of_it(provby):
    agreed(provby, since="2010", until="2027", notice_months=3)
    told = {notice.due: notice.sentence for notice in agreement_ends(provby.municipality, NOW)}
    assert told[datetime.date(2027, 12, 31)] == "Vänortsavtalet med Ovissby upphör 2027."
    assert told[datetime.date(2026, 10, 1)].endswith("som upphör 2027.")
    assert [notice.sentence for notice in ending(provby.municipality, NOW)] == [
        "Vänortsavtalet med Ovissby upphör 2027."
    ]


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({"since": "2010-05-01", "until": "2012-04-30"}, "hur länge i taget är inte angivet"),
        ({"since": "2012", "term_months": 12}, "det går inte att säga vilken dag"),
        ({"since": "2012-03-01", "term_months": 12}, None),
    ],
)
def test_staff_see_what_is_missing_of_a_renewal(provby, values, told):
    agreed(provby, renewal="automatic", **values)
    found = [notice.sentence for notice in renewals(provby.municipality, NOW)]
    assert bool(found) == bool(told)
    assert all(told in text for text in found)


@TODAY
def test_what_is_agreed_from_a_later_day_is_told_from_today_on(indexed, provby, client):
    agreement = agreed(provby, since="2027-01-01")
    relation = agreement.relations.get()
    assert "Det träder i kraft den 1 januari 2027." in agreement_sentences(agreement, NOW)
    assert agreement_sentences(agreement, NOW - datetime.timedelta(days=1)) == []
    page = client.get(f"/provby/vanorter/{relation.slug}/").content.decode()
    assert "träder i kraft den 1 januari 2027" in page
    client.force_login(staff_of(provby.municipality, "kundtjanst"))
    answer = client.get("/kundtjanst/", {"q": "ovissby"}).content.decode()
    assert "träder i kraft den 1 januari 2027" in answer


@TODAY
@pytest.mark.parametrize(
    ("until", "since", "refused"),
    [
        ("2030", "2026-05-01", True),
        ("2030", "2026", True),
        ("", "2026-05-01", True),
        ("2026-05-01", "2026-05-01", False),
        ("2026", "2026", False),
        ("2013", "", False),
        ("2030", "", True),
    ],
)
def test_a_relation_has_not_ended_while_an_own_agreement_applies(provby, until, since, refused):
    agreement = agreed(provby, since="2010", until=until)
    phase = Phase(relation=agreement.relations.get(), kind="ended", since=since)
    if not refused:
        return phase.full_clean()
    with pytest.raises(ValidationError, match="Ett avtal gäller: Ovissavtalet. Säg upp det först."):
        phase.full_clean()
    agreement.is_published = False
    agreement.save()
    return phase.full_clean()


def test_a_phase_that_contradicts_since_before_can_still_be_written_on(provby):
    relation = provby.relation("Ovissby")
    phase = make(Phase, relation=relation, kind="ended", since="2013")
    make_agreement(provby.municipality, "Nytt", relation, kind=provby.twin_town, since="2012")
    stored = Phase.objects.get(pk=phase.pk)
    stored.reason = "Ny källa"
    stored.full_clean()
    stored.since = "2014"
    with pytest.raises(ValidationError, match="Säg upp det först"):
        stored.full_clean()


@TODAY
@pytest.mark.parametrize(
    ("state", "held", "refused"),
    [
        ("held", "2027-03-01", True),
        ("held", "2027", True),
        ("held", "2026", False),
        ("held", "2026-11-25", False),
        ("planned", "2027", False),
        ("cancelled", "2027", False),
    ],
)
def test_what_has_been_held_lies_not_ahead(provby, state, held, refused):
    if not refused:
        assert make_trip(provby.municipality, "Resan", state=state, held=held).pk
        return
    with pytest.raises(ValidationError) as raised:
        make_trip(provby.municipality, "Resan", state=state, held=held)
    assert raised.value.message_dict["held"] == [
        "Det som är genomfört kan inte ligga framåt i tiden. Rätta datumet eller välj planerat."
    ]
    assert not Exchange.objects.exists()


@pytest.mark.parametrize(
    ("typed", "swedish", "english"),
    [
        ("2012-06-05", "den 5 juni 2012", "on 5 June 2012"),
        ("2012-06", "i juni 2012", "in June 2012"),
        ("2012", "2012", "in 2012"),
        ("2012-23", "hösten 2012", "in autumn 2012"),
        ("194X", "på 1940-talet", "in the 1940s"),
        ("19XX", "på 1900-talet", "in the 20th century"),
        ("2012-06-05~", "omkring den 5 juni 2012", "around 5 June 2012"),
        ("2012-06~", "omkring juni 2012", "around June 2012"),
        ("2012-06?", "troligen i juni 2012", "probably in June 2012"),
        ("[..2012-06]", "i juni 2012 eller tidigare", "in June 2012 or earlier"),
        ("[2012..2014]", "någon gång 2012–2014", "some time 2012–2014"),
        ("2009-03-12/2009-03-14", "den 12–14 mars 2009", "on 12–14 March 2009"),
    ],
)
def test_when_something_happened_has_the_preposition_of_its_date(typed, swedish, english):
    date = EDTFDate.parse(typed)
    assert on_day(date) == swedish
    with translation.override("en"):
        assert on_day(date) == english
