"""Every structure that real relations somewhere have, read on three days: tests/readings/provby.yaml says what it says."""

import datetime

import pytest
import time_machine
import yaml

from partnerships.models import Relation
from partnerships.partner_page.context import page_context
from partnerships.partner_page.queries import load_relation, with_parts
from partnerships.sentences import relation_lead
from tests.shared.folders import TESTS
from tests.shared.provby import Provby
from twintowns.models import PlaceName

pytestmark = pytest.mark.django_db
TODAY = datetime.date(2026, 11, 23)
READINGS = yaml.safe_load((TESTS / "readings" / "provby.yaml").read_text(encoding="utf-8"))


def reading(address, on):
    """What the page of the relation says on the day. `address` is its slug, with another municipality’s before a slash."""
    municipality, _slash, slug = address.rpartition("/")
    relation = with_parts(Relation.objects.all()).get(municipality__slug=municipality or "provby", slug=slug)
    load_relation(relation)
    context, status = page_context(relation, on), relation.status(on)
    return {
        "status": [str(state.label) for state in (status, *status.also)],
        "lead": " ".join(relation_lead(relation, on)),
        "agreements": [
            " ".join([f"{a.agreement.title} ({a.state}, {parties(a) or 'inga parter'}):", *a.sentences])
            for a in context["agreements"]
        ],
        "exchanges": [
            " ".join([f"{e.exchange.title}, {e.when}:", *e.sentences]) for e in context["exchanges"]
        ],
        "series": context["series"],
        **(rest(relation, context) if on == TODAY else {}),
    }


def parties(told):
    """Who is a party, by the name in the agreement."""
    return ", ".join(party.legal_name or name for party, name in told.parties)


def rest(relation, context):
    """What the page says beside the lead, which the day changes least: kind, facts, timeline, what differs."""
    return {
        "kind": f"{relation.kind.label}: {relation.kind.definition}" if relation.kind.definition else "",
        "facts": [f"{fact.label}: {fact.value}" for fact in context["facts"]],
        "timeline": [f"{event.when}: {event.text}" for event in context["timeline"]],
        "claims": [f"{c.field_label}: {c.value}, {c.source}" for c in context["claims"]],
    }


@pytest.mark.parametrize("structure", Provby.structures())
def test_structure_reads_rightly_on_three_days(structure):
    getattr(Provby(), structure)()
    days = [(slug, on) for slug, days in READINGS.get(structure, {}).items() for on in days]
    assert len(days) >= 3 or structure == "network"
    with time_machine.travel(datetime.datetime.combine(TODAY, datetime.time(12))):
        read_all(structure, days)


def read_all(structure, days):
    for slug, on in days:
        told = {name: value for name, value in reading(slug, on).items() if value}
        assert told == READINGS[structure][slug][on], (slug, on)


def test_names_in_other_scripts_are_kept_with_their_language():
    Provby().foreign_scripts()
    assert PlaceName.objects.get(text="Провград").language == "sr"
    assert PlaceName.objects.get(text="试州").language == "zh"


def test_fifteen_municipalities_are_one_partner():
    Provby().all_kinds_of_partner()
    group = Relation.objects.get(slug="femton-landskommuner").place
    assert (group.kind, group.members.count()) == ("group", 15)
