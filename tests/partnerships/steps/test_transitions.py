"""What may happen to a relation and an agreement: every step writes dated facts that the page then tells, or says why not."""

import datetime

import pytest
from django.core.exceptions import ValidationError

from partnerships.models import Agreement, Relation
from partnerships.sentences import relation_lead
from partnerships.steps.forms import AGREEMENT_STEPS, RELATION_STEPS
from tests.shared.forms import address, post_shown
from tests.shared.provby.making import add_party, make_agreement, make_place
from tests.shared.staff import staff_of
from twintowns.models import Decision, Municipality, PlaceSuccession

pytestmark = pytest.mark.django_db


@pytest.fixture
def relation(provby):
    return provby.relation("Stegby", since="1991")


@pytest.fixture
def agreement(provby, relation):
    agreement = make_agreement(
        provby.municipality, "Stegavtalet", relation, kind=provby.twin_town, signed="1991"
    )
    add_party(agreement, provby.municipality.place, "ours", order=1)
    add_party(agreement, relation.place, order=2)
    return agreement


@pytest.fixture
def reviewer(provby, client):
    client.force_login(staff_of(provby.municipality, "granskare"))
    return client


def take(client, record, step, **data):
    """The answer of the server to the step."""
    return post_shown(client, address(record, "steg", step), data)


def lead(relation, year=2026):
    return " ".join(relation_lead(Relation.objects.get(pk=relation.pk), datetime.date(year, 11, 23)))


def test_pause_by_decision_and_resume(relation, reviewer):
    data = {
        "since": "28 mars 2022",
        "reason": "kriget",
        "until_further_notice": "on",
        "body": "kf",
        "decided": "2022-03-28",
    }
    assert take(reviewer, relation, "paus", **data, paragraph="41").status_code == 302
    assert "pausat sedan den 28 mars 2022 tills vidare, skäl: kriget (Kommunfullmäktige 2022-03-28 §" in lead(
        relation
    )
    assert take(reviewer, relation, "ateruppta", since="hösten 2025").status_code == 302
    assert "Samarbetet är aktivt sedan hösten 2025." in lead(relation)


def test_a_step_taken_is_told_as_what_now_holds(relation, agreement, reviewer):
    party = agreement.parties.get(side="theirs")
    terminated = {"party": party.pk, "received": "2026-02-01", "last_day": "2026-06-30"}
    for record, step, data, told in (
        (relation, "paus", {"since": "2022", "reason": "a"}, "Relationen är pausad."),
        (relation, "ateruppta", {"since": "2023"}, "Relationen är återupptagen."),
        (agreement, "sag-upp", terminated, "Avtalet är uppsagt."),
        (relation, "avsluta", {"on": "2026-07-01"}, "Relationen är avslutad."),
    ):
        response = take(reviewer, record, step, **data)
        assert told in reviewer.get(response["Location"]).content.decode()


def test_every_step_says_what_now_holds():
    assert all(form.done for form in (*RELATION_STEPS.values(), *AGREEMENT_STEPS.values()))


def test_pause_twice_is_refused_and_no_decision_is_left_behind(relation, reviewer):
    take(reviewer, relation, "paus", since="2022", reason="a")
    page = take(reviewer, relation, "paus", since="2023", reason="b", body="kf")
    assert "pausad redan" in page.content.decode()
    assert not Decision.objects.exists()


def test_nothing_to_resume_is_refused(relation, reviewer):
    assert "inget att återuppta" in take(reviewer, relation, "ateruppta", since="2025").content.decode()


def test_resume_before_the_pause_is_refused(relation, reviewer):
    take(reviewer, relation, "paus", since="2022", reason="a")
    assert take(reviewer, relation, "ateruppta", since="2020").status_code == 200
    assert relation.phases.count() == 1


def test_a_date_that_cannot_be_read_is_refused_at_its_field(relation, reviewer):
    page = take(reviewer, relation, "paus", since="nån gång", reason="a")
    assert page.context["form"].errors["since"]
    assert "nån gång" in page.content.decode()


def test_end_needs_agreements_to_be_terminated_first(relation, agreement, reviewer):
    assert "Säg upp det först" in take(reviewer, relation, "avsluta", on="2026").content.decode()
    party = agreement.parties.get(side="theirs")
    data = {"party": party.pk, "received": "2026-02-01", "last_day": "2026-06-30"}
    assert take(reviewer, agreement, "sag-upp", **data).status_code == 302
    assert take(reviewer, relation, "avsluta", on="2026-07-01", reason="uppsagt").status_code == 302
    assert "Stegby var vänort till Provby." in lead(relation)


