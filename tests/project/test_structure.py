"""The page that says where things are, held against the tree."""

import ast
import re

from tests.shared.folders import ROOT, TESTS

APPS = ("twintowns", "networks", "partnerships")


def rooms_of(app):
    """{name of the room: first line of its package}."""
    packages = (ROOT / app).glob("*/__init__.py")
    docs = {
        package.parent.name: ast.get_docstring(ast.parse(package.read_text("utf-8"))) for package in packages
    }
    return {name: (doc or "").partition("\n")[0] for name, doc in docs.items() if name != "migrations"}


def test_the_page_names_every_room_as_the_room_does():
    page = (ROOT / "docs" / "structure.md").read_text("utf-8")
    for app in APPS:
        section = page.partition(f"## {app}/")[2].partition("\n## ")[0]
        assert dict(re.findall(r"^\| `(\w+)/` \| (.+) \|$", section, re.MULTILINE)) == rooms_of(app)


def test_few_modules_lie_outside_of_a_room():
    """A newcomer guesses a noun first; what starts the site lies at the top."""
    most = {"twintowns": 10, "partnerships": 6}
    for app, number in most.items():
        modules = [path.name for path in (ROOT / app).glob("*.py") if path.name != "__init__.py"]
        assert len(modules) <= number, modules


def test_tests_lie_in_the_rooms_of_what_they_test():
    beside = {"shared", "site", "project", "vendor", "phrases", "readings", "__pycache__", *APPS}
    assert {path.name for path in TESTS.iterdir() if path.is_dir()} <= beside
    assert list(TESTS.glob("test_*.py")) == []
    for app in APPS:
        rooms = {path.name for path in (TESTS / app).glob("*/")} - {"__pycache__"}
        assert rooms <= rooms_of(app).keys(), app


def test_no_test_imports_another():
    """What several need lies in tests/shared, or is a fixture."""
    for path in TESTS.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module.startswith("tests."):
                assert node.module.startswith("tests.shared."), path


def test_templates_lie_in_the_rooms_of_what_they_show():
    templates = ROOT / "templates"
    folders = {path.parent.relative_to(templates).parts for path in templates.rglob("*.*") if path.is_file()}
    others = {(), ("admin",), ("simple_history",)}
    rooms = {(app, room) for app in APPS for room in rooms_of(app)}
    assert folders <= others | {(app,) for app in APPS} | rooms
