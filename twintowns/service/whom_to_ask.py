"""Whom a page names to ask: who answers for its subject, else for the municipality, else the municipality's offices."""

from twintowns.models import Contact, answering, today
from twintowns.models.prepared import Prepared
from twintowns.page.menu import whether
from twintowns.service.answers import open_offices

MOST_CONTACTS = 2  # of the municipality's own, where nobody answers for the subject itself

_general = Prepared(
    lambda municipality, on: Contact.objects.for_public(on).filter(municipality=municipality)[:MOST_CONTACTS]
)


def whom_to_ask(municipality, contacts, on):
    """{"contacts", "general_contacts", "offices"}: the first of the three that has any. Each office has its `open_now`."""
    found = [contact for contact in answering(contacts, on) if contact.is_shown(on)]
    general = offices = []
    if not found and whether(municipality, "contacts"):
        general = _general(municipality=municipality.pk, on=on)
    # Whether a desk is open is said of now, so a page of a day that is past does not say it.
    if not (found or general) and whether(municipality, "offices") and on >= today():
        offices = open_offices(municipality)
    return {"contacts": found, "general_contacts": general, "offices": offices}


def cited(asked):
    """The records behind what `whom_to_ask` found for want of an answer of the page's own."""
    phones = [phone for office in asked["offices"] for phone in office.phones.all()]
    return [*asked["general_contacts"], *asked["offices"], *phones]
