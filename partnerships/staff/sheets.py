"""Relations and agreements as rows of a spreadsheet."""

from partnerships.models import Agreement, Relation, RelationKind
from twintowns.models import Place
from twintowns.spreadsheets.cells import Choice, Date, Flag, Number, Reference, References, Text, YesNo
from twintowns.spreadsheets.sheet import RecordSheet

KIND_NAMES = ("name", "agreement_name")


class RelationSheet(RecordSheet):
    model = Relation
    own_columns = (
        Text("slug", "Adressnamn", example="exempelby"),
        Reference("place", "Ort", Place, by=("name", "names__text"), example="exempelby"),
        Reference("kind", "Slag", RelationKind, by=KIND_NAMES, is_scoped=True, example="vanort"),
        YesNo("is_official", "Officiell", example="ja"),
        Date("since", "Sedan", example="hösten 1992"),
        Flag("is_published", "Publicerad", example="nej"),
    )


class AgreementSheet(RecordSheet):
    model = Agreement
    own_columns = (
        Text("slug", "Adressnamn", example="avtal-exempelby-1992"),
        Text("title", "Titel", example="Vänortsavtal med Exempelby"),
        Reference("kind", "Slag", RelationKind, by=KIND_NAMES, is_scoped=True, example="vanort"),
        References(
            "relations", "Relationer", Relation, by=("place__name",), is_scoped=True, example="exempelby"
        ),
        Text("diary_number", "Diarienummer", example="KS 1992/1"),
        Date("signed", "Undertecknat", example="10 juni 1992"),
        Text("signed_place", "Undertecknat i", example="Exempelby"),
        Date("since", "Gäller från"),
        Date("until", "Gäller till"),
        Number("term_months", "Längd i månader", example="48"),
        Choice("renewal", "Förnyelse", Agreement.Renewal.choices),
        Number("notice_months", "Uppsägningstid i månader", example="6"),
        Flag("is_published", "Publicerat", example="nej"),
    )
