"""The size of the world: as many places and relations as a file of the world's twinnings has, for measuring only.

The variable WORLD_CSV names the file: UTF-8, a row for each twinning, with the columns city1, country1, lat1, lng1,
city2, country2, lat2 and lng2 (names of the towns and countries in any language, degrees north and east). The figures in
docs/ are for 18,000 towns and 26,000 rows. The names lie in a database that is thrown away; nothing of them is kept.
"""

import csv
import os
from itertools import cycle
from pathlib import Path


def rows():
    with Path(os.environ["WORLD_CSV"]).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def load_world():
    """Places for all towns of the file, a municipality for each of the 290, and a relation for each row, dealt out to them.

    Returns how many places and relations there are. The history is not written: it does not count for reading.
    """
    from partnerships.models import Relation
    from twintowns.models import Municipality, Place
    from twintowns.text.folding import slugify

    towns = {}
    for row in rows():
        for side in "12":
            towns.setdefault(
                (row[f"city{side}"], row[f"country{side}"]), (row[f"lat{side}"], row[f"lng{side}"])
            )
    places = {
        town: Place(
            name=town[0][:200],
            slug=f"{slugify(town[0])[:100]}-{number}",
            kind=Place.Kind.CITY,
            latitude=round(float(lat), 5),
            longitude=round(float(lng), 5),
        )
        for number, (town, (lat, lng)) in enumerate(towns.items())
    }
    Place.objects.bulk_create(places.values(), batch_size=500)

    without = Place.objects.filter(kind=Place.Kind.MUNICIPALITY, country="SE", municipality=None)
    Municipality.objects.bulk_create(
        Municipality(place=p, slug=p.slug, code=f"{number:04}", official_name=p.name, is_published=True)
        for number, p in enumerate(without, 9000)
    )
    dealt = cycle(Municipality.objects.all())
    Relation.objects.bulk_create(
        (
            Relation(
                municipality=next(dealt),
                place=places[row["city2"], row["country2"]],
                slug=f"varld-{number}",
                is_published=True,
            )
            for number, row in enumerate(rows())
        ),
        batch_size=500,
    )
    return Place.objects.count(), Relation.objects.count()
