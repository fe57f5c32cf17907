"""What a search finds of relations: the partners, their agreements by diary number, programmes, projects and places."""

from datetime import date
from functools import cached_property

from django.db.models import DateField
from django.urls import reverse
from django.utils.translation import gettext as _

from partnerships.lists.mentions import is_partner, public_day, public_days
from partnerships.models import Agreement, Programme, Project, Relation
from twintowns.models import Place
from twintowns.search.indexing import Entry, Feed, in_both_languages, public
from twintowns.search.query import diary_spellings
from twintowns.search.sources import OWNER, PUBLISHED, country_names, organisation_names, place_names


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


class RelationFeed(Feed):
    """A partner, also by the names of what it has become, and by country, kind, themes and whoever carries it."""

    name, order, model = "relation", 1, Relation
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


def _shown_first(relation):
    """The order in which the relations of an agreement lend it their page: public first, then by name."""
    return not relation.is_published, relation.publish_on or date.min, relation.place.name_sort, relation.pk


class AgreementFeed(Feed):
    """An agreement by its title and its diary numbers; its page is that of the relation."""

    name, order, model = "agreement", 5, Agreement
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


class ProgrammeFeed(Feed):
    name, order, model = "programme", 6, Programme
    shows = {"": f"name name_en {PUBLISHED}", "intermediary": "name short_name", **OWNER}
    labels = {"sv": "program", "en": "programme"}

    def words(self, programme):
        return organisation_names([programme.intermediary])

    def names(self, programme):
        return [programme.name, programme.name_en]

    def entry(self, record):
        municipality = record.municipality
        return Entry(
            title=str(record),
            url=reverse("project-list", args=[municipality.slug]),
            names=self.names(record),
            words=[*self.labels.values(), municipality.official_name, municipality.name, *self.words(record)],
            details={lang: f"{text}, {municipality.official_name}" for lang, text in self.labels.items()},
            municipality=municipality,
            **public(record, municipality),
        )


class ProjectFeed(ProgrammeFeed):
    name, order, model = "project", 7, Project
    shows = {
        "": f"title title_en {PUBLISHED}",
        **OWNER,
        "fundings": "",
        "fundings__funder": "name short_name",
        "themes": "name name_en",
    }
    labels = {"sv": "projekt", "en": "project"}

    def words(self, project):
        themes = [name for theme in project.themes.all() for name in (theme.name, theme.name_en)]
        return themes + organisation_names([row.funder for row in project.fundings.all()])

    def names(self, project):
        return [project.title, project.title_en]


def _namers():
    """What a page that names a place is made from, {path from the place: fields}: see `mentions`."""
    relations = {"figures_from__place__relations", "predecessions__place__relations"}
    networks = set()
    for near in ("", "parts__", "part_of__"):
        ways = ("relations", "acting_relations", "municipality__relations")
        relations |= {f"{near}{way}" for way in ways}
        networks |= {f"{near}seated_networks", f"{near}network_memberships__network"}
    published = relations | {f"{path}__municipality" for path in relations}
    published |= networks | {f"{path}__memberships" for path in networks}
    steps = {path.rsplit("__", number)[0] for path in published for number in range(1, path.count("__") + 1)}
    return {**dict.fromkeys(steps, ""), **dict.fromkeys(published, PUBLISHED)}


class PlaceFeed(Feed):
    """A place with a page of its own: one that a public relation is with, or whose page or network names it."""

    name, order, model = "place", 8, Place
    shows = {"": "slug name country keeper_id", "names": "text"}
    follows = {**_namers(), "successions": ""}

    @cached_property
    def annotated(self):
        return dict.fromkeys(public_days(), DateField())

    def records(self):
        return Place.objects.annotate(**public_days())

    def entry(self, place):
        named_from = public_day(place)
        if named_from is None:
            return None
        return Entry(
            title=str(place),
            url=place.get_absolute_url(),
            names=place_names(place) if is_partner(place) else [],
            words=country_names(place) if is_partner(place) else place_names(place),
            details={"sv": "ort", "en": "place"},
            public_from=named_from,
        )
