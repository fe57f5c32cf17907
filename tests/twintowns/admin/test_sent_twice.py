"""A double click, back and send again, a line that broke: the same form sent twice is done once."""

import datetime
import re

import pytest
from django.contrib import admin
from django.test import Client
from django.urls import URLPattern
from django.utils import timezone

from networks.models import Membership, Network
from partnerships.models import Agreement, Phase
from tests.shared.at_once import at_once, posting, token_of  # noqa: F401  (a fixture)
from tests.shared.forms import address, as_shown
from tests.shared.pages import PUBLIC_PAGES
from tests.shared.provby import Provby
from tests.shared.provby.making import make, make_agreement
from tests.shared.staff import staff_of
from twintowns.models import Contact, Decision, Feedback, Place, SentForm, Source
from twintowns.staff.resending import KEPT_FOR

ADD = "/admin/twintowns/contact/add/"
ALREADY = "Det var redan sparat"
# Views that write nothing, or only in the session: signing in and out, the language of scripts, finding by typing.
WRITE_NOTHING = {"login", "logout", "autocomplete", "jsi18n"}


@pytest.fixture
def provby(transactional_db):
    return Provby()


@pytest.fixture
def reviewer(provby, client):
    user = staff_of(provby.municipality, "granskare")
    client.force_login(user)
    return user


@pytest.fixture
def contact(provby, reviewer, client):
    """A new contact as a browser would send it."""
    data = {"kind": "function", "name": "Växeln", "municipality": provby.municipality.pk, "themes": []}
    return data | {"csrfmiddlewaretoken": token_of(client.get(ADD))}


def views(patterns):
    for pattern in patterns:
        if isinstance(pattern, URLPattern):
            yield pattern
        else:
            yield from views(pattern.url_patterns)


def test_no_view_of_the_admin_does_a_form_twice():
    """Django marks what it passes through the site’s own `admin_view`, which does it once; ours is marked there."""
    marks = {"is_done_once", "admin_site", "model_admin"}
    found = [pattern for pattern in views(admin.site.get_urls()) if pattern.name not in WRITE_NOTHING]
    assert len(found) > 200
    assert [pattern for pattern in found if not marks & set(vars(pattern.callback))] == []


def test_no_other_view_than_readers_reports_takes_a_form(provby, client):
    """Those of the admin and the report are done once; nothing else is written by a visitor."""
    provby.relation("Grannort")
    report = "/provby/tillganglighet/"
    others = [page for page in PUBLIC_PAGES if page != report]
    for url in [*others, "/kundtjanst/", "/provby/vanorter/grannort/", "/orter/grannort/"]:
        assert client.post(url).status_code in (302, 403, 405), url


def test_a_double_click_makes_one_record(contact, client, at_once):  # noqa: F811
    answers = at_once(posting(client, ADD, contact), posting(client, ADD, contact))
    assert [answer.status_code for answer in answers] == [302, 302]
    assert len({answer["Location"] for answer in answers}) == 1
    assert Contact.objects.count() == 1


def test_a_double_click_takes_one_step(provby, reviewer, client, at_once):  # noqa: F811
    relation = provby.relation("Pausby")
    url = address(relation, "steg", "paus")
    data = {"since": "2024", "reason": "x", "body": "kf", "decided": "2024-01-10"}
    page = client.get(url)
    data |= {"csrfmiddlewaretoken": token_of(page), "_version": page.context["version"]}
    answers = at_once(*[posting(client, url, data)] * 3)
    assert [answer.status_code for answer in answers] == [302, 302, 302]
    assert (Phase.objects.count(), Decision.objects.count()) == (1, 1)


def test_a_double_click_starts_one_agreement(provby, reviewer, client, at_once):  # noqa: F811
    url = "/admin/partnerships/agreement/nytt/?q=Nyby"
    data = {"municipality": provby.municipality.pk, "new": "1", "name": "Nyby", "country": "FI"}
    data |= {"kind": "municipality", "csrfmiddlewaretoken": token_of(client.get(url))}
    answers = at_once(posting(client, url, data), posting(client, url, data))
    assert [answer.status_code for answer in answers] == [302, 302]
    assert (Agreement.objects.count(), Place.objects.filter(name="Nyby").count()) == (1, 1)


def test_a_double_click_on_a_change_raises_no_alarm(provby, reviewer, client, at_once):  # noqa: F811
    decision = make(Decision, municipality=provby.municipality, body="kf", title="Beslutet")
    token = token_of(client.get(address(decision, "change")))
    data = as_shown(client, decision) | {"title": "Ändrat", "csrfmiddlewaretoken": token}
    url = address(decision, "change")
    answers = at_once(posting(client, url, data), posting(client, url, data))
    assert [answer.status_code for answer in answers] == [302, 302]
    assert ALREADY in client.post(url, data, follow=True).content.decode()
    assert decision.history.count() == 2


