"""Queries that are built once: they answer as those that are built anew, with each day and each value."""

import datetime

import pytest
from django.db.models import IntegerField, Value

from partnerships.models import Phase, Relation
from tests.shared.provby import Provby
from twintowns.models import PlaceName
from twintowns.models.prepared import Prepared, PreparedRows, hand_out

DAY = datetime.date(2026, 11, 23)


@pytest.fixture
def relations(db):
    provby = Provby()
    found = [provby.relation("Annanby", since="1991"), provby.relation("Inrikesby")]
    for relation in found:
        for year in ("2004", "2001"):
            Phase.objects.create(relation=relation, kind="dormant", since=year)
    return found


def test_a_prepared_query_is_asked_with_other_values(relations, django_assert_num_queries):
    prepared = Prepared(lambda relation: Phase.objects.filter(relation=relation).select_related("relation"))
    for relation in relations:
        with django_assert_num_queries(1):
            found = prepared(relation=relation.pk)
            assert {phase.relation for phase in found} == {relation}
        assert found == list(Phase.objects.filter(relation=relation))
        assert found[0].since.edtf == "2001"


def test_a_prepared_query_is_asked_of_other_days(relations):
    prepared = Prepared(lambda on: Relation.objects.published(on).order_by("pk"))
    Relation.objects.filter(pk=relations[1].pk).update(publish_on=DAY)
    assert prepared(on=DAY) == relations
    assert prepared(on=DAY - datetime.timedelta(days=1)) == relations[:1]


def test_a_prepared_query_is_asked_of_any_number_of_keys(relations, django_assert_num_queries):
    prepared = Prepared(lambda keys, kind: Phase.objects.filter(relation__in=keys, kind=kind).order_by("pk"))
    for number in range(3):
        keys = [relation.pk for relation in relations[:number]]
        with django_assert_num_queries(1):
            found = prepared(keys=keys, kind="dormant")
        assert found == list(Phase.objects.filter(relation__in=keys).order_by("pk"))
    assert prepared(keys=keys, kind="paused") == []


def test_prepared_rows_are_those_of_the_queryset(relations):
    def queryset(keys):
        phases = Phase.objects.filter(pk__in=keys).order_by()
        one = phases.filter(since="2001").values_list(Value(1, IntegerField()), "pk")
        return one.union(phases.filter(since="2004").values_list(Value(2, IntegerField()), "pk"), all=True)

    keys = [phase.pk for phase in Phase.objects.all()[:3]]
    prepared = PreparedRows(queryset)
    assert sorted(prepared(keys=keys)) == sorted(queryset(keys))
    assert prepared(keys=[]) == []


@pytest.mark.django_db
def test_a_prepared_query_refuses_to_know_the_day():
    prepared = Prepared(lambda slug: Relation.objects.published().filter(slug=slug))
    with pytest.raises(ValueError, match="knows no day"):
        prepared(slug="annanby")


def test_children_are_handed_to_their_parents(relations, django_assert_num_queries):
    hand_out(relations, "phases", list(Phase.objects.order_by("since")))
    places = [relation.place for relation in relations]
    name = PlaceName.objects.create(place=places[1], text="Inrikesbyn", kind="former")
    hand_out(places, "names", [name])
    with django_assert_num_queries(0):
        assert [[phase.since.edtf for phase in one.phases.all()] for one in relations] == [
            ["2001", "2004"]
        ] * 2
        assert all(phase.relation is relations[0] for phase in relations[0].phases.all())
        assert [list(place.names.all()) for place in places] == [[], [name]]
