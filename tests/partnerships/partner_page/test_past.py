"""“Sidan den dagen”: the page as it stood, from history, not what came to be known later."""

import datetime
import re

import pytest
import time_machine

from partnerships.models import Agreement, Phase
from tests.shared.pages import text_of
from tests.shared.provby import Provby
from tests.shared.provby.making import make_agreement
from tests.shared.staff import staff_of
from twintowns.models import Municipality

pytestmark = pytest.mark.django_db


def at(day):
    return time_machine.travel(datetime.datetime.fromisoformat(f"{day}T12:00+00:00"))


@pytest.fixture
def told():
    """A relation that was recorded in 2024, corrected in 2025, and given an agreement and an end in 2026."""
    with at("2024-03-01"):
        provby = Provby()
        relation = provby.relation("Minnesby", since="1990")
        Phase.objects.create(relation=relation, kind="dormant", since="2001")
    with at("2025-03-01"):
        relation.since = "1987"
        relation.save()
        relation.phases.get().delete()
    with at("2026-03-01"):
        make_agreement(provby.municipality, "Minnesavtalet", relation, kind=provby.twin_town, signed="1987")
    return provby, relation


@pytest.mark.parametrize(
    ("day", "there", "not_there"),
    [
        ("2024-06-01", ["sedan 1990", "ligger i träda sedan 2001"], ["1987", "Minnesavtalet"]),
        ("2025-06-01", ["sedan 1987"], ["1990", "i träda", "Minnesavtalet"]),
        ("2026-06-01", ["Minnesavtalet", "undertecknades 1987"], ["1990"]),
    ],
)
def test_page_shows_what_was_recorded_by_the_day(day, there, not_there, told, client):
    provby, relation = told
    with at("2026-11-23"):
        client.force_login(staff_of(provby.municipality, "lasare"))
        page = client.get(f"/admin/partnerships/relation/{relation.pk}/den-dagen/", {"dag": day})
    main = text_of(re.search(r"<main.*</main>", page.content.decode(), re.S).group(0))
    assert all(text in main for text in there), main
    assert not any(text in main for text in not_there), main


def test_before_it_was_recorded_there_is_no_page(told, client):
    provby, relation = told
    with at("2026-11-23"):
        client.force_login(staff_of(provby.municipality))
        address = f"/admin/partnerships/relation/{relation.pk}/den-dagen/"
        page = client.get(address, {"dag": "2020-01-01"})
        assert page.status_code == 404
        assert (
            "Den 1 januari 2020 stod ingenting här: relationen skrevs in den 1 mars 2024."
            in page.content.decode()
        )
        assert client.get(address, {"dag": "strunt"}).status_code == 200


def test_others_do_not_see_it(client):
    relation = Provby().joint()
    client.force_login(staff_of(Municipality.objects.get(slug="testala")))
    assert client.get(f"/admin/partnerships/relation/{relation.pk}/den-dagen/").status_code == 404


def test_lists_have_a_history_too(told):
    provby, relation = told
    agreement = Agreement.objects.get()
    agreement.relations.clear()
    newest, before = agreement.history.all()[:2]
    assert (newest.lists["relations"], before.lists["relations"]) == ([], [relation.pk])
