"""Hours as they are written on a sign: 8, 8.00 or 16:30, and 24.00 for the midnight that ends a day."""

import datetime
import re

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

HOUR = re.compile(r"(?:kl\.? ?)?(\d{1,2})(?:[.:](\d{2})(?:[.:](\d{2}))?)?\Z", re.IGNORECASE)
# No day has the hour 24; its last moment stands for it, which every comparison of hours takes as meant.
MIDNIGHT = datetime.time.max


def show_hour(value):
    """“08.00”, “24.00”; "" for None."""
    if value is None:
        return ""
    return "24.00" if value == MIDNIGHT else f"{value:%H.%M}"


def read_hour(text, is_end=False):
    """The time of day that the text means; at the end of a span 24.00 and 00.00 are its midnight.

    Raises ValidationError: “8.3” may be 8.03 or 8.30, so it is neither.
    """
    match = HOUR.match(text.strip())
    if not match:
        raise ValidationError(_("Write the time of day as 8.00 or 16.30."), code="invalid")
    hour, minute = int(match[1]), int(match[2] or 0)
    if is_end and (hour, minute) in ((24, 0), (0, 0)):
        return MIDNIGHT
    try:
        return datetime.time(hour, minute)
    except ValueError:
        raise ValidationError(
            _("There is no such time of day as “%s”.") % text.strip(), code="invalid"
        ) from None


class HourFormField(forms.TimeField):
    widget = forms.TextInput(attrs={"size": 8})

    def __init__(self, *, is_end=False, **kwargs):
        self.is_end = is_end
        super().__init__(**kwargs)

    def prepare_value(self, value):
        return show_hour(value) if isinstance(value, datetime.time) else value

    def to_python(self, value):
        if value in self.empty_values or isinstance(value, datetime.time):
            return value or None
        return read_hour(value, self.is_end)


class HourField(models.TimeField):
    """The time when something opens, or with `is_end` when it closes. In the database it is any time of day."""

    default_error_messages = {"invalid": gettext_lazy("Write the time of day as 8.00 or 16.30.")}

    def __init__(self, *args, is_end=False, **kwargs):
        self.is_end = is_end
        super().__init__(*args, **kwargs)

    def deconstruct(self):
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.TimeField", args, kwargs

    def to_python(self, value):
        return read_hour(value, self.is_end) if isinstance(value, str) and value else super().to_python(value)

    def formfield(self, **kwargs):
        return super().formfield(**{"form_class": HourFormField, "is_end": self.is_end, **kwargs})
