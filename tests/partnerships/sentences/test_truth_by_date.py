"""Given any day, a page is true on that day: the five municipalities' relations, read on chosen days."""

import datetime

import pytest
import time_machine

from networks.models import Membership
from networks.sentences import membership_sentences
from partnerships.models import Agreement, Phase, Relation
from partnerships.sentences import agreement_sentences, relation_lead
from tests.shared.provby.making import make, make_agreement
from twintowns.models import Decision, PlaceSuccession, Policy
from twintowns.page.sentences import policy_sentence, succession_sentences

pytestmark = pytest.mark.django_db

READINGS = [
    ("vannas/hemnes", 1980, "Inte påbörjad", "Relationen hade inte börjat."),
    (
        "vannas/hemnes",
        1990,
        "Pågår enligt källan",
        "Hemnes är vänort till Vännäs sedan slutet av 1980-talet.",
    ),
    ("vannas/hemnes", 2000, "Vilande", "Samarbetet ligger i träda sedan 1996."),
    (
        "vannas/hemnes",
        2009,
        "Aktiv",
        "Samarbetet låg i träda 1996–2004. Samarbetet är aktivt sedan hösten 2005.",
    ),
    ("halmstad/moshi", 2000, "Okänd", "Om relationen fanns då är inte angivet."),
    ("halmstad/moshi", 2009, "Avtal gäller", "Det gäller 2008–2012, beräknat."),
    ("halmstad/moshi", 2015, "Avtalet har upphört", "Det gällde 2008–2012, beräknat."),
    (
        "solleftea/poltsamaa",
        2026,
        "Avtal gäller",
        "Põltsamaa är vänort till Sollefteå, enligt en uppgift från den 25 november 2019.",
    ),
    ("solleftea/poltsamaa", 2018, "Okänd", "Om relationen fanns då är inte angivet."),
    ("trollhattan/tempe", 2020, "Avtal gäller", "Vänortsavtalet undertecknades 2015."),
    ("trollhattan/tempe", 2009, "Inte påbörjad", "Relationen hade inte börjat."),
    (
        "trollhattan/kristiansand",
        2009,
        "Okänd",
        "Kristiansand var vänort till Trollhättan till 2017; sedan när är inte angivet.",
    ),
    ("trollhattan/hjorring", 2017, "Okänd", "Hjörring var vänort till Trollhättan till 2017"),
    ("vannas/prokuplje", 1990, "Okänd", "Om relationen fanns då är inte angivet."),
    ("halmstad/asti", 2026, "Avtal gäller", "Samarbetet har pågått sedan 2009 eller tidigare."),
    ("trollhattan/kristiansand", 2020, "Ersatt", "Kristiansand var vänort till Trollhättan."),
    ("trollhattan/hjorring", 2020, "Avslutad", "Hjörring valde att stå utanför det nya avtalet"),
    ("soderhamn/os", 2015, "Okänd", "Vilket slags relation det är är inte angivet."),
    ("soderhamn/os", 2020, "Partnern finns inte längre", "Os gick upp i Bjørnafjorden den 1 januari 2020."),
    ("soderhamn/kunda", 2020, "Partnern finns inte längre", "Kunda gick upp i Viru-Nigula hösten 2017."),
    (
        "soderhamn/jakobstad",
        2000,
        "Pågår enligt källan",
        "Söderhamn är fadderort till Jakobstad sedan 1940-talet.",
    ),
    ("soderhamn/szczecinek", 2009, "Avtal gäller", "Samarbetsavtalet undertecknades den 19 februari 2008."),
    (
        "halmstad/stord",
        2000,
        "Pågår enligt källan",
        "en vänortsliknande förbindelse med Stord sedan 1990-talet",
    ),
    (
        "halmstad/hango",
        1990,
        "Avtal gäller",
        "samarbetsstad till Halmstad sedan tiden efter andra världskriget",
    ),
]


