"""The opening sentences of a partner's page."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from partnerships.models import AgreementState, RelationKind
from partnerships.models.phase_kinds import EXPIRED, IN_FORCE, NOT_BEGUN, UNKNOWN
from partnerships.models.status import Status
from twintowns.dates.render import render_period
from twintowns.models import today
from twintowns.page.sentences import decision_text, on_day, succession_sentences
from twintowns.text.languages import in_language

from .agreements import agreement_sentences
from .words import agreement_of, with_article

MOST_SENTENCES = 3  # at the top of a partner's page


@dataclass(frozen=True)
class Opening:
    """What the relation is on a day, and what is said of it first: `lead` is all of that, `summary` its first few sentences,
    for the top of the page, and `rest` what no other part of the page says."""

    status: Status
    lead: list
    summary: list
    rest: list


def opening(relation, on=None):
    """What a partner's page says first of the relation on the day."""
    on = on or today()
    status = relation.status(on)
    what, newest = _what(relation, status.kind, on), _newest_agreement(relation, on)
    fate = succession_sentences(relation.place, on)
    told = [what, *_beginning(relation, status.kind, on), *_carried(relation, status.kind)]
    told += [*_phases(relation, on), *newest, *_official(relation), *fate]
    lead = summary = _little_known(relation, status.kind, on) or [text for text in told if text]
    if len(lead) > MOST_SENTENCES:
        summary = [what, *fate, *_lasting(relation, on), *newest][:MOST_SENTENCES]
    rest = [*_carried(relation, status.kind), *_official(relation)]
    return Opening(status, lead, summary, [text for text in rest if text in lead and text not in summary])


def relation_lead(relation, on=None):
    """What the relation is, how it went, and what became of the partner: a list of sentences true on the day."""
    return opening(relation, on).lead


def _little_known(relation, status, on):
    """The lead where the relation had not begun, or where no source gives a beginning though something is dated."""
    if status == NOT_BEGUN:
        return [_("The relation had not begun.")]
    if status == UNKNOWN and (relation.since or relation.agreements.all() or relation.phases.all()):
        return [_of_unknown(relation, on), *_agreed_ahead(relation, on)]
    return []


def _what(relation, status, on):
    """What the partner is to the municipality, in its own word."""
    kind = relation.kind_on(on)
    names = {"place": relation.place.name, "municipality": acting_name(relation)}
    if not kind:
        text = _("%(municipality)s and %(place)s are connected. The kind of relation is not stated.")
        return text % names
    names |= {"kind": with_article(kind.label), "agreement": agreement_of(kind)}
    names["since"] = f" {render_period(relation.since, None)}" if relation.since else ""
    text = (_special(kind, status) or _ordinary(status, bool(relation.since))) % names
    if status == IN_FORCE and (stated := _stated(relation, on)):
        return _("%(sentence)s, as stated %(when)s.") % {
            "sentence": text.removesuffix("."),
            "when": on_day(stated),
        }
    return text


def _stated(relation, on):
    """When a source said so, where no beginning is known but that agreements had begun by then."""
    dates = [one.starts.known_by for one in relation.agreements.all() if one.in_force(on)]
    return dates[-1] if all(dates) and not relation.since else None


def _of_unknown(relation, on):
    """What can be said where no source gives a beginning, but something is dated."""
    ends = [agreement.until for agreement in relation.agreements.all()]
    ends += [phase.since for phase in relation.phases.all() if phase.is_ending]
    later = [end for end in ends if end and end.latest and end.latest >= on]
    if later and relation.kind and not relation.since:
        return _("%(place)s was %(kind)s of %(municipality)s %(until)s; since when is not stated.") % {
            "place": relation.place.name,
            "kind": with_article(relation.kind.label),
            "municipality": acting_name(relation),
            "until": render_period(None, later[0]),
        }
    if on >= today():
        return _("Whether the relation is active is not stated.")
    return _("Whether the relation existed then is not stated.")


def _agreed_ahead(relation, on):
    """What is agreed from a later day on, in two sentences each."""
    ahead = [agreement for agreement in relation.agreements.all() if agreement.is_known(on)]
    ahead = [agreement for agreement in ahead if agreement.state(on) == AgreementState.NOT_YET]
    return [
        text for agreement in ahead for text in agreement_sentences(agreement, on, relation.municipality)[:2]
    ]


