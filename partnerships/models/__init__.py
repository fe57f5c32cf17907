from .agreements import Agreement, AgreementExtension, AgreementParty, AgreementTheme, Signatory
from .evaluations import Evaluation
from .exchanges import Exchange, ExchangeSeries, Funding, Participants, Programme, Project, Report
from .kinds import RelationKind
from .relations import Phase, Relation, RelationStatement, RelationTheme, StatedCount

__all__ = [
    "Agreement",
    "AgreementExtension",
    "AgreementParty",
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
