"""Imports point down only: between the apps, and within an app from addresses to models.

    4  twintowns/urls.py, settings.py, composition.py    may name every app; imported by nobody
    3  partnerships
    2  networks
    1  twintowns (the rest)

Within an app: models <- filters, search, exports, importers <- views, admin <- urls. A module of another name may stand
anywhere, but what it imports counts as imported by whoever imports it.
"""

import ast
import re
from collections import defaultdict

import pytest

from tests.shared.folders import ROOT

APPS = {"twintowns": 1, "networks": 2, "partnerships": 3}
TOP = {("twintowns", "urls"), ("twintowns", "settings"), ("twintowns", "composition")}
ROOMS = {
    "models": 1,
    "filters": 2,
    "search": 2,
    "exports": 2,
    "importers": 2,
    "views": 3,
    "admin": 3,
    "urls": 4,
}


def modules_of(root):
    """Pairs of a module's dotted name and its file, for all modules of the apps but their migrations."""
    for app in APPS:
        for file in sorted((root / app).rglob("*.py")):
            if "migrations" not in file.parts:
                yield ".".join(file.relative_to(root).with_suffix("").parts), file


def imported_names(module, tree):
    """Dotted names that the module imports, wherever the import stands: `from a import b` gives `a.b`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = module.split(".")[: -node.level] if node.level else []
            base = ".".join([*above, *filter(None, [node.module])])
            yield from (f"{base}.{alias.name}" for alias in node.names)


def room(name):
    """The app and the module or package right below it: `twintowns.models.places` lies in ("twintowns", "models")."""
    app, _, rest = name.partition(".")
    return app, rest.partition(".")[0]


def import_graph(root):
    """Which room imports which, among the apps."""
    graph = defaultdict(set)
    for module, file in modules_of(root):
        tree = ast.parse(file.read_text(encoding="utf-8"), filename=str(file))
        targets = {room(name) for name in imported_names(module, tree)}
        graph[room(module)] |= {target for target in targets if target[0] in APPS} - {room(module)}
    return graph


def reachable(graph, start):
    """Chains of rooms within one app that begin at `start`, one for each room that it reaches."""
    chains = [[start]]
    seen = {start}
    while chains:
        chain = chains.pop(0)
        for target in sorted(graph.get(chain[-1], ())):
            if target[0] == start[0] and target not in seen:
                seen.add(target)
                chains.append([*chain, target])
                yield chains[-1]


def faults(root):
    """A sentence for each import that points up."""
    graph = import_graph(root)
    for source, targets in sorted(graph.items()):
        for target in sorted(targets):
            if source not in TOP and APPS[target[0]] > APPS[source[0]]:
                yield f"{'.'.join(source)} imports {'.'.join(target)}, which lies above it."
            if target in TOP:
                yield f"{'.'.join(source)} imports {'.'.join(target)}, which nobody may import."
        for chain in reachable(graph, source):
            if ROOMS.get(chain[-1][1], 0) > ROOMS.get(source[1], 9):
                yield f"{' imports '.join('.'.join(step) for step in chain)}, which lies above it."


def test_imports_point_down():
    assert list(faults(ROOT)) == []


@pytest.mark.parametrize(
    ("file", "line", "fault"),
    [
        ("twintowns/places.py", "from networks.models import Network", "networks.models, which lies above"),
        (
            "twintowns/places.py",
            "def f():\n    import partnerships.models",
            "partnerships.models, which lies above",
        ),
        ("networks/models.py", "from partnerships import models", "partnerships.models, which lies above"),
        ("networks/models.py", "from .views import x", "networks.models imports networks.views"),
        ("networks/search/names.py", "from .. import admin", "networks.search imports networks.admin"),
        ("networks/admin.py", "from twintowns.settings import DEBUG", "which nobody may import"),
    ],
)
def test_import_that_points_up_is_found(tmp_path, file, line, fault):
    path = tmp_path / file
    path.parent.mkdir(parents=True)
    path.write_text(line)
    assert [sentence for sentence in faults(tmp_path) if fault in sentence]


def test_detour_through_another_module_is_found(tmp_path):
    (tmp_path / "networks").mkdir()
    (tmp_path / "networks" / "models.py").write_text("from . import helpers")
    (tmp_path / "networks" / "helpers.py").write_text("from .views import NetworkList")
    assert list(faults(tmp_path)) == [
        "networks.models imports networks.helpers imports networks.views, which lies above it."
    ]


def test_imports_that_point_down_pass(tmp_path):
    (tmp_path / "partnerships").mkdir()
    (tmp_path / "partnerships" / "views.py").write_text(
        "from networks.models import Network\nfrom . import filters"
    )
    (tmp_path / "twintowns").mkdir()
    (tmp_path / "twintowns" / "urls.py").write_text("from partnerships.views import RelationList")
    assert list(faults(tmp_path)) == []


# What the ground app does not know of: words of the upper apps that mean nothing else there.
UPPER = {
    "agreement",
    "evaluation",
    "exchange",
    "membership",
    "network",
    "phase",
    "programme",
    "project",
    "relation",
}
ALLOWED = {
    "composition.py": {"network"},  # the top, which names every app
    "settings.py": {"network"},
    "urls.py": {"exchange", "network", "project", "relation"},
    "maps": {"project"},  # a projection
    "admin": {"network", "relation"},  # names of the apps, and Django's name for a reference
    "models/prepared.py": {"relation"},
    "spreadsheets": {"relation"},
    "search/query.py": {"agreement", "exchange", "relation"},  # words that people ask with
    "models/municipalities.py": {"network", "project", "relation"},  # stored: the sections of its texts
    "models/policies.py": {"agreement"},  # stored: kinds of rules
    "models/rule_kinds.py": {"agreement"},
    "models/sources.py": {"agreement"},  # stored: kinds of sources, and of organisations
    "models/organisations.py": {"programme"},
    "machines/schema_org.py": {"relation"},  # “international relations” of a contact
}
TAG = re.compile(r"{([{%])(.*?)[}%]}")


def words_in(text):
    """The words of an identifier or a text, in the singular: {"relation", "kind"} of `RelationKinds`."""
    parts = re.findall(r"[A-Z]?[a-z]+|[A-Z]+", text)
    return {part.lower() for part in parts} | {part.lower().removesuffix("s") for part in parts}


def is_said(node):
    """Whether the node is a call that translates a text."""
    return isinstance(node, ast.Call) and getattr(node.func, "id", "") in {
        "_",
        "gettext",
        "ngettext",
        "gettext_noop",
    }


def texts_of_code(node):
    """Identifiers and texts of the code below the node, without what people read: docstrings and translated texts."""
    for child in ast.iter_child_nodes(node):
        if is_said(child) or (isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant)):
            continue
        yield from (value for _name, value in ast.iter_fields(child) if isinstance(value, str))
        yield from texts_of_code(child)


def texts_of_template(text):
    """What a template names in its tags, without what it translates."""
    for _kind, tag in TAG.findall(text):
        if not tag.split()[0].startswith(("translate", "blocktranslate")):
            yield re.sub(r'_\("[^"]*"\)', "", tag)


def allowed_in(name):
    return set().union(
        *(words for place, words in ALLOWED.items() if name == place or name.startswith(f"{place}/"))
    )


def upper_words(root):
    """A sentence for each word of an upper app that the code or a template of the ground app names."""
    for file in sorted((root / "twintowns").rglob("*.py")):
        name = file.relative_to(root / "twintowns").as_posix()
        if not name.startswith("migrations/"):
            texts = texts_of_code(ast.parse(file.read_text("utf-8")))
            for word in sorted(words_in(" ".join(texts)) & UPPER - allowed_in(name)):
                yield f"twintowns/{name} names {word}"
    for file in sorted((root / "templates" / "twintowns").rglob("*.html")):
        texts = texts_of_template(file.read_text("utf-8"))
        for word in sorted(words_in(" ".join(texts)) & UPPER):
            yield f"{file.relative_to(root)} names {word}"


def test_the_ground_app_names_nothing_of_those_above_it():
    assert list(upper_words(ROOT)) == []


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("twintowns/places.py", 'FIELDS = {"agreement": {"until"}}'),
        ("twintowns/places.py", "def event(exchange): ..."),
        ("twintowns/places.py", "shown = place.relations.all()"),
        ("templates/twintowns/place.html", "{% for network in place.networks %}"),
    ],
)
def test_a_name_from_above_is_found(tmp_path, file, text):
    (tmp_path / file).parent.mkdir(parents=True)
    (tmp_path / file).write_text(text)
    assert len(list(upper_words(tmp_path))) == 1


def test_what_people_read_may_tell_of_everything(tmp_path):
    (tmp_path / "twintowns").mkdir()
    (tmp_path / "twintowns" / "places.py").write_text('"""What relations need."""\nHELP = _("Agreements")')
    assert list(upper_words(tmp_path)) == []
