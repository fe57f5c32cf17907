"""Whose a record is, and who of the staff may see it."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.functional import cached_property
from django.utils.translation import gettext as _


class ScopedQuerySet(models.QuerySet):
    """Queries that know which municipality a record belongs to: the model's `belongs_by` tells where that stands."""

    def visible_to(self, user):
        """What a member of staff may see: what is shared, and all of the municipalities that they work for."""
        if user.is_superuser:
            return self
        return self.filter(self._visible(user)).distinct() if self.model.belongs_by else self

    def tied_to(self, municipality):
        """The records whose `tied_ids` hold the municipality."""
        return self.filter(self._tied(municipality)).distinct()

    def _tied(self, municipality):
        tied = Q(pk__in=[])
        for path in self.model.belongs_by:
            tied |= Q(**{path: municipality.pk})
        return tied

    def _visible(self, user):
        own = Q(pk__in=[])
        for path in self.model.belongs_by:
            own |= Q(**{f"{path}__in": user.municipality_ids()})
            if self.model.is_shared_without_municipality:
                own |= Q(**{f"{path}__isnull": True})
        return own


class Scoped(models.Model):
    """A record that belongs to a municipality, or to none and then to all.

    `belongs_by` holds the paths to the key of its municipality, as in a lookup; an empty one says that all share the records.
    """

    belongs_by = ("municipality_id",)
    is_shared_without_municipality = False
    is_open = False  # whether any editor may change it while no municipality is tied to it

    objects = ScopedQuerySet.as_manager()

    class Meta:
        abstract = True

    def owner_ids(self):
        """The keys of the municipalities that the record belongs to; none when it is shared."""
        found = set()
        for path in self.belongs_by:
            value = self
            for name in path.split("__"):
                value = getattr(value, name, None)
            found.add(value)
        return found - {None}

    @cached_property
    def tied_ids(self):
        """The keys of the municipalities whose editors may change it: its owners, unless a model says otherwise."""
        return self.owner_ids()

    def refuse_foreign(self, *names):
        """Refuse references that must not lead to another municipality's record."""
        others = {name for name in names if getattr(self, name) is not None}
        foreign = {name for name in others if getattr(self, name).municipality_id != self.municipality_id}
        if self.municipality_id and foreign:
            text = _("It belongs to another municipality. Choose one of the municipality’s own.")
            raise ValidationError(dict.fromkeys(foreign, text))
