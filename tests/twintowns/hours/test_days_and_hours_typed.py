"""Hours and whole days as staff type them: as on a sign, and as dates are written elsewhere."""

import pytest
from django.contrib import admin
from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.db.models import DateField

from tests.shared.desks import at
from tests.shared.provby.making import make
from twintowns.admin.records import RecordAdmin
from twintowns.hours.opening import answer_at, answer_text
from twintowns.hours.week import hours_by_channel
from twintowns.machines.schema_org import _hours
from twintowns.models import Office, OpeningHours
from twintowns.models.hour_fields import show_hour

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("typed", "opens", "closes"),
    [
        ("8", "08.00", "08.00"),
        ("08.00", "08.00", "08.00"),
        ("kl. 16:30", "16.30", "16.30"),
        ("16:30:00", "16.30", "16.30"),
        ("24.00", None, "24.00"),
        ("00.00", "00.00", "24.00"),
        ("8.3", None, None),
        ("8.", None, None),
        ("25.00", None, None),
        ("8.60", None, None),
        ("åtta", None, None),
    ],
)
def test_an_hour_is_read_as_on_a_sign_or_refused(typed, opens, closes):
    for name, expected in (("opens", opens), ("closes", closes)):
        field = OpeningHours._meta.get_field(name).formfield()
        if expected:
            assert show_hour(field.clean(typed)) == expected
        else:
            with pytest.raises(ValidationError, match="8.00|finns inte"):
                field.clean(typed)


def test_an_office_may_close_at_midnight(provby):
    desk = make(Office, municipality=provby.municipality, name="Provbys jour", is_published=True)
    make(OpeningHours, office=desk, channel="phone", weekday=0, opens="16.00", closes="24.00")
    desk = Office.objects.get(pk=desk.pk)
    moment = at("2026-11-23 23:59")
    assert answer_text(answer_at(desk, "phone", moment), moment) == "öppet till 24.00"
    assert hours_by_channel(desk, moment.date())[0][1][0] == ("Måndag", "16.00–24.00")
    assert _hours(desk, "phone", moment.date())[0]["closes"] == "23:59"


def test_hours_are_given_both_or_for_a_closed_weekday_of_a_limited_time_neither(provby):
    desk = make(Office, municipality=provby.municipality, name="Provbys jour")
    values = {"office": desk, "channel": "phone", "weekday": 0}
    for wrong in ({}, {"opens": "8.00"}, {"closes": "16.00", "valid_from": "2026-06-01"}):
        with pytest.raises(ValidationError, match="Ange båda klockslagen"):
            make(OpeningHours, **values, **wrong)
    assert make(OpeningHours, **values, valid_from="2026-06-01").span == ""


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("15 juni 2026", "2026-06-15"),
        ("15/6 2026", "2026-06-15"),
        ("2026-06-15", "2026-06-15"),
        ("juni 2026", None),
        ("6/10/2026", None),
        ("ca 15 juni 2026", None),
        ("15 juni", None),
    ],
)
def test_a_day_is_typed_as_other_dates_are_in_every_form_of_the_admin(rf, typed, day):
    request = rf.get("/admin/")
    request.user = get_user_model()(is_superuser=True, is_staff=True)
    days = [
        model_admin.formfield_for_dbfield(field, request)
        for model_admin in [*admin.site._registry.values()]
        for field in model_admin.model._meta.fields
        if type(field) is DateField and field.editable and isinstance(model_admin, RecordAdmin)
    ]
    assert len(days) > 10
    for field in days:
        if day:
            assert f"{field.clean(typed)}" == day
        else:
            with pytest.raises(ValidationError, match="hel dag|datum"):
                field.clean(typed)
