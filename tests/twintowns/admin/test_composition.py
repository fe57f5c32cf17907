"""The admin is put together from parts: no high towers of classes, and nothing that travels on the request."""

import ast

import pytest
from django.contrib import admin

from tests.shared.folders import ROOT

APPS = ("twintowns", "networks", "partnerships")
MOST = 4  # classes of ours, one above the other


def own(cls):
    """The classes of ours that it is made of."""
    return [one for one in cls.__mro__ if one.__module__.partition(".")[0] in APPS]


def classes():
    for site in admin.site._registry.values():
        yield type(site)
        yield site.form
        for inline in site.inlines:
            yield from (inline, inline.form, inline.formset)


@pytest.mark.parametrize("cls", dict.fromkeys(classes()), ids=lambda cls: cls.__qualname__)
def test_no_class_of_the_admin_stands_on_many(cls):
    assert len(own(cls)) <= MOST, own(cls)


def test_nothing_is_handed_on_upon_a_request():
    """What a view finds out is given to whom it concerns. A copy as if something else had been sent is a request of its own."""
    for app in APPS:
        for path in (ROOT / app).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if not isinstance(node, ast.Attribute) or not isinstance(node.ctx, ast.Store):
                    continue
                if isinstance(node.value, ast.Name) and node.value.id == "request":
                    assert node.attr in ("GET", "POST", "method"), (path, node.lineno)
