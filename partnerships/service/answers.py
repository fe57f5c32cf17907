"""The contact centre's answers about partners and agreements."""

from django.db.models import Q
from django.utils.translation import gettext as _

from networks.models import Membership
from networks.sections import networks_of_place
from partnerships.lists.mentions import networks_near, relations_naming
from partnerships.models import Agreement, Programme, Project, Relation
from partnerships.partner_page.context import CARD_CHILDREN, load_relation
from partnerships.sentences import relation_lead, spoken_sentence, told_exchanges
from twintowns.models import Place, today
from twintowns.service.answers import make_card, pick


def relation_card(key, user=None, on=None):
    """What the partner is, who answers, the status with its reason, and the latest exchange that was held."""
    on = on or today()
    relation = pick(Relation, key, user, on).for_page().first()
    if relation is None:
        return None
    load_relation(relation, children=CARD_CHILDREN)
    status, exchanges = relation.status(on), told_exchanges(relation.exchanges.all(), on)
    held = [exchange for exchange in exchanges if exchange.was_held(on)]
    more = relation_lead(relation, on)[1:]
    facts = [(_("Status"), ", ".join(str(state.label) for state in (status, *status.also)))]
    facts += [
        (_("Reason"), phase.reason) for phase in relation.phases.all() if phase.reason and phase.holds(on)
    ]
    if more:
        facts.append((_("More"), " ".join(more)))
    if held:
        latest = held[0]
        facts.append((_("Latest exchange"), f"{latest.title}, {latest.when}"))
    if not relation.is_live(on):
        facts.insert(0, (_("Draft"), _("The page is a draft: only staff see it.")))
    return make_card(
        str(relation.place),
        relation.municipality,
        spoken_sentence(relation, on),
        relation.get_absolute_url(),
        relation.contacts.all(),
        user,
        on,
        facts=facts,
    )


def agreement_card(key, user=None, on=None):
    """The card of the relation that the agreement is about."""
    agreement = pick(Agreement, key, user, on).first()
    relation = agreement and agreement.shown_on()
    return relation and relation_card(relation.pk, user, on)


def programme_card(key, user=None, on=None, model=Programme):
    record = model.objects.published(on).select_related("municipality__place").filter(pk=key).first()
    if record:
        page = f"{record.municipality.get_absolute_url()}projekt/"
        return make_card(str(record), record.municipality, "", page, user=user, on=on)


def project_card(key, user=None, on=None):
    return programme_card(key, user, on, Project)


def place_card(key, user=None, on=None):
    """The card of the newest relation with the place, an own one first; of a place that is only named, where it is."""
    on = on or today()
    place = Place.objects.select_related("municipality", "part_of").filter(pk=key).first()
    if place is None:
        return None
    own = user.municipality_ids() if user else ()
    relations = Relation.objects.published(on).filter(Q(place=place) | Q(acting_place=place)).distinct()
    chosen = sorted(relations, key=lambda relation: (relation.municipality_id not in own, -relation.pk))
    if chosen:
        return relation_card(chosen[0].pk, user, on)
    named = sorted(
        relations_naming(place, on), key=lambda relation: (relation.municipality_id not in own, relation.pk)
    )
    if named:
        return _named_card(
            place,
            named[0].municipality,
            _("%(place)s is mentioned on the page of %(other)s."),
            named[0].place.name,
            user,
            on,
        )
    return _network_place_card(place, user, on)


def _network_place_card(place, user, on):
    """Of a place that only a network has to do with."""
    networks = [*networks_of_place(place, on), *networks_near(place, on)]
    memberships = (
        Membership.objects.published(on)
        .filter(network__in=networks)
        .select_related("municipality__place", "network")
    )
    for membership in memberships[:1]:
        text = _("%(place)s is tied to the network %(other)s.")
        return _named_card(place, membership.municipality, text, membership.network.label, user, on)
    return None


def _named_card(place, municipality, text, other, user, on):
    sentence = text % {"place": place.name, "other": other}
    return make_card(str(place), municipality, sentence, place.get_absolute_url(), user=user, on=on)


CARDS = {
    "relation": relation_card,
    "agreement": agreement_card,
    "programme": programme_card,
    "project": project_card,
    "place": place_card,
}
