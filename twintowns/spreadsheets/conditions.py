"""Whether a record surely keeps the condition of a check constraint, told without asking the database.

Only “yes” is meant to be relied on. Like SQL it knows a third answer, None, where a value is missing or the condition
holds more than comparisons of the record's own fields.
"""

import operator

from django.db.models import F, Q

COMPARISONS = {
    "exact": operator.eq,
    "gt": operator.gt,
    "gte": operator.ge,
    "lt": operator.lt,
    "lte": operator.le,
    "in": lambda value, others: value in others,
    "range": lambda value, bounds: bounds[0] <= value <= bounds[1],
}


def holds(condition, record):
    """True, False or None for the Q and the record."""
    answers = [
        holds(child, record) if isinstance(child, Q) else _compared(child, record)
        for child in condition.children
    ]
    answer = _joined(condition.connector, answers)
    return not answer if condition.negated and answer is not None else answer


def _joined(connector, answers):
    if connector not in (Q.AND, Q.OR):
        return None
    decisive = connector == Q.OR
    if decisive in answers:
        return decisive
    return None if None in answers else not decisive


def _compared(child, record):
    """The answer of one comparison, such as ("until_latest__gte", F("since_earliest"))."""
    if not isinstance(child, tuple):
        return None
    name, _lookup, comparison = child[0].partition("__")
    value, other = _value(record, name), child[1]
    if comparison == "isnull":
        return (value is None) == other
    if isinstance(other, F):
        other = _value(record, other.name)
    elif hasattr(other, "resolve_expression"):
        return None
    compare = COMPARISONS.get(comparison or "exact")
    if compare is None or value is None or other is None:
        return None
    try:
        return compare(value, other)
    except TypeError:
        return None


def _value(record, name):
    """The value of the field as the database holds it."""
    field = record._meta.get_field(name)
    return field.get_prep_value(getattr(record, field.attname))
