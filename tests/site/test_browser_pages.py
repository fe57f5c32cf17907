"""Every kind of page in a real browser, in both languages, light and dark, narrow and wide, with and without data.

No console error, no sideways scrolling, no fault of axe (WCAG 2.2 A and AA and best practice), no fault of html-validate,
nothing that moves while the page loads.

`make screens` runs these tests with `--screens screens`: a picture of each page as it was tested, and as it is printed.
"""

import re

import pytest

from tests.shared.browsing import COLOURS
from tests.shared.folders import TESTS
from tests.shared.pages import common_pages, municipality_pages
from tests.shared.provby.making import make_municipality
from twintowns.reports.feedback import thanks_for

VALIDATOR = TESTS / "vendor" / "html-validate" / "html-validate.js"
RULES = {
    "extends": ["html-validate:standard", "html-validate:a11y"],
    "rules": {
        "long-title": "off",  # a partner's name and the municipality's are as long as they are
        "tel-non-breaking": "off",
        "no-inline-style": "error",
    },
}
REPORT = "/trollhattan/vanorter/kerava/ratta/"
PAGES = [
    "/",
    "/lander/",
    "/lander/no/",
    "/teman/",
    "/teman/kultur/",
    "/tillganglighet/",
    "/trollhattan/tillganglighet/",
    "/soderhamn/",
    "/trollhattan/vanorter/",
    "/trollhattan/vanorter/?status=xyz",
    "/vannas/vanorter/hemnes/",
    "/trollhattan/vanorter/kerava/",
    REPORT,
    f"{REPORT}?tack={thanks_for(REPORT)}",
    "/trollhattan/natverk/",
    "/trollhattan/natverk/sern/",
    "/halmstad/projekt/",
    "/halmstad/siffror/",
    "/vannas/jamfor/",
    "/solleftea/policy/",
    "/halmstad/kontakt/",
    "/vannas/kontakt/",
    "/orter/os/",
    "/sok/?q=os",
    "/sok/?q=qqqq",
    "/finns-inte/",
]
EMPTY_PAGES = [*(f"/{page}" for page in common_pages()), "/sok/?q=os"]
BARE = municipality_pages()
PAPER = {"width": 680, "height": 962}  # A4 less its margins
SCHEMES = pytest.mark.parametrize("scheme", ["light", "dark"])
PREFIXES = pytest.mark.parametrize("prefix", ["", "/en"])
SHIFT = """() => new Promise((done) => {
  let sum = 0;
  const observer = new PerformanceObserver((list) => { for (const e of list.getEntries()) sum += e.value; });
  observer.observe({ type: "layout-shift", buffered: true });
  requestAnimationFrame(() => requestAnimationFrame(() => done(sum)));
})"""


@pytest.fixture
def validate(browser):
    """`validate(markup)`: faults of html-validate in the HTML, one line each. The validator has a page of its own."""
    page = browser.new_page()
    page.evaluate(f"() => {{ {VALIDATOR.read_text(encoding='utf-8')}; window.htmlValidate = htmlValidate; }}")
    yield lambda markup: page.evaluate(
        "([text, rules]) => htmlValidate.validate(text, rules)", [markup, RULES]
    )
    page.close()


@pytest.fixture
def shoot(page, request):
    """`shoot(address, look)`: keeps a picture of the page as shown, when pictures are asked for."""
    folder = request.config.getoption("--screens")
    prefix = "bare_" if "without_data" in request.node.name else ""

    def keep(address, look):
        name = re.sub(r"\W+", "_", address).strip("_") or "start"
        if folder:
            page.screenshot(path=folder / look / f"{prefix}{name}.png", full_page=True)

    return keep


@pytest.fixture
def faults_of(page, axe, validate, shoot):
    """`faults_of(address, scheme)`: what is wrong with the page, at both widths, one line each.

    In the dark only the colours differ, so only they are looked at again.
    """

    def look(address, scheme):
        return list(faults(page, axe, validate, shoot, address, scheme))

    return look


def faults(page, axe, validate, shoot, address, scheme):
    page.set_viewport_size({"width": 320, "height": 900})
    status = page.goto(address).status
    yield from [] if status == (404 if "finns-inte" in address else 200) else [f"{address} answers {status}"]
    if page.evaluate(SHIFT) > 0:
        yield f"{address} moves while it loads"
    rules = COLOURS if scheme == "dark" else None
    for width in (320, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        if page.evaluate("document.documentElement.scrollWidth > window.innerWidth"):
            yield f"{address} scrolls sideways at {width}"
        yield from (f"{address} at {width}: {fault}" for fault in axe(page, best_practice=True, rules=rules))
        shoot(address, f"{width}-{scheme}")
    if scheme == "light":
        page.set_viewport_size(PAPER)
        page.emulate_media(media="print")
        shoot(address, "paper")
        page.emulate_media(media="screen")
        yield from (f"{address}: {fault}" for fault in validate(page.request.get(page.url).text()))


def test_validator_finds_a_fault(validate):
    faults = validate("<!doctype html><html lang=sv><body><p><div id=a id=a></div></p></body></html>")
    assert any(fault.startswith("no-dup-attr") for fault in faults)


@pytest.mark.django_db(transaction=True)
@SCHEMES
@PREFIXES
def test_every_page_is_accessible_and_valid(prefix, scheme, live_fixtures, page, faults_of, page_problems):
    page.emulate_media(color_scheme=scheme)
    assert [fault for path in PAGES for fault in faults_of(f"{prefix}{path}", scheme)] == []
    page_problems[:] = [problem for problem in page_problems if "finns-inte" not in problem]


@pytest.mark.django_db(transaction=True)
@SCHEMES
@PREFIXES
def test_pages_without_data_are_accessible_and_valid(prefix, scheme, page, faults_of):
    page.emulate_media(color_scheme=scheme)
    found = [fault for path in EMPTY_PAGES for fault in faults_of(f"{prefix}{path}", scheme)]
    make_municipality("Provby", "9901")
    found += [fault for path in BARE for fault in faults_of(f"{prefix}/provby/{path}", scheme)]
    assert found == []
