"""What relations give to pages that span the apps: the start page of all and of one municipality, a place."""

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from partnerships.lists.by_country import listed_places
from partnerships.lists.cards import parted, read_cards
from partnerships.lists.counting import count_partners
from partnerships.lists.latest import changed_lately, latest_pages
from partnerships.lists.map import relations_map, world_map
from partnerships.models import Relation, RelationKind
from twintowns.page.sections import HomeSection, StartSection, Tie


def start_context(municipality, day):
    """The relations of a municipality by kind, in its own words, those without a stated kind last; then the former ones."""
    relations = read_cards(municipality.relations.published().for_list(), day)
    present, former = parted(sorted(relations, key=lambda relation: relation.status_today.kind.is_over))
    kinds = RelationKind.objects.filter(municipality=municipality).order_by("pk")
    groups = [(kind, [r for r in present if r.kind_id == kind.pk]) for kind in kinds]
    groups.append((None, [relation for relation in present if relation.kind_id is None]))
    shown = [(kind, rows) for kind, rows in groups if rows]
    unexplained = [kind for kind in kinds if not any(k == kind for k, _rows in shown)]
    return {
        "relation_groups": shown,
        "relations": relations,
        "former": former,
        "map": relations_map(relations, day),
        "countries": len({relation.place.country for relation in relations if relation.place.country}),
        "explained_kinds": [kind for kind in unexplained if kind.definition or kind.deciding_body],
        "latest": changed_lately(relations),
    }


def relations_of_place(place, day):
    """Published relations with the place, or that the place holds for its municipality."""
    relations = Relation.objects.published().filter(Q(place=place) | Q(acting_place=place))
    return read_cards(relations.for_list(), day)


def relations_of_municipality(place, day):
    """Published relations that the place itself has, when it is a municipality."""
    return read_cards(Relation.objects.published().filter(municipality__place=place).for_list(), day)


def relation_tie(place, day):
    """What the page of a place shows of relations with it; above it are the countries, and its own where that has a page."""
    relations = relations_of_place(place, day)
    trail = [(_("Countries"), reverse("country-list"))] if place.country else []
    if place.country and any(relation.place.country == place.country for relation in relations):
        trail.append((place.country.name, reverse("country-detail", args=[place.country.code.lower()])))
    names = tuple(relation.municipality.name for relation in relations)
    return Tie("partnerships/lists/place_relations.html", relations, names, tuple(trail))


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
