"""What an agreement is on a day: prolonged by itself, waiting for approvals, and what no agreement covers."""

import datetime

import pytest
from django.core.exceptions import ValidationError

from partnerships.models import AgreementState, Phase, renewal
from partnerships.models.renewal import last_of_term
from partnerships.sentences import agreement_sentences, relation_lead, spoken_sentence
from partnerships.staff.attention import ending
from partnerships.staff.deadlines import agreement_ends
from tests.shared.provby.making import add_party, make, make_agreement, make_place
from twintowns.dates.edtf import EDTFDate

pytestmark = pytest.mark.django_db


def day(text):
    return datetime.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("starts", "months", "last"),
    [
        ("2024-02-01", 12, "2025-01-31"),
        ("2024-08-28", 12, "2025-08-27"),
        ("2024-03-01", 12, "2025-02-28"),
        ("2024-08-28~", 6, "2025-02-27~"),
        ("2010-10", 30, "2013-04"),
        ("2008", 48, "2012"),
        ("2008", 30, None),
    ],
)
def test_a_length_counts_to_the_day_before(starts, months, last):
    found = last_of_term(EDTFDate.parse(starts), months)
    assert (found and found.edtf) == last


@pytest.mark.parametrize("end", ["2001-02-28", "2000-12-31", "2001-01-30~", "2001-03", "2001"])
@pytest.mark.parametrize("months", [1, 7, 12, 48])
def test_a_term_long_after_is_reckoned_at_once_and_is_the_same_as_step_by_step(end, months, monkeypatch):
    end, steps = EDTFDate.parse(end), []
    terms = [end] + [renewal._end_of(end, number * months) for number in range(1, 400)]
    counted = renewal._end_of
    monkeypatch.setattr(renewal, "_end_of", lambda *args: steps.append(args) or counted(*args))
    for text in ("1990-01-01", "2001-03-31", "2004-02-29", "2010-06-30", "2031-01-30", "2031-12-31"):
        found = renewal.term_end(end, months, day(text), lambda date: date.latest)
        is_known = all(term and term.latest for term in terms[:2])
        walked = next((t for t in terms if t and t.latest and t.latest >= day(text)), None)
        assert found == (walked if is_known or walked == end else None), text
    assert len(steps) <= 18


@pytest.fixture
def yearly(provby):
    """Twelve months at a time from 28 August 2024, unless notice is given two months before."""
    relation = provby.relation("Årsby")
    agreement = make_agreement(
        provby.municipality, "Årsavtalet", relation, kind=provby.twin_town, since="2024-08-28",
        term_months=12, renewal="automatic", notice_months=2,
    )  # fmt: skip
    add_party(agreement, provby.municipality.place, "ours")
    add_party(agreement, relation.place)
    return agreement


@pytest.mark.parametrize(
    ("on", "last", "notice"),
    [
        ("2024-08-28", "2025-08-27", "2025-06-27"),
        ("2025-08-27", "2025-08-27", "2025-06-27"),
        ("2025-08-28", "2026-08-27", "2026-06-27"),
        ("2026-11-25", "2027-08-27", "2027-06-27"),
        ("2056-11-25", "2057-08-27", "2057-06-27"),
    ],
)
def test_it_is_prolonged_term_by_term(yearly, on, last, notice):
    on = day(on)
    assert yearly.state(on) == AgreementState.IN_FORCE
    assert yearly.end(on).date.edtf == last
    assert yearly.last_day_for_notice(on) == day(notice)


def test_pages_lists_and_calendars_know_that_it_goes_on(yearly):
    relation, on = yearly.relations.get(), day("2026-11-25")
    told = " ".join(agreement_sentences(yearly, on))
    assert (
        "Det gäller till den 27 augusti 2027 och förlängs sedan med ett år i taget, om ingen säger upp det senast den 27 juni 2027."
        in told
    )
    later = " ".join(agreement_sentences(yearly, day("2027-07-01")))
    assert "om ingen har sagt upp det." in later
    for text in [told, later, *relation_lead(relation, on), spoken_sentence(relation, on)]:
        assert "upphör" not in text
        assert "gällde" not in text
    (notice,) = agreement_ends(yearly.municipality, on)
    assert notice.due == day("2027-06-27")
    assert not [*ending(yearly.municipality, on)]
    (warned,) = ending(yearly.municipality, day("2027-05-20"))
    assert warned.sentence.endswith(
        "förlängs av sig självt efter den 27 augusti 2027. Sista dag för uppsägning är den 27 juni 2027."
    )
    assert not [*ending(yearly.municipality, day("2027-07-01"))]


@pytest.mark.parametrize(
    ("notice", "last"),
    [("2026-06-27", "2026-08-27"), ("2026-06-28", "2027-08-27"), ("2026-11-01", "2027-08-27")],
)
def test_notice_ends_the_term_of_which_it_was_given_in_time(yearly, notice, last):
    party = yearly.parties.get(side="theirs")
    party.notice_sent = notice
    party.save()
    before, after = day(notice) - datetime.timedelta(days=1), day(notice)
    assert yearly.end(before).date.edtf == ("2027-08-27" if before > day("2026-08-27") else "2026-08-27")
    for on in (after, day("2030-01-01")):
        assert yearly.end(on).date.edtf == last
    assert yearly.state(day("2030-01-01")) == AgreementState.ENDED
    assert yearly.last_day_for_notice(after) is None


