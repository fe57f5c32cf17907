"""The page that says where things are, held against the tree."""

import ast
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
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
