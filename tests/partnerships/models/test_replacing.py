"""An agreement ends when the one that replaces it is published and applies, whichever way it came to be published."""

import datetime

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.test import Client

from partnerships.models import Agreement, AgreementExtension, AgreementState, Relation
from partnerships.views.publishing import publish
from tests.shared.forms import address, post_shown
from tests.shared.provby.making import add_party, make, make_agreement, make_municipality, make_place
from tests.shared.staff import staff_of

pytestmark = pytest.mark.django_db
PAGE = "/provby/vanorter/stegby/"
TODAY = datetime.date(2026, 6, 5)
TOMORROW = datetime.date(2026, 6, 6)


@pytest.fixture(autouse=True)
def on_a_day_in_june():
    with time_machine.travel(datetime.datetime(2026, 6, 5, 12, tzinfo=datetime.UTC), tick=False):
        yield


@pytest.fixture
def agreement(provby):
    relation = provby.relation("Stegby", since="1991")
    old = make_agreement(
        provby.municipality, "Stegavtalet", relation, kind=provby.twin_town, signed="1991", until="2040"
    )
    add_party(old, provby.municipality.place, "ours", order=1)
    add_party(old, relation.place, order=2)
    return old


def replace(client, agreement, **data):
    values = {"title": "Nya", "kind": agreement.kind_id, "signed": "2026-05-01", **data}
    post_shown(client, address(agreement, "steg", "ersatt"), values)
    return Agreement.objects.get(title="Nya")


def ends(agreement):
    """The end as the page and as the list know it."""
    own = Agreement.objects.get(pk=agreement.pk).end()
    listed = Relation.objects.for_list().get(slug="stegby").agreements.all()
    return own, next(other for other in listed if other.pk == agreement.pk).end()


def shown(client):
    return client.get(PAGE).content, client.get("/provby/vanorter/").content


@pytest.mark.parametrize("role", ["redaktor", "granskare"])
def test_a_draft_that_replaces_an_agreement_changes_nothing_until_it_is_published(
    role, provby, agreement, client, staff_client
):
    before = shown(client)
    new = replace(staff_client(role), agreement)
    assert (new.replaces, new.is_published) == (agreement, False)
    assert shown(client) == before
    assert [end.date.edtf for end in ends(agreement)] == ["2040", "2040"]
    publish(agreement.shown_on())
    assert [end.date.edtf for end in ends(agreement)] == ["2026-05-01", "2026-05-01"]
    assert Agreement.objects.get(pk=agreement.pk).state() == AgreementState.REPLACED
    assert "ersattes av" in client.get(PAGE).content.decode()


@pytest.fixture
def staff_client(provby):
    """A client signed in with the role."""

    def sign_in(role):
        client = Client()
        client.force_login(staff_of(provby.municipality, role))
        return client

    return sign_in


def test_what_is_published_from_tomorrow_replaces_from_tomorrow(agreement, client, staff_client):
    before = shown(client)
    new = replace(staff_client("granskare"), agreement)
    new.publish(TOMORROW)
    assert shown(client) == before
    with time_machine.travel(datetime.datetime(2026, 6, 6, 12, tzinfo=datetime.UTC), tick=False):
        assert not Agreement.objects.get(pk=agreement.pk).in_force()
        assert "ersattes av" in client.get(PAGE).content.decode()


@pytest.mark.parametrize(
    ("terms", "end"),
    [
        ({"signed": "2026-05-01"}, "2026-05-01"),
        ({"signed": "2026-05-01", "since": "2026-06-01"}, "2026-06-01"),
        ({"signed": "2026-05-01", "since": "2026-07-01"}, "2034"),
        ({"signed": "2025"}, "2025"),
        ({"signed": "2036"}, "2034"),
        ({"signed": "2026-05-01", "is_published": False}, "2034"),
        ({"signed": "2026-05-01", "publish_on": TOMORROW}, "2034"),
        ({"signed": "2026-01-01", "enters_by": "all_approve"}, "2026-04-01"),
        (
            {
                "signed": "2026-01-01",
                "enters_by": "all_approve",
                "approval_deadline": datetime.date(2026, 2, 1),
            },
            "2034",
        ),
        ({}, "2034"),
    ],
)
def test_list_and_page_agree_on_when_a_prolonged_agreement_was_replaced(terms, end, agreement, provby):
    agreement.until = "2020"
    agreement.save()
    make(AgreementExtension, agreement=agreement, until="2034", agreed="2019")
    new = make_agreement(provby.municipality, "Nya", agreement.shown_on(), replaces=agreement, **terms)
    add_party(new, provby.municipality.place, "ours", approved="2026-03-01", order=1)
    add_party(new, make_place("Stegsta"), approved="2026-04-01", order=2)
    assert [found.date.edtf for found in ends(agreement)] == [end, end]


def test_a_notice_before_the_new_agreement_ends_the_old_one_first(agreement, provby):
    agreement.until = "2024-12-31"
    agreement.save()
    agreement.parties.filter(side="theirs").update(
        notice_sent="2024-02-01", notice_sent_earliest="2024-02-01", notice_sent_latest="2024-02-01"
    )
    make_agreement(provby.municipality, "Nya", agreement.shown_on(), replaces=agreement, signed="2026-05-01")
    assert [found.date.edtf for found in ends(agreement)] == ["2024-12-31", "2024-12-31"]


def test_a_new_agreement_is_not_older_than_the_one_that_it_replaces(agreement, staff_client):
    data = {"title": "Nya", "kind": agreement.kind_id, "signed": "1980"}
    page = post_shown(staff_client("granskare"), address(agreement, "steg", "ersatt"), data)
    assert "Det kan inte ha undertecknats före det avtal som det ersätter." in page.content.decode()
    assert Agreement.objects.count() == 1


def test_an_editor_replaces_nothing_by_what_is_published_already(provby, agreement, staff_client):
    new = make_agreement(provby.municipality, "Nya", agreement.shown_on(), signed="2026-05-01")
    address = f"/admin/partnerships/agreement/{new.pk}/change/"
    editor = staff_client("redaktor")
    assert 'name="replaces"' not in editor.get(address).content.decode()
    assert 'name="replaces"' in staff_client("granskare").get(address).content.decode()


def test_an_agreement_replaces_none_that_another_municipality_keeps(provby, agreement):
    neighbour = make_municipality("Grannby", "9909")
    with pytest.raises(ValidationError, match="annan kommun"):
        make_agreement(neighbour, "Nya", signed="2026-05-01", replaces=agreement)
