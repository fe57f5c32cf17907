"""Phone numbers: stored as E.164, shown the Swedish way."""

import phonenumbers


def normalise_phone(text):
    """`text` as E.164 with Sweden as the default country (“0270-750 00” is “+4627075000”), or "" if it is no number."""
    try:
        number = phonenumbers.parse(text or "", "SE")
    except phonenumbers.NumberParseException:
        return ""
    if not phonenumbers.is_possible_number(number):
        return ""
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def show_phone(e164):
    """A number as people write it: nationally within Sweden, internationally otherwise."""
    try:
        number = phonenumbers.parse(e164, "SE")
    except phonenumbers.NumberParseException:
        return e164
    style = phonenumbers.PhoneNumberFormat
    return phonenumbers.format_number(
        number, style.NATIONAL if number.country_code == 46 else style.INTERNATIONAL
    )
