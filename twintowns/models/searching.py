"""What a search looks up: made from the records by `twintowns/search/indexing.py`, and never edited.

What is deleted is deleted by it too, in its order, so nothing here cascades; and an entry does not hold its municipality
locked, on which somebody who waits to be indexed may be at work.

A term is a folded name or word. Its grams, the sequences of three letters in it, find it by a part or in spite of a slip
through an ordinary index, the same on SQLite as on PostgreSQL.
"""

from django.db import models
from django.db.models import Q

from twintowns.text.languages import in_language, localized

from .assignments import WORKING
from .base import today
from .fields import SortKeyField


class SearchTerm(models.Model):
    text = models.CharField(max_length=250, unique=True)

    def __str__(self):
        return self.text


class SearchGram(models.Model):
    gram = models.CharField(max_length=3)
    term = models.ForeignKey(SearchTerm, on_delete=models.DO_NOTHING, related_name="grams", db_index=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["gram", "term"], name="twintowns_searchgram_once")]
        indexes = [models.Index(fields=["term"], name="twintowns_gram_of_term")]

    def __str__(self):
        return self.gram


def found_by(user, on=None, prefix=""):
    """The condition that an entry may be found: what is public by anyone, the rest by its own municipality’s staff.

    `user` is None for the public. The prefix leads to the entry, as in “entry__”.
    """
    on = on or today()
    begun = Q(**{f"{prefix}public_from__isnull": True}) | Q(**{f"{prefix}public_from__lte": on})
    going_on = Q(**{f"{prefix}public_until__isnull": True}) | Q(**{f"{prefix}public_until__gte": on})
    public = Q(**{f"{prefix}is_public": True}) & begun & going_on
    if user is None or not user.is_active:
        return public
    if user.is_superuser:
        return Q()
    working = user.municipality_ids(*WORKING)
    own = Q(**{f"{prefix}municipality__in": working})
    shared = Q(**{f"{prefix}municipality__in": user.municipality_ids(), f"{prefix}is_for_readers": True})
    return public | own | shared


class SearchEntry(models.Model):
    """A record that can be found: how it is shown, and to whom."""

    kind = models.CharField(max_length=20)
    record_id = models.PositiveBigIntegerField()
    order = models.PositiveSmallIntegerField()
    municipality = models.ForeignKey(
        "twintowns.Municipality",
        on_delete=models.DO_NOTHING,
        db_constraint=False,
        null=True,
        related_name="+",
    )
    title = models.CharField(max_length=250)
    title_sort = SortKeyField(of="title")
    detail = models.CharField(max_length=250)
    detail_en = models.CharField(max_length=250)
    url = models.CharField(max_length=300)
    is_public = models.BooleanField()
    is_for_readers = models.BooleanField(default=True)
    public_from = models.DateField(null=True)
    public_until = models.DateField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["kind", "record_id"], name="twintowns_searchentry_once")
        ]

    def __str__(self):
        return self.title

    @property
    def detail_text(self):
        """What it is, in the language of the page."""
        return in_language(self, "detail")

    @property
    def localized_url(self):
        """The page in the language of the reader."""
        return localized(self.url)


class SearchLink(models.Model):
    """A term that finds the entry; `is_name` when it is what the record is called, and not only a word about it."""

    entry = models.ForeignKey(SearchEntry, on_delete=models.DO_NOTHING, related_name="links")
    term = models.ForeignKey(SearchTerm, on_delete=models.DO_NOTHING, related_name="links")
    is_name = models.BooleanField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["term", "entry"], name="twintowns_searchlink_once"),
        ]

    def __str__(self):
        return f"{self.term} → {self.entry}"
