"""No field that an editor may write on what is published changes whether it holds: `deciding_fields` names all that do."""

import datetime
from copy import copy

import pytest
from django.db import Error, models, transaction

from networks.models import Membership, Network, Role
from partnerships.models import (
    Agreement,
    AgreementExtension,
    AgreementParty,
    AgreementTheme,
    Phase,
    Relation,
    RelationTheme,
    Signatory,
)
from tests.shared.provby.making import add_party, make, make_agreement, make_place
from tests.shared.staff import staff_of
from twintowns.dates.fields import EDTFField
from twintowns.models import PlaceSuccession, Theme
from twintowns.staff import access

pytestmark = [pytest.mark.django_db, pytest.mark.once]
DAYS = [datetime.date(year, 6, 15) for year in (1995, 2012, 2019, 2026, 2031)]
DATES = ["", "1990", "2018", "2100-01-01", "XXXX"]
WHOLES = {Agreement: "agreement", Relation: "relation", Membership: "membership"}
TERMS = [
    {"signed": "2001", "since": "2002", "until": "2040"},
    {"signed": "2010-01-01", "term_months": 48, "renewal": "automatic", "notice_months": 6},
    {"signed": "2010-01-01", "term_months": 24, "renewal": "automatic", "renewal_months": 12},
    {"signed": "2010", "enters_by": "all_approve", "approval_deadline": "2020-01-01"},
    {"signed": "2018", "renewal": "further_notice"},
]


def with_parties(agreement, partner, **approved):
    add_party(agreement, agreement.municipality.place, "ours", order=1, **approved)
    return add_party(agreement, partner, order=2, **approved)


@pytest.fixture
def editor(provby):
    """The editor of a municipality with published relations, agreements and a membership, with all their parts."""
    home = provby.municipality
    make(Theme, slug="skola", name="Skola")
    agreed, ended = provby.relation("Avtalsby", since="1992"), provby.relation("Slutby")
    gone = make_place("Borta", "FI", keeper=home)
    make(PlaceSuccession, place=gone, kind="dissolved", on="2010")
    provby.relation("Utanby", since="1985")
    for number, terms in enumerate(TERMS):
        approved = {"approved": "2012-03-01"} if "enters_by" in terms else {}
        title = f"Avtal {number}"
        agreement = make_agreement(home, title, agreed, kind=provby.twin_town, **terms)
        if approved or "notice_months" in terms:
            party = with_parties(agreement, agreed.place, **approved)
    first, last = Agreement.objects.first(), Agreement.objects.last()
    Agreement.objects.filter(pk=last.pk).update(replaces=first)
    make(AgreementExtension, agreement=first, agreed="2019", until="2045")
    make(Signatory, agreement=party.agreement, party=party, name="Provia")
    make(AgreementTheme, agreement=last, theme=Theme.objects.get(), since="2002", until="2003")
    party = Agreement.objects.get(title="Avtal 1").parties.get(order=2)
    party.notice_sent = party.notice_received = party.leaving_decided = "2017"
    party.save()
    make(Phase, relation=ended, kind="ended", since="2010", until="2014")
    make(Phase, relation=ended, kind="active", since="2014")
    make(RelationTheme, relation=agreed, theme=Theme.objects.get(), since="1995", until="2001")
    networks = [
        make(Network, slug=name, name=name, is_published=is_published)
        for name, is_published in (("n", True), ("u", False))
    ]
    membership = make(
        Membership, municipality=home, network=networks[0], since="2003", until="2030", is_published=True
    )
    make(Role, membership=membership, kind="chair", since="2005", until="2007")
    return staff_of(home, "redaktor")


def told():
    """What is told of everything that is published, on each of the days."""
    relations = Relation.objects.published().prefetch_related(
        "phases",
        "place__successions",
        models.Prefetch("agreements", Agreement.objects.published().with_terms()),
    )
    told = [(r.pk, r.status(on).kind) for r in relations for on in DAYS]
    told += [(a.pk, a.state(on)) for a in Agreement.objects.published().with_terms() for on in DAYS]
    return told + [(m.pk, m.network_id, m.holds(on)) for m in Membership.objects.published() for on in DAYS]


def other_values(field, record):
    """Values that the field might be given instead."""
    if isinstance(field, EDTFField):
        return DATES
    if field.choices:
        return [value for value, _label in field.flatchoices]
    if isinstance(field, models.ForeignKey):
        return [None, *field.related_model._default_manager.order_by("-pk").values_list("pk", flat=True)[:2]]
    if isinstance(field, models.BooleanField):
        return [not getattr(record, field.name)]
    if isinstance(field, models.DateField):
        return [None, datetime.date(2011, 1, 1), datetime.date(2100, 1, 1)]
    return [None, 1, 1200] if isinstance(field, models.IntegerField) else ["annat"]


def written(model, names, with_text):
    """The fields of these names; text, which is the same in all records of a model, where it is asked for."""
    fields = [f for f in model._meta.concrete_fields if f.editable and f.name in names and not f.primary_key]
    return [f for f in fields if with_text or isinstance(f, EDTFField) or f.choices or not is_text(f)]


def is_text(field):
    return isinstance(field, models.CharField | models.TextField)


def parts():
    """The models of what is a part of an agreement, a relation or a membership, with the name of the whole."""
    for whole, name in WHOLES.items():
        for related in whole._meta.related_objects:
            if related.on_delete is models.CASCADE and related.field.name == name:
                yield related.related_model, name


def trials(user):
    """(the change in words, a record as it would be) of every change of one field that is left to the editor."""
    for model in [*WHOLES, *(part for part, _whole in parts())]:
        names = [field.name for field in model._meta.concrete_fields]
        for number, record in enumerate(model.objects.all()):
            closed = access.closed_fields(user, model, record, names)
            for field in written(model, {*names} - {*closed, "municipality"}, with_text=not number):
                for value in other_values(field, record):
                    changed = copy(record)
                    setattr(changed, field.attname, value)
                    yield f"{model.__name__}.{field.name} = {value!r}", changed


def is_stored(record):
    try:
        with transaction.atomic():
            models.Model.save(record)
    except Error:
        return False
    return True


def test_no_change_of_one_field_by_an_editor_changes_what_holds(editor):
    before, changing, tried = told(), set(), set()
    for words, record in trials(editor):
        with transaction.atomic():
            if is_stored(record):
                tried.add(type(record))
                changing |= {words} if told() != before else set()
            transaction.set_rollback(True)
    assert changing == set()
    assert {Agreement, AgreementParty, Phase, Relation, Membership, Role, Signatory} <= tried
