"""What the public loses when a record is made a draft again: told before it is done."""

from dataclasses import dataclass

from django.db.models import ForeignKey, ManyToManyField
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from twintowns.models import Municipality, Publishable

SURE = "_unpublish"  # sent by whoever has read what disappears
MOST = 8  # records that are named


@dataclass(frozen=True)
class Loss:
    """The address of the page that disappears, "" without one, and the names of the public records that it is tied to."""

    address: str
    tied: tuple

    def sentences(self):
        """What disappears, in words."""
        told = [_("Nobody but staff will see it.")]
        if self.address:
            told.append(
                _("The page %s disappears, and links to it from elsewhere lead nowhere.") % self.address
            )
        if self.tied:
            named, more = self.tied[:MOST], len(self.tied) - MOST
            text = _("Pages of these no longer tell of it: %s") % ", ".join(named)
            rest = _("and %d more") % more if more > 0 else ""
            told.append(f"{text} {rest}".strip() + ".")
        return told


def loss_of(record):
    """What the public loses with a published record."""
    address = record.get_absolute_url() if hasattr(record, "get_absolute_url") else ""
    tied = dict.fromkeys(f"{capfirst(other._meta.verbose_name)}: {other}" for other in _tied(record))
    return Loss(address or "", tuple(tied))


def _tied(record):
    """The published records that refer to it, and those that it refers to, but for its municipality."""
    for way in record._meta.related_objects:
        if issubclass(way.related_model, Publishable):
            yield from way.related_model.objects.published().filter(**{way.field.name: record.pk})
    for field in record._meta.get_fields():
        if not isinstance(field, ForeignKey | ManyToManyField) or field.related_model is Municipality:
            continue
        if issubclass(field.related_model, Publishable):
            keys = [other.pk for other in _referred(record, field)]
            yield from field.related_model.objects.published().filter(pk__in=keys)


def _referred(record, field):
    if field.many_to_many:
        return getattr(record, field.name).all()
    return filter(None, [getattr(record, field.name)])
