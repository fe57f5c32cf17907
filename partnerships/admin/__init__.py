"""The admin of relations, agreements and exchanges.

What is registered, by noun: agreements, exchanges, projects, relations, reports. `features` holds what the admins of
relations and agreements do beside editing.
"""

from . import agreements, exchanges, projects, relations, reports  # noqa: F401  (each registers its own)
