"""What staff wrote, in the language of the page: `{{ agreement|told:"title" }}`, `{{ statement|markdown:"text" }}`.

`markdown` and `blocks` give a Markdown field as blocks, the same that its preview showed: never inside a paragraph.
"""

from django import template
from django.utils.html import escape, format_html
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _

from twintowns.dates.render import render
from twintowns.page import citations
from twintowns.text.addresses import href
from twintowns.text.languages import in_language, is_only_swedish, other_language
from twintowns.text.markdown import as_html

register = template.Library()
register.filter(href)


@register.filter
def told(record, field):
    """A name or title as part of a paragraph, marked as Swedish where the page is English and no English one is written."""
    text = in_language(record, field)
    return format_html('<span lang="sv">{}</span>', text) if is_only_swedish(record, field) else text


@register.filter
def as_of(record):
    """“(uppgift från 15 maj 2024)” where the text says when it was true, so that an old “today” is not read as ours."""
    if not record.as_of:
        return ""
    return format_html('<span class="note">({})</span>', _("as of %s") % render(record.as_of))


@register.filter
def blocks(record, field):
    """The field as blocks, marked as Swedish where the page is English and no English text is written."""
    html = as_html(in_language(record, field))
    return format_html('<div lang="sv">{}</div>', html) if is_only_swedish(record, field) else html


@register.filter
def markdown(record, field):
    """The field as blocks; a note says when it is in Swedish only."""
    html = blocks(record, field)
    if not is_only_swedish(record, field):
        return html
    return format_html('<p class="note">{}</p>{}', _("In Swedish only:"), html)


@register.filter
def breakable(address):
    """An e-mail address that may break before its @ where the line is short."""
    name, at, host = address.partition("@")
    return format_html("{}<wbr>{}{}", name, at, host)


@register.filter
def unbroken(text, phone):
    """The text with the phone number that it says on one line; what is copied from it has ordinary blanks."""
    if not phone:
        return text
    _stored, number = phone
    parts = escape(text).split(escape(number))
    return mark_safe(format_html('<span class="unbroken">{}</span>', number).join(parts))


@register.filter
def titled(source):
    """The name of a source, marked with the language of its title where that is not the page's."""
    language = other_language(source.language) if source.title else ""
    return format_html('<span lang="{}">{}</span>', language, source) if language else str(source)


@register.filter
def in_tongue(text, language):
    """The words of a source, marked with its language where that is not the page's."""
    language = other_language(language or "sv")
    return format_html('<span lang="{}">{}</span>', language, text) if language else text


@register.filter
def signed(name):
    return citations.signed(name)
