"""What the database holds of the fixtures' records, and whether staff have touched it since."""

from .sections import SECTIONS
from .values import ValueFault, claimed_model, stored_instance, where_stored

CREATED, UPDATED, UNCHANGED, KEPT = "created", "updated", "unchanged", "kept"
ERASED = "erased"  # persons who were erased, and are therefore left out
MARK = "seed "  # begins the change reason of every history row that the seed command writes


class Stored:
    """One look at each model's records and history, so that a repeated seed needs few queries."""

    def __init__(self, entries):
        self.entries = entries
        self.sections = {}

    def instance(self, entry):
        """The record of the entry's identity, or None."""
        if entry.section.name == "claims":
            return self._claim(entry)
        return self._of(entry.section)["instances"].get((entry.space, entry.identity))

    def action(self, entry):
        """What is to become of the entry: one of the four words above."""
        instance = self.instance(entry)
        of_section = self._of(entry.section)
        if instance is None:
            return KEPT if (entry.space, entry.identity) in of_section["deleted"] else CREATED
        if instance.pk in of_section["edited"]:
            return KEPT
        return UNCHANGED if of_section["fingerprints"].get(instance.pk) == entry.fingerprint else UPDATED

    def _of(self, section):
        if section.name not in self.sections:
            self.sections[section.name] = {
                "instances": {} if section.name == "claims" else self._instances(section),
                **self._history(section),
            }
        return self.sections[section.name]

    def _instances(self, section):
        related = ["municipality"] if section.is_own else []
        related += ["network"] if section.key == "network" else []
        return {
            self._name(section, record): record for record in section.model.objects.select_related(*related)
        }

    def _name(self, section, record):
        space = record.municipality.slug if section.is_own and record.municipality_id else ""
        if section.name == "mandate_periods":
            return space, f"{record.body} {record.label}"
        value = getattr(record, section.key)
        return space, value.slug if section.key == "network" else str(value)

    def _history(self, section):
        """Fingerprints by primary key, keys that staff have edited, and identities that staff have deleted."""
        fingerprints, edited = {}, set()
        rows = section.model.history.order_by("history_id")
        pk = section.model._meta.pk.attname
        for key, kind, reason in rows.values_list(pk, "history_type", "history_change_reason"):
            if (reason or "").startswith(MARK):
                fingerprints[key] = reason.removeprefix(MARK)
                edited.discard(key)
            elif kind != "-":
                edited.add(key)
        for relation in section.parts().values():
            history, fk = relation.related_model.history, relation.field.attname
            by_staff = history.exclude(history_change_reason__startswith=MARK)
            edited |= set(by_staff.values_list(fk, flat=True))
            edited |= set(history.filter(history_change_reason__isnull=True).values_list(fk, flat=True))
        return {"fingerprints": fingerprints, "edited": edited, "deleted": self._deleted(section)}

    def _deleted(self, section):
        if section.name in ("claims", "mandate_periods", "memberships"):
            return set()
        by_staff = section.model.history.filter(history_type="-").exclude(
            history_change_reason__startswith=MARK
        )
        by_staff = by_staff | section.model.history.filter(
            history_type="-", history_change_reason__isnull=True
        )
        fields = ["municipality__slug", section.key] if section.is_own else [section.key]
        return {tuple(row) if section.is_own else ("", *row) for row in by_staff.values_list(*fields)}

    def _claim(self, entry):
        values = entry.values
        source = stored_instance(SECTIONS["sources"], "", values.get("source"))
        try:
            record = stored_instance(*where_stored(*claimed_model(values.get("record"))))
        except ValueFault:
            return None
        if source is None or record is None:
            return None
        claims = entry.section.model.objects.about([record])
        return claims.filter(source=source, field=values.get("field"), value=values.get("value")).first()
