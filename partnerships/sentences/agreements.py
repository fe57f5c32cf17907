"""What an agreement was, is and became."""

import datetime
from itertools import pairwise

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from partnerships.models import AgreementState
from twintowns.dates.render import render, render_period
from twintowns.models import begun_by, today
from twintowns.sentences import join_words, on_day

from .parties import party_sentences
from .words import definite, sentence

DAY = datetime.timedelta(days=1)


def agreement_name(agreement):
    """“vänortsavtalet”, or the title in quotation marks when the kind is not stated."""
    if agreement.kind:
        return definite(agreement.kind.agreement_label)
    return _("the agreement")


def agreement_sentences(agreement, on=None):
    """What there is to say of the agreement on the day, as a list of sentences; empty before it was known."""
    on = on or today()
    if not agreement.is_known(on):
        return []
    sentences = [_signed(agreement), *_term(agreement, on), *_framework(agreement, on)]
    sentences += party_sentences(agreement, on)
    return [sentence(text) for text in sentences if text]


def _signed(agreement):
    if not agreement.signed:
        return _("When %s was signed is not stated.") % agreement_name(agreement)
    text = _("%(agreement)s was signed %(when)s") % {
        "agreement": agreement_name(agreement),
        "when": on_day(agreement.signed),
    }
    if agreement.signed_place:
        text = _("%(text)s in %(place)s") % {"text": text, "place": agreement.signed_place}
    return f"{text}."


def _term(agreement, on):
    state, end = agreement.state(on), agreement.end(on)
    if state == AgreementState.PENDING:
        yield _pending(agreement)
    elif state == AgreementState.LAPSED:
        yield _("It never entered into force, because not every party approved it in time.")
    elif state == AgreementState.NOT_YET:
        yield _("It enters into force %s.") % on_day(agreement.starts)
    elif state in (AgreementState.EXPIRED, AgreementState.ENDED, AgreementState.REPLACED):
        yield _ended(agreement, state, end, on)
    else:
        yield _running(agreement, end, on)
    yield from _extensions(agreement, on)


def _pending(agreement):
    if agreement.approval_deadline:
        return (
            _("It enters into force when every party has approved it, before %s.")
            % agreement.approval_deadline
        )
    return _("It enters into force when every party has approved it.")


def _running(agreement, end, on):
    if agreement.enters_by == agreement.EntersBy.ALL_APPROVE:
        return _("It entered into force %s, when every party had approved it.") % on_day(agreement.starts)
    if not end:
        if agreement.renewal == agreement.Renewal.FURTHER_NOTICE:
            return _("It applies until further notice.")
        return _("No end is stated.")
    if end.is_computed:
        return _("It applies %s, as computed from its length.") % render_period(agreement.starts, end.date)
    return _("It applies until %s.") % render(end.date)


def _ended(agreement, state, end, on):
    period = render_period(agreement.starts, end.date)
    if end.date.precision == "unknown":
        return _("It has ended; when is not stated.")
    if end.is_computed:
        return _("It applied %s, as computed from its length.") % period
    successors = join_words(
        f"{agreement_name(new)} ({render(new.starts)})" if new.starts else agreement_name(new)
        for new in agreement.successors(on)
    )
    if state == AgreementState.REPLACED:
        return _("It applied %(period)s and was replaced by %(successors)s.") % {
            "period": period,
            "successors": successors,
        }
    if state == AgreementState.ENDED:
        return _("It was terminated and applied %s.") % period
    return _("It applied %s.") % period


def _extensions(agreement, on):
    for extension in agreement.extensions.all():
        if extension.agreed and not begun_by(extension.agreed, on):
            continue
        if extension.agreed:
            yield _("It was prolonged %(when)s until %(end)s.") % {
                "when": on_day(extension.agreed),
                "end": render(extension.until),
            }
        else:
            yield _("It was prolonged until %s.") % render(extension.until)


def _framework(agreement, on):
    """The agreements under a framework by the day, and the gaps between them."""
    known = [sub for sub in getattr(agreement, "subs", ()) if sub.is_known(on)]
    periods = [(sub, sub.starts, sub.end(on)) for sub in known]
    if known:
        told = [f"{sub.title} ({render_period(start, end and end.date)})" for sub, start, end in periods]
        yield _("Under it: %s.") % join_words(told)
    for (_sub, _start, end), (_next, start, _end) in pairwise(periods):
        if end and end.date.latest and start and start.earliest and start.earliest - end.date.latest > DAY:
            first, last = end.date.latest + DAY, start.earliest - DAY
            yield _("Between %(first)s and %(last)s no agreement under it applied.") % {
                "first": date_format(first, "j F Y"),
                "last": date_format(last, "j F Y"),
            }
    if known and not any(sub.in_force(on) for sub in known):
        yield _("No agreement under it applies now.")
