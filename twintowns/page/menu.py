"""Which of a municipality's pages have something on them: the menu leads to no other."""

from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from twintowns.contribution import composed
from twintowns.models import Contact, Municipality, Office, Policy


@dataclass(frozen=True)
class MenuItem:
    """A page that the menu leads to; the least `order` comes first.

    `has_content` takes a reference to the key of a municipality, and a day, to the condition that something is on the page,
    which is annotated as “shows_KEY”. Without it the menu always leads there.
    """

    order: int
    key: str
    address: str  # its name
    label: Promise
    has_content: Callable | None = None


def any_of(municipality, *conditions):
    """The condition that one of these holds of the municipality that the reference leads to."""
    found = Exists(Municipality.objects.filter(conditions[0], pk=municipality))
    for condition in conditions[1:]:
        found |= Exists(Municipality.objects.filter(condition, pk=municipality))
    return found


def has_contacts(municipality, on):
    return Exists(Contact.objects.for_public(on).filter(municipality=municipality))


def has_offices(municipality, on):
    return Exists(Office.objects.published(on).filter(municipality=municipality))


def has_contact_page(municipality, on):
    texts = any_of(municipality, Q(texts__section="contact"))
    return has_contacts(municipality, on) | has_offices(municipality, on) | texts


def has_policy(municipality, on):
    policies = Exists(Policy.objects.published(on).filter(municipality=municipality))
    return policies | any_of(municipality, Q(texts__section="policy"))


MENU = (
    MenuItem(40, "policy", "policy-detail", _("Policy"), has_policy),
    MenuItem(50, "contact", "municipality-contact", _("Contact"), has_contact_page),
)


def _parts():
    """{key: condition} of all that is asked beforehand."""
    items = {item.key: item.has_content for item in composed().menu if item.has_content}
    return {**items, "contacts": has_contacts, "offices": has_offices}


def menu_items(municipality):
    """The items of the menu on a page of the municipality, or of all where there is none."""
    if not municipality:
        return sorted(composed().site_menu, key=lambda item: item.order)
    shown = (item for item in composed().menu if whether(municipality, item.key))
    return sorted(shown, key=lambda item: item.order)


def menu_parts(municipality="pk", on=None):
    """{“shows_KEY”: condition on the day} to annotate records with, whose path to their municipality is given."""
    outer = OuterRef(municipality)
    return {f"shows_{key}": has_content(outer, on) for key, has_content in _parts().items()}


def hand_parts(record, municipality):
    """Let the municipality know what was found for it together with one of its records."""
    for part in _parts():
        setattr(municipality, f"shows_{part}", getattr(record, f"shows_{part}", True))


def whether(municipality, part):
    """Whether there is something to show: asked for beforehand, or taken for granted."""
    return getattr(municipality, f"shows_{part}", True)
