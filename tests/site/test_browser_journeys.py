"""Visitors' ways through the site: by keyboard alone and without JavaScript, over the map, and in English."""

import gzip

import pytest

from tests.shared.browsing import enter, follow
from tests.shared.folders import ROOT
from twintowns.maps.outlines import _topology, outlines

pytestmark = pytest.mark.django_db(transaction=True)
MOST_TABS = 60


@pytest.fixture
def seeded(live_fixtures, page):
    return page


@pytest.fixture
def plain(live_fixtures, browser, live_server):
    """A browser page without JavaScript on the seeded site."""
    context = browser.new_context(base_url=live_server.url, java_script_enabled=False)
    yield context.new_page()
    context.close()


def tab_to(page, name):
    """Tab to the link of that name, which must be seen to have the focus, and press Enter."""
    for _press in range(MOST_TABS):
        page.keyboard.press("Tab")
        focused = page.locator(":focus")
        if focused.inner_text().strip() == name:
            box = focused.bounding_box()
            assert box["height"] >= 10, name
            enter(page)
            return
    pytest.fail(f"{name} is not reached with {MOST_TABS} tabs")


def test_keyboard_alone_and_no_javascript_from_start_to_the_coordinators_phone(plain):
    plain.goto("/")
    for name in ("Trollhättans Stad", "Tempe"):
        tab_to(plain, name)
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
    follow(seeded, ".filter [type=submit]")
    assert seeded.locator(".card h3").all_inner_texts() == ["Os"]
    open_map(seeded)
    seeded.locator(".pin[aria-label='Os']").press("Enter")
    assert seeded.locator(":focus").inner_text() == "Os"
    enter(seeded)
    assert seeded.url.endswith("/soderhamn/vanorter/os/")


def test_map_of_the_world_moves_by_keyboard_and_lists_who_lie_together(seeded, axe):
    seeded.goto("/")
    seeded.locator("[data-map]").focus()
    together = seeded.locator(".pin.many[aria-label*='Cameri']")
    together.wait_for()
    assert axe(seeded, best_practice=True) == []
    together.press("Space")
    listed = seeded.locator(".leaflet-popup p a").all_inner_texts()
    assert together.get_attribute("aria-label") == "4 orter: " + ", ".join(listed)
    assert axe(seeded, best_practice=True) == []
    before = seeded.locator(".pin").count()
    seeded.keyboard.press("Escape")
    seeded.locator("[data-map]").focus()
    for _press in range(3):
        seeded.keyboard.press("+")
        seeded.wait_for_timeout(400)
    assert seeded.locator(".pin").count() != before
    seeded.keyboard.press("ArrowLeft")


def test_text_of_a_pin_has_the_focus_and_gives_it_back(seeded):
    seeded.goto("/trollhattan/vanorter/")
    open_map(seeded)
    popup = seeded.locator(".leaflet-popup")
    for key in ("Enter", "Space"):
        seeded.locator(".pin[aria-label='Tempe']").focus()
        scrolled = seeded.evaluate("scrollY")
        seeded.keyboard.press(key)
        assert popup.get_attribute("role") == "dialog"
        assert popup.get_attribute("aria-label") == "Tempe"
        assert popup.locator("a:focus").inner_text() == "Tempe"
        assert seeded.evaluate("scrollY") == scrolled
        seeded.keyboard.press("Escape")
        popup.wait_for(state="detached")
        assert seeded.locator(".pin:focus").get_attribute("aria-label") == "Tempe"
    seeded.keyboard.press("Enter")
    assert popup.locator(".leaflet-popup-close-button").get_attribute("aria-label") == "Stäng"
    frame = seeded.locator("[data-map]")
    assert frame.get_attribute("role") == "group"
    assert frame.get_attribute("aria-label").startswith("Karta: Trollhättan och 5 partner.")
    assert seeded.locator(".leaflet-control-zoom-in").get_attribute("aria-label") == "Zooma in"


def test_moving_map_keeps_the_names_and_leaves_scrolling_to_the_page(seeded):
    seeded.goto("/trollhattan/vanorter/")
    open_map(seeded)
    named = ", ".join(seeded.locator(".pin .name").all_inner_texts())
    for name in ("Trollhättan", "Tempe", "Kerava", "Kristiansand", "Hjörring", "Reykjanesbaer"):
        assert name in named
    assert seeded.locator(".pin.home[role=img]").get_attribute("aria-label") == "Trollhättan"
    wide = "document.querySelector('.leaflet-image-layer').getBoundingClientRect().width"
    scrolled, width = seeded.evaluate("scrollY"), seeded.evaluate(wide)
    seeded.mouse.wheel(0, -120)
    seeded.wait_for_timeout(500)
    assert seeded.evaluate("scrollY") < scrolled
    assert seeded.evaluate(wide) == width
    seeded.hover("[data-map]")
    seeded.keyboard.down("Control")
    seeded.mouse.wheel(0, -120)
    seeded.keyboard.up("Control")
    seeded.wait_for_function(f"width => {wide} > width", arg=width)
    assert (
        seeded.evaluate("getComputedStyle(document.querySelector('[data-map]')).touchAction") == "pan-x pan-y"
    )
    seeded.dispatch_event("[data-map]", "pointerdown", {"pointerType": "touch"})
    assert seeded.locator(".leaflet-touch-drag, .leaflet-grab").count() == 0


