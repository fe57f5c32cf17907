"""Queries that speak of agreements on a day."""

from twintowns.models import PublishableQuerySet


class AgreementQuerySet(PublishableQuerySet):
    pass
