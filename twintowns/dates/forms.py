"""The form field for imprecise dates."""

from django import forms

from .edtf import EDTFDate, EDTFError
from .parse import parse_date, parse_point


class EDTFFormField(forms.CharField):
    def __init__(self, *, interval=False, **kwargs):
        self.interval = interval
        kwargs.pop("max_length", None)
        super().__init__(**kwargs)

    def prepare_value(self, value):
        return (value.text or value.edtf) if isinstance(value, EDTFDate) else value

    def to_python(self, value):
        value = super().to_python(value)
        if not value:
            return None
        try:
            return (parse_date if self.interval else parse_point)(value)
        except EDTFError as error:
            raise forms.ValidationError(str(error)) from error

    def has_changed(self, initial, data):
        return (self.prepare_value(initial) or "") != (data or "")
