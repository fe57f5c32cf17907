"""What stands where on the public pages: whom to ask, what is empty, what is former, and in which language it is."""

import datetime
import re

import pytest

from partnerships.models import Phase, Relation
from partnerships.partner_page.queries import load_relation, with_parts
from partnerships.partner_page.timeline import Event, timeline
from partnerships.sentences import opening
from tests.shared.provby.making import make
from twintowns.dates.edtf import EDTFDate
from twintowns.models import Contact, Office, OfficePhone, OpeningHours, Policy, Source
from twintowns.views.pages import split_introduction

pytestmark = pytest.mark.django_db
PAGE = "/provby/vanorter/inrikesby/"


def shown(client, address):
    return client.get(address).content.decode()


def add_office(provby):
    office = Office.objects.create(municipality=provby.municipality, name="Kontaktcenter", is_published=True)
    OfficePhone.objects.create(office=office, number="+4627075000")
    for day in range(7):
        OpeningHours.objects.create(
            office=office, channel="phone", weekday=day, opens="08:00", closes="16:00"
        )


def test_filter_is_not_written_in_the_search_box(provby, client, inrikesby):
    page = shown(client, "/provby/vanorter/?country=SE")
    assert re.search(r'id="q"[^>]* value=""', page)


def test_without_a_contact_person_the_office_answers_above_the_facts(provby, client, inrikesby):
    add_office(provby)
    page = shown(client, PAGE)
    aside = page[page.index("<aside>") :]
    assert 'href="tel:+4627075000"' in aside
    assert "Per telefon:" in aside or "Telefon:" in aside
    assert aside.index("Kontakt</h2>") < aside.index("Fakta</h2>")


def test_person_who_answers_needs_no_office(provby, client, inrikesby):
    add_office(provby)
    Contact.objects.create(
        municipality=provby.municipality,
        kind="function",
        name="Samordnare",
        phone="+46520496094",
        is_public=True,
        is_published=True,
    )
    aside = shown(client, PAGE).split("<aside>")[1]
    assert "+46520496094" in aside
    assert "+4627075000" not in aside


def test_municipality_that_states_nothing_is_not_linked_to(provby, client, inrikesby):
    for address in (PAGE, "/provby/"):
        page = shown(client, address)
        assert "har inte angivit telefon, e-post eller öppettider" in page
        assert "/provby/kontakt/" not in page


@pytest.mark.parametrize("part", ["natverk", "projekt", "policy", "kontakt"])
def test_menu_leads_to_no_empty_page(part, provby, client, inrikesby):
    assert f'href="/provby/{part}/"' not in shown(client, PAGE)
    page = shown(client, f"/provby/{part}/")
    assert "Varje uppgift har sin källa." in page
    assert "Ingen källa är angiven" not in page


def test_menu_leads_to_what_there_is(provby, client, inrikesby):
    Policy.objects.create(municipality=provby.municipality, slug="policy", title="Policy", is_published=True)
    for address in (PAGE, "/provby/", "/provby/tillganglighet/"):
        assert 'href="/provby/policy/"' in shown(client, address)


def test_no_hit_of_a_filter_leads_back_to_all(provby, client, inrikesby):
    Phase.objects.create(relation=inrikesby, kind="active", since="2001")
    provby.relation("Ensamby")
    page = shown(client, "/provby/vanorter/?country=FI&status=active")
    assert "Rensa filtret" in page


def test_search_without_hits_shows_other_ways(client):
    for query in ("", "qqqq"):
        page = shown(client, f"/sok/?q={query}").split("<main")[1]
        assert 'href="/lander/"' in page
        assert 'href="/teman/"' in page


@pytest.mark.parametrize("address", ["/provby/", "/provby/vanorter/"])
def test_former_partners_come_last_under_a_heading(address, provby, client, inrikesby):
    Phase.objects.create(relation=inrikesby, kind="ended", since="2001")
    provby.relation("Ödeby")
    page = shown(client, address).split("<main")[1]
    cards = page[page.index('class="cards"') :]
    assert cards.index("Ödeby") < cards.index(">Tidigare<") < cards.index("Inrikesby")


def test_status_and_kind_say_what_they_are(provby, client, inrikesby):
    page = shown(client, PAGE)
    assert "Status: </span>" in page
    assert "Slag: </span>" in page


