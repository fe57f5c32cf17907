"""What needs somebody's attention: facts that are missing, contradicted or overtaken by the day.

Each check takes a municipality and a day and yields notices. Every app contributes its own.
"""

import datetime
from dataclasses import dataclass
from functools import reduce
from operator import or_

from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from twintowns.contribution import composed
from twintowns.dates.fields import EDTFField
from twintowns.models import Claim, LinkCheck, Place, Proposal, User
from twintowns.models.rule_kinds import POLICY_DECISION
from twintowns.page.sentences import policy_sentence
from twintowns.staff import access, concerns
from twintowns.staff.concerns import Concern
from twintowns.staff.proposals import answered, told

YEAR = datetime.timedelta(days=365)
SOON = datetime.timedelta(days=183)  # where no period of notice is stated
RECENT = datetime.timedelta(days=30)
NAMES = {"name", "official_name", "legal_name", "title", "short_name"}


@dataclass(frozen=True)
class Notice:
    """One thing to see to: a sentence, why it matters, where it is mended, and by when if there is a day."""

    concern: Concern
    sentence: str
    reason: str
    url: str
    due: datetime.date | None = None
    record: models.Model | None = None  # where not all of the municipality’s staff may see what it names


def edit_url(record):
    """Where the record is edited."""
    return reverse(f"admin:{record._meta.app_label}_{record._meta.model_name}_change", args=[record.pk])


def find_notices(municipality, on, user=None):
    """All notices of the municipality, or those that the member of staff may see, by concern and then by day."""
    found = [notice for check in composed().checks for notice in check(municipality, on)]
    if user is not None:
        found = [notice for notice in found if is_for(user, notice.record)]
    return sorted(found, key=lambda n: (n.concern.order, n.due or datetime.date.max, n.sentence))


def is_for(user, record):
    """Whether the member of staff may see what a notice names."""
    return record is None or access.may(user, access.VIEW, type(record), record)


def review_notice(record, name, on):
    """The notice that a published record was not reviewed within its own rhythm, or within a year; else None."""
    due = record.next_review_on or (record.reviewed_on and record.reviewed_on + YEAR)
    if due and due > on:
        return None
    if record.reviewed_on:
        sentence = _("%(name)s was last reviewed %(day)s.") % {
            "name": name,
            "day": date_format(record.reviewed_on, "j F Y"),
        }
    else:
        sentence = _("%s has never been reviewed.") % name
    reason = _("What is published is reviewed once a year, or on the day that is set for it.")
    return Notice(concerns.REVIEW, sentence, reason, edit_url(record), due)


def policies(municipality, on):
    """A policy that has run out without another in its place, or soon will."""
    rows = list(municipality.policies.published())
    if not rows:
        return
    newest = max(rows, key=lambda policy: policy.valid_latest or datetime.date.max)
    last_day = newest.valid_latest
    if not last_day or last_day > on + SOON:
        return
    rule = newest.rules.filter(kind=POLICY_DECISION.key).first()
    reason = (
        f"”{rule.quote}”" if rule and rule.quote else _("A new policy is needed when the old one runs out.")
    )
    yield Notice(concerns.POLICY, policy_sentence(newest, on), reason, edit_url(newest), last_day)


def contacts(municipality, on):
    """Nobody to answer, or a contact whose time is over."""
    place = {"municipality": municipality}
    phones = municipality.offices.published().filter(phones__isnull=False)
    if not municipality.contacts.for_public(on).exists() and not phones.exists():
        yield Notice(
            concerns.CONTACT,
            _("%(municipality)s has nobody to answer: no contact and no office with a phone number.") % place,
            _("Those who ask about a twin town must find somebody to ask."),
            reverse("admin:twintowns_contact_add"),
        )
    for contact in municipality.contacts.published():
        if contact.has_ended(on):
            yield Notice(
                concerns.CONTACT,
                _("%s is no longer a contact.") % contact.name,
                _("The name is not shown any more. Say who answers instead."),
                edit_url(contact),
                record=contact,
            )


def contradictions(municipality, on):
    """Names and dates that another source states differently."""
    claims = Claim.objects.filter(agrees=False).tied_to(municipality).select_related("source")
    for claim in claims.prefetch_related("record"):
        record = claim.record
        if not _is_name_or_date(record, claim.field):
            continue
        values = {"source": claim.source, "value": claim.value, "record": record}
        yield Notice(
            concerns.CONTRADICTION,
            _("%(source)s says “%(value)s” of %(record)s.") % values,
            _("Another source differs on a name or a date. Find out which is right, or keep both."),
            edit_url(claim),
            record=record,
        )


