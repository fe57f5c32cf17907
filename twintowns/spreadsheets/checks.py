"""A record's own rules asked for thousands of records: Django would ask the database for each rule of each."""

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db.models import CheckConstraint, UniqueConstraint

from .conditions import holds


class BulkChecks:
    """`errors(record)` gives what `full_clean` would raise, as {field: reasons}.

    What must be unique is compared with what the database held when it was first asked, and with the records asked
    about since. The database is asked only for conditions that are not plainly kept. References are not looked up: they
    were found among what is stored.
    """

    def __init__(self, model):
        self.model = model
        self.references = {field.name for field in model._meta.concrete_fields if field.is_relation}
        self._taken = {}

    def errors(self, record, unreadable=()):
        """The reasons by field, without those of fields that could not be read."""
        errors = {}
        for ask in (self._fields, self._clean, self._unique, self._constraints):
            try:
                ask(record, {*unreadable, *errors} - {NON_FIELD_ERRORS})
            except ValidationError as error:
                for name, found in error.update_error_dict({}).items():
                    errors.setdefault(name, []).extend(found)
        return {name: _reasons(found) for name, found in errors.items() if name not in unreadable}

    def _fields(self, record, unreadable):
        empty = {n: [_blank(record, n)] for n in self.references - unreadable if _is_missing(record, n)}
        try:
            record.clean_fields(exclude=unreadable | self.references)
        except ValidationError as error:
            raise ValidationError({**error.error_dict, **empty}) from None
        if empty:
            raise ValidationError(empty)

    def _clean(self, record, unreadable):
        if not unreadable & self.references and not any(_is_missing(record, n) for n in self.references):
            record.clean()

    def _unique(self, record, unreadable):
        for field in self.model._meta.concrete_fields:
            is_asked = field.unique and not field.primary_key and field.name not in unreadable
            if is_asked and self._is_taken(record, (field.name,)):
                reason = record.unique_error_message(self.model, (field.name,))
                raise ValidationError({field.name: reason})

    def _constraints(self, record, unreadable):
        record.validate_constraints(exclude=unreadable, validate=self._validate)

    def _validate(self, constraint, model, record, exclude, using):
        """Like `constraint.validate`, with as few questions as can be."""
        if isinstance(constraint, UniqueConstraint) and constraint.fields and constraint.condition is None:
            if not set(constraint.fields) & exclude and self._is_taken(record, constraint.fields):
                raise ValidationError(constraint.get_violation_error_message())
            return
        if not (isinstance(constraint, CheckConstraint) and holds(constraint.condition, record)):
            constraint.validate(model, record, exclude=exclude, using=using)

    def _is_taken(self, record, names):
        """Whether another record, stored or in the file, has the same values. Nothing is no value."""
        attributes = [self.model._meta.get_field(name).attname for name in names]
        if tuple(names) not in self._taken:
            rows = self.model._default_manager.order_by().values_list(*attributes, "pk")
            self._taken[tuple(names)] = {row[:-1]: row[-1] for row in rows}
        values = tuple(getattr(record, name) for name in attributes)
        if None in values:
            return False
        owner = record.pk or ("new", id(record))
        return self._taken[tuple(names)].setdefault(values, owner) != owner


def _reasons(errors):
    return [reason for error in errors for reason in ValidationError(error).messages]


def _is_missing(record, name):
    field = record._meta.get_field(name)
    return not field.blank and getattr(record, field.attname) is None


def _blank(record, name):
    return record._meta.get_field(name).error_messages["blank"]
