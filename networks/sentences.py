"""Sentences about networks and the municipality's part in them, true on the day."""

from decimal import Decimal

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from twintowns.dates.render import render_period
from twintowns.models import begun_by, today
from twintowns.page.citations import known_by
from twintowns.page.sentences import as_of_text, number_text, on_day, quantity_text
from twintowns.text.languages import in_language


def membership_sentences(membership, on=None):
    """“Trollhättans Stad är medlem sedan 2005.” and each role with its period."""
    on = on or today()
    names = {"municipality": membership.municipality.official_name}
    if membership.since and not begun_by(membership.since, on):
        return [_("%(municipality)s is not yet a member.") % names]
    if not membership.since and not known_by([membership], on):
        return [_("Whether %(municipality)s was a member then is not stated.") % names]
    names["period"] = render_period(membership.since, membership.until)
    if membership.has_ended(on):
        text = _("%(municipality)s was a member %(period)s.")
    elif membership.since:
        text = _("%(municipality)s has been a member %(period)s.")
    else:
        text = _("%(municipality)s is a member; since when is not stated.")
    return [text % names, *filter(None, (role_sentence(role, on) for role in membership.roles.all()))]


def role_sentence(role, on=None):
    """“Ordförande 2021–2023.”, “Ordförande sedan 2021.” on a day in between, "" before it began."""
    on = on or today()
    known = role.since or role.as_of
    if known and not begun_by(known, on):
        return ""
    name = role.get_kind_display()
    name = capfirst(name)
    if role.body:
        text = _("%(role)s of %(body)s") if role.kind == role.Kind.HOST else _("%(role)s, %(body)s")
        name = text % {"role": name, "body": in_language(role, "body")}
    if role.as_of and not role.since:
        return _("%(role)s %(when)s according to the source; since when and until when is not stated.") % {
            "role": name,
            "when": on_day(role.as_of),
        }
    period = render_period(role.since, role.until if role.has_ended(on) else None)
    return f"{name} {period}.".replace(" .", ".") if period else f"{name}."


def member_text(member):
    """“Umeå (sedan 1993)”."""
    period = render_period(member.since, member.until)
    return f"{member} ({period})" if period else str(member)


def figure_text(figure):
    """“drygt 60 (15 maj 2024)”."""
    return f"{quantity_text(figure)}{as_of_text(figure)}"


def population_text(network):
    """“50 000–250 000”: the population that members have."""
    bounds = [network.population_min, network.population_max]
    return "–".join(number_text(Decimal(bound)) for bound in bounds if bound is not None)
