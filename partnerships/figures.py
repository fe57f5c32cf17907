"""What a municipality's relations and exchanges add up to, year by year. Only what is dated is counted."""

import datetime
from collections import Counter

from django.db.models import Prefetch, Q
from django.utils.translation import gettext as _

from partnerships.models import Agreement, Funding, Relation
from partnerships.models.status import FORMER, StatusKind
from partnerships.sentences import funding_sentence
from twintowns.charts import BarChart
from twintowns.dates.render import render
from twintowns.languages import in_language

GOING_ON = {StatusKind.ACTIVE, StatusKind.IN_FORCE, StatusKind.STATED}
SLEEPING = {StatusKind.PAUSED, StatusKind.DORMANT, StatusKind.LOW_ACTIVITY}
BEFORE = {StatusKind.NEGOTIATION, StatusKind.CONTACT}
MOST_YEARS = 100


def relations_charts(relations, on):
    """How many relations there were at the end of each year, and on the day in this year: by status, and by kind."""
    years = _statuses(relations, on)
    names = [_("In force or active"), _("Contact or negotiation"), _("Resting")]
    names += [_("Ended or replaced"), _("Agreement has ended"), _("Partner no longer exists")]
    groups = (GOING_ON, BEFORE, SLEEPING, FORMER, {StatusKind.EXPIRED}, {StatusKind.PARTNER_GONE})
    by_status = [
        (year, [sum(status in group for _relation, status in rows) for group in groups])
        for year, rows in years
    ]
    kinds = list(dict.fromkeys(relation.kind for relation in relations))
    by_kind = [
        (year, [sum(r.kind == kind and status in GOING_ON for r, status in rows) for kind in kinds])
        for year, rows in years
    ]
    labels = [kind.label.capitalize() if kind else _("Kind not stated") for kind in kinds]
    return [
        BarChart(_("Partners at the end of each year"), names, by_status, _("Year"), lasting=True),
        BarChart(_("In force or active, by kind"), labels, by_kind, _("Year"), lasting=True),
    ]


def _statuses(relations, on):
    """[(year, [(relation, kind of status)])] from the first year that is known."""
    began = {relation: _first_day(date) for relation in relations if (date := _first_date(relation))}
    first = min((day.year for day in began.values()), default=on.year + 1)
    days = [
        min(datetime.date(year, 12, 31), on) for year in range(max(first, on.year - MOST_YEARS), on.year + 1)
    ]
    return [
        (
            str(day.year),
            [(relation, relation.status(day).kind) for relation in began if began[relation] <= day],
        )
        for day in days
    ]


def undated(relations):
    """The partners of which nothing is dated, so that they are in no figure."""
    return [relation.place.name for relation in relations if not _first_date(relation)]


def _first_date(relation):
    """The first date of anything that is known of the relation; None when nothing is dated."""
    dates = [relation.since, *(phase.since for phase in relation.phases.all())]
    dates += [agreement.starts for agreement in relation.agreements.all()]
    return min((date for date in dates if date and _first_day(date)), key=_first_day, default=None)


def _first_day(date):
    return date.earliest or date.latest


def imprecise_beginnings(relations):
    """[(partner, its first date in words)] of those that no year can be named for."""
    dated = [(relation.place.name, _first_date(relation)) for relation in relations]
    return [(name, render(date)) for name, date in dated if date and _is_imprecise(date)]


def _is_imprecise(date):
    return date.is_approximate or not date.latest or _first_day(date).year != date.latest.year


def exchanges_charts(exchanges, on):
    """How many exchanges were held each year, and how many are stated to have taken part; plans are not counted."""
    held = [
        exchange
        for exchange in exchanges
        if exchange.held_earliest and exchange.held_earliest <= on and exchange.state == exchange.State.HELD
    ]
    numbers, people = Counter(), Counter()
    for exchange in held:
        numbers[exchange.held_earliest.year] += 1
        for row in exchange.participants.all():
            if not row.is_planned and not row.part_of_id:
                people[exchange.held_earliest.year] += int(row.value)
    return [
        BarChart(_("Exchanges each year"), [_("Exchanges")], _rows(numbers), _("Year")),
        BarChart(_("People who took part, where it is stated"), [_("People")], _rows(people), _("Year")),
    ]


def _rows(years):
    span = range(min(years), max(years) + 1) if years else []
    return [(str(year), [years[year]]) for year in span]


def fundings(municipality, on):
    """[(what is funded, a sentence on by whom)] of what is published."""
    live = Q(relation__in=municipality.relations.published())
    live |= Q(agreement__in=municipality.agreements.published())
    live |= Q(project__in=municipality.projects.published())
    found = Funding.objects.filter(live).select_related("funder", "project")
    agreements = Agreement.objects.with_terms()
    found = found.prefetch_related(
        Prefetch("relation", Relation.objects.for_list()), Prefetch("agreement", agreements)
    )
    return [(_funded(funding), funding_sentence(funding, on)) for funding in found]


def _funded(funding):
    if funding.relation:
        return funding.relation.place.name
    return in_language(funding.agreement or funding.project, "title")
