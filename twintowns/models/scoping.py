"""Whose a record is, and who of the staff may see it."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext as _


class ScopedQuerySet(models.QuerySet):
    """Queries that know which municipality a record belongs to: the model's `belongs_by` tells where that stands."""

    def visible_to(self, user):
        """What a member of staff may see: what is shared, and all of the municipalities that they work for."""
        if user.is_superuser:
            return self
        return self.filter(self._visible(user)).distinct() if self.model.belongs_by else self

    def tied_to(self, municipality):
        """The records that concern the municipality: its own, and what all share and its pages show."""
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

    `kept_by` holds the paths to the key of its keeper, whose staff alone may change it: the first that leads to one counts.
    They are those of `belongs_by` unless a model says otherwise. A right comes from nothing else, and the fields that it
    comes from are written once, when the record is made, and then by the administrator.
    """

    belongs_by = ("municipality_id",)
    kept_by = None
    tells_of = ()  # names of references to records on whose pages it stands what this one says of them
    gives_rights = ()  # names of fields that make somebody the keeper of another record: for the administrator alone
    is_shared_without_municipality = False
    registrar_fields = frozenset()  # the only fields that registrars fill in on a record that editors write
    opening_fields = (
        frozenset()
    )  # for reviewers: what shows more to the public, or moves the record's address
    # For reviewers, once the record or what it is a part of is published: what decides whether and when that holds.
    # Where the rest is left standing, as when a contact or a role ends, editors write that.
    deciding_fields = frozenset()

    objects = ScopedQuerySet.as_manager()

    class Meta:
        abstract = True

    def owner_ids(self):
        """The keys of the municipalities that the record belongs to; none when it is shared."""
        return {self._at(path) for path in self.belongs_by} - {None}

    @property
    def keeper_key(self):
        """The key of the municipality whose staff may change it; None when that is for the administrator."""
        found = (self._at(path) for path in self.keeper_paths())
        return next((key for key in found if key is not None), None)

    @classmethod
    def keeper_paths(cls):
        return cls.belongs_by if cls.kept_by is None else cls.kept_by

    @classmethod
    def keeper_fields(cls):
        """The names of its own fields that say who keeps it."""
        first = {path.split("__")[0].removesuffix("_id") for path in cls.keeper_paths()}
        return first & {field.name for field in cls._meta.concrete_fields}

    def _at(self, path):
        value = self
        for name in path.split("__"):
            value = getattr(value, name, None)
        return value

    def told_of_others(self, whole=None):
        """The names of those references in `tells_of` that lead to what another municipality keeps than keeps this record."""
        own = (whole or self).keeper_key if self.tells_of else None
        led = {name: getattr(self, name) for name in self.tells_of}
        return {name for name, other in led.items() if other and other.keeper_key not in (None, own)}

    def refuse_foreign(self, *names):
        """Refuse references that must not lead to another municipality's record."""
        others = {name for name in names if getattr(self, name) is not None}
        foreign = {name for name in others if getattr(self, name).municipality_id != self.municipality_id}
        if self.municipality_id and foreign:
            text = _("It belongs to another municipality. Choose one of the municipality’s own.")
            raise ValidationError(dict.fromkeys(foreign, text))
