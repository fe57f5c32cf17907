"""Nothing that is typed is lost: not when two edit, not when the session ends, not when the record is removed."""

import re

import pytest

from partnerships.models import Relation
from tests.shared.forms import address, as_shown, hidden_fields
from tests.shared.provby.making import make_agreement
from tests.shared.staff import staff_of
from twintowns.models import Decision, Office, OpeningHours

pytestmark = pytest.mark.django_db
PASSWORD = "ett långt lösenord"


@pytest.fixture
def reviewer(provby):
    user = staff_of(provby.municipality, "granskare", first_name="Gun", last_name="Granskare")
    user.set_password(PASSWORD)
    user.save()
    return user


@pytest.fixture
def decision(provby):
    return Decision.objects.create(municipality=provby.municipality, body="kf", title="Beslutet")


def test_second_of_two_who_edit_at_once_is_told_and_loses_nothing(provby, reviewer, decision, client):
    client.force_login(reviewer)
    second = as_shown(client, decision) | {"title": "Mitt ord"}
    decision._history_user = reviewer
    decision.title = "Den andras ord"
    decision.save()
    page = client.post(address(decision, "change"), second)
    shown = page.content.decode()
    assert page.status_code == 200
    assert f"{reviewer} ändrade det här" in shown
    assert 'value="Mitt ord"' in shown
    decision.refresh_from_db()
    assert decision.title == "Den andras ord"
    again = second | {"_version": page.context["version"]}
    assert client.post(address(decision, "change"), again).status_code == 302
    decision.refresh_from_db()
    assert decision.title == "Mitt ord"


def test_a_part_that_another_added_is_a_change_too(provby, reviewer, client):
    relation = provby.relation("Delby")
    client.force_login(reviewer)
    data = as_shown(client, relation)
    relation.phases.create(kind="active", since="2001")
    assert client.post(address(relation, "change"), data).status_code == 200


def test_saving_alone_is_never_halted(provby, reviewer, decision, client):
    client.force_login(reviewer)
    for title in ("Ett", "Två"):
        assert (
            client.post(
                address(decision, "change"), as_shown(client, decision) | {"title": title}
            ).status_code
            == 302
        )


def test_form_is_there_again_after_the_session_ended(provby, reviewer, decision, client):
    client.force_login(reviewer)
    typed = as_shown(client, decision) | {"title": "Långt skrivet"}
    client.logout()
    asked = client.post(address(decision, "change"), typed)
    assert "Det du skrev finns kvar" in asked.content.decode()
    login = hidden_fields(asked) | {"username": reviewer.username, "password": PASSWORD}
    resumed = client.post("/admin/login/", login)
    fields = hidden_fields(resumed)
    assert fields["title"] == "Långt skrivet"
    form = client.post(address(decision, "change"), fields)
    assert form.status_code == 200
    assert 'value="Långt skrivet"' in form.content.decode()
    decision.refresh_from_db()
    assert decision.title == "Beslutet"
    del fields["_resumed"]
    assert client.post(address(decision, "change"), fields).status_code == 302


def posted_signed_out(client, user, url, data, page):
    """What is shown after a post without a session and the login that follows."""
    client.logout()
    asked = client.post(url, data, headers={"referer": f"http://testserver{page}"})
    login = {"username": user.username, "password": PASSWORD}
    if asked.status_code == 302:
        return client.post(asked["Location"], login | {"next": page}, follow=True)
    resumed = client.post("/admin/login/", hidden_fields(asked) | login)
    return client.post(url, hidden_fields(resumed))


def test_a_step_is_shown_again_and_not_taken(provby, reviewer, client):
    relation = provby.relation("Vilaby")
    data = {"since": "2026-03-01", "reason": "Vi hinner inte."}
    url = f"/admin/partnerships/relation/{relation.pk}/steg/paus/"
    form = posted_signed_out(client, reviewer, url, data, url)
    assert "titta igenom det och spara" in form.content.decode()
    assert "Vi hinner inte." in form.content.decode()
    assert not relation.phases.exists()


@pytest.mark.parametrize(
    ("action", "data"), [("delete", {"post": "yes"}), ("publish", {"action": "unpublish", "_unpublish": "1"})]
)
def test_what_is_no_form_is_not_done(action, data, provby, reviewer, client):
    relation = provby.relation("Kvarby")
    page = f"/admin/partnerships/relation/{relation.pk}/change/"
    url = f"/admin/partnerships/relation/{relation.pk}/{action}/"
    shown = posted_signed_out(client, reviewer, url, data, page)
    assert shown.redirect_chain[-1][0] == page
    assert "så ingenting gjordes" in shown.content.decode()
    relation.refresh_from_db()
    assert relation.is_published


