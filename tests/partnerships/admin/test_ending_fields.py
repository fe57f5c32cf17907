"""Whether a published record holds is for reviewers to say, through whichever door; a draft is the editor's own."""

import pytest
from django.apps import apps
from django.contrib import admin
from django.core.exceptions import ValidationError

from networks.models import Membership, Network
from partnerships.models import Agreement, AgreementExtension, AgreementParty, Phase
from tests.shared.forms import address, as_shown, post_shown
from tests.shared.provby.making import add_party, make, make_agreement, make_place
from tests.shared.spreadsheets import changed, checked, exported
from tests.shared.staff import staff_of
from twintowns.models import User
from twintowns.models.scoping import Scoped
from twintowns.staff import access

pytestmark = pytest.mark.django_db
DECIDING_FIELDS = {
    model._meta.model_name: model.deciding_fields
    for model in apps.get_models()
    if issubclass(model, Scoped) and model.deciding_fields
}
VALUES = {
    "until": "2020-12-31",
    "term_months": "12",
    "renewal": "automatic",
    "renewal_months": "6",
    "notice_months": "3",
    "enters_by": "all_approve",
    "declined": "on",
    "replaces": "",
    "relations": [],
}


@pytest.fixture
def ending(provby):
    """{name of the model: a published record of it}, each of which could be ended."""
    relation = provby.relation("Slutby")
    kind = {"kind": provby.twin_town}
    older = make_agreement(provby.municipality, "Förra", relation, kind=provby.twin_town, signed="1999")
    agreement = make_agreement(
        provby.municipality, "Avtalet", relation, signed="2001", term_months=48, replaces=older, **kind
    )
    add_party(agreement, provby.municipality.place, "ours", order=1)
    party = add_party(agreement, relation.place, order=2)
    add_party(agreement, make_place("Tredjeby"), order=3)
    network = make(Network, slug="natet", name="Nätet", is_published=True)
    make(Network, slug="andra-natet", name="Andra nätet", is_published=True)
    return {
        "agreement": agreement,
        "agreementparty": party,
        "agreementextension": make(AgreementExtension, agreement=agreement, until="2040"),
        "relation": relation,
        "phase": make(Phase, relation=relation, kind="active", since="2003"),
        "membership": make(Membership, municipality=provby.municipality, network=network, is_published=True),
    }


def whole_of(record):
    return next(record.wholes(), record)


def set_published(record, is_published):
    whole = whole_of(record)
    type(whole).objects.filter(pk=whole.pk).update(is_published=is_published)
    return type(record).objects.get(pk=record.pk)


def on_form_of_whole(client, record, names):
    """Which of the fields can be filled in where the part stands on the form of its whole; all for what is no part."""
    if whole_of(record) == record:
        return names
    page = client.get(address(whole_of(record), "change"))
    formsets = [inline.formset for inline in page.context["inline_admin_formsets"]]
    forms = [form for formset in formsets if formset.model is type(record) for form in formset.initial_forms]
    return {name for name in names if all(name in form.fields for form in forms)}


def filled_in(client, record, names):
    """Which of the fields have another value once the record's own form is sent with one; all where it has no form."""
    if type(record) not in admin.site._registry:
        return names
    before = values_of(record, names)
    others = {
        name: type(record)._meta.get_field(name).related_model._default_manager.order_by("-pk").first().pk
        for name in names & {"place", "network"}
    }
    sent = dict.fromkeys(names, "2020-06-01") | VALUES | others
    client.post(address(record, "change"), as_shown(client, record) | {name: sent[name] for name in names})
    now = values_of(type(record).objects.get(pk=record.pk), names)
    return {name for name in names if now[name] != before[name]}


def values_of(record, names):
    values = {name: getattr(record, name) for name in names}
    return {name: [*value.all()] if hasattr(value, "all") else value for name, value in values.items()}


def test_every_kind_of_record_that_ends_has_fields_that_end_it():
    """Of what is published and has an end, only what is left to editors on purpose has none."""
    models = [m for m in apps.get_models() if {"is_published", "until"} <= {f.name for f in m._meta.fields}]
    assert {m._meta.model_name for m in models if not m.__name__.startswith("Historical")} - {
        *DECIDING_FIELDS
    } == {"contact", "project", "programme"} & {m._meta.model_name for m in models}


@pytest.mark.parametrize("model", DECIDING_FIELDS)
def test_a_field_that_decides_on_what_is_published_is_for_reviewers(model, ending, provby, client):
    record, names = ending[model], DECIDING_FIELDS[model]
    editor, reviewer = (staff_of(provby.municipality, role) for role in ("redaktor", "granskare"))
    assert {*access.closed_fields(editor, type(record), record, names)} == names
    assert access.closed_fields(reviewer, type(record), record, names) == []
    client.force_login(editor)
    has_form = type(record) in admin.site._registry
    assert has_form or not on_form_of_whole(client, record, names)
    assert not (has_form and filled_in(client, record, names))
    draft = set_published(record, False)
    assert on_form_of_whole(client, draft, names) == names
    assert filled_in(client, draft, names) == names


