"""Relations and agreements as rows of a spreadsheet."""

from partnerships.models import Agreement, Relation, RelationKind
from twintowns.models import Place
from twintowns.resources import (
    Choice,
    DateText,
    Number,
    OwnList,
    RecordResource,
    Reference,
    References,
    YesNo,
    column,
    flag,
)


class RelationResource(RecordResource):
    slug = column("slug", "Adressnamn")
    place = column("place", "Ort", Reference(Place))
    kind = column("kind", "Slag", Reference(RelationKind, scoped=True))
    is_official = column("is_official", "Officiell", YesNo())
    since = column("since", "Sedan", DateText())
    is_published = flag("is_published", "Publicerad")

    class Meta(RecordResource.Meta):
        model = Relation
        fields = ["municipality", "slug", "place", "kind", "is_official", "since", "is_published"]


class AgreementResource(RecordResource):
    slug = column("slug", "Adressnamn")
    title = column("title", "Titel")
    kind = column("kind", "Slag", Reference(RelationKind, scoped=True))
    relations = OwnList(
        attribute="relations", column_name="Relationer", widget=References(Relation, scoped=True)
    )
    diary_number = column("diary_number", "Diarienummer")
    signed = column("signed", "Undertecknat", DateText())
    signed_place = column("signed_place", "Undertecknat i")
    since = column("since", "Gäller från", DateText())
    until = column("until", "Gäller till", DateText())
    term_months = column("term_months", "Längd i månader", Number())
    renewal = column("renewal", "Förnyelse", Choice(Agreement.Renewal.choices))
    notice_months = column("notice_months", "Uppsägningstid i månader", Number())
    is_published = flag("is_published", "Publicerat")

    class Meta(RecordResource.Meta):
        model = Agreement
        fields = [
            "municipality",
            "slug",
            "title",
            "kind",
            "relations",
            "diary_number",
            "signed",
            "signed_place",
            "since",
            "until",
            "term_months",
            "renewal",
            "notice_months",
            "is_published",
        ]
