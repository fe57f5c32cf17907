"""How long the site's pages take and how many queries they need, on the database that the settings name.

`make bench` asks for every kind of page through Django's test client, so without network or server. It visits the
start page and follows the site's own links, so that a new page is measured without being named here.
"""

import os
import re
import statistics
import sys
import time
from pathlib import Path

ROUNDS = 10
PAGES = 60

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "twintowns.settings")


def links(html):
    """Addresses of our own that the page links to, without admin, files and filters."""
    found = re.findall(r'href="(/[^"#?]*)"', html)
    return [path for path in dict.fromkeys(found) if not path.startswith(("/admin/", "/static/", "/media/"))]


def visit(client, path, connection):
    """The response, the milliseconds it took, and its number of queries."""
    connection.queries_log.clear()
    began = time.perf_counter()
    response = client.get(path)
    return response, (time.perf_counter() - began) * 1000, len(connection.queries_log)


def crawl(client, connection):
    """Each page once, from the start page on: a line of median time and queries."""
    waiting, seen = ["/"], set()
    while waiting and len(seen) < PAGES:
        path = waiting.pop(0)
        if path in seen:
            continue
        seen.add(path)
        response, _first, _queries = visit(client, path, connection)
        if response.status_code != 200 or not response["Content-Type"].startswith("text/html"):
            continue
        waiting += links(response.content.decode())
        rounds = [visit(client, path, connection)[1:] for _round in range(ROUNDS)]
        yield path, statistics.median(time for time, _queries in rounds), rounds[-1][1]


def main():
    import django

    django.setup()
    from django.db import connection
    from django.test import Client

    connection.force_debug_cursor = True
    print(f"{'ms':>8} {'queries':>8}  page")
    for path, milliseconds, queries in crawl(Client(headers={"host": "localhost"}), connection):
        print(f"{milliseconds:8.1f} {queries:8}  {path}")


if __name__ == "__main__":
    main()
