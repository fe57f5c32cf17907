"""The public pages: all of them answer, drafts do not, and the number of queries does not grow with the data."""

import gzip
import re

import pytest

from partnerships.models import Relation
from tests.shared.pages import PUBLIC_PAGES, first_queries_of, links_in, many_relations, queries_of
from tests.shared.provby.making import add_party, make_agreement
from twintowns.models import Municipality

pytestmark = pytest.mark.django_db


@pytest.mark.once
def test_every_page_that_the_site_links_to_answers(structures, client):
    waiting, seen = ["/"], set()
    while waiting:
        address = waiting.pop()
        if address in seen:
            continue
        seen.add(address)
        response = client.get(address)
        assert response.status_code == 200, address
        waiting += links_in(response)
    assert len(seen) > 40


@pytest.mark.parametrize("number", [6, 740])
def test_list_needs_eight_queries_with_any_number_of_relations(provby, client, number):
    provby.framework()
    many_relations(provby, number)
    assert queries_of(client, "/provby/vanorter/") <= 8


def approved_by_all(provby, number, first=0):
    """Relations whose agreements enter into force when every party has approved."""
    for name in range(first, number):
        relation = provby.relation(f"Godkännsby {name}")
        agreement = make_agreement(
            provby.municipality,
            f"Godkänt avtal {name}",
            relation,
            kind=provby.twin_town,
            signed="2019",
            enters_by="all_approve",
        )
        add_party(agreement, provby.municipality.place, "ours", approved="2020-01-10")
        add_party(agreement, relation.place, approved="2020-02-10")


@pytest.mark.parametrize("number", [1, 9])
def test_list_needs_eight_queries_with_agreements_that_all_must_approve(provby, client, number):
    provby.framework()
    approved_by_all(provby, number)
    assert queries_of(client, "/provby/vanorter/") <= 8


def test_figures_need_no_more_queries_for_more_agreements_that_all_must_approve(provby, client):
    approved_by_all(provby, 1)
    few = queries_of(client, "/provby/siffror/")
    approved_by_all(provby, 9, first=1)
    assert queries_of(client, "/provby/siffror/") == few


def test_list_of_a_municipality_without_relations_answers(provby, client):
    assert client.get("/provby/vanorter/").status_code == 200
    assert client.get("/ingenstans/vanorter/").status_code == 404


@pytest.mark.parametrize("number", [6, 740])
def test_partner_page_needs_fifteen_queries_with_any_number_of_relations(provby, client, number):
    provby.ring()
    many_relations(provby, number)
    assert queries_of(client, "/provby/vanorter/ringtva/") <= 15


@pytest.mark.once
def test_no_page_needs_more_queries_for_more_relations(provby, client):
    provby.framework()
    provby.in_sweden()
    provby.ring()
    many_relations(provby, 6)
    few = {address: queries_of(client, address) for address in PUBLIC_PAGES}
    many_relations(provby, 740, start=6)
    for name in "abcdefg":
        relation = provby.relation(f"Avtalsby {name}")
        make_agreement(provby.municipality, f"Avtal {name}", relation, kind=provby.twin_town, signed="2001")
    many = {address: queries_of(client, address) for address in PUBLIC_PAGES}
    assert {address: (few[address], many[address]) for address in few if many[address] > few[address]} == {}
    assert max(many.values()) <= 30


def test_every_page_of_the_fixtures_keeps_to_its_number_of_queries(fixtures, client):
    over = {}
    client.get("/halmstad/vanorter/asti/")
    for relation in Relation.objects.published().select_related("municipality"):
        number = first_queries_of(client, relation.get_absolute_url())
        over |= {relation.get_absolute_url(): number} if number > 15 else {}
    for municipality in Municipality.objects.published():
        for page in ("vanorter", "natverk"):
            number = first_queries_of(client, f"{municipality.get_absolute_url()}{page}/")
            over |= {f"{municipality.slug}/{page}": number} if number > 8 else {}
    assert over == {}


def test_pages_of_every_structure_need_few_queries(structures, client):
    pages = [relation.get_absolute_url() for relation in Relation.objects.published()]
    client.get(pages[0])
    assert {page: number for page in pages if (number := first_queries_of(client, page)) > 15} == {}


def test_page_is_sent_compressed(provby, client):
    provby.in_sweden()
    response = client.get("/provby/vanorter/inrikesby/", headers={"accept-encoding": "gzip, br"})
    assert response["Content-Encoding"] == "gzip"
    assert "Inrikesby" in gzip.decompress(response.content).decode()


