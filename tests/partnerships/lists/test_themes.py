"""Themes: whatever public page leads to one, its page answers, and tells of what leads there."""

import pytest

from networks.models import Network
from partnerships.models import AgreementTheme, Exchange, Project, RelationTheme
from tests.shared.pages import PUBLIC_PAGES, links_in
from tests.shared.provby.making import make, make_agreement
from twintowns.models import Contact, Theme

pytestmark = pytest.mark.django_db
THEME = "/teman/provtema/"
LEADING = [RelationTheme, AgreementTheme, Network, Project]
NOT_LEADING = [Exchange, Contact]  # no public page shows their themes


def record_with(provby, theme, model):
    """A published record of the model that alone has the theme."""
    relation, own = provby.in_sweden(), {"municipality": provby.municipality}
    if model is RelationTheme:
        return make(RelationTheme, relation=relation, theme=theme)
    if model is AgreementTheme:
        agreement = make_agreement(
            provby.municipality, "Avtal", relation, kind=provby.twin_town, signed="2001"
        )
        return make(AgreementTheme, agreement=agreement, theme=theme)
    if model is Network:
        record = provby.network().network
    else:
        own |= {"slug": "provprojektet", "title": "Provprojektet", "is_published": True}
        record = make(model, **own, **({"kind": "trip"} if model is Exchange else {}))
    record.themes.add(theme)
    return record


@pytest.mark.parametrize("model", [*LEADING, Exchange])
def test_a_theme_that_one_record_alone_has_is_led_to_where_its_page_answers(provby, model, client):
    record_with(provby, make(Theme, slug="provtema", name="Provtema"), model)
    pages = [*PUBLIC_PAGES, "/provby/vanorter/inrikesby/"]
    linked = {link for page in pages for link in links_in(client.get(page)) if link.startswith("/teman/")}
    assert {address for address in linked if client.get(address).status_code != 200} == set()
    answer = client.get(THEME)
    has_page = answer.status_code == 200
    assert has_page is (THEME in linked) is (model in LEADING)
    assert has_page is (THEME in client.get("/sitemap-world.xml").content.decode())
    if model is Project:
        assert "Provprojektet" in answer.content.decode()
        assert "/provby/projekt/" in links_in(answer)


def test_these_records_alone_have_themes():
    assert {field.related_model for field in Theme._meta.related_objects} == {*LEADING, *NOT_LEADING}
