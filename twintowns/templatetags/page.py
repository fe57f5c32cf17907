"""What a page says of itself in its head, and its menu."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import mark_safe

from twintowns.machines.addresses import absolute
from twintowns.machines.schema_org import as_json_ld, breadcrumb_list
from twintowns.page.menu import menu_items

register = template.Library()
register.simple_tag(menu_items)


@register.simple_block_tag
def page_title(content):
    """The title, also for those who share a link to the page (Open Graph)."""
    title = mark_safe(" ".join(content.split()).replace('"', "&quot;"))  # the template has escaped the rest
    return format_html('<title>{}</title><meta property="og:title" content="{}">', title, title)


@register.simple_tag
def breadcrumbs_json_ld(*steps):
    """`steps` are names and addresses by turns; the last is the page itself."""
    named = [(name, url) for name, url in zip(steps[::2], steps[1::2], strict=True) if name and url]
    data = breadcrumb_list([(str(name), absolute(url)) for name, url in named])
    return format_html('<script type="application/ld+json">{}</script>', as_json_ld(data))
