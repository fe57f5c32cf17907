"""The search page."""

from django.views.generic import TemplateView

from twintowns.search.ranking import search

from .base import PublicMixin


class SearchView(PublicMixin, TemplateView):
    template_name = "twintowns/search/search.html"

    def get_context_data(self, **kwargs):
        query = self.request.GET.get("q", "").strip()
        return super().get_context_data(query=query[:100], results=search(query), **kwargs)
