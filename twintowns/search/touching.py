"""Which entries a saved or deleted record changes: gathered without a query, looked up all at once."""

from collections import defaultdict

from django.db.models import IntegerField, Value

from twintowns.search.reading import union

KEYS = 500  # of each path that are looked up at once: SQLite takes no more than 32,766 values in all


class Touched:
    """Feeds and keys of their records, as far as they are known, and the paths and keys that lead to the others."""

    def __init__(self):
        self.known = defaultdict(set)  # {feed: keys}
        self.led_to = defaultdict(set)  # {(feed, path): keys}

    def __bool__(self):
        return bool(self.known or self.led_to)

    def add(self, feed, branch, keys):
        """Those records of the feed that the branch leads from to the keys."""
        keys = {key for key in keys if key is not None}
        if not keys:
            return
        if branch.parent:
            self.led_to[feed, branch.path].update(keys)
        else:
            self.known[feed].update(keys)

    def note(self, record, watching, changed, *, is_new=False):
        """Note a saved record that is watched by [(feed, branch)]. `changed` is {column: its old value}."""
        for feed, branch in watching:
            if not branch.watched & changed.keys():
                continue
            if branch.key_to_parent:
                key = branch.key_to_parent
                self.add(feed, branch.parent, {getattr(record, key), changed.get(key)})
            elif not branch.parent or not is_new:  # nothing leads to a new record yet
                self.add(feed, branch, {record.pk})

    def look_up(self):
        """Find the records that the paths lead from now, in one query; before what they lead to is deleted."""
        feeds = list({feed: None for feed, _path in self.led_to})
        led_to = {(feed, path): sorted(keys) for (feed, path), keys in self.led_to.items()}
        for start in range(0, max(map(len, led_to.values()), default=0), KEYS):
            queries = [
                feed.model._base_manager.filter(**{f"{path}__in": some})
                .order_by()
                .values_list(Value(feeds.index(feed), IntegerField()), "pk")
                for (feed, path), keys in led_to.items()
                if (some := keys[start : start + KEYS])
            ]
            for number, key in union(queries):
                self.known[feeds[number]].add(key)
        self.led_to.clear()

    def update(self, other):
        for feed, keys in other.known.items():
            self.known[feed] |= keys
        for path, keys in other.led_to.items():
            self.led_to[path] |= keys
