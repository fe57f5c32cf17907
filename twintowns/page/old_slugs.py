"""Addresses are for ever: an old slug leads to the same page at the new one."""

from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse


class MovedError(Exception):
    """The record that had the slug `old` in its address now stands at another."""

    def __init__(self, old, record):
        super().__init__(old)
        self.old, self.record = old, record


def get_or_moved(queryset, *, slug, **scope):
    """The record with the slug. An old slug, known from its history, raises MovedError; an unknown one Http404."""
    record = queryset.filter(slug=slug, **scope).first()
    return record or look_where_moved(queryset, slug=slug, **scope)


def look_where_moved(queryset, *, slug, **scope):
    """Raise MovedError for the record that had the slug before, or else Http404."""
    history = queryset.model.history.filter(slug=slug, **scope).order_by("-history_date")
    for key in history.values_list(queryset.model._meta.pk.attname, flat=True).distinct()[:5]:
        if moved := queryset.filter(pk=key).first():
            raise MovedError(slug, moved)
    raise Http404


class MovedMiddleware:
    """Answers MovedError with a permanent redirect, whatever kind of view raised it."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, exception):
        if isinstance(exception, MovedError):
            return redirect(new_address(request, exception), permanent=True)
        return None


def new_address(request, moved):
    """The same page with the new slug, its query kept; the record's own page where the slug is not in the address."""
    match = request.resolver_match
    new = {name: moved.record.slug if value == moved.old else value for name, value in match.kwargs.items()}
    if new == match.kwargs:
        return moved.record.get_absolute_url()
    query = request.META.get("QUERY_STRING")
    return reverse(match.view_name, kwargs=new) + (f"?{query}" if query else "")
