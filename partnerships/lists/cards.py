"""What a card shows of a relation, and the order of a list: former partners last."""

from dataclasses import dataclass

from partnerships.models import Relation
from partnerships.models.status import Status
from twintowns.dates.render import render_period
from twintowns.models import begun_by


@dataclass(frozen=True)
class Card:
    """A relation as lists and maps show it on a day; `since`, in words (“sedan 2015”), as long as it lasts."""

    relation: Relation
    status: Status
    since: str = ""


def read_cards(relations, day):
    """The cards of the relations, which `load_listed` or `for_list` fetched."""
    return [read_card(relation, day) for relation in relations]


def read_card(relation, day):
    status = relation.status(day)
    lasts = relation.since and begun_by(relation.since, day) and not status.kind.is_past
    return Card(relation, status, render_period(relation.since, None) if lasts else "")


def parted(cards):
    """(those that are, those that were)."""
    cards = list(cards)
    return (
        [card for card in cards if not card.status.kind.is_former],
        [card for card in cards if card.status.kind.is_former],
    )
