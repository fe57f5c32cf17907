"""What the database is asked for."""

from django.db.models import IntegerField
from django.db.models.lookups import In

LEAST, MOST = -(2**63), 2**63 - 1


@IntegerField.register_lookup
class AmongNumbers(In):
    """Django's, which for `exact` knows that no row has a number beyond 64 bits, and fails for `in` on either database."""

    def process_rhs(self, compiler, connection):
        if not hasattr(self.rhs, "as_sql"):  # no query
            self.rhs = [value for value in self.rhs if not isinstance(value, int) or LEAST <= value <= MOST]
        return super().process_rhs(compiler, connection)
