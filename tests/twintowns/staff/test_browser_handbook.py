"""The handbook's pictures: taken here, as the admin is on a chosen day, and never older than what the admin says.

`make test PYTEST_ARGS="--write-screens -k handbook"` takes them anew; without the option a screen that says something
else than its picture is a fault.
"""

import re
from urllib.parse import urljoin

import pytest
import time_machine
import yaml
from django.core.management import call_command
from django.urls import reverse

from partnerships.models import Relation
from tests.shared.browsing import PASSWORD, follow, sign_in
from tests.shared.folders import TESTS
from tests.shared.staff import staff_of
from twintowns.models import Assignment, Municipality, Office
from twintowns.staff.handbook import PICTURES, chapters

TEXTS = TESTS / "readings" / "handbook.yaml"


@pytest.fixture
def desk(page, gazetteer, settings):
    """A browser page for a reviewer of Halmstad and Sollefteå, signed in on a day that stands still."""
    settings.SESSION_EXPIRE_AT_BROWSER_CLOSE = True  # the browser's own clock goes on
    with time_machine.travel("2026-11-23T09:00+01:00", tick=False) as traveller:
        call_command("seed", verbosity=0)
        halmstad, solleftea = (Municipality.objects.get(slug=slug) for slug in ("halmstad", "solleftea"))
        user = staff_of(halmstad, first_name="Granskare")
        user.set_password(PASSWORD)
        user.save()
        Assignment.objects.create(user=user, municipality=solleftea, role="granskare")
        page.set_viewport_size({"width": 1000, "height": 720})
        sign_in(page, user.username)
        traveller.shift(3600)  # what is edited now is later than what was loaded
        yield page


def screens(page):
    """(name, what of the page is shown) of every picture, in the order of the handbook."""
    page.goto("/admin/?kommun=solleftea")
    yield "startsida", "body"

    page.goto(reverse("admin:guided_partner"))
    page.select_option("#id_municipality", str(Municipality.objects.get(slug="halmstad").pk))
    page.fill("#id_q", "kaunas")
    follow(page, "text=Sök")
    yield "nytt-avtal-partner", "#content"
    follow(page, "button:has-text('Kaunas')")
    page.click("label:has-text('Vänortsavtal')")
    page.fill("#id_signed", "hösten 2026")
    page.wait_for_function("document.querySelector('#id_signed_reading').textContent.includes('Tolkas som')")
    yield "nytt-avtal-villkor", "#content"
    yield "datum", ".form-row:has(#id_signed)"

    partner = Relation.objects.get(slug="poltsamaa")
    page.goto(reverse("admin:partnerships_relation_step", args=[partner.pk, "paus"]))
    yield "paus", "#content"

    page.goto(reverse("admin:partnerships_relation_preview", args=[Relation.objects.get(slug="kaunas").pk]))
    yield "forhandsgranskning", "body"

    change = reverse("admin:partnerships_relation_change", args=[partner.pk])
    page.goto(change)
    page.fill("#id_since", "omkring 1970")
    follow(page, "[name=_save]")
    page.goto(reverse("admin:partnerships_relation_history", args=[partner.pk]))
    yield "historik", "#content"

    page.goto(reverse("admin:partnerships_relation_import"))
    yield "kalkylblad", "#content"

    desk = Office.objects.filter(municipality__slug="halmstad").first()
    page.goto(reverse("admin:twintowns_office_change", args=[desk.pk]))
    page.click("#opening_hours-group summary")
    yield "oppettider", "#opening_hours-0"

    municipality = Municipality.objects.get(slug="solleftea")
    page.goto(reverse("admin:twintowns_municipality_change", args=[municipality.pk]))
    page.locator("#texts-group summary").first.click()
    page.fill("#id_texts-0-text", "Vi samarbetar **i Norden** och vill\n\n- lära av andra\n- pröva nytt")
    page.click("#texts-0 .field-text summary")
    page.locator("#id_texts-0-text_reading li").first.wait_for()
    yield "text", "#texts-0 .field-text .markdown-field"

    page.goto("/kundtjanst/?q=moshi")
    yield "kundtjanst", "main"


@pytest.mark.django_db(transaction=True)
def test_pictures_show_the_admin_as_it_is(desk, request):
    taken = {}
    for name, selector in screens(desk):
        shown = desk.locator(selector).first
        # A short address holds the record's number, which depends on what the database held before.
        text = re.sub(r"/p/\d+/", "/p/…/", shown.inner_text())
        taken[name] = [line.strip() for line in text.splitlines() if line.strip()]
        if request.config.getoption("--write-screens"):
            shown.screenshot(path=PICTURES / f"{name}.png")
    if request.config.getoption("--write-screens"):
        TEXTS.write_text(yaml.safe_dump(taken, allow_unicode=True, width=120), encoding="utf-8")
    assert taken == yaml.safe_load(TEXTS.read_text(encoding="utf-8"))


def test_every_picture_has_its_place_and_every_place_its_picture():
    used = {name for chapter in chapters() for name in re.findall(r"\(bilder/([\w-]+)\.png\)", chapter.text)}
    assert used == {path.stem for path in PICTURES.glob("*.png")}
    assert used == set(yaml.safe_load(TEXTS.read_text(encoding="utf-8")))


@pytest.mark.django_db
@pytest.mark.parametrize("chapter", chapters(), ids=lambda chapter: chapter.slug)
def test_chapters_are_read_in_the_admin_with_their_pictures(chapter, staff):
    page = staff.get(reverse("admin:handbook_chapter", args=[chapter.slug]))
    assert chapter.title in page.content.decode()
    for address in re.findall(r'(?:src|href)="(\.?\.?/?[\w./-]+)"', chapter.html):
        found = staff.get(urljoin(f"/admin/handbok/{chapter.slug}/", address))
        assert found.status_code == 200, address


@pytest.mark.django_db
def test_handbook_is_for_staff(client, staff):
    client.logout()
    assert client.get("/admin/handbok/").status_code == 302
    assert client.get("/admin/handbok/datum/bilder/startsida.png").status_code == 302


@pytest.mark.django_db
def test_unknown_chapter_and_picture_are_not_found(staff):
    assert staff.get("/admin/handbok/finns-inte/").status_code == 404
    assert staff.get("/admin/handbok/datum/bilder/finns-inte.png").status_code == 404
