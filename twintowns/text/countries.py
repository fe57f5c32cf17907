"""Countries as the two languages call them, by CLDR through Babel, in the order of the alphabet."""

import functools

from babel import Locale
from django.utils.functional import lazystr
from django.utils.translation import get_language, override
from django.utils.translation import gettext_lazy as _
from django_countries import Countries
from django_countries.data import COUNTRIES

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


class SortedCountries(Countries):
    """The countries to choose from, å, ä and ö last in Swedish."""

    def __iter__(self):
        return iter(sorted(super().__iter__(), key=lambda country: _cached_sort_key(country.name)))
