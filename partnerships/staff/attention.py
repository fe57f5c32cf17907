"""What needs attention in relations and agreements."""

import datetime

from django.db.models import F, Q
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from partnerships.models import Agreement, AgreementState, Exchange, RelationKind, StatedCount
from partnerships.models.phase_kinds import EXPIRED, PARTNER_GONE
from partnerships.sentences.agreements import agreement_sentences
from partnerships.sentences.words import agreement_name
from partnerships.staff import concerns
from twintowns.dates.render import render_with_article
from twintowns.models import MandatePeriod, PolicyRule
from twintowns.models.rule_kinds import EVALUATE_AGREEMENTS, TRIP_COST_REPORT
from twintowns.page.sentences import body_name, on_day, succession_sentences
from twintowns.staff.attention import SOON, Notice, edit_url, review_notice
from twintowns.staff.concerns import DRAFT, MISSING

# Agreements that are over, by the law of their own words: nothing more is asked about them.
OVER = {AgreementState.EXPIRED, AgreementState.ENDED, AgreementState.REPLACED, AgreementState.LAPSED}
MONTH = datetime.timedelta(days=31)  # rather warned a few days early than late


def named(agreement, *, in_sentence=False):
    """“Vänortsavtalet med Moshi”; with a small letter within a sentence."""
    names = ", ".join(relation.place.name for relation in agreement.relations.all())
    name = agreement_name(agreement)
    values = {"agreement": name if in_sentence else capfirst(name), "places": names}
    return _("%(agreement)s with %(places)s") % values if names else agreement.title


def agreements_of(municipality):
    """The agreements that the municipality has registered, with what the checks read."""
    agreements = Agreement.objects.filter(municipality=municipality).published().with_terms()
    return agreements.select_related("kind", "decision", "municipality").prefetch_related("relations__place")


def ending(municipality, on):
    """Agreements in force whose end comes within their period of notice."""
    for agreement in agreements_of(municipality):
        end = agreement.end(on)
        if not agreement.in_force(on) or not end or not end.date.latest:
            continue
        if agreement.goes_on_by_itself(on):
            if on <= going_on_day(agreement, end, on) <= on + SOON:
                yield going_on(agreement, end, on)
            continue
        months = agreement.notice_months
        warned_from = end.date.first_day - (months * MONTH if months else SOON)
        if on >= warned_from:
            text = _("%(agreement)s ends %(when)s.") % {
                "agreement": named(agreement),
                "when": on_day(end.date),
            }
            reason = _("Decide whether to renew, replace or end it while there is time.")
            yield Notice(concerns.ENDING, text, reason, edit_url(agreement), end.date.latest)


def going_on_day(agreement, end, on):
    """The last day on which it can surely be kept from going on: for notice, else the first that its term can end."""
    return agreement.last_day_for_notice(on) or end.date.first_day


def going_on(agreement, end, on):
    """That an agreement is prolonged by itself, and until when that can be stopped."""
    last_day = going_on_day(agreement, end, on)
    values = {"agreement": named(agreement), "end": render_with_article(end.date)}
    text = _("%(agreement)s is prolonged by itself after %(end)s.") % values
    limit = {"text": text, "limit": date_format(last_day, "j F Y")}
    if not end.is_to_the_day:
        text = _("%(text)s The end is not stated to the day: notice by %(limit)s is surely in time.") % limit
    elif last_day != end.date.latest:
        text = _("%(text)s The last day to give notice is %(limit)s.") % limit
    reason = _("Decide whether it shall go on while there is time.")
    return Notice(concerns.ENDING, text, reason, edit_url(agreement), last_day)


def renewals(municipality, on):
    """Agreements that go on by themselves where it cannot be told until when."""
    for agreement in agreements_of(municipality):
        if not (agreement.goes_on_by_itself(on) and agreement.in_force(on)):
            continue
        if not agreement.length_of_renewal():
            text = _("%s is prolonged by itself; by how long at a time is not stated.")
            reason = _("Give the length of each renewal, if the agreement or its source says it.")
        elif agreement.end(on) is None:
            text = _("%s is prolonged by itself; which day the present term ends cannot be told.")
            reason = _(
                "Give the day on which it began or first ends, if the agreement or its source says it."
            )
        else:
            continue
        yield Notice(MISSING, text % named(agreement), reason, edit_url(agreement))


def expired(municipality, on):
    """Relations whose agreements are all over, though nobody has said what the relation is now."""
    for relation in municipality.relations.published().for_list():
        status = relation.status(on)
        if status.kind.is_still:
            continue
        over = [s for s in (status, *status.also) if s.kind is EXPIRED]
        if over:
            text = " ".join(agreement_sentences(over[0].record, on)[:2])
            reason = _("%s: renew the agreement, or say that the relation is ended.") % relation.place.name
            yield Notice(concerns.EXPIRED, text, reason, edit_url(relation))


