"""Is the process alive, and can it serve and save? For two addresses that machines ask, and for who cannot save just now."""

import errno
import logging
import os
import tempfile

from django.conf import settings
from django.contrib.sessions import middleware as sessions
from django.contrib.sessions.models import Session
from django.db import DatabaseError, OperationalError, connection, transaction
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.crypto import get_random_string
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

logger = logging.getLogger(__name__)


def unapplied_migrations():
    """Names of migrations that the code has and the database lacks."""
    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return [f"{migration.app_label}.{migration.name}" for migration, _backwards in plan]


FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
HELD = {"40001", "40P01", "55P03"}  # serialization failure, deadlock, lock not available
A_LITTLE = 16 * 1024  # bytes


def try_to_save():
    """Write a little where files lie and where the database lies, and leave nothing. Raises what stands in the way."""
    with tempfile.TemporaryFile(dir=settings.DATA_DIR) as file:
        file.write(bytes(A_LITTLE))
        file.flush()
        os.fsync(file.fileno())
    if connection.vendor == "sqlite":  # the same disk, and a write would wait for whoever is saving
        return
    with transaction.atomic():
        Session.objects.create(
            session_key=get_random_string(40), session_data="0" * A_LITTLE, expire_date=timezone.now()
        )
        transaction.set_rollback(True)


def is_disk_full(error):
    """Whether the error says so: of a file, or of either database."""
    if isinstance(error, OSError):
        return error.errno in FULL
    text = str(error)
    return isinstance(error, DatabaseError) and ("disk is full" in text or "No space left" in text)


def is_busy(error):
    """Whether the database says that somebody else holds what was to be written, and went on holding it."""
    if not isinstance(error, OperationalError):
        return False
    state = getattr(error.__cause__, "sqlstate", None)  # of PostgreSQL
    return state in HELD or "database is locked" in str(error) or "database table is locked" in str(error)


class NotSavedMiddleware:
    """Who saves while the disk is full, or while others keep the database busy, is told so, and that nothing was saved.

    What was written stands one step back in the browser.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, exception):
        return not_saved(request, exception)


class SessionMiddleware(sessions.SessionMiddleware):
    """Django's, which saves the session once the view has answered: who signs in is told that it could not be saved."""

    def process_response(self, request, response):
        try:
            return super().process_response(request, response)
        except (DatabaseError, OSError) as error:
            answer = not_saved(request, error)
            if answer is None:
                raise
            return answer


def not_saved(request, error):
    """The page that says why nothing was saved; None where it is no matter of the disk or of others who write."""
    if is_disk_full(error):
        logger.error("The disk is full: %s", error)
        return render(request, "507.html", status=507)
    if is_busy(error):
        logger.warning("Another was writing for too long: %s", error)
        response = render(request, "503.html", status=503)
        response["Retry-After"] = "30"  # seconds
        return response
    return None


@never_cache
@require_safe
def healthz(request):
    """200 as long as the process answers; touches nothing else, so that a slow database restarts no server."""
    return HttpResponse("ok", content_type="text/plain")


@never_cache
@require_safe
def readyz(request):
    """200 when the database answers, is migrated and can be written to; otherwise 503 and the reason in a line."""
    reason = _why_not_ready()
    return HttpResponse(reason or "ok", content_type="text/plain", status=503 if reason else 200)


def _why_not_ready():
    try:
        missing = unapplied_migrations()
        if missing:
            return f"migrations not applied: {', '.join(missing)}"
        try_to_save()
    except DatabaseError as error:
        return "disk: full" if is_disk_full(error) else f"database: {type(error).__name__}"
    except OSError as error:
        return f"disk: {error.strerror}"
    return ""
