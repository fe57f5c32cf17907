"""The offices that a municipality's pages name, each with its phones and hours."""

from twintowns.models import Closure, Office, OfficePhone, OpeningHours
from twintowns.models.prepared import Prepared, hand_out

_offices = Prepared(lambda municipality, on: Office.objects.published(on).filter(municipality=municipality))
_parts = {
    "phones": Prepared(lambda offices: OfficePhone.objects.filter(office__in=offices)),
    "opening_hours": Prepared(lambda offices: OpeningHours.objects.filter(office__in=offices)),
    "closures": Prepared(lambda offices: Closure.objects.filter(office__in=offices)),
}


def published_offices(municipality, on):
    """The offices that anyone may see on the day: four queries, or one where there is none."""
    offices = _offices(municipality=municipality.pk, on=on)
    for name, parts in _parts.items() if offices else ():
        hand_out(offices, name, parts(offices=[office.pk for office in offices]))
    return offices
