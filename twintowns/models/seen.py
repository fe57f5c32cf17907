"""That what people would take for the same is recorded once."""

from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import connections, router

from twintowns.text.identity import seen_as

KNOWN = "known"  # the code of the error, whose parameter `record` is what is there already
LOCK = "SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))"


@dataclass(frozen=True)
class SeenOnce:
    """Of the records that agree in `within`, only one may be seen under a name.

    `of` is the field of the name, which has a `SeenField` beside it. `apart` are fields that tell two records apart
    where both state something and not the same; `unstated` are their values that state nothing. `message` says what to
    do, with %(record)s for the one that is there.
    """

    of: str
    message: str
    within: tuple = ()
    apart: tuple = ()
    unstated: tuple = ("", None)

    @property
    def key(self):
        return f"{self.of}_seen"

    def others(self, record):
        """The other records that nobody could tell from this one, the oldest first.

        Asked within a transaction, nobody else asks until it ends: then what it writes is seen.
        """
        name = seen_as(getattr(record, self.of))
        if not name:
            return []
        self.hold([record])
        scope = {attname: getattr(record, attname) for attname in self._attnames(record, self.within)}
        found = type(record)._default_manager.filter(**{self.key: name}, **scope).exclude(pk=record.pk)
        return [other for other in found.order_by("pk") if not self._differ(record, other)]

    def hold(self, records):
        """Let nobody else write records of these municipalities that may be the same, until the transaction ends.

        Of a model without municipalities, nobody writes any. SQLite lets one transaction at a time write anyway.
        """
        if not records:
            return
        model = type(records[0])
        connection = connections[router.db_for_write(model)]
        if connection.vendor != "postgresql" or not connection.in_atomic_block:
            return
        with connection.cursor() as cursor:
            for scope in sorted({f"seen {model._meta.label} {self._municipality(one)}" for one in records}):
                cursor.execute(LOCK, [scope])

    def _municipality(self, record):
        return record.municipality_id if "municipality" in self.within else ""

    def refuse(self, record):
        """Raise what says that it is there already, unless the record was stored so before: then it is not new."""
        others = self.others(record)
        if not others:
            return
        before = type(record)._base_manager.filter(pk=record.pk).first() if record.pk else None
        if before is None or others[0] not in self.others(before):
            error = ValidationError(self.message, code=KNOWN, params={"record": others[0]})
            raise ValidationError({self.of: error})

    def _differ(self, one, other):
        if one.differs_from(other):
            return True
        for attname in self._attnames(one, self.apart):
            values = [getattr(record, attname) for record in (one, other)]
            values = [seen_as(value) if isinstance(value, str) else value for value in values]
            if not set(values) & set(self.unstated) and values[0] != values[1]:
                return True
        return False

    @staticmethod
    def _attnames(record, names):
        return [record._meta.get_field(name).attname for name in names]


class Seen:
    """A record that may be recorded once only by what people see of it; `seen_once` says how."""

    seen_once = None

    def differs_from(self, other):
        """Whether more than the fields of `seen_once` tells it from a record of the same name."""
        return False

    def same(self):
        """The other records that nobody could tell from this one."""
        return self.seen_once.others(self) if self.seen_once else []

    def validate_unique(self, exclude=None):
        super().validate_unique(exclude)
        if self.seen_once and self.seen_once.of not in (exclude or ()):
            self.seen_once.refuse(self)
