"""What the public views share: the municipality of the address, the day, and addresses that are for ever."""

from django.http import Http404
from django.shortcuts import redirect
from django.utils.functional import cached_property

from twintowns.models import Municipality, today


class MovedError(Exception):
    """The address is an old one; the record now stands at `url`."""

    def __init__(self, url):
        super().__init__(url)
        self.url = url


def get_or_moved(queryset, *, slug, **scope):
    """The record with the slug. An old slug, known from its history, raises MovedError; an unknown one Http404."""
    record = queryset.filter(slug=slug, **scope).first()
    if record:
        return record
    history = queryset.model.history.filter(slug=slug, **scope).order_by("-history_date")
    for key in history.values_list(queryset.model._meta.pk.attname, flat=True).distinct()[:5]:
        if moved := queryset.filter(pk=key).first():
            raise MovedError(moved.get_absolute_url())
    raise Http404


class PublicMixin:
    """A public page: true on `self.day`, and an old address leads to the new one for ever."""

    def dispatch(self, request, *args, **kwargs):
        try:
            return super().dispatch(request, *args, **kwargs)
        except MovedError as moved:
            return redirect(moved.url, permanent=True)

    @cached_property
    def day(self):
        return today()

    def get_context_data(self, **kwargs):
        return super().get_context_data(day=self.day, **kwargs)


class MunicipalityMixin(PublicMixin):
    """A page of one published municipality."""

    @cached_property
    def municipality(self):
        municipalities = Municipality.objects.published().select_related("place")
        return get_or_moved(municipalities, slug=self.kwargs["municipality"])

    def get_context_data(self, **kwargs):
        return super().get_context_data(**{**kwargs, "municipality": self.municipality})
