"""Every way in cleans: each text field of every model and form, whoever fills it."""

import json

import pytest
from django import forms
from django.apps import apps
from django.contrib import admin
from django.core import serializers
from django.db import connection, models
from django.test import RequestFactory

from partnerships.models import Exchange
from tests.shared.provby.making import make_place, make_relation
from tests.shared.typed import LINES
from twintowns.models import CalendarFeed, Municipality, Place, SentForm, User
from twintowns.models.fields import _DerivedField
from twintowns.models.searching import SearchEntry, SearchGram, SearchTerm
from twintowns.text import forms as cleaned_forms
from twintowns.text.fields import Cleaned, ProseField, URLField

MADE = {SearchEntry, SearchGram, SearchTerm, SentForm}  # by the program, from what is cleaned or as digests
DIRTY = "A\u030asa\u00a0 Prov\u200bstro\u0308m\x0b\u00ad"
OURS = ("twintowns", "networks", "partnerships")


def text_fields():
    """Every field of ours that holds what somebody wrote, of records and of their earlier versions."""
    for app in OURS:
        for model in apps.get_app_config(app).get_models():
            for field in model._meta.concrete_fields:
                is_text = isinstance(field, models.CharField | models.TextField)
                is_other = field.choices or field.name in (
                    "password",
                    "history_change_reason",
                    "file",
                    "mark",
                )
                is_derived = isinstance(field, _DerivedField) or hasattr(field, "interval")
                if is_text and not is_other and not is_derived and model not in MADE:
                    yield field


def is_plain(field):
    """Whether it takes any words: no address, number or code."""
    return type(field) in (models.CharField, models.TextField) or field.get_internal_type() in (
        "CharField",
        "TextField",
    )


def test_every_text_field_cleans():
    for field in text_fields():
        assert isinstance(field, Cleaned), field
        for typed, kept in LINES.values():
            expected = field.cleaned(typed)
            assert field.to_python(typed) == field.get_prep_value(typed) == expected, field
            if not isinstance(field, ProseField | URLField):
                assert expected == kept, field
            instance = field.model()
            instance.__dict__[field.attname] = typed
            assert field.pre_save(instance, add=True) == expected == getattr(instance, field.attname), field


def text_values(record):
    """The names of its fields that take any words and need not be unique."""
    fields = [field for field in text_fields() if field.model is type(record)]
    return [
        field.attname
        for field in fields
        if is_plain(field)
        and not field.unique
        and not field.validators[1:]
        and (field.max_length or 999) > 20
    ]


def stored(record, names):
    return list(type(record)._base_manager.filter(pk=record.pk).values_list(*names).get())


def by_save(record, names):
    record.save()


def by_bulk_create(record, names):
    type(record)._base_manager.bulk_create(
        [record], update_conflicts=True, unique_fields=["pk"], update_fields=names
    )


def by_bulk_update(record, names):
    type(record)._base_manager.bulk_update([record], names)


def by_update(record, names):
    type(record)._base_manager.filter(pk=record.pk).update(**dict.fromkeys(names, DIRTY))


def by_loaddata(record, names):
    rows = json.loads(serializers.serialize("json", [record]))
    rows[0]["fields"] |= dict.fromkeys(names, DIRTY)
    for row in serializers.deserialize("json", json.dumps(rows)):
        row.save()


@pytest.mark.django_db
@pytest.mark.parametrize("door", [by_save, by_bulk_create, by_bulk_update, by_update, by_loaddata])
def test_no_way_past_the_forms_brings_dirt_in(door, world):
    """On a record of each model that has texts."""
    for model in (model for app in OURS for model in apps.get_app_config(app).get_models()):
        record = model._base_manager.first()
        names = text_values(record) if record else []
        if not names:
            continue
        for name in names:
            setattr(record, name, DIRTY)
        door(record, names)
        assert stored(record, names) == [
            type(record)._meta.get_field(name).cleaned(DIRTY) for name in names
        ], model


def own_forms():
    """Every form of ours, and those that the admin makes of the models."""
    found, waiting = set(), [forms.BaseForm]
    while waiting:
        for form in waiting.pop().__subclasses__():
            waiting.append(form)
            if form.__module__.split(".")[0] in OURS and hasattr(form, "base_fields"):
                found.add(form)
    request = RequestFactory().get("/")
    request.user = User(is_superuser=True)
    for site in admin.site._registry.values():
        if type(site).__module__.split(".")[0] in OURS:
            found.add(site.get_form(request))
            found |= {formset.form for formset, _inline in site.get_formsets_with_inlines(request)}
    return sorted(found, key=lambda form: (form.__module__, form.__qualname__))


