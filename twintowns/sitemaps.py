"""What the site tells search engines that it has, in both languages. A page whose last change is not known has none."""

from django.contrib.sitemaps import Sitemap
from django.urls import reverse

from twintowns.models import Municipality

PAGES = ["home", "country-list", "theme-list", "accessibility"]
MUNICIPALITY_PAGES = ["municipality-detail", "relation-list", "network-list", "project-list", "policy-detail"]
MUNICIPALITY_PAGES += ["municipality-contact", "municipality-figures", "municipality-comparison"]


class PublicSitemap(Sitemap):
    """Each page in Swedish and English, 1,000 to a file."""

    i18n = alternates = x_default = True
    limit = 1000

    def get_latest_lastmod(self):
        """Not told: finding it would mean to look at every page for the sake of one line."""
        return None


class PageSitemap(PublicSitemap):
    def items(self):
        slugs = Municipality.objects.published().values_list("slug", flat=True)
        return [(name, ()) for name in PAGES] + [
            (name, (slug,)) for slug in slugs for name in MUNICIPALITY_PAGES
        ]

    def location(self, item):
        return reverse(item[0], args=item[1])
