"""Who of the staff may do what with which record."""

from twintowns.models import (
    Assignment,
    Closure,
    Decision,
    Document,
    MandatePeriod,
    Municipality,
    Office,
    StaffRole,
    Theme,
    User,
)

VIEW, ADD, CHANGE, DELETE = "view", "add", "change", "delete"
WRITERS = {StaffRole.EDITOR, StaffRole.REVIEWER}

# For the administrator of the installation only.
ADMINISTRATION = {User, Assignment}
# Everybody sees them, the administrator keeps them.
REFERENCE = {Theme, MandatePeriod}
# What roles beside those who write may change.
OWN_WORK = {
    StaffRole.REGISTRAR: {Decision: {ADD, CHANGE}, Document: {ADD, CHANGE}},
    StaffRole.SERVICE: {Office: {CHANGE}, Closure: {ADD, CHANGE, DELETE}},
}
# The only fields that registrars fill in on a record that editors write.
REGISTRAR_FIELDS = {"agreement": {"diary_number", "decision", "documents"}}
# Fields that only reviewers fill in: what makes a record public, and that it has been checked.
REVIEW_FIELDS = ("is_published", "publish_on", "reviewed_on", "reviewed_by", "next_review_on")


def may(user, action, model, record=None):
    """Whether the member of staff may view, add, change or delete the record, or any record of the model."""
    if not (user.is_active and user.is_staff):
        return False
    if user.is_superuser:
        return True
    if model in ADMINISTRATION or not user.roles:
        return False
    if action == VIEW:
        return _may_see(user, model, record)
    return model not in REFERENCE and any(
        _role_may(role, action, model, record) for role in _roles_for(user, record)
    )


def may_edit_parts(user, part, parent, record):
    """Whether the member of staff may add, change and remove parts on the form of the record."""
    if user.is_superuser:
        return True
    if part in OWN_WORK[StaffRole.SERVICE] and StaffRole.SERVICE in _roles_for(user, record):
        return True
    writes = bool(_roles_for(user, record) & WRITERS)
    return writes and may(user, CHANGE if record else ADD, parent, record)


def may_review(user, record=None):
    """Whether the member of staff publishes, reviews and ends records: that one, or some at all."""
    if user.is_superuser:
        return True
    return StaffRole.REVIEWER in _roles_for(user, record)


def closed_fields(user, model, record, names):
    """Which of the fields the member of staff only reads, on a record that they may change."""
    roles = _roles_for(user, record)
    if user.is_superuser or StaffRole.REVIEWER in roles:
        return []
    if StaffRole.EDITOR in roles:
        return [name for name in names if name in REVIEW_FIELDS]
    if StaffRole.REGISTRAR in roles and model not in OWN_WORK[StaffRole.REGISTRAR]:
        return [name for name in names if name not in REGISTRAR_FIELDS.get(model._meta.model_name, ())]
    return names if model in OWN_WORK[StaffRole.SERVICE] else []


def _may_see(user, model, record):
    if record is None or not record.pk:
        return True
    seen = user.__dict__.setdefault("_seen", {})  # a form asks many times for the same record
    key = model, record.pk
    if key not in seen:
        seen[key] = model._default_manager.visible_to(user).filter(pk=record.pk).exists()
    return seen[key]


def _roles_for(user, record):
    """The user's roles in the municipalities that the record is tied to; in all of theirs when none is named yet."""
    keys = record.tied_ids if record is not None else set()
    if not keys and (record is None or record.pk is None or record.is_open):
        keys = user.roles.keys()
    return set().union(*(user.roles.get(key, set()) for key in keys))


def _role_may(role, action, model, record):
    if role in WRITERS:
        if model is Municipality and action != CHANGE:
            return False
        is_public = getattr(record, "is_published", False)
        return action != DELETE or role == StaffRole.REVIEWER or (record is not None and not is_public)
    if role == StaffRole.REGISTRAR and action == CHANGE and model._meta.model_name in REGISTRAR_FIELDS:
        return True
    return action in OWN_WORK.get(role, {}).get(model, ())
