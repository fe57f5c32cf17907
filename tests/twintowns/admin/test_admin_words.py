"""What staff read in the admin: right words, no clumsy ones, no raw address, and no password that comes back."""

import re

import pytest
from django import forms
from django.contrib import admin
from django.contrib.auth import forms as auth_forms
from django.utils.translation import gettext, override

from tests.shared.provby.making import make
from twintowns.admin.forms import RecordForm
from twintowns.models import Feedback, PlaceImage, Quantity, Source, User
from twintowns.models.place_details import PlaceFigure

pytestmark = pytest.mark.django_db
CLUMSY = [
    "kvalitetstid",
    "Vänligen",
    "Var god",
    "objekt",
    "framgångsrikt",
    "autentiser",
    "Radera",
    "skiftlägeskänslig",
]
PASSWORD = "ett hemligt lösenord"


def test_a_word_of_two_meanings_is_told_by_its_place():
    assert str(Feedback._meta.get_field("about").verbose_name) == "gäller"
    assert str(Quantity.Qualifier.ABOUT.label) == "cirka"
    assert str(Source.Kind.MINUTES.label) == "protokoll"
    assert str(PlaceFigure.Unit.MINUTES.label) == "minuter"


def test_a_report_names_its_page_and_links_to_it(indexed, provby, staff):
    relation = provby.relation("Textby")
    report = make(
        Feedback, municipality=provby.municipality, page=relation.get_absolute_url(), about="x", message="y"
    )
    Feedback.objects.filter(pk=report.pk).update(about="")
    page = staff.get(f"/admin/twintowns/feedback/{report.pk}/change/").content.decode()
    link = re.search(rf'<a href="{report.page}">(.*?)</a>', page)[1]
    assert "Textby" in link
    assert "/vanorter/" not in link
    start = staff.get("/admin/", {"kommun": "provby"}).content.decode()
    assert f">{link}</a>" in start


@pytest.mark.parametrize("page", ["javascript:alert(1)", "//provby.example/"])
def test_a_report_links_to_no_other_site(page, provby, staff):
    report = make(Feedback, municipality=provby.municipality, page=page, about="x", message="y")
    assert f'href="{page}' not in staff.get(f"/admin/twintowns/feedback/{report.pk}/change/").content.decode()


@pytest.mark.parametrize(
    ("caption", "credit", "legend"),
    [
        ("Torget", "Foto: Åsa Provström", "Torget. Foto: Åsa Provström."),
        ("Torget.", "Foto: Åsa Provström.", "Torget. Foto: Åsa Provström."),
        ("Vad händer?", "Provby kommun", "Vad händer? Provby kommun."),
    ],
)
def test_caption_and_photographer_are_a_sentence_each(caption, credit, legend):
    assert PlaceImage(caption=caption, credit=credit).legend == legend


def test_the_admin_speaks_plain_swedish(provby, staff):
    relation = provby.relation("Textby")
    own = f"/admin/partnerships/relation/{relation.pk}"
    addresses = [
        "/admin/",
        "/admin/partnerships/relation/",
        "/admin/partnerships/relation/add/",
        "/admin/password_change/",
    ]
    addresses += [f"{own}/{view}/" for view in ("change", "history", "delete")] + [
        "/admin/twintowns/user/add/"
    ]
    pages = {address: staff.get(address).content.decode() for address in addresses}
    chosen = {"action": "delete_selected", "_selected_action": [relation.pk]}
    pages["many"] = staff.post("/admin/partnerships/relation/", chosen).content.decode()
    pages["none"] = staff.post(
        "/admin/partnerships/relation/", {"action": "delete_selected"}, follow=True
    ).content.decode()
    pages["out"] = staff.post("/admin/logout/").content.decode()
    pages["in"] = staff.post("/admin/login/", {"username": "x", "password": "y"}).content.decode()
    texts = {
        name: re.sub(r"<script.*?</script>|<[^>]*>", " ", page, flags=re.DOTALL)
        for name, page in pages.items()
    }
    assert [(name, word) for name, text in texts.items() for word in CLUMSY if word in text] == []
    assert "Du är utloggad." in texts["out"]
    assert "Fel användarnamn eller lösenord" in texts["in"]


def test_a_password_is_never_put_into_a_form_that_is_shown_again(client):
    client.force_login(User.objects.create_superuser("administratoren", password=PASSWORD))
    names = {
        name for form in password_forms() for name, field in form.base_fields.items() if is_secret(field)
    }
    assert names == {"password", "password1", "password2", "old_password", "new_password1", "new_password2"}
    client.logout()
    typed = {**dict.fromkeys(names, PASSWORD), "username": "ny"}
    page = client.post("/admin/twintowns/user/add/", typed)
    kept = {"_kept": page.context["kept"], "username": "administratoren", "password": PASSWORD}
    resumed = client.post("/admin/login/", kept).content.decode()
    assert 'name="username" value="ny"' in resumed
    assert PASSWORD not in page.content.decode() + resumed


def password_forms():
    """Every form of the accounts, and of the admin."""
    yield from (
        form
        for form in vars(auth_forms).values()
        if isinstance(form, type) and issubclass(form, forms.BaseForm)
    )
    yield from (site.form for site in admin.site._registry.values() if issubclass(site.form, RecordForm))


def is_secret(field):
    return isinstance(field.widget, forms.PasswordInput) and not field.widget.render_value


def test_djangos_words_are_overridden_where_people_see_them():
    with override("sv"):
        assert gettext("Thanks for spending some quality time with the web site today.") == "Du är utloggad."
        assert gettext("Delete") == "Ta bort"
