"""What relations, agreements and exchanges contribute to the site."""

from django.utils.translation import gettext_lazy as _

from partnerships.lists import mentions, menu, sections, tied
from partnerships.search.agreements import AgreementSource
from partnerships.search.places import PlaceSource
from partnerships.search.projects import ProgrammeSource, ProjectSource
from partnerships.search.relations import RelationSource
from partnerships.service.questions import partner_in_country, partners_of_own
from partnerships.staff import attention, deadlines
from partnerships.syndication import sitemaps
from twintowns.contribution import Contribution

CONTRIBUTION = Contribution(
    search_sources=(RelationSource(), AgreementSource(), ProgrammeSource(), ProjectSource(), PlaceSource()),
    questions=(partner_in_country, partners_of_own),
    checks=attention.CHECKS,
    deadlines=deadlines.DEADLINES,
    shown_places=(tied.partners_of,),
    shown_documents=(tied.is_of_no_draft,),
    tied_places=(tied.tied_to,),
    menu=menu.MENU,
    site_menu=menu.SITE_MENU,
    pages=("country-list", "theme-list"),
    municipality_pages=("relation-list", "project-list", "municipality-figures", "municipality-comparison"),
    staff_tasks=(("admin:guided_partner", _("New agreement")),),
    sitemaps=(("partners", sitemaps.RelationSitemap), ("world", sitemaps.WorldSitemap)),
    page_changes=(sitemaps.page_changes,),
    sections=(sections.START,),
    home_sections=(sections.HOME,),
    ties=(sections.relation_tie, sections.own_tie),
    mentions=(mentions.naming_tie, mentions.near_tie),
    told_places=(mentions.told_places,),
)
