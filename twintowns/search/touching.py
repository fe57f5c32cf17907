"""Which entries a saved or deleted record changes: gathered without a query, looked up all at once."""

from collections import defaultdict

from django.db.models import IntegerField, Value

from twintowns.models.union import union

KEYS = 500  # of each path that are looked up at once: SQLite takes no more than 32,766 values in all


class Touched:
    """Feeds and keys of their records, as far as they are known, and the paths and keys that lead to the others."""

    def __init__(self):
        self.known = defaultdict(set)  # {source: keys}
        self.led_to = defaultdict(set)  # {(source, path): keys}

    def __bool__(self):
        return bool(self.known or self.led_to)

    def add(self, source, branch, keys):
        """Those records of the source that the branch leads from to the keys."""
        keys = {key for key in keys if key is not None}
        if not keys:
            return
        if branch.parent:
            self.led_to[source, branch.path].update(keys)
        else:
            self.known[source].update(keys)

    def note(self, record, watching, changed, *, is_new=False):
        """Note a saved record that is watched by [(source, branch)]. `changed` is {column: its old value}."""
        for source, branch in watching:
            if not branch.watched & changed.keys():
                continue
            if branch.key_to_parent:
                key = branch.key_to_parent
                self.add(source, branch.parent, {getattr(record, key), changed.get(key)})
            elif not branch.parent or not is_new:  # nothing leads to a new record yet
                self.add(source, branch, {record.pk})

    def look_up(self):
        """Find the records that the paths lead from now, in one query; before what they lead to is deleted."""
        sources = list({source: None for source, _path in self.led_to})
        led_to = {(source, path): sorted(keys) for (source, path), keys in self.led_to.items()}
        for start in range(0, max(map(len, led_to.values()), default=0), KEYS):
            queries = [
                source.model._base_manager.filter(**{f"{path}__in": some})
                .order_by()
                .values_list(Value(sources.index(source), IntegerField()), "pk")
                for (source, path), keys in led_to.items()
                if (some := keys[start : start + KEYS])
            ]
            for number, key in union(queries):
                self.known[sources[number]].add(key)
        self.led_to.clear()

    def update(self, other):
        for source, keys in other.known.items():
            self.known[source] |= keys
        for path, keys in other.led_to.items():
            self.led_to[path] |= keys