def test_termination_needs_to_say_how(agreement, reviewer):
    page = take(reviewer, agreement, "sag-upp", party=agreement.parties.first().pk, last_day="2026")
    assert "Ange minst" in page.content.decode()
    assert Agreement.objects.get(pk=agreement.pk).until is None


def test_renewal_must_last_longer(provby, relation, reviewer):
    agreement = make_agreement(
        provby.municipality, "A", relation, kind=provby.twin_town, signed="2020", until="2030"
    )
    assert "redan till" in take(reviewer, agreement, "forlang", until="2029").content.decode()
    assert take(reviewer, agreement, "forlang", until="2034", agreed="2026-01-10").status_code == 302
    assert Agreement.objects.get(pk=agreement.pk).end().date.edtf == "2034"


def test_replacing_keeps_the_chain_and_copies_no_party_that_stood_outside(provby, agreement, reviewer):
    add_party(agreement, make_place("Utanförby"), declined=True, order=3)
    add_party(agreement, make_place("Lämnatby"), left="2005", order=4)
    response = take(reviewer, agreement, "ersatt", title="Nya", kind=provby.twin_town.pk, signed="2026-05-01")
    new = Agreement.objects.get(title="Nya")
    assert response["Location"] == f"/admin/partnerships/agreement/{new.pk}/change/"
    assert (new.replaces, new.is_published, new.parties.count()) == (agreement, False, 2)
    assert Agreement.objects.get(pk=agreement.pk).until is None
    assert [*new.relations.all()] == [*agreement.relations.all()]


def test_one_of_many_parties_leaves(agreement, reviewer):
    third = add_party(agreement, make_place("Tredjeby"), order=3)
    assert take(reviewer, agreement, "part-lamnar", party=third.pk, on="2019").status_code == 302
    second = agreement.parties.get(order=2)
    assert (
        "Säg upp avtalet"
        in take(reviewer, agreement, "part-lamnar", party=second.pk, on="2020").content.decode()
    )


def test_partner_is_merged(relation, reviewer):
    make_place("Nyaby", "FI")
    data = {"kind": "merged", "on": "1 januari 2020"}
    assert take(reviewer, relation, "sammanslagen", successor="ingenstans", **data).status_code == 200
    assert take(reviewer, relation, "sammanslagen", successor="Nyaby", **data).status_code == 302
    assert PlaceSuccession.objects.get().place == relation.place
    assert "Stegby gick upp i Nyaby den 1 januari 2020." in lead(relation)


def test_review_is_noted_with_who_and_when(relation, reviewer):
    assert take(reviewer, relation, "granskad", next_review_on="2027-05-01").status_code == 302
    relation.refresh_from_db()
    assert relation.reviewed_by == "granskare-provby"
    assert relation.next_review_on == datetime.date(2027, 5, 1)


@pytest.mark.parametrize(
    ("role", "may"),
    [
        ("redaktor", {"paus", "ateruppta", "sammanslagen", "forlang", "ersatt"}),
        ("granskare", {*RELATION_STEPS, *AGREEMENT_STEPS}),
        ("kundtjanst", set()),
        ("lasare", set()),
    ],
)
def test_each_role_takes_the_steps_that_are_its_own(role, may, provby, relation, agreement, client):
    client.force_login(staff_of(provby.municipality, role))
    for record, steps in ((relation, RELATION_STEPS), (agreement, AGREEMENT_STEPS)):
        for step in steps:
            assert (take(client, record, step).status_code != 403) == (step in may), step


def test_another_municipality_takes_no_step(provby, client):
    shared = provby.joint()
    client.force_login(staff_of(Municipality.objects.get(slug="testala"), "granskare"))
    assert take(client, shared, "avsluta", on="2026").status_code == 404


def test_steps_stand_on_the_record_s_form(relation, reviewer):
    page = reviewer.get(f"/admin/partnerships/relation/{relation.pk}/change/").content.decode()
    assert f"/admin/partnerships/relation/{relation.pk}/steg/paus/" in page
    assert f"/admin/partnerships/relation/{relation.pk}/preview/" in page


def test_rules_hold_without_a_form_too(relation):
    with pytest.raises(ValidationError, match="beslutet"):
        relation.pause("2022")
    relation.pause("2022", reason="a")
    with pytest.raises(ValidationError):
        Relation.objects.get(pk=relation.pk).pause("2023", reason="a")


