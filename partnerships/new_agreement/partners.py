"""Finding the partner, among the places that are known and those of the gazetteer, and starting the drafts."""

from dataclasses import dataclass

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from partnerships.models import Agreement, AgreementParty, Relation
from twintowns.models import GazetteerEntry, Place, PlaceFigure, PlaceName, Source
from twintowns.page.sentences import number_text
from twintowns.text.countries import codes_by_name
from twintowns.text.folding import fold, searchable, slugify
from twintowns.text.identity import seen_as

MOST = 8
RANKED = 200  # as many of the largest places are ordered by their spelling


@dataclass(frozen=True)
class Candidate:
    """A place to choose: what it is called, what tells it from others, and the value that the form sends."""

    label: str
    detail: str
    value: str


def find_partners(text, home):
    """Candidates whose name begins with the text: known places first, then the gazetteer's, the largest first.

    After a comma may stand the country: “Viborg, Danmark”.
    """
    text, country = name_and_country(text)
    if len(fold(text)) < 2:
        return []
    known = known_places(text).exclude(pk=home.place_id)
    known = (known.filter(country=country) if country else known)[:MOST]
    candidates = [Candidate(str(place), _describe(place), f"place-{place.pk}") for place in known]
    names = {(fold(place.name), place.country.code) for place in known}
    for entry in gazetteer_entries(text, country):
        if (fold(entry.called(text)), entry.country.code) not in names:
            detail = _("population %s, from GeoNames") % number_text(_decimal(entry.population))
            label = f"{entry.called(text)}, {entry.country.name}"
            candidates.append(Candidate(label, detail, f"entry-{entry.pk}"))
    return candidates[: MOST * 2]


def name_and_country(text):
    """(what stands before the comma, the code of the country that stands after it); "" where no country does."""
    name, comma, after = text.partition(",")
    return (name.strip(), codes_by_name().get(searchable(after), "")) if comma else (text, "")


def gazetteer_entries(text, country=""):
    """The largest first; before them those that begin as it is spelt, so that “Lüb” gives Lübeck before Lubumbashi."""
    wanted = text.strip().casefold()
    found = GazetteerEntry.objects.named_like(text)
    found = (found.filter(country=country) if country else found)[:RANKED]

    def rank(entry):
        names = [name.casefold() for name in (entry.name, *entry.names)]
        return (wanted not in names, not any(name.startswith(wanted) for name in names))

    return sorted(found, key=rank)[: MOST * 2]


def known_places(text):
    folded = fold(text)
    found = Place.objects.filter(Q(name_folded__startswith=folded) | Q(names__text_folded__startswith=folded))
    return found.select_related("part_of").distinct().order_by("name_sort", "pk")


def known_place(name, country):
    """A place in the country that is called so already, by any of its names; None without one."""
    seen = seen_as(name)
    named = Q(name_seen=seen) | Q(names__text_seen=seen)
    return Place.objects.filter(named, country=country).order_by("pk").first()


def _describe(place):
    return ", ".join(filter(None, [place.get_kind_display(), place.part_of and place.part_of.name]))


def _decimal(number):
    return PlaceFigure._meta.get_field("value").to_python(number)


def as_key(text):
    """The key of a record as an address or a form holds it; None when it cannot be one."""
    key = int(text) if text and text.isdecimal() and len(text) < 20 else 0
    return key if 0 < key < 2**63 else None


def chosen_place(value, text, home):
    """The place of a candidate's value; None when there is none.

    One that is not known yet is made from the gazetteer, and kept by the municipality whose home it is written from.
    """
    name, _country = name_and_country(text)
    kind, _dash, key = value.partition("-")
    key = as_key(key)
    if key is None:
        return None
    if kind == "place":
        return Place.objects.filter(pk=key).first()
    entry = GazetteerEntry.objects.filter(pk=key).first() if kind == "entry" else None
    return place_from(entry, entry.called(name), home) if entry else None


@transaction.atomic
def place_from(entry, name, keeper):
    """A place with the gazetteer's coordinates, population and names, each with its source; new unless it is known."""
    source, _is_new = Source.objects.get_or_create(
        slug="geonames",
        defaults={
            "title": "GeoNames",
            "publisher": "GeoNames",
            "kind": Source.Kind.DATASET,
            "url": "https://www.geonames.org/",
            "licence": "CC BY 4.0",
        },
    )
    place = Place(
        name=name,
        slug=free_slug(Place, name, entry.country.code),
        country=entry.country,
        latitude=entry.latitude,
        longitude=entry.longitude,
        coordinates_credit="GeoNames (CC BY 4.0)",
        source=source,
        keeper=keeper,
    )
    if same := place.same():
        return same[0]
    place.full_clean()
    place.save()
    if entry.name != name:
        PlaceName.objects.create(place=place, text=entry.name, kind=PlaceName.Kind.SPELLING, source=source)
    if entry.population:
        kind = PlaceFigure.Kind.POPULATION
        PlaceFigure.objects.create(place=place, kind=kind, value=entry.population, source=source)
    return place


def free_slug(records, name, *more):
    """The folded name as an address among the records or those of a model; with more words or a number where it is taken.

    What one of them had before is taken too: old links lead there.
    """
    base = slugify(name)[:100] or "ort"
    wanted = [base, slugify("-".join([base, *more]))]
    wanted += [f"{wanted[1]}-{number}" for number in range(2, 1000)]
    records = getattr(records, "_default_manager", records).all()
    former = records.model.history.filter(id__in=records.values("pk"))
    taken = {
        slug
        for found in (records, former)
        for slug in found.filter(slug__startswith=base).order_by().values_list("slug", flat=True)
    }
    return next(slug for slug in wanted if slug not in taken)


@transaction.atomic
def start_agreement(municipality, place, user=None):
    """The draft of an agreement with the place, on the relation that there is or on a new draft of one.

    A draft of the user's that nothing has been written in yet is gone on with.
    """
    relation = municipality.relations.filter(place=place).order_by("pk").first()
    if relation is None:
        slug = free_slug(municipality.relations, place.slug, place.country.code or "")
        relation = Relation(municipality=municipality, place=place, slug=slug)
        relation.full_clean()
        relation.save()
    if begun := _empty_draft(relation, user):
        return begun
    title = _("Agreement between %(municipality)s and %(place)s") % {
        "municipality": municipality.official_name,
        "place": place.name,
    }
    agreement = Agreement(
        municipality=municipality,
        title=title,
        slug=free_slug(Agreement, f"{municipality.slug}-{place.slug}"),
    )
    agreement.full_clean()
    agreement.save()
    agreement.relations.add(relation)
    ours = AgreementParty.Side.OURS
    AgreementParty.objects.create(agreement=agreement, side=ours, place=municipality.place, order=1)
    AgreementParty.objects.create(agreement=agreement, side=AgreementParty.Side.THEIRS, place=place, order=2)
    return agreement


def _empty_draft(relation, user):
    """The draft of an agreement that the user began and left before the first thing was stated; None without one."""
    if user is None:
        return None
    drafts = Agreement.objects.filter(
        municipality=relation.municipality_id,
        relations=relation,
        is_published=False,
        **{"kind": None, "decision": None, "documents": None, "replaces": None, "framework": None},
        **{"signed": "", "since": "", "until": "", "diary_number": "", "term_months": None},
    )
    own = Agreement.history.filter(history_type="+", history_user=user).values("id")
    return drafts.filter(pk__in=own, agreement_themes=None).order_by("pk").first()
