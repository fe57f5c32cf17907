"""Relations across municipalities: by country and by theme."""

from collections import Counter, defaultdict
from dataclasses import dataclass

from django.core.paginator import Paginator
from django.db.models import Count, Q
from django.http import Http404, JsonResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.gzip import gzip_page
from django.views.generic import TemplateView
from django_countries import countries

from networks.models import Membership
from partnerships.lists.cards import parted, read_cards
from partnerships.lists.map import relations_map, world_points
from partnerships.models import Agreement, Project, Relation
from twintowns.machines.meta_description import naming
from twintowns.models import Theme
from twintowns.page.old_slugs import get_or_moved
from twintowns.text.folding import sort_key
from twintowns.text.languages import in_language
from twintowns.views.base import PublicMixin

PER_PAGE = 60
MOST_OPEN = 60  # places that stand open on the start page; more are folded by country
MOST_LISTED = 1000  # places that the start page lists at all


def by_country():
    """[(code, name, number of partners)] of the countries with published relations, by their names."""
    rows = Relation.objects.published().exclude(place__country="").values_list("place__country").order_by()
    numbers = rows.annotate(number=Count("place", distinct=True))
    named = [(code.lower(), countries.name(code), number) for code, number in numbers]
    return sorted(named, key=lambda row: sort_key(row[1]))


@dataclass
class Listed:
    """The places of the world's map beside it, as [(code, name of the country, number, [(place, slug), ...])]."""

    rows: list
    is_folded: bool  # each country's places are opened on demand
    is_whole: bool  # otherwise the places stand on the pages of the countries and municipalities only


def listed_places():
    """Every place with a published relation, by country; those of no stated country last."""
    rows, published = by_country(), Relation.objects.published()
    stateless = published.filter(place__country="").order_by().values("place").distinct().count()
    number = sum(row[2] for row in rows) + stateless
    if number > MOST_LISTED:
        return Listed([(*row, []) for row in rows], is_folded=False, is_whole=False)
    places = defaultdict(list)
    found = published.order_by("place__name_sort", "place__pk").distinct()
    for code, *place in found.values_list("place__country", "place__name", "place__slug"):
        places[code.lower()].append(place)
    if stateless:
        rows.append(("", _("Country not stated"), stateless))
    return Listed([(*row, places[row[0]]) for row in rows], is_folded=number > MOST_OPEN, is_whole=True)


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
        page = Paginator(relations.order_by("place__name_sort", "pk"), PER_PAGE).get_page(
            self.request.GET.get("sida")
        )
        present, former = parted(read_cards(page, self.day))
        return {"page": page, "present": present, "former": former, "map": relations_map(page, self.day)}


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
        context = self.relations_context(relations.for_list())
        country = countries.name(code)
        about = _("Partners of Swedish municipalities in %s") % country
        return super().get_context_data(
            country=country, description=naming(about, _names(context["page"])), **context, **kwargs
        )


def _names(relations):
    return [relation.place.name for relation in relations]


def theme_pairs():
    """{(theme, relation)}, as keys, of published relations and of their agreements."""
    live = Relation.objects.published()
    own = live.filter(relation_themes__isnull=False).values_list("relation_themes__theme", "pk")
    agreements = Agreement.objects.published().filter(agreement_themes__isnull=False, relations__in=live)
    return {*own.order_by(), *agreements.order_by().values_list("agreement_themes__theme", "relations")}


def themes_in_use():
    """The themes of what is published, by name, each with its `number` of relations, their agreements counted in.

    They are those that have a page: whatever else is published and has a theme leads to it too.
    """
    numbers = Counter(theme for theme, _relation in theme_pairs())
    of_others = Q(projects__in=Project.objects.published()) | Q(
        networks__memberships__in=Membership.objects.published()
    )
    themes = list(Theme.objects.filter(Q(pk__in=numbers) | of_others).distinct())
    for theme in themes:
        theme.number = numbers[theme.pk]
    return sorted(themes, key=lambda theme: sort_key(in_language(theme, "name")))


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
        context = self.relations_context(relations.for_list())
        about = _("Partners and networks whose cooperation is about %s") % in_language(theme, "name")
        return super().get_context_data(
            theme=theme,
            memberships=networks,
            projects=projects,
            description=naming(about, _names(context["page"])),
            **context,
            **kwargs,
        )
