"""The whole admin in a real browser: no fault of axe, and a form saved by keyboard alone."""

import pytest
from django.contrib import admin
from django.urls import NoReverseMatch, reverse

from partnerships.models import Agreement, Phase, Relation
from tests.shared.browsing import PASSWORD, enter, follow, sign_in
from twintowns.models import Feedback, Municipality, Office, Proposal, User


@pytest.fixture
def signed_in(live_fixtures, page):
    User.objects.create_superuser("chef", password=PASSWORD)
    sign_in(page, "chef")
    return page


def pages_of_models(action):
    """The pages where this is done, for every model that has one: those of a record for its first record."""
    for model in admin.site._registry:
        record = model._default_manager.order_by("pk").first()
        of_record = action in ("change", "history", "delete")
        if (of_record and not record) or (
            action == "add" and model in (Feedback, Proposal)
        ):  # not added here
            continue
        name = f"admin:{model._meta.app_label}_{model._meta.model_name}_{action}"
        try:
            yield reverse(name, args=[record.pk] if of_record else [])
        except NoReverseMatch:
            continue


def other_pages():
    yield "/admin/"
    yield "/admin/?kommun=solleftea"
    relation, agreement = Relation.objects.first(), Agreement.objects.first()
    yield reverse("admin:guided_partner")
    for step in ("terms", "parties", "decision"):
        yield reverse(f"admin:guided_{step}", args=[agreement.pk])
    for name in ("preview", "past"):
        yield reverse(f"admin:partnerships_relation_{name}", args=[relation.pk])
    yield reverse("admin:partnerships_relation_step", args=[relation.pk, "paus"])
    yield reverse("admin:partnerships_agreement_step", args=[agreement.pk, "ersatt"])


def faults_of(addresses, page, axe):
    faults = {}
    for address in addresses:
        assert page.goto(address).status == 200, address
        for fault in axe(page):
            faults.setdefault(fault, address)
    return faults


@pytest.mark.parametrize(
    ("action", "at_least"),
    [("changelist", 25), ("add", 25), ("change", 20), ("history", 20), ("delete", 20), ("import", 4)],
)
@pytest.mark.django_db(transaction=True)
def test_whole_admin_is_accessible(action, at_least, signed_in, axe):
    addresses = list(pages_of_models(action))
    assert len(addresses) >= at_least
    assert faults_of(addresses, signed_in, axe) == {}


@pytest.mark.django_db(transaction=True)
def test_pages_beside_those_of_the_models_are_accessible(signed_in, axe):
    assert faults_of(other_pages(), signed_in, axe) == {}


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
    enter(signed_in)
    assert signed_in.url.endswith("/relation/")
    relation.refresh_from_db()
    assert relation.since.edtf == "2015-23"


@pytest.mark.django_db(transaction=True)
def test_date_typed_before_the_script_has_come_is_read_too(signed_in):
    held = []
    signed_in.route("**/reading.js", lambda route: held.append(route))
    with signed_in.expect_request("**/reading.js"):
        signed_in.goto(reverse("admin:partnerships_relation_add"), wait_until="commit")
    signed_in.fill("#id_since", "hösten 2015")
    held[0].continue_()
    reading = signed_in.locator("#id_since_reading", has_text="Tolkas som")
    reading.wait_for()


@pytest.mark.django_db(transaction=True)
def test_a_small_screen_has_buttons_to_hit_and_no_holes(signed_in):
    signed_in.set_viewport_size({"width": 320, "height": 700})
    halmstad = Municipality.objects.get(slug="halmstad").pk
    for address, button in (
        ("/admin/?kommun=halmstad", ".attention form .button"),
        (f"{reverse('admin:guided_partner')}?municipality={halmstad}&q=ka", ".candidates .button"),
    ):
        signed_in.goto(address)
        assert signed_in.locator(button).first.bounding_box()["height"] >= 35, address
    signed_in.goto(reverse("admin:partnerships_relation_add"))
    assert signed_in.locator(".date-field").first.bounding_box()["height"] < 100


@pytest.mark.parametrize("width", [320, 1000])
@pytest.mark.django_db(transaction=True)
def test_preview_of_a_spreadsheet_scrolls_by_itself(width, signed_in, axe):
    relation = Relation.objects.order_by("pk").first()
    rows = [
        "Kommun;Adressnamn;Ort;Slag;Officiell;Sedan;Publicerad",
        f"{relation.municipality.slug};{'ett-langt-adressnamn' * 4};{relation.place.slug};;;1999;nej",
    ]
    file = {"name": "x.csv", "mimeType": "text/csv", "buffer": "\n".join(rows).encode()}
    signed_in.set_viewport_size({"width": width, "height": 700})
    signed_in.goto(reverse("admin:partnerships_relation_import"))
    signed_in.set_input_files("#id_file", file)
    follow(signed_in, "text=Kontrollera filen")
    box = signed_in.locator(".scroll[tabindex='0']")
    assert box.evaluate("box => box.scrollWidth > box.clientWidth") or width > 320
    assert signed_in.evaluate("document.documentElement.scrollWidth") <= width
    assert axe(signed_in) == []


@pytest.mark.django_db(transaction=True)
def test_narrow_pages_of_staff_keep_to_their_width_with_all_in_regions_and_large_enough(signed_in, axe):
    phase = Phase.objects.order_by("pk").first()
    relation, phase.reason = phase.relation, "Ett skäl med ett mycketlångtordsominteryms " * 3
    phase.save()
    record = reverse("admin:partnerships_relation_change", args=[relation.pk]).removesuffix("change/")
    signed_in.set_viewport_size({"width": 320, "height": 700})
    for address, rules in (
        (f"{record}history/", ["target-size"]),
        ("/admin/handbok/datum/", ["target-size"]),
        (f"{record}change/", ["target-size"]),
        (reverse("admin:partnerships_relation_preview", args=[relation.pk]), ["target-size", "region"]),
        (reverse("admin:partnerships_relation_past", args=[relation.pk]), ["target-size", "region"]),
    ):
        assert signed_in.goto(address).status == 200, address
        assert signed_in.evaluate("document.documentElement.scrollWidth") <= 320, address
        assert axe(signed_in, rules=rules) == [], address
        small = signed_in.locator(".handbook nav a, .markdown-field summary").evaluate_all(
            "all => all.map((one) => one.getBoundingClientRect().height).filter((height) => height && height < 24)"
        )
        assert small == [], address


@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.django_db(transaction=True)
def test_the_help_of_a_field_beside_others_stands_under_it(width, signed_in):
    page = signed_in
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(reverse("admin:twintowns_office_change", args=[Office.objects.first().pk]))
    page.evaluate("document.querySelectorAll('details').forEach((part) => { part.open = true; })")
    fields = page.locator(".inline-related:not(.empty-form) .form-multiline > div:has(> .help)")
    assert fields.count()
    for number in range(fields.count()):
        field, told = fields.nth(number), fields.nth(number).locator(":scope > .help > div")
        typed, shown = field.locator("input").first.bounding_box(), told.bounding_box()
        assert abs(shown["x"] - typed["x"]) < 12
        assert shown["x"] + shown["width"] <= width
        assert shown["width"] <= 300
