"""What a partner's page shows beside its lead."""

from dataclasses import dataclass

from partnerships.models import Agreement, RelationStatement
from partnerships.partner_page.queries import OF_PAGE, claims_about
from partnerships.partner_page.timeline import timeline
from partnerships.sentences import (
    agreement_sentences,
    funding_sentence,
    opening,
    paper_sentences,
    parties_on,
    party_name,
    programme_sentence,
    series_sentences,
    told_exchanges,
)
from twintowns.models import Contact
from twintowns.page.citations import citations, known_by
from twintowns.page.facts import place_facts
from twintowns.page.sentences import choice_label
from twintowns.service.whom_to_ask import cited, whom_to_ask


@dataclass(frozen=True)
class ToldAgreement:
    """An agreement as the page tells of it on a day: `parties` are (party, name), `replaces` and `framework` others of its kind."""

    agreement: Agreement
    state: str
    sentences: list
    parties: list
    replaces: Agreement | None
    framework: Agreement | None


@dataclass(frozen=True)
class ToldStatement:
    """What a source says of the relation, and under which heading."""

    heading: str
    statement: RelationStatement


def page_context(relation, on):
    """The parts of the page, each ready to be shown."""
    first = opening(relation, on)
    agreements = [agreement for agreement in relation.agreements.all() if agreement.is_known(on)]
    exchanges = told_exchanges(relation.exchanges.all(), on)
    asked = whom_to_ask(relation.municipality, relation.contacts.all(), on)
    sources = citations([*_shown(relation, agreements, on), *cited(asked)])
    return {
        "status": first.status,
        "lead": first.summary,
        "whole_lead": first.lead,
        "rest": first.rest,
        "timeline": timeline(relation, on),
        "statements": [_told_statement(row) for row in known_by(relation.statements.all(), on)],
        "agreements": [_told_agreement(agreement, agreements, relation, on) for agreement in agreements],
        "exchanges": exchanges,
        "series": series_sentences([told.exchange for told in exchanges], _without_exchange(relation)),
        "programmes": [programme_sentence(row) for row in known_by(relation.programmes.all(), on)],
        "fundings": [
            funding_sentence(funding, on) for funding in known_by(_fundings(relation, agreements), on)
        ],
        "facts": place_facts(relation.place),
        **asked,
        "claims": claims_about(relation, agreements),
        "sources": sources,
        "main_source": next((row for row in sources if row.source.pk == relation.source_id), None),
        "themes": _themes(relation, agreements, on),
    }


def _without_exchange(relation):
    """The series of which no exchange is recorded: those that have one are told of once the first is."""
    begun = {exchange.series_id for exchange in relation.exchanges.all()}
    return [series for series in relation.exchange_series.all() if series.pk not in begun]


def _told_agreement(agreement, agreements, relation, on):
    subs = [sub for sub in agreements if sub.framework_id == agreement.pk]
    return ToldAgreement(
        agreement,
        agreement.state(on).label,
        [
            *agreement_sentences(agreement, on, relation.municipality, subs),
            *paper_sentences(agreement, on),
        ],
        [(party, party_name(party)) for party in parties_on(agreement, on)],
        _told(agreement, agreement.replaces),
        _told(agreement, agreement.framework),
    )


def _told_statement(statement):
    return ToldStatement(choice_label(statement, "kind"), statement)


def _fundings(relation, agreements):
    """Who pays for the relation, and for each of its agreements."""
    return [*relation.fundings.all(), *(row for agreement in agreements for row in agreement.fundings.all())]


def _told(agreement, other):
    """The other agreement, unless it is a draft that what is published would tell of."""
    return other if other and (other.is_live() or not agreement.is_live()) else None


def _themes(relation, agreements, on):
    """The themes of the relation and of its agreements, the weightiest first."""
    rows = [row for row in known_by(relation.relation_themes.all(), on) if row.holds(on)]
    for agreement in agreements:
        themes = agreement.agreement_themes.all() if agreement.in_force(on) else ()
        rows += [row for row in themes if row.holds(on)]
    return list({row.theme_id: row for row in reversed(rows)}.values())[::-1]


def _shown(relation, agreements, on):
    """All records that the page shows, in the order that their sources are cited: no quote names a contact who is gone."""
    children = [
        getattr(relation.place if "__" in name else relation, name.rpartition("__")[2]).all()
        for name in OF_PAGE
    ]
    records = [relation, *(record for rows in children for record in rows)]
    records = [r for r in records if not isinstance(r, Contact) or r.is_shown(on)]
    records += [row for exchange in relation.exchanges.all() for row in exchange.participants.all()]
    parts = ("parties", "extensions", "signatories", "fundings", "agreement_themes")
    return records + [row for one in agreements for part in parts for row in getattr(one, part).all()]
