"""Reports of readers: who may send what, who sees it, and that what points to the reader goes away."""

import datetime
import re

import pytest
import time_machine
from django.core.management import call_command
from django.utils import timezone

from tests.shared.attention import DAY, sentences
from tests.shared.provby.making import make_municipality
from tests.shared.staff import staff_of
from twintowns.models import Feedback
from twintowns.reports.feedback import HOUR, PER_SENDER, PER_SITE
from twintowns.staff import attention
from twintowns.staff.privacy import REPORT_DAYS

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("inrikesby")]
ADDRESS = "/provby/vanorter/inrikesby/ratta/"
LIST = "/admin/twintowns/feedback/"
UNKNOWN = "Formuläret kunde inte kännas igen. Skicka det en gång till."


@pytest.fixture
def form(provby, client):
    """What a visitor's browser would send of the form as it was fetched, with the message “Fel år.”"""
    page = client.get(ADDRESS).content.decode()
    return {"token": re.search(r'name="token" value="([^"]+)"', page)[1], "message": "Fel år."}


@pytest.fixture
def report(provby):
    return Feedback.objects.create(
        municipality=provby.municipality,
        page=ADDRESS,
        about="Inrikesby är vänort till Provby.",
        message="Fel år.",
        email="lasare@example.org",
        sender="a" * 32,
    )


def sent(client, values, **headers):
    response = client.post(ADDRESS, values, **headers)
    assert response.status_code in (200, 302)
    return response.status_code == 302


def test_report_reaches_the_attention_list_with_its_sentence(provby, client, form):
    about = re.findall(r'<option value="([^"]+)"', client.get(ADDRESS).content.decode())
    assert sent(client, form | {"about": about[0], "email": "lasare@example.org"})
    report = Feedback.objects.get()
    assert (report.municipality, report.about, report.page) == (provby.municipality, about[0], ADDRESS)
    (notice,) = attention.reported(provby.municipality, DAY)
    assert notice.sentence.startswith(about[0])
    assert "Fel år." in notice.reason


def test_page_as_a_whole_may_be_meant(client, form):
    assert sent(client, form)
    assert Feedback.objects.get().about == ""


def test_sentence_that_is_not_on_the_page_is_refused(client, form):
    assert not sent(client, form | {"about": "Köp billigt här."})


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"message": ""}, "måste fyllas i"),
        ({"message": "x" * 2001}, "2000"),
        ({"email": "ingen adress"}, "e-postadress"),
        ({"token": ""}, UNKNOWN),
        ({"token": "fel"}, UNKNOWN),
        ({"website": "https://example.org"}, "Fältet som ska vara tomt"),
        ({"message": "\x00"}, "måste fyllas i"),
    ],
)
def test_bad_input_is_told_of_and_what_was_written_is_kept(wrong, told, client, form):
    response = client.post(ADDRESS, {"message": "Fel år.", "email": "a@example.org"} | form | wrong)
    page = response.content.decode()
    assert response.status_code == 200
    assert told in page
    assert Feedback.objects.count() == 0
    if "message" not in wrong:
        assert "Fel år.</textarea>" in page
    token = re.search(r'name="token" value="([^"]+)"', page)[1]
    assert sent(client, form | {"token": token})


def test_token_of_another_page_or_an_old_one_is_refused_with_the_reason(provby, client, form):
    with time_machine.travel(timezone.now() + datetime.timedelta(days=2)):
        assert "varit öppet för länge" in client.post(ADDRESS, form).content.decode()
    page = client.get("/provby/tillganglighet/").content.decode()
    other = re.search(r'name="token" value="([^"]+)"', page)[1]
    assert UNKNOWN in client.post(ADDRESS, form | {"token": other}).content.decode()
    assert sent(client, form)


def test_a_sender_may_send_few_and_another_still_sends(client, form):
    outcomes = [sent(client, form | {"message": f"Fel {n}."}) for n in range(PER_SENDER + 1)]
    assert outcomes == [True] * PER_SENDER + [False]
    assert sent(client, form, REMOTE_ADDR="192.0.2.7")
    Feedback.objects.update(created_at=timezone.now() - HOUR)
    assert sent(client, form)


def test_all_senders_together_may_send_so_many(provby, client, form):
    Feedback.objects.bulk_create(
        Feedback(municipality=provby.municipality, page="/", message="x", sender=f"{n}")
        for n in range(PER_SITE)
    )
    assert not sent(client, form)


