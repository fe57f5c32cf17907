"""The admin's list of relations over 740 relations and over the world's 26,000: the second must stay within five times."""

import os
import statistics
import sys
import time
from pathlib import Path

ROUNDS = 20
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "twintowns.settings")

ADDRESSES = {
    "list": "",
    "last page": "?p=14",
    "search": "?q=berlin",
    "filter": "?is_published__exact=1",
}


def median_ms(client, address):
    def visit():
        began = time.perf_counter()
        assert client.get(address).status_code == 200, address
        return (time.perf_counter() - began) * 1000

    visit()
    return statistics.median(visit() for _round in range(ROUNDS))


def main():
    import django

    django.setup()
    from django.db import connection
    from django.test import Client

    from bench.world import load_world
    from partnerships.models import Relation
    from twintowns.models import User
    from twintowns.search.indexing import paused
    from twintowns.search.rebuilding import rebuild

    places, relations = load_world()
    client = Client(headers={"host": "localhost"})
    client.force_login(User.objects.create_superuser("bench"))

    def measure():
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
        return {
            name: median_ms(client, f"/admin/partnerships/relation/{query}")
            for name, query in ADDRESSES.items()
        }

    many = measure()
    keep = Relation.objects.order_by("pk").values_list("pk", flat=True)[740]
    with paused():
        Relation.objects.filter(pk__gte=keep).delete()
    rebuild()
    few = measure()
    print(f"{connection.vendor}: {places} places; ms over 740 relations, over {relations}, ratio")
    for name, ms in few.items():
        print(f"{ms:8.1f} {many[name]:8.1f} {many[name] / ms:6.2f}  {name}")


if __name__ == "__main__":
    main()
