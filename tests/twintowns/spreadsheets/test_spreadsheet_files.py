"""What is read of an uploaded spreadsheet, and what is refused in words before anybody asks what it means."""

import io
import os
import zipfile
from datetime import date, datetime, time, timedelta
from time import time as now

import pytest
from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from tests.shared.spreadsheets import csv_of, rows_of, workbook_of
from twintowns.spreadsheets import rows, workbooks
from twintowns.spreadsheets.files import read_tables
from twintowns.spreadsheets.headings import choose_table
from twintowns.spreadsheets.rows import DateCell, UnreadableError, Unusable, guarded, unguarded
from twintowns.staff.privacy import forget_imports
from twintowns.uploads.documents import ending_of

HEADS = ["Kommun", "Ort", "Sedan"]
ROWS = [HEADS, ["provby", "Åby; norra, delen", "1991"]]


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_text_is_read_whatever_its_delimiter_and_mark(delimiter, encoding):
    content = csv_of(ROWS, delimiter).decode().encode(encoding)
    assert rows_of(content) == ROWS
    stated = f"sep={delimiter}\r\n" + csv_of(ROWS, delimiter).decode()
    assert rows_of(stated.encode(encoding)) == ROWS


@pytest.mark.parametrize("encoding", ["windows-1252", "mac-roman", "utf-16-le"])
def test_a_text_of_another_encoding_is_told_of_and_not_guessed(encoding):
    with pytest.raises(UnreadableError, match="inte UTF-8.*CSV UTF-8"):
        rows_of(csv_of(ROWS).decode().encode(encoding))


def test_line_breaks_between_quotation_marks_keep_the_numbers_of_rows_and_lines():
    read = list(read_tables(b'a;b\n"en\ntva";2\n3;4\n')[0].rows)
    assert [(row.cells, row.number, row.line, row.label) for row in read] == [
        (["a", "b"], 1, 1, "1"),
        (["en\ntva", "2"], 2, 2, "2"),
        (["3", "4"], 3, 4, "3 (textrad 4)"),
    ]


@pytest.mark.parametrize("text", ['a;b\n1;2\n"en" till;2\n', 'a;b\n1;2\n"oppen;2\n3;4\n'])
def test_a_stray_quotation_mark_is_told_of_with_its_line(text):
    with pytest.raises(UnreadableError, match="textrad 3"):
        rows_of(text.encode())


def archive(*members):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as made:
        for name, content in members:
            made.writestr(name, content)
    return file.getvalue()


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "tom"),
        (b" \n \n", "tom"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "äldre Excelfil"),
        (b"%PDF-1.7\n...", "en PDF"),
        (b"\x89PNG\r\n\x1a\n" + bytes(99), "en bild och ingen arbetsbok"),
        (b"\xff\xd8\xff\xe0" + bytes(99), "en bild och ingen arbetsbok"),
        (b"GIF89a" + bytes(99), "en bild och ingen arbetsbok"),
        (b"RIFF\0\0\0\0WEBPVP8 " + bytes(99), "en bild och ingen arbetsbok"),
        (b"<html><table><tr><td>a</td></tr></table></html>", "en webbsida"),
        (b'<?xml version="1.0"?><Workbook/>', "en webbsida"),
        (archive(("mimetype", "application/vnd.oasis.opendocument.spreadsheet")), r"OpenDocument \(.ods\)"),
        (archive(("mimetype", "application/vnd.oasis.opendocument.text")), "OpenDocument-fil"),
        (archive(("Index/Document.iwa", "x")), "Numbers"),
        (archive(("xl/workbook.bin", "x")), "xlsb"),
        (archive(("word/document.xml", "<w/>")), "utan tabell"),
        (archive(("xl/workbook.xml", "<workbook/>")), "kan inte läsas som en tabell"),
        (b"PK\x03\x04 trasig", "kan inte läsas som en tabell"),
    ],
)
def test_another_kind_of_file_is_refused_by_its_name(content, told):
    with pytest.raises(UnreadableError, match=told):
        rows_of(content)


