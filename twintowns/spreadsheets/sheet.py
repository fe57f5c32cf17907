"""What a kind of file holds: the model, its columns, and by what a row is known; and what is needed to read one."""

from twintowns.models import WRITERS, Municipality
from twintowns.text.identity import seen_as

from .cells import Reference
from .names import Directory

MUNICIPALITY = Reference(
    "municipality",
    "Kommun",
    Municipality,
    by=("official_name", "place__name"),
    is_required=True,
    example="exempelkommun",
)
EXAMPLE = (
    MUNICIPALITY.example
)  # the municipality of the template’s example row, which is passed over when it is read


class RecordSheet:
    """The records of a model as rows. A row is known by its municipality and the column named `key`."""

    model = None
    key = "slug"
    own_columns = ()

    @classmethod
    def columns(cls):
        return [MUNICIPALITY, *cls.own_columns]

    @classmethod
    def headings(cls):
        return [column.heading for column in cls.columns()]

    @classmethod
    def column(cls, name):
        return next(column for column in cls.columns() if column.name == name)

    @classmethod
    def records(cls, records):
        """With all that a row says of them, in few queries."""
        single = [c.name for c in cls.columns() if c.is_reference and not c.is_list]
        lists = [c.name for c in cls.columns() if c.is_list]
        return records.select_related(*single).prefetch_related(*lists)

    @classmethod
    def cells(cls, record):
        """What the row of the record shows."""
        return [column.show(column.value_of(record)) for column in cls.columns()]

    @classmethod
    def key_of(cls, value):
        """What tells rows of one municipality apart: another record’s key, or a text as people see it."""
        return getattr(value, "pk", None) or seen_as(value or "")


class Reading:
    """What one file is read with: who reads it, and the records that its cells may name."""

    def __init__(self, user):
        self.user = user
        self.municipality_id = None  # of the row that is being read
        self._directories = {}

    def directory(self, column):
        if column.model not in self._directories:
            seen = column.model._default_manager.all()
            if column is not MUNICIPALITY:  # whether the user writes for it is asked afterwards
                seen = seen.visible_to(self.user)
            self._directories[column.model] = Directory(column.model, seen, column.by, column.is_scoped)
        return self._directories[column.model]

    def own_ids(self):
        """The keys of the municipalities that the user writes for."""
        if self.user.is_superuser:
            return set(Municipality.objects.values_list("pk", flat=True))
        return self.user.municipality_ids(*WRITERS)
