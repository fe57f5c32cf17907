"""Nobody of another municipality sees, lists, finds, changes or removes what is not theirs, at any address of the admin.

The addresses are those that the admin has, not a list kept by hand.
"""

import json

import pytest
from django.contrib import admin
from django.forms import ModelChoiceField
from django.test import RequestFactory
from django.urls import URLPattern, URLResolver, reverse

from partnerships.models import (
    Evaluation,
    Funding,
    Programme,
    Project,
    Relation,
    Report,
    Signatory,
    StatedCount,
)
from tests.provby import Provby
from tests.provby.making import make, make_municipality
from tests.test_pages import build_all
from twintowns.models import (
    Assignment,
    Claim,
    Closure,
    Contact,
    Decision,
    Document,
    Feedback,
    MandatePeriod,
    Office,
    OfficePhone,
    OpeningHours,
    Organisation,
    Policy,
    PolicyAim,
    PolicyRule,
    Source,
    StaffRole,
    User,
)

pytestmark = pytest.mark.django_db
SECRET = "Hemligstämplat"


def make_secrets(provby):
    """Drafts, internal contacts and documents of Provby in every model that structures alone do not fill."""
    home, relation = provby.municipality, Relation.objects.filter(municipality=provby.municipality).first()
    for draft in Relation.objects.filter(municipality=home)[:5]:
        draft.is_published = False
        draft.save()
    make(Contact, municipality=home, kind="person", name=SECRET, is_published=True)
    office = make(Office, municipality=home, name=SECRET)
    make(OfficePhone, office=office, number="0270-750 00")
    make(OpeningHours, office=office, channel="visit", weekday=0, opens="08:00", closes="16:00")
    make(Closure, office=office, first_day="2026-12-24", last_day="2026-12-26")
    make(Document, municipality=home, title=SECRET, file="documents/hemligt.pdf")
    make(Decision, municipality=home, body="ks", title=SECRET)
    make(
        MandatePeriod,
        municipality=home,
        body="kf",
        label=SECRET,
        first_day="2022-10-15",
        last_day="2026-10-14",
    )
    make(Organisation, municipality=home, slug="hemlig", name=SECRET)
    make(Source, municipality=home, slug="hemlig", title=SECRET, publisher="Provby")
    policy = make(Policy, municipality=home, slug="hemlig", title=SECRET)
    make(PolicyAim, policy=policy, slug="hemligt", text=SECRET)
    make(PolicyRule, policy=policy, kind="report_all")
    make(Project, municipality=home, slug="hemligt", title=SECRET)
    make(Programme, municipality=home, slug="hemligt", name=SECRET)
    make(Report, municipality=home, title=SECRET, body="kf")
    make(Feedback, municipality=home, page="/provby/", about=SECRET, message=SECRET)
    make(StatedCount, municipality=home, subject="relations", number=3)
    agreement = home.agreements.first()
    make(Signatory, agreement=agreement, name=SECRET)
    make(Funding, relation=relation, funder=Organisation.objects.get(slug="hemlig"))
    make(Claim, record=relation, field="since", value=SECRET, source=Source.objects.get(slug="hemlig"))
    period = MandatePeriod.objects.get(label=SECRET)
    make(Evaluation, agreement=agreement, mandate_period=period, activity="low", proposal="continue")


@pytest.fixture
def world():
    """Provby with everything; Grannby has staff of every role, and nothing else."""
    provby = Provby()
    build_all(provby)
    make_secrets(provby)
    neighbour = make_municipality("Grannby", "9909")
    for role in StaffRole:
        for place, name in ((provby.municipality, "provby"), (neighbour, "grannby")):
            user = User.objects.create_user(f"{name}-{role}", is_staff=True)
            Assignment.objects.create(user=user, municipality=place, role=role)
    return provby


def registered():
    """The admins of records that belong to a municipality, by model."""
    return {
        model: site
        for model, site in admin.site._registry.items()
        if getattr(model, "belongs_by", None) is not None
    }


def records_of(model, municipality):
    """All records of the model that belong to the municipality, whoever asks."""
    everything = model._default_manager.all()
    return [
        record
        for record in everything
        if municipality.pk in record.owner_ids() or is_about(record, municipality)
    ]


def is_about(record, municipality):
    return isinstance(record, Claim) and municipality.pk in record.tied_ids


def patterns(resolver=None, prefix=()):
    """Every address of the admin: (name, names of its arguments)."""
    for pattern in (resolver or admin.site).get_urls() if resolver is None else resolver.url_patterns:
        if isinstance(pattern, URLResolver):
            yield from patterns(pattern)
        elif isinstance(pattern, URLPattern) and pattern.name:
            yield pattern.name, pattern.pattern.regex.groups if hasattr(pattern.pattern, "regex") else 1


def addresses(model, record):
    """Every address of the admin that takes the record."""
    label = f"{model._meta.app_label}_{model._meta.model_name}_"
    for name, _groups in set(patterns()):
        if not name.startswith(label):
            continue
        action = name.removeprefix(label)
        if action == "simple_history":
            for version in record.history.all()[:1]:
                yield reverse(f"admin:{name}", args=[record.pk, version.history_id])
        elif action not in ("changelist", "add") and takes_one(name):
            yield reverse(f"admin:{name}", args=[record.pk])


def takes_one(name):
    try:
        reverse(f"admin:{name}", args=["1"])
    except Exception:
        return False
    return True


def login(client, name):
    user = User.objects.get(username=name)
    client.force_login(user)
    return user


@pytest.mark.parametrize("role", StaffRole.values)
def test_another_municipality_reaches_no_record_at_any_address(role, world, client):
    login(client, f"grannby-{role}")
    tried, leaks = 0, []
    for model in registered():
        for record in records_of(model, world.municipality)[:3]:
            if (
                model.__name__ == "Network"
                or not record.owner_ids()
                and not is_about(record, world.municipality)
            ):
                continue
            for address in addresses(model, record):
                tried += 1
                response = client.get(address)
                if response.status_code == 200:
                    leaks.append(address)
                response = client.post(address, {"post": "yes"})
                if response.status_code == 200:
                    leaks.append(f"POST {address}")
                assert model._default_manager.filter(pk=record.pk).exists()
    assert tried > 100
    assert leaks == []


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


def test_a_shared_place_is_edited_by_those_with_a_relation_to_it(world, client):
    place = Relation.objects.filter(municipality=world.municipality).first().place
    address = reverse("admin:twintowns_place_change", args=[place.pk])
    login(client, "provby-redaktor")
    assert client.post(address, {}).status_code == 200
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
