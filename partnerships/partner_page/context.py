"""What a partner's page shows beside its lead."""

from django.db.models import Prefetch, prefetch_related_objects

from partnerships.models import (
    Agreement,
    AgreementParty,
    AgreementTheme,
    Exchange,
    Funding,
    Phase,
    Programme,
    Relation,
    RelationTheme,
)
from partnerships.models.querysets import AGREEMENT_CHILDREN, PAGE_CHILDREN
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
from twintowns.models import Claim, Contact, Document, PlaceFigure, PlaceSuccession
from twintowns.page.citations import citations, known_by
from twintowns.page.facts import place_facts
from twintowns.page.menu import hand_parts
from twintowns.service.whom_to_ask import cited, whom_to_ask

# What an answer of the contact centre tells of.
ANSWER_CHILDREN = ["phases", "agreements", "exchanges", "contacts", "place__successions"]


def _prefetches(shown):
    """How each child is fetched, where its name alone does not say. `shown` leaves out what the reader may not see."""
    agreements = shown(Agreement).select_related("kind", "municipality", "decision", "replaces", "framework")
    parties = AgreementParty.objects.select_related("place", "organisation")
    successors = shown(Agreement).select_related("kind").prefetch_related(Prefetch("parties", parties))
    became = PlaceSuccession.objects.select_related("successor", "place")
    return {
        "phases": Phase.objects.select_related("decision"),
        "relation_themes": RelationTheme.objects.select_related("theme"),
        "exchanges": shown(Exchange)
        .select_related("location", "series")
        .prefetch_related("participants__from_place", "hosts"),
        "led_to": shown(Relation).select_related("place", "municipality"),
        "programmes": shown(Programme).select_related("intermediary"),
        "fundings": Funding.objects.select_related("funder"),
        "agreements": agreements.prefetch_related(Prefetch("parties", parties)),
        "agreements__replaced_by": successors,
        "agreements__agreement_themes": AgreementTheme.objects.select_related("theme"),
        "contacts": Contact.objects.select_related("stand_in"),
        "place__figures": PlaceFigure.objects.select_related("reference"),
        "place__successions": became.prefetch_related(Prefetch("successor__successions", became)),
    }


def published(model):
    """What anyone may see."""
    return model.objects.published()


def seen_by(user):
    """What a member of staff may see: drafts of theirs too."""
    return lambda model: model.objects.visible_to(user)


def load_relation(relation, shown=published, children=PAGE_CHILDREN):
    """Fetch what the page shows of the relation and its place, or only these children.

    Only children that exist are asked for, as `for_page` has told: a query for what there is, none for what is missing.
    """
    prefetches = _prefetches(shown)
    for name in children:
        holder, _underscores, child = name.rpartition("__")
        if getattr(relation, f"has_{name}"):
            queryset = prefetches.get(name)
            prefetch_related_objects([relation], name if queryset is None else Prefetch(name, queryset))
        else:
            _mark_empty(relation.place if holder else relation, child)
    prefetches["agreements__documents"] = Document.objects.filter(is_public=True)
    relation.has_agreements__documents = relation.has_documents
    for child in [*AGREEMENT_CHILDREN, "documents"]:
        name = f"agreements__{child}"
        if getattr(relation, f"has_{name}"):
            prefetch_related_objects([relation], Prefetch(name, prefetches.get(name)))
        else:
            for agreement in relation.agreements.all():
                _mark_empty(agreement, child)
    hand_parts(relation, relation.municipality)


def _mark_empty(record, child):
    """Let the record know, without a query, that it has no such children."""
    record.__dict__.setdefault("_prefetched_objects_cache", {})[child] = getattr(record, child).none()


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
        "claims": Claim.objects.about(
            [relation, relation.place, *agreements, *relation.phases.all()]
        ).select_related("source"),
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
        for name in PAGE_CHILDREN
    ]
    records = [relation, *(record for rows in children for record in rows)]
    records = [r for r in records if not isinstance(r, Contact) or r.is_shown(on)]
    return records + [party for agreement in agreements for party in agreement.parties.all()]
