"""Who was erased, told by nobody: so that a fixture does not bring a person back."""

from django.conf import settings
from django.db import models
from django.utils.crypto import salted_hmac

from twintowns.text.folding import fold

from .base import today


def marks_of(text):
    """What the text is kept as: under today's SECRET_KEY first, then under those that it replaced."""
    keys = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    return [
        salted_hmac("twintowns.erasure", fold(text), secret=key, algorithm="sha256").hexdigest()
        for key in keys
    ]


class ErasureQuerySet(models.QuerySet):
    def remember(self, texts):
        """Note that what had these names, e-mail addresses or phone numbers was erased."""
        rows = [self.model(mark=marks_of(text)[0]) for text in sorted(set(texts))]
        return self.bulk_create(rows, ignore_conflicts=True)

    def knows(self, texts):
        """Whether one of the texts was erased."""
        return self.filter(mark__in=[mark for text in texts for mark in marks_of(text)]).exists()


class Erasure(models.Model):
    """A name or e-mail address that was erased: a hash with the installation's key, from which nobody gets it back."""

    mark = models.CharField(max_length=64, unique=True)
    erased_on = models.DateField(default=today)

    objects = ErasureQuerySet.as_manager()

    def __str__(self):
        return str(self.erased_on)
