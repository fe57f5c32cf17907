"""What an agreement was, is and became."""

import datetime

from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from partnerships.models import AgreementState
from twintowns.dates.render import render, render_period, render_through
from twintowns.models import begun_by, today
from twintowns.page.sentences import decided_sentence, join_words, on_day
from twintowns.text.languages import in_language

from .parties import held_sentence, party_name, party_sentences
from .words import agreement_name, pronouns

DAY = datetime.timedelta(days=1)


def agreement_sentences(agreement, on=None, municipality=None, subs=()):
    """What there is to say of the agreement on the day, as a list of sentences; empty before it was known.

    `municipality` is the one whose page tells it, where that is not the one that keeps the record; `subs` are the
    agreements under it, where the page tells of those too.
    """
    on = on or today()
    if not agreement.is_known(on):
        return []
    it = pronouns(agreement)
    sentences = [_signed(agreement), *_term(agreement, on, it), *_extensions(agreement, on, it)]
    sentences += [
        decided_sentence(agreement.decision, it["it"], on) if agreement.decision else "",
        held_sentence(agreement, it, municipality or agreement.municipality),
        *_framework(subs, on, it),
    ]
    sentences += party_sentences(agreement, on, it)
    return [capfirst(text) for text in sentences if text]


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
    elif state == AgreementState.UNKNOWN and agreement.enters_by == agreement.EntersBy.ALL_APPROVE:
        yield _("Whether every party approved %(it)s in time is not stated.") % it
    else:
        yield from _running(agreement, on, it)


def _pending(agreement, it):
    if agreement.approval_deadline:
        return _("%(It)s enters into force if every party has approved %(it)s by %(deadline)s.") % {
            **it,
            "deadline": date_format(agreement.approval_deadline, "j F Y"),
        }
    return _("%(It)s enters into force when every party has approved %(it)s.") % it


def _running(agreement, on, it):
    end = agreement.end(on)
    if agreement.enters_by == agreement.EntersBy.ALL_APPROVE and agreement.all_approved():
        text = _("%(It)s entered into force %(when)s, when every party had approved %(it)s.")
        yield text % {**it, "when": on_day(agreement.starts)}
        if not end:
            return
    if agreement.goes_on_by_itself(on):
        yield _renewed(agreement, end, on, it)
    elif not end:
        further = agreement.renewal == agreement.Renewal.FURTHER_NOTICE
        yield _("%(It)s applies until further notice.") % it if further else _("No end is stated.")
    elif end.is_computed:
        period = render_period(agreement.starts, end.date)
        yield _("%(It)s applies %(period)s, as computed from its length.") % {**it, "period": period}
    else:
        yield _("%(It)s applies %(period)s.") % {**it, "period": render_through(end.date)}


def _renewed(agreement, end, on, it):
    """That it goes on by itself, from when, for how long, and until when that can be stopped."""
    months = agreement.length_of_renewal()
    values = {**it, "length": length_text(months) if months else ""}
    if not end:
        return _renewed_without_end(agreement, on, values)
    values["until"] = render_through(end.date)
    if not months:
        return (
            _("%(It)s applies %(until)s and is then prolonged, unless notice of %(it)s has been given.")
            % values
        )
    return _unless_notice(agreement, end, on, values) % values


def _unless_notice(agreement, end, on, values):
    """The sentence of a term of known length: with the last day for notice while that is to come."""
    limit = agreement.last_day_for_notice(on)
    if limit and end.is_to_the_day and on <= limit:
        values["limit"] = date_format(limit, "j F Y")
        return _(
            "%(It)s applies %(until)s and is then prolonged by %(length)s at a time, unless notice of %(it)s is given by %(limit)s."
        )
    if limit and not end.is_to_the_day:
        values["notice"] = length_text(agreement.notice_months)
        return _(
            "%(It)s applies %(until)s and is then prolonged by %(length)s at a time, unless notice of %(it)s is given %(notice)s before at the latest."
        )
    return _(
        "%(It)s applies %(until)s and is then prolonged by %(length)s at a time, unless notice of %(it)s has been given."
    )


def _renewed_without_end(agreement, on, values):
    """Where nobody can tell which day the present term ends."""
    first = agreement.agreed_end(on)
    if not first:
        return _("%(It)s is prolonged as long as nobody gives notice of %(it)s. No end is stated.") % values
    if not values["length"]:
        values["until"] = render_through(first.date)
        return (
            _(
                "%(It)s first applied %(until)s and is prolonged as long as nobody gives notice of %(it)s; by how long at a time is not stated."
            )
            % values
        )
    values["since"] = render_period(agreement.starts if first.is_computed else first.date, None)
    return (
        _("%(It)s has been prolonged by %(length)s at a time %(since)s, unless notice of %(it)s is given.")
        % values
    )


def length_text(months):
    """“ett år”, “18 månader”."""
    if months % 12:
        return ngettext("a month", "%(number)d months", months) % {"number": months}
    return ngettext("a year", "%(number)d years", months // 12) % {"number": months // 12}


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


def _framework(subs, on, it):
    """The agreements under a framework by the day, and the gaps between them."""
    known = [sub for sub in subs if sub.is_known(on)]
    if not known:
        return
    periods = [(sub.starts, sub.end(on)) for sub in known]
    told = [
        f"{in_language(sub, 'title')} ({render_period(start, end and end.date)})"
        for sub, (start, end) in zip(known, periods, strict=True)
    ]
    yield _("Under %(it)s: %(agreements)s.") % {**it, "agreements": join_words(told)}
    for end, start in _gaps(periods):
        yield _gap(end, start, it)
    if not any(sub.in_force(on) for sub in known):
        yield _("No agreement under %(it)s applies now.") % it


def _gaps(periods):
    """[(end, start)] between which no period can have held, where both are known: an open or unknown edge covers all."""
    gaps, covered = [], None
    for start, end in sorted(periods, key=_first_day):
        if covered and start and start.earliest and start.earliest - covered.latest > DAY:
            gaps.append((covered, start))
        if not (end and end.date.latest):
            break
        if covered is None or end.date.latest > covered.latest:
            covered = end.date
    return gaps


def _first_day(period):
    start, _end = period
    return (start and start.earliest) or datetime.date.min


def _gap(end, start, it):
    """Between the days where both are known to the day, else after and before what is known, without inventing days."""
    if end.precision == start.precision == "day":
        return _("Between %(first)s and %(last)s no agreement under %(it)s applied.") % {
            **it,
            "first": date_format(end.latest + DAY, "j F Y"),
            "last": date_format(start.earliest - DAY, "j F Y"),
        }
    values = {**it, "end": render(end), "start": render(start)}
    return _("After %(end)s and before %(start)s no agreement under %(it)s applied.") % values
