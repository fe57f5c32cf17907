"""Every address for the staff, as its urls give it, asked by every role of the municipality and of its neighbour.

No list is kept by hand: an address with an argument that nobody has told how to fill fails the test.
"""

import logging
import re
from contextlib import contextmanager
from html.parser import HTMLParser

import pytest
from django.contrib import admin
from django.contrib.contenttypes.models import ContentType
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection, transaction
from django.test import Client
from django.urls import URLResolver, get_resolver, reverse

from partnerships.models import Agreement
from partnerships.steps.forms import AGREEMENT_STEPS, RELATION_STEPS
from tests.shared.spreadsheets import dicts_of
from tests.shared.staff_world import SECRET, login, records_of, registered
from twintowns.models import Document, StaffRole, User

pytestmark = [pytest.mark.django_db, pytest.mark.once]
ROOT = ("calendar-feed", "document-file", "document-version", "service")
STEPS = {"relation": RELATION_STEPS, "agreement": AGREEMENT_STEPS}
NOBODYS = {"django_session", "django_admin_log"}
SEEING = {StaffRole.REVIEWER, StaffRole.READER}  # all roles but readers see the same
FORMS = ("add", "change", "simple_history", "step", "terms", "parties", "decision", "partner", "import")
# The tables that a role writes at home, whatever address it asks; reviewers and editors write too much to list here.
OWN_TABLES = {
    StaffRole.READER: set(),
    StaffRole.SERVICE: {"closure", "office"},
    StaffRole.REGISTRAR: {"decision", "document", "agreement", "agreement_documents"},
}
INDEX = {"searchterm", "searchgram", "searchentry", "searchlink", "historicalagreement_relations"}
REGISTERED = ["diary_number", "decision"]  # what registrars fill in on an agreement


@pytest.fixture(scope="module")
def asked(world, django_db_blocker):
    """All that is tried, once for all roles."""
    with django_db_blocker.unblock():
        return [*tries(world)]


@pytest.fixture(autouse=True)
def quiet():
    """Thousands of refusals are expected: to write the trace of each takes longer than to refuse."""
    logging.disable(logging.ERROR)
    yield
    logging.disable(logging.NOTSET)


def tries(provby):
    """(name, address, valid data) of every address but those for signing in and out, and for what is typed."""
    client = Client()
    login(client, "administratoren")
    left_out = ("login", "logout", "password", "jsi18n", "autocomplete", "_reading")
    for name, address in sorted({*addresses(provby)}):
        if not any(word in name for word in left_out):
            has_form = name.endswith(FORMS)
            yield name, address, valid_data(client if has_form else None, provby.municipality, address)


def patterns(found, prefix=""):
    for pattern in found:
        if isinstance(pattern, URLResolver):
            yield from patterns(pattern.url_patterns, prefix)
        elif pattern.name:
            names = list(pattern.pattern.converters) or [""] * pattern.pattern.regex.groups
            yield f"{prefix}{pattern.name}", names


def addresses(provby):
    """Every address, filled with what belongs to Provby: (name, address)."""
    home = provby.municipality
    own = {model._meta.label_lower: records_of(model, home) for model in registered()}
    for name, arguments in {(n, tuple(a)) for n, a in patterns(admin.site.get_urls(), "admin:")}:
        for values in filled(name, arguments, own, home):
            yield name, reverse(name, args=values)
    root = dict(patterns(p for p in get_resolver().url_patterns if getattr(p, "name", "") in ROOT))
    assert {*root} == {*ROOT} - {"service"}
    document = Document.objects.get(title=SECRET)
    yield "document", reverse("document-file", args=[document.pk])
    yield "document", reverse("document-version", args=[document.pk, document.history.first().pk])
    yield "service", f"{reverse('service')}?q=nummer-som-ingen-har"


def filled(name, arguments, own, home):
    """The values of the arguments of the address, once for each record that it may be asked about."""
    if not arguments:
        return [[]]
    found = re.fullmatch(r"admin:([a-z]+_[a-z]+?)_([a-z_]+)", name)
    model = found and own.get(found[1].replace("_", ".", 1))
    if model is None or name in FEEDBACK_ADDRESSES + PROPOSAL_ADDRESSES:
        return of_site(name, own, home)
    records = [record for record in model if record.history.exists()][:1] if model else []
    return [values for record in records for values in of_record(found[2], arguments, record)]


def of_record(action, arguments, record):
    if action == "export":
        return [["csv"], ["xlsx"]]
    if action == "step":
        return [[record.pk, step] for step in STEPS[record._meta.model_name]]
    if action == "part_undo":
        parts = admin.site._registry[type(record)].versions.parts_of(record)
        return [[record.pk, model._meta.model_name, row.pk] for rows, model in parts for row in rows[:1]]
    if action == "simple_history":
        return [[record.pk, record.history.last().pk]]
    assert len(arguments) == 1, (action, arguments)
    return [[record.pk]]


def of_site(name, own, home):
    relation, user = own["partnerships.relation"][0], User.objects.get(username="provby-redaktor")
    agreement = own["partnerships.agreement"][0]
    return {
        "admin:calendar_add": [[home.pk]],
        "admin:calendar_delete": [[home.pk]],
        "admin:guided_terms": [[agreement.pk]],
        "admin:guided_parties": [[agreement.pk]],
        "admin:guided_decision": [[agreement.pk]],
        "admin:handbook_chapter": [["angra"]],
        "admin:app_list": [["twintowns"], ["networks"], ["partnerships"]],
        "admin:view_on_site": [
            [ContentType.objects.get_for_model(record).pk, record.pk]
            for record in (relation, *own["twintowns.document"][:1])
        ],
        **dict.fromkeys(USER_ADDRESSES, [[user.pk]]),
        "admin:propose": [[ContentType.objects.get_for_model(relation).pk, relation.pk]],
        **dict.fromkeys(PROPOSAL_ADDRESSES, [[own["twintowns.proposal"][0].pk]]),
        **dict.fromkeys(FEEDBACK_ADDRESSES, [[own["twintowns.feedback"][0].pk]]),
    }[name]


