"""The site's addresses, which are for ever."""

from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.contrib.sitemaps.views import index as sitemap_index
from django.contrib.sitemaps.views import sitemap
from django.urls import path

from networks.views import NetworkDetailView, NetworkListView
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
    map_points,
)
from twintowns.contribution import composed
from twintowns.health import healthz, readyz
from twintowns.machines.addresses import at_site
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

SITEMAPS = dict(composed().sitemaps)

urlpatterns = [
    path("healthz", healthz, name="healthz"),
    path("readyz", readyz, name="readyz"),
    path("admin/", admin.site.urls),
    path(
        "kalender/<str:token>.ics",
        CalendarFeedView.as_view(),
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
    path("", home, name="home"),
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
        ServiceView.as_view(),
        name="service",
    ),
    path(
        "orter/<slug:slug>/",
        PlaceView.as_view(),
        name="place-detail",
    ),
    path("<slug:municipality>/", MunicipalityView.as_view(), name="municipality-detail"),
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
