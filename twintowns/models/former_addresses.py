"""That an address which a page has had leads to it for ever: no other record takes it."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

TAKEN = _(
    "The public page of %(record)s had this address before, and old links lead from it to the new one. Choose another slug."
)


class Addressed:
    """A record whose public page has its slug in the address.

    `address_within` names the fields within which the slug is unique; None when the record has no page of its own.
    """

    address_within = None

    def validate_unique(self, exclude=None):
        super().validate_unique(exclude)
        if self.address_within is not None and "slug" not in (exclude or ()):
            self._refuse_former_address()

    def _refuse_former_address(self):
        """Unless the record was stored there before: then it does not take it now."""
        model, at = type(self), {"slug": self.slug}
        at |= {model._meta.get_field(name).attname: self._value(name) for name in self.address_within}
        if not self.slug or (self.pk and model._base_manager.filter(pk=self.pk, **at).exists()):
            return
        if any(field.name == "is_published" for field in model._meta.fields):
            at["is_published"] = True
        had_it = model.history.filter(**at).exclude(id=self.pk).order_by().values("id")
        holder = model._base_manager.filter(pk__in=had_it).exclude(slug=self.slug).first()
        if holder:
            raise ValidationError({"slug": ValidationError(TAKEN, code="former", params={"record": holder})})

    def _value(self, name):
        return getattr(self, self._meta.get_field(name).attname)
