"""Spreadsheets of tests: asked for, made and sent back."""

import csv
import io

from django.contrib import admin
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from openpyxl import Workbook

from networks.models import Membership, Network
from partnerships.models import Agreement, Relation
from tests.shared.provby.making import make, make_place
from twintowns.admin.spreadsheets import sheets_of
from twintowns.models import Contact
from twintowns.spreadsheets.files import read_tables

MODELS = {"relation": Relation, "agreement": Agreement, "membership": Membership, "contact": Contact}
APPS = {"membership": "networks", "contact": "twintowns"}
HEADINGS = "Kommun;Adressnamn;Ort;Slag;Officiell;Sedan;Publicerad\n"


def sheet(name):
    return f"/admin/{APPS.get(name, 'partnerships')}/{name}/kalkylblad/"


def exported(client, name, ending="csv"):
    response = client.get(f"{sheet(name)}{ending}/")
    assert response.status_code == 200
    return response.content


def checked(client, name, content):
    """The page after the check."""
    return client.post(sheet(name), {"file": SimpleUploadedFile(f"{name}.csv", content)})


def confirmed(client, name, page):
    """What the server answers when the preview on the page is confirmed."""
    return client.post(sheet(name), {"kept": page.context["kept"], "confirm": "1"})


def imported(client, name, content):
    """The page after the check, and what the server answers when it is confirmed."""
    page = checked(client, name, content)
    if not page.context.get("is_checked") or page.context["faults"]:
        return page, None
    return page, confirmed(client, name, page)


def rows_of(content):
    """The rows of the first sheet of the file, the headings first."""
    return [row.cells for row in read_tables(content)[0].rows]


def dicts_of(content):
    headings, *rows = rows_of(content)
    return [dict(zip(headings, row, strict=False)) for row in rows]


def csv_of(rows, delimiter=";"):
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter).writerows(rows)
    return text.getvalue().encode()


def workbook_of(*sheets, formats=None):
    """The bytes of a workbook with these rows on each sheet; `formats` are {address of a cell: how it shows its date}."""
    book = Workbook()
    book.remove(book.active)
    for number, rows in enumerate(sheets, 1):
        page = book.create_sheet(f"Blad {number}")
        for row in rows:
            page.append(row)
        for cell, shown in (formats or {}).items():
            page[cell].number_format = shown
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def changed(content, **cells):
    """The first row of the exported table with other cells, by heading, as CSV."""
    return csv_of(changed_rows(content, **cells))


def changed_rows(content, **cells):
    headings, row, *_others = rows_of(content)
    row = [*row, *[None] * (len(headings) - len(row))]
    new = dict(zip(headings, row, strict=True)) | {h.replace("_", " "): value for h, value in cells.items()}
    return [headings, [new[heading] for heading in headings]]


def new_rows(name, count):
    """So many rows of new records, in a file of that kind."""
    headings = next(
        s.sheet_class for s in sheets_of(admin.site).values() if s.opts.model_name == name
    ).headings()
    cells = {"Kommun": "provby", "Slag": {"contact": "person"}.get(name, "vanort"), "Titel": "T"}
    rows = []
    for number in range(count):
        place = f"ort-{number}"
        own = {"Adressnamn": place, "Ort": place, "Nätverk": place, "Namn": place, "Relationer": "grundby"}
        rows.append([({**cells, **own}).get(heading, "") for heading in headings])
    return csv_of([headings, *rows])


def make_referred(provby, count):
    provby.relation("Grundby")
    for number in range(count):
        make_place(f"Ort {number}", "FI")
        make(Network, slug=f"ort-{number}", name=f"Nät {number}", is_published=True)


def rows(*names, year=1999):
    return (HEADINGS + "".join(f"provby;{name};{name};;;{year};nej\n" for name in names)).encode()


def run(upload):
    call_command("import_spreadsheet", upload.token, unbounded=True)
