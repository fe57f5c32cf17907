"""Reading stored dates anew where an earlier version read the same words otherwise; for migrations."""

import re

from .edtf import EDTFDate, EDTFError
from .fields import EDTFField

ZERO = re.compile(r"-00(?:-\d\d)?")
# What the parts of “1900-talet” were read as.
MISREAD = re.compile(r"\[\d\d0(?:0\.\.\d\d03|4\.\.\d\d06|7\.\.\d\d09)\]")


def reread_dates(apps, label):
    """Mend the imprecise dates of the app's models, history included; prints how many of each field were other.

    A month or a day 00 goes, and a part of the first decade of a century whose words name the century is read as that.
    """
    for model in apps.get_app_config(label).get_models():
        for field in model._meta.fields:
            if isinstance(field, EDTFField):
                count = _reread(model, field)
                if count:
                    print(f"{model._meta.label}.{field.name}: {count} dates read anew")


def _reread(model, field):
    name, records = field.attname, model._default_manager
    count = 0
    for key, edtf, text in records.exclude(**{name: ""}).values_list("pk", name, f"{name}_text"):
        date = _mended(edtf, text, field.parse)
        if date:
            days = {f"{name}_earliest": date.earliest, f"{name}_latest": date.latest}
            records.filter(pk=key).update(**{name: date.edtf}, **days)
            count += 1
    return count


def _mended(edtf, text, parse):
    """The date as it should be; None where it is right."""
    if ZERO.search(edtf):
        return EDTFDate.parse(ZERO.sub("", edtf))
    if MISREAD.search(edtf) and text:
        try:
            date = parse(text)
        except EDTFError:
            return None
        return date if date.edtf != edtf else None
    return None
