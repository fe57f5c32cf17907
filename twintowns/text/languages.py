"""Languages by their BCP 47 code, named by CLDR through Babel."""

from babel import Locale
from django.core.exceptions import ValidationError
from django.db import models
from django.middleware.locale import LocaleMiddleware
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from twintowns.text.fields import Cleaned

ENGLISH = "/en"  # what the address of an English page begins with


def language_name(code, language=None):
    """The name of the language `code` in the active (or given) language: “et” is “estniska”."""
    names = Locale.parse((language or get_language() or "sv").replace("-", "_")).languages
    return names.get(code.replace("-", "_")) or names.get(code.split("-")[0], code)


def validate_language(code):
    if code.split("-")[0] not in Locale("en").languages:
        raise ValidationError(
            _("“%(code)s” is not a language code. Write for example sv, en, fi, et, sr or zh."),
            params={"code": code},
        )


class LanguageField(Cleaned, models.CharField):
    """A BCP 47 language code."""

    default_validators = [validate_language]

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("max_length", 12)
        kwargs.setdefault("help_text", _("Language code, for example sv, en, fi, et, sr or zh."))
        super().__init__(*args, **kwargs)


def is_english():
    return (get_language() or "sv").startswith("en")


def other_language(code):
    """The language's code where it is not that of the page, for a `lang` attribute; else nothing."""
    return "" if code.split("-")[0] == (get_language() or "sv") else code


def is_only_swedish(record, field):
    """Whether the page is in English but the text of the record is written in Swedish alone."""
    return is_english() and bool(getattr(record, field)) and not getattr(record, f"{field}_en", "")


def in_language(record, field):
    """The text of the record in the active language, or in Swedish where no English is written."""
    return (getattr(record, f"{field}_en", "") if is_english() else "") or getattr(record, field)


def in_swedish(path):
    """The Swedish address of a page: the path without its language."""
    return path.removeprefix(ENGLISH) if path.startswith(f"{ENGLISH}/") else path


def localized(path):
    """The address of a Swedish path in the language of the page."""
    return f"{ENGLISH}{path}" if is_english() else path


class AddressLocaleMiddleware(LocaleMiddleware):
    """Django's, but the answer does not claim to depend on what the browser prefers: the address alone decides."""

    def process_response(self, request, response):
        response.headers.setdefault("Content-Language", get_language())
        return response
