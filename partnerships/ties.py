"""What relations give to pages that span the apps: a municipality's start page, a place, the search."""

from django.db.models import Q

from partnerships.mapping import relations_map
from partnerships.models import Relation, RelationKind
from partnerships.updates import changed_lately


def relation_section(municipality, day):
    """The relations of a municipality by kind, in its own words, those without a stated kind and those that are over last."""
    relations = list(municipality.relations.published().for_list())
    for relation in relations:
        relation.status_today = relation.status(day)
    relations.sort(key=lambda relation: relation.status_today.is_over)
    kinds = RelationKind.objects.filter(municipality=municipality).order_by("pk")
    groups = [(kind, [r for r in relations if r.kind_id == kind.pk]) for kind in kinds]
    groups.append((None, [relation for relation in relations if relation.kind_id is None]))
    shown = [(kind, rows) for kind, rows in groups if rows]
    unexplained = [kind for kind in kinds if not any(k == kind and k.definition for k, _rows in shown)]
    return {
        "relation_groups": shown,
        "relations": relations,
        "number_over": sum(relation.status_today.is_former for relation in relations),
        "map": relations_map(relations, day),
        "countries": len({relation.place.country for relation in relations if relation.place.country}),
        "explained_kinds": [kind for kind in unexplained if kind.definition or kind.deciding_body],
        "undefined_kinds": [kind for kind in unexplained if not (kind.definition or kind.deciding_body)],
        "latest": changed_lately(relations),
    }


def relations_of_place(place, day):
    """Published relations with the place, or with one that it succeeded."""
    relations = Relation.objects.published().filter(Q(place=place) | Q(acting_place=place)).for_list()
    for relation in relations:
        relation.status_today = relation.status(day)
    return list(relations)


def relations_of_municipality(place, day):
    """Published relations that the place itself has, when it is a municipality."""
    relations = list(Relation.objects.published().filter(municipality__place=place).for_list())
    for relation in relations:
        relation.status_today = relation.status(day)
    return relations
