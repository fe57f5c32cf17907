"""Relations across municipalities: by country and by theme."""

from django.core.paginator import Paginator
from django.http import Http404, JsonResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_safe
from django.views.generic import TemplateView
from django_countries import countries

from networks.models import Membership
from partnerships.lists.by_country import by_country
from partnerships.lists.by_theme import themes_in_use
from partnerships.lists.cards import parted, read_cards
from partnerships.lists.map import relations_map, world_points
from partnerships.lists.queries import load_listed
from partnerships.models import Project, Relation
from twintowns.machines.meta_description import naming
from twintowns.models import Theme
from twintowns.page.old_slugs import get_or_moved
from twintowns.text.languages import in_language
from twintowns.views.base import PublicMixin

PER_PAGE = 60


@require_safe
@gzip_page
def map_points(request):
    """What the movable map of the start page is made of: [[latitude, longitude, name, address, note], ...]."""
    rows = [
        [float(latitude), float(longitude), name, reverse("place-detail", args=[slug]), ""]
        for latitude, longitude, name, slug in world_points()
    ]
    return JsonResponse(rows, safe=False, json_dumps_params={"ensure_ascii": False})


class RelationsPageMixin(PublicMixin):
    """A page of published relations, in parts, with their map."""

    def relations_context(self, relations):
        relations = relations.select_related("municipality__place", "place", "kind", "acting_place")
        page = Paginator(relations.order_by("place__name_sort", "pk"), PER_PAGE).get_page(
            self.request.GET.get("sida")
        )
        cards = read_cards(load_listed(page, self.day), self.day)
        present, former = parted(cards)
        return {"page": page, "present": present, "former": former, "map": relations_map(cards)}


class CountryListView(PublicMixin, TemplateView):
    template_name = "partnerships/lists/country_list.html"

    def get_context_data(self, **kwargs):
        found = by_country()
        about = _("The countries in which Swedish municipalities have partners")
        return super().get_context_data(
            countries=found, description=naming(about, [row[1] for row in found]), **kwargs
        )


class CountryDetailView(RelationsPageMixin, TemplateView):
    template_name = "partnerships/lists/country_detail.html"

    def get_context_data(self, **kwargs):
        code = self.kwargs["code"].upper()
        relations = Relation.objects.published().filter(place__country=code)
        if not relations.exists():
            raise Http404
        context = self.relations_context(relations)
        country = countries.name(code)
        about = _("Partners of Swedish municipalities in %s") % country
        return super().get_context_data(
            country=country, description=naming(about, _names(context["page"])), **context, **kwargs
        )


def _names(relations):
    return [relation.place.name for relation in relations]


class ThemeListView(PublicMixin, TemplateView):
    template_name = "partnerships/lists/theme_list.html"

    def get_context_data(self, **kwargs):
        found = themes_in_use()
        about = _("What Swedish municipalities and their partners work on together")
        return super().get_context_data(
            themes=found, description=naming(about, [in_language(t, "name") for t in found]), **kwargs
        )


class ThemeDetailView(RelationsPageMixin, TemplateView):
    template_name = "partnerships/lists/theme_detail.html"

    def get_context_data(self, **kwargs):
        theme = get_or_moved(Theme.objects.all(), slug=self.kwargs["slug"])
        relations = Relation.objects.published().about(theme)
        networks = (
            Membership.objects.published()
            .filter(network__themes=theme)
            .select_related("network", "municipality")
        )
        projects = Project.objects.published().filter(themes=theme).select_related("municipality__place")
        if not relations.exists() and not networks and not projects:
            raise Http404
        context = self.relations_context(relations)
        about = _("Partners and networks whose cooperation is about %s") % in_language(theme, "name")
        return super().get_context_data(
            theme=theme,
            memberships=networks,
            projects=projects,
            description=naming(about, _names(context["page"])),
            **context,
            **kwargs,
        )
