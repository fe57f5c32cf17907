"""Latitude and longitude as model fields and in forms."""

from decimal import Decimal

from django import forms
from django.core.exceptions import ValidationError
from django.db import models

from twintowns.text.degrees import PLACES, read_degrees
from twintowns.text.forms import LineFormField


class DegreesFormField(LineFormField):
    """A line of text, since what people paste of a map is more than a number; gives a Decimal or None."""

    def __init__(self, *, axis, **kwargs):
        self.axis = axis
        super().__init__(**{"empty_value": None, "widget": forms.TextInput(attrs={"size": 24}), **kwargs})

    def to_python(self, value):
        return _read(super().to_python(value), self.axis)


class _DegreesField(models.DecimalField):
    """Degrees with five decimals, rounded from as many as there are, however they are written."""

    axis = ""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **{"max_digits": 8, "decimal_places": 5, **kwargs})

    def deconstruct(self):
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.DecimalField", args, kwargs

    def to_python(self, value):
        if isinstance(value, str):
            return _read(value, self.axis)
        value = super().to_python(value)
        if isinstance(value, Decimal) and not value.is_finite():
            raise ValidationError(self.error_messages["invalid"], code="invalid", params={"value": value})
        return value if value is None else value.quantize(PLACES)

    def formfield(self, **kwargs):
        kwargs.pop("widget", None)
        return models.Field.formfield(self, **{"form_class": DegreesFormField, "axis": self.axis, **kwargs})


class LatitudeField(_DegreesField):
    """How far north of the equator; south is negative."""

    axis = "latitude"


class LongitudeField(_DegreesField):
    """How far east of Greenwich; west is negative."""

    axis = "longitude"


def _read(text, axis):
    if text is None or not text.strip():
        return None
    try:
        return read_degrees(text, axis)
    except ValueError as error:
        raise ValidationError(str(error), code="invalid") from None
