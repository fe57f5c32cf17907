"""The whole admin in a real browser: no fault of axe, and a form saved by keyboard alone."""

import pytest
from django.contrib import admin
from django.core.management import call_command
from django.urls import NoReverseMatch, reverse

from partnerships.models import Agreement, Relation
from twintowns.models import Feedback, User

PASSWORD = "ett långt lösenord"


@pytest.fixture
def signed_in(page):
    call_command("seed", verbosity=0)
    User.objects.create_superuser("chef", password=PASSWORD)
    page.goto("/admin/")
    page.fill("#id_username", "chef")
    page.fill("#id_password", PASSWORD)
    page.click("[type=submit]")
    return page


def admin_pages():
    """The start page, and every list, empty form, form, history and removal of the admin."""
    yield "/admin/"
    yield "/admin/?kommun=solleftea"
    for model in admin.site._registry:
        label = f"admin:{model._meta.app_label}_{model._meta.model_name}"
        yield reverse(f"{label}_changelist")
        if model is not Feedback:  # only visitors add those
            yield reverse(f"{label}_add")
        record = model._default_manager.order_by("pk").first()
        for action in ("change", "history", "delete") if record else ():
            yield reverse(f"{label}_{action}", args=[record.pk])
        try:
            yield reverse(f"{label}_import")
        except NoReverseMatch:
            continue
    relation, agreement = Relation.objects.first(), Agreement.objects.first()
    yield reverse("admin:guided_partner")
    yield from (
        reverse(f"admin:guided_{step}", args=[agreement.pk]) for step in ("terms", "parties", "decision")
    )
    yield from (
        reverse(f"admin:partnerships_relation_{name}", args=[relation.pk]) for name in ("preview", "past")
    )
    yield reverse("admin:partnerships_relation_step", args=[relation.pk, "paus"])
    yield reverse("admin:partnerships_agreement_step", args=[agreement.pk, "ersatt"])


@pytest.mark.django_db(transaction=True)
def test_whole_admin_is_accessible(signed_in, axe):
    faults, visited = {}, 0
    for address in admin_pages():
        assert signed_in.goto(address).status == 200, address
        visited += 1
        for fault in axe(signed_in):
            faults.setdefault(fault, address)
    assert visited > 100
    assert faults == {}


@pytest.mark.django_db(transaction=True)
def test_an_editor_saves_a_form_by_keyboard_alone(signed_in):
    relation = Relation.objects.get(slug="tempe")
    signed_in.goto(f"/admin/partnerships/relation/{relation.pk}/change/")
    signed_in.focus("#id_since")
    signed_in.keyboard.press("Control+A")
    signed_in.keyboard.type("hösten 2015")
    for _press in range(200):
        signed_in.keyboard.press("Tab")
        if signed_in.evaluate("document.activeElement.name") == "_save":
            break
    signed_in.keyboard.press("Enter")
    signed_in.wait_for_url("**/relation/")
    relation.refresh_from_db()
    assert relation.since.edtf == "2015-23"
