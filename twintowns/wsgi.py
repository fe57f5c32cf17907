"""What a web server such as gunicorn loads: `twintowns.wsgi:application`."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "twintowns.settings")

application = get_wsgi_application()
