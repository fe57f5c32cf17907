"""A phone number as a model field and in forms."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from twintowns.text.fields import Cleaned
from twintowns.text.forms import LineFormField
from twintowns.text.phones import first_of_several, normalise_phone, show_phone


def validate_phone(value):
    if first := first_of_several(value):
        message = _("“%(value)s” is several numbers. Write one of them, such as the first: %(first)s.")
        raise ValidationError(message, params={"value": value, "first": first})
    if not normalise_phone(value):
        raise ValidationError(
            _("“%(value)s” is not a phone number. Write for example 0270-750 00 or +46 270 750 00."),
            params={"value": value},
        )


class PhoneFormField(LineFormField):
    """Shows the number as people write it."""

    def prepare_value(self, value):
        return show_phone(value) if isinstance(value, str) else value


class PhoneField(Cleaned, models.CharField):
    """A phone number, stored as E.164 (“+4627075000”) however it is typed."""

    default_validators = [validate_phone]
    form_class = PhoneFormField

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("max_length", 40)
        super().__init__(*args, **kwargs)

    def get_prep_value(self, value):
        return normalise_phone(value) or super().get_prep_value(value)
