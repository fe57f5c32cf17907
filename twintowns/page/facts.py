"""Facts about a place as lines to show: a label, a value, and where it comes from."""

from dataclasses import dataclass

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from twintowns.dates.render import render_period
from twintowns.page.sentences import as_of_text, choice_label, figure_text, join_words
from twintowns.text.addresses import href
from twintowns.text.languages import in_language, is_english, is_only_swedish, language_name, other_language
from twintowns.text.markdown import as_html, as_text


@dataclass(frozen=True)
class Fact:
    """A line of a facts box; `language` when the value is in another language than the page, `links`
    (name, address) when it is several, `html` with a `note` after it when staff wrote it as Markdown."""

    label: str
    value: str
    record: object = None
    language: str = ""
    url: str = ""
    links: tuple = ()
    html: str = ""
    note: str = ""


def place_facts(place):
    """The lines about a place, from its prefetched parts: country, region, figures, languages, names, links."""
    return [
        *_where(place),
        *_figures(place),
        *_languages(place),
        *_statements(place),
        *_names(place),
        *_links(place),
    ]


def _where(place):
    if place.kind != place.Kind.UNKNOWN:
        yield Fact(_("Kind of place"), choice_label(place, "kind"))
    if place.country:
        yield Fact(_("Country"), place.country.name)
    if place.part_of:
        yield Fact(_("Part of"), place.part_of.name, url=place.part_of.get_absolute_url())
    members = list(place.members.all())
    if members:
        yield Fact(_("Consists of"), join_words(member.name for member in members))


def _figures(place):
    figures = list(place.figures.all())
    for figure in figures:
        label = choice_label(figure, "kind")
        yield Fact(capfirst(label), figure_text(figure), figure)
    if not any(figure.kind == "population" for figure in figures):
        yield Fact(_("Population"), _("not stated"))


def _languages(place):
    spoken = list(place.languages.all())
    if spoken:
        yield Fact(_("Languages"), join_words(language_name(row.language) for row in spoken), spoken[0])


def _statements(place):
    for statement in place.statements.all():
        label = choice_label(statement, "kind")
        label = capfirst(label)
        if statement.language == "sv":
            language = "sv" if is_only_swedish(statement, "text") else ""
            text, as_of = in_language(statement, "text"), as_of_text(statement)
            yield Fact(label, as_text(text) + as_of, statement, language, html=as_html(text), note=as_of)
            continue
        language, html = other_language(statement.language), as_html(statement.text)
        yield Fact(label, as_text(statement.text), statement, language, html=html)
        if is_english() and statement.text_en:
            translated = statement.text_en
            yield Fact(_("In translation"), as_text(translated), statement, html=as_html(translated))


def _names(place):
    names = [name for name in place.names.all() if name.text != place.name]
    for name in names:
        label = choice_label(name, "kind")
        if other_language(name.language) or (name.language and name.kind == name.Kind.OFFICIAL):
            label = f"{label} ({language_name(name.language)})"
        ended = f" ({render_period(None, name.until)})" if name.until else ""
        yield Fact(capfirst(label), name.text + ended, name, other_language(name.language))


def _links(place):
    for link in place.links.all():
        label = _("Web site") if link.kind == link.Kind.WEBSITE else choice_label(link, "kind")
        if link.language:
            label = f"{label} ({language_name(link.language)})"
        shown = link.label or link.url.split("//", 1)[-1].strip("/")
        yield Fact(capfirst(label), shown, link, url=href(link.url))
