"""A reference that is posted and is none is a fault of the form, in every form, and never one of the server."""

import pytest
from django import forms
from django.contrib.contenttypes.models import ContentType
from django.core.files import File
from django.urls import reverse

from tests.shared.forms import OURS, address_of, post_shown
from tests.shared.provby.making import make_agreement, make_municipality, make_place
from tests.shared.staff import staff_of
from twintowns.models import Proposal

pytestmark = [pytest.mark.django_db, pytest.mark.once]
WRONG = ["abc", "\x00", "9" * 30, "-1", "²", "1" * 5000]


def references(form):
    """{name in the form: whether it is a list} of the references that can be chosen in it."""
    return {
        form.add_prefix(name): isinstance(field, forms.ModelMultipleChoiceField)
        for name, field in form.fields.items()
        if isinstance(field, forms.ModelChoiceField)
    }


@pytest.mark.parametrize("model", OURS, ids=lambda model: model.__name__)
def test_no_form_of_a_record_breaks_on_a_reference_that_is_none(model, world, admin_client):
    record = model._default_manager.order_by("pk").first()
    where = address_of(model, "change", record.pk) if record else address_of(model, "add")
    page = admin_client.get(where)
    forms_shown = [page.context["adminform"].form]
    data = {"_version": page.context.get("version", "")}
    for inline in page.context["inline_admin_formsets"]:
        forms_shown += [*inline.formset.initial_forms[:1], inline.formset.management_form]
    for form in forms_shown:
        data |= {form.add_prefix(name): form[name].value() for name in form.fields}
    names = {name: is_list for form in forms_shown for name, is_list in references(form).items()}
    data = {name: "" if value is None else value for name, value in data.items() if value is not False}
    data = {name: value for name, value in data.items() if not isinstance(value, File)}
    for value in WRONG if names else ():
        sent = {name: [value] if is_list else value for name, is_list in names.items()}
        answer = admin_client.post(where, data | sent)
        assert answer.status_code == 200
        assert answer.context["errors"]


def test_a_list_of_records_breaks_on_no_filter(provby, admin_client):
    make_agreement(provby.municipality, "Avtalet", signed="2001")
    for model in OURS:
        for value in ("abc", "%00", "9" * 30):
            for name in ("municipality__id__exact", "place__id__exact", "id__exact", "pk__in"):
                answer = admin_client.get(f"{address_of(model, 'changelist')}?{name}={value}")
                assert answer.status_code in (200, 302, 400), (model, name, value)


@pytest.mark.parametrize("value", WRONG)
def test_no_step_proposal_or_preview_breaks(value, provby, client):
    home = provby.municipality
    agreement = make_agreement(home, "Avtalet", provby.relation("Stegby"), signed="2001")
    client.force_login(staff_of(home))
    at = address_of(type(agreement), "changelist")
    steps = {"ersatt": {"title": "Nya", "kind": value, "signed": "2020"}}
    steps |= {name: {"party": value, "on": "2020"} for name in ("sag-upp", "part-lamnar")}
    for step, data in steps.items():
        assert post_shown(client, f"{at}{agreement.pk}/steg/{step}/", data).status_code == 200, step
    for data in ({"municipality": value, "chosen": "place-1"}, {"chosen": f"place-{value}"}):
        assert client.post(f"{at}nytt/?q=by", data).status_code in (200, 302, 404)
    assert client.post(f"{at}kalkylblad/", {"kept": value, "confirm": "1"}).status_code == 200
    place = make_place("Fjärrby", keeper=make_municipality("Grannby", "9909"))
    propose = reverse("admin:propose", args=[ContentType.objects.get_for_model(place).pk, place.pk])
    assert client.post(propose, {"wanted": "A", "grounds": "B", "asked_for": value}).status_code in (200, 302)
    assert Proposal.objects.count() <= 1
