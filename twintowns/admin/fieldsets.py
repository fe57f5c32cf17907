"""In which order a form shows its fields, and under which headings."""

from django.utils.translation import gettext_lazy as _

from twintowns.staff.access import REVIEW_FIELDS

SOURCE_FIELDS = ["source", "quote"]
PERIOD_FIELDS = ["since", "until"]


def in_order(names):
    """(what it is and then from when until when, its source): the fields of a base class come first of themselves."""
    period = [name for name in PERIOD_FIELDS if name in names]
    source = [name for name in SOURCE_FIELDS if name in names]
    return [name for name in names if name not in (*period, *source)] + period, source


def fieldsets_of(names, groups=()):
    """Django's fieldsets: the first without a heading, the groups as (heading, names), publication and the source last."""
    names, source = in_order(names)
    review = [name for name in REVIEW_FIELDS if name in names]
    grouped = [(label, [name for name in group if name in names]) for label, group in groups]
    elsewhere = {*review, *(name for _label, group in grouped for name in group)}
    first = [name for name in names if name not in elsewhere]
    fieldsets = [(label, {"fields": group}) for label, group in [(None, first), *grouped] if group]
    if review:
        fieldsets.append((_("Publication and review"), {"fields": review}))
    if source:
        fieldsets.append((_("Source"), {"fields": source, "classes": ["collapse"]}))
    return fieldsets
