"""What a role may not do by the form of a record, it may not do by any other door either."""

import pytest
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile

from networks.models import Membership, Network
from partnerships.models import Relation
from partnerships.new_agreement.partners import as_key
from tests.shared.files import document
from tests.shared.forms import address, as_shown
from tests.shared.provby.making import (
    make,
    make_agreement,
    make_kind,
    make_municipality,
    make_place,
    make_relation,
)
from tests.shared.staff import staff_of
from twintowns.models import (
    Assignment,
    CalendarFeed,
    Claim,
    Contact,
    Feedback,
    Office,
    Place,
    Source,
    User,
)

pytestmark = pytest.mark.django_db
START = "/admin/partnerships/agreement/nytt/"


@pytest.fixture
def neighbour(provby):
    return make_municipality("Grannby", "9909")


def signed_in(client, municipality, role):
    user = staff_of(municipality, role)
    client.force_login(user)
    return user


def test_another_municipality_opens_no_earlier_version(provby, neighbour, client):
    relation = provby.relation("Egenby")
    signed_in(client, neighbour, "granskare")
    where = address(relation, "history", relation.history.last().history_id)
    assert client.get(where).status_code == 404
    assert client.post(where, {"slug": "annan"}).status_code == 404


def test_registrars_take_no_step_that_writes_more_than_their_fields(provby, client):
    relation = provby.relation("Stegby")
    agreement = make_agreement(provby.municipality, "A", relation, kind=provby.twin_town, signed="2001")
    signed_in(client, provby.municipality, "registrator")
    for step in ("villkor", "parter"):
        assert client.get(f"{START}{agreement.pk}/{step}/").status_code == 403
    for step in ("forlang", "ersatt", "part-lamnar"):
        assert client.post(address(agreement, "steg", step), {"until": "2077"}).status_code == 403
    assert client.get(f"{START}{agreement.pk}/beslut/").status_code == 200


def test_a_role_counts_in_its_own_municipality_only(provby, neighbour, client):
    user = signed_in(client, neighbour, "granskare")
    Assignment.objects.create(user=user, municipality=provby.municipality, role="lasare")
    data = {"place": make_place("Nyby", "FI").pk, "slug": "nyby", "is_published": "on"}
    add = "/admin/partnerships/relation/add/"
    for formset in client.get(add).context["inline_admin_formsets"]:
        data |= {f"{formset.formset.prefix}-{name}_FORMS": 0 for name in ("TOTAL", "INITIAL")}
    assert client.post(add, data | {"municipality": provby.municipality.pk}).status_code == 200
    Assignment.objects.filter(role="lasare").update(role="redaktor")
    page = client.post(add, data | {"municipality": provby.municipality.pk})
    assert page.context["adminform"].form.errors["is_published"]
    assert not Relation.objects.exists()
    assert client.post(add, data | {"municipality": neighbour.pk}).status_code == 302
    made = Relation.objects.get()
    moved = as_shown(client, made) | {"municipality": provby.municipality.pk}
    client.post(address(made, "change"), moved)
    assert Relation.objects.get().municipality == neighbour


def test_a_claim_is_put_only_on_what_its_writer_writes(provby, neighbour, client):
    relation, source = provby.relation("Sagdby"), make(Source, slug="s", title="S", publisher="S")
    kind = ContentType.objects.get_for_model(Relation).pk
    data = {
        "content_type": kind,
        "object_id": relation.pk,
        "field": "since",
        "value": "1",
        "source": source.pk,
    }
    for municipality, number in ((neighbour, 0), (provby.municipality, 1)):
        signed_in(client, municipality, "redaktor")
        client.post("/admin/twintowns/claim/add/", data)
        assert Claim.objects.count() == number
    for wrong in ({"field": "finns_inte"}, {"object_id": 999}, {"value": "2", "content_type": 1}):
        assert client.post("/admin/twintowns/claim/add/", data | wrong).status_code == 200


