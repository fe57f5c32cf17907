"""Cleaning of what was stored before text was cleaned at every door; for migrations, on their state of the models."""

from django.db import IntegrityError, models, transaction

from .cleaning import clean_line, clean_text

BATCH = 1000  # rows read at a time
MADE = {
    "searchentry",
    "searchgram",
    "searchlink",
    "searchterm",
}  # from the cleaned rows, by `index_search`, blanks and all
OTHER_TEXTS = {"password", "token", "file"}  # which must stay as they are to be of use


def clean_stored(apps, label, report=print):
    """Clean the texts of all rows of the app, earlier versions too, and derive what is derived from them.

    A row that would then be the same as another, against a rule of the database, is left and told of: which of the two
    is to be kept, people decide. `report` takes sentences with the numbers.
    """
    read = cleaned = 0
    left = []
    for model in apps.get_app_config(label).get_models():
        if model._meta.model_name in MADE:
            continue
        texts, derived = text_fields(model), derived_fields(model)
        for rows in batches(model, [field.attname for field in (*texts, *derived)]):
            read += len(rows)
            for row in rows:
                if changes := cleaned_texts(row, texts):
                    is_written = write(model, row["pk"], changes)
                    cleaned += is_written
                    row.update(changes if is_written else {})
                    left += [] if is_written else [f"{model._meta.label} {row['pk']}"]
            derive_anew(model, rows, derived)
    report(f"{label}: {read} rows read, {cleaned} with texts that were cleaned.")
    if left:
        report(f"{label}: left, since cleaned they would be the same as another: {', '.join(left)}.")


def text_fields(model):
    """The fields that hold what somebody wrote."""
    return [
        field
        for field in model._meta.concrete_fields
        if isinstance(field, models.CharField | models.TextField)
        and field.get_internal_type() != "FileField"
        and not (
            field.choices or hasattr(field, "of") or hasattr(field, "interval") or hasattr(field, "countries")
        )
        and field.name not in OTHER_TEXTS
    ]


def derived_fields(model):
    """The search keys and the like, which are made from the name that `of` says."""
    return [
        field for field in model._meta.concrete_fields if hasattr(field, "of") and hasattr(field, "derive")
    ]


def batches(model, names):
    """Lists of rows as {name: value}, by their keys; none for a model without texts."""
    last = None
    while names:
        rows = model._base_manager.order_by("pk")
        rows = rows.filter(pk__gt=last) if last is not None else rows
        found = list(rows.values("pk", *names)[:BATCH])
        if not found:
            return
        yield found
        last = found[-1]["pk"]


def cleaned_texts(row, texts):
    """{name: cleaned text} of those texts of the row that are not clean."""
    changes = {}
    for field in texts:
        if value := row[field.attname]:
            clean = clean_text(value) if isinstance(field, models.TextField) else clean_line(value)
            changes |= {field.attname: clean} if clean != value else {}
    return changes


def derive_anew(model, rows, derived):
    """Write what is derived where it is not what the row's texts say."""
    changed = []
    for row in rows:
        values = {
            field.attname: field.derive(clean_line(row[field.of] or ""))[: field.max_length]
            for field in derived
        }
        if any(row[name] != value for name, value in values.items()):
            changed.append(model(pk=row["pk"], **values))
    if changed:
        model._base_manager.bulk_update(changed, [field.name for field in derived], batch_size=100)


def write(model, key, values):
    """Whether the row could be changed."""
    try:
        with transaction.atomic():
            model._base_manager.filter(pk=key).update(**values)
    except IntegrityError:
        return False
    return True
