"""What an agreement was, is and became."""

import datetime
from itertools import pairwise

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from partnerships.models import AgreementState
from twintowns.dates.render import render, render_period
from twintowns.languages import in_language
from twintowns.models import begun_by, today
from twintowns.sentences import decided_sentence, join_words, on_day

from .parties import held_sentence, party_name, party_sentences
from .words import agreement_name, pronouns, sentence

DAY = datetime.timedelta(days=1)


def agreement_sentences(agreement, on=None, municipality=None):
    """What there is to say of the agreement on the day, as a list of sentences; empty before it was known.

    `municipality` is the one whose page tells it, where that is not the one that keeps the record.
    """
    on = on or today()
    if not agreement.is_known(on):
        return []
    it = pronouns(agreement)
    sentences = [_signed(agreement), *_term(agreement, on, it), *_extensions(agreement, on, it)]
    sentences += [
        decided_sentence(agreement.decision, it["it"], on) if agreement.decision else "",
        held_sentence(agreement, it, municipality or agreement.municipality),
        *_framework(agreement, on, it),
    ]
    sentences += party_sentences(agreement, on, it)
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


def _term(agreement, on, it):
    """Whether it is to come, runs or is over."""
    state = agreement.state(on)
    if state == AgreementState.PENDING:
        yield _pending(agreement, it)
    elif state == AgreementState.LAPSED:
        yield _("%(It)s never entered into force, because not every party approved %(it)s in time.") % it
    elif state == AgreementState.NOT_YET:
        yield _("%(It)s enters into force %(when)s.") % {**it, "when": on_day(agreement.starts)}
    elif state in (AgreementState.EXPIRED, AgreementState.ENDED, AgreementState.REPLACED):
        yield _ended(agreement, state, on, it)
    else:
        yield _running(agreement, on, it)


def _pending(agreement, it):
    if agreement.approval_deadline:
        return _("%(It)s enters into force if every party has approved %(it)s before %(deadline)s.") % {
            **it,
            "deadline": date_format(agreement.approval_deadline, "j F Y"),
        }
    return _("%(It)s enters into force when every party has approved %(it)s.") % it


def _running(agreement, on, it):
    end = agreement.end(on)
    if agreement.enters_by == agreement.EntersBy.ALL_APPROVE:
        return _("%(It)s entered into force %(when)s, when every party had approved %(it)s.") % {
            **it,
            "when": on_day(agreement.starts),
        }
    if not end:
        if agreement.renewal == agreement.Renewal.FURTHER_NOTICE:
            return _("%(It)s applies until further notice.") % it
        return _("No end is stated.")
    if end.is_computed:
        period = render_period(agreement.starts, end.date)
        return _("%(It)s applies %(period)s, as computed from its length.") % {**it, "period": period}
    return _("%(It)s applies %(period)s.") % {**it, "period": render_period(None, end.date)}


def _ended(agreement, state, on, it):
    end = agreement.end(on)
    values = {**it, "period": render_period(agreement.starts, end.date)}
    if end.date.precision == "unknown":
        return _("%(It)s has ended; when is not stated.") % values
    if end.is_computed:
        return _("%(It)s applied %(period)s, as computed from its length.") % values
    if state == AgreementState.REPLACED:
        values["successors"] = join_words(_successor(new) for new in agreement.successors(on))
        return _("%(It)s applied %(period)s and was replaced by %(successors)s.") % values
    if state == AgreementState.ENDED:
        values["parties"] = join_words(party_name(p) for p in agreement.parties.all() if p.notice_sent)
        if values["parties"]:
            return _("%(It)s was terminated by %(parties)s and applied %(period)s.") % values
        return _("%(It)s was terminated and applied %(period)s.") % values
    return _("%(It)s applied %(period)s.") % values


def _successor(agreement):
    name = agreement_name(agreement)
    return f"{name} ({render(agreement.starts)})" if agreement.starts else name


def _extensions(agreement, on, it):
    for extension in agreement.extensions.all():
        values = {**it, "until": render_period(None, extension.until)}
        if not extension.agreed:
            yield _("%(It)s was prolonged %(until)s.") % values
        elif begun_by(extension.agreed, on):
            values["when"] = on_day(extension.agreed)
            yield _("%(It)s was prolonged %(when)s %(until)s.") % values


def _framework(agreement, on, it):
    """The agreements under a framework by the day, and the gaps between them."""
    known = [sub for sub in getattr(agreement, "subs", ()) if sub.is_known(on)]
    if not known:
        return
    periods = [(sub.starts, sub.end(on)) for sub in known]
    told = [
        f"{in_language(sub, 'title')} ({render_period(start, end and end.date)})"
        for sub, (start, end) in zip(known, periods, strict=True)
    ]
    yield _("Under %(it)s: %(agreements)s.") % {**it, "agreements": join_words(told)}
    for (_start, end), (start, _end) in pairwise(periods):
        if end and end.date.latest and start and start.earliest and start.earliest - end.date.latest > DAY:
            yield _("Between %(first)s and %(last)s no agreement under %(it)s applied.") % {
                **it,
                "first": date_format(end.date.latest + DAY, "j F Y"),
                "last": date_format(start.earliest - DAY, "j F Y"),
            }
    if not any(sub.in_force(on) for sub in known):
        yield _("No agreement under %(it)s applies now.") % it
