"""What others keep is proposed a change of: the owner is told, answers, and nobody else sees it."""

import pytest
from django.contrib.contenttypes.models import ContentType

from networks.models import Network
from tests.shared.forms import address
from tests.shared.provby.making import make, make_municipality, make_place, make_relation
from tests.shared.staff import staff_of
from twintowns.models import Organisation, Place, Proposal, Source, Theme, User, today
from twintowns.staff import attention

pytestmark = pytest.mark.django_db
LIST = "/admin/twintowns/proposal/"
WANTED = {"field": "name", "wanted": "Byt till Nya Delby.", "grounds": "https://delby.example/namn"}


@pytest.fixture
def neighbour(provby):
    return make_municipality("Grannby", "9909")


@pytest.fixture
def place(provby, neighbour):
    """A partner of both, which Provby keeps."""
    shared = provby.relation("Delby").place
    make_relation(neighbour, shared)
    return shared


def at(record):
    return f"/admin/forslag/{ContentType.objects.get_for_model(record).pk}/{record.pk}/"


def signed_in(client, municipality, role="redaktor"):
    user = staff_of(municipality, role)
    client.force_login(user)
    return user


def shared_by(home):
    """A record of every kind that all see, kept by the municipality or by the administrator."""
    yield home.place
    yield make_place("Ensamby", "FI")
    yield make(Network, slug="n", name="N", municipality=home, is_published=True)
    yield make(Network, slug="ingens", name="Ingens", is_published=True)
    yield make(Source, slug="s", title="S", publisher="S")
    yield make(Organisation, slug="o", name="O")
    yield make(Theme, slug="t", name="T")


@pytest.mark.parametrize("role", ["redaktor", "granskare", "registrator", "kundtjanst", "lasare"])
def test_what_others_keep_is_only_read_and_a_change_of_it_proposed(role, provby, neighbour, client):
    user = signed_in(client, neighbour, role)
    for record in shared_by(provby.municipality):
        page = client.get(address(record, "change"))
        assert (page.status_code, page.context["has_change_permission"]) == (200, False)
        assert f'href="{at(record)}"' in page.content.decode()
        assert client.post(address(record, "change"), {"name": "Annat"}).status_code == 403
        assert client.post(at(record), WANTED | {"field": ""}).status_code == 302
        proposal = Proposal.objects.about(record).get()
        assert (proposal.proposer, proposal.asked_for, proposal.municipality_id) == (
            user,
            neighbour,
            record.keeper_key,
        )
        assert (
            "inte besvarat än: ”Byt till Nya Delby.”"
            in client.get(address(record, "change")).content.decode()
        )


def test_neither_keys_nor_what_helps_to_fill_in_a_form_is_shown_to_who_only_reads(provby, neighbour, client):
    signed_in(client, neighbour)
    for record in shared_by(provby.municipality):
        page = client.get(address(record, "change"))
        shown = {name for fieldset in page.context["adminform"].fieldsets for name in fieldset[1]["fields"]}
        choices = dict(client.get(at(record)).context["form"].fields["field"].choices)
        stored = {
            field.name for field in (*record._meta.fields, *record._meta.many_to_many) if field.editable
        }
        assert shown == stored - {"id"}
        assert "id" not in choices
        assert {*choices} <= {"", *shown}


def test_the_keeper_is_told_answers_and_those_who_asked_are_told_then(place, provby, neighbour, client):
    signed_in(client, neighbour)
    client.post(at(place), WANTED)
    home, proposal = provby.municipality, Proposal.objects.get()
    [notice] = attention.proposals(home, today())
    assert notice.sentence == "Grannby kommun vill ändra något: Delby, Finland, Namn."
    assert "redaktor-grannby" in notice.reason
    assert "”Byt till Nya Delby.” Källa: https://delby.example/namn" in notice.reason
    assert not [*attention.proposals(neighbour, today())]
    signed_in(client, home)
    assert notice.sentence in client.get("/admin/").content.decode()
    page = client.get(notice.url)
    assert f'href="{address(place, "change")}"' in page.content.decode()
    client.post(notice.url, {"outcome": "done", "answer": "Tack."})
    proposal.refresh_from_db()
    assert (proposal.outcome, proposal.answer, proposal.municipality) == ("done", "Tack.", home)
    assert proposal.closed_at
    assert not [*attention.proposals(home, today())]
    [notice] = attention.proposals(neighbour, today())
    assert notice.sentence == "Ert förslag om Delby, Finland har besvarats: gjort som föreslaget."
    assert notice.reason == "Tack."
    assert (
        "har redan svarat"
        in client.post(f"{LIST}{proposal.pk}/change/", {"outcome": "declined"}).content.decode()
    )
    proposal.refresh_from_db()
    assert proposal.outcome == "done"


def test_what_nobody_keeps_is_proposed_to_the_administrator(neighbour, client):
    signed_in(client, neighbour)
    client.post(at(make_place("Ensamby", "FI")), WANTED)
    client.force_login(User.objects.create_superuser("administratoren"))
    assert "Grannby kommun vill ändra något: Ensamby" in client.get("/admin/").content.decode()
    change = f"{LIST}{Proposal.objects.get().pk}/change/"
    client.post(change, {"municipality": neighbour.pk})
    assert (Proposal.objects.get().municipality, Proposal.objects.get().closed_at) == (neighbour, None)
    client.post(change, {"outcome": "declined", "answer": "Källan säger annat.", "municipality": ""})
    assert not Proposal.objects.open().exists()


