"""How a partner is found, and what the contact centre answers of it."""

from django.utils.translation import gettext as _

from partnerships.models import Relation
from partnerships.partner_page.queries import ANSWER_CHILDREN, load_relation, with_parts
from partnerships.sentences import relation_lead, spoken_sentence, told_exchanges
from twintowns.models import today
from twintowns.search.indexing import Entry, SearchSource, in_both_languages, public
from twintowns.search.sources import OWNER, PUBLISHED, country_names, organisation_names, place_names
from twintowns.service.answers import make_answer, pick


def kind_words(kind):
    """The municipality's words for the kind, and those of its agreements."""
    if not kind:
        return []
    return [
        kind.name,
        kind.name_plural,
        kind.name_en,
        kind.name_plural_en,
        kind.agreement_name,
        kind.agreement_name_en,
    ]


def _kind(relation):
    return relation.kind.label if relation.kind else _("kind of relation unknown")


def _live(records):
    """Those of the records that are published today."""
    return [record for record in records.all() if record.is_live()]


class RelationSource(SearchSource):
    """A partner, also by the names of what it has become, and by country, kind, themes and whoever carries it."""

    kind, order, model = "relation", 1, Relation
    shows = {
        "": f"slug {PUBLISHED}",
        **OWNER,
        "place": "name country",
        "place__names": "text",
        "place__part_of": "name",
        "place__part_of__names": "text",
        "place__organisations": "name short_name",
        "place__figures": "",
        "place__figures__reference": "name",
        "place__figures__reference__names": "text",
        "place__successions": "",
        "place__successions__successor": "name",
        "place__successions__successor__names": "text",
        "kind": "name name_plural name_en name_plural_en agreement_name agreement_name_en",
        "acting_place": "name",
        "acting_organisation": "name short_name",
        "relation_themes": "",
        "relation_themes__theme": "name name_en",
        "fundings": "",
        "fundings__funder": "name short_name",
        "programmes": PUBLISHED,
        "programmes__intermediary": "name short_name",
        "exchanges": PUBLISHED,
        "exchanges__themes": "name name_en",
        "agreements": PUBLISHED,
        "agreements__parties": "",
        "agreements__parties__organisation": "name short_name",
        "agreements__fundings": "",
        "agreements__fundings__funder": "name short_name",
        "agreements__agreement_themes": "",
        "agreements__agreement_themes__theme": "name name_en",
    }

    def entry(self, relation):
        municipality = relation.municipality
        return Entry(
            title=str(relation.place),
            url=relation.get_absolute_url(),
            names=self.names(relation),
            words=self.words(relation),
            details=in_both_languages(lambda: f"{_kind(relation)}, {municipality.official_name}"),
            municipality=municipality,
            **public(relation, municipality),
        )

    def names(self, relation):
        """The partner, what it has become, and who carries the relation."""
        names = place_names(relation.place)
        successors = [succession.successor for succession in relation.place.successions.all()]
        names += [name for place in successors if place for name in place_names(place)]
        if relation.acting_place:
            names.append(relation.acting_place.name)
        parties = [party for agreement in _live(relation.agreements) for party in agreement.parties.all()]
        carriers = [relation.acting_organisation, *(party.organisation for party in parties)]
        return names + organisation_names(carriers)

    def words(self, relation):
        """Where it lies, what it is, what it is about, and who else takes part or pays."""
        place, municipality = relation.place, relation.municipality
        agreements = _live(relation.agreements)
        rows = [
            *relation.relation_themes.all(),
            *(row for a in agreements for row in a.agreement_themes.all()),
        ]
        themes = [row.theme for row in rows]
        themes += [theme for exchange in _live(relation.exchanges) for theme in exchange.themes.all()]
        fundings = [*relation.fundings.all(), *(row for a in agreements for row in a.fundings.all())]
        others = [row.funder for row in fundings]
        others += [programme.intermediary for programme in _live(relation.programmes)]
        words = [
            *country_names(place),
            *kind_words(relation.kind),
            municipality.official_name,
            municipality.name,
        ]
        words += [text for theme in themes for text in (theme.name, theme.name_en)]
        words += organisation_names([*others, *place.organisations.all()])
        near = [place.part_of, *(figure.reference for figure in place.figures.all())]
        return words + [name for other in near if other for name in place_names(other)]

    def answer(self, key, user=None, on=None):
        """What the partner is, who answers, the status with its reason, and the latest exchange that was held."""
        on = on or today()
        relation = with_parts(pick(Relation, key, user, on)).first()
        if relation is None:
            return None
        load_relation(relation, names=ANSWER_CHILDREN)
        status, exchanges = relation.status(on), told_exchanges(relation.exchanges.all(), on)
        held = [told for told in exchanges if told.exchange.was_held(on)]
        more = relation_lead(relation, on)[1:]
        facts = [(_("Status"), ", ".join(str(state.label) for state in (status, *status.also)))]
        facts += [
            (_("Reason"), phase.reason) for phase in relation.phases.all() if phase.reason and phase.holds(on)
        ]
        if more:
            facts.append((_("More"), " ".join(more)))
        if held:
            latest = held[0]
            facts.append((_("Latest exchange"), f"{latest.exchange.title}, {latest.when}"))
        if not relation.is_live(on):
            facts.insert(0, (_("Draft"), _("The page is a draft: only staff see it.")))
        return make_answer(
            str(relation.place),
            relation.municipality,
            spoken_sentence(relation, on),
            relation.get_absolute_url(),
            relation.contacts.all(),
            user,
            on,
            facts=facts,
        )
