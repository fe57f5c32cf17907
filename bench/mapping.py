"""The map of the world with 18,000 places: what it weighs and costs on the server, and how it moves in a browser.

Runs on the database that `searching.py` filled; the last column compares with the five municipalities alone.
"""

import gzip
import os
import statistics
import sys
import time
from pathlib import Path

ROUNDS = 10
PAGES = ["/", "/karta.json", "/lander/"]
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "twintowns.settings")


def measured(client):
    """{page: (median milliseconds, bytes compressed)}."""
    found = {}
    for page in PAGES:
        times = []
        for _round in range(ROUNDS):
            began = time.perf_counter()
            response = client.get(page)
            times.append((time.perf_counter() - began) * 1000)
        found[page] = statistics.median(times), len(gzip.compress(response.content))
    return found


def main():
    import django

    django.setup()
    from django.db import connection
    from django.test import Client

    from bench.moving_map import moved
    from partnerships.models import Relation

    client = Client(headers={"host": "localhost"})
    world, moving = measured(client), moved()
    Relation.objects.filter(slug__startswith="varld-").update(is_published=False)
    few, moving_few = measured(client), moved()
    print(f"{connection.vendor}: maps")
    print(f"{'median ms':>10} {'kB':>6} {'times as long':>14}  page")
    for page, (milliseconds, size) in world.items():
        print(f"{milliseconds:10.1f} {size / 1000:6.1f} {milliseconds / few[page][0]:14.1f}  {page}")
    for what, milliseconds in moving.items():
        print(f"{milliseconds:10.1f} {'':6} {milliseconds / max(moving_few[what], 50):14.1f}  {what}")


if __name__ == "__main__":
    main()