def test_bad_input_gets_a_sentence_and_nothing_is_written(place, neighbour, provby, client):
    signed_in(client, neighbour)
    for wrong, field in (
        ({"wanted": ""}, "wanted"),
        ({"grounds": " "}, "grounds"),
        ({"wanted": "x" * 2001}, "wanted"),
        ({"field": "finns_inte"}, "field"),
        ({"asked_for": provby.municipality.pk}, "asked_for"),
    ):
        page = client.post(at(place), WANTED | wrong)
        assert {*page.context["form"].errors} == {field}
    assert not Proposal.objects.exists()
    client.post(at(place), WANTED)
    page = client.post(at(place), WANTED)
    assert page.context["form"].non_field_errors() == ["Det är redan föreslaget och har inte besvarats än."]
    signed_in(client, provby.municipality)
    change = f"{LIST}{Proposal.objects.get().pk}/change/"
    for wrong, field in (({"answer": "Nja."}, "outcome"), ({"outcome": "declined"}, "answer")):
        assert {*client.post(change, wrong).context["adminform"].form.errors} == {field}
    assert Proposal.objects.open().count() == 1


def test_nobody_proposes_to_colleagues_or_about_what_they_do_not_see(place, provby, neighbour, client):
    draft = provby.relation("Utkastby", is_published=False)
    signed_in(client, neighbour, "granskare")
    for unseen in (at(draft), "/admin/forslag/999999/1/", at(place).replace(f"/{place.pk}/", "/999999/")):
        assert client.post(unseen, WANTED).status_code == 404
    for role in ("redaktor", "lasare"):
        signed_in(client, provby.municipality, role)
        assert client.post(at(place), WANTED).status_code == 403
    client.logout()
    assert client.get(at(place))["Location"].startswith("/admin/login/")
    assert not Proposal.objects.exists()


def test_proposals_are_seen_by_both_municipalities_and_nobody_else(place, provby, neighbour, client):
    third = make_municipality("Tredjeby", "9910")
    signed_in(client, neighbour)
    client.post(at(place), WANTED)
    change = f"{LIST}{Proposal.objects.get().pk}/change/"
    for municipality, sees in ((provby.municipality, True), (neighbour, True), (third, False)):
        signed_in(client, municipality, "granskare")
        assert ("Nya Delby" in client.get(LIST).content.decode()) == sees
        assert (client.get(change).status_code == 200) == sees
    client.logout()
    assert "Nya Delby" not in client.get(place.get_absolute_url()).content.decode()


def test_the_answer_of_those_who_asked_changes_nothing(place, neighbour, client):
    signed_in(client, neighbour, "granskare")
    client.post(at(place), WANTED)
    change = f"{LIST}{Proposal.objects.get().pk}/change/"
    assert client.post(change, {"outcome": "done"}).status_code == 403
    assert Proposal.objects.open().exists()


def test_a_proposal_outlives_its_record_and_its_proposer(neighbour, client):
    user = signed_in(client, neighbour)
    lonely = make_place("Ensamby", "FI")
    client.post(at(lonely), WANTED)
    lonely.delete()
    user.delete()
    client.force_login(User.objects.create_superuser("administratoren"))
    assert (
        "Ensamby, Finland (borttagen)"
        in client.get(f"{LIST}{Proposal.objects.get().pk}/change/").content.decode()
    )
    assert "någon som har slutat" in client.get("/admin/").content.decode()


def test_what_is_made_in_the_guided_path_is_kept_by_its_maker(provby, neighbour, client):
    signed_in(client, neighbour)
    new = {"municipality": neighbour.pk, "new": "1", "name": "Nyby", "country": "FI", "kind": "city"}
    assert client.post("/admin/partnerships/agreement/nytt/?q=Ny", new).status_code == 302
    made = Place.objects.get(name="Nyby")
    assert made.keeper == neighbour
    assert client.get(address(made, "change")).context["has_change_permission"]
    signed_in(client, provby.municipality)
    assert not client.get(address(made, "change")).context["has_change_permission"]


def test_who_answers_second_is_told_and_keeps_what_they_wrote(place, provby, neighbour, client):
    signed_in(client, neighbour)
    client.post(at(place), WANTED)
    proposal = Proposal.objects.get()
    first = signed_in(client, provby.municipality, "granskare")
    data = {"outcome": "done", "answer": "Tack."}
    assert client.post(address(proposal, "change"), data).status_code == 302
    second = staff_of(provby.municipality, "redaktor", first_name="Bo")
    client.force_login(second)
    page = client.post(address(proposal, "change"), {"outcome": "declined", "answer": "Mitt <b>svar</b>."})
    shown = page.content.decode()
    assert page.status_code == 200
    assert f"{first} har redan svarat." in shown
    assert "Mitt &lt;b&gt;svar&lt;/b&gt;." in shown
    proposal.refresh_from_db()
    assert (proposal.outcome, proposal.answer) == ("done", "Tack.")
    assert "har redan svarat" not in client.get(address(proposal, "change")).content.decode()
