"""What staff fill in is shown to somebody, drives something, or has a reason to be there nevertheless.

A record of each kind with every field filled in is looked at through all that the public, the contact centre and the staff's
list of what needs attention are shown: what none of them reads is found, and what is read but not told, of texts.
"""

import html

import pytest
from django.test import Client

from networks.models import Network, NetworkLink
from partnerships.models import (
    Agreement,
    Evaluation,
    Exchange,
    ExchangeSeries,
    Participants,
    Programme,
    Project,
    RelationKind,
    Report,
    StatedCount,
)
from tests.shared.provby.everything import DAY, Everything, mark
from tests.shared.reading import editable, fields_read
from twintowns.models import (
    Closure,
    Contact,
    Decision,
    MandatePeriod,
    Municipality,
    Office,
    Organisation,
    Place,
    Policy,
    PolicyAim,
    Source,
    User,
)
from twintowns.search import indexing
from twintowns.search.rebuilding import rebuild
from twintowns.text.fields import LineField, ProseField

PAGES = [
    "/",
    "/feed/",
    "/karta.json",
    "/orter/allby/",
    "/teman/marke-theme-slug/",
    "/provby/",
    "/provby/feed/",
    "/provby/kontakt/",
    "/provby/natverk/",
    "/provby/natverk/marke-network-slug/",
    "/provby/policy/",
    "/provby/projekt/",
    "/provby/siffror/",
    "/provby/vanorter/",
    "/provby/vanorter/allby/",
    "/provby/vanorter/allby/feed/",
]
STAFFS = [
    "/admin/?kommun=provby",
    *(f"/kundtjanst/?q={words}" for words in ("allby", "Märke network", "Märke contact name")),
]
REVIEW = "reviewed_on reviewed_by next_review_on"
# {why what nobody is shown is kept: {model: names of fields}}
NEVERTHELESS = {
    "Names the record in fixtures and spreadsheets.": {
        Agreement: "slug",
        Exchange: "slug",
        ExchangeSeries: "slug",
        Municipality: "code",
        Organisation: "slug",
        Policy: "slug",
        PolicyAim: "slug",
        Programme: "slug",
        Project: "slug",
        Source: "slug",
    },
    "Says whose the record is, and so who changes it.": {
        Decision: "municipality",
        Network: "municipality",
        Report: "municipality",
    },
    "The form of all that is published has it; the page tells when it was reviewed by the record that it is about.": {
        Agreement: REVIEW,
        Contact: REVIEW,
        Exchange: REVIEW,
        Municipality: REVIEW,
        Network: REVIEW,
        Office: "reviewed_by",
        Policy: "next_review_on",
        Programme: REVIEW,
        Project: REVIEW,
    },
    "Staff choose the record by it.": {
        Decision: "title",
        MandatePeriod: "label",
        Source: "kind",
    },
    "The search finds by it.": {Exchange: "themes", Organisation: "short_name place"},
    "Tells two organisations of one name apart, and finds them in the admin.": {
        Organisation: "kind legal_form org_number"
    },
    "A rule holds the form to it: no person is shown without it, no agreement of the kind is without an end.": {
        Contact: "legal_basis",
        RelationKind: "is_time_limited",
    },
    "Opens the page of the contact centre to all.": {Municipality: "service_is_open"},
    "The source of what is told in many places; where it is told, another stands beside it.": {
        Municipality: "source quote",
        Organisation: "source quote",
        RelationKind: "source quote",
        StatedCount: "source as_of",
    },
    "What was asked of the source when it was read, for staff.": {Source: "note"},
    "The page of sources credits it in the footer, in words of its own.": {
        Place: "coordinates_credit",
        Source: "licence",
    },
    "Of a source that bears a later date, that is told.": {Source: "dated updated_on"},
    "The exchange has its date.": {Participants: "as_of"},
    "The address of a web site is its own source.": {NetworkLink: "source quote"},
    "Drives the hours of a holiday, tested with them.": {Closure: "opens_closed_days"},
    "For the municipality's own follow-up: nothing that is shown to the public, and no rule watches it yet.": {
        Exchange: "benefit aims",
        Evaluation: "source quote evaluated_on activity benefit_municipality benefit_associations benefit_business"
        " is_beneficial proposal decision",
        Report: "title body given decision exchanges",
    },
    "A committee is called by its name instead.": {Decision: "body"},
}


def without_use():
    """{(model, name)} of what stands in NEVERTHELESS."""
    return {
        (model, name)
        for models in NEVERTHELESS.values()
        for model, names in models.items()
        for name in names.split()
    }


@pytest.fixture
def everything(db, time_machine):
    time_machine.move_to(f"{DAY}T10:00:00+02:00", tick=False)
    with indexing.paused():
        made = Everything()
    rebuild()
    return made


def shown(client):
    """All that is shown, as one text."""
    for address in PAGES:
        for language in ("", "/en"):
            yield client.get(language + address)
    client.force_login(User.objects.create_superuser("administratoren"))
    yield from map(client.get, STAFFS)


@pytest.mark.once
def test_every_field_is_used(everything):
    models = list(everything.one)
    with fields_read(models) as read:
        answers = list(shown(Client()))
    assert {answer.status_code for answer in answers} == {200}
    text = html.unescape(" ".join(answer.content.decode() for answer in answers))
    found = {
        (model, field.name)
        for model in models
        for field in editable(model)
        if (model, field.name) not in read or is_not_told(model, field, text)
    }
    assert found == without_use()


def is_not_told(model, field, text):
    """Whether it is a text of a record that stands nowhere."""
    marked = mark(model, field.name)
    is_text = isinstance(field, LineField | ProseField) and marked not in text
    return is_text and model._default_manager.filter(**{field.name: marked}).exists()
