"""Languages by their BCP 47 code, named by CLDR through Babel."""

from babel import Locale
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _


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


class LanguageField(models.CharField):
    """A BCP 47 language code."""

    default_validators = [validate_language]

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("max_length", 12)
        kwargs.setdefault("help_text", _("Language code, for example sv, en, fi, et, sr or zh."))
        super().__init__(*args, **kwargs)
