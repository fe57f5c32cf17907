"""Fixture files as lists of records, before anything is known of the database."""

import hashlib
import json
from dataclasses import dataclass, field
from pathlib import Path

import yaml
from django.utils.translation import gettext as _

from twintowns.models import Sourced

from .sections import SECTIONS

CLAIM_KEY = ("record", "field", "source", "value")


class Loader(yaml.SafeLoader):
    """YAML without the liberty of naming a key twice, of which the last would hold in silence."""

    def construct_mapping(self, node, deep=False):
        seen = set()
        for key_node, _value in node.value:
            if key_node.value in seen and key_node.tag != "tag:yaml.org,2002:merge":
                problem = _("“%s” is written twice in the same record.") % key_node.value
                raise yaml.constructor.ConstructorError(problem=problem, problem_mark=key_node.start_mark)
            seen.add(key_node.value)
        return super().construct_mapping(node, deep)


class FixtureError(Exception):
    """All faults of the fixtures, one line each; nothing has been written."""

    def __init__(self, faults):
        super().__init__("\n".join(faults))
        self.faults = faults


@dataclass
class Entry:
    """A record as a file has it: where it stands, its section and its values."""

    path: str
    section: object
    values: dict
    instance: object = None
    action: str = ""
    faults: list = field(default_factory=list)
    tells_of_document: bool = (
        False  # its file is derived from one document of a municipality: the `defaults` name both
    )
    is_blocked: bool = False  # refers to a record that has a fault itself

    @property
    def space(self):
        """The municipality within which its identity counts, or ""."""
        return str(self.values.get("municipality") or "") if self.section.is_own else ""

    @property
    def identity(self):
        if self.section.name == "claims":
            return " ".join(str(self.values.get(name, "")) for name in CLAIM_KEY)
        if self.section.name == "mandate_periods":
            return f"{self.values.get('body')} {self.values.get('label')}"
        return str(self.values.get(self.section.key, ""))

    @property
    def is_stopped(self):
        return self.is_blocked or bool(self.faults)

    @property
    def key(self):
        return self.section.name, self.space, self.identity

    @property
    def fingerprint(self):
        """What the file says, in short: tells whether the fixture has changed since it was loaded."""
        text = json.dumps(self.values, sort_keys=True, default=str, ensure_ascii=False)
        return hashlib.sha256(text.encode()).hexdigest()[:16]

    def check_quote(self, model, values, where=""):
        """Note that the record, or a part of it, says something of the file's document without the document's words."""
        document = self.values.get("_source")
        is_of_document = self.tells_of_document and issubclass(model, Sourced)
        if is_of_document and values.get("source", document) == document and not values.get("quote"):
            self.fault(
                f"{where}.quote".removeprefix("."),
                _("the words of the source are missing; a fact from another document names its own source."),
            )

    def fault(self, where, message):
        """Note a fault at a field of the record."""
        self.faults.append(
            _("%(file)s: %(section)s “%(identity)s”%(field)s: %(message)s")
            % {
                "file": self.path,
                "section": self.section.name,
                "identity": self.identity,
                "field": f".{where}" if where else "",
                "message": message,
            }
        )


def read_fixtures(folder):
    """The entries of all fixture files below the folder, in loading order. Raises FixtureError."""
    paths = [*sorted(Path(folder).glob("reference/*.yaml")), *sorted(Path(folder).glob("*.yaml"))]
    if not paths:
        raise FixtureError([_("%s holds no fixture files (*.yaml).") % folder])
    faults, entries = [], []
    for path in paths:
        try:
            entries += _read_file(path, path.relative_to(Path(folder).parent).as_posix())
        except FixtureError as error:
            faults += error.faults
    faults += _duplicates(entries)
    if faults:
        raise FixtureError(faults)
    order = list(SECTIONS)
    return sorted(entries, key=lambda entry: order.index(entry.section.name))


def _read_file(path, name):
    try:
        content = yaml.load(path.read_text(encoding="utf-8"), Loader)
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        mark = getattr(error, "problem_mark", None)
        where = f":{mark.line + 1}:{mark.column + 1}" if mark else ""
        problem = getattr(error, "problem", None) or error
        raise FixtureError(
            [_("%(file)s: is not YAML: %(problem)s") % {"file": f"{name}{where}", "problem": problem}]
        ) from None
    if not isinstance(content, dict):
        raise FixtureError([_("%s: must be a mapping of sections to lists of records.") % name])
    defaults = content.pop("defaults", None) or {}
    faults = [
        _("%(file)s: there is no section “%(section)s”.") % {"file": name, "section": s}
        for s in content
        if s not in SECTIONS
    ]
    entries = []
    for section_name, records in content.items():
        if section_name not in SECTIONS:
            continue
        if not isinstance(records, list | None):
            faults.append(
                _("%(file)s: %(section)s: must be a list of records.")
                % {"file": name, "section": section_name}
            )
            continue
        for record in records or []:
            if not isinstance(record, dict):
                faults.append(
                    _("%(file)s: %(section)s: each record must be a mapping.")
                    % {"file": name, "section": section_name}
                )
                continue
            entries.append(
                Entry(
                    name,
                    SECTIONS[section_name],
                    _with_defaults(record, SECTIONS[section_name], defaults),
                    tells_of_document={"municipality", "source"} <= set(defaults),
                )
            )
    if faults:
        raise FixtureError(faults)
    return entries


def _with_defaults(record, section, defaults):
    names = {field.name for field in section.model._meta.get_fields()}
    own = {name: value for name, value in defaults.items() if name in names and section.name != "sources"}
    if section.name == "sources" and "municipality" in defaults:
        own["municipality"] = defaults["municipality"]
    if section.name in ("places", "networks", "organisations"):  # shared by all municipalities
        own.pop("municipality", None)
    merged = {**own, **record}
    if "source" in defaults:
        merged["_source"] = defaults["source"]
    return merged


def _duplicates(entries):
    seen, faults = {}, []
    for entry in entries:
        first = seen.setdefault(entry.key, entry)
        if first is not entry:
            faults.append(
                _("%(file)s: %(section)s “%(identity)s” stands in %(first)s already.")
                % {
                    "file": entry.path,
                    "section": entry.section.name,
                    "identity": entry.identity,
                    "first": first.path,
                }
            )
    return faults
