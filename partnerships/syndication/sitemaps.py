"""The partners' pages, and those of places, countries and themes, for search engines."""

from django.urls import reverse

from partnerships.lists.by_country import by_country
from partnerships.lists.by_theme import theme_pairs, themes_in_use
from partnerships.lists.latest import last_changed, recorded
from partnerships.models import Exchange, Funding, Participants, Programme, Project, Relation
from twintowns.machines.last_changed import latest, newest
from twintowns.machines.sitemaps import PublicSitemap
from twintowns.models import Theme

OF_RELATIONS = ["municipality-detail", "relation-list", "municipality-figures", "municipality-comparison"]
OF_PROJECTS = [
    (Project, "municipality_id"),
    (Programme, "municipality_id"),
    (Exchange, "municipality_id"),
    (Participants, "exchange__municipality_id"),
    (Funding, "project__municipality_id"),
    (Funding, "agreement__municipality_id"),
    (Funding, "relation__municipality_id"),
]


class RelationSitemap(PublicSitemap):
    """Items are (key, slug of the municipality, slug of the relation)."""

    def items(self):
        return list(
            Relation.objects.published().order_by("pk").values_list("pk", "municipality__slug", "slug")
        )

    def get_urls(self, page=1, site=None, protocol=None):
        keys = {item[0] for item, _language in self.paginator.page(page).object_list}
        changed = last_changed(Relation.objects.filter(pk__in=keys).for_list())
        self.changed = {relation.pk: moment for relation, moment in changed.items()}
        return super().get_urls(page, site, protocol)

    def location(self, item):
        return reverse("relation-detail", args=item[1:])

    def lastmod(self, item):
        return self.changed[item[0]]


class WorldSitemap(PublicSitemap):
    """Places with a partner, countries and themes, as (name of the address, its argument)."""

    def items(self):
        places = (
            Relation.objects.published()
            .order_by("place__slug")
            .values_list("place__slug", flat=True)
            .distinct()
        )
        return [
            *(("place-detail", slug) for slug in places),
            *(("country-detail", code) for code, _name, _number in by_country()),
            *(("theme-detail", theme.slug) for theme in themes_in_use()),
        ]

    def get_urls(self, page=1, site=None, protocol=None):
        self.moments = latest(world_changes())
        return super().get_urls(page, site, protocol)

    def location(self, item):
        return reverse(item[0], args=item[1:])

    def lastmod(self, item):
        return self.moments.get(item)


def world_changes():
    """((name of the address, its argument), moment) of the pages of places, countries and themes."""
    live = Relation.objects.published().order_by()
    moments = recorded(live)
    for key, slug, country in live.values_list("pk", "place__slug", "place__country"):
        yield ("place-detail", slug), moments.get(key)
        yield ("country-detail", country.lower()), moments.get(key)
    slugs = dict(Theme.objects.values_list("pk", "slug"))
    for theme, key in theme_pairs():
        yield ("theme-detail", slugs[theme]), moments.get(key)
    for theme, moment in newest([(Theme, "id")]).items():
        yield ("theme-detail", slugs.get(theme)), moment


def page_changes():
    """What this app puts on the pages of municipalities, as `twintowns.machines.sitemaps.page_changes` gives it."""
    live = Relation.objects.published().order_by()
    moments = recorded(live)
    for key, municipality in live.values_list("pk", "municipality"):
        for name in OF_RELATIONS:
            yield (name, municipality), moments.get(key)
        for name in ("home", "country-list", "theme-list"):
            yield (name, None), moments.get(key)
    for municipality, moment in newest(OF_PROJECTS).items():
        for name in ("project-list", "municipality-figures"):
            yield (name, municipality), moment
