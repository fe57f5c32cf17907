"""How a place is found that has a page of its own, and what the contact centre answers of it."""

from functools import cached_property

from django.db.models import DateField, Q
from django.utils.translation import gettext as _

from networks.models import Membership
from networks.sections import networks_of_place
from partnerships.lists.mentions import is_partner, networks_near, public_day, public_days, relations_naming
from partnerships.models import Relation
from partnerships.search.relations import RelationSource
from twintowns.models import Place, today
from twintowns.search.indexing import Entry, SearchSource
from twintowns.search.sources import PUBLISHED, country_names, place_names
from twintowns.service.answers import make_answer


def _namers():
    """What a page that names a place is made from, {path from the place: fields}: see `mentions`."""
    relations = {"figures_from__place__relations", "predecessions__place__relations"}
    networks = set()
    for near in ("", "parts__", "part_of__"):
        ways = ("relations", "acting_relations", "municipality__relations")
        relations |= {f"{near}{way}" for way in ways}
        networks |= {f"{near}seated_networks", f"{near}network_memberships__network"}
    published = relations | {f"{path}__municipality" for path in relations}
    published |= networks | {f"{path}__memberships" for path in networks}
    steps = {path.rsplit("__", number)[0] for path in published for number in range(1, path.count("__") + 1)}
    return {**dict.fromkeys(steps, ""), **dict.fromkeys(published, PUBLISHED)}


class PlaceSource(SearchSource):
    """A place with a page of its own: one that a public relation is with, or whose page or network names it."""

    kind, order, model = "place", 8, Place
    shows = {"": "slug name country keeper_id", "names": "text"}
    follows = {**_namers(), "successions": ""}

    @cached_property
    def annotated(self):
        return dict.fromkeys(public_days(), DateField())

    def records(self):
        return Place.objects.annotate(**public_days())

    def entry(self, place):
        named_from = public_day(place)
        if named_from is None:
            return None
        return Entry(
            title=str(place),
            url=place.get_absolute_url(),
            names=place_names(place) if is_partner(place) else [],
            words=country_names(place) if is_partner(place) else place_names(place),
            details={"sv": "ort", "en": "place"},
            public_from=named_from,
        )

    def answer(self, key, user=None, on=None):
        """The answer about the newest relation with the place, an own one first; of a place that is only named, where it is."""
        on = on or today()
        place = Place.objects.select_related("municipality", "part_of").filter(pk=key).first()
        if place is None:
            return None
        own = user.municipality_ids() if user else ()
        relations = Relation.objects.published(on).filter(Q(place=place) | Q(acting_place=place)).distinct()
        chosen = sorted(relations, key=lambda relation: (relation.municipality_id not in own, -relation.pk))
        if chosen:
            return RelationSource().answer(chosen[0].pk, user, on)
        named = sorted(
            relations_naming(place, on),
            key=lambda relation: (relation.municipality_id not in own, relation.pk),
        )
        if named:
            return _named_answer(
                place,
                named[0].municipality,
                _("%(place)s is mentioned on the page of %(other)s."),
                named[0].place.name,
                user,
                on,
            )
        return _network_place_answer(place, user, on)


def _network_place_answer(place, user, on):
    """Of a place that only a network has to do with."""
    networks = [*networks_of_place(place, on), *networks_near(place, on)]
    memberships = (
        Membership.objects.published(on)
        .filter(network__in=networks)
        .select_related("municipality__place", "network")
    )
    for membership in memberships[:1]:
        text = _("%(place)s is tied to the network %(other)s.")
        return _named_answer(place, membership.municipality, text, membership.network.label, user, on)
    return None


def _named_answer(place, municipality, text, other, user, on):
    sentence = text % {"place": place.name, "other": other}
    return make_answer(str(place), municipality, sentence, place.get_absolute_url(), user=user, on=on)
