"""What an uploaded file is, told by what is in it: a table, or something that is refused in words."""

import io
import zipfile
import zlib

from django.utils.translation import gettext as _

from .rows import LARGEST, MEGABYTE, Row, Table, UnreadableError, limited
from .texts import read_text
from .workbooks import read_workbook, unpacked_size

OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # .xls, and anything of Office with a password
ODS = b"application/vnd.oasis.opendocument.spreadsheet"
PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\0", b"MM\0*")
PAGES = (b"<html", b"<!doctype", b"<?xml", b"<table", b"{\\rtf")


def read_tables(content):
    """The tables of the file, one for each sheet; their rows are read as they are asked for, up to MOST_ROWS."""
    if not content.strip():
        raise UnreadableError(_("The file is empty. Choose another."))
    if len(content) > LARGEST:
        raise UnreadableError(
            _("The file is larger than %d MB. Divide it in several.") % (LARGEST // MEGABYTE)
        )
    _refuse_others(content)
    is_archive = content.startswith(b"PK")
    tables = _told(lambda: read_workbook(content) if is_archive else [read_text(content)])
    return [Table(_told_rows(table.rows), table.name, table.is_text) for table in tables]


def size_of(content):
    """How many bytes there are to read, unpacked."""
    return _told(lambda: unpacked_size(content)) if content.startswith(b"PK") else len(content)


def _refuse_others(content):
    """Refuse what is another kind of file, by its name in words."""
    if content.startswith(PICTURES) or content[:4] + content[8:12] == b"RIFFWEBP":
        raise UnreadableError(
            _("The file is a picture and no workbook, whatever its name says. Choose the spreadsheet itself.")
        )
    head = content[:1024].lstrip().lower()
    if content.startswith(OLD_OFFICE):
        kind = _("an older Excel file (.xls), or one with a password")
    elif content.startswith(b"%PDF"):
        kind = _("a PDF")
    elif head.startswith(PAGES):
        kind = _("a web page or another text with tags")
    elif content.startswith(b"PK"):
        kind = _kind_of_archive(content)
    else:
        return
    if kind:
        raise UnreadableError(
            _("The file is %s. Open it in your spreadsheet program and save it as XLSX.") % kind
        )


def _kind_of_archive(content):
    """What an archive is in words, when it is no workbook; "" when it is, or is broken."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = set(archive.namelist())
            if "mimetype" in names:
                with archive.open("mimetype") as member:
                    is_sheet = member.read(len(ODS)) == ODS
                return _("an OpenDocument spreadsheet (.ods)") if is_sheet else _("an OpenDocument file")
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError, zlib.error):
        return ""
    if any(name.startswith("Index") and ".iwa" in name or name == "Index.zip" for name in names):
        return _("a file of Numbers")
    if "xl/workbook.bin" in names:
        return _("a binary Excel file (.xlsb)")
    return "" if "xl/workbook.xml" in names else _("a ZIP archive or a document without a table")


def _told(read):
    """What `read` gives; whatever the libraries make of a broken file is told in words."""
    try:
        return read()
    except (UnreadableError, StopIteration):
        raise
    except Exception:  # whatever the libraries make of a broken file
        raise _broken() from None


def _broken():
    message = _("The file cannot be read as a table. Open it in your spreadsheet program and save it anew.")
    return UnreadableError(message)


def _told_rows(rows):
    rows = limited(rows)
    while True:
        try:
            yield _told(lambda: next(rows))
        except StopIteration:
            return


def first_row(rows) -> Row | None:
    """The first row that says something."""
    return next((row for row in rows if not row.is_empty), None)