ACTIONS = ("change", "delete", "history")
FEEDBACK_ADDRESSES = [f"admin:twintowns_feedback_{action}" for action in ACTIONS]
PROPOSAL_ADDRESSES = [f"admin:twintowns_proposal_{action}" for action in ACTIONS]
USER_ADDRESSES = [f"admin:twintowns_user_{action}" for action in ACTIONS]
USER_ADDRESSES.append("admin:auth_user_password_change")


class FormReader(HTMLParser):
    """What a browser would send of all forms on the page."""

    def __init__(self, text):
        super().__init__()
        self.data, self.select, self.area = {}, "", ""
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        name, kind = attrs.get("name", ""), attrs.get("type", "text")
        if tag == "input" and name and kind not in ("checkbox", "radio", "submit", "file"):
            self.data[name] = attrs.get("value", "")
        elif tag == "input" and name and "checked" in attrs:
            self.data[name] = attrs.get("value", "on")
        elif tag == "select":
            self.select = name
        elif tag == "option" and self.select and "selected" in attrs:
            self.data.setdefault(self.select, []).append(attrs.get("value", ""))
        self.area = name if tag == "textarea" else ""

    def handle_data(self, data):
        if self.area:
            self.data[self.area] = data.lstrip("\n")

    def handle_endtag(self, tag):
        self.select, self.area = ("" if tag == "select" else self.select), ""


CHANGED = ("title", "name", "official_name", "label", "text", "legal_name", "ours", "quote", "reason", "note")
DATES = ("since", "on", "until", "signed", "agreed")


def valid_data(client, home, address):
    """The form at the address as the administrator would send it, with a change, for publication."""
    data = FormReader(client.get(address).content.decode()).data if client else {}
    data = {name: value for name, value in data.items() if name != "csrfmiddlewaretoken"}
    for name in {*CHANGED} & {*data}:
        data[name] = f"{data[name]} ändrat"
    for name in {*DATES} & {*data}:
        data[name] = data[name] or "2077"
    for name in ("_version", "_resumed", "_kept"):
        data.pop(name, None)
    extra = {"post": "yes", "action": "publish", "is_published": "on", "is_closed": "on"}
    if not data.get("municipality"):
        extra["municipality"] = home.pk
    return data | extra | {"chosen": f"place-{home.relations.first().place_id}"}


@contextmanager
def writes():
    """The tables that are written meanwhile; all of it is taken back."""
    tables = set()

    def note(execute, sql, params, many, context):
        found = re.match(r'\s*(?:INSERT INTO|UPDATE|DELETE FROM)\s+"(\w+)"', sql)
        if found and found[1] not in NOBODYS:
            tables.add(found[1].partition("_")[2])
        return execute(sql, params, many, context)

    with transaction.atomic(), connection.execute_wrapper(note):
        yield tables
        transaction.set_rollback(True)


def body(name, address, response):
    content = b"".join(response.streaming_content) if response.streaming else response.content
    if name.endswith("_export") and response.status_code == 200:
        return str(dicts_of(content)).replace("provby", SECRET)
    return content.decode(errors="ignore")


def test_the_neighbour_sees_and_writes_nothing(asked, world, client):
    assert len(asked) > 150
    seen, written = [], []
    for role in StaffRole.values:
        login(client, f"grannby-{role}")
        for name, address, data in asked:
            if role in SEEING and SECRET in body(name, address, client.get(address)):
                seen.append((role, address))
            with writes() as tables:
                client.post(address, data)
            written += [(role, address, tables)] if tables else []
    assert (seen, written) == ([], [])


@pytest.mark.parametrize(("role", "own"), OWN_TABLES.items())
def test_other_roles_write_only_what_is_their_work_at_home(role, own, asked, world, client):
    login(client, f"provby-{role}")
    own = own | {f"historical{table}" for table in own} | INDEX
    kept = [f.name for f in Agreement._meta.concrete_fields if f.name not in REGISTERED]
    before = [*Agreement.objects.order_by("pk").values(*kept)]
    for name, address, data in asked:
        if "calendar_" in name:
            continue
        with writes() as tables:
            client.post(address, data)
            assert [*Agreement.objects.order_by("pk").values(*kept)] == before, address
        assert tables <= own, address


def test_a_spreadsheet_of_the_neighbour_writes_nothing_at_home(asked, world, client):
    login(client, "provby-granskare")
    sheets = [(n, a) for n, a, _data in asked if n.endswith("_import")]
    files = {a: client.get(f"{a}csv/").content.replace(b"1991", b"1992") for _n, a in sheets}
    assert sheets
    for role in StaffRole.values:
        login(client, f"grannby-{role}")
        for address, content in files.items():
            with writes() as tables:
                checked = client.post(address, {"file": SimpleUploadedFile("x.csv", content)})
                kept = (checked.context or {}).get("kept", "")
                client.post(address, {"kept": kept, "confirm": "1"})
            assert not tables, address
