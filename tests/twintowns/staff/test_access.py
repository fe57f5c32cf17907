"""Nobody of another municipality sees, lists, finds, changes or removes what is not theirs, at any address of the admin.

The addresses are those that the admin has, not a list kept by hand.
"""

import json

import pytest
from django.core.management import call_command
from django.forms import ModelChoiceField
from django.test import RequestFactory
from django.urls import reverse

from partnerships.models import (
    Relation,
)
from tests.shared.provby import Provby
from tests.shared.provby.making import make_municipality, make_relation
from tests.shared.staff import staff_of
from tests.shared.staff_world import SECRET, login, records_of, registered
from twintowns.models import (
    Assignment,
    Claim,
    Contact,
    Municipality,
    Place,
    StaffRole,
    User,
)

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("role", StaffRole.values)
def test_another_municipality_finds_nothing_in_lists_and_suggestions(role, world, client):
    login(client, f"grannby-{role}")
    for model, model_admin in registered().items():
        if not getattr(model, "belongs_by", ()) and model is not Claim:
            continue
        keys = {record.pk for record in records_of(model, world.municipality)}
        assert keys or model.__name__ in ("Network", "User"), model
        label = f"admin:{model._meta.app_label}_{model._meta.model_name}"
        for query in ({}, {"q": SECRET}, {"q": "provby"}):
            page = client.get(reverse(f"{label}_changelist"), query)
            assert page.status_code == 200
            assert SECRET not in page.content.decode().replace(f'value="{SECRET}"', "")
            shown = {record.pk for record in page.context["cl"].result_list}
            assert model.__name__ == "Network" or not shown & keys, (model, shown & keys)
        for field in model_admin.get_autocomplete_fields(None):
            found = client.get(
                reverse("admin:autocomplete"),
                {
                    "app_label": model._meta.app_label,
                    "model_name": model._meta.model_name,
                    "field_name": field,
                },
            )
            related = model._meta.get_field(field).remote_field.model
            if found.status_code == 200 and getattr(related, "belongs_by", ()):
                theirs = {str(record.pk) for record in records_of(related, world.municipality)}
                given = {row["id"] for row in json.loads(found.content)["results"]}
                assert related.__name__ == "Network" or not given & theirs, (model, field)


@pytest.mark.parametrize("role", [StaffRole.EDITOR, StaffRole.REVIEWER, StaffRole.REGISTRAR])
def test_another_municipality_cannot_be_referred_to(role, world, client):
    user = login(client, f"grannby-{role}")
    request = RequestFactory().get("/")
    request.user = user
    for model, model_admin in registered().items():
        forms = [model_admin.get_form(request)] if model_admin.has_add_permission(request) else []
        forms += [formset.form for formset, _inline in model_admin.get_formsets_with_inlines(request)]
        for form in forms:
            for name, field in form.base_fields.items():
                if not isinstance(field, ModelChoiceField) or not getattr(
                    field.queryset.model, "belongs_by", ()
                ):
                    continue
                if field.queryset.model.__name__ == "Network":
                    continue
                offered = {record.pk for record in field.queryset}
                theirs = {record.pk for record in records_of(field.queryset.model, world.municipality)}
                assert not offered & theirs, (model, form, name)


def test_lists_cannot_be_asked_about_what_refers_to_them(world, client):
    login(client, "grannby-granskare")
    relation = Relation.objects.filter(municipality=world.municipality).first()
    place = reverse("admin:twintowns_place_changelist")
    for lookup in (
        "relations",
        "relations__id",
        "relations__slug__startswith",
        "relations__is_published__exact",
    ):
        response = client.get(place, {lookup: relation.pk})
        assert response.status_code in (302, 400), lookup


@pytest.mark.parametrize("role", StaffRole.values)
def test_actions_do_nothing_to_another_municipality(role, world, client):
    user = login(client, f"grannby-{role}")
    request = RequestFactory().get("/")
    request.user = user
    for model, model_admin in registered().items():
        keys = {record.pk for record in records_of(model, world.municipality)}
        before = model._default_manager.count()
        for action in model_admin.get_actions(request):
            client.post(
                reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist"),
                {"action": action, "_selected_action": list(keys), "post": "yes"},
            )
        assert model._default_manager.count() == before


