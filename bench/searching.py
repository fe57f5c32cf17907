"""The search over the world's 18,000 places and 26,000 relations: the time of the server for names whole, partial and misspelt."""

import os
import random
import resource
import statistics
import sys
import time
from pathlib import Path

NAMES = 300
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "twintowns.settings")


def misspelt(name, chance):
    """The name with one letter left out, doubled, or changed places with the next."""
    at = chance.randrange(1, len(name) - 1)
    left_out = name[:at] + name[at + 1 :]
    doubled = name[:at] + name[at] + name[at:]
    turned = name[:at] + name[at + 1] + name[at] + name[at + 2 :]
    return chance.choice([left_out, doubled, turned])


def queries(names, chance):
    """{kind of query: [queries]}, the same in every run."""
    chosen = chance.sample([name for name in names if len(name) > 4], NAMES)
    return {
        "whole": chosen,
        "beginning": [name[:3] for name in chosen],
        "two letters": [name[:2] for name in chosen],
        "inside": [name[1:-1] for name in chosen],
        "misspelt": [misspelt(name, chance) for name in chosen],
        "two words": [f"{name} vänort" for name in chosen],
        "nonsense": ["".join(chance.choices("abcdefghijklmnopqrstuvwxyz", k=9)) for _name in chosen],
    }


def main():
    import django

    django.setup()
    from django.db import connection

    from bench.world import load_world
    from twintowns.models import Place
    from twintowns.search.ranking import search
    from twintowns.search.rebuilding import rebuild

    places, relations = load_world()
    began = time.perf_counter()
    rebuild()
    took = time.perf_counter() - began
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    names = list(Place.objects.order_by("pk").values_list("name_folded", flat=True))
    search("warm")
    connection.force_debug_cursor = True
    print(f"{connection.vendor}: {places} places, {relations} relations; index made in {took:.0f} s")
    print(f"{'median':>8} {'p95 ms':>8} {'queries':>8} {'found':>6}  kind")
    for kind, texts in queries(names, random.Random(1)).items():
        times, most, found = [], 0, 0
        for text in texts:
            connection.queries_log.clear()
            began = time.perf_counter()
            results = search(text)
            times.append((time.perf_counter() - began) * 1000)
            most = max(most, len(connection.queries_log))
            found += bool(results and results.entries)
        p95 = statistics.quantiles(times, n=20)[-1]
        print(f"{statistics.median(times):8.1f} {p95:8.1f} {most:8} {found / len(texts):6.0%}  {kind}")
    print(
        f"memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB at most, making the index included"
    )


if __name__ == "__main__":
    main()
