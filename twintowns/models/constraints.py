"""Where the constraints of a record are told of: at the field that breaks one, and for the derived days of its dates too."""

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import models, router
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from twintowns.dates.fields import BoundField


class Constrained:
    """A record whose constraints hold in every form.

    No form has the derived days of a date, so Django would skip the constraints on them and the database refuse the row.
    """

    def validate_constraints(self, exclude=None, validate=None):
        """As Django’s. `validate(constraint, model, record, exclude, using)` may ask another way than `constraint.validate`."""
        derived = {field.name: field.of for field in self._meta.fields if isinstance(field, BoundField)}
        exclude = {*(exclude or ())} - {*derived}
        using, errors = router.db_for_write(type(self), instance=self), {}
        validate = validate or _validate
        for model, constraints in self.get_constraints():
            for constraint in constraints:
                try:
                    validate(constraint, model, self, exclude, using)
                except ValidationError as error:
                    name = derived.get(name := compared_field(constraint), name)
                    at = NON_FIELD_ERRORS if name in exclude else name
                    errors.setdefault(at, []).append(error)
        if errors:
            raise ValidationError(errors)


def _validate(constraint, model, record, exclude, using):
    constraint.validate(model, record, exclude=exclude, using=using)


def compared_field(constraint):
    """The field at which a broken constraint is told of: the one that must not be less than another, or the only one."""
    if isinstance(constraint, models.UniqueConstraint):
        return constraint.fields[0] if len(constraint.fields) == 1 else NON_FIELD_ERRORS
    return next(_compared(constraint.condition), NON_FIELD_ERRORS)


def _compared(condition):
    for child in condition.children:
        if isinstance(child, Q):
            yield from _compared(child)
        elif isinstance(child[1], F) and child[0].endswith(("__gte", "__gt")):
            yield child[0].rpartition("__")[0]


def in_order(first, last, name, message):
    """The constraint that the date `last` does not come before the date `first`, as far as is known of both."""
    return models.CheckConstraint(
        condition=Q(**{f"{first}_earliest__isnull": True})
        | Q(**{f"{last}_latest__isnull": True})
        | Q(**{f"{last}_latest__gte": F(f"{first}_earliest")}),
        name=name,
        violation_error_message=message,
    )


def ends_after_start(name, first="since", last="until"):
    """The constraint that an end does not come before the beginning."""
    message = _("The end must not come before the beginning. Change one of the two dates.")
    return in_order(first, last, name, message)


def refuse_circle(record, name):
    """Refuse a reference to a record of the same kind that leads back to the record itself."""
    other, passed = getattr(record, name), set()
    while other and other.pk not in passed:
        if other.pk == record.pk:
            message = _("This leads round in a circle, back to the record itself. Choose another.")
            raise ValidationError({name: message})
        passed.add(other.pk)
        other = getattr(other, name)
