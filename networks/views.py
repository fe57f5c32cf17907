"""The pages of networks, each as seen from a member municipality."""

from django.http import Http404
from django.utils.translation import gettext as _
from django.views.generic import TemplateView

from networks.facts import membership_facts, network_facts
from networks.models import Membership, Network, NetworkStatement
from networks.sections import memberships_of
from networks.sentences import member_text, membership_sentences
from twintowns.machines.meta_description import description, naming
from twintowns.models import is_live
from twintowns.page.citations import citations
from twintowns.page.old_slugs import get_or_moved
from twintowns.service.whom_to_ask import cited, whom_to_ask
from twintowns.views.base import MunicipalityMixin


class NetworkListView(MunicipalityMixin, TemplateView):
    template_name = "networks/network_list.html"

    def get_context_data(self, **kwargs):
        memberships = memberships_of(self.municipality)
        for membership in memberships:
            membership.sentences = membership_sentences(membership, self.day)
        texts = self.municipality.texts.filter(section="networks")
        about = _("Networks that %s belongs to") % self.municipality.name
        return super().get_context_data(
            memberships=memberships,
            texts=texts,
            description=naming(about, [membership.network.label for membership in memberships]),
            **kwargs,
        )


class NetworkDetailView(MunicipalityMixin, TemplateView):
    template_name = "networks/network_detail.html"

    def get_membership(self):
        network = get_or_moved_network(self.municipality, self.kwargs["slug"])
        membership = (
            Membership.objects.published()
            .filter(municipality=self.municipality, network=network)
            .select_related(
                "municipality__place", "network__seat", "network__parent", "network__source", "source"
            )
            .select_related("network__parent_organisation", "network__coordinator", "decision")
            .prefetch_related("roles", "statements", "contacts", "network__links", "network__figures")
            .prefetch_related("network__statements", "network__funders", "network__themes")
            .prefetch_related("network__members__place", "network__members__organisation")
            .first()
        )
        if membership is None:
            raise Http404
        return membership

    def _members(self, membership):
        """The members that are known, with the municipality itself; [] where no others are."""
        others = [member for member in membership.network.members.all() if member.holds(self.day)]
        is_member = membership.holds(self.day)
        told = [member_text(member) for member in others]
        return [*([self.municipality.official_name] if others and is_member else []), *told]

    def get_context_data(self, **kwargs):
        membership = self.get_membership()
        network = membership.network
        statements = list(network.statements.all())
        of_members = NetworkStatement.Kind.MEMBERS
        shown = [membership, *membership.roles.all(), *membership.statements.all()]
        shown += [network, *statements, *network.figures.all(), *network.members.all()]
        asked = whom_to_ask(self.municipality, membership.contacts.all(), self.day)
        return super().get_context_data(
            membership=membership,
            network=network,
            sentences=membership_sentences(membership, self.day),
            facts=[*membership_facts(membership), *network_facts(network)],
            description=description(f"{network}.", *membership_sentences(membership, self.day)),
            sources=citations([*shown, *cited(asked)]),
            statements=[row for row in statements if row.kind != of_members],
            on_members=[row for row in statements if row.kind == of_members],
            members=self._members(membership),
            **asked,
            **kwargs,
        )


def get_or_moved_network(municipality, slug):
    """The published network at the slug, as one of the municipality's."""
    return get_or_moved(
        Network.objects.published().filter(is_live("memberships__"), memberships__municipality=municipality),
        slug=slug,
    )