def test_a_taken_address_is_told_in_the_form(provby, reviewer, client):
    """Whoever writes for one municipality sees it only as read: it still counts in what must be unique."""
    first, second = provby.relation("Förstaby"), provby.relation("Andraby")
    client.force_login(reviewer)
    form = client.post(address(second, "change"), as_shown(client, second) | {"slug": first.slug})
    assert form.status_code == 200
    assert form.context["adminform"].form.errors


def test_wrong_password_still_keeps_what_was_typed(provby, reviewer, decision, client):
    asked = client.post(address(decision, "change"), {"title": "Långt skrivet"})
    login = hidden_fields(asked) | {"username": reviewer.username, "password": "fel"}
    again = client.post("/admin/login/", login)
    assert "_kept" in hidden_fields(again)


def test_what_was_kept_cannot_be_forged(reviewer, client):
    login = {
        "username": reviewer.username,
        "password": PASSWORD,
        "_kept": "eyJhZGRyZXNzIjoiL2FkbWluLyJ9:x:y",
        "next": "/admin/",
    }
    assert client.post("/admin/login/", login).status_code == 302


def test_history_shows_field_by_field_what_changed(provby, reviewer, decision, client):
    client.force_login(reviewer)
    client.post(address(decision, "change"), as_shown(client, decision) | {"title": "Nya beslutet"})
    shown = re.sub(r"\s+", " ", client.get(address(decision, "history")).content.decode())
    assert "Beslutet → Nya beslutet" in shown
    assert reviewer.username in shown


def test_what_others_refer_to_is_listed_and_not_removed(provby, reviewer, client):
    relation = provby.relation("Kvarby")
    make_agreement(provby.municipality, "Kvaravtalet", relation, kind=provby.twin_town, signed="2001")
    client.force_login(reviewer)
    page = client.get(address(relation, "delete")).content.decode()
    assert "Kvaravtalet" in page
    assert "avsluta" in page
    client.post(address(relation, "delete"), {"post": "yes"})
    assert Relation.objects.filter(pk=relation.pk).exists()


@pytest.fixture
def office(provby):
    office = Office.objects.create(municipality=provby.municipality, name="Växeln")
    OpeningHours.objects.create(office=office, channel="phone", weekday=0, opens="08:00", closes="16:30")
    return office


@pytest.mark.parametrize(
    ("typed", "hour", "minute"), [("7.45", 7, 45), ("07:45", 7, 45), ("7", 7, 0), ("07:45:00", 7, 45)]
)
def test_hours_are_read_as_people_write_them(typed, hour, minute, reviewer, office, client):
    client.force_login(reviewer)
    shown = as_shown(client, office)
    prefix = client.get(address(office, "change")).context["inline_admin_formsets"][1].formset.prefix
    assert 'value="08.00"' in client.get(address(office, "change")).content.decode()
    data = shown | {f"{prefix}-0-opens": typed, f"{prefix}-0-closes": "16.30"}
    assert client.post(address(office, "change"), data).status_code == 302
    row = office.opening_hours.get()
    assert (row.opens.hour, row.opens.minute, row.closes.hour, row.closes.minute) == (hour, minute, 16, 30)


def test_hours_that_are_none_are_refused_with_an_example(reviewer, office, client):
    client.force_login(reviewer)
    prefix = client.get(address(office, "change")).context["inline_admin_formsets"][1].formset.prefix
    data = as_shown(client, office) | {f"{prefix}-0-opens": "åtta"}
    page = client.post(address(office, "change"), data)
    assert "Skriv klockslaget som 8.00 eller 16.30." in page.content.decode()


def test_a_save_that_changes_nothing_is_no_version(provby, reviewer, decision, client):
    client.force_login(reviewer)
    relation = provby.relation("Likaby")
    relation.phases.create(kind="active", since="2001")
    agreement = make_agreement(provby.municipality, "A", relation, kind=provby.twin_town, signed="2001")
    for record in (decision, relation, agreement, relation.place):
        before = record.history.count()
        assert client.post(address(record, "change"), as_shown(client, record)).status_code == 302
        assert record.history.count() == before
    assert relation.phases.get().history.count() == 1
    other = provby.relation("Andraby")
    data = as_shown(client, agreement) | {"relations": [relation.pk, other.pk]}
    before = agreement.history.count()
    client.post(address(agreement, "change"), data)
    assert agreement.history.count() == before + 1
