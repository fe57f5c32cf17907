"""What may happen to a relation and an agreement: every step writes dated facts that the page then tells, or says why not."""

import datetime

import pytest
from django.core.exceptions import ValidationError

from partnerships.models import Agreement, Relation
from partnerships.sentences import relation_lead
from partnerships.transitions.forms import AGREEMENT_STEPS, RELATION_STEPS
from tests.provby import Provby
from tests.provby.making import add_party, make_agreement, make_place
from tests.test_attention import staff_of
from twintowns.models import Decision, Municipality, PlaceSuccession

pytestmark = pytest.mark.django_db


@pytest.fixture
def provby():
    return Provby()


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
    model = type(record)._meta.model_name
    return client.post(f"/admin/partnerships/{model}/{record.pk}/steg/{step}/", data)


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
    assert Agreement.objects.get(pk=agreement.pk).until.edtf == "2026-05-01"
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
        ("redaktor", {"paus", "ateruppta", "sammanslagen", "forlang", "ersatt", "part-lamnar"}),
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
    relation.pause("2022")
    with pytest.raises(ValidationError):
        Relation.objects.get(pk=relation.pk).pause("2023")
