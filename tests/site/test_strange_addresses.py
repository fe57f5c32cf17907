"""No address is answered with a fault of the server, whatever stands in its path or its parameters."""

import logging

import pytest
from django.contrib import admin
from django.urls import URLPattern, get_resolver

from partnerships.models import Relation
from tests.shared.pages import common_pages, municipality_pages
from tests.shared.provby.making import make, make_agreement
from twintowns.models import Feedback, User

pytestmark = pytest.mark.django_db
HUGE = "9" * 40
ARGUMENTS = ["abc", "9" * 19, "²"]
LOOKUPS = [
    "",
    "__in",
    "__exact",
    "__gt",
    "__range",
    "__isnull",
    "__regex",
    "__year",
    "__id__exact",
    "__pk__in",
    "__date__in",
]
PARAMETERS = [
    "p",
    "o",
    "q",
    "e",
    "all",
    "_facets",
    "_to_field",
    "_popup",
    "_changelist_filters",
    "_source_model",
    "kommun",
]
PUBLIC = [
    "q",
    "sida",
    "dag",
    "svar",
    "kind",
    "status",
    "country",
    "theme",
    "municipality",
    "interval",
    "text",
    "page",
]


@pytest.fixture(autouse=True)
def quiet():
    logging.disable(logging.ERROR)
    yield
    logging.disable(logging.NOTSET)


@pytest.fixture
def boss(client, provby):
    relation = provby.in_sweden()
    make_agreement(provby.municipality, "Avtal", relation, kind=provby.twin_town, signed="2001")
    make(Feedback, municipality=provby.municipality, page="/provby/", about="x", message="x")
    client.force_login(User.objects.create_superuser("administratoren"))
    return client


def faults(client, asked):
    """Those of the addresses with parameters that fail. A fault ends the test where the client raises it."""
    return [one for one in asked if client.get(*one).status_code >= 500]


def list_of(model):
    return f"/admin/{model._meta.app_label}/{model._meta.model_name}/"


@pytest.mark.parametrize("model", admin.site._registry, ids=lambda model: model._meta.label_lower)
def test_lists_of_the_admin_answer_any_key(model, boss):
    references = [field.name for field in model._meta.concrete_fields if field.is_relation][:1]
    names = [f"pk{lookup}" for lookup in LOOKUPS] + [
        f"{name}{end}" for name in references for end in ("__in", "__id__exact")
    ]
    assert faults(boss, [(list_of(model), {name: HUGE}) for name in names]) == []
    data = {"action": "delete_selected", "_selected_action": [HUGE]}
    assert boss.post(list_of(model), data).status_code in (302, 400)


@pytest.mark.parametrize("model", [Relation, Feedback])
def test_lists_of_the_admin_answer_any_parameter(model, boss):
    kinds = {field.get_internal_type(): field.name for field in model._meta.concrete_fields}
    names = [f"{name}{lookup}" for name in kinds.values() for lookup in LOOKUPS]
    asked = [(list_of(model), {name: HUGE}) for name in names]
    asked += [(list_of(model), {name: value}) for name in PARAMETERS for value in ("abc", HUGE)]
    assert faults(boss, asked) == []


def filled(patterns, prefix="/"):
    """Every address that takes an argument, with strange ones in its place."""
    for pattern in patterns:
        route = prefix + str(pattern.pattern).lstrip("^").rstrip("$\\Z").replace("\\", "")
        if not isinstance(pattern, URLPattern):
            yield from filled(pattern.url_patterns, route)
            continue
        for argument in ARGUMENTS:
            address = route
            for name, converter in pattern.pattern.converters.items():
                kind = type(converter).__name__.removesuffix("Converter").lower().replace("string", "str")
                strange = argument if kind in ("path", "str") or argument.isdecimal() else "9" * 19
                address = address.replace(f"<{kind}:{name}>", strange)
            if address != route and "<" not in address and "(" not in address:
                yield address


def test_every_address_with_an_argument_answers_any(boss):
    asked = sorted(set(filled(get_resolver().url_patterns)))
    assert any(address.endswith("/history/") for address in asked)
    assert faults(boss, [(address,) for address in asked]) == []


def test_pages_for_the_public_answer_any_parameter(boss):
    own = [*municipality_pages(), "vanorter/inrikesby/", "vanorter/inrikesby/ratta/"]
    pages = ["/karta.json", "/kundtjanst/", "/orter/inrikesby/", "/feed/"]
    pages += [*(f"/{page}" for page in common_pages()), *(f"/provby/{page}" for page in own)]
    values = ["-1", HUGE, "\x00", "2016-13-45"]
    asked = [(page, dict.fromkeys(PUBLIC, value)) for page in pages for value in values]
    asked += [(f"/en{page}", {name: HUGE}) for page, name in zip(pages, PUBLIC * 2, strict=False)]
    assert faults(boss, asked) == []


def test_what_cannot_be_read_is_told_in_words(boss):
    page = boss.get(list_of(Relation), {"municipality__in": HUGE})
    assert page.status_code == 400
    assert "Adressen går inte att förstå" in page.content.decode()
    assert boss.get(f"{list_of(Relation)}abc/history/").status_code == 404
