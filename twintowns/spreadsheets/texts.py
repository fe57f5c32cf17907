"""Reading CSV: UTF-8 or UTF-16, with semicolons, commas or tabs, and line breaks between quotation marks."""

import codecs
import csv
import io
import re

from django.utils.translation import gettext as _

from .rows import Row, Table, UnreadableError

SEPARATOR = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)  # Excel’s own first line
DELIMITERS = ";\t,"


def read_text(content):
    """The table of a CSV file."""
    text = _decoded(content)
    stated = SEPARATOR.match(text)
    skipped = stated.end() if stated else 0
    delimiter = stated[1] if stated else _delimiter(text)
    return Table(_rows(text[skipped:], delimiter, 1 if stated else 0), is_text=True)


def _decoded(content):
    try:
        if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            return content.decode("utf-16")
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = None
    if text and "\0" in text and not _is_utf16(content):
        line = text.count("\n", 0, text.index("\0")) + 1
        message = _(
            "On line %d stands a character that no text has (zero). Remove it, or save the file as XLSX."
        )
        raise UnreadableError(message % line)
    if text is None or "\0" in text:
        message = _(
            "The file is not UTF-8, so letters such as å, ä and ö cannot be read for sure."
            " Save it as “CSV UTF-8”, or as XLSX."
        )
        raise UnreadableError(message)
    return text


def _is_utf16(content):
    """Whether every second byte of the beginning is zero, as in UTF-16 without its mark."""
    return content[:40].count(0) * 3 > len(content[:40])


def _delimiter(text):
    """The one that stands most often in the first line."""
    line = text.lstrip().partition("\n")[0]
    return max(DELIMITERS, key=line.count)


def _rows(text, delimiter, skipped):
    """Each row with its number and its line; quotation marks that do not close are told of by the line they begin on."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    number = skipped
    while True:
        number, line = number + 1, reader.line_num + 1 + skipped
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            message = _(
                "In the row that begins on line %d the quotation marks are not right: a cell that begins with one must"
                " end with one, and one within it is written twice. Or save the file as XLSX."
            )
            raise UnreadableError(message % line) from None
        yield Row(number, cells, line)
