"""Nobody gives a right to oneself: whatever somebody writes, they may do no more with what others keep than before.

Every model is walked, with every role, through the rules themselves and then through the doors of the admin.
"""

from copy import copy
from itertools import count

import pytest
from django.apps import apps
from django.contrib import admin
from django.db import DatabaseError, transaction
from django.db.models import FileField, ForeignKey, ProtectedError, SlugField
from django.urls import reverse

from networks.models import Membership, Network
from partnerships.models import Agreement, AgreementParty, Relation
from tests.shared.provby.making import make
from tests.shared.staff_world import login, registered
from twintowns.models import (
    Claim,
    Municipality,
    Organisation,
    Place,
    Source,
    StaffRole,
    User,
)
from twintowns.models.scoping import Scoped
from twintowns.search import indexing
from twintowns.staff import access

pytestmark = [pytest.mark.django_db]
SCOPED = [model for model in apps.get_models() if issubclass(model, Scoped)]
WRITERS = ("redaktor", "granskare")
SEVERAL = 3  # so many records of a model are tried
numbers = count(1)


def anew(user):
    """The person as at the next request: what they do and see is asked again."""
    return User.objects.get(pk=user.pk)


def others_records(home):
    """Several of every model that are not the municipality’s own."""
    found = []
    for model in SCOPED:
        records = model._default_manager.order_by("-pk")
        found += [r for r in records if home.pk not in r.owner_ids() and r != home.place][:SEVERAL]
    return found


def rights(user, records):
    """What the person may do with the records: {(model, key, right)}."""
    user, found = anew(user), set()
    for record in records:
        model = type(record)
        record = model._default_manager.filter(pk=record.pk).first()
        if record is None:
            continue
        held = {action for action in ("change", "delete") if access.may(user, action, model, record)}
        held |= {"write"} if access.may_write(user, record) else set()
        held |= {"review"} if access.may_review(user, record) else set()
        held |= {"claim"} if access.may_be_claimed_about(user, record) else set()
        held |= {
            part.__name__ for part in parts_of(model) if access.may_edit_parts(user, part, model, record)
        }
        found |= {(model.__name__, record.pk, right) for right in held}
    return found


def parts_of(model):
    site = admin.site._registry.get(model)
    return [inline.model for inline in site.inlines] if site else []


def references(model):
    return [field for field in model._meta.concrete_fields if isinstance(field, ForeignKey)]


def is_offered(user, record):
    """Whether the person’s forms let something refer to the record."""
    return not isinstance(record, Scoped) or access.may(user, access.VIEW, type(record), record)


def copied(record, home, user):
    """A new record like it, of the person’s own municipality, referring to what the person’s forms offer."""
    new = copy(record)
    new._state = copy(record._state)
    new._state.adding, new._state.fields_cache, new.pk = True, {}, None
    for field in new._meta.concrete_fields:
        if isinstance(field, SlugField):
            setattr(new, field.name, f"kopia-{next(numbers)}")
        elif isinstance(field, FileField):
            setattr(new, field.name, f"documents/kopia-{next(numbers)}.pdf")
        elif isinstance(field, ForeignKey) and field.related_model is Municipality:
            setattr(new, field.name, home)
        elif isinstance(field, ForeignKey) and getattr(record, field.name) is not None:
            other = getattr(record, field.name)
            own = (
                field.related_model._default_manager.filter(**{"municipality": home}).first()
                if hasattr(field.related_model, "municipality_id")
                else None
            )
            setattr(new, field.name, own or (other if is_offered(user, other) else None))
    if hasattr(new, "is_published"):
        new.is_published = new.is_published and access.may_review(user)
    return new


def written(record, user):
    """Whether the person may write the record as it is now, and it could be stored."""
    action = access.CHANGE if record.pk else access.ADD
    if not access.may(user, action, type(record), record):
        return False
    try:
        with transaction.atomic():
            record.save()
    except (DatabaseError, ProtectedError, ValueError, AttributeError):
        return False
    return True


def write_copies(user, home, others):
    """Write the like of everything as one’s own, then join it to all that is seen. Returns what is written."""
    made = []
    for _round in range(2):  # the parts of the second have wholes of the first
        for record in others:
            new = copied(record, home, user)
            made += [new] if written(new, user) else []
    for record in made:
        for field in record._meta.many_to_many:
            offered = field.related_model._default_manager.all()
            offered = offered.visible_to(user) if hasattr(offered, "visible_to") else offered
            getattr(record, field.name).set(offered)
    return made


def turned(user, own, others):
    """(model, name, other) of every reference of one’s own records once it leads to a record of others."""
    for record in {type(record): record for record in own}.values():
        model, names = type(record), [field.name for field in references(type(record))]
        closed = access.closed_fields(user, model, record, names)
        may = access.may(user, access.CHANGE, model, record)
        for field in references(model) if may else ():
            for other in others if field.name not in closed else ():
                is_fit = type(other) is field.related_model and is_offered(user, other)
                if is_fit and written(refetched(record, **{field.name: other}), user):
                    yield model, field.name, other


def refetched(record, **values):
    found = type(record)._default_manager.get(pk=record.pk)
    for name, value in values.items():
        setattr(found, name, value)
    return found


@pytest.fixture
def shared(world):
    """The world with networks, places and sources that somebody else keeps, or the administrator, and that all see."""
    home = world.municipality
    make(Network, slug="deras", name="Deras", municipality=home, is_published=True)
    make(Network, slug="ingens", name="Ingens", is_published=True)
    make(Source, slug="allas", title="Allas", publisher="Allas")
    make(Organisation, slug="allas", name="Allas")
    make(Claim, record=home.place, field="name", value="Provstad")
    with indexing.paused():
        yield world


