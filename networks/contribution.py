"""What networks contribute to the site."""

from networks import attention, deadlines, sections, sitemaps
from networks.search import MembershipSource
from twintowns.contribution import Contribution

CONTRIBUTION = Contribution(
    search_sources=(MembershipSource(),),
    checks=attention.CHECKS,
    deadlines=deadlines.DEADLINES,
    links=(attention.network_links,),
    menu=sections.MENU,
    municipality_pages=("network-list",),
    sitemaps=(("networks", sitemaps.NetworkSitemap),),
    page_changes=(sitemaps.page_changes,),
    sections=(sections.START,),
    ties=(sections.network_tie,),
)
