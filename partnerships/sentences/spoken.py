"""What to say of a relation in one sentence, while somebody waits on the line."""

from django.utils.translation import gettext as _

from partnerships.models import RelationKind
from partnerships.models.phase_kinds import EXPIRED, NOT_BEGUN, PARTNER_GONE, REPLACED, UNKNOWN
from twintowns.dates.render import render_period
from twintowns.models import today
from twintowns.page.sentences import succession_sentence

from .relations import acting_name, relation_lead, state_text
from .words import agreement_of, with_article


def spoken_sentence(relation, on=None):
    """“Tempe är vänort till Trollhättan sedan 2015.”, and of what is over that it is: one sentence, true on the day."""
    on = on or today()
    status = relation.status(on)
    if status.kind == PARTNER_GONE:
        happened = succession_sentence(status.record).removesuffix(".")
        return _("%(happened)s; %(was)s.") % {"happened": happened, "was": _was(relation)}
    if status.kind.is_former:
        return _former(relation, status, on)
    if status.kind == EXPIRED:
        return _expired(relation, status.record, on)
    if not relation.kind_on(on) and status.kind not in (NOT_BEGUN, UNKNOWN):
        return _("%s are connected; of what kind the relation is is not stated.") % _both(relation)
    lead = relation_lead(relation, on)[0]
    if status.kind.is_still:
        text = state_text(status.record, on)
        return f"{lead.removesuffix('.')}; {text[:1].lower()}{text[1:]}."
    return lead


def _former(relation, status, on):
    """“Kerava var vänort till Trollhättan till 2017; sedan dess gäller ett samarbetsavtal.”"""
    since = status.record.since
    was = _was(relation) + (f" {render_period(None, since)}" if since else "")
    running = [agreement for agreement in relation.agreements.all() if agreement.in_force(on)]
    if not running:
        return f"{was}."
    kind = running[-1].kind
    names = {"was": was, "agreement": agreement_of(kind)}
    if status.kind == REPLACED:
        return _("%(was)s; since then %(agreement)s applies.") % names
    return _("%(was)s; %(agreement)s applies.") % names


def _expired(relation, agreement, on):
    """“Halmstad och Moshi hade ett avtal till 2012, beräknat; det gäller inte längre.”"""
    end = agreement.end(on)
    period = f" {render_period(None, end.date)}" if end and end.date.latest else ""
    names = {"both": _both(relation), "until": period}
    if end and end.is_computed:
        return (
            _("%(both)s had an agreement%(until)s, as computed from its length; it no longer applies.")
            % names
        )
    return _("%(both)s had an agreement%(until)s; it no longer applies.") % names


def _both(relation):
    names = {"municipality": acting_name(relation), "place": relation.place.name}
    return _("%(municipality)s and %(place)s") % names


def _was(relation):
    """What the partner was to the municipality, without an end."""
    kind = relation.kind
    names = {"place": relation.place.name, "municipality": acting_name(relation)}
    concepts = RelationKind.Concept
    if not kind or kind.concept in (concepts.CONTACT, concepts.TWIN_LIKE):
        return _("%(municipality)s had a connection with %(place)s") % names
    names |= {"kind": with_article(kind.label), "agreement": agreement_of(kind)}
    if kind.concept == concepts.SPONSOR_TOWN:
        return _("%(municipality)s was %(kind)s of %(place)s") % names
    if not kind.name:
        return _("%(municipality)s and %(place)s had %(agreement)s") % names
    return _("%(place)s was %(kind)s of %(municipality)s") % names
