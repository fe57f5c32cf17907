"""The admin: every model can be listed, searched, added, changed and looked back on."""

import pytest
from django.contrib import admin
from django.contrib.admin.utils import flatten_fieldsets
from django.forms.models import _get_foreign_key

from partnerships.models import Relation
from tests.shared.forms import OURS, address_of
from twintowns.models import Contact, Feedback, Place, Proposal, User

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("model", OURS, ids=lambda model: model._meta.label)
def test_every_model_can_be_listed_searched_added_and_changed(model, fixtures, staff):
    assert staff.get(address_of(model, "changelist")).status_code == 200
    assert staff.get(address_of(model, "changelist"), {"q": "Ö"}).status_code == 200
    assert staff.get(address_of(model, "add")).status_code == (403 if model in (Feedback, Proposal) else 200)
    if record := model.objects.first():
        assert staff.get(address_of(model, "change", record.pk)).status_code == 200
        if model not in (User, Feedback, Proposal):
            assert staff.get(address_of(model, "history", record.pk)).status_code == 200


def forms_of_ours():
    """(model, its admin, the field that leads to its parent) for every record's form and every part on one."""
    for model, options in admin.site._registry.items():
        if model in OURS and model is not User:
            yield model, options, None
            for part in options.inlines:
                parent = getattr(part, "fk_name", None) or _get_foreign_key(model, part.model).name
                yield part.model, part(model, admin.site), parent


FORMS = [pytest.param(*form, id=form[0]._meta.label) for form in forms_of_ours()]


@pytest.mark.parametrize(("model", "options", "parent"), FORMS)
def test_every_field_can_be_edited(model, options, parent, rf, admin_user):
    request = rf.get("/")
    request.user = admin_user
    fields = (*model._meta.fields, *model._meta.many_to_many)
    editable = {f.name for f in fields if f.editable and f.name not in ("id", parent)}
    shown = {name.removeprefix("shown_") for name in flatten_fieldsets(options.get_fieldsets(request))}
    assert editable - shown == set()  # “shown_page” shows the page in other words


def test_visitor_is_sent_to_the_login(client):
    assert client.get("/admin/partnerships/relation/").status_code == 302


def test_search_finds_a_place_by_another_spelling(fixtures, staff):
    page = staff.get(address_of(Place, "changelist"), {"q": "põltsamaa"}).content.decode()
    assert "Põltsamaa" in page
    assert "Põltsamaa" in staff.get(address_of(Place, "changelist"), {"q": "POLTSAMAA"}).content.decode()


@pytest.mark.parametrize(
    ("model", "query", "first"),
    [
        (Relation, "tanzania", "Moshi"),
        (Relation, "szecinek", "Szczecinek"),
        (Relation, "hjoring", "Hjörring"),
        (Place, "reykjanesbar", "Reykjanesbaer"),
        (Contact, "0520 49 60 94", "Isak Johansson"),
    ],
    ids=str,
)
def test_search_of_a_list_finds_what_the_sites_search_finds(model, query, first, fixtures, staff):
    page = staff.get(address_of(model, "changelist"), {"q": query})
    assert first in str(page.context["cl"].result_list[0])
    assert page.context["cl"].result_count == 1


def test_search_of_a_list_finds_nothing_by_nonsense(fixtures, staff):
    assert staff.get(address_of(Relation, "changelist"), {"q": "zzzzqqq"}).context["cl"].result_count == 0


def test_a_change_is_kept_with_who_made_it(fixtures, staff):
    place = Place.objects.get(slug="kunda")
    data = {"slug": "kunda", "name": "Kunda", "kind": "village", "country": "EE"}
    for prefix in ("names", "figures", "statements", "languages", "links", "successions", "images"):
        data |= {f"{prefix}-TOTAL_FORMS": 0, f"{prefix}-INITIAL_FORMS": 0}
    response = staff.post(address_of(Place, "change", place.pk), data)
    assert response.status_code == 302
    newest = place.history.first()
    assert (newest.kind, newest.history_user.username) == ("village", "redaktor")
