"""Who keeps the places and networks that stood here before anybody was said to: the one municipality that uses them."""

from collections import defaultdict

BATCH = 500  # keys in one statement; SQLite takes a limited number of values


def give_keepers(get_model, places=None, networks=None):
    """Give a keeper to places and networks without one, of those keys or all. Returns (places, networks) that got one.

    It is the municipality that alone shows the record, or, while nobody does, that alone has drafts about it. With several
    it is left to the administrator, and so is what nobody uses. A municipality's own place needs no keeper. `get_model` is
    that of the apps of today or of a migration.
    """
    place, network = get_model("twintowns", "Place"), get_model("networks", "Network")
    relations = get_model("partnerships", "Relation").objects
    uses = [*relations.values_list("place", "municipality", "is_published")]
    acting = relations.exclude(acting_place=None)
    uses += acting.values_list("acting_place", "municipality", "is_published")
    members = get_model("networks", "Membership").objects.values_list(
        "network", "municipality", "is_published"
    )
    free = place.objects.filter(keeper=None, municipality=None)
    return (
        _give(get_model, free, "keeper", _alone(uses), places),
        _give(
            get_model, network.objects.filter(municipality=None), "municipality", _alone(members), networks
        ),
    )


def _alone(uses):
    """{municipality: {keys that it alone uses}} of (key, municipality, whether that is published)."""
    users = defaultdict(lambda: {True: set(), False: set()})
    for key, municipality, is_published in uses:
        users[key][is_published].add(municipality)
    alone = defaultdict(set)
    for key, by_publication in users.items():
        found = by_publication[True] or by_publication[False]
        if len(found) == 1:
            alone[found.pop()].add(key)
    return alone


def _give(get_model, records, name, alone, keys):
    """Earlier versions get it too: who restores one takes nothing away."""
    model, given = records.model, 0
    history = get_model(model._meta.app_label, f"Historical{model.__name__}").objects
    for municipality, used in alone.items():
        wanted = sorted(used if keys is None else used & {*keys})
        for start in range(0, len(wanted), BATCH):
            free = [*records.filter(pk__in=wanted[start : start + BATCH]).values_list("pk", flat=True)]
            given += model.objects.filter(pk__in=free).update(**{name: municipality})
            history.filter(id__in=free).update(**{name: municipality})
    return given
