"""Kundtjänst by keyboard alone: ten callers' questions, each answered within twelve key presses after the words."""

import datetime
import gzip

import pytest
import time_machine

from tests.shared.browsing import PASSWORD, enter, follow, sign_in
from tests.shared.staff import staff_of
from twintowns.models import Municipality

MOST = 12


@pytest.fixture
def desk(live_fixtures, page, settings):
    """A browser page at Trollhättan's contact centre, signed in, on a Monday morning."""
    settings.SESSION_EXPIRE_AT_BROWSER_CLOSE = True  # the browser's own clock goes on
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    with time_machine.travel(datetime.datetime(2026, 11, 23, 9, tzinfo=datetime.UTC)):
        user = staff_of(Municipality.objects.get(slug="trollhattan"), "kundtjanst")
        user.set_password(PASSWORD)
        user.save()
        sign_in(page, user.username, "/kundtjanst/")
        assert page.url.endswith("/kundtjanst/")
        yield page


QUESTIONS = [
    # who calls and asks what: the words, the keys after them, and what is then read on the page or lies in the clipboard
    ("vem har hand om Tempe?", "tempe", ["Enter"], "Isak Johansson, 0520-49 60 94", None),
    ("numret till samordnaren", "samordnare", ["Enter", "p"], None, "0520-49 60 94"),
    ("är Szczecinek fortfarande vår vänort?", "szecinek", ["Enter"], "samarbetsavtal", None),
    ("hur når jag Halmstads kommun?", "halmstad", ["Enter"], "035-13 70 00", None),
    ("när öppnar ni?", "när öppnar ni?", ["Enter"], "Kontaktcenter: öppet till 16.30.", None),
    ("vem äger numret som ringde?", "0270-750 00", ["Enter"], "Söderhamns kommun", None),
    ("vilka italienska orter finns?", "italien", ["ArrowDown", "ArrowDown", "Enter"], "Cameri", None),
    ("vad är SERN?", "sern", ["Enter", "c"], None, "SERN: Trollhättans Stad är medlem sedan 2005. Internationell samordnare är Isak Johansson, 0520-49 60 94."),
    ("heter det Hangö eller Hanko?", "hanko", ["Enter"], "Hangö, Finland", None),
    ("finns Os kvar?", "os", ["Enter"], "Partnern finns inte längre", None),
]  # fmt: skip


@pytest.mark.django_db(transaction=True)
def test_ten_callers_by_keyboard_alone(desk, axe):
    for question, words, keys, read, copied in QUESTIONS:
        desk.keyboard.press("Escape")
        desk.keyboard.press("Control+A")
        desk.keyboard.type(words)
        desk.locator(".hits a").first.wait_for()
        desk.wait_for_function("q => new URLSearchParams(location.search).get('q') === q", arg=words)
        for key in keys:
            desk.keyboard.press(key)
            if key == "Enter":
                desk.wait_for_function("document.activeElement.classList.contains('answer')")
        assert len(keys) + 2 <= MOST
        if read:
            assert read in desk.inner_text(".answer"), question
        if copied:
            desk.wait_for_function(
                "document.querySelector('.hits-status').textContent.startsWith('Kopierat')"
            )
            assert desk.evaluate("navigator.clipboard.readText()") == copied, question
        assert axe(desk) == [], question


@pytest.mark.django_db(transaction=True)
def test_focus_recent_questions_and_the_number_of_hits(desk, axe):
    assert desk.evaluate("document.activeElement.id") == "ask"
    desk.keyboard.type("tempe")
    desk.locator(".answer").wait_for()
    assert desk.inner_text(".hits-status").startswith("6 träffar.")
    assert desk.get_attribute(".hits-status", "role") == "status"
    desk.keyboard.press("Enter")
    desk.wait_for_function("document.activeElement.classList.contains('answer')")
    desk.goto("/kundtjanst/")
    assert desk.inner_text(".recent li") == "tempe"
    assert axe(desk) == []
    desk.click(".recent button")
    assert desk.evaluate("localStorage.getItem('twintowns.asked')") is None


