"""A form that was opened before its user signed in anew, in another window say, is given back and never saved as it is."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from partnerships.models import Agreement, Relation
from partnerships.steps.forms import AGREEMENT_STEPS, RELATION_STEPS
from tests.shared.at_once import token_of
from tests.shared.forms import address, as_shown, hidden_fields
from tests.shared.provby.making import make, make_agreement
from tests.shared.staff import staff_of
from twintowns.models import Decision, Document

pytestmark = pytest.mark.django_db
HERE = {"origin": "http://testserver"}
STALE = {"csrfmiddlewaretoken": "x" * 64}


@pytest.fixture
def reviewer(provby):
    return staff_of(provby.municipality, "granskare")


@pytest.fixture
def browser(reviewer):
    """One that checks tokens, as all do outside of tests."""
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(reviewer)
    browser.get("/admin/")  # with a token of this login
    return browser


def test_what_was_written_is_given_back_and_saved_once_looked_over(provby, browser):
    decision = make(Decision, municipality=provby.municipality, body="kf", title="Beslutet")
    data = as_shown(browser, decision) | {"title": "Långt skrivet"}
    url = address(decision, "change")
    page = browser.post(url, data | STALE, headers=HERE)
    assert page.status_code == 200
    assert "Du har loggat in på nytt sedan du öppnade formuläret." in page.content.decode()
    fields = hidden_fields(page) | {"csrfmiddlewaretoken": token_of(page)}
    form = browser.post(url, fields, headers=HERE)
    assert 'value="Långt skrivet"' in form.content.decode()
    assert "titta igenom det och spara" in form.content.decode()
    decision.refresh_from_db()
    assert decision.title == "Beslutet"
    fields |= {"csrfmiddlewaretoken": token_of(form)}
    del fields["_resumed"]
    assert browser.post(url, fields, headers=HERE).status_code == 302
    decision.refresh_from_db()
    assert decision.title == "Långt skrivet"


def test_a_step_and_a_new_record_are_given_back_too(provby, browser):
    relation = provby.relation("Stegby")
    for url in (
        address(relation, "steg", "paus"),
        "/admin/twintowns/contact/add/",
        "/admin/twintowns/document/add/",
    ):
        data = STALE | {"reason": "Mina ord", "name": "Mina ord", "title": "Mina ord"}
        file = SimpleUploadedFile("a.pdf", b"%PDF-1.4 prov")
        page = browser.post(url, data | {"file": file}, headers=HERE).content.decode()
        assert 'value="Mina ord"' in page, url
        assert f'action="{url}"' in page
    assert not relation.phases.exists()
    assert not Document.objects.exists()


def test_what_is_no_form_is_not_done_and_said(provby, browser):
    relation = provby.relation("Utkastby", is_published=False)
    page = f"/admin/partnerships/relation/{relation.pk}/change/"
    headers = HERE | {"referer": f"http://testserver{page}"}
    answer = browser.post(
        address(relation, "publish"), STALE | {"action": "publish"}, headers=headers, follow=True
    )
    assert answer.redirect_chain[-1][0] == page
    assert "så ingenting gjordes" in answer.content.decode()
    relation.refresh_from_db()
    assert not relation.is_published


@pytest.mark.parametrize(
    "headers",
    [{}, {"origin": "https://annat.example"}, {"origin": "null"}, {"origin": "http://testserver.example"}],
)
def test_what_another_site_sends_is_refused(provby, browser, headers):
    decision = make(Decision, municipality=provby.municipality, body="kf", title="Beslutet")
    page = browser.post(address(decision, "change"), STALE | {"title": "Deras ord"}, headers=headers)
    assert page.status_code == 403
    assert "Deras ord" not in page.content.decode()


def test_a_stranger_is_refused(provby):
    relation = provby.relation("Stegby")
    browser = Client(enforce_csrf_checks=True)
    for url in (address(relation, "change"), "/admin/login/"):
        assert browser.post(url, STALE, headers=HERE).status_code in (302, 403), url


def test_an_address_of_a_button_leads_to_the_page_where_the_button_stands(provby, browser):
    """A login leads there, and so does the browser’s own list of what was visited."""
    relation, home = provby.relation("Utkastby", is_published=False), provby.municipality.pk
    answer = browser.get(address(relation, "publish"))
    assert answer["Location"] == f"/admin/partnerships/relation/{relation.pk}/preview/"
    for url in (f"/admin/kalender/{home}/ny/", f"/admin/kalender/{home}/bort/"):
        assert browser.get(url)["Location"] == "/admin/"


def test_no_step_is_taken_by_a_form_that_does_not_say_when_it_was_opened(provby, client):
    relation = provby.relation("Stegby")
    agreement = make_agreement(provby.municipality, "A", relation, kind=provby.twin_town, signed="2001")
    guided = f"/admin/partnerships/agreement/nytt/{agreement.pk}"
    steps = [address(relation, "steg", step) for step in RELATION_STEPS]
    steps += [address(agreement, "steg", step) for step in AGREEMENT_STEPS]
    steps += [f"{guided}/{step}/" for step in ("villkor", "parter", "beslut")]
    client.force_login(staff_of(provby.municipality, "granskare"))
    before = [Agreement.history.count(), Relation.history.count()]
    for url in steps:
        page = client.post(url, {"title": "Ny", "diary_number": "KS 1", "next_review_on": "2999-01-01"})
        assert page.status_code == 200, url
        assert "Titta igenom det och spara igen." in page.content.decode(), url
    assert [Agreement.history.count(), Relation.history.count()] == before