def test_a_double_click_sends_one_report(provby, client, at_once):  # noqa: F811
    provby.relation("Rapportby")
    url = "/provby/vanorter/rapportby/ratta/"
    token = re.search(r'name="token" value="([^"]+)"', client.get(url).content.decode())[1]
    data = {"token": token, "message": "Fel år."}
    answers = at_once(posting(client, url, data), posting(client, url, data))
    first, second = (answer["Location"] for answer in answers)
    assert first == second
    assert first.startswith(f"{url}?tack=")
    assert Feedback.objects.count() == 1


def test_a_double_click_on_a_button_makes_one_calendar(provby, reviewer, client, at_once):  # noqa: F811
    url = f"/admin/kalender/{provby.municipality.pk}/ny/"
    data = {"csrfmiddlewaretoken": token_of(client.get("/admin/"))}
    answers = at_once(posting(client, url, data), posting(client, url, data))
    assert [answer.status_code for answer in answers] == [302, 302]
    assert reviewer.calendar_feeds.count() == 1


def test_what_was_refused_may_be_sent_again_as_it_is(contact, client):
    refused = contact | {"name": ""}
    assert [client.post(ADD, refused).status_code for _turn in range(2)] == [200, 200]
    assert not SentForm.objects.exists()
    assert client.post(ADD, contact).status_code == 302


def test_what_a_view_could_not_do_may_be_sent_again(provby, reviewer, client):
    url = "/admin/partnerships/agreement/nytt/?q=Nyby"
    data = {"municipality": provby.municipality.pk, "chosen": ""}
    data |= {"csrfmiddlewaretoken": token_of(client.get(url))}
    for _turn in range(2):
        assert ALREADY not in client.post(url, data, follow=True).content.decode()


def test_back_and_other_words_are_asked_about_and_not_lost(contact, client):
    assert client.post(ADD, contact).status_code == 302
    other = contact | {"name": "Receptionen"}
    page = client.post(ADD, other)
    assert "Du har redan sparat från det här formuläret" in page.content.decode()
    assert 'value="Receptionen"' in page.content.decode()
    assert client.post(ADD, other | {"csrfmiddlewaretoken": token_of(page)}).status_code == 302
    assert Contact.objects.count() == 2


def test_two_forms_with_the_same_words_are_two(provby, reviewer, client):
    url = "/admin/twintowns/decision/add/"
    data = {"municipality": provby.municipality.pk, "body": "kf", "title": "Beslutet"}
    for _turn in range(2):
        client.post(url, data | {"csrfmiddlewaretoken": token_of(client.get(url))})
    assert Decision.objects.count() == 2


def test_another_user_is_not_led_to_what_the_first_made(provby, contact, client):
    client.post(ADD, contact)
    other = Client()
    other.force_login(staff_of(provby.municipality, "redaktor"))
    assert ALREADY not in other.post(ADD, contact, follow=True).content.decode()


def test_a_small_window_answers_the_same_twice_and_keeps_no_name(provby, reviewer, client):
    url = "/admin/twintowns/source/add/?_popup=1"
    data = {
        "_popup": "1",
        "slug": "provkalla",
        "title": "Hemlig källa",
        "publisher": "Provby",
        "kind": "web_page",
    }
    data |= {"municipality": provby.municipality.pk, "language": "sv"}
    data |= {"csrfmiddlewaretoken": token_of(client.get(url))}
    first, second = (client.post(url, data) for _turn in range(2))
    assert first.status_code == 200
    assert first.content == second.content
    assert Source.objects.count() == 1
    assert "Hemlig" not in SentForm.objects.get().answer


def test_nothing_is_kept_longer_than_a_day(contact, client):
    client.post(ADD, contact)
    SentForm.objects.update(sent_at=timezone.now() - KEPT_FOR - datetime.timedelta(seconds=1))
    client.post(ADD, contact | {"name": "B", "csrfmiddlewaretoken": token_of(client.get(ADD))})
    assert SentForm.objects.count() == 1


def test_what_is_published_is_not_told_of_twice(provby, reviewer, client):
    network = make(Network, slug="n", name="N", kind="international")
    make(Membership, municipality=provby.municipality, network=network)
    relation = provby.relation("Utkastby", is_published=False)
    make_agreement(
        provby.municipality, "A", relation, kind=provby.twin_town, signed="2001", is_published=False
    )
    data = {"action": "publish", "csrfmiddlewaretoken": token_of(client.get(address(relation, "preview")))}
    for _turn in range(2):
        client.post(address(relation, "publish"), data)
    assert relation.history.count() == 2
