"""From what a fixture says of a field to the value that the field holds."""

import datetime
from decimal import Decimal

from django.apps import apps
from django.core.exceptions import NON_FIELD_ERRORS
from django.db import models
from django.utils.translation import gettext as _

from twintowns.dates.edtf import EDTFDate, EDTFError
from twintowns.dates.fields import EDTFField

from .sections import BY_LABEL


class ValueFault(Exception):
    """What is wrong with one value."""


class BlockedError(Exception):
    """The value refers to a record whose own faults are told already."""


def plain_value(field, value):
    """The value of a field that refers to nothing."""
    if isinstance(field, EDTFField):
        return _edtf(value)
    if isinstance(value, bool) and not isinstance(field, models.BooleanField):
        raise ValueFault(_("YAML reads it as true or false; put it in quotation marks."))
    if isinstance(field, models.TimeField) and isinstance(value, int):
        return datetime.time(value // 60, value % 60)  # YAML reads 08:00 as minutes
    if isinstance(field, models.DecimalField) and isinstance(value, float):
        return Decimal(str(value))
    if isinstance(value, dict | list):
        raise ValueFault(_("must be a single value."))
    if isinstance(value, datetime.date) and isinstance(field, models.CharField):
        return value.isoformat()
    if isinstance(field, models.CharField | models.TextField) and value is not None:
        return str(value).strip()
    return value


def _edtf(value):
    """EDTF, or a mapping of EDTF and wording: {edtf: "194X", text: "1940-talet"}."""
    if value in (None, ""):
        return None
    if isinstance(value, dict) and not set(value) <= {"edtf", "text"}:
        raise ValueFault(_("a date is written {edtf: …, text: …}, not with %s.") % ", ".join(map(str, value)))
    edtf, text = (value.get("edtf", ""), value.get("text", "")) if isinstance(value, dict) else (value, "")
    try:
        return EDTFDate.parse(str(edtf), str(text))
    except EDTFError as error:
        raise ValueFault(str(error)) from None


def claimed_model(value):
    """The model and the identity that a claim's “partnerships.relation vannas/hemnes” names; raises ValueFault."""
    label, _space, identity = str(value).partition(" ")
    try:
        return apps.get_model(label), identity
    except (LookupError, ValueError):
        raise ValueFault(
            _("write the model and the record, such as “partnerships.relation vannas/hemnes”.")
        ) from None


def broken_rules(instance, error):
    """(field or "", what is wrong) of a ValidationError of the instance, told to somebody who writes a fixture."""
    for name, faults in error.error_dict.items():
        field = None if name == NON_FIELD_ERRORS else instance._meta.get_field(name)
        for fault in faults:
            yield "" if field is None else name, _told(fault, field)


def _told(fault, field):
    told = " ".join(fault.messages)
    if fault.code == "invalid_choice" and field is not None and field.flatchoices:
        values = ", ".join(str(value) for value, _label in field.flatchoices if value != "")
        return _("%(fault)s Write one of: %(values)s.") % {"fault": told, "values": values}
    if fault.code == "invalid" and isinstance(field, models.SlugField):
        return _("an address has only the letters a–z, digits, hyphens and underscores.")
    return told


class References:
    """Finds records by their identity, among those of the fixtures and those already in the database."""

    def __init__(self, entries):
        self.by_key = {entry.key: entry for entry in entries}
        self.stored = {}

    def find(self, model, identity, space=""):
        """The saved instance that the identity names; raises ValueFault when there is none."""
        section, *place = where_stored(model, identity, space)
        key = (section.name, *place)
        entry = self.by_key.get(key)
        if entry and entry.instance is not None and entry.instance.pk:
            return entry.instance
        instance = self._stored(section, key)
        if instance is None and entry and entry.is_stopped:
            raise BlockedError
        if instance is None:
            raise ValueFault(
                _("there is no %(section)s “%(identity)s”.") % {"section": section.name, "identity": identity}
            )
        return instance

    def is_coming(self, model, identity, space=""):
        """Whether the fixtures have the record, though it is not saved yet."""
        section, *place = where_stored(model, identity, space)
        return (section.name, *place) in self.by_key

    def _stored(self, section, key):
        if key not in self.stored:
            self.stored[key] = stored_instance(section, key[1], key[2])
        return self.stored[key]


def where_stored(model, identity, space=""):
    """(section, municipality, identity) of what a fixture refers to as “hemnes” or “vannas/hemnes”."""
    section = BY_LABEL.get(model._meta.label)
    if section is None:
        raise ValueFault(_("%s cannot be referred to.") % model._meta.label)
    identity = str(identity)
    if section.is_own and "/" in identity:
        space, identity = identity.split("/", 1)
    return section, space if section.is_own else "", identity


def stored_instance(section, space, identity):
    """The record of that identity in the database, or None."""
    lookup = {f"{section.key}__slug" if section.key == "network" else section.key: identity}
    if section.name == "mandate_periods":
        body, _space, label = identity.partition(" ")
        lookup = {"body": body, "label": label}
    if section.is_own:
        lookup |= {"municipality__slug": space} if space else {"municipality__isnull": True}
    return section.model.objects.filter(**lookup).first()