def test_narrow_map_has_text_of_full_size(seeded):
    seeded.set_viewport_size({"width": 320, "height": 800})
    seeded.goto("/trollhattan/vanorter/tempe/")
    name = seeded.locator(".map .mark text", has_text="Tempe")
    assert name.is_visible()
    assert name.bounding_box()["height"] >= 14
    assert seeded.locator(".map .mark circle").first.bounding_box()["width"] >= 12
    frame = seeded.locator(".map-frame").bounding_box()
    assert (frame["width"], frame["height"] > 220) == (320, True)


def test_missing_outlines_leave_the_places(seeded, monkeypatch, tmp_path, request):
    """Neither file of outlines is there, and nothing of them is remembered."""
    monkeypatch.setattr("twintowns.maps.outlines.FOLDER", tmp_path)
    for remembered in (_topology, outlines):
        remembered.cache_clear()
        request.addfinalizer(remembered.cache_clear)
    seeded.goto("/trollhattan/vanorter/")
    assert seeded.locator(".map svg .mark").count() > 3
    assert not seeded.locator(".map .land").get_attribute("d")


def test_english_reader_to_vannas_and_back_to_the_same_page_in_swedish(seeded):
    seeded.goto("/en/")
    follow(seeded, "text=Vännäs kommun")
    follow(seeded, "nav >> text=Twin towns")
    assert seeded.url.endswith("/en/vannas/vanorter/")
    assert seeded.get_attribute("html", "lang") == "en"
    follow(seeded, ".card a >> text=Hemnes")
    assert "Hemnes has been a twin town of Vännäs since the late 1980s." in seeded.inner_text(".lead")
    assert seeded.locator("[lang=no]").first.inner_text() == "Fra smul sjö till evig snö"
    follow(seeded, "header >> text=Svenska")
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
    follow(plain, "text=Stämmer inte uppgiften?")
    plain.select_option("[name=about]", index=1)
    follow(plain, "text=Skicka rapporten")
    assert "Rapporten är inte skickad än" in plain.inner_text("[role=alert]")
    plain.fill("[name=message]", "Avtalet undertecknades 2016.")
    follow(plain, "text=Skicka rapporten")
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
    sizes = weights(seeded, "/vannas/vanorter/prokuplje/")
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
    files = (ROOT / "static" / "js").glob("*.js")
    assert len(gzip.compress(b"".join(file.read_bytes() for file in files))) < 10_000


def test_printed_page_is_paper(seeded):
    seeded.goto("/trollhattan/vanorter/kerava/")
    seeded.emulate_media(media="print")
    assert not seeded.locator("header nav").is_visible()
    assert seeded.locator(".share span").is_visible()
    for dead in seeded.locator(".share :is(a, button)").all():
        assert not dead.is_visible()
    assert seeded.locator(".note", has_text="/p/").is_visible()
    assert len(seeded.pdf(format="A4")) > 10_000


def test_printed_figure_has_its_table_and_its_colours(plain):
    plain.goto("/halmstad/siffror/")
    details = plain.locator(".chart details").first
    assert not details.locator("table").is_visible()
    plain.emulate_media(media="print")
    assert details.bounding_box()["height"] >= details.locator("table").bounding_box()["height"] > 50
    assert not details.locator("summary").is_visible()
    style = "([where, part]) => getComputedStyle(document.querySelector(where), part).printColorAdjust"
    for selector, pseudo in ((".chart rect", None), (".legend span", "::before")):
        assert plain.evaluate(style, [selector, pseudo]) == "exact"


def test_forced_colours_tell_series_and_the_municipality_apart(seeded):
    seeded.emulate_media(forced_colors="active")
    fills = "(all) => new Set(all.map((one) => getComputedStyle(one).fill)).size"
    seeded.goto("/halmstad/siffror/")
    assert seeded.locator(".chart rect").evaluate_all(fills) > 2
    seeded.goto("/trollhattan/vanorter/tempe/")
    assert seeded.locator(".map .mark circle").evaluate_all(fills) == 2
