"""Who of the staff may do what with which record."""

from twintowns.models import (
    Assignment,
    Claim,
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
# The same for single models: what shows a name or a file to the public, opens a page to all, or moves its address.
OPENING_FIELDS = {
    "contact": {"is_public"},
    "document": {"is_public"},
    "municipality": {"slug", "service_is_open"},
}
# What ends something else that the public sees, once the record itself is published: for reviewers too.
ENDING_FIELDS = {"agreement": {"replaces"}}


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
    if isinstance(record, Claim) and not may_be_claimed_about(user, record.record):
        return False
    return model not in REFERENCE and any(
        _role_may(role, action, model, record) for role in _roles_for(user, record)
    )


def may_write(user, record):
    """Whether the member of staff writes the whole record: more than the fields that are left to other roles."""
    if user.is_superuser:
        return True
    writes = bool(_roles_for(user, record) & WRITERS)
    return writes and may(user, CHANGE, type(record), record)


def may_be_claimed_about(user, record):
    """Whether the member of staff may put what another source says beside the record: one that they see and write."""
    return bool(record) and may(user, VIEW, type(record), record) and may_write(user, record)


def municipality_ids(user, action, model):
    """The keys of the municipalities in which the member of staff may add, change or remove records of the model."""
    roles = user.roles.items()
    return {key for key, own in roles if any(_role_may(role, action, model, None) for role in own)}


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


def may_edit_part(user, part, record):
    """Whether the member of staff may write that part of the record: what ends a relation is for reviewers."""
    if getattr(part, "is_ending", False) and not may_review(user, record):
        return False
    return may_edit_parts(user, type(part), type(record), record)


def review_fields(model):
    """The names of the fields that only reviewers fill in."""
    return {*REVIEW_FIELDS, *OPENING_FIELDS.get(model._meta.model_name, ())}


def closed_fields(user, model, record, names):
    """Which of the fields the member of staff only reads, on a record that they may change."""
    if user.is_superuser:
        return []
    # Records do not move from one municipality to another: rights in both would have to be asked for.
    fixed = {"municipality"} if record is not None and record.pk else set()
    roles = _roles_for(user, record)
    if StaffRole.REVIEWER not in roles and getattr(record, "is_published", False):
        fixed |= ENDING_FIELDS.get(model._meta.model_name, set())
    closed = fixed | _closed_to_roles(roles, model, names)
    return [name for name in names if name in closed]


def _closed_to_roles(roles, model, names):
    if StaffRole.REVIEWER in roles:
        return set()
    registers = StaffRole.REGISTRAR in roles and model in OWN_WORK[StaffRole.REGISTRAR]
    if StaffRole.EDITOR in roles:
        return {*REVIEW_FIELDS} if registers else review_fields(model)
    if StaffRole.REGISTRAR in roles and not registers:
        return {*names} - REGISTRAR_FIELDS.get(model._meta.model_name, set())
    return {*names} if model in OWN_WORK[StaffRole.SERVICE] else set()


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
    keys = _tied_ids(record)
    if not keys and (record is None or record.pk is None or record.is_open):
        keys = user.roles.keys()
    return set().union(*(user.roles.get(key, set()) for key in keys))


def _tied_ids(record):
    if record is None:
        return set()
    return record.tied_ids if record.pk else record.owner_ids()


def _role_may(role, action, model, record):
    if role in WRITERS:
        if model is Municipality and action != CHANGE:
            return False
        if action != DELETE or role == StaffRole.REVIEWER:
            return True
        # Editors remove drafts of their own, not what all share.
        return record is not None and not getattr(record, "is_published", False) and bool(_tied_ids(record))
    if role == StaffRole.REGISTRAR and action == CHANGE and model._meta.model_name in REGISTRAR_FIELDS:
        return True
    return action in OWN_WORK.get(role, {}).get(model, ())
