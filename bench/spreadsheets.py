"""Previews and writes spreadsheets of 500, 2,000 and 10,000 rows: 2,000 within 10 s and 20 s, 10,000 within a minute.

`bench/spreadsheets.py [rows ...]` on a database of its own, which it empties. The seconds of the processor stand in
brackets: on a machine that does other things too they tell more.
"""

import csv
import io
import os
import sys
import time
from pathlib import Path

SIZES = [500, 2000, 10_000]
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "twintowns.settings")


def file_of(headings, rows):
    text = io.StringIO()
    csv.writer(text, delimiter=";").writerows([headings, *rows])
    return text.getvalue().encode()


def relations(size, year):
    return [["benchby", f"ort-{n}", f"ort-{n}", "vanort", "ja", f"{year}", "ja"] for n in range(size)]


def agreements(size, year):
    ends = ["", "", "48", "", "", "ja"]
    return [
        [
            "benchby",
            f"avtal-{n}",
            f"Avtal {n}",
            "vanort",
            f"ort-{n}",
            f"KS {n}",
            f"{n % 28 + 1} maj {year}",
            "Orten",
        ]
        + ["", *ends[1:]]
        for n in range(size)
    ]


def contacts(size, year):
    basis = "uppgift av allmänt intresse"
    return [
        ["benchby", f"Person {n}", "person", f"Samordnare {year}", f"p{n}@example.org", "0270-750 00", basis]
        + ["ja", f"{year}", "", "ja"]
        for n in range(size)
    ]


def clock():
    return time.perf_counter(), time.process_time()


def told(began, ended):
    return f"{ended[0] - began[0]:6.1f} s ({ended[1] - began[1]:.1f} s)"


def main():
    import django

    django.setup()
    from django.core.management import call_command

    from partnerships.models import RelationKind
    from partnerships.staff.sheets import AgreementSheet, RelationSheet
    from twintowns.models import Municipality, Place, User
    from twintowns.search import indexing
    from twintowns.spreadsheets.contacts import ContactSheet
    from twintowns.spreadsheets.files import read_tables
    from twintowns.spreadsheets.plan import make_plan
    from twintowns.spreadsheets.writing import write

    call_command("flush", verbosity=0, interactive=False)
    sizes = [int(size) for size in sys.argv[1:]] or SIZES
    user = User.objects.create_superuser("bench")
    for size in sizes:
        call_command("flush", verbosity=0, interactive=False)
        user = User.objects.create_superuser("bench")
        with indexing.paused():
            home = Place.objects.create(slug="benchby", name="Benchby", country="SE")
            town = Municipality.objects.create(
                place=home, slug="benchby", code="9999", official_name="Benchby kommun", is_published=True
            )
            RelationKind.objects.create(municipality=town, slug="vanort", name="vänort", concept="twin_town")
            Place.objects.bulk_create(
                Place(slug=f"ort-{n}", name=f"Ort {n}", country="NO") for n in range(size)
            )
        for sheet, rows in (
            (RelationSheet, relations),
            (AgreementSheet, agreements),
            (ContactSheet, contacts),
        ):
            for what, year in (("new", 1991), ("changed", 1992)):
                content = file_of(sheet.headings(), rows(size, year))
                times = [clock()]
                plan = make_plan(sheet, user, read_tables(content))
                times.append(clock())
                assert not plan.faults, plan.faults[:3]
                write(plan, user)
                times.append(clock())
                preview, written = (told(times[n], times[n + 1]) for n in (0, 1))
                print(
                    f"{size:6} {what:8} {sheet.model._meta.model_name:10} preview {preview}  write {written}",
                    flush=True,
                )
                assert plan.totals[what] == size, plan.totals


if __name__ == "__main__":
    main()
