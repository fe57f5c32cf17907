"""Facts about a network as lines to show."""

from decimal import Decimal

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from networks.sentences import figure_text, population_text
from twintowns.dates.render import render
from twintowns.page.facts import Fact
from twintowns.page.sentences import decision_text, number_text
from twintowns.text.addresses import href

WITHOUT_SEAT = {True: gettext_lazy("has one"), False: gettext_lazy("has none"), None: ""}


def membership_facts(membership):
    """The lines about the municipality's own part."""
    fee = membership.fee_sek is not None and number_text(Decimal(membership.fee_sek))
    stated = [
        (_("Kind of membership"), membership.tier),
        (_("Yearly fee"), fee and _("%s kronor") % fee),
        (_("Decision"), membership.decision and decision_text(membership.decision)),
    ]
    yield from (Fact(label, value) for label, value in stated if value)


def network_facts(network):
    """The lines about a network, from its prefetched parts. Only the founding is shown as not stated when missing."""
    yield Fact(_("Founded"), render(network.founded) if network.founded else _("not stated"))
    stated = [
        (_("Ended"), network.ended and render(network.ended)),
        (_("Secretariat"), _secretariat(network)),
        (_("Legal form"), network.legal_form),
        (_("Seat"), network.seat and not network.has_secretariat and network.seat.name),
        (_("Part of"), network.parent and network.parent.is_live() and network.parent),
        (_("Tied to"), network.parent_organisation),
        (_("Coordinated by"), network.coordinator),
        (_("Funded by"), _joined(network.funders)),
        (_("Population of members"), population_text(network)),
    ]
    yield from (_stated(label, value) for label, value in stated if value)
    for figure in network.figures.all():
        label = figure.get_kind_display()
        yield Fact(capfirst(label), figure_text(figure), figure)
    if network.themes.all():
        links = tuple((str(theme), theme.get_absolute_url()) for theme in network.themes.all())
        yield Fact(_("Themes"), _joined(network.themes), links=links)
    for link in network.links.all():
        shown = link.url.split("//", 1)[-1].strip("/")
        yield Fact(_("Web site"), shown, link, url=href(link.url))


def _secretariat(network):
    """Where it is, or at least whether there is one; the seat of a network with a secretariat is that."""
    if network.has_secretariat and network.seat:
        return network.seat.name
    return WITHOUT_SEAT[network.has_secretariat]


def _stated(label, value):
    """An organisation leads to its web site."""
    website = getattr(value, "website", "")
    return Fact(label, str(value), value, url=href(website))


def _joined(related):
    return ", ".join(str(record) for record in related.all())
