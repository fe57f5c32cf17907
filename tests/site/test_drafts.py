"""A draft, or what is published from a later day on, changes nothing that the public sees; publishing it does."""

import datetime

import pytest
import time_machine
from django.db import transaction

from networks.models import Membership, Network
from tests.shared.drafts_world import (
    DRAFT,
    addresses,
    build_published,
    draft_of,
    list_drafts,
    publishable_models,
    seen,
)
from tests.shared.provby.making import make
from twintowns.models import Municipality
from twintowns.search import indexing

BEFORE = datetime.datetime(2026, 6, 1, 12, tzinfo=datetime.UTC)
NOW = datetime.datetime(2026, 6, 5, 12, tzinfo=datetime.UTC)
TOMORROW = datetime.date(2026, 6, 6)
LATER = datetime.datetime(2026, 6, 9, 12, tzinfo=datetime.UTC)
SCHEDULED = {"is_published": True, "publish_on": TOMORROW}
SHOWN_AT = {
    "municipality": "/",
    "relation": "/provby/vanorter/",
    "agreement": "/provby/vanorter/ramstad/",
    "exchange": "/provby/vanorter/lagerby/",
    "programme": "/provby/projekt/",
    "project": "/provby/projekt/",
    "policy": "/provby/policy/",
    "office": "/provby/kontakt/",
    "contact": "/provby/kontakt/",
    "network": "/likby/natverk/",
    "membership": "/provby/natverk/",
}


@pytest.fixture
def provby(db):
    """With something published of every kind, some days ago."""
    with time_machine.travel(BEFORE, tick=False), indexing.together():
        return build_published()


def likby():
    """The neighbour, which has published nothing but a relation."""
    return Municipality.objects.get(slug="likby")


def pages(client):
    """{address: what stands there} of all that is public."""
    return {address: seen(client, address) for address in addresses(client)}


def drafts_beside_everything(ending="-utkast", **state):
    """A draft beside everything that is published, listed wherever that is, and one of a neighbour without any."""
    neighbour = likby()
    for model in publishable_models():
        records = list(model.objects.published())
        assert records, f"nothing is published of {model.__name__}"
        if model is Municipality:
            records.remove(neighbour)
        for record in records:
            draft = draft_of(record, ending, **state)
            list_drafts(record, draft)
            yield draft
        if owned(model) and not state:
            yield draft_of(records[0], f"{ending}-granne", municipality=neighbour, **state)


def differing(before, after):
    """The addresses of one of the two, and those where something else stands."""
    return sorted(address for address in {*before, *after} if before.get(address) != after.get(address))


def owned(model):
    return any(field.name == "municipality" for field in model._meta.fields)


def published_by_drafts(provby):
    """What is published, of a municipality or a network that is not."""
    home = draft_of(provby.municipality, "-hemma")
    for model in filter(owned, publishable_models()):
        for record in model.objects.published().filter(municipality=provby.municipality):
            yield draft_of(record, "-hemma", municipality=home, is_published=True)
    network = draft_of(Network.objects.get(slug="provnatet"), "-hemma")
    yield make(Membership, municipality=likby(), network=network, is_published=True)


def test_drafts_of_every_kind_change_nothing_that_the_public_sees(provby, client):
    with time_machine.travel(NOW, tick=False):
        before = pages(client)
        with indexing.together():
            drafts = [*drafts_beside_everything(), *drafts_beside_everything("-senare", **SCHEDULED)]
            assert not any(draft.is_live() for draft in drafts)
            assert all(record.is_live() for record in published_by_drafts(provby))
        assert differing(before, pages(client)) == []


def refer_to(drafts):
    """Let each record refer to its draft wherever it can, without a change of its own."""
    for draft in drafts:
        for field in draft._meta.fields:
            if field.related_model is type(draft) and (record := getattr(draft, field.name)):
                type(draft).objects.filter(pk=record.pk).update(**{field.name: draft.pk})


def test_what_is_published_tells_nothing_of_a_draft_that_it_refers_to(provby, client):
    with time_machine.travel(NOW, tick=False):
        with indexing.together():
            refer_to(list(drafts_beside_everything()))
        shown = pages(client)
    assert [page for page, text in shown.items() if DRAFT not in page and DRAFT in str(text)] == []


def test_every_draft_is_seen_once_it_is_published(provby, client):
    assert {*SHOWN_AT} == {model._meta.model_name for model in publishable_models()}
    with time_machine.travel(NOW, tick=False):
        for model in publishable_models():
            own = model.objects.published()
            record = (
                own.exclude(slug__in=["ordby", "likby"]).first() if hasattr(model, "slug") else own.first()
            )
            with transaction.atomic():
                draft = draft_of(record)
                list_drafts(record, draft)
                if model is Network:
                    make(Membership, municipality=likby(), network=draft, is_published=True)
                address = SHOWN_AT[model._meta.model_name]
                before = seen(client, address)
                draft.publish()
                assert seen(client, address) != before, model
                transaction.set_rollback(True)
