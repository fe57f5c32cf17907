"""What a record was when it was read, so that whoever follows its saving can tell what has changed without a query."""

from django.db import models


class Loaded(models.Model):
    """A record that knows its values as they were loaded, or were last saved."""

    _known = ((), ())  # names and values of its columns
    _is_as_loaded = (
        False  # a saved record’s transaction may still be undone: then nobody knows what the database holds
    )

    class Meta:
        abstract = True

    @classmethod
    def from_db(cls, db, field_names, values):
        record = super().from_db(db, field_names, values)
        record._known = field_names, values
        record._is_as_loaded = True
        return record

    def refresh_from_db(self, using=None, fields=None, from_queryset=None):
        was_as_loaded = self._is_as_loaded
        super().refresh_from_db(using, fields, from_queryset)
        self.remember(vars(self).keys() & {field.attname for field in self._meta.concrete_fields})
        self._is_as_loaded = was_as_loaded and fields is None

    def changes(self, names):
        """{column: its old value, or None where it is not known} of those that may hold another than the database did."""
        known = dict(zip(*self._known, strict=True))
        return {name: known.get(name) for name in names if not self._is_unchanged(name, known)}

    def _is_unchanged(self, name, known):
        if not self._is_as_loaded:
            return False
        if name not in vars(self):  # neither loaded nor set
            return True
        prepare = self._meta.get_field(name).get_prep_value
        return name in known and prepare(known[name]) == prepare(vars(self)[name])

    def remember(self, names):
        """Keep the values as those that were last saved."""
        self._known = tuple(names), tuple(vars(self).get(name) for name in names)
        self._is_as_loaded = False
