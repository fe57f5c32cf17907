"""What a card shows of a relation, and the order of a list: former partners last."""

from twintowns.dates.render import render_period
from twintowns.models import begun_by


def read_cards(relations, day):
    """The relations as a list, each with `status_today` and, while it lasts, `since_today` (“sedan 2015”)."""
    relations = list(relations)
    for relation in relations:
        relation.status_today = relation.status(day)
        lasts = relation.since and begun_by(relation.since, day) and not relation.status_today.kind.is_past
        relation.since_today = render_period(relation.since, None) if lasts else ""
    return relations


def parted(relations):
    """(those that are, those that were), of relations with their cards."""
    relations = list(relations)
    return (
        [relation for relation in relations if not relation.status_today.kind.is_former],
        [relation for relation in relations if relation.status_today.kind.is_former],
    )
