"""Texts of staff: Markdown (CommonMark) to clean HTML.

Headings and pictures are left out: a page has its own order of headings, and a picture needs a text alternative. What
else is read as a mark, and what stays as it was typed, says `twintowns.text.as_typed`.
"""

from functools import lru_cache
from urllib.parse import urlsplit

import nh3
from django import forms
from django.forms import Script
from django.urls import reverse_lazy
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from markdown_it.token import Token

from twintowns.text.addresses import SCHEMES
from twintowns.text.as_typed import make_reader, read

TAGS = {"p", "br", "em", "strong", "ul", "ol", "li", "a", "hr"}
ATTRIBUTES = {"a": {"href"}}
MARKDOWN = make_reader()
KEPT = 1024  # texts that are read once and shown many times


class MarkdownWidget(forms.Textarea):
    """A box for such a text, with what can be written in it and how it will look."""

    template_name = "twintowns/text/markdown.html"

    class Media:
        js = [Script("js/reading.js", defer=True)]

    def __init__(self, attrs=None):
        own = {"class": "vLargeTextField", "rows": 4, "data-reading": reverse_lazy("admin:markdown_reading")}
        super().__init__({**own, **(attrs or {})})

    def get_context(self, name, value, attrs):
        return super().get_context(name, value, attrs) | {"reading": as_html(value or "")}


def as_html(text) -> SafeString:
    """The text as blocks of HTML: paragraphs, lists, links."""
    return _html(str(text), get_language())


@lru_cache(maxsize=KEPT)
def _html(text, _language):
    """A note within says in the language that a link leaves the site."""
    tokens = read(MARKDOWN, text)
    for token in tokens:
        if token.children:
            token.children = list(_announced(token.children))
    html = MARKDOWN.renderer.render(tokens, MARKDOWN.options, {})
    return mark_safe(nh3.clean(html, tags=TAGS, attributes=ATTRIBUTES, url_schemes=SCHEMES, link_rel=None))


def as_text(text) -> str:
    """The text without marks on one line: for feeds, for machines, and for what is said over the phone."""
    return _plain(str(text))


@lru_cache(maxsize=KEPT)
def _plain(text):
    words = []
    for token in read(MARKDOWN, text):
        if token.type == "list_item_open":
            words.append(f"{token.info}." if token.info else "–")
        words.extend(_words(token.children or []))
    return " ".join(words)


def _words(tokens):
    """The words of an inline token's children."""
    return "".join(
        " " if token.type in ("softbreak", "hardbreak") else token.content for token in tokens
    ).split()


def _announced(tokens):
    """The tokens with a note after each link that leaves the site."""
    is_external = False
    for token in tokens:
        if token.type == "link_open":
            is_external = bool(urlsplit(str(token.attrGet("href"))).netloc)
        yield token
        if token.type == "link_close" and is_external:
            yield Token("text", "", 0, content=" (" + _("external link") + ")")