def test_draft_relation_is_404(provby, client, indexed):
    relation = provby.in_sweden()
    assert client.get("/provby/vanorter/inrikesby/").status_code == 200
    relation.unpublish()
    assert client.get("/provby/vanorter/inrikesby/").status_code == 404
    assert client.get("/orter/inrikesby/").status_code == 404
    assert (
        "Inrikesby"
        not in client.get("/sok/?q=inrikesby").content.decode().split("<main", 1)[1].split("<ul", 1)[1]
    )


def test_old_slug_redirects_for_ever(provby, client):
    relation = provby.in_sweden()
    relation.slug = "nytt-namn"
    relation.save()
    response = client.get("/provby/vanorter/inrikesby/")
    assert (response.status_code, response["Location"]) == (301, "/provby/vanorter/nytt-namn/")


@pytest.mark.parametrize(
    "query",
    [
        "kind=xxx",
        "status=",
        "status=%00",
        "country=ZZ",
        "theme[]=1",
        "sida=-1",
        "sida=abc",
        "sida=999999",
        "%",
        "kind=1&kind=2",
    ],
)
def test_mangled_parameters_never_break_the_list(provby, client, query):
    provby.in_sweden()
    assert client.get(f"/provby/vanorter/?{query}").status_code == 200


@pytest.mark.parametrize(
    "query", ["dag=2026-99-99&sida=%00", "q=%FF%FE", "tack=1&tack=2", "x" * 5000, "&&=;"]
)
def test_any_query_gives_every_page(provby, client, query):
    provby.in_sweden()
    provby.relation("Finskby")
    for address in [*PUBLIC_PAGES, "/provby/vanorter/inrikesby/", "/provby/vanorter/inrikesby/ratta/"]:
        assert client.get(f"{address}{'&' if '?' in address else '?'}{query}").status_code == 200, address


@pytest.mark.parametrize(
    "address",
    [
        "/de/",
        "/en/en/",
        "/sv/provby/",
        "/lander/zz/",
        "/teman/finns-inte/",
        "/provby/vanorter/finns-inte/",
        "/finns-inte/siffror/",
        "/p/999999/",
        "/p/99999999999999999999/",
        "/bild/1/x/480.jpg",
        "/provby/tema-zzzzzz.css",
        "/%00",
        "/%FF",
    ],
)
def test_unknown_address_gives_a_page_that_helps(provby, client, address):
    response = client.get(address)
    assert response.status_code == 404
    assert re.search('action="(/en)?/sok/"', response.content.decode())


@pytest.mark.parametrize(
    "query", ["", "a", "x" * 10000, "'; drop table", "%00", "🙂🙂", "%E2%80%AEabc", "\\", "%%%", "[[["]
)
def test_any_search_is_answered(provby, client, query):
    assert client.get("/sok/", {"q": query}).status_code == 200


@pytest.mark.parametrize("words", ["tvistby", "TVISTBY", "Tvistbÿ"])
def test_search_ignores_case_and_accents(provby, client, indexed, words):
    provby.sources_differ()
    assert "/provby/vanorter/tvistby/" in client.get("/sok/", {"q": words}).content.decode()


def test_search_finds_names_in_other_scripts(provby, client, indexed):
    provby.foreign_scripts()
    assert "/provby/vanorter/provgrad/" in client.get("/sok/", {"q": "провград"}).content.decode()
    assert "/provby/vanorter/provzhou/" in client.get("/sok/", {"q": "试州"}).content.decode()


@pytest.mark.parametrize("name", ["kind", "status", "country"])
def test_each_filter_narrows_the_list(provby, client, name):
    provby.in_sweden()
    provby.dormant_and_paused()
    page = client.get(
        "/provby/vanorter/", {name: {"kind": "vanort", "status": "paused", "country": "BY"}[name]}
    )
    shown = page.content.decode()
    assert "Vilostad" in shown
    assert ("Inrikesby" in shown) == (name == "kind")


def test_municipality_begins_with_what_holds_and_who_answers(fixtures, client):
    page = client.get("/trollhattan/").content.decode()
    assert "varav 4 tidigare" in page
    cards = page[page.index('class="cards"') :]
    assert cards.index("Tempe") < cards.index("Hjörring")
    assert 'href="tel:+46520496094"' in page
    assert "tidigare" not in client.get("/vannas/").content.decode()