def remade(content, part, change):
    """The workbook with a part of it changed."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(file, "w") as new:
        for name in old.namelist():
            new.writestr(name, change(old.read(name)) if name == part else old.read(name))
    return file.getvalue()


def test_the_size_that_a_sheet_states_is_not_believed():
    content = workbook_of([HEADS, ["a", "b", "1"], ["c", "d", "2"]])
    part = "xl/worksheets/sheet1.xml"
    content = remade(content, part, lambda xml: xml.replace(b'ref="A1:C3"', b'ref="A1:A1"'))
    assert b'ref="A1:A1"' in zipfile.ZipFile(io.BytesIO(content)).read(part)
    assert rows_of(content) == [HEADS, ["a", "b", "1"], ["c", "d", "2"]]


def test_reading_stops_at_the_most_rows(monkeypatch):
    monkeypatch.setattr(rows, "MOST_ROWS", 20)
    many, few = [HEADS] + [["a", "b", "c"]] * 500, [HEADS] + [["a", "b", "c"]] * 20
    for make in (csv_of, workbook_of):
        read = []
        with pytest.raises(UnreadableError, match="fler än"):
            read.extend(read_tables(make(many))[0].rows)
        assert len(read) == 21
        assert len(rows_of(make(few))) == 21


def test_a_row_far_down_is_not_reached_by_reading_all_that_is_empty(monkeypatch):
    """A workbook of a few bytes may have its second row at the very end."""
    content = workbook_of([HEADS, ["a", "b", "1"]])
    part = "xl/worksheets/sheet1.xml"
    content = remade(
        content, part, lambda xml: xml.replace(b'<row r="2"', b'<row r="1048576"').replace(b'2"', b'1048576"')
    )
    with pytest.raises(UnreadableError, match="fler än 10.000 rader"):
        rows_of(content)


def test_a_table_that_is_too_wide_or_has_too_many_sheets_is_refused():
    with pytest.raises(UnreadableError, match="Rad 2 har fler än 200 rutor"):
        rows_of(csv_of([HEADS, ["x"] * 201]))
    with pytest.raises(UnreadableError, match="fler än 50 blad"):
        rows_of(workbook_of(*[[HEADS]] * 51))


def test_what_unpacks_without_end_is_refused(monkeypatch):
    doctype = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]>'
    content = workbook_of([HEADS])
    for part in ("xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/styles.xml"):
        with pytest.raises(UnreadableError, match="kan inte läsas"):
            rows_of(remade(content, part, lambda xml: doctype + xml))
    monkeypatch.setattr(workbooks, "LARGEST_UNPACKED", 1000)
    with pytest.raises(UnreadableError, match="packas upp"):
        rows_of(content)


@pytest.mark.parametrize(
    ("value", "shown", "read"),
    [
        (date(2008, 6, 1), "mmmm yyyy", "2008-06"),
        (date(2008, 6, 1), "[$-41D]mmm-yy;@", "2008-06"),
        (date(2008, 6, 1), "yyyy", "2008"),
        (date(2008, 6, 1), 'yyyy" års avtal"', "2008"),
        (date(2008, 6, 1), '"den "d mmmm yyyy', "2008-06-01"),
        (datetime(2010, 6, 10), "yyyy-mm-dd", "2010-06-10"),
        (datetime(2010, 6, 10, 8, 30), "yyyy-mm-dd hh:mm", "2010-06-10"),
    ],
)
def test_a_date_is_as_precise_as_its_cell_shows_it(value, shown, read):
    cell = rows_of(workbook_of([["Sedan"], [value]], formats={"A2": shown}))[1][0]
    assert (type(cell), cell) == (DateCell, read)


@pytest.mark.parametrize(
    ("value", "told"), [("=A1&A1", "formel"), (time(8, 30), "klockslag"), ("#N/A", "felet #N/A")]
)
def test_a_cell_without_a_value_says_why(value, told):
    cell = rows_of(workbook_of([["Ort"], [value]]))[1][0]
    assert isinstance(cell, Unusable)
    assert told in cell.reason


@given(st.text(alphabet="'=+-@\t\r\n＝ab", max_size=6) | st.text(max_size=20))
def test_what_looks_like_a_formula_is_harmless_and_comes_back(text):
    assert unguarded(guarded(text)) == text
    assert not guarded(text).startswith(("=", "+", "-", "@", "\t", "\r", "\n", "＝"))


# Headings


def chosen(*tables, headings=HEADS, elsewhere=None):
    content = workbook_of(*tables) if len(tables) > 1 else csv_of(tables[0])
    return choose_table(read_tables(content), headings, elsewhere or {})


@pytest.mark.parametrize("heading", [" sedan ", "SEDAN", "Se\u00addan", "Sedan\u00a0", "\ufeffSedan\u200b"])
def test_headings_are_told_apart_by_what_is_seen(heading):
    assert chosen([["Kommun", "Ort", heading]])[1].places == {"Kommun": 0, "Ort": 1, "Sedan": 2}


@pytest.mark.parametrize(
    ("heads", "told"),
    [
        (["Kommun", "Ort", "Sedan", " sedan"], "”Sedan” står två gånger, i kolumnerna C och D"),
        (["Kommun", "Ort"], "saknas: Sedan"),
        (["Kommun", "Ort", "Sedann"], "Är det ”Sedan” som heter ”Sedann”"),
        (["Namn", "Titel", "Kommun"], "fil med kontakter"),
    ],
)
def test_wrong_headings_are_told_with_place_and_remedy(heads, told):
    with pytest.raises(UnreadableError, match=told):
        chosen([heads], elsewhere={"kontakter": ["Kommun", "Namn", "Titel"]})


def test_a_heading_that_is_not_known_is_told_of():
    notes = chosen([[*HEADS, "Till"]])[1].notes
    assert notes == ["Kolumnen ”Till” (D) hör inte hit och läses inte: det som står i den ändrar ingenting."]


def test_the_sheet_with_the_headings_is_read_and_the_others_are_told_of():
    table, found = chosen([["Annat"], ["x"]], [[], HEADS, ["a", "b", "1"]])
    assert [row.cells for row in table.rows] == [["a", "b", "1"]]
    assert found.notes == ["Bladet ”Blad 2” läses. De här läses inte: Blad 1."]
    with pytest.raises(UnreadableError, match="Flera blad har rubrikerna: ”Blad 1”, ”Blad 2”"):
        chosen([HEADS], [HEADS])
    with pytest.raises(UnreadableError, match="På bladet ”Blad 1” stämmer inte rubrikerna"):
        chosen([["Annat"]], [["Tredje"]])


def test_an_empty_workbook_is_told_of():
    file = io.BytesIO()
    Workbook().save(file)
    with pytest.raises(UnreadableError, match="tom"):
        choose_table(read_tables(file.getvalue()), HEADS, {})


def test_spreadsheets_that_nobody_confirmed_are_removed_after_a_day():
    storage = storages["default"]
    old, new = (storage.save(f"imports/{name}", ContentFile(b"x")) for name in ("gammal", "ny"))
    yesterday = now() - timedelta(hours=25).total_seconds()
    os.utime(settings.MEDIA_ROOT / old, (yesterday, yesterday))
    assert forget_imports() >= 1
    assert (storage.exists(old), storage.exists(new)) == (False, True)


def bomb(name, size):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, b"0" * size)
        archive.writestr("word/document.xml", "<w/>")
    return made


def test_no_file_is_unpacked_without_bound():
    assert ending_of(bomb("mimetype", 30_000_000)) == "docx"
    with pytest.raises(UnreadableError, match="50 MB"):
        read_tables(bomb("xl/workbook.xml", 60_000_000).getvalue())


@pytest.mark.parametrize(
    ("serial", "shown"), [(61, "1900-03-01"), (60, None), (59, None), (1, None), (-20_000, None)]
)
def test_a_day_that_programs_count_differently_is_told_of(serial, shown):
    (cell,) = rows_of(workbook_of([[serial]], formats={"A1": "yyyy-mm-dd"}))[0]
    assert (str(cell) if shown else "före den 1 mars 1900" in cell.reason) == (shown or True)
