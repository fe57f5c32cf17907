"""Days to come in relations and agreements."""

from django.utils.translation import gettext as _

from partnerships.models import AgreementState
from partnerships.staff import concerns
from partnerships.staff.attention import agreements_of, going_on, named
from twintowns.page.sentences import on_day
from twintowns.staff.attention import Notice, edit_url
from twintowns.staff.deadlines import review_deadline


def agreement_ends(municipality, on):
    """The last day of an agreement, and before that the last day for notice."""
    for agreement in agreements_of(municipality):
        end = agreement.end(on)
        if not end or not end.date.latest or agreement.has_ended(on):
            continue
        if agreement.goes_on_by_itself(on):
            yield going_on(agreement, end, on)
            continue
        last_day, url = end.date.latest, edit_url(agreement)
        values = {"agreement": named(agreement), "when": on_day(end.date)}
        text = _("%(agreement)s ends %(when)s.") % values
        reason = _("Decide whether to renew, replace or end it while there is time.")
        yield Notice(concerns.ENDING, text, reason, url, last_day)
        if notice_day := agreement.last_day_for_notice(on):
            text = _("The last day to give notice of %(agreement)s, which ends %(when)s.") % {
                **values,
                "agreement": named(agreement, in_sentence=True),
            }
            yield Notice(concerns.ENDING, text, reason, url, notice_day)


def approvals(municipality, on):
    """The day by which every party must have approved an agreement."""
    for agreement in agreements_of(municipality).filter(approval_deadline__isnull=False):
        if agreement.state(on) == AgreementState.PENDING:
            text = _("%s must be approved by every party by this day.") % named(agreement)
            reason = _("Otherwise it never enters into force.")
            yield Notice(concerns.DECISION, text, reason, edit_url(agreement), agreement.approval_deadline)


def relation_reviews(municipality, on):
    relations = municipality.relations.published().select_related("place")
    found = (review_deadline(relation, relation.place.name) for relation in relations)
    yield from filter(None, found)


DEADLINES = (agreement_ends, approvals, relation_reviews)
