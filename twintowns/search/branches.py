"""What an entry is made from: the fields of a record, and of the records that paths lead to from it.

`{"": "slug", "place": "name", "place__names": "text"}` says it of a relation, each path after the one that it goes on from.
From that follows how it is read (`reading.py`) and whose saving changes it (`touching.py`).
"""

from dataclasses import dataclass

from django.db.models import Field, ForeignObjectRel, Model


@dataclass(eq=False)
class Branch:
    """One path from a kind of record, and what is read at its end.

    `fields` are read and `watched` may change an entry: those, and the keys that lead along the paths. `parent` and `link`,
    the step from there, are None for the record itself.
    """

    path: str
    model: type[Model]
    fields: list[Field]
    watched: set[str]
    parent: "Branch | None" = None
    link: Field | ForeignObjectRel | None = None

    @property
    def is_one(self):
        """Whether the path leads on to one record at the most, by a key of the one before."""
        return bool(self.link) and self.link.concrete and not self.link.many_to_many

    @property
    def through(self):
        """The table of a many-to-many step; None for any other."""
        if not self.link or not self.link.many_to_many:
            return None
        return self.link.remote_field.through if self.link.concrete else self.link.through

    @property
    def key_to_parent(self):
        """The field of its records that names the one before, as a part names its whole; None for any other step."""
        is_key = self.link and not self.link.concrete and not self.link.many_to_many
        return self.link.field.attname if is_key else None

    @property
    def accessor(self):
        """What the list of its records is called on the one before."""
        return self.link.name if self.link.concrete else self.link.get_accessor_name()


def _fields(model, names):
    """The model's key and the named fields, in the order of the model."""
    chosen = {"pk", *names.split()}
    found = [field for field in model._meta.concrete_fields if field.primary_key or field.attname in chosen]
    if len(found) != len(chosen):
        raise LookupError(f"{model._meta.label} has not all of the fields {names!r}.")
    return found


def _branch(model, path, names, parent=None, link=None):
    fields = _fields(model, names)
    return Branch(path, model, fields, {field.attname for field in fields}, parent, link)


def branches(model, paths):
    """The branches of a kind of record, itself first, each after its parent."""
    found = {"": _branch(model, "", paths.get("", ""))}
    for path in sorted(filter(None, paths)):
        above, _, step = path.rpartition("__")
        parent = found[above]
        link = parent.model._meta.get_field(step)
        branch = found[path] = _branch(link.related_model, path, paths[path], parent, link)
        if branch.is_one:
            parent.watched.add(link.attname)
        elif branch.key_to_parent:
            branch.watched.add(branch.key_to_parent)
    return list(found.values())
