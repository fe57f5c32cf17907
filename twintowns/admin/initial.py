"""What a form for a new record is filled in with."""

from django.core.exceptions import ValidationError

from twintowns.models import Municipality
from twintowns.staff import access


def initial_of(model, given, user):
    """What the address gives, as far as it can be used, and the municipality of those who work for one."""
    initial = {name: value for name, value in given.items() if _is_usable(model, name, value)}
    own = access.municipality_ids(user, access.ADD, model)
    if len(own) == 1:
        initial |= dict.fromkeys(_owners(model) - {*initial}, next(iter(own)))
    return initial


def _owners(model):
    """The names of the fields that hold the municipality whose the record is, or that keeps it."""
    fields = [field for field in model._meta.fields if field.related_model is Municipality]
    return {field.name for field in fields if field.name in ("municipality", *model.keeper_fields())}


def _is_usable(model, name, value):
    fields = [field for field in model._meta.fields + model._meta.many_to_many if field.name == name]
    try:
        for field in fields:
            if not field.is_relation:
                field.clean(value, None)
                continue
            key = field.remote_field.model._meta.pk
            keys = value if field.many_to_many else [value]
            [key.run_validators(key.to_python(one)) for one in keys]
    except (ValidationError, ValueError, TypeError):
        return False
    return bool(fields)
