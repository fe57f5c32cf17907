"""Who signs in."""

from django.contrib.auth.models import AbstractUser
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _


class User(AbstractUser):
    """A member of staff who signs in to the admin. A superuser is the administrator of the whole installation."""

    class Meta(AbstractUser.Meta):
        verbose_name = _("user")
        verbose_name_plural = _("users")

    @cached_property
    def roles(self):
        """Roles by the key of the municipality: {3: {"redaktor"}}."""
        roles = {}
        for municipality, role in self.assignments.values_list("municipality_id", "role"):
            roles.setdefault(municipality, set()).add(role)
        return roles

    def municipality_ids(self, *wanted):
        """The keys of the municipalities where the user has one of the wanted roles; any role when none is named."""
        return {key for key, roles in self.roles.items() if not wanted or roles & set(wanted)}
