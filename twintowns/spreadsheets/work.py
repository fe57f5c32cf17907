"""Checking and writing an upload: small files while the browser waits, larger ones in a process of their own."""

import logging
import subprocess
import sys
import time

from django.conf import settings
from django.utils.translation import gettext as _

from .files import read_tables, size_of
from .plan import make_plan
from .rows import UnreadableError
from .uploads import CHECKED, READS, STOPPED, TELLS_SEARCH, WRITES, WRITING, WRITTEN
from .writing import ChangedMeanwhileError, tell_search, write

SMALL_ROWS = 500  # what is checked and written while the browser waits
SMALL_BYTES = 200_000
SMALL_UNPACKED = 4_000_000
MOST_FAULTS = 500
ATTEMPTS = 3
log = logging.getLogger(__name__)


def is_small(content):
    """Whether the file is checked and written so fast that nobody need wait on another page."""
    if len(content) > SMALL_BYTES or size_of(content) > SMALL_UNPACKED:
        return False
    rows = 0
    for table in read_tables(content):
        for _row in table.rows:
            rows += 1
            if rows > SMALL_ROWS + 1:
                return False
    return True


def start(upload):
    """Let another process do what the upload waits for. It goes on when the browser, or the web server, stops."""
    manage = [sys.executable, str(settings.BASE_DIR / "manage.py"), "import_spreadsheet", upload.token]
    subprocess.Popen(manage, cwd=settings.BASE_DIR, stdin=subprocess.DEVNULL, start_new_session=True)


def work_on(upload, sheet, user, elsewhere):
    """What the upload waits for. The state tells how far it has come, and what became of it."""
    progress = _Progress(upload)
    try:
        if upload.state["stage"] == WRITING:
            confirm(upload, sheet, user, elsewhere, progress)
        else:
            check(upload, sheet, user, elsewhere, progress)
    except UnreadableError as error:
        upload.save(stage=STOPPED, problem=str(error))
    except Exception:
        log.exception("A spreadsheet could not be worked on.")
        message = _("Something went wrong, and nothing was written. Try again, or ask whoever runs the site.")
        upload.save(stage=STOPPED, problem=message)
    if upload.state["stage"] == STOPPED:
        upload.forget_content()


class _Progress:
    """Tells the state of rows, at most once a second."""

    def __init__(self, upload):
        self.upload, self.last = upload, time.monotonic()

    def __call__(self, done, total):
        if time.monotonic() - self.last >= 1:
            self.last = time.monotonic()
            self.upload.save(done=done, total=total)


def check(upload, sheet, user, elsewhere, progress=None):
    """Note in the state what the file would change, or its faults. Nothing is written."""
    plan = make_plan(sheet, user, read_tables(upload.content), elsewhere, progress)
    _note(upload, plan)


def confirm(upload, sheet, user, elsewhere, progress=None):
    """Write what the preview showed. Whatever else it would be by now is shown first; returns whether it was written."""
    seen = upload.state.get("shown", [])
    for _attempt in range(ATTEMPTS):
        plan = make_plan(sheet, user, read_tables(upload.content), elsewhere, progress)
        if plan.faults or plan.shown() != seen:
            _note(upload, plan, seen)
            return False
        try:
            upload.save(doing=WRITES, done=0, total=0)
            write(plan, user, progress)
        except ChangedMeanwhileError:
            upload.save(doing=READS, done=0, total=0)
            continue
        upload.forget_content()
        upload.save(doing=TELLS_SEARCH, done=0, total=0)
        is_found = tell_search(plan, progress)
        upload.save(stage=WRITTEN, shown=[], totals=plan.totals, is_found=is_found)
        return True
    _note(upload, plan, seen)
    return False


def _note(upload, plan, seen=None):
    """`seen` is what an earlier preview showed: rows that have become others since are marked."""
    shown = plan.shown()
    before = {row[0]: row for row in seen or []}
    others = [row[0] for row in shown if seen is not None and before.get(row[0]) != row]
    upload.save(
        stage=CHECKED,
        faults=plan.faults[:MOST_FAULTS],
        fault_count=len(plan.faults),
        notes=plan.notes,
        totals=plan.totals,
        shown=[] if plan.faults else shown,
        is_again=seen is not None,
        others=others,
    )
    if plan.faults or not shown:
        upload.forget_content()
