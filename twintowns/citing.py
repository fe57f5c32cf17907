"""The documents that a page stands on, each with what is quoted from it."""

from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from twintowns.dates.render import render
from twintowns.models import Source


@dataclass(frozen=True)
class Citation:
    """A source and the sentences quoted from it, in the order that the page tells them."""

    source: Source
    quotes: tuple

    @property
    def date_note(self):
        """When the source was reviewed, updated or written – or that it does not say."""
        source = self.source
        if source.reviewed_on:
            text = _("reviewed %s") % date_format(source.reviewed_on, "j F Y")
            return f"{text} ({source.reviewed_by})" if source.reviewed_by else text
        if source.updated_on:
            return _("last updated %s") % date_format(source.updated_on, "j F Y")
        return render(source.dated) if source.dated else _("the source bears no date")


def citations(records):
    """The sources of the records, in the records' order: one query."""
    quotes = {}
    for record in records:
        if getattr(record, "source_id", None):
            quotes.setdefault(record.source_id, {})[record.quote] = None
    sources = Source.objects.in_bulk(quotes)
    return [Citation(sources[key], tuple(filter(None, texts))) for key, texts in quotes.items()]