@pytest.mark.parametrize(("relation", "year", "status", "sentence"), READINGS)
def test_relation_reads_rightly_on_a_day(relation, year, status, sentence, fixtures):
    municipality, slug = relation.split("/")
    record = Relation.objects.get(municipality__slug=municipality, slug=slug)
    on = datetime.date(year, 6, 1)
    assert record.status(on).label == status
    assert sentence in " ".join(relation_lead(record, on))


@pytest.mark.parametrize(
    ("year", "sentence"),
    [
        (2018, "Policyn var inte beslutad."),
        (2020, "Policyn gäller 2019–2022."),
        (2026, "Policyn gällde 2019–2022 och har gått ut."),
    ],
)
def test_policy_says_whether_it_applies(year, sentence, fixtures):
    assert policy_sentence(Policy.objects.get(), datetime.date(year, 6, 1)) == sentence


def test_an_ended_role_is_never_current(fixtures):
    sern = Membership.objects.get(network__slug="sern")
    assert "Ordförande 2021–2023." in membership_sentences(sern, datetime.date(2026, 1, 1))
    assert "Ordförande sedan 2021." in membership_sentences(sern, datetime.date(2022, 1, 1))
    assert len(membership_sentences(sern, datetime.date(2010, 1, 1))) == 1


@pytest.mark.parametrize("year", [1990, 2000, 2009, 2015, 2020, 2026])
def test_query_and_python_agree_on_what_holds(year, fixtures):
    on = datetime.date(year, 6, 1)
    assert set(Phase.objects.holding(on)) == {phase for phase in Phase.objects.all() if phase.holds(on)}
    assert set(Agreement.objects.in_force(on)) == {a for a in Agreement.objects.all() if a.in_force(on)}
    assert set(Policy.objects.in_force(on)) == {
        policy for policy in Policy.objects.all() if policy.in_force(on)
    }


@pytest.mark.parametrize("year", [1995, 2012, 2030])
def test_every_page_answers_on_any_day(year, structures, client):
    with time_machine.travel(datetime.datetime(year, 6, 1, 12)):
        for relation in Relation.objects.select_related("municipality"):
            assert client.get(relation.get_absolute_url()).status_code == 200


def test_an_agreement_is_only_that_where_its_kind_has_no_name_for_it(provby):
    relation = provby.relation("Partnerby")
    agreement = make_agreement(
        provby.municipality, "Papperet", relation, kind=provby.partner_town, signed="2025"
    )
    assert agreement_sentences(agreement, datetime.date(2026, 1, 1))[0] == "Avtalet undertecknades 2025."


def test_decision_of_an_agreement_is_told_once_it_was_taken(provby):
    relation = provby.relation("Beslutsby")
    agreement = make_agreement(
        provby.municipality, "Avtalet", relation, kind=provby.twin_town, signed="2025-02-01"
    )
    agreement.decision = make(
        Decision,
        municipality=provby.municipality,
        title="Avtalet",
        body="kf",
        decided="2025-03-01",
        paragraph="12",
        diary_number="KS 2025/7",
    )
    told = "Kommunfullmäktige beslutade om det 2025-03-01 §\u00a012 (dnr KS 2025/7)."
    assert told in agreement_sentences(agreement, datetime.date(2025, 3, 1))
    assert not any("beslutade" in text for text in agreement_sentences(agreement, datetime.date(2025, 2, 28)))


def test_place_that_merged_and_was_split_out_again_is_told_once(provby):
    one, two = provby.relation("Åter").place, provby.relation("Storåter").place
    make(PlaceSuccession, place=one, successor=two, kind="merged", on="1974-01-01")
    make(PlaceSuccession, place=two, successor=one, kind="split", on="1992-01-01")
    assert succession_sentences(one) == [
        "Åter gick upp i Storåter den 1 januari 1974.",
        "Storåter delades i Åter den 1 januari 1992.",
    ]
