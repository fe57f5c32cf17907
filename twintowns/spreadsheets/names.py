"""Records that cells refer to, by address name or by what people call them; each model is read once for a file."""

from collections import defaultdict

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from rapidfuzz import fuzz, process

from twintowns.text.identity import seen_as

ALIKE = 80  # of 100: as alike as “Halmstadd” and “Halmstad”


class Directory:
    """All records of a model that the member of staff sees, by slug and by the texts at the paths `by`.

    Where the names count within a municipality, they are asked for by its key.
    """

    def __init__(self, model, records, by, is_scoped):
        self.model, self.is_scoped = model, is_scoped
        self.records = records.select_related("place") if hasattr(model, "place") else records
        self.records = {record.pk: record for record in self.records}
        self.slugs, self.names = defaultdict(dict), defaultdict(lambda: defaultdict(dict))
        for record in self.records.values():
            self.slugs[self._area(record)][seen_as(record.slug)] = record
        for path in by:
            for key, name in records.order_by().values_list("pk", path):
                if name and key in self.records:
                    record = self.records[key]
                    self.names[self._area(record)][seen_as(name)][key] = record

    def find(self, text, municipality_id=None):
        """The one record of that name; ValueError says what is wrong with the name, and which is meant perhaps.

        None where nobody can say, since the municipality of the row is not known but another one has the name.
        """
        area, name = municipality_id if self.is_scoped else None, seen_as(text)
        if record := self.slugs[area].get(name):
            return record
        found = list(self.names[area].get(name, {}).values())
        if len(found) == 1:
            return found[0]
        if found:
            raise ValueError(self._several(text, found))
        if self.is_scoped and area is None and self._is_somewhere(name):
            return None
        raise ValueError(self._none(text, area))

    def all_names(self, municipality_ids=None):
        """The slugs, in order; of these municipalities when they count within one."""
        areas = self.slugs if municipality_ids is None or not self.is_scoped else municipality_ids
        return sorted({record.slug for area in areas for record in self.slugs[area].values()})

    def _area(self, record):
        return record.municipality_id if self.is_scoped else None

    def _is_somewhere(self, name):
        return any(name in slugs for slugs in self.slugs.values()) or any(
            name in names for names in self.names.values()
        )

    def _several(self, text, found):
        told = {"name": text, "candidates": ", ".join(f"{record.slug} ({record})" for record in found)}
        return _("“%(name)s” may be several. Write the address name of the right one: %(candidates)s.") % told

    def _none(self, text, area):
        told = {"model": self.model._meta.verbose_name, "slug": text}
        message = capfirst(_("there is no %(model)s “%(slug)s”.") % told)
        areas = [area] if area is not None or not self.is_scoped else list(self.slugs)
        known = [name for at in areas for name in [*self.slugs[at], *self.names[at]]]
        near = process.extractOne(seen_as(text), known, scorer=fuzz.ratio, score_cutoff=ALIKE)
        if not near:
            return message
        record = next(r for at in areas for r in self._called(near[0], at))
        meant = _("Do you mean “%s”?") % record.slug
        return f"{message} {meant}"

    def _called(self, name, area):
        found = self.slugs[area].get(name)
        return [found] if found else list(self.names[area].get(name, {}).values())
