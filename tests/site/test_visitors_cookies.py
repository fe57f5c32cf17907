"""What a visitor gets from the public pages beside the page: no cookie, and plain words where something is sent."""

import re

import pytest
from django.test import Client

from tests.shared.pages import PUBLIC_PAGES

pytestmark = pytest.mark.django_db
METHODS = ["post", "put", "patch", "delete"]
REPORTED_AT = ["/provby/vanorter/ringtva/ratta/", "/provby/tillganglighet/"]


def token_in(page):
    return re.search(r'name="token" value="([^"]+)"', page.content.decode())[1]


def public_addresses():
    return [*PUBLIC_PAGES, *REPORTED_AT, *(f"/en{page}" for page in [*PUBLIC_PAGES, *REPORTED_AT])]


def test_no_public_answer_sets_a_cookie(structures):
    visitor = Client(enforce_csrf_checks=True)
    for address in public_addresses():
        for answer in (visitor.get(address), *(getattr(visitor, method)(address) for method in METHODS)):
            assert not answer.cookies, address
    for address in REPORTED_AT:
        data = {"token": token_in(visitor.get(address)), "message": "Fel år."}
        answers = [visitor.post(address, values) for values in (data, data, {}, data | {"message": ""})]
        answers.append(visitor.get(answers[0]["Location"]))
        assert [answer.status_code for answer in answers] == [302, 302, 200, 200, 200]
        assert not any(answer.cookies for answer in answers), address
    assert not visitor.cookies


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize(
    ("address", "told"), [("/provby/", "Inget har sparats"), ("/en/provby/", "Nothing was saved")]
)
def test_what_is_sent_to_a_page_without_a_form_is_refused_in_plain_words(provby, method, address, told):
    answer = getattr(Client(enforce_csrf_checks=True), method)(address)
    page = answer.content.decode()
    assert answer.status_code == 403
    assert told in page
    assert "CSRF" not in page
    assert "<main" in page