def test_an_editor_who_sends_the_field_nevertheless_changes_nothing(ending, provby, client):
    agreement, party = ending["agreement"], ending["agreementparty"]
    client.force_login(staff_of(provby.municipality, "redaktor"))
    data = as_shown(client, agreement)
    rows = {key: value for key, value in data.items() if key.startswith("parties-") and key.endswith("-id")}
    number = next(key.split("-")[1] for key, value in rows.items() if value == party.pk)
    sent = {f"parties-{number}-{name}": "2020" for name in ("left", "notice_sent", "leaving_decided")}
    client.post(
        address(agreement, "change"), data | sent | {f"parties-{number}-declined": "on", "until": "2020"}
    )
    party.refresh_from_db()
    assert (party.left, party.notice_sent, party.leaving_decided, party.declined) == (None, None, None, False)
    assert Agreement.objects.get(pk=agreement.pk).until is None


@pytest.mark.parametrize("name", ["agreementparty", "agreementextension"])
def test_a_part_that_has_an_end_is_neither_removed_nor_put_back_by_an_editor(name, ending, provby, client):
    part, agreement = ending[name], ending["agreement"]
    prefix = {"agreementparty": "parties", "agreementextension": "extensions"}[name]
    added = f"/admin/partnerships/agreement/{agreement.pk}/part/{name}/{part.history.first().history_id}/"
    for role, is_removed in (("redaktor", False), ("granskare", True)):
        client.force_login(staff_of(provby.municipality, role))
        data = as_shown(client, agreement)
        rows = (
            key.split("-")[1]
            for key, value in data.items()
            if key.startswith(prefix) and key.endswith("-id") and value == part.pk
        )
        client.post(address(agreement, "change"), data | {f"{prefix}-{next(rows)}-DELETE": "on"})
        assert type(part).objects.filter(pk=part.pk).exists() is not is_removed
        if not is_removed:
            assert client.post(added, {"_version": client.get(added).context["version"]}).status_code == 403
            assert type(part).objects.filter(pk=part.pk).exists()
    removed = type(part).history.filter(history_type="-").get()
    back = f"/admin/partnerships/agreement/{agreement.pk}/part/{name}/{removed.history_id}/"
    for role, status in (("redaktor", 403), ("granskare", 302)):
        client.force_login(User.objects.get(username__startswith=role))
        assert client.post(back, {"_version": client.get(back).context["version"]}).status_code == status


def test_a_draft_loses_its_parts_by_an_editor(ending, provby, client):
    agreement = ending["agreement"]
    set_published(agreement, False)
    client.force_login(staff_of(provby.municipality, "redaktor"))
    client.post(address(agreement, "change"), as_shown(client, agreement) | {"extensions-0-DELETE": "on"})
    assert not agreement.extensions.exists()


@pytest.mark.parametrize("name", ["agreementparty", "agreementextension"])
def test_what_an_editor_removed_from_a_draft_is_not_put_back_once_it_is_published(
    name, ending, provby, client
):
    part, agreement = ending[name], ending["agreement"]
    part.delete()
    removed = type(part).history.get(history_type="-")
    back = f"/admin/partnerships/agreement/{agreement.pk}/part/{name}/{removed.history_id}/"
    client.force_login(staff_of(provby.municipality, "redaktor"))
    page = client.get(back)
    assert "finns inget här som du kan ångra" in " ".join(page.content.decode().split())
    assert client.post(back, {"_version": page.context["version"]}).status_code == 403
    assert not type(part).objects.filter(pk=part.pk).exists()


CHANGES = [
    {"phases-0-kind": "active"},
    {"phases-0-since": ""},
    {"phases-0-until": "2012"},
    {"phases-0-DELETE": "on"},
]


@pytest.mark.parametrize("data", CHANGES)
def test_an_end_that_a_reviewer_noted_is_not_taken_back_by_an_editor(data, provby, client):
    relation = provby.relation("Slutby")
    phase = make(Phase, relation=relation, kind="ended", since="2010")
    before = values_of(phase, {"kind", "since", "until"})
    for role, is_changed in (("redaktor", False), ("granskare", True)):
        client.force_login(staff_of(provby.municipality, role))
        client.post(address(relation, "change"), as_shown(client, relation) | data)
        now = relation.phases.first()
        assert (now is None or values_of(now, {*before}) != before) is is_changed


def test_what_decides_is_added_by_reviewers(ending, provby, client):
    """In the form of the whole, in its own, and by none of the two by an editor."""
    agreement, relation = ending["agreement"], ending["relation"]
    new = {"agreement": agreement.pk, "side": "theirs", "place": make_place("Nyby").pk, "order": "4"}
    phase = {"relation": relation.pk, "kind": "dormant", "since": "2020"}
    inline = {"phases-TOTAL_FORMS": 2} | {f"phases-1-{name}": value for name, value in phase.items()}
    for role, number in (("redaktor", 0), ("granskare", 1)):
        client.force_login(staff_of(provby.municipality, role))
        page = client.post("/admin/partnerships/agreementparty/add/", new)
        assert agreement.parties.count() == 3 + number
        assert bool(number) or "lägger till det här" in page.content.decode()
        client.post(address(relation, "change"), as_shown(client, relation) | inline)
        assert relation.phases.count() == 1 + number


