"""Which sections a fixture file may have, in the order in which they are loaded, and what identifies a record."""

from dataclasses import dataclass

from django.apps import apps

from twintowns.models import Sourced


@dataclass(frozen=True)
class Section:
    """A section of a fixture file: its model, the field that names a record, and whether within a municipality."""

    name: str
    label: str
    key: str = "slug"
    is_own: bool = False

    @property
    def model(self):
        return apps.get_model(self.label)

    def parts(self):
        """The related names of the model's true parts, which stand nested in its record."""
        return {
            relation.get_accessor_name(): relation
            for relation in self.model._meta.related_objects
            if relation.one_to_many
            and issubclass(relation.related_model, Sourced)  # not what staff have, such as their assignments
            and relation.on_delete.__name__ == "CASCADE"
            and relation.related_name != "+"
        }


SECTIONS = {
    section.name: section
    for section in [
        Section("themes", "twintowns.Theme"),
        Section("places", "twintowns.Place"),
        Section("municipalities", "twintowns.Municipality"),
        Section("sources", "twintowns.Source"),
        Section("organisations", "twintowns.Organisation"),
        Section("decisions", "twintowns.Decision", "title", is_own=True),
        Section("mandate_periods", "twintowns.MandatePeriod", "label", is_own=True),
        Section("offices", "twintowns.Office", "name", is_own=True),
        Section("contacts", "twintowns.Contact", "name", is_own=True),
        Section("policies", "twintowns.Policy"),
        Section("networks", "networks.Network"),
        Section("memberships", "networks.Membership", "network", is_own=True),
        Section("relation_kinds", "partnerships.RelationKind", is_own=True),
        Section("relations", "partnerships.Relation", is_own=True),
        Section("agreements", "partnerships.Agreement"),
        Section("exchange_series", "partnerships.ExchangeSeries"),
        Section("exchanges", "partnerships.Exchange"),
        Section("programmes", "partnerships.Programme"),
        Section("projects", "partnerships.Project"),
        Section("reports", "partnerships.Report", "title", is_own=True),
        Section("stated_counts", "partnerships.StatedCount", "subject", is_own=True),
        Section("claims", "twintowns.Claim", "field"),
    ]
}
BY_LABEL = {section.label: section for section in SECTIONS.values()}
