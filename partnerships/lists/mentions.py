"""Places that have a page because a public page names them: the partner, what lies in it or around it, what it is near.

What a place says of another, that it is part of it or became it, names the place there only when somebody else made it
public, or the administrator keeps it: nobody gets their own place onto the page of another by saying that it belongs there.
"""

from datetime import date
from functools import cache

from django.db.models import DateField, F, OuterRef, Q, Subquery, Value
from django.db.models.functions import Coalesce, Concat, Greatest, StrIndex
from django.db.models.lookups import GreaterThan

from networks.models import Membership, NetworkMember
from partnerships.models import Relation
from twintowns.models import Municipality, Place, PlaceStatement
from twintowns.page.sections import Tie

ALWAYS = date.min.replace(year=1000)  # before any day that somebody could choose
PARTNER_DAYS = 2  # the first two ways to be named: as the partner, and as who holds the relation
TIED = (
    "place",
    "acting_place",
    "municipality__place",
)  # whose places and their surroundings a relation names
NAMED = ("place__figures__reference", "place__successions__successor")  # what the partner's own page names


ENDS = (" ", ",", ".", ")", ";")  # what may follow a name in a text


def told(name, text="place__statements__text"):
    """The condition that a text about the partner has the name, a value or reference, as words of its own.

    Looked for by StrIndex: `contains` is deaf to case on SQLite, so that “Port” would be told of wherever a port is.
    """
    ended = Q()
    for end in ENDS:
        ended |= Q(_is_in(Concat(Value(" "), name, Value(end)), text))
    return Q(_is_in(Concat(Value(" "), name), text)) & ended  # most have not even the beginning


def _is_in(part, text):
    return GreaterThan(StrIndex(F(text), part), 0)


def told_places(day):
    """The places whose own word of other places is told on the pages of those.

    They have a public relation, municipality or network, or something public says where they lie or what became of it;
    that they say themselves what they are part of does not count. The administrator's own need nothing of the kind.
    """
    relations = Relation.objects.published(day)
    networks = Membership.objects.published(day).values("network")
    told = Q(keeper=None) | Q(municipality__in=Municipality.objects.published(day))
    for path in (*TIED, *(f"{tied}__part_of" for tied in TIED), *NAMED):
        told |= Q(pk__in=relations.exclude(**{path: None}).order_by().values(path))
    seats = networks.exclude(network__seat=None).values("network__seat")
    members = NetworkMember.objects.filter(network__in=networks).exclude(place=None).values("place")
    return Place.objects.filter(told | Q(pk__in=seats) | Q(pk__in=members))


def naming_tie(place, day):
    """What the page of a place that nothing is tied to shows of the relations whose pages name it."""
    return Tie("partnerships/lists/place_mentions.html", relations_naming(place, day))


def near_tie(place, day):
    """And of the networks around it."""
    return Tie("partnerships/lists/place_networks_near.html", networks_near(place, day))


def relations_naming(place, day):
    """Published relations whose page names the place without being with it."""
    near = [place.part_of_id if place.keeper_id is None else None, *place.parts.values_list("pk", flat=True)]
    names = (
        told(Value(place.name)) | Q(place__figures__reference=place) | Q(place__successions__successor=place)
    )
    for path in TIED:
        names |= Q(**{f"{path}__in": [key for key in near if key]})
    return list(
        Relation.objects.published(day).filter(names).select_related("municipality", "place").distinct()
    )


def networks_near(place, day):
    """Published networks with a member or a seat in the place's parts, or in what it is part of."""
    near, seats = Q(place__part_of=place), Q(network__seat__part_of=place)
    if place.keeper_id is None:
        near, seats = near | Q(place__parts=place), seats | Q(network__seat__parts=place)
    seats |= Q(network__in=NetworkMember.objects.filter(near).values("network"))
    memberships = Membership.objects.published(day).filter(seats).select_related("network")
    return list({membership.network: None for membership in memberships})


def public_days():
    """{name: expression} of what `public_day` reads of a place: from when each way to be named is public."""
    return {f"day_{number}": day for number, day in enumerate(_days())}


def public_day(place):
    """From when a page names the place; None when none does."""
    days = [getattr(place, f"day_{number}") for number in range(len(_days()))]
    return min(filter(None, days), default=None)


def is_partner(place):
    """Whether a relation is with the place, and does not only name it."""
    return any(getattr(place, f"day_{number}") for number in range(PARTNER_DAYS))


@cache
def _days():
    """The first public day by each way to be named, as parts of a query."""
    relations = Relation.objects.filter(is_published=True, municipality__is_published=True)
    memberships = Membership.objects.filter(is_published=True, network__is_published=True)
    named = [
        "place",
        "acting_place",
        *_around(*TIED),
        *NAMED,
    ]
    members = ["network__seat", "network__members__place"]
    seats = [*members, *_around(*members)]
    told_of = PlaceStatement.objects.filter(told(OuterRef(OuterRef("name")), "text")).order_by()
    texts = _first_day(relations, Q(place__in=told_of.values("place")), "municipality__publish_on")
    return [
        *(_first_day(relations, _names(name), "municipality__publish_on") for name in named),
        texts,
        *(_first_day(memberships, _names(name), "network__publish_on") for name in seats),
    ]


def _around(*paths):
    return [f"{path}__{near}" for path in paths for near in ("part_of", "parts")]


def _names(path):
    """The condition that the path leads to the place; one by what the place says itself only to the administrator's."""
    own_word = {f"{path}__keeper__isnull": True} if path.endswith("__parts") else {}
    return Q(**{path: OuterRef("pk")}, **own_word)


def _first_day(records, names, also):
    """The first day on which one of the published records that name the place is public."""
    days = [Coalesce(F(field), Value(ALWAYS, DateField())) for field in ("publish_on", also)]
    public = records.filter(names).annotate(public_on=Greatest(*days))
    return Subquery(public.order_by("public_on").values("public_on")[:1])
