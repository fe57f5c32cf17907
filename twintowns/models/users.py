"""Who signs in."""

from django.contrib.auth.models import AbstractUser
from django.core.exceptions import ValidationError
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from twintowns.text.fields import EmailField, LineField


def cleaned(name, field_class=LineField):
    """Django's field of the user, as one of ours whose text is cleaned."""
    _name, _path, args, kwargs = AbstractUser._meta.get_field(name).deconstruct()
    return field_class(*args, **kwargs)


class User(AbstractUser):
    """A member of staff who signs in to the admin. A superuser is the administrator of the whole installation."""

    username = cleaned("username")
    first_name = cleaned("first_name")
    last_name = cleaned("last_name")
    email = cleaned("email", EmailField)

    class Meta(AbstractUser.Meta):
        verbose_name = _("user")
        verbose_name_plural = _("users")

    def validate_unique(self, exclude=None):
        """“Provia” and “provia” would be taken for one person."""
        super().validate_unique(exclude)
        others = type(self)._default_manager.exclude(pk=self.pk)
        if others.filter(username__iexact=self.username).exists():
            raise ValidationError({"username": self.unique_error_message(type(self), ["username"])})

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
