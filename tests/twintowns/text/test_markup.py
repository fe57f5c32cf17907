"""Texts of staff: what Markdown becomes, and that no text carries a script."""

import re
from html.parser import HTMLParser

import pytest

from tests.shared.folders import TESTS
from tests.shared.provby import Provby
from twintowns.models import MunicipalityText
from twintowns.text.addresses import SCHEMES
from twintowns.text.markdown import TAGS, as_html

SCHEME = re.compile(r"[\x00-\x20]*([a-zA-Z][a-zA-Z0-9+.-]*):")  # as browsers tell an address from a path
ATTACKS = (TESTS / "readings" / "attacks.txt").read_text(encoding="utf-8").splitlines()


class Elements(HTMLParser):
    """Collects the elements of a text: [(name, {attribute: value})]."""

    def __init__(self, html):
        super().__init__()
        self.found = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))


@pytest.mark.parametrize("attack", ATTACKS)
def test_nothing_but_harmless_elements_is_left(attack):
    for tag, attributes in Elements(as_html(attack)).found:
        assert tag in TAGS
        assert set(attributes) <= {"href", "title"}
        scheme = SCHEME.match(attributes.get("href", ""))
        assert not scheme or scheme[1].lower() in SCHEMES


@pytest.mark.django_db
@pytest.mark.parametrize("attack", ATTACKS)
@pytest.mark.once
def test_no_attack_adds_an_element_to_a_page(attack, client):
    provby = Provby()
    harmless = MunicipalityText.objects.create(
        municipality=provby.municipality, section="intro", text="x", heading="x"
    )
    usual = scripts(client.get("/provby/"))
    harmless.text = harmless.heading = attack[:120]
    harmless.save()
    assert scripts(client.get("/provby/")) == usual
    assert scripts(client.get("/sok/", {"q": attack[:100]})) == scripts(client.get("/sok/", {"q": "x"}))


def scripts(response):
    """The elements of a page that could do something, without what they are filled with."""
    names = {"script", "style", "iframe", "object", "embed", "base", "form", "svg", "math", "img"}
    elements = Elements(response.content.decode()).found
    assert not any(name.startswith("on") for _tag, attributes in elements for name in attributes)
    return [tag for tag, _attributes in elements if tag in names]


def test_paragraphs_lists_and_links():
    html = as_html("Ett **starkt** band.\n\n- skola\n- kultur\n\n[Tempe](https://www.tempe.gov)")
    assert "<strong>starkt</strong>" in html
    assert "<li>skola</li>" in html
    assert '<a href="https://www.tempe.gov">Tempe</a> (länk till annan webbplats)' in html


def test_link_within_the_site_is_not_called_external():
    assert "webbplats" not in as_html("[Hemnes](/vannas/vanorter/hemnes/)")


def test_headings_and_pictures_stay_text():
    assert "<h1>" not in as_html("# Rubrik\n\nText\n===")
    assert "<img" not in as_html("![bild](https://example.org/x.png)")


@pytest.mark.django_db
def test_preview_while_typing_is_for_staff(staff, client):
    assert staff.post("/admin/text/", {"text": "*x*"}).json() == {"reading": "<p><em>x</em></p>\n"}
    assert staff.get("/admin/text/").status_code == 405
    client.logout()
    assert "reading" not in client.post("/admin/text/", {"text": "x"}).content.decode()
