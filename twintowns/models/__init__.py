"""Facts, and what is derived from them for a day."""

from . import lookups  # noqa: F401
from .assignments import WRITERS, Assignment, StaffRole
from .base import (
    Period,
    PeriodQuerySet,
    Publishable,
    PublishableQuerySet,
    Quantity,
    Record,
    Sourced,
    Statement,
    begun_by,
    is_live,
    is_public,
    today,
)
from .contacts import Contact, answering
from .decisions import Body, Decision, Document, MandatePeriod
from .erasures import Erasure
from .feedback import Feedback
from .feeds import CalendarFeed
from .gazetteer import GazetteerEntry
from .links import LinkCheck
from .municipalities import RESERVED_SLUGS, Municipality, MunicipalityText
from .offices import Closure, Office, OfficePhone, OpeningHours
from .organisations import Organisation
from .phone_fields import PhoneField
from .place_details import PlaceFigure, PlaceImage, PlaceLanguage, PlaceLink, PlaceStatement
from .place_names import PlaceName
from .places import Place, PlaceSuccession
from .policies import Policy, PolicyAim, PolicyResponsibility, PolicyRule
from .proposals import Proposal
from .scoping import ScopedQuerySet
from .searching import SearchEntry, SearchGram, SearchLink, SearchTerm
from .sent_forms import SentForm
from .sources import Claim, Source
from .themes import Theme
from .users import User

__all__ = [
    "Assignment",
    "answering",
    "ScopedQuerySet",
    "WRITERS",
    "StaffRole",
    "SearchEntry",
    "SearchGram",
    "SearchLink",
    "SearchTerm",
    "RESERVED_SLUGS",
    "Body",
    "CalendarFeed",
    "Claim",
    "Closure",
    "Contact",
    "Decision",
    "Document",
    "Erasure",
    "Feedback",
    "GazetteerEntry",
    "LinkCheck",
    "MandatePeriod",
    "Municipality",
    "MunicipalityText",
    "Office",
    "OfficePhone",
    "OpeningHours",
    "Organisation",
    "Period",
    "PeriodQuerySet",
    "PhoneField",
    "Place",
    "PlaceFigure",
    "PlaceImage",
    "PlaceLanguage",
    "PlaceLink",
    "PlaceName",
    "PlaceStatement",
    "PlaceSuccession",
    "Policy",
    "PolicyAim",
    "PolicyResponsibility",
    "PolicyRule",
    "Proposal",
    "Publishable",
    "PublishableQuerySet",
    "Quantity",
    "Record",
    "SentForm",
    "Source",
    "Sourced",
    "Statement",
    "Theme",
    "User",
    "begun_by",
    "is_live",
    "is_public",
    "today",
]
