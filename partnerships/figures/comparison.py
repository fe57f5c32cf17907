"""A municipality beside others of its size, by what each has published."""

from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Count, F
from django.utils.translation import gettext as _

from networks.models import Membership
from partnerships.lists.counting import Partners, count_partners, count_run_out
from partnerships.models import Exchange
from twintowns.models import Municipality, PlaceFigure
from twintowns.page.sentences import figure_text

MOST = 10
YEARS = timedelta(days=5 * 365.25)


@dataclass
class Row:
    """What is counted of one municipality.

    `population` is None where no source states it, `partners` where none is published.
    """

    municipality: Municipality
    population: object
    partners: Partners | None
    run_out: int
    networks: int
    exchanges: int

    @property
    def population_text(self):
        return figure_text(self.population) if self.population else _("not stated")


def populations():
    """{place: its newest stated population, a PlaceFigure} of the municipalities that publish."""
    figures = PlaceFigure.objects.filter(
        kind=PlaceFigure.Kind.POPULATION, place__municipality__in=Municipality.objects.published()
    )
    return {
        figure.place_id: figure
        for figure in figures.order_by(F("as_of_earliest").asc(nulls_first=True), "pk")
    }


def nearest(municipality, everyone, stated):
    """The others nearest in population; all of them, by name, when no source states how many live in the municipality."""
    others = [other for other in everyone if other != municipality]
    own = stated.get(municipality.place_id)
    if not own:
        return others[:MOST]
    known = [other for other in others if other.place_id in stated]
    return sorted(known, key=lambda other: abs(stated[other.place_id].value - own.value))[:MOST]


def comparison(municipality, on):
    """Rows of the municipality and those that it is compared with, itself first."""
    stated = populations()
    everyone = Municipality.objects.published().select_related("place")
    chosen = [municipality, *nearest(municipality, everyone, stated)]
    partners, run_out = count_partners(chosen, on), count_run_out(chosen, on)
    networks = _numbers(Membership.objects.published(on).holding(on), chosen, "network")
    recent = Exchange.objects.published(on).filter(
        state=Exchange.State.HELD, held_earliest__gte=on - YEARS, held_earliest__lte=on
    )
    exchanges = _numbers(recent, chosen, "pk")
    return [
        Row(
            one,
            stated.get(one.place_id),
            partners.get(one.pk),
            *(numbers.get(one.pk, 0) for numbers in (run_out, networks, exchanges)),
        )
        for one in chosen
    ]


def _numbers(records, municipalities, what):
    """{municipality: how many different}."""
    rows = records.filter(municipality__in=municipalities).order_by().values_list("municipality")
    return dict(rows.annotate(number=Count(what, distinct=True)))
