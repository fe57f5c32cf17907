"""Facts about a network as lines to show."""

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from networks.sentences import figure_text, population_text
from twintowns.dates.render import render
from twintowns.page.facts import Fact
from twintowns.text.addresses import href


def network_facts(network):
    """The lines about a network, from its prefetched parts. Only the founding is shown as not stated when missing."""
    yield Fact(_("Founded"), render(network.founded) if network.founded else _("not stated"))
    stated = [
        (_("Legal form"), network.legal_form),
        (_("Seat"), network.seat and network.seat.name),
        (_("Part of"), network.parent and network.parent.is_live() and network.parent),
        (_("Tied to"), network.parent_organisation),
        (_("Coordinated by"), network.coordinator),
        (_("Funded by"), _joined(network.funders)),
        (_("Population of members"), population_text(network)),
    ]
    yield from (Fact(label, str(value)) for label, value in stated if value)
    for figure in network.figures.all():
        label = figure.get_kind_display()
        yield Fact(capfirst(label), figure_text(figure), figure)
    if network.themes.all():
        links = tuple((str(theme), theme.get_absolute_url()) for theme in network.themes.all())
        yield Fact(_("Themes"), _joined(network.themes), links=links)
    for link in network.links.all():
        shown = link.url.split("//", 1)[-1].strip("/")
        yield Fact(_("Web site"), shown, link, url=href(link.url))


def _joined(related):
    return ", ".join(str(record) for record in related.all())
