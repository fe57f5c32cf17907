"""What the menus lead to of relations, projects and exchanges."""

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from twintowns.models import is_live
from twintowns.page.menu import MenuItem, any_of


def has_projects(municipality, on):
    """The condition that the municipality has something on its page of projects."""
    published = [is_live(f"{name}__", on) for name in ("projects", "programmes", "exchanges")]
    return any_of(municipality, *published, Q(texts__section="projects"))


MENU = (
    MenuItem(10, "relations", "relation-list", _("Twin towns")),
    MenuItem(30, "projects", "project-list", _("Projects"), has_projects),
)
SITE_MENU = (
    MenuItem(10, "countries", "country-list", _("Countries")),
    MenuItem(20, "themes", "theme-list", _("Themes")),
)