def test_lead_is_short_and_nothing_of_it_is_lost(structures):
    on = datetime.date(2026, 6, 1)
    for relation in with_parts(Relation.objects.all()):
        load_relation(relation)
        first = opening(relation, on)
        summary, lead = first.summary, first.lead
        assert summary[0] == lead[0]
        assert len(summary) <= 3
        carried = [text for text in lead if "bärs" in text or "officiell" in text]
        assert set(carried) <= {*summary, *first.rest}


def test_end_comes_after_what_led_to_it_in_the_same_year():
    year, month = EDTFDate("2017"), EDTFDate("2017-06")
    ended, noticed = Event(year, "2017", "slut", is_end=True), Event(month, "juni 2017", "uppsagt")
    assert sorted([ended, noticed], key=lambda event: event.day) == [noticed, ended]


def test_timeline_reaches_today(provby, client, inrikesby):
    Phase.objects.create(relation=inrikesby, kind="active", since="2001")
    page = shown(client, PAGE)
    assert '<span class="when">I dag</span>Aktiv' in page


def test_what_became_of_the_partner_is_dated_once(fixtures):
    os = Relation.objects.get(municipality__slug="soderhamn", slug="os")
    assert [(e.when, e.text) for e in timeline(os)] == [("1 januari 2020", "Os gick upp i Bjørnafjorden.")]


def test_source_on_another_site_is_announced_with_its_language(provby, client, inrikesby):
    inrikesby.source = Source.objects.create(
        slug="kalla", title="Våra vänorter", publisher="Provby kommun", url="https://provby.example/"
    )
    inrikesby.save()
    page = shown(client, f"/en{PAGE}").split('class="sources"')[1]
    assert 'hreflang="sv"' in page
    assert '<span lang="sv">Provby kommun: Våra vänorter</span>' in page
    assert "(external link)" in page


def test_only_a_short_text_without_a_heading_opens_the_start_page(provby, inrikesby):
    texts = [provby.municipality.texts.create(section="intro", text="Kort."), "rest"]
    assert split_introduction(texts) == (texts[0], ["rest"])
    texts[0].heading = "Därför"
    assert split_introduction(texts) == (None, texts)


def test_plural_of_a_kind_in_english(fixtures, client):
    assert "Twin towns</h3>" in re.sub(r"\s+<", "<", shown(client, "/en/vannas/"))


def test_report_form_is_no_page_for_search_engines(provby, client, inrikesby):
    page = shown(client, f"{PAGE}ratta/")
    assert '<meta name="robots" content="noindex">' in page
    assert '"@type": "City"' not in page
    assert re.findall(r'"position": \d, "name": "([^"]+)"', page)[:3] == ["Provby", "Vänorter", "Inrikesby"]
    assert "noindex" not in shown(client, PAGE)


def test_faults_in_a_report_stand_at_their_fields(provby, client, inrikesby):
    page = client.post(f"{PAGE}ratta/", {"message": "", "email": "fel"}).content.decode()
    assert "<title>Fel: " in page
    for field in ("message", "email"):
        element = re.search(rf'<[^>]* name="{field}"[^>]*>', page)[0]
        assert 'aria-invalid="true"' in element
        assert f"id_{field}_error" in re.search(r'aria-describedby="([^"]*)"', element)[1]
        assert f'id="id_{field}_error"' in page
    assert 'tabindex="-1" autofocus' in page


def test_inaccessible_page_is_asked_of_in_its_own_words(provby, client, inrikesby):
    page = shown(client, "/provby/tillganglighet/")
    assert "Vad kan du inte använda?" in page
    assert "mot källorna" not in page


def test_stand_in_answers_for_a_network_when_the_time_is_over(provby, client):
    membership = provby.network()
    now = make(
        Contact,
        municipality=provby.municipality,
        kind="function",
        name="Vera Vikarie",
        is_public=True,
        is_published=True,
    )
    gone = make(
        Contact,
        municipality=provby.municipality,
        kind="function",
        name="Sture Slutat",
        until="2020-01-01",
        stand_in=now,
        is_public=True,
        is_published=True,
    )
    membership.contacts.set([gone])
    assert client.get("/provby/natverk/provnatet/").context["contacts"] == [now]