@pytest.mark.parametrize("role", StaffRole.values)
def test_nothing_that_somebody_may_write_gives_them_a_right(role, shared):
    user = User.objects.get(username=f"grannby-{role}")
    home = Municipality.objects.get(slug="grannby")
    others = others_records(home)
    assert {Place, Network, Relation, Claim, Municipality, Agreement, Source} <= {type(r) for r in others}
    before = rights(user, others)
    made = write_copies(anew(user), home, others)
    gained, names = rights(user, others) - before, set()
    for model, name, other in turned(anew(user), [*made, home], others):
        names.add((model, name))
        gained |= rights(user, [other]) - before
    assert gained == set()
    if role in WRITERS:
        assert {Relation, Agreement, Membership, Network, Place, Source, Organisation} <= {*map(type, made)}
        assert {(Relation, "place"), (Membership, "network")} <= names


def test_what_says_who_keeps_a_record_is_written_by_the_administrator_alone(world):
    """Or by its maker, once: never in the form of a record that is there, nor in an earlier version or a part."""
    reviewer = User.objects.get(username="provby-granskare")
    for model in SCOPED:
        names = {field.name for field in model._meta.get_fields()}
        record = model._default_manager.first() or model(pk=1)
        for path in model.keeper_paths():
            first = path.split("__")[0].removesuffix("_id")
            holder = model._meta.get_field(first) if first in names else None
            if holder is None or holder.concrete:
                assert first == "pk" or first in model.keeper_fields(), (model, path)
            else:
                assert holder.field.name in holder.related_model.gives_rights, (model, path)
        closed = {*model.keeper_fields(), *model.gives_rights}
        assert {*access.closed_fields(reviewer, model, record, closed)} == closed, model


@pytest.mark.once
def test_no_form_gives_a_right(shared, client):
    """Every form that adds a record, filled in like a record of others, for one's own municipality."""
    user, home = login(client, "grannby-granskare"), Municipality.objects.get(slug="grannby")
    others = others_records(home)
    before, grown = rights(user, others), set()
    for record in {type(record): record for record in others if type(record) in registered()}.values():
        model, number = type(record), type(record)._default_manager.count()
        client.post(
            reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_add"), typed(record, home)
        )
        grown |= {model} if model._default_manager.count() > number else set()
    change = reverse("admin:twintowns_municipality_change", args=[home.pk])
    client.post(change, typed(home, home) | {"place": Place.objects.get(slug="provby").pk})
    assert rights(user, others) - before == set()
    assert {Relation, Membership, Network, Place, Source, Organisation} <= grown


def typed(record, home):
    """What is sent to have a record like it, for the municipality: a kind of others is left out, for it is refused."""
    data = {f"{prefix}-{part}_FORMS": 0 for prefix in prefixes(type(record)) for part in ("TOTAL", "INITIAL")}
    for field in record._meta.concrete_fields:
        value = field.value_from_object(record)
        if isinstance(field, ForeignKey) and field.related_model is Municipality:
            data[field.name] = home.pk
        elif field.editable and value not in (None, "", False):
            is_others = isinstance(field, ForeignKey) and not is_shared(getattr(record, field.name))
            text = f"formular-{next(numbers)}" if field.name in ("slug", "name", "title") else str(value)
            data |= {} if is_others else {field.name: text}
    return data


def is_shared(record):
    return not isinstance(record, Scoped) or not record.owner_ids() or isinstance(record, Network)


def prefixes(model):
    """What the fields of the parts on its form begin with."""
    for part in parts_of(model):
        leading = [field for field in references(part) if field.related_model is model]
        yield leading[0].remote_field.get_accessor_name()


def test_a_part_that_is_anothers_today_is_not_changed_back_from_an_earlier_whole(shared, client):
    """The administrator has moved a party to an agreement of others; its earlier version stands in the history of ours."""
    home, party = Municipality.objects.get(slug="grannby"), AgreementParty.objects.last()
    own = make(Agreement, municipality=home, title="Eget", slug="eget")
    theirs, party.agreement = party.agreement, own
    party.save()
    version = party.history.first().history_id
    party.agreement = theirs
    party.save()
    login(client, "grannby-granskare")
    undo = reverse("admin:partnerships_agreement_part_undo", args=[own.pk, "agreementparty", version])
    assert client.post(undo, {"field": ["agreement"]}).status_code == 403
    party.refresh_from_db()
    assert party.agreement == theirs


@pytest.mark.parametrize("role", WRITERS)
def test_a_place_or_network_is_made_for_a_municipality_that_one_writes_for(role, shared, client):
    login(client, f"grannby-{role}")
    for model, name in ((Place, "keeper"), (Network, "municipality")):
        add = reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_add")
        shown = client.get(add).context["adminform"].form
        assert shown.initial[name] == Municipality.objects.get(slug="grannby").pk
        for owner in ("", shared.municipality.pk):
            data = {"name": "Nyby", "slug": "nyby", "kind": "unknown", name: owner}
            for formset in client.get(add).context["inline_admin_formsets"]:
                data |= {f"{formset.formset.prefix}-{part}_FORMS": 0 for part in ("TOTAL", "INITIAL")}
            assert {*client.post(add, data).context["adminform"].form.errors} == {name}
        assert not model.objects.filter(slug="nyby").exists()
