"""Every public page as a file, to hold two states of the code against each other:

    python bench/rendered.py before
    python bench/rendered.py after       (with the other state checked out)
    diff -r before after

Asked are all addresses of the sitemaps, in both languages, on one frozen day, of the database that the settings name (seed
it first). The token of a form, which no two answers share, is left out; static files have their plain names.
"""

import os
import re
import sys
from pathlib import Path
from urllib.parse import urlsplit

import time_machine

DAY = "2026-11-25T10:00:00+01:00"
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "twintowns.settings")
TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="[^"]+"')
LOCATION = re.compile(r"<loc>([^<]+)</loc>")


def addresses(client, path="/sitemap.xml"):
    """Paths of the pages that the sitemap names, those of the sitemaps that it names included."""
    for location in LOCATION.findall(client.get(path).content.decode()):
        found = urlsplit(location).path
        if found.endswith(".xml"):
            yield from addresses(client, found)
        else:
            yield found


def file_name(path):
    return (path.strip("/").replace("/", "__") or "start") + ".html"


def main(folder):
    import django

    django.setup()
    from django.conf import settings
    from django.test import Client

    settings.STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    client = Client(headers={"host": "localhost"})
    folder.mkdir(parents=True, exist_ok=True)
    for path in sorted(set(addresses(client))):
        response = client.get(path)
        text = TOKEN.sub("", response.content.decode()).replace("><", ">\n<")
        (folder / file_name(path)).write_text(f"{response.status_code}\n{text}", encoding="utf-8")


if __name__ == "__main__":
    with time_machine.travel(DAY, tick=False):
        main(Path(sys.argv[1]))