def partners_gone(municipality, on):
    relations = (
        municipality.relations.published().for_list().prefetch_related("place__successions__successor")
    )
    for relation in relations:
        status = relation.status(on)
        if status.kind is PARTNER_GONE and not any(kind.is_former for kind in status.kinds):
            text = " ".join(succession_sentences(relation.place, on))
            reason = _("Decide with the new municipality whether the relation goes on, or end it.")
            yield Notice(concerns.PARTNER_GONE, text, reason, edit_url(relation))


def evaluations(municipality, on):
    """Agreements in force that are not evaluated in the mandate period, where a policy says that they shall be."""
    rule = PolicyRule.objects.watched(municipality, EVALUATE_AGREEMENTS).first()
    if rule is None:
        return
    periods = MandatePeriod.objects.on(on).filter(body=rule.body or "kf")
    own_or_the_law_s = periods.filter(Q(municipality=municipality) | Q(municipality=None))
    period = own_or_the_law_s.order_by(F("municipality_id").desc(nulls_last=True)).first()
    for agreement in agreements_of(municipality).prefetch_related("evaluations"):
        if not agreement.in_force(on):
            continue
        evaluated = {evaluation.mandate_period_id for evaluation in agreement.evaluations.all()}
        if period is None or period.pk not in evaluated:
            values = {"agreement": named(agreement), "period": period.label if period else ""}
            text = _("%(agreement)s is not evaluated in the mandate period %(period)s.") % values
            due = period and period.last_day
            yield Notice(concerns.EVALUATION, text, f"”{rule.quote}”", edit_url(agreement), due)


def decisions(municipality, on):
    """Agreements without a decision, or decided by another body than the kind asks for."""
    for agreement in agreements_of(municipality):
        body = agreement.kind.deciding_body if agreement.kind else ""
        if not body or agreement.state(on) in OVER:
            continue
        reason = (
            f"”{agreement.kind.quote}”"
            if agreement.kind.quote
            else agreement.kind.get_deciding_body_display()
        )
        if agreement.decision is None:
            text = _("%s has no decision.") % named(agreement)
            yield Notice(concerns.DECISION, text, reason, edit_url(agreement))
        elif agreement.decision.body != body:
            values = {"agreement": named(agreement), "body": body_name(agreement.decision)}
            text = _("%(agreement)s was decided by the wrong body: %(body)s.") % values
            yield Notice(concerns.DECISION, text, reason, edit_url(agreement))


def counts(municipality, on):
    """Numbers that a text states, held against the list."""
    relations = municipality.relations.published()
    found = {
        StatedCount.Subject.RELATIONS: lambda: relations.count(),
        StatedCount.Subject.OFFICIAL_RELATIONS: lambda: relations.filter(is_official=True).count(),
        StatedCount.Subject.TWIN_TOWN_AGREEMENTS: lambda: _twin_town_agreements(municipality, on),
        StatedCount.Subject.NETWORKS: lambda: municipality.memberships.published().holding(on).count(),
    }
    for stated in municipality.stated_counts.filter(subject__in=found):
        number = found[stated.subject]()
        if number != stated.number:
            values = {"subject": stated.get_subject_display(), "stated": stated.number, "number": number}
            text = _("The text says %(stated)d %(subject)s, the list has %(number)d.") % values
            yield Notice(concerns.COUNT, text, f"”{stated.quote}”", edit_url(stated))


def _twin_town_agreements(municipality, on):
    rows = agreements_of(municipality).filter(kind__concept=RelationKind.Concept.TWIN_TOWN)
    return sum(agreement.in_force(on) for agreement in rows)


def trips(municipality, on):
    """Trips that cost more than the policy's limit and are not reported."""
    rule = PolicyRule.objects.watched(municipality, TRIP_COST_REPORT).first()
    if rule is None:
        return
    held = Exchange.objects.filter(
        municipality=municipality, kind=Exchange.Kind.TRIP, state=Exchange.State.HELD
    )
    for trip in held.filter(cost_sek__gt=rule.limit_sek, reports=None):
        text = _("The trip “%s” is not reported.") % trip.title
        yield Notice(concerns.REPORT, text, f"”{rule.quote}”", edit_url(trip))


def drafts(municipality, on):
    """Relations and agreements that wait for somebody to publish them."""
    waiting = [
        *municipality.relations.filter(is_published=False).select_related("place", "municipality__place")
    ]
    waiting += [*municipality.agreements.filter(is_published=False)]
    for record in waiting:
        text = _("The draft “%s” waits to be published.") % record
        yield Notice(DRAFT, text, _("Only what is published is seen by the public."), edit_url(record))


def relations_to_review(municipality, on):
    relations = municipality.relations.published().select_related("place")
    notices = (review_notice(relation, relation.place.name, on) for relation in relations)
    yield from filter(None, notices)


CHECKS = (
    ending,
    renewals,
    expired,
    partners_gone,
    evaluations,
    decisions,
    counts,
    trips,
    drafts,
    relations_to_review,
)
