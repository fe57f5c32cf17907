"""What a municipality's relations and exchanges add up to, year by year. Only what is dated is counted."""

import datetime
from collections import Counter, defaultdict

from django.db.models import Prefetch, Q
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from partnerships.models import Agreement, Funding, Relation
from partnerships.models.phase_kinds import Group
from partnerships.sentences import funding_sentence
from twintowns.dates.render import render
from twintowns.models import Quantity
from twintowns.page.bar_chart import BarChart
from twintowns.page.sentences import number_text, qualified, quantity_text
from twintowns.text.languages import in_language

MOST_YEARS = 100


def relations_charts(relations, on):
    """How many relations there were at the end of each year, and on the day in this year: by status, and by kind."""
    years = _statuses(relations, on)
    by_status = [
        (year, [sum(status.group is group for _kind, status in rows) for group in Group])
        for year, rows in years
    ]
    going_on = [
        (year, [kind for kind, status in rows if status.group is Group.GOING_ON]) for year, rows in years
    ]
    kinds = list(dict.fromkeys(kind for _year, found in going_on for kind in found))
    by_kind = [(year, [found.count(kind) for kind in kinds]) for year, found in going_on]
    labels = [capfirst(kind.label) if kind else _("Kind not stated") for kind in kinds]
    return [
        BarChart(_("Partners at the end of each year"), Group.labels, by_status, _("Year"), lasting=True),
        BarChart(_("In force or active, by kind"), labels, by_kind, _("Year"), lasting=True),
    ]


def _statuses(relations, on):
    """[(year, [(kind of relation in that year, kind of status)])] from the first year that is known."""
    began = {relation: date.first_day for relation in relations if (date := _first_date(relation))}
    first = min((day.year for day in began.values()), default=on.year + 1)
    days = [
        min(datetime.date(year, 12, 31), on) for year in range(max(first, on.year - MOST_YEARS), on.year + 1)
    ]
    return [
        (
            str(day.year),
            [(one.kind_on(day), one.status(day).kind) for one in began if began[one] <= day],
        )
        for day in days
    ]


def undated(relations):
    """The partners of which nothing is dated, so that they are in no figure."""
    return [relation.place.name for relation in relations if not _dates(relation)]


def unbegun(relations):
    """The partners of which only an ending, or what came with it, is dated: no year is known in which they lasted."""
    return [relation.place.name for relation in relations if _dates(relation) and not _first_date(relation)]


def _dates(relation):
    """What is dated of the relation: its beginning, its phases and its agreements."""
    dates = [relation.since, *(phase.since for phase in relation.phases.all())]
    dates += [agreement.starts for agreement in relation.agreements.all()]
    return [date for date in dates if date and date.first_day]


def _first_date(relation):
    """The first date on which the relation is known to have been, and not to be over; None when there is none.

    An agreement or a phase of the year of an ending may have come after it: it counts only where it surely came before.
    """
    lasted = [phase.since for phase in relation.phases.all() if not phase.is_ending]
    lasted += [agreement.starts for agreement in relation.agreements.all()]
    days = [(date, _last_day_of_first_year(date)) for date in lasted if date and date.first_day]
    if relation.since and relation.since.first_day:
        days.insert(0, (relation.since, relation.since.first_day))
    dates = [date for date, day in days if not _has_ended(relation, day)]
    return min(dates, key=lambda date: date.first_day, default=None)


def _has_ended(relation, day):
    return any(kind.is_former for kind in relation.status(day).kinds)


def _last_day_of_first_year(date):
    end = datetime.date(date.first_day.year, 12, 31)
    return min(date.latest or end, end)


def imprecise_beginnings(relations):
    """[(partner, its first date in words)] of those that no year can be named for: the earliest possible one counts."""
    dated = [(relation.place.name, _first_date(relation)) for relation in relations]
    return [(name, render(date)) for name, date in dated if date and date.earliest and _is_imprecise(date)]


def _is_imprecise(date):
    return date.is_approximate or not date.latest or date.earliest.year != date.latest.year


def open_beginnings(relations):
    """[(partner, the date in words)] of those that had begun by a date: the first year that is sure counts."""
    dated = [(relation.place.name, _open_date(relation)) for relation in relations]
    return [(name, render(date)) for name, date in dated if date]


def _open_date(relation):
    """The beginning of a relation that is drawn, where it is “2009 or earlier”; else None."""
    first = _first_date(relation)
    dates = [relation.since, first] if first else []
    return next((date for date in dates if date and date.known_by), None)


def exchanges_charts(exchanges, on):
    """How many exchanges were held each year, and how many are stated to have taken part; plans are not counted.

    A bar is as high as the number of the source, or the lowest of a span; the table says where it is rough, and in which
    years between nothing is stated.
    """
    held = [exchange for exchange in exchanges if exchange.was_held(on)]
    numbers, stated = Counter(), defaultdict(list)
    for exchange in held:
        year = exchange.held_earliest.year
        numbers[year] += 1
        stated[year] += [
            row for row in exchange.participants.all() if not row.is_planned and not row.part_of_id
        ]
    people = Counter({year: int(sum(row.value for row in rows)) for year, rows in stated.items() if rows})
    bars = _rows(people)
    told = {label: _("not stated") for label, _value in bars if int(label) not in people}
    told |= {str(year): _rough_text(rows) for year, rows in stated.items() if any(map(_is_rough, rows))}
    title = _("People who took part, where it is stated")
    return [
        BarChart(_("Exchanges each year"), [_("Exchanges")], _rows(numbers), _("Year")),
        BarChart(title, [_("People")], bars, _("Year"), told=told),
    ]


def _is_rough(row):
    return bool(row.qualifier) or row.value_max is not None


def _rough_text(rows):
    """One number in the words of its source, “ett 100-tal”; the sum of several, of which some are rough, as “cirka 110”."""
    if len(rows) == 1:
        return quantity_text(rows[0])
    least, most = sum(row.value for row in rows), sum(row.value_max or row.value for row in rows)
    text = number_text(least) if least == most else f"{number_text(least)}–{number_text(most)}"
    return qualified(text, Quantity.Qualifier.ABOUT if any(row.qualifier for row in rows) else "")


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
