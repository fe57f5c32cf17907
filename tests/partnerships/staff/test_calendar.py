"""The staff's calendar: deadlines of their municipality, at an address that nobody guesses and that can be revoked."""

import datetime

import pytest
import time_machine
from icalendar import Calendar

from tests.shared.provby.making import add_party, make, make_agreement
from tests.shared.staff import staff_of
from twintowns.models import (
    Assignment,
    CalendarFeed,
    Municipality,
    Policy,
)

pytestmark = pytest.mark.django_db


@time_machine.travel(datetime.datetime(2026, 11, 23, 12, tzinfo=datetime.UTC))
def test_calendar_has_the_deadlines_until_it_is_revoked(provby, client):
    relation = provby.relation("Snartslut")
    agreement = make_agreement(
        provby.municipality, "A", relation, kind=provby.twin_town, signed="2022", until="2026-12-31"
    )
    add_party(agreement, relation.place)
    user = staff_of(provby.municipality)
    client.force_login(user)
    assert client.post(f"/admin/kalender/{provby.municipality.pk}/ny/").status_code == 302
    address = CalendarFeed.objects.get().get_absolute_url()
    client.logout()
    response = client.get(address)
    days = {
        event["dtstart"].dt: str(event["summary"]) for event in Calendar.from_ical(response.content).events
    }
    assert days[datetime.date(2026, 12, 31)] == "Vänortsavtalet med Snartslut upphör den 31 december 2026."
    user.assignments.all().delete()
    assert client.get(address).status_code == 404
    Assignment.objects.create(user=user, municipality=provby.municipality, role="granskare")
    client.force_login(user)
    client.post(f"/admin/kalender/{provby.municipality.pk}/bort/")
    assert client.get(address).status_code == 404


@time_machine.travel(datetime.datetime(2026, 11, 23, 12, tzinfo=datetime.UTC))
def test_calendar_has_the_days_to_come_two_years_ahead(provby, client):
    relation = provby.relation("Framby", next_review_on="2027-03-01", reviewed_on="2026-01-01")
    values = {"kind": provby.twin_town, "signed": "2022", "notice_months": 6}
    make_agreement(provby.municipality, "A", relation, until="2028-07-31", **values)
    far = provby.relation("Bortby")
    make_agreement(provby.municipality, "B", far, until="2030-12-31", **values)
    make(Policy, municipality=provby.municipality, slug="p", title="P", valid="2027", is_published=True)
    user = staff_of(provby.municipality)
    feed = CalendarFeed.objects.create(municipality=provby.municipality, user=user)
    events = Calendar.from_ical(client.get(feed.get_absolute_url()).content).events
    days = {(str(event["dtstart"].dt), str(event["summary"])) for event in events}
    assert days == {
        ("2027-03-01", "Granska Framby."),
        ("2027-12-31", "Policyn ”P” går ut."),
        ("2028-01-31", "Sista dagen att säga upp vänortsavtalet med Framby, som upphör den 31 juli 2028."),
        ("2028-07-31", "Vänortsavtalet med Framby upphör den 31 juli 2028."),
    }


def test_calendar_of_another_municipality_cannot_be_made(provby, client):
    provby.joint()
    client.force_login(staff_of(Municipality.objects.get(slug="testala")))
    assert client.post(f"/admin/kalender/{provby.municipality.pk}/ny/").status_code == 404
    assert (
        client.get(f"/admin/kalender/{provby.municipality.pk}/ny/").url == "/admin/"
    )  # where the button stands
    assert not CalendarFeed.objects.exists()
