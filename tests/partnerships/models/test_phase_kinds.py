"""Every kind of phase is known to everything that reads it, and one that the program does not know stops nothing."""

import datetime

import pytest
import time_machine
from django.urls import reverse
from django.utils import translation

from partnerships.figures.charts import relations_charts
from partnerships.lists.cards import read_cards
from partnerships.lists.filters import RelationFilter
from partnerships.models import Phase, Relation, phase_kinds
from partnerships.models.phase_kinds import BY_WEIGHT, STORED, UNKNOWN, Group, PhaseKind, Step
from partnerships.partner_page.timeline import timeline
from partnerships.search.relations import RelationSource
from partnerships.sentences import relation_lead, spoken_sentence
from partnerships.sentences.relations import phase_sentence
from partnerships.staff import concerns
from partnerships.steps.forms import RELATION_STEPS
from tests.shared.provby.making import make, make_agreement
from twintowns import checks
from twintowns.models import PlaceSuccession
from twintowns.staff.attention import find_notices

pytestmark = [pytest.mark.django_db, pytest.mark.once]
DAY = datetime.date(2026, 11, 23)
UNHEARD_OF = "unheard_of"
TENSES = {"present": {}, "lasting": {"since": "2001"}, "past": {"since": "2001", "until": "2005"}}


def with_phase(provby, kind, since="2001", **values):
    """A relation with a phase of the kind, stored past the rules."""
    relation = provby.relation("Slagby")
    Phase.objects.bulk_create([Phase(relation=relation, kind=kind, since=since, reason="Skälet", **values)])
    return relation


def gone(provby):
    relation = provby.relation("Slagby", since="2001")
    make(PlaceSuccession, place=relation.place, kind="dissolved", on="2010")
    return relation


def agreed(provby, **values):
    relation = provby.relation("Slagby")
    make_agreement(provby.municipality, "Avtal", relation, signed="2001", **values)
    return relation


DERIVED = {
    "partner_gone": gone,
    "in_force": agreed,
    "expired": lambda provby: agreed(provby, until="2010"),
    "stated": lambda provby: provby.relation("Slagby", since="2001"),
    "not_begun": lambda provby: provby.relation("Slagby", since="2030"),
    "unknown": lambda provby: provby.relation("Slagby"),
}


@pytest.fixture(autouse=True)
def on_the_day():
    with time_machine.travel(datetime.datetime.combine(DAY, datetime.time(12))):
        yield


@pytest.fixture(params=[kind.key for kind in BY_WEIGHT])
def kind(request):
    return next(kind for kind in BY_WEIGHT if kind.key == request.param)


def relation_of(provby, kind):
    """A relation that is of the kind on the day, as lists and pages load it."""
    made = with_phase(provby, kind.key) if kind.key in STORED else DERIVED[kind.key](provby)
    return loaded(made)


def loaded(relation):
    return Relation.objects.for_list().get(pk=relation.pk)


def test_table_holds_every_kind_once():
    kinds = [value for value in vars(phase_kinds).values() if isinstance(value, PhaseKind)]
    assert sorted(kind.key for kind in kinds) == sorted(kind.key for kind in BY_WEIGHT)
    assert {kind.key for kind in BY_WEIGHT} == {*STORED, *DERIVED}


def test_editor_chooses_among_the_stored_kinds():
    assert dict(Phase._meta.get_field("kind").flatchoices) == {
        key: kind.choice for key, kind in STORED.items()
    }


def test_kind_weighs_and_reads(kind, provby):
    relation = relation_of(provby, kind)
    status = relation.status(DAY)
    assert status.kind is kind
    assert spoken_sentence(relation, DAY)
    assert relation_lead(relation, DAY)


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("tense", TENSES)
@pytest.mark.parametrize("key", [*STORED, UNHEARD_OF])
def test_phase_has_a_sentence_in_every_tense(key, tense, language):
    """In Swedish every one is translated; with a period it names it."""
    dates = TENSES[tense]
    phase = Phase(kind=key, **dates)
    phase.relation = Relation(pk=0)
    with translation.override(language):
        text = phase_sentence(phase, DAY)
        words = str(getattr(phase.phase_kind.wording, tense))
    assert text.startswith(words.partition("%s")[0])
    assert all(date in text for date in dates.values())
    with translation.override("en"):
        assert (str(getattr(phase.phase_kind.wording, tense)) == words) == (language == "en")


