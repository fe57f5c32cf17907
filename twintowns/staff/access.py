"""Who of the staff may do what with which record."""

from twintowns.models import (
    WRITERS,
    Assignment,
    Claim,
    Closure,
    Decision,
    Document,
    MandatePeriod,
    Municipality,
    Office,
    Place,
    Record,
    StaffRole,
    Theme,
    User,
)

VIEW, ADD, CHANGE, DELETE = "view", "add", "change", "delete"

# For the administrator of the installation only.
ADMINISTRATION = {User, Assignment}
# Everybody sees them, the administrator keeps them.
REFERENCE = {Theme, MandatePeriod}
# What roles beside those who write may change.
OWN_WORK = {
    StaffRole.REGISTRAR: {Decision: {ADD, CHANGE}, Document: {ADD, CHANGE}},
    StaffRole.SERVICE: {Office: {CHANGE}, Closure: {ADD, CHANGE, DELETE}},
}
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
    if isinstance(record, Claim) and not may_be_claimed_about(user, record.record):
        return False
    if action in (ADD, DELETE) and is_reviewers_part(user, record):
        return False
    return model not in REFERENCE and any(
        _role_may(role, action, model, record) for role in _roles_for(user, record)
    )


def may_write(user, record):
    """Whether the member of staff writes the whole record: more than the fields that are left to other roles."""
    if user.is_superuser:
        return True
    writes = bool(_roles_for(user, record).intersection(WRITERS))
    return writes and may(user, CHANGE, type(record), record)


def may_be_claimed_about(user, record):
    """Whether the member of staff may put what another source says beside the record: one that they see and write."""
    return bool(record) and may(user, VIEW, type(record), record) and may_write(user, record)


def may_propose(user, record):
    """Whether the member of staff may ask the record’s keeper for a change: one that they see and that others keep."""
    if user.is_superuser or not (user.is_active and user.is_staff and user.roles):
        return False
    return record.keeper_key not in user.roles and may(user, VIEW, type(record), record)


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
    writes = bool(_roles_for(user, record).intersection(WRITERS))
    return writes and may(user, CHANGE if record else ADD, parent, record)


def may_review(user, record=None):
    """Whether the member of staff publishes, reviews and ends records: that one, or some at all."""
    if user.is_superuser:
        return True
    return StaffRole.REVIEWER in _roles_for(user, record)


def may_edit_part(user, part, record):
    """Whether the member of staff may write that part of the record: not when it is another record’s today."""
    today = type(part)._default_manager.filter(pk=part.pk).first()
    is_ours = today is None or today.keeper_key == part.keeper_key
    return is_ours and may_edit_parts(user, type(part), type(record), record)


def may_change_part(user, was, would_be, record):
    """Whether the member of staff may make the part of the record what it would be; None is a part that is not there."""
    is_closed = reviewers_change(user, was, would_be, record)
    return not is_closed and may_edit_part(user, would_be or was, record)


def review_fields(model):
    """The names of the fields that only reviewers fill in."""
    return {*REVIEW_FIELDS, *model.opening_fields}


def closed_fields(user, model, record, names):
    """Which of the fields the member of staff only reads, on a record that they may change."""
    if user.is_superuser:
        return []
    # Records do not move from one keeper to another, and nobody makes themselves the keeper of another record.
    fixed = {*model.gives_rights, *(model.keeper_fields() if record is not None and record.pk else ())}
    fixed |= reviewers_fields(user, model, record)
    closed = fixed | _closed_to_roles(_roles_for(user, record), model, names)
    return [name for name in names if name in closed]


def reviewers_fields(user, model, record, whole=None):
    """Which fields of the record are for reviewers since the public sees at once what they say.

    They decide whether what is published holds (`deciding_fields`), or say on the page of what somebody else keeps what is
    theirs to tell (`tells_of`). `whole` is the record that it is a part of, where the part does not know it yet.
    """
    if record is None or not (model.deciding_fields or model.tells_of) or may_review(user, whole or record):
        return set()
    public = whole or next(iter(record.wholes()), record)
    decided = {*model.deciding_fields} if getattr(public, "is_published", False) else set()
    return decided | record.told_of_others(whole)


def reviewers_change(user, was, would_be, whole=None):
    """Which fields of the part that are for reviewers the change would write, judged by what it was and what it would be.

    None is a part that is not there: adding one says all that it says, and removing it unsays as much.
    """
    states = [state for state in (was, would_be) if state is not None]
    closed = set().union(*(reviewers_fields(user, type(state), state, whole) for state in states))
    if len(states) < 2:
        return closed
    columns = {name: was._meta.get_field(name).attname for name in closed}
    return {name for name in closed if getattr(was, columns[name]) != getattr(would_be, columns[name])}


def is_reviewers_part(user, record):
    """Whether it is a part that only reviewers add to what it is a part of, and take away from it."""
    is_part = isinstance(record, Record) and any(record.wholes())
    return is_part and bool(reviewers_change(user, None, record))


def _closed_to_roles(roles, model, names):
    if StaffRole.REVIEWER in roles:
        return set()
    registers = StaffRole.REGISTRAR in roles and model in OWN_WORK[StaffRole.REGISTRAR]
    if StaffRole.EDITOR in roles:
        return {*REVIEW_FIELDS} if registers else review_fields(model)
    if StaffRole.REGISTRAR in roles and not registers:
        return {*names} - model.registrar_fields
    return {*names} if model in OWN_WORK[StaffRole.SERVICE] else set()


def _may_see(user, model, record):
    if record is None or not record.pk:
        return True
    seen = vars(user).setdefault("records_seen", {})  # a form asks many times for the same record
    key = model, record.pk
    if key not in seen:
        seen[key] = model._default_manager.visible_to(user).filter(pk=record.pk).exists()
    return seen[key]


def _roles_for(user, record):
    """The user's roles with the record's keeper; in all of their municipalities while there is no record.

    A record without a keeper is the administrator's. Only what a municipality may give away to all as it is made, such as
    a source that all use, is made without one.
    """
    is_given_away = record is not None and not record.pk and record.is_shared_without_municipality
    if record is None or (is_given_away and record.keeper_key is None):
        return set().union(*user.roles.values())
    return user.roles.get(record.keeper_key, set())


def _role_may(role, action, model, record):
    if role in WRITERS:
        if model is Municipality and action != CHANGE:
            return False
        if action != DELETE or role == StaffRole.REVIEWER:
            return True
        # Editors remove drafts of their own, not what is public or what all share.
        is_public = getattr(record, "is_published", isinstance(record, Place))
        return record is not None and record.keeper_key is not None and not is_public
    if role == StaffRole.REGISTRAR and action == CHANGE and model.registrar_fields:
        return True
    return action in OWN_WORK.get(role, {}).get(model, ())
