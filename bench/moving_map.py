"""The map of the start page in a browser: how soon its first pins stand there, and what panning and zooming cost.

Used by mapping.py. Serves the site from the database that the settings name, on a free port.
"""

import shutil
import socket
import subprocess
import sys
import time
from contextlib import contextmanager

from playwright.sync_api import sync_playwright

from tests.conftest import CHROMIUM_FLAGS, CHROMIUM_NAMES

SETTLED = 800  # milliseconds after which a movement is over
WATCH = """() => {
  window.longest = 0;
  new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => {
    window.longest = Math.max(window.longest, duration);
  })).observe({ type: "longtask" });
}"""


@contextmanager
def served():
    """The address of the site while it is served."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    options = ["--worker-class", "gthread", "--threads", "4", "--log-level", "error", "--no-control-socket"]
    command = [sys.executable, "-m", "gunicorn", "twintowns.wsgi:application", "--bind", f"127.0.0.1:{port}"]
    server = subprocess.Popen([*command, *options])
    try:
        for _try in range(100):
            with socket.socket() as caller:
                if caller.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.1)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait()


@contextmanager
def browsed():
    """A page of Debian's Chromium."""
    executable = next(filter(None, map(shutil.which, CHROMIUM_NAMES)))
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=executable, args=CHROMIUM_FLAGS)
        yield chromium.new_page(viewport={"width": 1280, "height": 900})
        chromium.close()


def longest_of(page, act):
    """The longest task, in milliseconds, that the act causes; 0 when none reaches the 50 that count as long."""
    page.evaluate("() => { window.longest = 0; }")
    act()
    page.wait_for_timeout(SETTLED)
    return page.evaluate("window.longest")


def moved():
    """{what: milliseconds} of the movable map of the start page."""
    with served() as address, browsed() as page:
        page.goto(address, wait_until="networkidle")
        page.evaluate(WATCH)
        began = time.perf_counter()

        def open_map():
            page.locator("[data-map]").focus()
            page.locator(".pin").first.wait_for()
            found["first pins"] = (time.perf_counter() - began) * 1000

        found = {}
        found["longest task until then"] = longest_of(page, open_map)
        found["longest task of zooming in"] = longest_of(page, lambda: page.keyboard.press("+"))
        found["longest task of panning"] = longest_of(page, lambda: page.keyboard.press("ArrowRight"))
        found["longest task of zooming out"] = longest_of(page, lambda: page.keyboard.press("-"))
        return found
