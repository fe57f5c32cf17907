"""What the public views share: the municipality of the address, and the day."""

from django.utils.functional import cached_property

from twintowns.models import Municipality, today
from twintowns.models.prepared import Prepared
from twintowns.page.menu import menu_parts
from twintowns.page.old_slugs import look_where_moved

_with_menu = Prepared(
    lambda slug, on: (
        Municipality.objects.published(on)
        .filter(slug=slug)
        .select_related("place")
        .annotate(**menu_parts(on=on))
    )
)


class PublicMixin:
    """A public page: true on `self.day`."""

    @cached_property
    def day(self):
        return today()

    def get_context_data(self, **kwargs):
        return super().get_context_data(day=self.day, **kwargs)


class MunicipalityMixin(PublicMixin):
    """A page of one published municipality."""

    @cached_property
    def municipality(self):
        slug = self.kwargs["municipality"]
        found = _with_menu(slug=slug, on=self.day)
        return found[0] if found else look_where_moved(Municipality.objects.published(self.day), slug=slug)

    def get_context_data(self, **kwargs):
        return super().get_context_data(**{**kwargs, "municipality": self.municipality})
