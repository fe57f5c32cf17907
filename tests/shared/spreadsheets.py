"""Spreadsheets of tests: asked for, made and sent back."""

import csv
import io

from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import Workbook

from networks.models import Membership
from partnerships.models import Agreement, Relation
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
