"""How an agreement is found, and what the contact centre answers of it."""

from datetime import date

from partnerships.models import Agreement
from partnerships.search.relations import RelationSource
from twintowns.search.indexing import Entry, SearchSource, public
from twintowns.search.query import diary_spellings
from twintowns.search.sources import OWNER, PUBLISHED
from twintowns.service.answers import pick


def _shown_first(relation):
    """The order in which the relations of an agreement lend it their page: public first, then by name."""
    return not relation.is_published, relation.publish_on or date.min, relation.place.name_sort, relation.pk


class AgreementSource(SearchSource):
    """An agreement by its title and its diary numbers; its page is that of the relation."""

    kind, order, model = "agreement", 5, Agreement
    shows = {
        "": f"title diary_number municipality_id {PUBLISHED}",
        **OWNER,
        "decision": "diary_number",
        "relations": f"slug municipality_id {PUBLISHED}",
        "relations__municipality": "slug",
        "relations__place": "name_sort",
    }

    def entry(self, agreement):
        relations = [r for r in agreement.relations.all() if r.municipality_id == agreement.municipality_id]
        if not relations:
            return None
        relation = min(relations, key=_shown_first)
        municipality = agreement.municipality
        decided = agreement.decision.diary_number if agreement.decision else ""
        return Entry(
            title=agreement.title,
            url=relation.get_absolute_url(),
            names=[agreement.title, *diary_spellings(agreement.diary_number), *diary_spellings(decided)],
            words=[municipality.official_name, municipality.name],
            details={
                "sv": f"avtal, {municipality.official_name}",
                "en": f"agreement, {municipality.official_name}",
            },
            municipality=municipality,
            **public(agreement, relation, municipality),
        )

    def answer(self, key, user=None, on=None):
        """The answer about the relation that the agreement is about."""
        agreement = pick(Agreement, key, user, on).first()
        relation = agreement and agreement.shown_on()
        return relation and RelationSource().answer(relation.pk, user, on)
