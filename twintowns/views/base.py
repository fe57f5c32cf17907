"""What the public views share: the municipality of the address, and the day."""

from django.utils.functional import cached_property

from twintowns.models import Municipality, today
from twintowns.page.menu import menu_parts
from twintowns.page.old_slugs import get_or_moved


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
        municipalities = Municipality.objects.published().select_related("place").annotate(**menu_parts())
        return get_or_moved(municipalities, slug=self.kwargs["municipality"])

    def get_context_data(self, **kwargs):
        return super().get_context_data(**{**kwargs, "municipality": self.municipality})
