"""The opening sentences of a partner's page."""

from django.utils.translation import gettext as _

from partnerships.models import Phase, RelationKind
from partnerships.models.status import StatusKind
from twintowns.dates.render import render_period
from twintowns.models import begun_by, today
from twintowns.sentences import decision_text, succession_sentences

from .agreements import agreement_sentences
from .words import with_article


def relation_lead(relation, on=None):
    """What the relation is, how it went, and what became of the partner: a list of sentences true on the day."""
    on = on or today()
    if relation.since and not begun_by(relation.since, on):
        return [_("The relation had not begun.")]
    if relation.agreements.all() and relation.status(on).kind == StatusKind.UNKNOWN:
        return [_("Whether the relation existed then is not stated.")]
    sentences = [_what(relation, on), *_phases(relation, on), *_newest_agreement(relation, on)]
    return [
        text for text in [*sentences, *_official(relation), *succession_sentences(relation.place, on)] if text
    ]


def _what(relation, on):
    names = {"place": relation.place.name, "municipality": relation.municipality.name}
    kind = relation.kind
    ended = relation.status(on).kind in (StatusKind.ENDED, StatusKind.REPLACED)
    since = f" {render_period(relation.since, None)}" if relation.since else ""
    if not kind:
        return (
            _("%(municipality)s and %(place)s are connected. What kind of relation it is is not stated.")
            % names
        )
    names |= {"kind": with_article(kind.label), "since": since}
    if kind.concept == RelationKind.Concept.SPONSOR_TOWN:
        return _("%(municipality)s is %(kind)s of %(place)s%(since)s.") % names
    if relation.acting_place:
        names["municipality"] = _("%(part)s in %(municipality)s") % {
            "part": relation.acting_place.name,
            "municipality": relation.municipality.official_name,
        }
    if kind.concept == RelationKind.Concept.CONTACT:
        text = _("%(place)s is a contact of %(municipality)s%(since)s.")
    elif relation.status(on).kind == StatusKind.EXPIRED:
        text = _("%(municipality)s and %(place)s have had an agreement.")
    elif kind.concept == RelationKind.Concept.TWIN_LIKE:
        text = _("%(municipality)s has a connection like that of twin towns with %(place)s%(since)s.")
    elif not kind.name:
        text = _("%(municipality)s and %(place)s have cooperated%(since)s.")
    elif ended:
        text = _("%(place)s was %(kind)s of %(municipality)s.")
    else:
        text = _("%(place)s is %(kind)s of %(municipality)s%(since)s.")
    return text % names


def _official(relation):
    if relation.is_official:
        yield _("The relation is official.")


def _newest_agreement(relation, on):
    """The last agreement by the day, in a sentence or two; older ones stand in their own section."""
    known = [agreement for agreement in relation.agreements.all() if agreement.is_known(on)]
    return agreement_sentences(known[-1], on)[:2] if known else []


def _phases(relation, on):
    for phase in relation.phases.all():
        if not phase.since or begun_by(phase.since, on):
            yield phase_sentence(phase, on)


def phase_sentence(phase, on=None):
    """“Samarbetet låg i träda 1996–2004.”, “Kontakterna är aktiva sedan hösten 2005.”"""
    past = phase.has_ended(on)
    period = render_period(phase.since, phase.until if past else None)
    text = (PAST if past else PRESENT)[phase.kind]() % (f" {period}" if period else "")
    if phase.is_until_further_notice:
        text = _("%s until further notice") % text
    if phase.reason:
        text = _("%(text)s, because of: %(reason)s") % {"text": text, "reason": phase.reason}
    if phase.decision:
        text = f"{text} ({decision_text(phase.decision)})"
    return f"{text}."


PRESENT = {
    Phase.Kind.CONTACT: lambda: _("The towns are in contact%s"),
    Phase.Kind.NEGOTIATION: lambda: _("An agreement is being negotiated%s"),
    Phase.Kind.ACTIVE: lambda: _("The cooperation is active%s"),
    Phase.Kind.LOW_ACTIVITY: lambda: _("The contact is less active%s"),
    Phase.Kind.DORMANT: lambda: _("The cooperation is dormant%s"),
    Phase.Kind.PAUSED: lambda: _("The cooperation is paused%s"),
    Phase.Kind.ENDED: lambda: _("The relation is ended%s"),
    Phase.Kind.REPLACED: lambda: _("The relation is replaced%s"),
}
PAST = {
    Phase.Kind.CONTACT: lambda: _("The towns were in contact%s"),
    Phase.Kind.NEGOTIATION: lambda: _("An agreement was negotiated%s"),
    Phase.Kind.ACTIVE: lambda: _("The cooperation was active%s"),
    Phase.Kind.LOW_ACTIVITY: lambda: _("The contact was less active%s"),
    Phase.Kind.DORMANT: lambda: _("The cooperation was dormant%s"),
    Phase.Kind.PAUSED: lambda: _("The cooperation was paused%s"),
    Phase.Kind.ENDED: lambda: _("The relation was ended%s"),
    Phase.Kind.REPLACED: lambda: _("The relation was replaced%s"),
}
