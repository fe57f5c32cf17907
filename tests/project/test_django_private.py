"""What is used of Django beyond its documented names: in one module only, and each of it as it is expected."""

import ast
import importlib
import inspect
import pkgutil

import pytest
from django.contrib.messages import get_messages, success
from django.core.files.base import ContentFile
from django.test import Client

import networks
import partnerships
import twintowns
from tests.shared.folders import ROOT
from tests.shared.provby.making import make_place
from twintowns.django_private import (
    forget_messages_told_now,
    hold_related,
    is_stored,
    loaded_queryset,
    messages_told_now,
)
from twintowns.models import Document, Place

APPS = {app.__name__: app for app in (networks, partnerships, twintowns)}
PLACE = ROOT / "twintowns" / "django_private.py"
# What Django and simple_history describe in their manuals.
DOCUMENTED = {
    "_base_manager",
    "_default_manager",
    "_meta",
    "_save",
    "_state",
    "_change_reason",
    "_history",
    "_history_date",
    "_history_user",
}


def sources():
    for app in APPS:
        for path in sorted((ROOT / app).rglob("*.py")):
            if "migrations" not in path.parts:
                yield path, ast.parse(path.read_text("utf-8"))


def is_private(name):
    return name.startswith("_") and not name.endswith("_")


def defined(tree):
    """The names that the source gives to functions, classes, variables and attributes of its own."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield node.name
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.id
        elif is_own_attribute(node):
            yield node.attr


def is_own_attribute(node):
    is_set = isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store)
    return is_set and isinstance(node.value, ast.Name) and node.value.id in ("self", "record")


def used(tree):
    """The names that the source asks other objects for."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            yield node.attr
        elif asks_by_name(node):
            yield node.args[1].value
        elif asks_a_dictionary(node):
            yield str(node.args[0].value)


def asks_by_name(node):
    is_call = isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    by_name = is_call and node.func.id in ("getattr", "hasattr", "setattr")
    return by_name and isinstance(node.args[1], ast.Constant)


def asks_a_dictionary(node):
    """As of the attributes that a record holds."""
    is_call = isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
    return is_call and node.func.attr == "setdefault" and isinstance(node.args[0], ast.Constant)


def test_private_names_of_others_are_used_in_one_module_only():
    trees = dict(sources())
    ours = {name for path, tree in trees.items() if path != PLACE for name in defined(tree)}
    found = {
        (path.relative_to(ROOT).as_posix(), name)
        for path, tree in trees.items()
        for name in used(tree)
        if path != PLACE and is_private(name) and name not in ours | DOCUMENTED
    }
    assert found == set()


def our_classes():
    for app in APPS.values():
        for module in pkgutil.walk_packages(app.__path__, f"{app.__name__}."):
            if ".migrations" in module.name or module.name.endswith(".wsgi"):
                continue
            for thing in vars(importlib.import_module(module.name)).values():
                if inspect.isclass(thing) and thing.__module__ == module.name:
                    yield thing


def test_no_class_overrides_a_private_method_of_others():
    found = {
        (one.__qualname__, name)
        for one in our_classes()
        for name in vars(one)
        for base in one.__mro__[1:]
        if is_private(name) and name not in DOCUMENTED and name in vars(base)
        if inspect.isfunction(vars(one)[name]) and base.__module__.partition(".")[0] not in APPS
    }
    assert found == set()


def test_what_was_just_uploaded_is_not_stored(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    document = Document(title="Avtalet", file=ContentFile(b"x", name="avtal.pdf"))
    assert not is_stored(document.file)
    assert is_stored(Document(file="documents/avtal.pdf").file)
    assert not is_stored(ContentFile(b"x"))


def test_messages_of_this_view_are_known_and_forgotten(rf, settings):
    client = Client()
    request = client.get("/admin/login/").wsgi_request
    assert messages_told_now(request) == ()
    success(request, "Klart")
    assert [message.message for message in messages_told_now(request)] == ["Klart"]
    forget_messages_told_now(request)
    assert messages_told_now(request) == ()
    assert list(get_messages(request)) == []


def test_a_request_without_messages_has_told_nothing(rf):
    request = rf.get("/")
    forget_messages_told_now(request)
    assert messages_told_now(request) == ()


@pytest.mark.django_db
def test_held_records_are_not_asked_for(django_assert_num_queries):
    place = make_place("Provby")
    place.refresh_from_db()
    others = [Place(name="Andra"), Place(name="Första")]
    hold_related(place, "parts", loaded_queryset(Place, others))
    with django_assert_num_queries(0):
        assert list(place.parts.all()) == others
    hold_related(place, "parts", [])
    with django_assert_num_queries(0):
        assert list(place.parts.all()) == []