@pytest.mark.django_db
def test_every_text_field_of_every_form_cleans():
    seen = 0
    for form in own_forms():
        for name, field in form.base_fields.items():
            is_secret = isinstance(field.widget, forms.PasswordInput)
            if not isinstance(field, forms.CharField) or is_secret or name == "username":
                continue
            assert isinstance(field, cleaned_forms.Cleaned), (form, name)
            seen += 1
            if type(field) in (cleaned_forms.LineFormField, cleaned_forms.ProseFormField):
                assert field.to_python(f"{DIRTY}\x00") == field.cleaned(DIRTY), (form, name)
    assert seen > 150


@pytest.mark.django_db
@pytest.mark.parametrize(
    "address",
    [
        "/sok/?q={}",
        "/kundtjanst/?q={}&svar={}",
        "/provby/vanorter/?country={}&kind={}&sida={}",
        "/provby/?{}={}",
        "/kalender/{}.ics",
        "/provby/kalender.ics?{}",
        "/orter/{}/",
        "/sitemap-{}.xml",
        "/provby/tema-{}.css",
        "/admin/twintowns/place/?q={}",
        "/admin/twintowns/place/?name__icontains={}",
        "/admin/twintowns/source/?kind__exact={}",
        "/admin/twintowns/contact/?municipality__id__exact={}",
        "/admin/autocomplete/?app_label=twintowns&model_name=contact&field_name=stand_in&term={}",
        "/admin/twintowns/place/add/?name={}",
        "/admin/partnerships/agreement/nytt/?q={}",
        "/admin/?kommun={}",
    ],
)
def test_no_address_falls_over_what_is_unseen(address, provby, staff):
    for typed in ("%00", "Prov%00by", "%E2%80%AE", "%0B", "%ED%A0%80", "Prov%C2%A0by", "%EF%BF%BF"):
        assert staff.get(address.replace("{}", typed)).status_code < 500, typed


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/admin/datum/", "/admin/datum/tid/", "/admin/text/"])
def test_no_reading_falls_over_what_is_unseen(address, staff):
    for typed in ("\x00", "Prov\x00by", "\u202e", "\x0b", "Prov\xa0by", "\ufffd", "<b>2015</b>"):
        response = staff.post(address, {"text": typed})
        assert response.status_code == 200, typed
        assert "<b>" not in response.json()["reading"]


@pytest.mark.django_db
def test_a_login_name_is_cleaned(client):
    user = User.objects.create_user("provia", password="ett långt lösenord", is_staff=True)
    posted = {"username": " pro\u200bvia\u00a0\x00", "password": "ett långt lösenord"}
    response = client.post("/admin/login/", posted | {"next": "/admin/"})
    assert response.status_code == 302
    assert client.session["_auth_user_id"] == str(user.pk)


@pytest.mark.django_db
def test_what_was_stored_dirty_stops_no_feed_calendar_or_export(provby, staff):
    """As rows may be that were written past the program."""
    relation = make_relation(provby.municipality, make_place("Provstad", "FI"), since="1991")
    exchange = Exchange(
        municipality=provby.municipality, slug="resa", title="Resa", kind="trip", state="held"
    )
    exchange.held, exchange.is_published = "2025-05-01", True
    exchange.save()
    feed = CalendarFeed.objects.create(user=User.objects.get(), municipality=provby.municipality)
    dirty = "Prov\x0b\x01\x1bstad\nx"
    with connection.cursor() as cursor:
        for model, name in ((Place, "name"), (Municipality, "official_name"), (Exchange, "title")):
            cursor.execute(f"UPDATE {model._meta.db_table} SET {name} = %s", [dirty])
    for address in (
        "/feed/",
        "/provby/feed/",
        f"/provby/vanorter/{relation.slug}/feed/",
        "/provby/kalender.ics",
        f"/kalender/{feed.token}.ics",
        "/sitemap.xml",
        "/provby/",
    ):
        assert staff.get(address).status_code == 200, address
