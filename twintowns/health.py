"""The two addresses that machines ask: is the process alive, and can it serve?"""

from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe


def unapplied_migrations():
    """Names of migrations that the code has and the database lacks."""
    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return [f"{migration.app_label}.{migration.name}" for migration, _backwards in plan]


@never_cache
@require_safe
def healthz(request):
    """200 as long as the process answers; touches nothing else, so that a slow database restarts no server."""
    return HttpResponse("ok", content_type="text/plain")


@never_cache
@require_safe
def readyz(request):
    """200 when the database answers and is migrated; otherwise 503 and the reason in a line."""
    try:
        missing = unapplied_migrations()
    except DatabaseError as error:
        return HttpResponse(f"database: {type(error).__name__}", content_type="text/plain", status=503)
    if missing:
        reason = f"migrations not applied: {', '.join(missing)}"
        return HttpResponse(reason, content_type="text/plain", status=503)
    return HttpResponse("ok", content_type="text/plain")
