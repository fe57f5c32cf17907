"""Memberships as rows of a spreadsheet."""

from networks.models import Membership, Network
from twintowns.resources import DateText, Number, RecordResource, Reference, column, flag


class MembershipResource(RecordResource):
    network = column("network", "Nätverk", Reference(Network))
    since = column("since", "Från", DateText())
    until = column("until", "Till", DateText())
    tier = column("tier", "Medlemsform")
    fee_sek = column("fee_sek", "Årsavgift i kronor", Number())
    is_published = flag("is_published", "Publicerad")

    class Meta(RecordResource.Meta):
        model = Membership
        import_id_fields = ["municipality", "network"]
        fields = ["municipality", "network", "since", "until", "tier", "fee_sek", "is_published"]