def test_a_party_of_what_is_published_is_removed_by_reviewers_in_its_own_form_too(ending, provby, client):
    party = ending["agreementparty"]
    for role, status in (("redaktor", 403), ("granskare", 302)):
        client.force_login(staff_of(provby.municipality, role))
        assert client.post(address(party, "delete"), {"post": "yes"}).status_code == status
        chosen = {"action": "delete_selected", "_selected_action": [party.pk], "post": "yes"}
        client.post("/admin/partnerships/agreementparty/", chosen)
        assert AgreementParty.objects.filter(pk=party.pk).exists() is (status == 403)


def test_an_editor_takes_up_nothing_that_has_ended_by_the_step(ending, provby, client):
    relation = provby.relation("Avslutby")
    make(Phase, relation=relation, kind="ended", since="2010")
    for role, status in (("redaktor", 200), ("granskare", 302)):
        client.force_login(staff_of(provby.municipality, role))
        page = post_shown(client, address(relation, "steg", "ateruppta"), {"since": "2020"})
        assert page.status_code == status
        assert relation.status().kind.key == ("ended" if status == 200 else "active")


@pytest.mark.parametrize(("terms", "until"), [({}, "2020"), ({}, "2040"), ({"until": "2040"}, "okänt")])
def test_an_editor_ends_nothing_by_prolonging_it(terms, until, provby, client):
    agreement = make_agreement(provby.municipality, "Utan slut", signed="2001", **terms)
    client.force_login(staff_of(provby.municipality, "redaktor"))
    page = post_shown(client, address(agreement, "steg", "forlang"), {"until": until})
    assert page.context["form"].errors["until"]
    assert not agreement.extensions.exists()


def test_a_file_decides_nothing_for_an_editor(ending, provby, client):
    cells = {
        "agreement": [
            "Undertecknat",
            "Gäller från",
            "Gäller till",
            "Längd i månader",
            "Uppsägningstid i månader",
        ],
        "relation": ["Sedan"],
        "membership": ["Från", "Till"],
    }
    for role, is_refused in (("redaktor", True), ("granskare", False)):
        client.force_login(staff_of(provby.municipality, role))
        for name, headings in cells.items():
            for heading in headings:
                value = "24" if "månader" in heading else "2035"
                content = changed(exported(client, name), **{heading.replace(" ", "_"): value})
                faults = checked(client, name, content).context["faults"]
                assert (heading in [fault[1] for fault in faults]) is is_refused, heading


def test_an_earlier_end_is_not_put_back_by_an_editor(ending, provby, client):
    party = ending["agreementparty"]
    party.left = "2019"
    party.save()
    party.left = ""
    party.save()
    version = party.history.first().history_id
    client.force_login(staff_of(provby.municipality, "redaktor"))
    where = f"/admin/partnerships/agreement/{party.agreement_id}/part/agreementparty/{version}/"
    client.post(where, {"_version": client.get(where).context["version"], "field": ["left"]})
    assert AgreementParty.objects.get(pk=party.pk).left is None


def test_the_guided_path_writes_on_what_is_published_for_reviewers_alone(ending, provby, client):
    agreement = ending["agreement"]
    for role, status in (("redaktor", 403), ("granskare", 200)):
        client.force_login(staff_of(provby.municipality, role))
        for step in ("villkor", "parter"):
            assert (
                client.get(f"/admin/partnerships/agreement/nytt/{agreement.pk}/{step}/").status_code == status
            )


@pytest.mark.parametrize("values", [{"left": "2020"}, {"declined": True}])
def test_nobody_is_left_on_one_side_in_the_form_either(values, ending, provby, client):
    """One of two partners may leave; not both, one by one or together."""
    agreement = ending["agreement"]
    client.force_login(staff_of(provby.municipality, "granskare"))
    data = as_shown(client, agreement)
    (name, value), theirs = next(iter(values.items())), ("1", "2")
    both = {f"parties-{number}-{name}": "on" if value is True else value for number in theirs}
    page = client.post(address(agreement, "change"), data | both)
    assert "Ingen skulle vara kvar på den ena sidan" in page.content.decode()
    client.post(address(agreement, "change"), data | {f"parties-1-{name}": both[f"parties-1-{name}"]})
    first, second = agreement.parties.get(order=2), agreement.parties.get(order=3)
    assert (first.is_in, second.is_in) == (False, True)
    setattr(second, name, value)
    with pytest.raises(ValidationError) as refused:
        second.full_clean()
    assert {*refused.value.message_dict} == {name}
