"""What was done together, by how many, and who paid."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, npgettext
from django_countries import countries

from partnerships.models import Exchange, Participants
from twintowns.dates.render import render, render_period
from twintowns.models import begun_by, today
from twintowns.page.sentences import decision_text, join_words, number_text, quantity_text
from twintowns.text.languages import in_language

NOUNS = {
    Participants.Category.ALL: lambda n: npgettext("participants", "person", "people", n),
    Participants.Category.YOUTH: lambda n: ngettext("young person", "young people", n),
    Participants.Category.OFFICIAL: lambda n: ngettext("official", "officials", n),
    Participants.Category.POLITICIAN: lambda n: ngettext(
        "elected representative", "elected representatives", n
    ),
    Participants.Category.TEACHER: lambda n: ngettext("teacher", "teachers", n),
    Participants.Category.ASSOCIATION: lambda n: ngettext(
        "member of an association", "members of associations", n
    ),
    Participants.Category.OTHER: lambda n: npgettext("participants", "other", "others", n),
}


def participants_text(rows):
    """“cirka 100 personer, varav cirka 80 ungdomar” of the rows of one exchange."""
    rows = list(rows)
    texts = []
    for row in (row for row in rows if not row.part_of_id):
        parts = [_group(part) for part in rows if part.part_of_id == row.pk]
        text = _group(row)
        if parts:
            text = _("%(all)s, of whom %(parts)s") % {"all": text, "parts": join_words(parts)}
        texts.append(text)
    return join_words(texts)


def _group(row):
    text = f"{quantity_text(row)} {row.role or NOUNS[row.category](int(row.value))}"
    return (
        _("%(group)s from %(place)s") % {"group": text, "place": row.from_place.name}
        if row.from_place
        else text
    )


def is_known(exchange, on):
    """Whether there is something to tell of it on the day: it has begun by then, or is planned now.

    When something was planned or cancelled is not recorded, so a past day knows only what should have been by then.
    """
    if not exchange.held or begun_by(exchange.held, on):
        return True
    return exchange.state == Exchange.State.PLANNED and on >= today()


def exchange_sentences(exchange, on=None):
    """When and where it was, how many took part, and whether it was cancelled or is yet to come."""
    sentences = [*_state(exchange, on or today()), *_where(exchange)]
    planned = participants_text(row for row in exchange.participants.all() if row.is_planned)
    actual = participants_text(row for row in exchange.participants.all() if not row.is_planned)
    if planned:
        sentences.append(_("Planned or invited: %s.") % planned)
    if actual:
        sentences.append(_("Took part: %s.") % actual)
    return sentences


def _where(exchange):
    """The place or at least the country, who invited and received, and in which network."""
    hosts = [*exchange.hosts.all()]
    if exchange.location and exchange.location not in hosts:
        yield _("Place: %s.") % exchange.location.name
    elif exchange.country and not (exchange.location or hosts):
        country = countries.name(exchange.country)
        if country not in exchange.title:
            yield _("Country: %s.") % country
    if exchange.invited_by and exchange.invited_by not in hosts:
        yield _("Invited by %s.") % exchange.invited_by.name
    if hosts:
        yield _("Host: %s.") % join_words(host.name for host in hosts)
    if exchange.network and exchange.network.is_live():
        yield _("Within the network %s.") % exchange.network.label
    if exchange.approval:
        yield _("Approved: %s.") % decision_text(exchange.approval)


@dataclass(frozen=True)
class ToldExchange:
    """An exchange as it is told of on a day."""

    exchange: Exchange
    when: str
    sentences: list


def told_exchanges(exchanges, on):
    """The exchanges to tell of on the day."""
    return [
        ToldExchange(exchange, render(exchange.held), exchange_sentences(exchange, on))
        for exchange in exchanges
        if is_known(exchange, on)
    ]


def series_sentences(exchanges, others=()):
    """“Ringmötet återkommer vartannat år.” of each series that the exchanges are part of, and of the others."""
    series = {exchange.series_id: exchange.series for exchange in exchanges if exchange.series_id}
    series |= {one.pk: one for one in others}
    return [" ".join(_told_series(one)) for one in series.values()]


def _told_series(series):
    yield _rhythm(series)
    if series.agreement and series.agreement.is_live():
        yield _("It belongs to %s.") % in_language(series.agreement, "title")


def _rhythm(series):
    values = {"series": in_language(series, "name"), "months": series.every_months}
    if not series.every_months:
        return _("%(series)s comes back; how often is not stated.") % values
    texts = {12: _("%(series)s comes back every year."), 24: _("%(series)s comes back every second year.")}
    return texts.get(series.every_months, _("%(series)s comes back every %(months)d months.")) % values


def _state(exchange, on):
    if exchange.state == Exchange.State.CANCELLED:
        reason = _("; reason: %s") % exchange.cancellation_reason if exchange.cancellation_reason else ""
        yield _("It was cancelled%s.") % reason
    elif exchange.state == Exchange.State.PLANNED:
        is_past = exchange.held_latest and exchange.held_latest < on
        yield _("It was planned; whether it took place is not stated.") if is_past else _("It is planned.")


def programme_sentence(programme):
    """“Studentutbytesprogrammet, genom Tempe Sister Cities”."""
    name, period = in_language(programme, "name"), render_period(programme.since, programme.until)
    if programme.intermediary:
        values = {"programme": name, "organisation": programme.intermediary.name}
        name = _("%(programme)s, through %(organisation)s") % values
    return f"{name} ({period})" if period else name


def funding_sentence(funding, on=None):
    """“Finansieras fullt ut av Sida.”, and “Finansierades …” once what it pays for is over."""
    share = number_text(funding.value) if funding.value else ""
    names = {"funder": funding.funder.name, "share": share}
    if funding.is_over(on):
        full = _("It was funded in full by %(funder)s.")
        part = _("It was funded to %(share)s per cent by %(funder)s.")
        unknown = _("It was funded by %(funder)s; how large a share is not stated.")
    else:
        full, part = _("Funded in full by %(funder)s."), _("Funded to %(share)s per cent by %(funder)s.")
        unknown = _("Funded by %(funder)s; how large a share is not stated.")
    text = (full if funding.value == 100 else part if share else unknown) % names
    purpose = in_language(funding, "purpose")
    return " ".join([text, _("Purpose: %s") % purpose]) if purpose else text