WRITES = {
    StaffRole.EDITOR: {
        "relation": "add change",
        "decision": "add change",
        "closure": "",
        "theme": "",
        "user": "",
    },
    StaffRole.REVIEWER: {"relation": "add change", "decision": "add change", "theme": "", "user": ""},
    StaffRole.REGISTRAR: {
        "relation": "",
        "agreement": "change",
        "decision": "add change",
        "document": "add change",
    },
    StaffRole.SERVICE: {"relation": "", "agreement": "", "decision": "", "office": "change", "contact": ""},
    StaffRole.READER: {"relation": "", "agreement": "", "decision": "", "office": "", "contact": ""},
}


@pytest.mark.parametrize(("role", "rights"), WRITES.items())
def test_each_role_writes_what_is_its_work_at_home(role, rights, world, client):
    login(client, f"provby-{role}")
    for model in registered():
        if model._meta.model_name not in rights:
            continue
        wanted = rights[model._meta.model_name].split()
        label = f"admin:{model._meta.app_label}_{model._meta.model_name}"
        assert (client.get(reverse(f"{label}_add")).status_code == 200) == ("add" in wanted), (model, "add")
        if records := records_of(model, world.municipality):
            address = reverse(f"{label}_change", args=[records[0].pk])
            assert client.post(address, {}).status_code == (200 if "change" in wanted else 403), (
                model,
                "change",
            )


def test_readers_do_not_see_internal_contacts(world, client):
    contact = Contact.objects.get(name=SECRET)
    address = reverse("admin:twintowns_contact_change", args=[contact.pk])
    login(client, "provby-lasare")
    assert client.get(address).status_code != 200
    login(client, "provby-kundtjanst")
    assert client.get(address).status_code == 200


def test_only_reviewers_publish(world, client):
    relation = Relation.objects.filter(municipality=world.municipality, is_published=False).first()
    address = reverse("admin:partnerships_relation_change", args=[relation.pk])
    for role, may in ((StaffRole.EDITOR, False), (StaffRole.REVIEWER, True)):
        login(client, f"provby-{role}")
        assert ('name="is_published"' in client.get(address).content.decode()) == may


def test_a_shared_place_is_edited_by_its_keeper(world, client):
    place = Place.objects.filter(keeper=world.municipality).first()
    address = reverse("admin:twintowns_place_change", args=[place.pk])
    login(client, "provby-redaktor")
    assert client.post(address, {}).status_code == 200
    make_relation(Municipality.objects.get(slug="grannby"), place)
    login(client, "grannby-redaktor")
    assert client.get(address).status_code == 200
    assert client.post(address, {}).status_code == 403


def test_what_an_editor_does_not_see_is_not_lost_on_saving(client):
    provby = Provby()
    relation = provby.joint()
    agreement = relation.agreements.get()
    user = User.objects.create_user("redaktor", is_staff=True)
    Assignment.objects.create(user=user, municipality=provby.municipality, role=StaffRole.REVIEWER)
    client.force_login(user)
    address = reverse("admin:partnerships_agreement_change", args=[agreement.pk])
    form = client.get(address).context["adminform"].form
    data = {name: form[name].value() or "" for name in form.fields}
    data |= {"relations": [relation.pk], "documents": [], "signed": "2011-05-09"}
    for formset in client.get(address).context["inline_admin_formsets"]:
        prefix = formset.formset.prefix
        data |= {f"{prefix}-TOTAL_FORMS": 0, f"{prefix}-INITIAL_FORMS": 0}
    assert client.post(address, data).status_code == 302
    assert agreement.relations.count() == 2


@pytest.mark.django_db
def test_login_that_exists_gets_the_role_and_keeps_its_password(capsys):
    user = staff_of(make_municipality(), "lasare", email="anna@provby.example")
    call_command(
        "create_staff", user.username, municipality="provby", role="redaktor", email="ny@provby.example"
    )
    before, user = user, User.objects.get(pk=user.pk)
    assert (user.password, user.email) == (before.password, "anna@provby.example")
    assert user.assignments.filter(role="redaktor").exists()
    assert "lösenordet och e-postadressen är som förut" in capsys.readouterr().out


def test_what_a_municipality_keeps_concerns_it_and_what_its_pages_show_does_too(world):
    home = world.municipality
    shown = {relation.place for relation in home.relations.all()}
    shown |= {r.acting_place for r in home.relations.all()} | {m.network for m in home.memberships.all()}
    shown |= {claim for claim in Claim.objects.all() if claim.record in shown}
    for model in registered():
        kept = {record for record in model._default_manager.all() if record.keeper_key == home.pk}
        kept |= {record for record in shown if isinstance(record, model)}
        assert set(model._default_manager.tied_to(home)) == kept, model
