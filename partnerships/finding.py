"""What a search finds of relations: the partners, their agreements by diary number, programmes and projects."""

from django.db.models import Prefetch, Q
from django.urls import reverse
from django.utils.translation import gettext as _

from partnerships.models import (
    Agreement,
    AgreementParty,
    Programme,
    Project,
    Relation,
    RelationKind,
    RelationTheme,
)
from twintowns.finding import country_names, place_names
from twintowns.indexing import Entry, Feed, in_both_languages
from twintowns.models import (
    Decision,
    Municipality,
    Organisation,
    Place,
    PlaceName,
    PlaceSuccession,
    Theme,
)


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
    """What the partner is; where the municipality has no word for that, what the agreement is."""
    if not relation.kind:
        return _("kind of relation unknown")
    return relation.kind.label or relation.kind.agreement_label


class RelationFeed(Feed):
    """A partner, also by the names of what it has become, and by country, kind, themes and whoever carries it."""

    name, order, model = "relation", 1, Relation
    sources = {
        Municipality: ["municipality"],
        Place: ["place", "acting_place", "place__successions__successor", "place__part_of"],
        PlaceName: ["place__names", "place__successions__successor__names", "place__part_of__names"],
        PlaceSuccession: ["place__successions"],
        RelationKind: ["kind"],
        RelationTheme: ["relation_themes"],
        Theme: ["relation_themes__theme"],
        Organisation: ["acting_organisation", "agreements__parties__organisation"],
        AgreementParty: ["agreements__parties"],
    }

    def records(self):
        successions = PlaceSuccession.objects.filter(successor__isnull=False).select_related("successor")
        return Relation.objects.select_related(
            "municipality__place", "place__part_of", "kind", "acting_place", "acting_organisation"
        ).prefetch_related(
            "place__names",
            "place__part_of__names",
            Prefetch("place__successions", successions.prefetch_related("successor__names")),
            "relation_themes__theme",
            "agreements__parties__organisation",
        )

    def entry(self, relation):
        municipality, place = relation.municipality, relation.place
        names = place_names(place)
        for succession in place.successions.all():
            names += place_names(succession.successor)
        if relation.acting_place:
            names.append(relation.acting_place.name)
        organisations = [
            party.organisation
            for agreement in relation.agreements.all()
            for party in agreement.parties.all()
            if agreement.is_published
        ]
        names += [o.name for o in [relation.acting_organisation, *organisations] if o]
        themes = [row.theme for row in relation.relation_themes.all()]
        words = [
            *country_names(place),
            *kind_words(relation.kind),
            municipality.official_name,
            municipality.name,
        ]
        words += [text for theme in themes for text in (theme.name, theme.name_en)]
        days = [day for day in (relation.publish_on, municipality.publish_on) if day]
        if place.part_of:
            words += place_names(place.part_of)
        return Entry(
            title=str(place),
            url=relation.get_absolute_url(),
            names=names,
            words=words,
            details=in_both_languages(lambda: f"{_kind(relation)}, {municipality.official_name}"),
            municipality=municipality,
            is_public=relation.is_published and municipality.is_published,
            public_from=max(days, default=None),
        )


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
        relation, municipality = relations[0], agreement.municipality
        decided = agreement.decision.diary_number if agreement.decision else ""
        days = [day for day in (agreement.publish_on, relation.publish_on) if day]
        return Entry(
            title=agreement.title,
            url=relation.get_absolute_url(),
            names=[agreement.title, agreement.diary_number, decided],
            words=[municipality.official_name, municipality.name],
            details={
                "sv": f"avtal, {municipality.official_name}",
                "en": f"agreement, {municipality.official_name}",
            },
            municipality=municipality,
            is_public=agreement.is_published and relation.is_published and municipality.is_published,
            public_from=max(days, default=None),
        )


class ProgrammeFeed(Feed):
    name, order, model = "programme", 6, Programme
    sources = {Municipality: ["municipality"]}
    labels = {"sv": "program", "en": "programme"}

    def records(self):
        return self.model._default_manager.select_related("municipality__place")

    def names(self, programme):
        return [programme.name, programme.name_en]

    def entry(self, record):
        municipality = record.municipality
        return Entry(
            title=str(record),
            url=reverse("project-list", args=[municipality.slug]),
            names=self.names(record),
            words=[*self.labels.values(), municipality.official_name, municipality.name],
            details={lang: f"{text}, {municipality.official_name}" for lang, text in self.labels.items()},
            municipality=municipality,
            is_public=record.is_published and municipality.is_published,
            public_from=record.publish_on,
        )


class ProjectFeed(ProgrammeFeed):
    name, order, model = "project", 7, Project
    labels = {"sv": "projekt", "en": "project"}

    def names(self, project):
        return [project.title, project.title_en]


class PlaceFeed(Feed):
    """A place with a page of its own: one that a municipality has a public relation with."""

    name, order, model = "place", 8, Place
    sources = {
        PlaceName: ["names"],
        Relation: ["relations", "acting_relations"],
        PlaceSuccession: ["successions"],
    }

    def records(self):
        published = Q(relations__is_published=True) | Q(acting_relations__is_published=True)
        return Place.objects.filter(published).distinct().prefetch_related("names")

    def entry(self, place):
        return Entry(
            title=str(place),
            url=place.get_absolute_url(),
            names=place_names(place),
            words=country_names(place),
            details={"sv": "ort", "en": "place"},
        )
