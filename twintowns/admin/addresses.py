"""What may stand in an address of the admin: what cannot be meant is refused before the database is asked."""

import re

LOOKUPS = {
    "exact",
    "in",
    "isnull",
    "isempty",
    "gt",
    "gte",
    "lt",
    "lte",
    "contains",
    "icontains",
    "startswith",
}
PARTS = {"id", "pk"}  # of what a field refers to
BEYOND = re.compile(r"[0-9]{19}")  # more than a number of the database has


def own_fields(opts):
    """{name: field} of all by which an address may name a model's own fields."""
    fields = {field.name: field for field in opts.concrete_fields} | {"pk": opts.pk}
    return fields | {field.attname: field for field in opts.concrete_fields}


def can_be_asked(opts, lookup, value):
    """Whether the database can be asked for records of the model by the lookup; other names than its own are judged elsewhere."""
    name, *parts = lookup.split("__")
    field = own_fields(opts).get(name)
    is_number = field is not None and field.get_internal_type() not in ("CharField", "TextField")
    is_known = all(part in LOOKUPS | PARTS for part in parts)
    return is_known and not (is_number and BEYOND.search(value))