@pytest.mark.parametrize(
    ("values", "on", "end"),
    [
        ({"since": "2003-10-23", "until": "2005-10-22", "renewal_months": 12}, "2026-11-25", "2027-10-22"),
        ({"since": "2003-10-23", "until": "2005-10-22", "renewal_months": 24}, "2006-01-01", "2007-10-22"),
        ({"since": "2024-01-31", "term_months": 1}, "2024-05-31", "2024-06-28"),
        ({"since": "2008", "term_months": 48}, "2026-11-25", "2028"),
        ({"since": "2003-10-23", "until": "2005-10-22"}, "2026-11-25", None),
    ],
)
def test_terms_are_as_long_and_as_precise_as_they_are_stated(provby, values, on, end):
    agreement = make_agreement(
        provby.municipality,
        "A",
        provby.relation("Årsby"),
        kind=provby.twin_town,
        renewal="automatic",
        **values,
    )
    found = agreement.end(day(on))
    assert (found and found.date.edtf) == end
    assert agreement.state(day(on)) == AgreementState.IN_FORCE


def test_only_what_is_prolonged_by_itself_has_a_length_of_each_renewal(provby):
    with pytest.raises(ValidationError, match="förlängs om det inte sägs upp"):
        make_agreement(provby.municipality, "A", renewal_months=12)


@pytest.fixture
def four_parties(provby):
    """Four must approve by 30 November 2021; in force from 2022 to 2029."""
    agreement = make_agreement(
        provby.municipality, "Fyrpartsavtalet", provby.relation("Godkännby"), kind=provby.twin_town,
        signed="2021-06-01", since="2022", until="2029", enters_by="all_approve", approval_deadline="2021-11-30",
    )  # fmt: skip
    places = [make_place(f"Part {number}") for number in range(4)]
    return agreement, [add_party(agreement, place, order=order) for order, place in enumerate(places)]


def approve(parties, *days):
    for party, approved in zip(parties, days, strict=False):
        party.approved = approved
        party.save()


@pytest.mark.parametrize(
    ("approved", "on", "state"),
    [
        (("2021-08-01", "2021-09-01"), "2021-10-01", "pending"),
        (("2021-08-01", "2021-09-01"), "2021-11-30", "pending"),
        (("2021-08-01", "2021-09-01"), "2022-06-01", "unknown"),
        (("2021-08-01", "2021-09-01"), "2030-06-01", "unknown"),
        (("2021-08-01", "2021-09-01", "2021-10-05", "2021-11-30"), "2021-11-29", "pending"),
        (("2021-08-01", "2021-09-01", "2021-10-05", "2021-11-30"), "2021-12-01", "not_yet"),
        (("2021-08-01", "2021-09-01", "2021-10-05", "2021-11-30"), "2023-01-01", "in_force"),
        (("2021-08-01", "2021-09-01", "2021-10-05", "november 2021"), "2023-01-01", "in_force"),
        (("2021-08-01", "2021-09-01", "2021-10-05", "2021-11-30"), "2030-01-01", "expired"),
        (("2021-08-01", "2021-09-01", "2021-10-05", "2021-12-01"), "2023-01-01", "lapsed"),
        (("2021-08-01", "2021-09-01", "2021-10-05", "2021"), "2023-01-01", "unknown"),
    ],
)
def test_approvals_count_through_their_last_day_and_missing_ones_are_no_refusals(
    four_parties, approved, on, state
):
    agreement, parties = four_parties
    approve(parties, *approved)
    assert agreement.state(day(on)) == state
    listed = type(agreement).objects.with_party_days().get(pk=agreement.pk)
    assert listed.in_force(day(on)) == (state == "in_force")
    told = " ".join(agreement_sentences(agreement, day(on)))
    assert ("trädde aldrig i kraft" in told) == (state == "lapsed")


def test_an_approved_agreement_tells_when_it_entered_into_force_and_until_when_it_applies(four_parties):
    agreement, parties = four_parties
    approve(parties, "2021-08-01", "2021-09-01", "2021-10-05", "2021-11-30")
    told = " ".join(agreement_sentences(agreement, day("2023-01-01")))
    assert "Det trädde i kraft 2022" in told
    assert "Det gäller till och med 2029." in told
    waiting = " ".join(agreement_sentences(agreement, day("2021-10-01")))
    assert "senast den 30 november 2021" in waiting


def test_only_what_no_source_covers_is_told_as_a_gap(provby):
    relation = provby.relation("Ramstad")
    frame = make_agreement(provby.municipality, "Ram", relation, kind=provby.twin_town, signed="2000")

    def under(title, **values):
        return make_agreement(
            provby.municipality, title, relation, kind=provby.twin_town, framework=frame, **values
        )

    def gaps():
        subs = frame.sub_agreements.order_by("since_earliest", "pk")
        told = agreement_sentences(frame, day("2026-11-25"), subs=subs)
        return [text for text in told if "gällde inget avtal" in text]

    first = under("Stadens avtal", since="2003-10-23", until="2005-10-22")
    under("Avsikter", since="2015 eller tidigare", until="2016")
    under("Nytt", since="maj 2017", until="2027")
    assert gaps() == ["Efter 2016 och före maj 2017 gällde inget avtal under det."]
    first.renewal, first.renewal_months = "automatic", 12
    first.save()
    assert gaps() == []


def test_a_relation_that_is_over_is_told_in_the_past_with_its_own_end_and_the_agreement_s(provby):
    relation = provby.relation("Förrby")
    make_agreement(
        provby.municipality, "Förravtalet", relation, kind=provby.twin_town, signed="2008", until="2012"
    )
    make(Phase, relation=relation, kind="ended", since="2013")
    on = day("2026-11-25")
    lead, spoken = " ".join(relation_lead(relation, on)), spoken_sentence(relation, on)
    assert spoken == "Förrby var vänort till Provby till 2013."
    assert "2008–2012" in lead
    assert "2013" in lead
    for present in (" är vänort", "gäller ", "har ett avtal", "pågår"):
        assert present not in f"{lead} {spoken}", lead
