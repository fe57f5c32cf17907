"""What relations give to pages that span the apps: the start page of all and of one municipality, a place."""

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from partnerships.lists.by_country import listed_places
from partnerships.lists.cards import parted, read_cards
from partnerships.lists.counting import count_partners
from partnerships.lists.latest import changed_lately, latest_pages
from partnerships.lists.map import relations_map, world_map
from partnerships.lists.queries import load_listed, relations_of
from partnerships.models import Relation, RelationKind
from twintowns.page.sections import HomeSection, StartSection, Tie


def start_context(municipality, day):
    """The relations of a municipality by kind, in its own words, those without a stated kind last; then the former ones."""
    relations = relations_of(municipality, day)
    cards = read_cards(relations, day)
    present, former = parted(sorted(cards, key=lambda card: card.status.kind.is_over))
    kinds = RelationKind.objects.filter(municipality=municipality).order_by("pk")
    groups = [(kind, [card for card in present if card.relation.kind_id == kind.pk]) for kind in kinds]
    groups.append((None, [card for card in present if card.relation.kind_id is None]))
    shown = [(kind, rows) for kind, rows in groups if rows]
    unexplained = [kind for kind in kinds if not any(k == kind for k, _rows in shown)]
    return {
        "relation_groups": shown,
        "relations": relations,
        "former": former,
        "map": relations_map(cards),
        "countries": len({relation.place.country for relation in relations if relation.place.country}),
        "explained_kinds": [kind for kind in unexplained if kind.definition or kind.deciding_body],
        "latest": changed_lately(relations),
    }


def relations_of_place(place, day):
    """Cards of the published relations with the place, or that the place holds for its municipality."""
    return _cards(Relation.objects.filter(Q(place=place) | Q(acting_place=place)), day)


def relations_of_municipality(place, day):
    """Cards of the published relations that the place itself has, when it is a municipality."""
    return _cards(Relation.objects.filter(municipality__place=place), day)


def _cards(relations, day):
    found = relations.published(day).select_related("municipality__place", "place", "kind", "acting_place")
    return read_cards(load_listed(found, day), day)


def relation_tie(place, day):
    """What the page of a place shows of relations with it; above it are the countries, and its own where that has a page."""
    cards = relations_of_place(place, day)
    trail = [(_("Countries"), reverse("country-list"))] if place.country else []
    if place.country and any(card.relation.place.country == place.country for card in cards):
        trail.append((place.country.name, reverse("country-detail", args=[place.country.code.lower()])))
    names = tuple(card.relation.municipality.name for card in cards)
    return Tie("partnerships/lists/place_relations.html", cards, names, tuple(trail))


def own_tie(place, day):
    """What the page of a place shows of its own relations."""
    return Tie("partnerships/lists/place_own_relations.html", relations_of_municipality(place, day))


def home_context(municipalities):
    """What the start page of all municipalities shows; each of them gets its number of partners as its `note`."""
    numbers = count_partners(municipalities)
    for municipality in municipalities:
        municipality.note = numbers.get(municipality.pk) or _("no partners published")
    return {"map": world_map(), "listed": listed_places(), "latest": latest_pages()}


START = StartSection(
    start_context,
    numbers="partnerships/lists/start_numbers.html",
    main="partnerships/lists/start_relations.html",
    end="partnerships/lists/start_latest.html",
    more="partnerships/figures/start_links.html",
)
HOME = HomeSection(home_context, "partnerships/lists/home.html")
