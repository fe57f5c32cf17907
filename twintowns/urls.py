"""The site's addresses, which are for ever. What spans the apps is put together here, each app handing in its part."""

from functools import partial

from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.contrib.sitemaps.views import index as sitemap_index
from django.contrib.sitemaps.views import sitemap
from django.urls import path

from networks import answers as network_cards
from networks import sitemaps as network_sitemaps
from networks.sections import networks_of_place
from networks.views import NetworkDetailView, NetworkListView, network_section
from partnerships.lists.counting import count_partners
from partnerships.lists.latest import latest_pages
from partnerships.lists.map import world_map
from partnerships.lists.mentions import networks_near, relations_naming, told_places
from partnerships.lists.sections import (
    relation_section,
    relations_of_municipality,
    relations_of_place,
)
from partnerships.service import answers as partnership_cards
from partnerships.service.questions import partner_in_country, partners_of_own
from partnerships.staff.attention import CHECKS
from partnerships.staff.deadlines import DEADLINES
from partnerships.syndication import sitemaps as partnership_sitemaps
from partnerships.syndication.calendars import EventCalendarView
from partnerships.syndication.feeds import LatestFeed, RelationFeed
from partnerships.views.feedback import FeedbackView
from partnerships.views.figures import ComparisonView, FiguresView
from partnerships.views.projects import ProjectListView
from partnerships.views.relations import RelationDetailView, RelationListView
from partnerships.views.sharing import municipality_picture, relation_picture, short_address, site_picture
from partnerships.views.world import (
    CountryDetailView,
    CountryListView,
    ThemeDetailView,
    ThemeListView,
    listed_places,
    map_points,
)
from twintowns.health import healthz, readyz
from twintowns.machines import sitemaps as ground_sitemaps
from twintowns.machines.addresses import at_site
from twintowns.service import answers as ground_cards
from twintowns.views.accessibility import AccessibilityView
from twintowns.views.calendars import CalendarFeedView
from twintowns.views.documents import document_file
from twintowns.views.images import place_image
from twintowns.views.pages import (
    ContactView,
    MunicipalityView,
    PlaceView,
    PolicyView,
    favicon,
    home,
    municipality_theme,
    robots,
)
from twintowns.views.searching import SearchView
from twintowns.views.service import ServiceView

WORLD = {"map": world_map, "listed": listed_places, "latest": latest_pages}
CHANGES = [app.page_changes for app in (ground_sitemaps, network_sitemaps, partnership_sitemaps)]
SITEMAPS = {
    "pages": partial(ground_sitemaps.PageSitemap, CHANGES),
    "partners": partnership_sitemaps.RelationSitemap,
    "networks": network_sitemaps.NetworkSitemap,
    "world": partnership_sitemaps.WorldSitemap,
}
SECTIONS = {"relations": relation_section, "networks": network_section}
CARDS = {**ground_cards.CARDS, **network_cards.CARDS, **partnership_cards.CARDS}
TIES = {
    "relations": relations_of_place,
    "own_relations": relations_of_municipality,
    "networks": networks_of_place,
}
MENTIONS = {"mentioned_by": relations_naming, "mentioned_networks": networks_near}

# The staff's start page, their calendars and their letters all tell of the same.
admin.site.checks = CHECKS

urlpatterns = [
    path("healthz", healthz, name="healthz"),
    path("readyz", readyz, name="readyz"),
    path("admin/", admin.site.urls),
    path(
        "kalender/<str:token>.ics",
        CalendarFeedView.as_view(checks=CHECKS, deadlines=DEADLINES),
        name="calendar-feed",
    ),
    path("dokument/<int:pk>/", document_file, name="document-file"),
    path("dokument/<int:pk>/<int:version>/", document_file, name="document-version"),
]

urlpatterns += [
    path("bild/<int:pk>/<slug:version>/<int:width>.<str:ending>", place_image, name="place-image"),
    path("bild.png", site_picture, name="site-picture"),
    path("favicon.ico", favicon, name="favicon"),
    path("robots.txt", robots, name="robots"),
    path("sitemap.xml", at_site(sitemap_index), {"sitemaps": SITEMAPS}, name="sitemap-index"),
    path(
        "sitemap-<section>.xml",
        at_site(sitemap),
        {"sitemaps": SITEMAPS},
        name="django.contrib.sitemaps.views.sitemap",
    ),
    path("p/<int:pk>/", short_address, name="short-address"),
    path("<slug:municipality>/bild.png", municipality_picture, name="municipality-picture"),
    path("<slug:municipality>/vanorter/<slug:slug>/bild.png", relation_picture, name="relation-picture"),
    path("<slug:municipality>/tema-<str:colour>.css", municipality_theme, name="municipality-theme"),
]

urlpatterns += i18n_patterns(
    path("", home(SECTIONS, {"partners": count_partners}, WORLD), name="home"),
    path("karta.json", map_points, name="map-points"),
    path("feed/", LatestFeed(), name="feed"),
    path("tillganglighet/", AccessibilityView.as_view(), name="accessibility"),
    path("lander/", CountryListView.as_view(), name="country-list"),
    path("lander/<slug:code>/", CountryDetailView.as_view(), name="country-detail"),
    path("teman/", ThemeListView.as_view(), name="theme-list"),
    path("teman/<slug:slug>/", ThemeDetailView.as_view(), name="theme-detail"),
    path("sok/", SearchView.as_view(), name="search"),
    path(
        "kundtjanst/",
        ServiceView.as_view(cards=CARDS, questions=[partner_in_country, partners_of_own]),
        name="service",
    ),
    path(
        "orter/<slug:slug>/",
        PlaceView.as_view(ties=TIES, mentions=MENTIONS, told=told_places),
        name="place-detail",
    ),
    path("<slug:municipality>/", MunicipalityView.as_view(sections=SECTIONS), name="municipality-detail"),
    path("<slug:municipality>/feed/", LatestFeed(), name="municipality-feed"),
    path("<slug:municipality>/kalender.ics", EventCalendarView.as_view(), name="municipality-calendar"),
    path(
        "<slug:municipality>/tillganglighet/", AccessibilityView.as_view(), name="municipality-accessibility"
    ),
    path("<slug:municipality>/vanorter/", RelationListView.as_view(), name="relation-list"),
    path("<slug:municipality>/vanorter/<slug:slug>/", RelationDetailView.as_view(), name="relation-detail"),
    path("<slug:municipality>/vanorter/<slug:slug>/feed/", RelationFeed(), name="relation-feed"),
    path("<slug:municipality>/vanorter/<slug:slug>/ratta/", FeedbackView.as_view(), name="relation-feedback"),
    path("<slug:municipality>/natverk/", NetworkListView.as_view(), name="network-list"),
    path("<slug:municipality>/natverk/<slug:slug>/", NetworkDetailView.as_view(), name="network-detail"),
    path("<slug:municipality>/projekt/", ProjectListView.as_view(), name="project-list"),
    path("<slug:municipality>/siffror/", FiguresView.as_view(), name="municipality-figures"),
    path("<slug:municipality>/jamfor/", ComparisonView.as_view(), name="municipality-comparison"),
    path("<slug:municipality>/policy/", PolicyView.as_view(), name="policy-detail"),
    path("<slug:municipality>/kontakt/", ContactView.as_view(), name="municipality-contact"),
    prefix_default_language=False,
)
