"""Which of a municipality's pages have something on them: the menu leads to no other."""

from django.db.models import Exists, OuterRef, Q

from twintowns.models import Contact, Municipality, Office, Policy, is_live

PARTS = ["networks", "projects", "policy", "contacts", "offices", "contact"]


def menu_parts(municipality="pk", on=None):
    """{“shows_PART”: condition on the day} to annotate records with, whose path to their municipality is given."""
    outer = OuterRef(municipality)

    def any_of(*conditions):
        found = Exists(Municipality.objects.filter(conditions[0], pk=outer))
        for condition in conditions[1:]:
            found |= Exists(Municipality.objects.filter(condition, pk=outer))
        return found

    contacts = Exists(Contact.objects.for_public(on).filter(municipality=outer))
    offices = Exists(Office.objects.published(on).filter(municipality=outer))
    projects = [is_live(f"{name}__", on) for name in ("projects", "programmes", "exchanges")]
    return {
        "shows_networks": any_of(
            is_live("memberships__", on) & is_live("memberships__network__", on), Q(texts__section="networks")
        ),
        "shows_projects": any_of(*projects, Q(texts__section="projects")),
        "shows_policy": Exists(Policy.objects.published(on).filter(municipality=outer))
        | any_of(Q(texts__section="policy")),
        "shows_contacts": contacts,
        "shows_offices": offices,
        "shows_contact": contacts | offices | any_of(Q(texts__section="contact")),
    }


def hand_parts(record, municipality):
    """Let the municipality know what was found for it together with one of its records."""
    for part in PARTS:
        setattr(municipality, f"shows_{part}", getattr(record, f"shows_{part}", True))


def whether(municipality, part):
    """Whether there is something to show: asked for beforehand, or taken for granted."""
    return getattr(municipality, f"shows_{part}", True)
