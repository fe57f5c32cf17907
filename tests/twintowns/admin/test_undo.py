"""“Ångra den här ändringen”: one change is put back, its lists too, and nothing that others changed."""

import re
from html import unescape

import pytest
from django.apps import apps

from partnerships.models import Phase
from tests.shared.forms import address
from tests.shared.provby.making import add_party, make, make_agreement, make_place, make_trip
from tests.shared.staff import staff_of
from twintowns.models import Decision, Document, Municipality, Policy, Record, Theme

pytestmark = pytest.mark.django_db


@pytest.fixture
def reviewer(provby, client):
    user = staff_of(provby.municipality, "granskare")
    client.force_login(user)
    return user


@pytest.fixture
def decision(provby):
    return make(Decision, municipality=provby.municipality, body="kf", title="Beslutet", paragraph="7")


def change(record, **values):
    """Saved as somebody else's request would, from the database; the version that it made."""
    fresh = type(record)._default_manager.get(pk=record.pk)
    for name, value in values.items():
        setattr(fresh, name, value)
    fresh.save()
    return fresh.history.order_by("-history_id").first()


def where(record, row):
    return address(record, "history", row.history_id)


def words(page):
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", page.content.decode())))


def undone(client, url, *fields):
    """What the page answers when its form is sent with those fields chosen."""
    data = {"_version": client.get(url).context["version"], "field": fields}
    return client.post(url, data, follow=True)


def test_only_what_the_change_changed_is_put_back(reviewer, decision, client):
    wrong = change(decision, title="Fel ord")
    change(decision, paragraph="8")
    page = client.get(where(decision, wrong))
    assert re.search(r"Beslutet\s+Fel ord\s+Fel ord", words(page))
    assert 'value="title"' in page.content.decode()
    assert 'value="paragraph"' not in page.content.decode()
    assert "är ångrad" in words(undone(client, where(decision, wrong), "title"))
    decision.refresh_from_db()
    assert (decision.title, decision.paragraph) == ("Beslutet", "8")
    assert decision.history.count() == 4


def test_a_field_that_was_changed_again_is_asked_about(reviewer, decision, client):
    first = change(decision, title="Fel ord", paragraph="9")
    change(decision, title="Rätt ord")
    shown = client.get(where(decision, first)).content.decode()
    assert "Ändrat igen senare" in shown
    assert re.search(r'value="title"[^>]*id="field_title">', shown)  # to be chosen by hand
    assert re.search(r'value="paragraph"[^>]*checked', shown)
    undone(client, where(decision, first), "paragraph")
    decision.refresh_from_db()
    assert (decision.title, decision.paragraph) == ("Rätt ord", "7")
    assert "Välj minst ett fält" in words(undone(client, where(decision, first)))


LISTS = [
    (model, field.name)
    for model in apps.get_models()
    if issubclass(model, Record)
    for field in model._meta.local_many_to_many
]


@pytest.mark.parametrize(("model", "name"), LISTS)
def test_every_list_is_in_the_history(model, name, world, db):
    make(Theme, slug="provtema", name="Provtema")
    record = model._default_manager.order_by("pk").first()
    members = model._meta.get_field(name).related_model._default_manager.order_by("-pk")[:2]
    before = record.history.count()
    getattr(record, name).set(members)
    assert record.history.count() == before + 1
    assert record.history.first().lists[name] == sorted(member.pk for member in members)


def test_a_list_is_put_back_and_what_others_put_on_it_stays(provby, reviewer, client):
    one, two, three = (provby.relation(name) for name in ("Ettby", "Tvåby", "Treby"))
    agreement = make_agreement(provby.municipality, "Avtalet", one, kind=provby.twin_town, signed="2001")
    fresh = type(agreement).objects.get()
    fresh.relations.set([two])
    wrong = fresh.history.order_by("-history_id").first()
    type(agreement).objects.get().relations.add(three)
    assert "Ettby" in words(client.get(address(agreement, "history")))
    undone(client, where(agreement, wrong), "relations")
    assert {*agreement.relations.all()} == {one, three}


def test_hosts_of_an_exchange_are_put_back(provby, reviewer, client):
    hosts = [make_place("Värdby", "FI"), make_place("Gästby", "NO")]
    trip = make_trip(provby.municipality, "Resan")
    trip.hosts.set(hosts[:1])
    fresh = type(trip).objects.get()
    fresh.title = "Fel resa"
    fresh.save()
    fresh.hosts.set(hosts[1:])
    row = trip.history.order_by("-history_id").first()
    assert trip.history.count() == 2  # one save is one change
    undone(client, where(trip, row), "title", "hosts")
    trip.refresh_from_db()
    assert (trip.title, [*trip.hosts.all()]) == ("Resan", hosts[:1])


def test_what_a_list_held_from_the_other_side_is_noted_too(provby, reviewer):
    relation = provby.relation("Ettby")
    agreement = make_agreement(provby.municipality, "Avtalet", kind=provby.twin_town, signed="2001")
    relation.agreements.add(agreement)
    assert agreement.history.first().lists["relations"] == [relation.pk]
    relation.agreements.clear()
    assert agreement.history.first().lists["relations"] == []


def test_what_was_removed_since_is_told_and_not_put_back(provby, reviewer, client):
    gone = provby.relation("Borttagby")
    agreement = make_agreement(provby.municipality, "Avtalet", gone, kind=provby.twin_town, signed="2001")
    type(agreement).objects.get().relations.clear()
    wrong = agreement.history.order_by("-history_id").first()
    gone.delete()
    assert "(borttagen)" in words(client.get(where(agreement, wrong)))
    assert "har tagits bort" in str(client.get(where(agreement, wrong)).context["reversals"])
    assert client.post(where(agreement, wrong), {"field": "relations"}).status_code == 200
    assert not agreement.relations.exists()


