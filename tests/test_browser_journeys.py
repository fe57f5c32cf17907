"""Visitors' ways through the site: by keyboard alone and without JavaScript, over the map, and in English."""

import gzip
from pathlib import Path

import pytest
from django.core.management import call_command

pytestmark = pytest.mark.django_db(transaction=True)
MOST_TABS = 60


@pytest.fixture
def seeded(page):
    call_command("seed", verbosity=0)
    return page


@pytest.fixture
def plain(browser, live_server):
    """A browser page without JavaScript on the seeded site."""
    call_command("seed", verbosity=0)
    context = browser.new_context(base_url=live_server.url, java_script_enabled=False)
    yield context.new_page()
    context.close()


def follow(page, name):
    """Tab to the link of that name, which must be seen to have the focus, and press Enter."""
    for _press in range(MOST_TABS):
        page.keyboard.press("Tab")
        focused = page.locator(":focus")
        if focused.inner_text().strip() == name:
            box = focused.bounding_box()
            assert box["height"] >= 10, name
            with page.expect_navigation():
                page.keyboard.press("Enter")
            return
    pytest.fail(f"{name} is not reached with {MOST_TABS} tabs")


def test_keyboard_alone_and_no_javascript_from_start_to_the_coordinators_phone(plain):
    plain.goto("/")
    for name in ("Trollhättans Stad", "Tempe"):
        follow(plain, name)
    assert plain.url.endswith("/trollhattan/vanorter/tempe/")
    phone = plain.locator("aside a[href^='tel:']").first
    assert phone.get_attribute("href") == "tel:+46520496094"
    assert "Isak Johansson" in plain.inner_text("aside .contact")


def test_skip_link_leads_past_the_menu(seeded):
    seeded.goto("/trollhattan/")
    seeded.keyboard.press("Tab")
    assert seeded.locator(":focus").inner_text() == "Hoppa till innehållet"
    seeded.keyboard.press("Enter")
    assert seeded.evaluate("document.activeElement.id") == "main"


def test_without_javascript_the_map_is_a_picture_and_every_place_is_in_the_list(plain):
    plain.goto("/trollhattan/vanorter/")
    assert plain.locator(".map svg .mark").count() > 3
    listed = plain.locator(".card h3").all_inner_texts()
    assert {"Tempe", "Kerava", "Hjörring"} <= set(listed)


def test_from_map_to_list_to_country_to_partner(seeded, axe):
    seeded.goto("/soderhamn/vanorter/")
    seeded.hover("[data-map]")
    seeded.locator(".leaflet-container .pin").first.wait_for()
    assert axe(seeded, best_practice=True) == []
    seeded.select_option("[name=country]", label="Norge")
    seeded.click(".filter [type=submit]")
    assert seeded.locator(".card h3").all_inner_texts() == ["Os"]
    seeded.hover("[data-map]")
    seeded.locator(".pin").first.wait_for()
    assert seeded.locator(".pin[aria-label='Os']").count() == 1
    seeded.locator(".pin[aria-label='Os']").press("Enter")
    seeded.click(".leaflet-popup a")
    assert seeded.url.endswith("/soderhamn/vanorter/os/")


def test_map_of_the_world_moves_by_keyboard_and_opens_its_clusters(seeded, axe):
    seeded.goto("/")
    seeded.locator("[data-map]").focus()
    cluster = seeded.locator(".pin.many").first
    cluster.wait_for()
    before = seeded.locator(".pin").count()
    cluster.press("Enter")
    seeded.wait_for_function("before => document.querySelectorAll('.pin').length !== before", arg=before)
    assert axe(seeded, best_practice=True) == []
    seeded.locator("[data-map]").press("-")
    seeded.locator("[data-map]").press("ArrowLeft")


def test_missing_outlines_leave_the_places(seeded, monkeypatch):
    monkeypatch.setattr("twintowns.maps.outlines", lambda *args: "")
    seeded.goto("/trollhattan/vanorter/")
    assert seeded.locator(".map svg .mark").count() > 3


def test_english_reader_to_vannas_and_back_to_the_same_page_in_swedish(seeded):
    seeded.goto("/en/")
    seeded.click("text=Vännäs kommun")
    seeded.click("nav >> text=Twin towns")
    assert seeded.url.endswith("/en/vannas/vanorter/")
    assert seeded.get_attribute("html", "lang") == "en"
    seeded.click(".card a >> text=Hemnes")
    assert "Hemnes has been a twin town of Vännäs since the late 1980s." in seeded.inner_text(".lead")
    assert seeded.locator("[lang=no]").first.inner_text() == "Fra smul sjö till evig snö"
    seeded.click("header >> text=Svenska")
    assert seeded.url.endswith("/vannas/vanorter/hemnes/")
    assert "/en/" not in seeded.url
    assert seeded.get_attribute("html", "lang") == "sv"


def test_visitor_gets_no_cookie(seeded):
    for path in (
        "/",
        "/trollhattan/",
        "/trollhattan/vanorter/tempe/",
        "/trollhattan/vanorter/tempe/ratta/",
        "/en/",
    ):
        seeded.goto(path)
    assert seeded.context.cookies() == []


def test_report_is_sent_without_a_cookie_or_javascript(plain, staff):
    plain.goto("/trollhattan/vanorter/tempe/")
    plain.click("text=Stämmer inte uppgiften?")
    plain.select_option("[name=about]", index=1)
    plain.click("text=Skicka rapporten")
    assert "Rapporten är inte skickad än" in plain.inner_text("[role=alert]")
    plain.fill("[name=message]", "Avtalet undertecknades 2016.")
    plain.click("text=Skicka rapporten")
    assert "Tack" in plain.inner_text("[role=status]")
    assert "Avtalet undertecknades 2016." in staff.get("/admin/?kommun=trollhattan").content.decode()


def weights(page, path, act=lambda page: None):
    """{address: bytes, compressed as the server sends them} of all that a first visit fetches."""
    bodies = {}
    page.on("response", lambda response: bodies.setdefault(response.url, response))
    page.goto(path, wait_until="networkidle")
    act(page)
    page.wait_for_load_state("networkidle")
    fonts = (".woff2", ".png", ".avif")
    return {
        url: len(body if url.endswith(fonts) else gzip.compress(body))
        for url, body in ((url, response.body()) for url, response in bodies.items() if response.ok)
    }


def test_partner_page_is_light_without_the_map(seeded):
    sizes = weights(seeded, "/trollhattan/vanorter/kerava/")
    assert sum(sizes.values()) <= 60_000, sizes
    assert len(sizes) <= 8, sizes


def open_map(page):
    page.hover("[data-map]")
    page.locator(".pin").first.wait_for()


def test_partner_page_is_light_with_the_map(seeded):
    sizes = weights(seeded, "/trollhattan/vanorter/kerava/", open_map)
    assert any("leaflet" in url for url in sizes)
    assert sum(sizes.values()) <= 150_000, sizes


def test_own_javascript_is_small():
    files = (Path(__file__).parent.parent / "static" / "js").glob("*.js")
    assert len(gzip.compress(b"".join(file.read_bytes() for file in files))) < 10_000


def test_printed_page_is_paper(seeded):
    seeded.goto("/trollhattan/vanorter/kerava/")
    seeded.emulate_media(media="print")
    assert not seeded.locator("header nav").is_visible()
    assert not seeded.locator(".share").is_visible()
    assert seeded.locator(".note", has_text="/p/").is_visible()
    assert len(seeded.pdf(format="A4")) > 10_000
