"""What a web server such as gunicorn loads: `twintowns.wsgi:application`."""

import os
import sys

import django
from django.core.checks import run_checks
from django.core.wsgi import get_wsgi_application

BOOT_FAILED = 3  # gunicorn stops at a worker that ends so; at any other code it tries again for ever


def checked_application():
    """The application, unless the settings are wrong: then the start stops with a sentence for each fault."""
    try:
        django.setup()
        faults = [fault for fault in run_checks(tags=["settings"]) if fault.is_serious()]
    except SystemExit as stop:  # the settings themselves
        print(stop, file=sys.stderr)
        raise SystemExit(BOOT_FAILED) from None
    for fault in faults:
        print(fault.msg, fault.hint or "", file=sys.stderr)
    if faults:
        raise SystemExit(BOOT_FAILED)
    return get_wsgi_application()


os.environ.setdefault("DJANGO_SETTINGS_MODULE", "twintowns.settings")

application = checked_application()
