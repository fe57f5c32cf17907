"""Which places and documents relations and agreements have to do with."""

from django.db.models import Q

from twintowns.models import Place, is_live


def tied_to(municipality):
    """The condition that the municipality has a relation with the place, or through it, a draft too."""
    return Q(relations__municipality=municipality) | Q(acting_relations__municipality=municipality)


def partners_of(municipality):
    """The places that the municipality has published relations with."""
    return Place.objects.filter(pk__in=municipality.relations.published().values("place"))


def is_of_no_draft(on):
    """The condition that a document does not belong to agreements that are drafts alone."""
    return Q(agreements__isnull=True) | is_live("agreements__", on)
