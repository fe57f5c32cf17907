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


class Answerable:
    """For an admin: a list is filtered by what the database can be asked for, and by nothing else."""

    def lookup_allowed(self, lookup, value, request):
        _name, *parts = lookup.split("__")
        is_known = all(part in LOOKUPS | PARTS for part in parts)
        is_number = self._is_number(lookup.split("__")[0])
        if not is_known or (is_number and BEYOND.search(value)):
            return False
        return super().lookup_allowed(lookup, value, request)

    def _is_number(self, name):
        """Whether the field holds a number or refers to a record; other names are judged elsewhere."""
        fields = {field.name: field for field in self.opts.concrete_fields} | {"pk": self.opts.pk}
        fields |= {field.attname: field for field in self.opts.concrete_fields}
        return name in fields and fields[name].get_internal_type() not in ("CharField", "TextField")
