"""The form fields of cleaned text: what is typed is cleaned first of all, so that no check stumbles over what is unseen."""

from django import forms

from .addresses import NO_ADDRESS, clean_address, validate_address
from .cleaning import clean_line, clean_text


class Cleaned:
    """A form field whose text passes `cleaned` before anything looks at it."""

    cleaned = staticmethod(clean_line)

    def to_python(self, value):
        return super().to_python(self.cleaned(value) if isinstance(value, str) else value)


class LineFormField(Cleaned, forms.CharField):
    """One line: a name, a title, a word to search for."""


class ProseFormField(Cleaned, forms.CharField):
    """Several lines."""

    cleaned = staticmethod(clean_text)
    widget = forms.Textarea


class EmailFormField(Cleaned, forms.EmailField):
    """An e-mail address."""


class SlugFormField(Cleaned, forms.SlugField):
    """The last part of an address of ours."""


class URLFormField(Cleaned, forms.URLField):
    """A web address, which may be typed without its scheme."""

    cleaned = staticmethod(clean_address)
    default_validators = [validate_address]
    default_error_messages = {"invalid": NO_ADDRESS}

    def __init__(self, **kwargs):
        super().__init__(**{"assume_scheme": "https", **kwargs})
