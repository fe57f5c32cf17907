"""The contact centre's answers about partners and agreements."""

from django.utils.translation import gettext as _

from partnerships.models import Agreement, Programme, Project, Relation
from partnerships.page import load_relation, page_context
from partnerships.sentences import relation_lead
from twintowns.cards import make_card, pick
from twintowns.models import Place, today


def relation_card(key, user=None, on=None):
    """What the partner is, who answers, the status with its reason, and the latest exchange."""
    on = on or today()
    relation = pick(Relation, key, user, on).for_page().first()
    if relation is None:
        return None
    load_relation(relation)
    shown, status = page_context(relation, on), relation.status(on)
    lead, *more = relation_lead(relation, on)
    facts = [(_("Status"), ", ".join(str(state.label) for state in (status, *status.also)))]
    facts += [
        (_("Reason"), phase.reason) for phase in relation.phases.all() if phase.reason and phase.holds(on)
    ]
    if more:
        facts.append((_("More"), " ".join(more)))
    if relation.contacts.all():
        stand_ins = [str(contact.stand_in) for contact in relation.contacts.all() if contact.stand_in]
        facts += [(_("Stand-in"), name) for name in stand_ins]
    if shown["exchanges"]:
        latest = shown["exchanges"][0]
        facts.append((_("Latest exchange"), f"{latest.title}, {latest.when}"))
    if not relation.is_live(on):
        facts.insert(0, (_("Draft"), _("The page is a draft: only staff see it.")))
    return make_card(
        str(relation.place),
        relation.municipality,
        lead,
        relation.get_absolute_url(),
        relation.contacts.all(),
        user,
        on,
        facts=facts,
    )


def agreement_card(key, user=None, on=None):
    """The card of the relation that the agreement is about."""
    agreement = pick(Agreement, key, user, on).first()
    relation = agreement and agreement.relations.filter(municipality=agreement.municipality).first()
    return relation and relation_card(relation.pk, user, on)


def programme_card(key, user=None, on=None, model=Programme):
    record = model.objects.published(on).select_related("municipality__place").filter(pk=key).first()
    if record:
        page = f"{record.municipality.get_absolute_url()}projekt/"
        return make_card(str(record), record.municipality, "", page, user=user, on=on)


def project_card(key, user=None, on=None):
    return programme_card(key, user, on, Project)


def place_card(key, user=None, on=None):
    """The card of the newest relation with the place: an own one first."""
    place = Place.objects.filter(pk=key).first()
    relations = place.relations.published(on) if place else Relation.objects.none()
    own = user.municipality_ids() if user else ()
    chosen = sorted(relations, key=lambda relation: (relation.municipality_id not in own, -relation.pk))
    return relation_card(chosen[0].pk, user, on) if chosen else None


CARDS = {
    "relation": relation_card,
    "agreement": agreement_card,
    "programme": programme_card,
    "project": project_card,
    "place": place_card,
}
