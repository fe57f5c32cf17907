"""What the site tells search engines that it has, in both languages. A page whose last change is not known has none."""

from django.contrib.sitemaps import Sitemap
from django.urls import reverse

from twintowns.contribution import composed
from twintowns.machines.last_changed import latest, newest
from twintowns.models import (
    Closure,
    Contact,
    Municipality,
    MunicipalityText,
    Office,
    OfficePhone,
    OpeningHours,
    Policy,
    PolicyAim,
    PolicyResponsibility,
    PolicyRule,
)

OF_ITSELF = [(Municipality, "id"), (MunicipalityText, "municipality_id")]
OF_CONTACTS = [
    (Office, "municipality_id"),
    (OfficePhone, "office__municipality_id"),
    (OpeningHours, "office__municipality_id"),
    (Closure, "office__municipality_id"),
    (Contact, "municipality_id"),
]
OF_POLICY = [
    (Policy, "municipality_id"),
    (PolicyAim, "policy__municipality_id"),
    (PolicyResponsibility, "policy__municipality_id"),
    (PolicyRule, "policy__municipality_id"),
]


class PublicSitemap(Sitemap):
    """Each page in Swedish and English, 1,000 to a file."""

    i18n = alternates = x_default = True
    limit = 1000

    def get_latest_lastmod(self):
        """Not told: finding it would mean to look at every page for the sake of one line."""
        return None


def page_changes():
    """((name of a page, key of its municipality), moment) of what this app puts on the pages of municipalities."""
    own, contacts, policy = newest(OF_ITSELF), newest(OF_CONTACTS), newest(OF_POLICY)
    for name in composed().municipality_pages:
        yield from (((name, key), moment) for key, moment in own.items())
    for name in ("municipality-contact", "municipality-detail"):
        yield from (((name, key), moment) for key, moment in contacts.items())
    yield from ((("policy-detail", key), moment) for key, moment in policy.items())


class PageSitemap(PublicSitemap):
    """Items are (name of the address, key of the municipality or None, its arguments).

    What changed them, each app says as `page_changes` does; None stands for the pages of all.
    """

    def items(self):
        found = Municipality.objects.published().values_list("pk", "slug")
        return [(name, None, ()) for name in composed().pages] + [
            (name, key, (slug,)) for key, slug in found for name in composed().municipality_pages
        ]

    def get_urls(self, page=1, site=None, protocol=None):
        self.moments = latest(pair for changes in composed().page_changes for pair in changes())
        return super().get_urls(page, site, protocol)

    def location(self, item):
        return reverse(item[0], args=item[2])

    def lastmod(self, item):
        return self.moments.get(item[:2])
