"""What an editor types, read as EDTF."""

from .edtf import EDTFDate


def parse_date(text):
    return EDTFDate.parse(text.strip(), text.strip())


def parse_point(text):
    return parse_date(text)