def test_the_public_address_of_a_draft_is_told_to_nobody(provby, neighbour, client):
    relation = provby.relation("Utkastby", is_published=False)
    where = f"/admin/r/{ContentType.objects.get_for_model(Relation).pk}/{relation.pk}/"
    signed_in(client, provby.municipality, "granskare")
    assert client.get(where).status_code == 404
    relation.publish()
    assert client.get(where)["Location"] == "/provby/vanorter/utkastby/"
    signed_in(client, neighbour, "granskare")
    assert client.get(where).status_code == 404


def test_a_spreadsheet_finds_no_draft_network_of_another(provby, neighbour, client):
    make(Network, slug="hemligt", name="Hemligt", municipality=provby.municipality)
    signed_in(client, neighbour, "granskare")
    heads = "Kommun;Nätverk;Från;Till;Medlemsform;Årsavgift i kronor;Publicerad"
    table = SimpleUploadedFile("x.csv", f"{heads}\ngrannby;hemligt;;;;;nej\n".encode())
    assert client.post("/admin/networks/membership/kalkylblad/", {"file": table}).context["faults"]
    assert not Membership.objects.exists()


def test_readers_see_no_internal_contact_anywhere(provby, client):
    home, relation = provby.municipality, provby.relation("Kontaktby")
    inner = make(
        Contact, municipality=home, kind="person", name="Inre Person", until="2020", is_published=True
    )
    Relation.objects.get(pk=relation.pk).contacts.add(inner)
    relation.save()
    make(CalendarFeed, user=signed_in(client, home, "lasare"), municipality=home)
    pages = ["/admin/", address(relation, "change"), address(relation, "history")]
    pages += [address(relation, "history", relation.history.first().history_id)]
    for where in (*pages, CalendarFeed.objects.get().get_absolute_url()):
        assert "Inre Person" not in client.get(where).content.decode(), where
    signed_in(client, home, "kundtjanst")
    for where in pages[:3]:
        assert "Inre Person" in client.get(where).content.decode(), where


def test_a_source_that_is_not_seen_is_neither_lost_nor_named(provby, neighbour, client):
    source = make(Source, municipality=provby.municipality, slug="s", title="Hemlig källa", publisher="P")
    place = make_place("Delad", "FI", keeper=neighbour)
    place.source = source
    place.save()
    signed_in(client, neighbour, "redaktor")
    data = as_shown(client, place) | {"source": "", "name": "Delade"}
    assert client.post(address(place, "change"), data).status_code == 302
    place.refresh_from_db()
    assert (place.name, place.source) == ("Delade", source)
    shown = client.get(address(place, "history")).content.decode()
    assert "Hemlig källa" not in shown
    assert "(annan kommuns)" in shown


@pytest.mark.parametrize("name", ["is_public", "slug", "service_is_open"])
def test_an_editor_opens_nothing_to_the_public(name, provby, client):
    home = provby.municipality
    contact = make(Contact, municipality=home, kind="function", name="Växeln", is_published=True)
    paper = document(provby)
    signed_in(client, home, "redaktor")
    for record in (contact, paper) if name == "is_public" else (home,):
        assert name not in client.get(address(record, "change")).context["adminform"].form.fields
    signed_in(client, home, "registrator")
    assert "is_public" in client.get(address(paper, "change")).context["adminform"].form.fields


def test_a_document_of_drafts_alone_is_no_public_document(provby, client):
    draft = make_agreement(provby.municipality, "A", provby.relation("Utkastby"), is_published=False)
    paper = document(provby, is_public=True)
    draft.documents.add(paper)
    assert client.get(paper.get_absolute_url()).status_code == 404
    draft.publish()
    assert client.get(paper.get_absolute_url()).status_code == 200


def test_only_reviewers_end_a_relation_in_its_form(provby, client):
    relation = provby.relation("Slutby")
    for role in ("redaktor", "granskare"):
        signed_in(client, provby.municipality, role)
        data = as_shown(client, relation) | {"phases-TOTAL_FORMS": 1, "phases-0-relation": relation.pk}
        data |= {"phases-0-kind": "ended", "phases-0-since": "2020"}
        client.post(address(relation, "change"), data)
        assert relation.phases.exists() is (role == "granskare")
    assert relation.phases.get().kind == "ended"