@pytest.mark.django_db(transaction=True)
def test_without_javascript(live_fixtures, browser, live_server, client):
    Municipality.objects.update(service_is_open=True)
    context = browser.new_context(base_url=live_server.url, java_script_enabled=False)
    page = context.new_page()
    page.goto("/kundtjanst/")
    page.fill("#ask", "italien")
    enter(page)
    follow(page, ".hits a >> nth=1")
    assert "Cameri" in page.inner_text(".answer h2")
    context.close()


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("width", [320, 1280])
def test_narrow_and_wide(desk, width, axe):
    desk.set_viewport_size({"width": width, "height": 900})
    desk.goto("/kundtjanst/?q=tempe")
    assert desk.evaluate("document.documentElement.scrollWidth") <= width
    assert axe(desk) == []


@pytest.mark.django_db(transaction=True)
def test_narrow_while_the_offices_are_closed(live_fixtures, page, axe):
    Municipality.objects.update(service_is_open=True)
    page.set_viewport_size({"width": 320, "height": 900})
    with time_machine.travel(datetime.datetime(2026, 4, 3, 9, tzinfo=datetime.UTC)):
        for address in ("/kundtjanst/?q=halmstad", "/trollhattan/kontakt/", "/halmstad/kontakt/"):
            page.goto(address)
            assert "Långfredagen" in page.inner_text("main")
            assert page.evaluate("document.documentElement.scrollWidth") <= 320, address


@pytest.mark.django_db(transaction=True)
def test_one_live_region_tells_hits_choices_and_what_went_wrong(desk, page_problems):
    desk.evaluate("document.querySelector('.hits-status').dataset.kept = 'yes'")
    desk.keyboard.type("italien")
    desk.locator(".hits a").nth(1).wait_for()
    desk.keyboard.press("ArrowDown")
    desk.keyboard.press("ArrowDown")
    assert desk.inner_text(".hits-status").startswith("2/7: Cameri")
    assert desk.locator("[role=status]").count() == 1
    assert desk.get_attribute(".hits-status", "data-kept") == "yes"
    desk.evaluate("localStorage.setItem('twintowns.asked', '{broken')")
    desk.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')); }")
    desk.keyboard.press("Enter")
    desk.wait_for_function("document.activeElement.classList.contains('answer')")
    desk.keyboard.press("c")
    desk.wait_for_function("document.querySelector('.hits-status').textContent.includes('tillät inte')")
    desk.context.set_offline(True)
    desk.keyboard.press("Escape")
    desk.keyboard.type("tempe")
    desk.wait_for_function(
        "document.querySelector('.hits-status').textContent.startsWith('Servern svarar inte')"
    )
    page_problems.clear()


@pytest.mark.django_db(transaction=True)
def test_the_focus_stays_on_its_hit_when_new_answers_come(desk):
    desk.goto("/kundtjanst/?q=italien")
    desk.locator("#ask:focus").wait_for()
    desk.keyboard.press("ArrowDown")
    desk.keyboard.press("ArrowDown")
    desk.evaluate("document.getElementById('ask').dispatchEvent(new Event('input'))")
    desk.wait_for_function("document.querySelector('.hits-status').textContent.includes('träffar')")
    assert desk.evaluate("document.activeElement.closest('.hits') !== null")
    assert "Cameri" in desk.evaluate("document.activeElement.textContent")


@pytest.mark.django_db(transaction=True)
def test_the_page_is_light(desk):
    """All that a first visit fetches, compressed as the server sends it, is at most 60 kB."""
    bodies = {}
    desk.on("response", lambda response: bodies.setdefault(response.url, response))
    desk.goto("about:blank")
    bodies.clear()
    desk.goto("/kundtjanst/?q=tempe", wait_until="networkidle")
    sizes = {url: len(gzip.compress(response.body())) for url, response in bodies.items() if response.ok}
    assert sum(sizes.values()) <= 60_000, sizes
