"""A save costs the index few queries, whatever is saved and however much there is, and none when nothing of it changes."""

import datetime
from contextlib import suppress

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import connection, models
from django.test.utils import CaptureQueriesContext

from networks.models import Network, NetworkMember
from partnerships.models import Agreement, AgreementTheme, Relation, RelationTheme
from tests.shared.pages import many_relations
from twintowns.dates.fields import EDTFField
from twintowns.models import Contact, PhoneField, PlaceFigure, PlaceName, Theme
from twintowns.models.fields import CountryField
from twintowns.search import indexing
from twintowns.search.rebuilding import rebuild

pytestmark = pytest.mark.django_db
MOST = 12
MODELS = sorted(indexing.watched_models(), key=lambda model: model._meta.label)


def queries_of(save):
    with CaptureQueriesContext(connection) as captured:
        save()
    return len(captured)


def queries_for_the_index(save):
    """How many queries more it takes than without an index."""
    with indexing.paused():
        without = queries_of(save[0])
    return queries_of(save[1]) - without


def another(field, value):
    """A value of the field that the record does not have."""
    if isinstance(field, CountryField):
        return "IS" if value != "IS" else "NO"
    if isinstance(field, PhoneField):
        return "+46270750099" if value != "+46270750099" else "+46270750098"
    if isinstance(field, models.BooleanField):
        return not value
    if isinstance(field, models.DateField):
        return (value or datetime.date(2020, 1, 1)) + datetime.timedelta(days=1)
    if isinstance(field, EDTFField):
        return "2001" if field.name == "since" else "2099"
    return f"{value}x"[-(field.max_length or 100) :]


def change(record):
    """Change all that an entry is made from, and move a row that only ties two others together."""
    columns = [record._meta.get_field(name) for name in indexing.watched_columns(type(record))]
    own = [field for field in columns if field.editable and not (field.primary_key or field.is_relation)]
    for field in own:
        setattr(record, field.attname, another(field, getattr(record, field.attname)))
    if not own:
        move(record, [field for field in columns if field.is_relation and getattr(record, field.attname)])


def move(record, keys):
    """Let the first of the keys that can name another record than now, by the rules of the model."""
    for field in keys:
        before = getattr(record, field.name)
        for other in field.related_model._base_manager.exclude(pk=before.pk):
            setattr(record, field.name, other)
            with suppress(ValidationError):
                record.clean()
                record.validate_unique()
                record.validate_constraints()
                return
        setattr(record, field.name, before)
    raise LookupError(f"{record!r} can be moved nowhere.")


def saves(record, change):
    """What saves the record, changed, read anew for each time."""
    records = [type(record)._base_manager.get(pk=record.pk) for _time in range(2)]
    for read in records:
        change(read)
    return [read.save for read in records]


def costs():
    """{model: queries for the index of a save that changes everything}, the most of any of its first records."""
    return {
        model._meta.label: max(
            queries_for_the_index(saves(record, change)) for record in model._base_manager.order_by("pk")[:2]
        )
        for model in MODELS
    }


@pytest.fixture
def tied(world):
    """The world, and in it what is tied to as much as can be."""
    relation = Relation.objects.order_by("pk").first()
    theme = Theme(slug="provtema", name="Provtemat", name_en="The theme")
    network = Network.objects.order_by("pk").first()
    network.seat = relation.place
    with indexing.together():
        for record in (theme, network, RelationTheme(relation=relation, theme=theme)):
            record.save()
        network.themes.add(theme)
        for place in (relation.place, world.municipality.place):
            NetworkMember(network=network, place=place).save()
            PlaceFigure(place=place, reference=relation.place, kind="population", value=1).save()
            PlaceName(place=place, text=f"Annat {place.name}").save()
        for agreement in Agreement.objects.all():
            agreement.relations.add(relation)
        for agreement in Agreement.objects.order_by("pk")[1:]:
            AgreementTheme(agreement=agreement, theme=theme).save()
    Contact.objects.update(legal_basis="public_task")
    return world


def test_a_save_needs_few_queries_for_the_index_however_many_records(tied):
    few = costs()
    many_relations(tied, 60)
    rebuild()
    found = [*few.items(), *costs().items()]
    assert {label: number for label, number in found if number > MOST} == {}


def test_a_save_that_changes_nothing_of_the_index_needs_none(tied):
    found = {
        model._meta.label: queries_for_the_index(saves(model._base_manager.first(), lambda record: None))
        for model in MODELS
    }
    assert found == dict.fromkeys(found, 0)


def test_every_model_that_an_entry_is_made_from_is_in_the_walk(tied):
    assert [model for model in MODELS if not model._base_manager.exists()] == []
    assert {Relation, Network, Theme, PlaceName, AgreementTheme} <= set(MODELS)


def test_no_other_model_is_followed():
    others = [model for model in apps.get_models() if model not in MODELS]
    found = [
        receiver for model in others for receiver in models.signals.post_delete._live_receivers(model)[0]
    ]
    assert [receiver for receiver in found if receiver.__module__ == indexing.__name__] == []
