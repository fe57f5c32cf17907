"""Relations, agreements and exchanges: facts, and what is derived from them for a day."""

from .agreement_details import AgreementExtension, AgreementTheme
from .agreements import Agreement
from .counts import StatedCount
from .evaluations import Evaluation
from .exchanges import Exchange, ExchangeSeries, Participants
from .kinds import RelationKind
from .parties import AgreementParty, Signatory
from .projects import Funding, Programme, Project
from .relation_details import RelationStatement, RelationTheme
from .relations import Phase, Relation
from .reports import Report
from .terms import AgreementState

__all__ = [
    "Agreement",
    "AgreementExtension",
    "AgreementParty",
    "AgreementState",
    "AgreementTheme",
    "Evaluation",
    "Exchange",
    "ExchangeSeries",
    "Funding",
    "Participants",
    "Phase",
    "Programme",
    "Project",
    "Relation",
    "RelationKind",
    "RelationStatement",
    "RelationTheme",
    "Report",
    "Signatory",
    "StatedCount",
]
