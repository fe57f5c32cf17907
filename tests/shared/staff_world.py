"""Provby with something secret of every kind, its neighbour, and staff of every role in both."""

from django.contrib import admin

from partnerships.models import (
    Evaluation,
    Funding,
    Programme,
    Project,
    Relation,
    Report,
    Signatory,
    StatedCount,
)
from tests.shared.provby import Provby
from tests.shared.provby.making import make, make_municipality
from twintowns.models import (
    Assignment,
    CalendarFeed,
    Claim,
    Closure,
    Contact,
    Decision,
    Document,
    Feedback,
    MandatePeriod,
    Office,
    OfficePhone,
    OpeningHours,
    Organisation,
    Policy,
    PolicyAim,
    PolicyRule,
    Proposal,
    Source,
    StaffRole,
    User,
)

SECRET = "Hemligstämplat"


def make_secrets(provby):
    """Drafts, internal contacts and documents of Provby in every model that structures alone do not fill."""
    home, relation = provby.municipality, Relation.objects.filter(municipality=provby.municipality).first()
    for draft in Relation.objects.filter(municipality=home)[:5]:
        draft.is_published = False
        draft.save()
    make(Contact, municipality=home, kind="person", name=SECRET, is_published=True)
    office = make(Office, municipality=home, name=SECRET)
    make(OfficePhone, office=office, number="0270-750 00")
    make(OpeningHours, office=office, channel="visit", weekday=0, opens="08:00", closes="16:00")
    make(Closure, office=office, first_day="2026-12-24", last_day="2026-12-26")
    make(Document, municipality=home, title=SECRET, file="documents/hemligt.pdf")
    make(Decision, municipality=home, body="ks", title=SECRET)
    make(
        MandatePeriod,
        municipality=home,
        body="kf",
        label=SECRET,
        first_day="2022-10-15",
        last_day="2026-10-14",
    )
    make(Organisation, municipality=home, slug="hemlig", name=SECRET)
    make(Source, municipality=home, slug="hemlig", title=SECRET, publisher="Provby")
    policy = make(Policy, municipality=home, slug="hemlig", title=SECRET)
    make(PolicyAim, policy=policy, slug="hemligt", text=SECRET)
    make(PolicyRule, policy=policy, kind="report_all")
    make(Project, municipality=home, slug="hemligt", title=SECRET)
    make(Programme, municipality=home, slug="hemligt", name=SECRET)
    make(Report, municipality=home, title=SECRET, body="kf")
    make(Feedback, municipality=home, page="/provby/", about=SECRET, message=SECRET)
    make(
        Proposal,
        municipality=home,
        asked_for=home,
        record=home.place,
        about=SECRET,
        wanted=SECRET,
        grounds=SECRET,
    )
    make(StatedCount, municipality=home, subject="relations", number=3)
    agreement = home.agreements.first()
    make(Signatory, agreement=agreement, name=SECRET)
    make(Funding, relation=relation, funder=Organisation.objects.get(slug="hemlig"))
    make(Claim, record=relation, field="since", value=SECRET, source=Source.objects.get(slug="hemlig"))
    period = MandatePeriod.objects.get(label=SECRET)
    make(Evaluation, agreement=agreement, mandate_period=period, activity="low", proposal="continue")


def build_world():
    """Provby with everything; Grannby has staff of every role, and nothing else."""
    provby = Provby.with_all_structures()
    make_secrets(provby)
    neighbour = make_municipality("Grannby", "9909")
    for role in StaffRole:
        for place, name in ((provby.municipality, "provby"), (neighbour, "grannby")):
            user = User.objects.create_user(f"{name}-{role}", is_staff=True)
            Assignment.objects.create(user=user, municipality=place, role=role)
    editor = User.objects.get(username="provby-redaktor")
    CalendarFeed.objects.create(user=editor, municipality=provby.municipality)
    User.objects.create_superuser("administratoren")
    return provby


def registered():
    """The admins of records that belong to a municipality, by model."""
    return {
        model: site
        for model, site in admin.site._registry.items()
        if getattr(model, "belongs_by", None) is not None
    }


def records_of(model, municipality):
    """All records of the model that belong to the municipality, whoever asks."""
    everything = model._default_manager.all()
    return [
        record
        for record in everything
        if municipality.pk in record.owner_ids() or is_about(record, municipality)
    ]


def is_about(record, municipality):
    return isinstance(record, Claim) and record.keeper_key == municipality.pk


def login(client, name):
    user = User.objects.get(username=name)
    client.force_login(user)
    return user