def test_a_file_that_is_gone_is_not_put_back(provby, reviewer, client):
    document = make(Document, municipality=provby.municipality, title="A", file="documents/borta.pdf")
    row = change(document, file="documents/annan.pdf", title="B")
    page = client.post(where(document, row), {"field": ["file", "title"]}, follow=True)
    document.refresh_from_db()
    assert page.status_code == 200
    assert (document.title, document.file.name) == ("A", "documents/annan.pdf")


def test_what_would_break_a_rule_is_told_and_nothing_is_written(provby, reviewer, client):
    relation = provby.relation("Regelby")
    row = change(relation, slug="annan")
    other = provby.relation("Upptagenby")
    change(other, slug="regelby")
    page = undone(client, where(relation, row), "slug")
    assert page.context["problem"]
    relation.refresh_from_db()
    assert relation.slug == "annan"


def test_who_undoes_what_changed_meanwhile_is_told(reviewer, decision, client):
    row = change(decision, title="Fel ord")
    data = {"_version": client.get(where(decision, row)).context["version"], "field": "title"}
    change(decision, title="Någon annans ord")
    assert "medan du skrev" in words(client.post(where(decision, row), data))
    decision.refresh_from_db()
    assert decision.title == "Någon annans ord"


def test_an_added_record_is_undone_by_removing_it(reviewer, decision, client):
    row = decision.history.last()
    page = client.get(where(decision, row)).content.decode()
    assert address(decision, "delete") in page
    client.post(where(decision, row))
    assert Decision.objects.exists()


def test_a_part_is_put_back_removed_and_restored(provby, reviewer, client):
    relation = provby.relation("Delby")
    phase = relation.phases.create(kind="active", since="2001")
    added = phase.history.last()
    row = change(phase, since="2011")
    url = address(relation, "part", "phase", row.history_id)
    assert url in client.get(address(relation, "history")).content.decode()
    undone(client, url, "since")
    assert Phase.objects.get().since.edtf == "2001"
    undone(client, address(relation, "part", "phase", added.history_id))
    assert not Phase.objects.exists()
    gone = Phase.history.filter(history_type="-").get()
    undone(client, address(relation, "part", "phase", gone.history_id))
    assert Phase.objects.get().since.edtf == "2001"
    again = undone(client, address(relation, "part", "phase", gone.history_id))
    assert "inget kvar att ångra" in words(again)
    assert Phase.objects.count() == 1


def test_only_those_who_may_change_it_undo(provby, client):
    policy = make(Policy, municipality=provby.municipality, slug="policy", title="Policyn")
    row = change(policy, title="Fel")
    for role in ("registrator", "kundtjanst", "lasare"):
        client.force_login(staff_of(provby.municipality, role))
        page = client.get(where(policy, row))
        assert page.status_code == 200
        assert "finns inget här som du kan ångra" in words(page)
        assert client.post(where(policy, row), {"field": "title"}).status_code == 403
    policy.refresh_from_db()
    assert policy.title == "Fel"


def test_an_editor_undoes_no_publication(provby, client):
    relation = provby.relation("Utkastby", is_published=False)
    row = change(relation, is_published=True, slug="ny")
    client.force_login(staff_of(provby.municipality, "redaktor"))
    assert "Du får inte ändra" in words(client.get(where(relation, row)))
    client.post(where(relation, row), {"field": ["is_published", "slug"]})
    relation.refresh_from_db()
    assert (relation.is_published, relation.slug) == (True, "utkastby")


def test_a_changed_part_is_undone_by_those_who_write(provby, client):
    relation = provby.relation("Delby")
    agreement = make_agreement(provby.municipality, "A", relation, kind=provby.twin_town, signed="2001")
    party = add_party(agreement, relation.place, legal_name="Första namnet")
    row = change(party, legal_name="Andra namnet")
    url = address(agreement, "part", "agreementparty", row.history_id)
    client.force_login(staff_of(provby.municipality, "registrator"))
    assert client.post(url, {"field": "legal_name"}).status_code == 403
    client.force_login(staff_of(provby.municipality, "redaktor"))
    assert client.post(url, {"field": "legal_name"}).status_code == 302
    party.refresh_from_db()
    assert party.legal_name == "Första namnet"


def test_an_editor_undoes_no_ending(provby, client):
    relation = provby.relation("Slutby")
    ended = relation.phases.create(kind="ended", since="2001")
    row = change(ended, kind="active")
    client.force_login(staff_of(provby.municipality, "redaktor"))
    url = address(relation, "part", "phase", row.history_id)
    assert "finns inget här som du kan ångra" in words(client.post(url, {"field": "kind"}))
    ended.refresh_from_db()
    assert ended.kind == "active"


def test_another_municipality_undoes_nothing(provby, client):
    relation = provby.joint()
    phase = relation.phases.create(kind="active", since="2001")
    client.force_login(staff_of(Municipality.objects.get(slug="testala"), "granskare"))
    url = address(relation, "part", "phase", phase.history.first().history_id)
    assert client.post(url).status_code == 404


@pytest.mark.parametrize("version", ["abc", "0", "9" * 30, "²"])
def test_a_version_that_is_none_is_no_page(version, reviewer, decision, client):
    assert client.get(address(decision, "history", version)).status_code == 404
