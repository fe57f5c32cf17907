"""Queries that speak of agreements and relations on a day."""

from django.apps import apps
from django.db.models import Prefetch

from twintowns.models import PlaceSuccession, PublishableQuerySet


class AgreementQuerySet(PublishableQuerySet):
    def with_terms(self):
        """With what `state(on)` reads."""
        return self.prefetch_related(
            "parties", "extensions", "replaced_by__parties", "replaced_by__extensions"
        )

    def in_force(self, on=None):
        """Those that may be in force on the day. An end may be computed from a length, so the rule is Python's."""
        return self.filter(pk__in=[agreement.pk for agreement in self.with_terms() if agreement.in_force(on)])


class RelationQuerySet(PublishableQuerySet):
    def published(self):
        """Relations that are published by a municipality that is published too."""
        return super().published().filter(municipality__is_published=True)

    def for_list(self):
        """With what a card and the status of each relation need: seven queries, however many relations."""
        models = apps.get_app_config("partnerships")
        themes = models.get_model("RelationTheme").objects.select_related("theme")
        successions = PlaceSuccession.objects.select_related("successor")
        agreements = models.get_model("Agreement").objects.published().select_related("kind")
        return self.select_related("municipality__place", "place__part_of", "kind").prefetch_related(
            "phases",
            Prefetch("relation_themes", themes),
            Prefetch("place__successions", successions),
            Prefetch("agreements", agreements.prefetch_related("parties", "extensions")),
        )

    def for_page(self):
        """With all that the partner's page shows of the relation itself."""
        models = apps.get_app_config("partnerships")
        parties = models.get_model("AgreementParty").objects.select_related("place", "organisation")
        replacing = models.get_model("Agreement").objects.published()
        agreements = replacing.select_related(
            "kind", "decision", "source", "replaces", "framework"
        ).prefetch_related(
            Prefetch("parties", parties),
            "extensions",
            Prefetch("replaced_by", replacing.prefetch_related("parties", "extensions")),
        )
        phases = models.get_model("Phase").objects.select_related("decision", "source")
        successions = PlaceSuccession.objects.select_related("successor", "source")
        return self.select_related(
            "municipality__place",
            "place__part_of",
            "kind",
            "source",
            "acting_place",
            "acting_organisation",
            "began_through__place",
        ).prefetch_related(
            Prefetch("phases", phases),
            Prefetch("place__successions", successions),
            Prefetch("agreements", agreements),
        )