def test_kind_is_told_on_every_page(kind, provby, staff):
    relation = relation_of(provby, kind)
    label = str(kind.label)
    assert label in staff.get(relation.get_absolute_url()).text
    found = staff.get("/provby/vanorter/", {"status": kind.key}).text
    assert "Slagby" in found
    assert f'<option value="{kind.key}" selected>{label}</option>' in found
    assert RelationSource().answer(relation.pk, on=DAY).facts[0] == ("Status", label)
    assert staff.get("/provby/siffror/").status_code == 200
    change = staff.get(reverse("admin:partnerships_relation_change", args=[relation.pk])).text
    assert kind.key not in STORED or f'<option value="{kind.key}" selected>' in change


@pytest.mark.parametrize("key", [*STORED, UNHEARD_OF])
def test_phase_is_counted_in_the_figures(key, provby):
    """In one group of them, on every day that it is drawn; what the relation was before an ending is told as what it was."""
    relation = loaded(with_phase(provby, key))
    if relation.phases.get().is_ending:
        Phase.objects.bulk_create([Phase(relation=relation, kind="active", since="1991", until="2000")])
    by_status, _by_kind = relations_charts([loaded(relation)], DAY)
    assert by_status.series[-1] == phase_kinds.stored_kind(key).group.label
    assert all(sum(values) <= 1 for _year, values in by_status.rows)
    assert sum(by_status.rows[-1][1]) == 1


def test_kind_belongs_to_a_group_of_the_figures(kind):
    """What has not begun is in none: no year of the figures comes before a beginning."""
    assert kind.group in Group or kind is phase_kinds.NOT_BEGUN


@pytest.mark.parametrize("key", [*STORED, UNHEARD_OF])
def test_phase_stands_in_the_timeline_and_among_the_filters(key, provby):
    relation = loaded(with_phase(provby, key))
    assert any("Skälet" in event.text for event in timeline(relation, DAY))
    cards = read_cards([relation], DAY)
    chosen = RelationFilter({"status": phase_kinds.stored_kind(key).key}, cards, {relation.pk: []})
    assert chosen.matching == cards


@pytest.mark.parametrize("step", Step)
@pytest.mark.parametrize("key", STORED)
def test_step_stops_a_phase_or_says_why_not_or_leaves_it(key, step, provby):
    relation = with_phase(provby, key)
    kind, take = STORED[key], getattr(relation, step.value)
    assert step.value in {"pause", "resume", "end"} <= set(dir(relation))
    if step in kind.refuses:
        with pytest.raises(Exception, match=str(kind.refuses[step])):
            take("2020")
        return
    if step is Step.RESUME and step not in kind.stopped_by:
        with pytest.raises(Exception, match="inget att återuppta"):
            take("2020")
        return
    take("2020", **({"reason": "Skälet"} if step is Step.PAUSE else {}))
    until = relation.phases.get(kind=key, since="2001").until
    assert bool(until) == (step in kind.stopped_by)


def test_every_step_has_its_form():
    assert {"paus", "ateruppta", "avsluta"} <= set(RELATION_STEPS)


def test_kind_is_looked_through_for_what_needs_attention(kind, provby):
    """An agreement that has ended asks for an answer unless the relation rests, or is over, as somebody has said."""
    relation = with_phase(provby, kind.key) if kind.key in STORED else DERIVED[kind.key](provby)
    make_agreement(provby.municipality, "Slutavtal", relation, signed="1999", until="2010")
    found = find_notices(provby.municipality, DAY)
    assert kind is not UNKNOWN or found
    status = loaded(relation).status(DAY)
    asked = [notice for notice in found if notice.concern is concerns.EXPIRED]
    runs = any(one is phase_kinds.IN_FORCE for one in status.kinds)
    assert bool(asked) == (not status.kind.is_still and not runs)


def test_unknown_kind_is_shown_as_unknown_and_named_by_a_check(provby, staff):
    relation = with_phase(provby, UNHEARD_OF)
    assert relation.status(DAY).kind is UNKNOWN
    for address in (relation.get_absolute_url(), "/provby/vanorter/", "/provby/siffror/"):
        assert "Okän" in staff.get(address).text, address
    change = reverse("admin:partnerships_relation_change", args=[relation.pk])
    assert staff.get(change).status_code == 200
    relation.end("2020")  # which leaves it as it is
    phase = relation.phases.get(kind=UNHEARD_OF)
    assert not phase.until
    (fault,) = checks.check_kinds(None, databases=["default"])
    assert fault.id == "twintowns.E007"
    assert fault.msg == (
        f"partnerships.Phase {phase.pk}: kind is “unheard_of”, which this version does not know."
    )
    assert "contact, negotiation, active" in fault.hint