@pytest.mark.parametrize(
    "query", ["place=x", "municipality=²", "place=99999999999999999999", "contacts=x", "since=nån+gång&a=b"]
)
def test_an_address_with_odd_values_opens_an_empty_form(query, provby, client):
    signed_in(client, provby.municipality, "granskare")
    assert client.get(f"/admin/partnerships/relation/add/?{query}").status_code == 200


def test_guided_path_takes_the_first_of_two_relations_or_a_free_address(provby, client):
    signed_in(client, provby.municipality, "redaktor")
    first = provby.relation("Dubbelby")
    make_relation(provby.municipality, first.place, slug="annanby")
    other = make_place("Annanby", "FI")
    for place in (first.place, other):
        chosen = {"municipality": provby.municipality.pk, "chosen": f"place-{place.pk}"}
        assert client.post(f"{START}?q=by", chosen).status_code == 302
    assert first.agreements.count() == 1
    assert Relation.objects.get(place=other).slug == "annanby-fi"
    for wrong in ({"chosen": "place-²"}, {"chosen": "place-99999999999999999999"}, {"municipality": "²"}):
        assert client.post(f"{START}?q=by", chosen | wrong).status_code in (302, 404)
    assert [as_key(text) for text in ("7", "²", "", "9" * 30, "-1", None)] == [
        7,
        None,
        None,
        None,
        None,
        None,
    ]


def test_references_lead_to_no_other_municipality(provby, neighbour):
    kind, relation = make_kind(neighbour, "fjärrort"), provby.relation("Egenby")
    office = make(Office, municipality=neighbour, name="O")
    function = {"municipality": provby.municipality, "kind": "function", "name": "F"}
    stranger = make(Contact, **(function | {"municipality": neighbour}))
    relation.kind = kind
    with pytest.raises(ValidationError, match="annan kommun"):
        relation.full_clean()
    with pytest.raises(ValidationError, match="annan kommun"):
        make_agreement(provby.municipality, "A", kind=kind)
    for values in ({"office": office}, {"stand_in": stranger}):
        with pytest.raises(ValidationError, match="annan kommun"):
            make(Contact, **function, **values)


def test_a_calendar_ends_with_the_employment(provby, client):
    user = staff_of(provby.municipality)
    feed = make(CalendarFeed, user=user, municipality=provby.municipality)
    assert client.get(feed.get_absolute_url()).status_code == 200
    User.objects.update(is_staff=False)
    assert client.get(feed.get_absolute_url()).status_code == 404


def test_a_readers_address_is_for_those_who_answer(provby, client):
    report = make(
        Feedback, municipality=provby.municipality, page="/", about="a", message="b", email="l@x.example"
    )
    for role, is_shown in (("lasare", False), ("redaktor", True)):
        signed_in(client, provby.municipality, role)
        assert ("l@x.example" in client.get(address(report, "change")).content.decode()) == is_shown
    assert client.get("/admin/twintowns/feedback/", {"email__startswith": "l"}).status_code in (302, 400)


def test_only_reviewers_remove_a_place_that_all_share(provby, client):
    place = make_place("Ensamby", "FI", keeper=provby.municipality)
    for role, status in (("redaktor", 403), ("granskare", 302)):
        signed_in(client, provby.municipality, role)
        assert client.post(address(place, "delete"), {"post": "yes"}).status_code == status
    assert not Place.objects.filter(pk=place.pk).exists()


def test_after_signing_in_without_an_address_staff_come_to_their_start_page(provby, client):
    user = staff_of(provby.municipality)
    user.set_password("ett långt lösenord")
    user.save()
    login = {"username": user.username, "password": "ett långt lösenord", "next": "//ond.example/"}
    assert client.post("/admin/login/", login)["Location"] == "/admin/"
