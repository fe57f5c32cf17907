"""Forms of the admin: where they are, and what a browser would post of them."""

import re
from html import unescape

from django.contrib import admin
from django.urls import reverse

OURS = [
    model
    for model in admin.site._registry
    if model._meta.app_label in ("twintowns", "networks", "partnerships")
]


def address_of(model, action, *args):
    """Of a page of the admin of all records of a model, or of one by its key."""
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{action}", args=args)


def address(record, *rest):
    opts = record._meta
    return "/".join([f"/admin/{opts.app_label}/{opts.model_name}/{record.pk}", *map(str, rest)]) + "/"


def as_shown(client, record):
    """What a browser would post of the form as it is shown."""
    page = client.get(address(record, "change"))
    form = page.context["adminform"].form
    data = {name: form[name].value() for name in form.fields}
    for formset in page.context["inline_admin_formsets"]:
        for inner in (formset.formset.management_form, *formset.formset.initial_forms):
            data |= {inner.add_prefix(name): inner[name].value() for name in inner.fields}
    data["_version"] = page.context["version"]
    return {name: "" if value is None else value for name, value in data.items() if value is not False}


def post_shown(client, url, data=None, **kwargs):
    """The answer to a form of its own page, posted with the version of its records that the page was shown with."""
    shown = client.get(url).context or {}
    version = {"_version": shown["version"]} if "version" in shown else {}
    return client.post(url, version | (data or {}), **kwargs)


def hidden_fields(page):
    found = re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)">', page.content.decode())
    return {unescape(name): unescape(value) for name, value in found if name != "csrfmiddlewaretoken"}
