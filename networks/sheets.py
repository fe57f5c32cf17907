"""Memberships as rows of a spreadsheet."""

from networks.models import Membership, Network
from twintowns.spreadsheets.cells import Date, Flag, Number, Reference, Text
from twintowns.spreadsheets.sheet import RecordSheet


class MembershipSheet(RecordSheet):
    model = Membership
    key = "network"
    own_columns = (
        Reference("network", "Nätverk", Network, by=("name", "short_name"), example="exempelnatverket"),
        Date("since", "Från", example="2003"),
        Date("until", "Till"),
        Text("tier", "Medlemsform", example="fullvärdig medlem"),
        Number("fee_sek", "Årsavgift i kronor", example="10000"),
        Flag("is_published", "Publicerad", example="nej"),
    )
