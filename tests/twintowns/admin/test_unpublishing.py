"""What the public sees is not taken away by one click: what disappears is told first."""

import pytest
from django.contrib import admin

from networks.attention import memberships_without_a_page
from networks.models import Membership
from partnerships.models import Agreement, Relation
from tests.shared.drafts_world import build_published, publishable_models
from tests.shared.forms import hidden_fields
from tests.shared.staff import staff_of
from twintowns.models import User, today

pytestmark = pytest.mark.django_db
TOMORROW = "2999-01-01"


@pytest.fixture
def provby(db):
    return build_published()


def as_shown(client, address):
    """What a browser sends of the form when nothing is changed; files stay as they are."""
    page = client.get(address)
    form = page.context["adminform"].form
    data = {form.add_prefix(name): form[name].value() for name in form.fields}
    for part in page.context["inline_admin_formsets"]:
        for inner in (part.formset.management_form, *part.formset.initial_forms):
            data |= {inner.add_prefix(name): inner[name].value() for name in inner.fields}
    return {name: value for name, value in data.items() if value is not None and value is not False}


@pytest.mark.parametrize("state", ["draft", "later"])
def test_what_is_public_is_not_hidden_by_one_click_in_any_form(state, provby, client):
    client.force_login(User.objects.create_superuser("administratoren"))
    for model in publishable_models():
        record = model.objects.published().first()
        address = f"/admin/{model._meta.app_label}/{model._meta.model_name}/{record.pk}/change/"
        data = as_shown(client, address) | {"_continue": "1"}
        data |= {"publish_on": TOMORROW} if state == "later" else {}
        if state == "draft":
            del data["is_published"]
        page = client.post(address, data)
        errors = page.context["errors"] if page.status_code == 200 else []
        assert page.status_code == 200, model
        assert "Bara personalen kommer att se den." in str(errors), (model, errors)
        assert 'name="_unpublish"' in page.content.decode()
        assert model.objects.get(pk=record.pk).is_live()
        page = client.post(address, data | {"_unpublish": "1"})
        assert page.status_code == 302, (model, page.context["errors"])
        assert not model.objects.get(pk=record.pk).is_live()
        model.objects.filter(pk=record.pk).update(is_published=True, publish_on=None)


def test_no_list_hides_what_is_public(rf):
    request = rf.get("/")
    request.user = User(is_superuser=True, is_staff=True, is_active=True)
    for model in publishable_models():
        site = admin.site._registry[model]
        assert set(site.get_actions(request)) <= {"delete_selected"}
        assert not site.list_editable


def test_a_page_is_taken_back_once_it_is_told_what_disappears(provby, client):
    client.force_login(staff_of(provby.municipality, "granskare"))
    relation = Relation.objects.get(slug="avsiktsby")
    address = f"/admin/partnerships/relation/{relation.pk}/publish/"
    client.post(address, {"action": "unpublish", "_unpublish": "1"})
    assert Relation.objects.get(pk=relation.pk).is_live()
    asked = client.post(address, {"action": "unpublish"})
    page = asked.content.decode()
    assert "Sidan /provby/vanorter/avsiktsby/ försvinner" in page
    assert "Vänortsavtalet med Avsiktsby" in page
    assert Relation.objects.get(pk=relation.pk).is_live()
    client.post(address, hidden_fields(asked))
    assert not Relation.objects.get(pk=relation.pk).is_live()


def test_staff_are_told_of_a_membership_that_nobody_sees(provby):
    membership = Membership.objects.get()
    assert list(memberships_without_a_page(provby.municipality, today())) == []
    membership.network.unpublish()
    (notice,) = memberships_without_a_page(provby.municipality, today())
    assert notice.sentence.startswith("Medlemskapet i Provnätet är publicerat, men nätverket är ett utkast")
    assert notice.url == f"/admin/networks/network/{membership.network.pk}/change/"


def test_an_agreement_that_is_replaced_is_named_when_the_new_one_is_hidden(provby, client):
    client.force_login(staff_of(provby.municipality, "granskare"))
    new = Agreement.objects.get(title="Vänortsavtalet med Avsiktsby")
    address = f"/admin/partnerships/agreement/{new.pk}/change/"
    data = as_shown(client, address)
    del data["is_published"]
    assert "Avtal: Avsiktsförklaringen" in client.post(address, data).content.decode()
