"""The admin of the ground app.

What is registered, by noun: accounts, contacts, feedback, governance, municipalities, places, proposals, sources.

What the admin of a record is put together from:

    records       RecordAdmin, the base of all of them
    access        who sees, chooses and does what
    addresses     what an address of a list may ask for
    forms         the form of a record, and of a part of it
    inlines       the parts of a record on its form
    references    references that are found by typing
    initial       what a new form is filled in with
    fieldsets     in which order a form shows its fields
    versions      which version a form was opened on
    halting       what was posted is shown again instead of saved
    unseen        what a form or history must not show
    changes       what changed from one version to the next
    record_history  the history of a record, and “Undo this change”
    undo          one change is put back
    parts         the rows of the parts on a form
    features      what an admin may do beside editing
    spreadsheets  a feature: records out and in again
"""

from . import (  # noqa: F401  (each registers its own)
    accounts,
    contacts,
    feedback,
    governance,
    municipalities,
    places,
    proposals,
    sources,
)
