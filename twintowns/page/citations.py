"""The documents that a page stands on, each with what is quoted from it."""

from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from twintowns.dates.render import render
from twintowns.models import Source, begun_by, today
from twintowns.models.prepared import Prepared

_sources = Prepared(lambda keys: Source.objects.filter(pk__in=keys))


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
            return f"{text} ({signed(source.reviewed_by)})" if source.reviewed_by else text
        if source.updated_on:
            return _("last updated %s") % date_format(source.updated_on, "j F Y")
        return render(source.dated) if source.dated else _("the source bears no date")


def signed(name):
    """Who reviewed: a name as it is, “signatur KLALIW” where the source gives nothing but a signature."""
    return _("signature %s") % name if name.isupper() and " " not in name else name


def citations(records):
    """The sources of the records, in the records' order: one query."""
    quotes = {}
    for record in records:
        if getattr(record, "source_id", None):
            quotes.setdefault(record.source_id, {})[record.quote] = None
    sources = _by_key(quotes)
    return [Citation(sources[key], tuple(filter(None, texts))) for key, texts in quotes.items()]


def _by_key(keys):
    return {source.pk: source for source in _sources(keys=list(keys))} if keys else {}


def known_by(records, on):
    """Those of the records that somebody had said by the day: what a source of a later day says was not known then.

    Today all of them are, without a query.
    """
    records = list(records)
    if on >= today():
        return records
    sources = _by_key({record.source_id for record in records if record.source_id})
    return [record for record in records if _is_known(record, sources.get(record.source_id), on)]


def _is_known(record, source, on):
    as_of = getattr(record, "as_of", None)
    if as_of:
        return begun_by(as_of, on)
    said_on = source and (source.reviewed_on or source.updated_on or source.dated_earliest)
    return not said_on or said_on <= on
