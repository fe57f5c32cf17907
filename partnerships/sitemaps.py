"""The partners' pages, and those of places, countries and themes, for search engines."""

from django.urls import reverse

from partnerships.models import Relation
from partnerships.updates import last_changed
from partnerships.views.world import by_country, themes_in_use
from twintowns.sitemaps import PublicSitemap


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

    def location(self, item):
        return reverse(item[0], args=item[1:])
