"""The ground app: places, municipalities, contacts, decisions, policies, users."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TwintownsConfig(AppConfig):
    name = "twintowns"
    label = "twintowns"
    verbose_name = _("Municipalities and places")

    def ready(self):
        from . import checks  # noqa: F401, PLC0415  (Django's way to register system checks once models are loaded)
