"""What an app may contribute to the site, and what all of them contribute together.

`twintowns/composition.py` puts it together, at the top, so that it may name every app. Whoever needs it asks here, as Django
finds the addresses by ROOT_URLCONF.
"""

from dataclasses import dataclass, fields
from itertools import chain

from django.conf import settings
from django.utils.module_loading import import_string


@dataclass(frozen=True)
class Contribution:
    """What one app contributes, or all of them. Each field says what calls its members."""

    search_sources: tuple = ()  # `SearchSource`: what is found, and what the contact centre answers of it
    questions: tuple = ()  # (query, own, only, user, day) to `Understood`, or None: callers' questions read as a whole
    checks: tuple = ()  # (municipality, day) to notices of what needs attention
    deadlines: tuple = ()  # (municipality, day) to notices of days to come
    links: tuple = ()  # municipality to (address, record where it is edited)
    shown_places: tuple = ()  # municipality to a queryset of the places that it has published pages about
    shown_documents: tuple = ()  # day to the condition of a document that anyone may open it
    tied_places: tuple = ()  # municipality to the condition that a place has to do with its records
    menu: tuple = ()  # `MenuItem`: the pages of a municipality that its menu leads to
    site_menu: tuple = ()  # `MenuItem`: the pages of all that the menu leads to
    pages: tuple = ()  # names of addresses without arguments
    municipality_pages: tuple = ()  # names of addresses of a municipality, by its slug
    staff_tasks: tuple = ()  # (name of an address, label): what a writer begins from the staff’s start page
    sitemaps: tuple = ()  # (name, sitemap)
    page_changes: tuple = ()  # () to ((address, key of the municipality or None), moment)
    sections: tuple = ()  # `StartSection` of the start page of a municipality
    home_sections: tuple = ()  # `HomeSection` of the start page of all
    ties: tuple = ()  # (place, day) to `Tie`: what is with the place
    mentions: tuple = ()  # (place, day) to `Tie`: what only names the place
    told_places: tuple = ()  # day to a queryset: the places whose own word of other places is told


def compose(*contributions):
    """The contributions as one, in their order."""
    return Contribution(
        **{
            field.name: tuple(chain.from_iterable(getattr(one, field.name) for one in contributions))
            for field in fields(Contribution)
        }
    )


def composed():
    """The contributions of all apps, as the setting COMPOSITION names them."""
    return import_string(settings.COMPOSITION)