def errors(page):
    """The fields at which the page tells of what is wrong."""
    return set(page.context["form"].errors)


def test_a_termination_ends_a_prolonged_agreement(agreement, reviewer):
    take(reviewer, agreement, "forlang", until="2040-12-31", agreed="2020")
    party = agreement.parties.get(side="theirs")
    data = {"party": party.pk, "received": "2026-02-01", "last_day": "2026-06-30"}
    assert take(reviewer, agreement, "sag-upp", **data).status_code == 302
    ended = Agreement.objects.get(pk=agreement.pk)
    assert ended.end(datetime.date(2026, 3, 1)).date.edtf == "2026-06-30"
    assert ended.end(datetime.date(2025, 3, 1)).date.edtf == "2040-12-31"
    assert [ended.in_force(datetime.date(2026, month, 15)) for month in (6, 7)] == [True, False]
    listed = Relation.objects.for_list().get().agreements.all()[0]
    assert [listed.in_force(datetime.date(2026, month, 15)) for month in (6, 7)] == [True, False]


def test_a_notice_after_the_last_day_is_no_end_without_a_date(agreement, relation, client):
    agreement.until = "2010-12-31"
    agreement.save()
    agreement.parties.filter(side="theirs").update(notice_sent="2027-02-01")
    assert Agreement.objects.get(pk=agreement.pk).has_ended(datetime.date(2026, 11, 23))
    assert client.get(relation.get_absolute_url()).status_code == 200


@pytest.mark.parametrize(
    ("step", "data", "field"),
    [
        ("forlang", {"until": "1980"}, "until"),
        ("ersatt", {"title": "Nya", "signed": "1980"}, "signed"),
        ("sag-upp", {"sent": "2026-02", "received": "2026-01", "last_day": "2027"}, "received"),
        ("sag-upp", {"decided": "2026-02", "sent": "2026-01", "last_day": "2027"}, "sent"),
        ("sag-upp", {"sent": "2026-02-01", "last_day": "2026-01-31"}, "last_day"),
        ("sag-upp", {"sent": "1980", "last_day": "1981"}, "last_day"),
        ("part-lamnar", {"on": "1980"}, "on"),
        ("granskad", {"next_review_on": "2020-01-01"}, "next_review_on"),
    ],
)
def test_dates_in_an_impossible_order_are_refused_at_their_field(step, data, field, agreement, reviewer):
    party = add_party(agreement, make_place("Tredjeby"), order=3)
    page = take(reviewer, agreement, step, party=party.pk, **data)
    assert errors(page) == {field}
    assert Agreement.objects.get(pk=agreement.pk).until is None
    assert not agreement.parties.exclude(notice_sent="", left="").exists()


def test_what_is_typed_of_a_decision_needs_its_body(relation, reviewer):
    page = take(reviewer, relation, "paus", since="2022", reason="a", paragraph="41")
    assert errors(page) == {"body"}
    assert not relation.phases.exists()


def test_what_was_active_stops_with_the_pause(relation):
    relation.phases.create(kind="active", since="2005")
    relation.pause("2020", reason="a")
    relation.resume("2022")
    assert [(p.kind, str(p.until or "")) for p in relation.phases.all()] == [
        ("active", "2020"),
        ("paused", "2022"),
        ("active", ""),
    ]


def test_a_pause_with_an_end_to_come_is_not_paused_again(relation):
    relation.phases.create(kind="paused", since="2020", until="2027-12-31", reason="a")
    with pytest.raises(ValidationError, match="pausad redan"):
        relation.pause("2026", reason="b")
    relation.pause("2028", reason="b")


def test_a_relation_ends_on_the_day_after_its_agreement(relation, agreement):
    Agreement.objects.filter(pk=agreement.pk).update(until="2026-12-31", until_latest="2026-12-31")
    with pytest.raises(ValidationError):
        Relation.objects.get(pk=relation.pk).end("2026-12-31")
    Relation.objects.get(pk=relation.pk).end("2027-01-01")


def test_a_place_dissolved_nobody_knows_when_is_gone(relation):
    PlaceSuccession.objects.create(place=relation.place, kind="dissolved")
    assert Relation.objects.get(pk=relation.pk).status().label == "Partnern finns inte längre"
    assert "upplöst" in lead(relation)


def test_the_successor_is_found_whatever_the_case_of_its_name(relation, reviewer):
    make_place("Örebro stad")
    data = {"kind": "merged", "successor": "örebro STAD", "on": "2020"}
    assert take(reviewer, relation, "sammanslagen", **data).status_code == 302