def _is_name_or_date(record, field):
    if field in NAMES:
        return True
    found = [f for f in record._meta.fields if f.name == field]
    return bool(found) and isinstance(found[0], EDTFField | models.DateField)


def links(municipality, on):
    """Links on the municipality's pages that are dead, or not encrypted."""
    urls = dict(links_of(municipality))
    checks = {check.url: check for check in LinkCheck.objects.filter(url__in=urls)}
    for url, record in urls.items():
        if url in checks and not checks[url].works:
            sentence = _("The link %(url)s does not work: %(problem)s.") % {
                "url": url,
                "problem": checks[url].problem,
            }
            yield Notice(concerns.LINK, sentence, _("Readers who follow it find nothing."), edit_url(record))
        elif url.startswith("http://"):
            reason = _("Try the same address with https://, and write that instead.")
            yield Notice(concerns.LINK, _("The link %s is not encrypted.") % url, reason, edit_url(record))


def links_of(municipality):
    """(address, record where it is edited) of every link on the municipality's pages, by all apps."""
    for links_in in composed().links:
        yield from links_in(municipality)


def ground_links(municipality):
    for office in municipality.offices.exclude(website=""):
        yield office.website, office
    for organisation in municipality.organisations.exclude(website=""):
        yield organisation.website, organisation
    for source in municipality.sources.exclude(url=""):
        yield source.url, source
    for place in places_of(municipality).prefetch_related("links"):
        for link in place.links.all():
            yield link.url, place


def places_of(municipality):
    """The places that the municipality has published pages about."""
    found = (places(municipality) for places in composed().shown_places)
    return reduce(or_, found, Place.objects.none())


def missing(municipality, on):
    """Places that cannot stand on the map, or whose coordinates have no source."""
    for place in places_of(municipality):
        if not place.has_coordinates:
            reason = _("Without them the place is not on the map.")
            yield Notice(
                concerns.MISSING, _("Coordinates of %s are missing.") % place.name, reason, edit_url(place)
            )
        elif not place.coordinates_credit:
            sentence = _("Where the coordinates of %s come from is not stated.") % place.name
            yield Notice(concerns.MISSING, sentence, _("Every fact has its source."), edit_url(place))


def shared_changes(municipality, on):
    """Partner places that staff of another municipality have changed lately."""
    own = User.objects.filter(assignments__municipality=municipality).values("pk")
    changes = Place.history.filter(
        id__in=places_of(municipality).values("pk"), history_date__date__gte=on - RECENT
    )
    changes = changes.exclude(history_user__in=own).filter(history_user__assignments__isnull=False)
    latest = {change.id: change for change in changes.select_related("history_user").order_by("history_date")}
    for change in latest.values():
        values = {
            "place": change.name,
            "user": change.history_user,
            "day": date_format(timezone.localtime(change.history_date), "j F Y"),
        }
        yield Notice(
            concerns.SHARED,
            _("%(place)s was changed %(day)s by %(user)s.") % values,
            _("Several municipalities share the place. Look whether your page still says what you mean."),
            reverse("admin:twintowns_place_history", args=[change.id]),
        )


def offices_to_review(municipality, on):
    notices = (review_notice(office, office.name, on) for office in municipality.offices.published())
    yield from filter(None, notices)


def reported(municipality, on):
    """Reports of readers that nobody has closed."""
    for report in municipality.feedback.open():
        day = date_format(timezone.localtime(report.created_at), "j F Y")
        reason = _("Reported by a reader %(day)s: “%(message)s”") % {
            "day": day,
            "message": Truncator(report.message).chars(300),
        }
        yield Notice(concerns.FEEDBACK, report.about or report.page_title, reason, edit_url(report))


def proposals(municipality, on):
    """What others want changed in what the municipality keeps, or the administrator without one; and answers to its own."""
    found = Proposal.objects.open().filter(municipality=municipality)
    for proposal in found.select_related("asked_for", "proposer"):
        sentence, reason = told(proposal)
        yield Notice(concerns.PROPOSAL, sentence, reason, edit_url(proposal))
    closed = Proposal.objects.filter(asked_for=municipality, closed_at__date__gte=on - RECENT)
    for proposal in closed if municipality else ():
        sentence, reason = answered(proposal)
        yield Notice(concerns.PROPOSAL, sentence, reason, edit_url(proposal))


CHECKS = (
    policies,
    contacts,
    reported,
    proposals,
    contradictions,
    links,
    missing,
    shared_changes,
    offices_to_review,
)