def test_behind_a_proxy_the_visitors_address_tells_senders_apart(client, form, settings):
    settings.BEHIND_HTTPS = True
    for n in range(PER_SENDER):
        numbered = form | {"message": f"Fel {n}."}
        assert sent(client, numbered, HTTP_X_FORWARDED_FOR="203.0.113.1, 192.0.2.1")
    assert not sent(client, form, HTTP_X_FORWARDED_FOR="198.51.100.9, 192.0.2.1")
    assert sent(client, form, HTTP_X_FORWARDED_FOR="203.0.113.1, 192.0.2.2")


def test_address_of_the_sender_is_stored_nowhere(client, form):
    sent(client, form, REMOTE_ADDR="192.0.2.77")
    assert "192.0.2.77" not in str(Feedback.objects.values().get())


def test_a_report_that_is_sent_twice_comes_in_once(client, form):
    assert all(sent(client, form) for _turn in range(2))
    assert Feedback.objects.count() == 1
    assert sent(client, form | {"message": "Ett fel till."})
    assert Feedback.objects.count() == 2


def test_no_cookie_is_set_however_often_it_is_sent(client, form):
    answers = [client.post(ADDRESS, form) for _turn in range(3)]
    assert {answer["Location"] for answer in answers} == {answers[0]["Location"]}
    assert "Tack" in client.get(answers[0]["Location"]).content.decode()
    client.post(ADDRESS, form | {"message": ""})
    assert not client.cookies


def test_thanks_are_said_only_where_something_was_sent(client, form):
    thanks = "Tack. Din rapport"
    assert thanks not in client.get(f"{ADDRESS}?tack").content.decode()
    assert thanks not in client.get(f"{ADDRESS}?tack=1").content.decode()
    address = client.post(ADDRESS, form)["Location"]
    assert thanks in client.get(address).content.decode()
    assert thanks not in client.get(address.replace(ADDRESS, "/provby/tillganglighet/")).content.decode()
    with time_machine.travel(timezone.now() + datetime.timedelta(days=2)):
        assert thanks not in client.get(address).content.decode()


def test_draft_and_unknown_pages_have_no_form(provby, client, inrikesby):
    inrikesby.is_published = False
    inrikesby.save()
    assert client.get(ADDRESS).status_code == 404
    assert client.post(ADDRESS, {"message": "x"}).status_code == 404


def test_inaccessible_page_is_reported_at_the_statement(provby, client):
    page = client.get("/provby/tillganglighet/").content.decode()
    token = re.search(r'name="token" value="([^"]+)"', page)[1]
    response = client.post("/provby/tillganglighet/", {"token": token, "message": "Kartan går inte att nå."})
    assert response.status_code == 302
    assert Feedback.objects.get().municipality == provby.municipality
    assert client.post("/tillganglighet/", {"message": "x"}).status_code == 405


def test_only_the_municipalitys_staff_see_a_report(report, provby, client):
    other = make_municipality("Grannby", "9902")
    change = f"{LIST}{report.pk}/change/"
    for municipality, sees in ((provby.municipality, True), (other, False)):
        client.force_login(staff_of(municipality, "redaktor"))
        assert ("Fel år." in client.get(LIST).content.decode()) is sees
        assert (client.get(change).status_code == 200) is sees
        if not sees:
            client.post(LIST, {"action": "close_reports", "_selected_action": [report.pk]})
            assert Feedback.objects.open().exists()


def test_closing_forgets_the_reader(report, provby, client):
    client.force_login(staff_of(provby.municipality, "redaktor"))
    assert "lasare@example.org" in client.get(f"{LIST}{report.pk}/change/").content.decode()
    client.post(LIST, {"action": "close_reports", "_selected_action": [report.pk]})
    report.refresh_from_db()
    assert (report.email, report.sender) == ("", "")
    assert report.closed_at
    assert sentences(attention.reported, provby.municipality) == []


def test_closing_in_the_form(report, provby, client):
    client.force_login(staff_of(provby.municipality, "redaktor"))
    change = f"{LIST}{report.pk}/change/"
    client.post(change, {"email": "ny@example.org"})
    report.refresh_from_db()
    assert (report.closed_at, report.email) == (None, "lasare@example.org")
    client.post(change, {"is_closed": "on"})
    assert not Feedback.objects.open().exists()


def test_reader_of_an_old_report_is_forgotten_though_it_is_open(report):
    created = report.created_at
    with time_machine.travel(created + datetime.timedelta(days=REPORT_DAYS - 1)):
        call_command("purge_contacts", verbosity=0)
    report.refresh_from_db()
    assert report.email
    with time_machine.travel(created + datetime.timedelta(days=REPORT_DAYS + 2)):
        call_command("purge_contacts", verbosity=0)
    report.refresh_from_db()
    assert (report.email, report.sender, report.closed_at) == ("", "", None)
