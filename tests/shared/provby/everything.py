"""One record of each kind, published where that can be, with every field filled in that does not contradict another.

Texts hold their own mark, such as “Märke agreement title”.
"""

import datetime

from django.core.files.base import ContentFile
from django.db import models

from networks.models import (
    Membership,
    MembershipStatement,
    Network,
    NetworkFigure,
    NetworkLink,
    NetworkMember,
    NetworkStatement,
    Role,
)
from partnerships.models import (
    Agreement,
    AgreementExtension,
    AgreementParty,
    AgreementTheme,
    Evaluation,
    Exchange,
    ExchangeSeries,
    Funding,
    Participants,
    Phase,
    Programme,
    Project,
    Relation,
    RelationKind,
    RelationStatement,
    RelationTheme,
    Report,
    Signatory,
    StatedCount,
)
from tests.shared.files import PDF, picture
from tests.shared.provby.making import make_place
from twintowns.dates.fields import EDTFField
from twintowns.models import (
    Claim,
    Closure,
    Contact,
    Decision,
    Document,
    MandatePeriod,
    Municipality,
    MunicipalityText,
    Office,
    OfficePhone,
    OpeningHours,
    Organisation,
    Place,
    PlaceFigure,
    PlaceImage,
    PlaceLanguage,
    PlaceLink,
    PlaceName,
    PlaceStatement,
    PlaceSuccession,
    Policy,
    PolicyAim,
    PolicyResponsibility,
    PolicyRule,
    Source,
    Theme,
)
from twintowns.models.hour_fields import HourField
from twintowns.models.phone_fields import PhoneField
from twintowns.text.fields import EmailField, LineField, ProseField, SlugField, URLField
from twintowns.text.folding import slugify
from twintowns.text.languages import LanguageField

DAY = datetime.date(2026, 6, 1)  # on which everything holds
LEFT = {"publish_on", "until", "ended", "valid_until", "closes", "part_of", "content_type", "object_id"}


def mark(model, name):
    """The mark of a text field."""
    return f"Märke {model._meta.model_name} {name}"


def sample(model, field):
    """A value of the field that is its own, as far as its kind lets it; None for what is left empty."""
    if field.choices and not isinstance(field, LanguageField):
        return next((value for value, _label in field.flatchoices if value), None)
    if field.name.endswith("_max"):
        return 9
    kinds = {
        SlugField: slugify(mark(model, field.name)),
        URLField: f"https://provby.example/{model._meta.model_name}/{field.name}",
        EmailField: f"{model._meta.model_name}@provby.example",
        PhoneField: "+4627075000",
        LanguageField: "fi",
        HourField: datetime.time(8),
        EDTFField: "2020-05",
        models.DateField: datetime.date(2020, 5, 17),
        models.BooleanField: True if field.null else None,
        models.IntegerField: 7,
        models.DecimalField: 7,
    }
    if isinstance(field, LineField | ProseField):
        text = mark(model, field.name)
        return text if len(text) <= (field.max_length or 1000) else "7"
    return next((value for kind, value in kinds.items() if isinstance(field, kind)), None)


