"""Partners by country."""

from collections import defaultdict
from dataclasses import dataclass

from django.db.models import Count
from django.utils.translation import gettext as _
from django_countries import countries

from partnerships.models import Relation
from twintowns.models import today
from twintowns.models.prepared import PreparedRows
from twintowns.text.folding import sort_key

MOST_OPEN = 60  # places that stand open on the start page; more are folded by country
MOST_LISTED = 1000  # places that the start page lists at all


@PreparedRows
def _numbers(on):
    """(code of a country, number of places with a published relation there); the code of no stated one is empty."""
    rows = Relation.objects.published(on).values_list("place__country").order_by()
    return rows.annotate(number=Count("place", distinct=True))


@PreparedRows
def _places(on):
    """(code of the country, name, slug) of every place with a published relation, by name."""
    found = Relation.objects.published(on).order_by("place__name_sort", "place__pk").distinct()
    return found.values_list("place__country", "place__name", "place__slug")


def by_country():
    """[(code, name, number of partners)] of the countries with published relations, by their names."""
    return _named(_numbers(on=today()))


def _named(numbers):
    named = [(code.lower(), countries.name(code), number) for code, number in numbers if code]
    return sorted(named, key=lambda row: sort_key(row[1]))


@dataclass
class Listed:
    """The places of the world's map beside it, as [(code, name of the country, number, [(place, slug), ...])]."""

    rows: list
    is_folded: bool  # each country's places are opened on demand
    is_whole: bool  # otherwise the places stand on the pages of the countries and municipalities only


def listed_places():
    """Every place with a published relation, by country; those of no stated country last."""
    on = today()
    numbers = _numbers(on=on)
    rows, number = _named(numbers), sum(number for _code, number in numbers)
    if number > MOST_LISTED:
        return Listed([(*row, []) for row in rows], is_folded=False, is_whole=False)
    places = defaultdict(list)
    for code, *place in _places(on=on):
        places[code.lower()].append(place)
    if stateless := dict(numbers).get("", 0):
        rows.append(("", _("Country not stated"), stateless))
    return Listed([(*row, places[row[0]]) for row in rows], is_folded=number > MOST_OPEN, is_whole=True)
