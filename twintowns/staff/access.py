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
    """Whether the member of staff may write that part of the record: what ends the whole is for reviewers."""
    if part.is_ending and not may_review(user, record):
        return False
    return may_edit_parts(user, type(part), type(record), record)


def may_remove_part(user, part, record):
    """Whether the member of staff may take the part away from the record, or put it there again with all that it says.

    What it says at reviewers' word alone is neither unsaid nor said anew by others.
    """
    is_told = reviewers_fields(user, type(part), part, record)
    return not is_told and may_edit_part(user, part, record)


def may_restore_part(user, part, record):
    """Whether the member of staff may make the part of the record what it was: not when it is another record’s today."""
    today = type(part)._default_manager.filter(pk=part.pk).first()
    is_ours = today is None or today.keeper_key == part.keeper_key
    return is_ours and may_edit_part(user, part, record)


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

    They end what is published, or say on the page of what somebody else keeps what is theirs to tell. `whole` is the record
    that it is a part of, where the part does not know it yet.
    """
    if record is None or not (model.ending_fields or model.tells_of) or may_review(user, whole or record):
        return set()
    public = whole or next(iter(record.wholes()), record)
    ending = model.ending_fields if getattr(public, "is_published", False) else set()
    return {*ending, *record.told_of_others(whole)}


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
    seen = user.__dict__.setdefault("_seen", {})  # a form asks many times for the same record
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
