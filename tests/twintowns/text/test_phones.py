"""Phone numbers: read as people write them, refused where they could be another, and shown the Swedish way."""

import pytest
from django.core.exceptions import ValidationError

from twintowns.models import OfficePhone
from twintowns.text.phones import normalise_phone, show_phone


@pytest.mark.parametrize(
    ("typed", "stored", "shown"),
    [
        ("0520-49 60 94", "+46520496094", "0520-49 60 94"),
        ("+46 (0)520-49 60 94", "+46520496094", "0520-49 60 94"),
        ("0046 520 49 60 94", "+46520496094", "0520-49 60 94"),
        ("0520-49 60 94 ankn 12", "+46520496094;ext=12", "0520-49 60 94 ankn. 12"),
        ("0520-49 60 94, anknytning 12", "+46520496094;ext=12", "0520-49 60 94 ankn. 12"),
        ("+358 9 310 1691", "+35893101691", "+358 9 3101691"),
        ("12", "", ""),
        ("ring växeln", "", ""),
        ("0520–49 60 94", "+46520496094", "0520-49 60 94"),
        ("0520-TEST", "", ""),
        ("020-123", "", ""),
        ("020-12 34 56", "+4620123456", "020-12 34 56"),
        ("0581-810 00 vx", "+4658181000", "0581-810 00"),
        ("Tel. 0581-810 00 (växel)", "+4658181000", "0581-810 00"),
        ("+4627075000;ext=12", "+4627075000;ext=12", "0270-750 00 ankn. 12"),
        ("+49 40 42831-0", "+4940428310", "+49 40 428310"),
        ("08-123 45-67", "+4681234567", "08-123 45 67"),
        ("0270/750 00", "+4627075000", "0270-750 00"),
        ("114 14", "11414", "114 14"),
        ("1177", "1177", "1177"),
        ("112", "112", "112"),
        ("999", "", ""),
        ("2707500009", "", ""),
        ("810 00 00", "", ""),
        ("0270-750 00 ankn 12-14", "", ""),
        ("0270-750 00 Anna", "", ""),
    ],
)
def test_phone_numbers(typed, stored, shown):
    assert normalise_phone(typed) == stored
    assert show_phone(stored) == shown


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("0270-750 00-09", "0270-750 00"),
        ("0270–750 00 – 09", "0270-750 00"),
        ("0270-750 00-9", "0270-750 00"),
        ("035-13 70 00/01", "035-13 70 00"),
        ("035-13 70 00, 035-13 70 01", "035-13 70 00"),
        ("0270-750 00 eller 070-123 45 67", "0270-750 00"),
        ("+46 270 750 00/01", "0270-750 00"),
    ],
)
def test_a_series_of_numbers_is_refused_with_its_first(typed, first):
    assert normalise_phone(typed) == ""
    with pytest.raises(ValidationError, match=f"är flera nummer. .*: {first}\\."):
        OfficePhone(number=typed).clean_fields(exclude=["office"])
