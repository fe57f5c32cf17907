"""The admin needs few queries, and as many with 740 relations as with 6."""

import pytest

from partnerships.models import Agreement, AgreementParty, Relation
from tests.shared.forms import OURS, address_of
from tests.shared.pages import many_relations, queries_of
from tests.shared.provby.making import add_party, make_agreement, make_municipality, make_place

pytestmark = pytest.mark.django_db
LIST, FORM = 25, 40


def many_agreements(provby):
    """An agreement with a party for every relation."""
    for relation in Relation.objects.select_related("municipality", "place"):
        agreement = Agreement(
            municipality=provby.municipality, title=relation.slug, slug=f"avtal-{relation.pk}", signed="2001"
        )
        agreement.save()
        AgreementParty(agreement=agreement, place=relation.place, side="theirs").save()


@pytest.fixture
def numbers(staff):
    """The queries of every list and of the form of its first record."""

    def count():
        found = {}
        for model in OURS:
            found[model._meta.label, "list"] = queries_of(staff, address_of(model, "changelist"))
            if record := model.objects.order_by("pk").first():
                found[model._meta.label, "form"] = queries_of(staff, address_of(model, "change", record.pk))
        return found

    return count


@pytest.mark.once
def test_lists_and_forms_need_few_queries_however_many_records(structures, numbers):
    few = numbers()
    many_relations(structures, 740)
    many_agreements(structures)
    many = numbers()
    assert {key: number for key, number in many.items() if number > (LIST if "list" in key else FORM)} == {}
    assert {key: (few[key], many[key]) for key in few if few[key] != many[key]} == {}


def test_form_needs_as_many_queries_for_twelve_parties_as_for_two(staff):
    """Each row of the form tells what it refers to: the place, the organisation, the source."""
    agreement = make_agreement(make_municipality(), "Avtal")

    def with_more(numbers):
        for number in numbers:
            add_party(agreement, make_place(f"Ort {number}"))
        return queries_of(staff, address_of(Agreement, "change", agreement.pk))

    assert with_more(range(2)) == with_more(range(2, 12))
