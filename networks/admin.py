"""The admin of networks and memberships."""

from django.contrib import admin

from networks.models import (
    Membership,
    MembershipStatement,
    Network,
    NetworkFigure,
    NetworkLink,
    NetworkMember,
    NetworkStatement,
    Role,
)
from networks.sheets import MembershipSheet
from twintowns.admin.inlines import inline
from twintowns.admin.records import RecordAdmin
from twintowns.admin.spreadsheets import Spreadsheets


@admin.register(Network)
class NetworkAdmin(RecordAdmin):
    list_display = ["name", "short_name", "kind", "is_published"]
    list_filter = ["kind", "is_published"]
    search_fields = ["name_folded", "short_name_folded"]
    prepopulated_fields = {"slug": ["name"]}
    inlines = [inline(part) for part in (NetworkLink, NetworkFigure, NetworkStatement, NetworkMember)]


@admin.register(Membership)
class MembershipAdmin(RecordAdmin):
    features = [Spreadsheets]
    sheet_class = MembershipSheet
    list_display = ["network", "municipality", "since", "until", "is_published"]
    list_filter = ["municipality"]
    list_select_related = ["municipality", "network"]
    search_fields = ["network__name_folded", "network__short_name_folded"]
    inlines = [inline(Role), inline(MembershipStatement)]
