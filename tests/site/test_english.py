"""The site in English: the same addresses after /en/, and what is only written in Swedish is marked as such."""

import re

import pytest

from tests.shared.pages import common_pages, municipality_pages
from twintowns.models import MunicipalityText

pytestmark = pytest.mark.django_db
SWEDISH = re.compile(
    r"\b(och|inte|från|vänort|kommunen|undertecknades|gäller|sidan|länder|källor|sök)\b", re.IGNORECASE
)


def text_of(html):
    """What the page says in its own language: without marked Swedish, addresses, and machine data."""
    main = html.split("<main", 1)[1].split("<footer", 1)[0]
    main = re.sub(
        r"<script.*?</script>|<nav.*?</nav>|<section class=\"sources.*?</section>", "", main, flags=re.DOTALL
    )
    main = re.sub(r'<(\w+)[^>]*lang="sv"[^>]*>.*?</\1>', "", main, flags=re.DOTALL)
    return re.sub(r"<[^>]+>", " ", main)


def test_each_page_leads_to_itself_in_the_other_language(provby, client):
    provby.in_sweden()
    page = client.get("/provby/vanorter/?kind=&status=okand").content.decode()
    assert 'href="/en/provby/vanorter/?kind=&amp;status=okand" hreflang="en" lang="en"' in page
    back = client.get("/en/provby/vanorter/?kind=&status=okand").content.decode()
    assert 'href="/provby/vanorter/?kind=&amp;status=okand" hreflang="sv" lang="sv"' in back
    assert '<html lang="en"' in back
    for code, address in (
        ("sv", "/provby/vanorter/"),
        ("en", "/en/provby/vanorter/"),
        ("x-default", "/provby/vanorter/"),
    ):
        assert re.search(rf'rel="alternate" hreflang="{code}" href="https?://[^"/]+{address}[?"]', page), code


def test_language_is_said_by_the_address_alone(provby, client):
    assert '<html lang="sv"' in client.get("/", headers={"accept-language": "en"}).content.decode()
    assert '<html lang="en"' in client.get("/en/", headers={"accept-language": "sv"}).content.decode()
    assert client.get("/de/").status_code == 404
    assert client.get("/en").status_code in (301, 302)


@pytest.mark.parametrize("path", [*common_pages(), "sok/?q=qq"])
def test_common_pages_have_no_swedish_in_english(path, structures, client):
    assert SWEDISH.findall(text_of(client.get(f"/en/{path}").content.decode())) == []


@pytest.mark.parametrize("path", [page for page in municipality_pages() if page])
def test_a_municipality_has_no_unmarked_swedish_in_english(path, provby, client):
    MunicipalityText.objects.create(
        municipality=provby.municipality, section="relations", text="Bara på svenska och inte mer."
    )
    assert SWEDISH.findall(text_of(client.get(f"/en/provby/{path}").content.decode())) == []


def test_text_without_english_is_shown_in_swedish_with_a_note(provby, client):
    text = MunicipalityText.objects.create(
        municipality=provby.municipality, section="relations", text="Vi har vänner."
    )
    page = client.get("/en/provby/").content.decode()
    assert '<p class="note">In Swedish only:</p><div lang="sv"><p>Vi har vänner.</p>' in page
    text.text_en = "We have friends."
    text.save()
    page = client.get("/en/provby/").content.decode()
    assert "We have friends." in page
    assert "Vi har vänner." not in page
    assert "Vi har vänner." in client.get("/provby/").content.decode()


def test_results_of_a_search_lead_to_english_pages(provby, client, indexed):
    provby.in_sweden()
    assert 'href="/en/provby/vanorter/inrikesby/"' in client.get("/en/sok/?q=inrikesby").content.decode()


def test_countries_sort_in_the_language_of_the_page(fixtures, client):
    names = re.findall(r'/lander/\w\w/">([^<]+)</a>', client.get("/lander/").content.decode())
    assert names == sorted(names, key=lambda name: name.replace("Ö", "Zö").lower())
    assert "Norway" in client.get("/en/lander/").content.decode()
