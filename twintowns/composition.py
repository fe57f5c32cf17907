"""The site: what the ground app and those above it contribute, put together.

Only the settings name this module; everyone else asks `twintowns.contribution.composed()`.
"""

from networks.contribution import CONTRIBUTION as NETWORKS
from partnerships.contribution import CONTRIBUTION as PARTNERSHIPS
from twintowns.contribution import Contribution, compose
from twintowns.machines import sitemaps
from twintowns.page import menu
from twintowns.search import sources
from twintowns.staff import attention, deadlines

GROUND = Contribution(
    search_sources=(
        sources.MunicipalitySource(),
        sources.ContactSource(),
        sources.OfficeSource(),
        sources.PolicySource(),
    ),
    checks=attention.CHECKS,
    deadlines=deadlines.DEADLINES,
    links=(attention.ground_links,),
    menu=menu.MENU,
    pages=("home", "accessibility"),
    municipality_pages=(
        "municipality-detail",
        "policy-detail",
        "municipality-contact",
        "municipality-accessibility",
    ),
    sitemaps=(("pages", sitemaps.PageSitemap),),
    page_changes=(sitemaps.page_changes,),
)

COMPOSITION = compose(PARTNERSHIPS, NETWORKS, GROUND)
