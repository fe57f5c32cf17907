"""Texts of staff: Markdown (CommonMark) to clean HTML.

Headings and pictures are left out: a page has its own order of headings, and a picture needs a text alternative.
"""

from urllib.parse import urlsplit

import nh3
from django import forms
from django.forms import Script
from django.urls import reverse_lazy
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from markdown_it import MarkdownIt
from markdown_it.token import Token

TAGS = {"p", "br", "em", "strong", "ul", "ol", "li", "a", "blockquote", "code", "pre", "hr"}
ATTRIBUTES = {"a": {"href", "title"}, "ol": {"start"}}
SCHEMES = {"http", "https", "mailto", "tel"}
MARKDOWN = MarkdownIt("commonmark", {"html": False}).disable(["heading", "lheading", "image"])


class MarkdownWidget(forms.Textarea):
    """A box for such a text, with what can be written in it and how it will look."""

    template_name = "twintowns/widgets/markdown.html"

    class Media:
        js = [
            Script("js/markdown.js", defer=True, **{"data-address": reverse_lazy("admin:markdown_reading")})
        ]

    def __init__(self, attrs=None):
        super().__init__({"class": "vLargeTextField markdown", "rows": 4, **(attrs or {})})

    def get_context(self, name, value, attrs):
        return super().get_context(name, value, attrs) | {"reading": as_html(value or "")}


def as_html(text) -> SafeString:
    """The text as blocks of HTML: paragraphs, lists, links."""
    return _clean(MARKDOWN.parse(str(text)))


def as_inline_html(text) -> SafeString:
    """The text as a part of a paragraph, without blocks."""
    return _clean(MARKDOWN.parseInline(str(text)))


def _clean(tokens):
    for token in tokens:
        if token.children:
            token.children = list(_announced(token.children))
    html = MARKDOWN.renderer.render(tokens, MARKDOWN.options, {})
    return mark_safe(nh3.clean(html, tags=TAGS, attributes=ATTRIBUTES, url_schemes=SCHEMES, link_rel=None))


def _announced(tokens):
    """The tokens with a note after each link that leaves the site."""
    is_external = False
    for token in tokens:
        if token.type == "link_open":
            is_external = bool(urlsplit(str(token.attrGet("href"))).netloc)
        yield token
        if token.type == "link_close" and is_external:
            yield Token("text", "", 0, content=f" ({_('external link')})")
