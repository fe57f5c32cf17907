"""The form field for imprecise dates: one text input, and below it how the date was understood."""

import datetime

from django import forms
from django.forms import Script
from django.urls import reverse_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from twintowns.text.forms import LineFormField

from .edtf import EDTFDate, EDTFError
from .parse import Unreadable, parse_date, parse_point
from .render import render, render_explained


def editable_text(date, parse=parse_point):
    """What an editor sees and may change: a text that reads back as the same date with the same wording."""
    if not date.text:
        shown = render(date)
        return shown if _reads_as(shown, date, parse) else date.edtf
    return date.text if _reads_as(date.text, date, parse) else f"{date.text} = {date.edtf}"


def _reads_as(text, date, parse):
    try:
        return parse(text).edtf == date.edtf
    except EDTFError:
        return False


def reading(text, parse=parse_point):
    """How the text is understood: “Tolkas som: hösten 2005 (…)”; "" when it cannot be."""
    try:
        return render_explained(parse(text)) if text else ""
    except EDTFError:
        return ""


def reading_so_far(text, parse=parse_point):
    """Like `reading` while it is typed: what cannot be read is answered with how to write it."""
    try:
        return render_explained(parse(text)) if text.strip() else ""
    except Unreadable as error:
        return " ".join([_("Cannot be read yet."), str(error.advice)])
    except EDTFError as error:
        return str(error)


class EDTFWidget(forms.TextInput):
    """A text input with the reading of its value below, once there is one that can be read."""

    template_name = "twintowns/dates/edtf_date.html"

    class Media:
        js = [Script("js/reading.js", defer=True)]

    def __init__(self, attrs=None, parse=parse_point):
        self.parse = parse
        address = reverse_lazy("admin:date_reading" if parse is parse_date else "admin:point_reading")
        own = {"class": "vTextField edtf-date", "autocomplete": "off", "data-reading": address}
        super().__init__(attrs={**own, **(attrs or {})})

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        context["widget"]["reading"] = self.reading(value)
        return context

    def reading(self, text):
        return reading(text, self.parse)


class EDTFFormField(LineFormField):
    """Gives an EDTFDate or None. `interval=True` also takes intervals such as “2019–2022”."""

    def __init__(self, *, interval=False, **kwargs):
        self.parse = parse_date if interval else parse_point
        kwargs.setdefault("widget", EDTFWidget(parse=self.parse))
        kwargs.setdefault("max_length", 260)
        super().__init__(**kwargs)

    def prepare_value(self, value):
        return editable_text(value, self.parse) if isinstance(value, EDTFDate) else value

    def clean(self, value):
        typed = super().clean(value)
        if not typed:
            return None
        try:
            return self.parse(typed)
        except EDTFError as error:
            raise forms.ValidationError(str(error), code="invalid") from error

    def has_changed(self, initial, data):
        return (self.prepare_value(initial) or "") != (data or "").strip()


class DayFormField(forms.DateField):
    """One whole day, typed in any of the ways in which dates are; never as 6/10/2026, which may be two days."""

    default_error_messages = {
        "invalid": gettext_lazy("Write a whole day, for example 15 June 2026 or 2026-06-15.")
    }

    def to_python(self, value):
        if value in self.empty_values or isinstance(value, datetime.date):
            return super().to_python(value)
        try:
            date = parse_point(str(value))
        except Unreadable:
            date = None
        except EDTFError as error:
            raise forms.ValidationError(str(error), code="invalid") from error
        if date is None or date.edtf != f"{date.earliest}":
            raise forms.ValidationError(self.error_messages["invalid"], code="invalid")
        return date.earliest