def acting_name(relation):
    """“Trollhättan”, or “Trönö i Söderhamns kommun” when a part of it holds the relation."""
    if not relation.acting_place:
        return relation.municipality.name
    names = {"part": relation.acting_place.name, "municipality": relation.municipality.official_name}
    return _("%(part)s in %(municipality)s") % names


def _special(kind, status):
    """The sentence for a kind that is not said as “is a twin town of”, or None."""
    if kind.concept == RelationKind.Concept.SPONSOR_TOWN:
        return _("%(municipality)s is %(kind)s of %(place)s%(since)s.")
    if kind.concept == RelationKind.Concept.CONTACT:
        return _("%(place)s is a contact of %(municipality)s%(since)s.")
    if status == EXPIRED:
        return _("%(municipality)s and %(place)s have had an agreement.")
    if kind.concept == RelationKind.Concept.TWIN_LIKE:
        return _("%(municipality)s has a connection like that of twin towns with %(place)s%(since)s.")
    if not kind.name:
        return _("%(municipality)s and %(place)s have %(agreement)s.")
    return None


def _ordinary(status, is_dated):
    if status.is_over:
        return _("%(place)s was %(kind)s of %(municipality)s.")
    if status == UNKNOWN:
        return _("%(place)s is given as %(kind)s of %(municipality)s; since when is not stated.")
    return (
        _("%(place)s has been %(kind)s of %(municipality)s%(since)s.")
        if is_dated
        else _("%(place)s is %(kind)s of %(municipality)s.")
    )


def _beginning(relation, status, on):
    """When it began, where the first sentence does not say so."""
    kind = relation.kind_on(on)
    if not relation.since or not kind:
        return
    if status.is_over:
        yield _("The relation began %s.") % on_day(relation.since)
    elif not kind.name and status != EXPIRED:
        yield _("The cooperation has gone on %s.") % render_period(relation.since, None)


def _carried(relation, status):
    if not relation.acting_organisation:
        return
    if status.is_past:
        text = _("The cooperation was carried by %s.")
        mainly = _("The cooperation was mainly carried by %s.")
    else:
        text, mainly = _("The cooperation is carried by %s."), _("The cooperation is mainly carried by %s.")
    yield (mainly if relation.acting_is_main else text) % relation.acting_organisation


def _official(relation):
    if relation.is_official:
        yield _("The relation is official.")


def _newest_agreement(relation, on):
    """The last agreement in force, else the last known, in a sentence or two; all stand in a section of their own."""
    known = [agreement for agreement in relation.agreements.all() if agreement.is_known(on)]
    running = [agreement for agreement in known if agreement.in_force(on)]
    newest = (running or known)[-1:]
    return [
        text for agreement in newest for text in agreement_sentences(agreement, on, relation.municipality)[:2]
    ]


def _phases(relation, on):
    return [phase_sentence(phase, on) for phase in relation.phases.all() if phase.is_known(on)]


def _lasting(relation, on):
    """Of the phases those that are not over."""
    lasting = [phase for phase in relation.phases.all() if phase.is_known(on) and not phase.is_over(on)]
    return [phase_sentence(phase, on) for phase in lasting]


def phase_sentence(phase, on=None, *, dated=True):
    """“Samarbetet låg i träda 1996–2004.”; without the period where it stands beside the sentence."""
    text = state_text(phase, on, dated=dated)
    if phase.is_until_further_notice:
        text = _("%s until further notice") % text
    if phase.reason:
        text = _("%(text)s; reason: %(reason)s") % {"text": text, "reason": in_language(phase, "reason")}
    if phase.decision:
        text = f"{text} ({decision_text(phase.decision)})"
    return f"{text}."


def state_text(phase, on=None, *, dated=True):
    """“Samarbetet låg i träda 1996–2004”, without reason and decision."""
    past = phase.is_over(on or today())
    period = render_period(phase.since, phase.until if past else None) if dated else ""
    words = phase.phase_kind.wording
    return (words.past if past else words.lasting if period else words.present) % (
        f" {period}" if period else ""
    )
