"""Days to come that staff must not miss, for their calendars: each a notice with its day.

Each generator takes a municipality and a day. Every app contributes its own.
"""

import datetime

from django.utils.translation import gettext as _

from twintowns.contribution import composed
from twintowns.staff import concerns
from twintowns.staff.attention import YEAR, Notice, edit_url, is_for

AHEAD = datetime.timedelta(days=730)


def find_deadlines(municipality, on, user):
    """The deadlines that the member of staff may see, from the day on, at most two years ahead, earliest first."""
    found = [deadline for generate in composed().deadlines for deadline in generate(municipality, on)]
    found = [deadline for deadline in found if is_for(user, deadline.record)]
    return sorted((d for d in found if on <= d.due <= on + AHEAD), key=lambda d: (d.due, d.sentence))


def review_deadline(record, name):
    """When the record shall be reviewed next: on the day set for it, or a year after the last time; None without both."""
    due = record.next_review_on or (record.reviewed_on and record.reviewed_on + YEAR)
    reason = _("What is published is reviewed once a year, or on the day that is set for it.")
    return due and Notice(concerns.REVIEW, _("Review %s.") % name, reason, edit_url(record), due)


def policy_ends(municipality, on):
    for policy in municipality.policies.published().filter(valid_latest__isnull=False):
        reason = _("A new policy is needed when the old one runs out.")
        sentence = _("The policy “%s” runs out.") % policy.title
        yield Notice(concerns.POLICY, sentence, reason, edit_url(policy), policy.valid_latest)


def contact_ends(municipality, on):
    for contact in municipality.contacts.published().filter(until_latest__isnull=False):
        sentence = _("%s is a contact for the last day.") % contact.name
        reason, due = _("Say who answers instead."), contact.until_latest
        yield Notice(concerns.CONTACT, sentence, reason, edit_url(contact), due, contact)


def office_reviews(municipality, on):
    found = (review_deadline(office, office.name) for office in municipality.offices.published())
    yield from filter(None, found)


DEADLINES = (policy_ends, contact_ends, office_reviews)