class Everything:
    """`one` holds the first record of each model, to which those that come after refer."""

    def __init__(self):
        self.one = {}
        self.ground()
        self.place()
        self.relation()
        self.network()
        self.exchange()
        self.claims()

    def add(self, model, **given):
        record = model(**given)
        for field in model._meta.concrete_fields:
            if field.editable and not field.primary_key and field.name not in {*given, *LEFT}:
                self._fill(record, field)
        record.full_clean()
        record.save()
        for field in model._meta.many_to_many:
            other = self.one.get(field.related_model)
            if other and field.related_model is not model:
                getattr(record, field.name).set([other])
        self.one.setdefault(model, record)
        return record

    def _fill(self, record, field):
        model = type(record)
        if field.is_relation:
            value = self.one.get(field.related_model) if field.related_model is not model else None
        elif field.name == "is_published":
            value = True
        else:
            value = sample(model, field)
        if value is not None:
            setattr(record, field.name, value)

    def ground(self):
        """The municipality with its words, and what the others refer to."""
        home = make_place("Provby")
        self.one[Place] = home
        self.add(Source, municipality=None, kind="web_page")
        home_town = self.add(Municipality, slug="provby", code="9901", colour="#1f6f43")
        self.add(MunicipalityText, section="policy")
        self.add(Theme)
        self.add(Organisation)
        self.add(Document, file=ContentFile(PDF, "beslut.pdf"), is_public=True)
        self.add(Decision, body="namnd", votes_for=31, votes_against=17, votes_abstaining=3)
        self.add(Decision, body="kf", body_name="")
        self.add(Office)
        self.add(OfficePhone)
        self.add(OpeningHours, closes="16:00", weekday=0, valid_from=None)
        self.add(Closure, last_day=DAY, first_day=DAY, opens="10:00", closes="12:00")
        holiday = datetime.date(2026, 6, 6)
        self.add(
            Closure,
            first_day=holiday,
            last_day=holiday,
            opens="10:00",
            closes="12:00",
            opens_closed_days=True,
        )
        deputy = self.add(Contact, name="Vera Vikarie", kind="function", is_public=True)
        del self.one[Contact]
        self.add(Contact, kind="person", is_public=True, stand_in=deputy)
        self.add(MandatePeriod, first_day=datetime.date(2022, 10, 15), last_day=datetime.date(2026, 10, 14))
        self.add(Policy)
        self.add(PolicyAim)
        self.add(PolicyResponsibility)
        for kind, _label in PolicyRule._meta.get_field("kind").flatchoices:
            self.add(PolicyRule, kind=kind, limit_sek=10_000)
        return home_town

    def place(self):
        """The partner, which lies in one place, beside another, and became a third."""
        region = make_place("Landskap", "FI")
        partner = self.add(
            Place, name="Allby", slug="allby", country="FI", part_of=region, latitude=61.5, longitude=25
        )
        partner.members.set([make_place("Medlemsby", "FI")])
        self.one[Place] = partner
        self.add(PlaceName)
        self.add(PlaceFigure, kind="population", unit="", direction="", reference=None)
        self.add(PlaceFigure, kind="distance", unit="km", direction="n", reference=region)
        self.add(PlaceStatement, language="sv")
        self.add(PlaceLanguage)
        self.add(PlaceLink)
        self.add(PlaceImage, file=picture())
        self.add(PlaceSuccession, kind="merged", successor=make_place("Storby", "FI"), on="2025-01-01")

    def relation(self):
        self.add(RelationKind, deciding_body="", is_time_limited=False)
        first = self.add(Relation, place=make_place("Förstby", "FI"), slug="forstby", acting_place=None)
        del self.one[Relation]
        self.add(Relation, slug="allby", began_through=first, acting_place=None)
        self.add(Phase, kind="active")
        self.add(RelationTheme)
        self.add(RelationStatement)
        agreed = {"signed": "2018-03-01", "since": "2018-04-01", "enters_by": "", "approval_deadline": None}
        agreed |= {"renewal": "automatic", "term_months": 24}
        waiting = {"enters_by": "all_approve", "approval_deadline": datetime.date(2026, 12, 31)}
        frame = self.add(Agreement, slug="ram", **(agreed | waiting))
        del self.one[Agreement]
        self.add(Agreement, framework=frame, **agreed)
        self.add(AgreementExtension, agreed="2019-05", until="2030-01-01")
        self.add(AgreementTheme, theme=self.add(Theme, slug="annat", name="Annat tema"))
        outside = {"notice_sent": "", "notice_received": "", "leaving_decided": "", "left": ""}
        self.add(AgreementParty, side="theirs", organisation=None, **outside)
        self.add(AgreementParty, side="ours", place=None, **outside)
        self.add(Signatory)
        self.add(Evaluation, is_beneficial=False, activity="inactive")
        self.add(StatedCount, subject="relations")

    def exchange(self):
        self.add(ExchangeSeries, every_months=12)
        self.add(ExchangeSeries, slug="utan-moten", name="Utan möten", every_months=24)
        self.add(Exchange, kind="trip", held="2021-05", country="FI", cost_sek=90_000)
        self.add(Exchange, slug="bara-land", kind="trip", country="FI", location=None)
        self.add(Participants)
        self.add(Participants, role="")
        self.add(Exchange, slug="installt", kind="meeting", state="cancelled", held="2021-06")
        self.add(Programme)
        self.add(Project)
        for name in ("relation", "agreement", "project"):
            others = dict.fromkeys({"relation", "agreement", "project"} - {name})
            self.add(Funding, **others)
        self.add(Report)

    def network(self):
        self.add(Network)
        self.add(NetworkLink)
        self.add(NetworkFigure)
        self.add(NetworkStatement)
        self.add(NetworkMember, organisation=None)
        self.add(NetworkMember, place=None)
        self.add(Membership)
        self.add(Role)
        self.add(MembershipStatement)

    def claims(self):
        """What another source says of each kind of record that has a text or a date."""
        for model, field in ((Relation, "since"), (Agreement, "signed"), (ExchangeSeries, "name")):
            self.add(Claim, record=self.one[model], field=field)
