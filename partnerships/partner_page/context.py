"""What a partner's page shows beside its lead."""

from partnerships.partner_page.queries import OF_PAGE, claims_about
from partnerships.partner_page.timeline import timeline
from partnerships.sentences import (
    agreement_sentences,
    funding_sentence,
    parties_on,
    party_name,
    party_names,
    programme_sentence,
    relation_rest,
    series_sentences,
    told_exchanges,
)
from twintowns.models import Contact
from twintowns.page.citations import citations, known_by
from twintowns.page.facts import place_facts
from twintowns.service.whom_to_ask import cited, whom_to_ask


def page_context(relation, on):
    """The parts of the page, each ready to be shown."""
    agreements = [agreement for agreement in relation.agreements.all() if agreement.is_known(on)]
    for agreement in agreements:
        agreement.subs = [sub for sub in agreements if sub.framework_id == agreement.pk]
        agreement.sentences = agreement_sentences(agreement, on, relation.municipality)
        agreement.told_before = _told(agreement, agreement.replaces)
        agreement.told_above = _told(agreement, agreement.framework)
        agreement.state_label = agreement.state(on).label
        agreement.party_names = party_names(agreement, on)
        agreement.told_parties = [(party, party_name(party)) for party in parties_on(agreement, on)]
    exchanges = told_exchanges(relation.exchanges.all(), on)
    asked = whom_to_ask(relation.municipality, relation.contacts.all(), on)
    sources = citations([*_shown(relation, agreements, on), *cited(asked)])
    return {
        "rest": relation_rest(relation, on),
        "timeline": timeline(relation, on),
        "statements": known_by(relation.statements.all(), on),
        "agreements": agreements,
        "exchanges": exchanges,
        "series": series_sentences(exchanges),
        "programmes": [programme_sentence(row) for row in known_by(relation.programmes.all(), on)],
        "fundings": [funding_sentence(funding, on) for funding in known_by(relation.fundings.all(), on)],
        "facts": place_facts(relation.place),
        **asked,
        "claims": claims_about(relation, agreements),
        "sources": sources,
        "main_source": next((row for row in sources if row.source.pk == relation.source_id), None),
        "themes": _themes(relation, agreements, on),
    }


def _told(agreement, other):
    """The other agreement, unless it is a draft that what is published would tell of."""
    return other if other and (other.is_live() or not agreement.is_live()) else None


def _themes(relation, agreements, on):
    """The themes of the relation and of its agreements, the weightiest first."""
    rows = [row for row in known_by(relation.relation_themes.all(), on) if row.holds(on)]
    rows += [
        row for agreement in agreements if agreement.in_force(on) for row in agreement.agreement_themes.all()
    ]
    return list({row.theme_id: row for row in reversed(rows)}.values())[::-1]


def _shown(relation, agreements, on):
    """All records that the page shows, in the order that their sources are cited: no quote names a contact who is gone."""
    children = [
        getattr(relation.place if "__" in name else relation, name.rpartition("__")[2]).all()
        for name in OF_PAGE
    ]
    records = [relation, *(record for rows in children for record in rows)]
    records = [r for r in records if not isinstance(r, Contact) or r.is_shown(on)]
    return records + [party for agreement in agreements for party in agreement.parties.all()]
