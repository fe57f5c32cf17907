"""Relations on a map: each partner, and an arc to it from the municipality."""

from partnerships.models import Relation
from twintowns.maps.drawing import Map, Point, place_point
from twintowns.models import today
from twintowns.models.prepared import PreparedRows


def relations_map(cards):
    """The map of the relations; partners without coordinates are only counted."""
    relations = [card.relation for card in cards]
    homes = {relation.municipality: place_point(relation.municipality.place) for relation in relations}
    points = []
    for card in cards:
        relation = card.relation
        home = homes[relation.municipality]
        points.append(
            place_point(
                relation.place,
                url=relation.get_absolute_url(),
                note=card.status.label,
                home=home and (home.latitude, home.longitude),
            )
        )
    for municipality, home in homes.items():
        if home:
            points.append(place_point(municipality.place, url=municipality.get_absolute_url(), is_home=True))
    return Map(points)


@PreparedRows
def _points(on):
    """(latitude, longitude, name, slug) of every place with a published relation and coordinates."""
    rows = Relation.objects.published(on).filter(place__latitude__isnull=False).order_by()
    return rows.values_list("place__latitude", "place__longitude", "place__name", "place__slug").distinct()


@PreparedRows
def _places(on):
    """(latitude, longitude, name, key) of every place with a published relation."""
    rows = Relation.objects.published(on).order_by()
    return rows.values_list("place__latitude", "place__longitude", "place__name", "place__pk").distinct()


def world_points():
    """Every place with a published relation and coordinates, as rows of (latitude, longitude, name, slug)."""
    return _points(on=today())


def world_map():
    """All of them on a map of the world; those without coordinates are only counted."""
    return Map(
        (
            None if latitude is None else Point(float(latitude), float(longitude), name)
            for latitude, longitude, name, _key in _places(on=today())
        ),
        is_world=True,
    )
