"""What a search finds of relations: the partners, their agreements by diary number, programmes, projects and places."""

from datetime import date

from django.db.models import Prefetch
from django.urls import reverse
from django.utils.translation import gettext as _

from networks.models import Membership, Network, NetworkMember
from partnerships.mentions import is_partner, public_day, with_public_days
from partnerships.models import (
    Agreement,
    AgreementParty,
    AgreementTheme,
    Exchange,
    Funding,
    Programme,
    Project,
    Relation,
    RelationKind,
    RelationTheme,
)
from twintowns.finding import country_names, organisation_names, place_names
from twintowns.indexing import Entry, Feed, in_both_languages, public
from twintowns.models import (
    Decision,
    Municipality,
    Organisation,
    Place,
    PlaceFigure,
    PlaceName,
    PlaceSuccession,
    Theme,
)
from twintowns.questions import diary_spellings


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


class RelationFeed(Feed):
    """A partner, also by the names of what it has become, and by country, kind, themes and whoever carries it."""

    name, order, model = "relation", 1, Relation
    sources = {
        Municipality: ["municipality"],
        Place: ["place", "acting_place", "place__successions__successor", "place__part_of"],
        PlaceName: ["place__names", "place__successions__successor__names", "place__part_of__names"],
        PlaceFigure: ["place__figures"],
        PlaceSuccession: ["place__successions"],
        RelationKind: ["kind"],
        RelationTheme: ["relation_themes"],
        AgreementTheme: ["agreements__agreement_themes"],
        Theme: ["relation_themes__theme", "agreements__agreement_themes__theme", "exchanges__themes"],
        Organisation: [
            "acting_organisation",
            "agreements__parties__organisation",
            "agreements__fundings__funder",
            "fundings__funder",
            "programmes__intermediary",
            "place__organisations",
        ],
        Agreement: ["agreements"],
        AgreementParty: ["agreements__parties"],
        Exchange: ["exchanges"],
        Funding: ["fundings", "agreements__fundings"],
        Programme: ["programmes"],
    }

    def records(self):
        successions = PlaceSuccession.objects.filter(successor__isnull=False).select_related("successor")
        return Relation.objects.select_related(
            "municipality__place", "place__part_of", "kind", "acting_place", "acting_organisation"
        ).prefetch_related(
            "place__names",
            "place__part_of__names",
            "place__organisations",
            "place__figures__reference__names",
            Prefetch("place__successions", successions.prefetch_related("successor__names")),
            "relation_themes__theme",
            "fundings__funder",
            Prefetch("programmes", Programme.objects.published().select_related("intermediary")),
            Prefetch("exchanges", Exchange.objects.published().prefetch_related("themes")),
            Prefetch(
                "agreements",
                Agreement.objects.published().prefetch_related(
                    "parties__organisation", "fundings__funder", "agreement_themes__theme"
                ),
            ),
        )

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
        for succession in relation.place.successions.all():
            names += place_names(succession.successor)
        if relation.acting_place:
            names.append(relation.acting_place.name)
        parties = [party for agreement in relation.agreements.all() for party in agreement.parties.all()]
        carriers = [relation.acting_organisation, *(party.organisation for party in parties)]
        return names + organisation_names(carriers)

    def words(self, relation):
        """Where it lies, what it is, what it is about, and who else takes part or pays."""
        place, municipality = relation.place, relation.municipality
        agreements = relation.agreements.all()
        rows = [
            *relation.relation_themes.all(),
            *(row for a in agreements for row in a.agreement_themes.all()),
        ]
        themes = [row.theme for row in rows]
        themes += [theme for exchange in relation.exchanges.all() for theme in exchange.themes.all()]
        fundings = [*relation.fundings.all(), *(row for a in agreements for row in a.fundings.all())]
        others = [row.funder for row in fundings]
        others += [programme.intermediary for programme in relation.programmes.all()]
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


class AgreementFeed(Feed):
    """An agreement by its title and its diary numbers; its page is that of the relation."""

    name, order, model = "agreement", 5, Agreement
    sources = {Municipality: ["municipality"], Relation: ["relations"], Decision: ["decision"]}

    def records(self):
        relations = Relation.objects.select_related("municipality", "place")
        return Agreement.objects.select_related("municipality__place", "decision").prefetch_related(
            Prefetch("relations", relations)
        )

    def entry(self, agreement):
        relations = [r for r in agreement.relations.all() if r.municipality_id == agreement.municipality_id]
        if not relations:
            return None
        relation = min(relations, key=lambda r: (not r.is_published, r.publish_on or date.min))
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
    sources = {Municipality: ["municipality"], Organisation: ["intermediary"]}
    labels = {"sv": "program", "en": "programme"}

    def records(self):
        return Programme.objects.select_related("municipality__place", "intermediary")

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
    sources = {
        Municipality: ["municipality"],
        Organisation: ["fundings__funder"],
        Funding: ["fundings"],
        Theme: ["themes"],
    }
    labels = {"sv": "projekt", "en": "project"}

    def records(self):
        projects = Project.objects.select_related("municipality__place")
        return projects.prefetch_related("fundings__funder", "themes")

    def words(self, project):
        themes = [name for theme in project.themes.all() for name in (theme.name, theme.name_en)]
        return themes + organisation_names([row.funder for row in project.fundings.all()])

    def names(self, project):
        return [project.title, project.title_en]


class PlaceFeed(Feed):
    """A place with a page of its own: one that a public relation is with, or whose page or network names it."""

    name, order, model = "place", 8, Place
    sources = {
        Place: ["parts"],
        PlaceName: ["names"],
        PlaceFigure: ["figures_from"],
        PlaceSuccession: ["successions", "predecessions"],
        Relation: [
            "relations",
            "acting_relations",
            "parts__relations",
            "part_of__relations",
            "figures_from__place__relations",
            "predecessions__place__relations",
        ],
        Municipality: ["relations__municipality", "parts__municipality"],
        Membership: ["seated_networks__memberships", "network_memberships__network__memberships"],
        Network: ["seated_networks", "network_memberships__network"],
        NetworkMember: ["network_memberships"],
    }

    def records(self):
        return with_public_days(Place.objects.prefetch_related("names"))

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
