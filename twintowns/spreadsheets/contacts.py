"""Contacts as rows of a spreadsheet."""

from twintowns.models import Contact
from twintowns.spreadsheets.cells import Choice, Date, Flag, Phone, Text
from twintowns.spreadsheets.sheet import RecordSheet


class ContactSheet(RecordSheet):
    model = Contact
    key = "name"
    own_columns = (
        Text("name", "Namn", example="Exempel Exempelsson"),
        Choice("kind", "Slag", Contact.Kind.choices, example="person"),
        Text("title", "Titel", example="samordnare"),
        Text("email", "E-post", example="exempel@example.org"),
        Phone("phone", "Telefon", example="0270-750 00"),
        Choice("legal_basis", "Rättslig grund", Contact.LegalBasis.choices),
        Flag("is_public", "Visas för allmänheten", example="nej"),
        Date("since", "Från", example="2024"),
        Date("until", "Till"),
        Flag("is_published", "Publicerad", example="nej"),
    )
