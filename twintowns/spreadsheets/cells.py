"""The columns of a spreadsheet: how a value is written in a cell, and what a cell is read as.

`read` gives the value or raises ValueError with a sentence; `show` gives the text that the preview and the export have,
and two values with the same text are the same.
"""

import re

from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import override

from twintowns.dates.edtf import EDTFError
from twintowns.dates.forms import editable_text
from twintowns.dates.parse import parse_point
from twintowns.text.cleaning import clean_line
from twintowns.text.identity import seen_as
from twintowns.text.phones import normalise_phone, show_phone

from .rows import DateCell, Unusable, unguarded

FIGURES = re.compile(r"\d{1,2}[./ -]+\d{1,2}[./ -]+\d{4}")  # 12.5.2010, 12/5 2010
KEEP = object()  # what an empty cell means where nothing can be unstated
LANGUAGES = ("sv", "en")


def _as_shown(cell):
    """The cell as a Swedish spreadsheet program shows it."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "SANT" if cell else "FALSKT"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else str(cell).replace(".", ",")
    return str(cell)


class Text:
    """A text of one line."""

    is_reference = is_list = False

    def __init__(self, name, heading, *, example=""):
        self.name, self.heading, self.example = name, heading, example

    def value_of(self, record):
        return getattr(record, self.name)

    def show(self, value):
        return value or ""

    def read(self, cell, reading):
        if isinstance(cell, Unusable):
            raise ValueError(cell.reason)
        text = self._text(cell)
        return self.parse(text, reading) if text else self.empty()

    def _text(self, cell):
        if isinstance(cell, DateCell):
            raise ValueError(_("The cell holds the date %s. Format it as text, and write it again.") % cell)
        return clean_line(unguarded(_as_shown(cell)))

    def empty(self):
        return ""

    def parse(self, text, reading):
        return text

    def permitted(self, reading):
        """The values that the column takes, where they can be listed."""
        return []


class Phone(Text):
    """A phone number, as people write it."""

    def show(self, value):
        return show_phone(value) if value else ""

    def _text(self, cell):
        if isinstance(cell, int | float):
            message = _(
                "The cell holds a number, so a zero at its beginning is lost. Format it as text, and write it again."
            )
            raise ValueError(message)
        return super()._text(cell)

    def parse(self, text, reading):
        return normalise_phone(text) or text


class Date(Text):
    """An imprecise date as an editor would type it, or a cell that the spreadsheet program keeps as a date."""

    def show(self, value):
        """As it was typed, and how it is read where that is in figures whose order people take differently."""
        shown = editable_text(value) if value else ""
        is_told = shown and (shown == value.edtf or not FIGURES.fullmatch(shown))
        return shown if is_told or not shown else f"{shown} = {value.edtf}"

    def _text(self, cell):
        return str(cell) if isinstance(cell, DateCell) else super()._text(cell)

    def empty(self):
        return None

    def parse(self, text, reading):
        try:
            return parse_point(text)
        except EDTFError as error:
            raise ValueError(str(error)) from None


class Number(Text):
    """A whole number; what has decimals is refused, and not cut off."""

    def show(self, value):
        return "" if value is None else str(value)

    def empty(self):
        return None

    def parse(self, text, reading):
        try:
            return int(text)
        except ValueError:
            raise ValueError(_("“%s” is not a whole number.") % text) from None


class YesNo(Text):
    """ja, nej, or empty for not stated."""

    WORDS = dict.fromkeys(["ja", "j", "yes", "true", "sant", "1"], True)
    WORDS |= dict.fromkeys(["nej", "n", "no", "false", "falskt", "0"], False)

    def show(self, value):
        return {True: "ja", False: "nej"}.get(value, "")

    def empty(self):
        return None

    def parse(self, text, reading):
        word = seen_as(text)
        if word not in self.WORDS:
            raise ValueError(_("“%s” is neither ja nor nej.") % text)
        return self.WORDS[word]

    def permitted(self, reading):
        return ["ja", "nej"]


class Flag(YesNo):
    """ja or nej for what is never unstated: an empty cell leaves it as it is, which is nej when it is new."""

    def empty(self):
        return KEEP


class Choice(Text):
    """One of a field's choices, by what people see in either language."""

    def __init__(self, name, heading, choices, **options):
        super().__init__(name, heading, **options)
        self.choices = [(key, label) for key, label in choices if key]

    def show(self, value):
        return str(dict(self.choices).get(value, value or ""))

    def parse(self, text, reading):
        key = self.keys.get(seen_as(text))
        if key:
            return key
        told = {"value": text, "choices": ", ".join(self.permitted(reading))}
        raise ValueError(_("“%(value)s” is none of: %(choices)s.") % told)

    @cached_property
    def keys(self):
        """{what a cell may say: the key it means}, the Swedish labels before the English ones."""
        keys = {seen_as(key): key for key, _label in self.choices}
        for language in LANGUAGES:
            with override(language):
                keys = {seen_as(str(label)): key for key, label in self.choices} | keys
        return keys

    def permitted(self, reading):
        return [str(label) for _key, label in self.choices]


class Reference(Text):
    """Another record that the user sees, by its address name or by what it is called at the paths `by`.

    `is_scoped` when the names count within the municipality of the row; `is_required` when without it nothing can be
    said of the row.
    """

    is_reference = True

    def __init__(self, name, heading, model, *, by=(), is_scoped=False, is_required=False, **options):
        super().__init__(name, heading, **options)
        self.model, self.by, self.is_scoped, self.is_required = model, by, is_scoped, is_required

    def show(self, value):
        return value.slug if value else ""

    def empty(self):
        if self.is_required:
            raise ValueError(_("The cell is empty. Fill it in."))
        return None

    def parse(self, text, reading):
        return reading.directory(self).find(text, reading.municipality_id)

    def permitted(self, reading):
        own = reading.own_ids() if self.is_scoped else None
        return reading.directory(self).all_names(own)


class References(Reference):
    """A list of records of the row's municipality, with commas between; those of others that are listed too stay."""

    is_list = True

    def value_of(self, record):
        own = getattr(record, self.name).all() if record.pk else []
        return [other for other in own if other.municipality_id == record.municipality_id]

    def show(self, value):
        return ", ".join(sorted({other.slug for other in value}))

    def empty(self):
        return []

    def parse(self, text, reading):
        names = filter(None, (name.strip() for name in text.split(",")))
        found = [super(References, self).parse(name, reading) for name in names]
        return [other for other in found if other is not None]
