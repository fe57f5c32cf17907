"""What lists read of many relations at once, by queries that are built once: as many of them however many relations there are."""

from django.db.models import F, Q

from partnerships.models import (
    Agreement,
    AgreementExtension,
    AgreementParty,
    Phase,
    Relation,
)
from partnerships.models.phase_kinds import STORED
from partnerships.models.querysets import TERMINATION_STEPS
from partnerships.models.status import is_former
from twintowns.models import PlaceSuccession, Theme
from twintowns.models.base import is_public
from twintowns.models.prepared import Prepared, hand_out

ENDINGS = [key for key, kind in STORED.items() if kind.is_former]

_of_municipality = Prepared(
    lambda municipality, on: (
        Relation.objects.published(on)
        .filter(municipality=municipality)
        .select_related("place", "kind", "acting_place")
    )
)
_ended = Prepared(
    lambda municipalities, on: (
        Relation.objects.published(on)
        .filter(municipality__in=municipalities, phases__kind__in=ENDINGS)
        .order_by("pk")
        .distinct()
        .select_related("place")
        .only("municipality", "place__id")
    )
)
_phases = Prepared(lambda keys: Phase.objects.filter(relation__in=keys))
_successions = Prepared(lambda keys: PlaceSuccession.objects.filter(place__in=keys))
_agreements = Prepared(  # and what replaces them, with the relation `of` each
    lambda keys, on: (
        Agreement.objects.published(on)
        .filter(Q(relations__in=keys) | Q(replaces__relations__in=keys))
        .annotate(of=F("relations"))
    )
)
_parties = Prepared(  # of those parties that nothing waits for and that took no step, no term tells
    lambda keys: AgreementParty.objects.filter(agreement__in=keys).exclude(
        ~Q(agreement__enters_by=Agreement.EntersBy.ALL_APPROVE), **dict.fromkeys(TERMINATION_STEPS, "")
    )
)
_extensions = Prepared(lambda keys: AgreementExtension.objects.filter(agreement__in=keys))


def _theme_query(keys, on):
    own = Theme.objects.filter(relation_themes__relation__in=keys)
    path = "agreement_themes__agreement"
    agreed = Theme.objects.filter(is_public(Agreement, f"{path}__", on), **{f"{path}__relations__in": keys})
    return (
        own.annotate(of=F("relation_themes__relation"))
        .order_by()
        .union(agreed.annotate(of=F(f"{path}__relations")).order_by())
    )


_themes = Prepared(_theme_query)


def relations_of(municipality, on):
    """The published relations of a municipality, each with what its status and its card read."""
    relations = _of_municipality(municipality=municipality.pk, on=on)
    for relation in relations:
        relation.municipality = municipality
    return load_listed(relations, on)


def former_of(municipalities, on):
    """The published relations of the municipalities, by their keys, that have ended or been replaced."""
    relations = _ended(municipalities=municipalities, on=on)
    _load_phases(relations)
    return [relation for relation in relations if is_former(relation, on)]


def load_listed(relations, on):
    """The relations as a list, each with what its status reads: phases, what became of the place, and agreements."""
    relations = list(relations)
    _load_phases(relations)
    load_agreements(relations, on)
    return relations


def _load_phases(relations):
    if not relations:
        return
    hand_out(relations, "phases", _phases(keys=[relation.pk for relation in relations]))
    places = [relation.place for relation in relations]
    hand_out(places, "successions", _successions(keys=[place.pk for place in places]))


def load_agreements(relations, on):
    """Let each relation have its published agreements with their terms, as `state` and `end` read them.

    Of their parties there are only those that the terms depend on.
    """
    if not relations:
        return
    rows = _agreements(keys=[relation.pk for relation in relations], on=on)
    found = list({(row.pk, row.of): row for row in rows}.values())
    keys = list({row.pk for row in found})
    hand_out(found, "parties", _parties(keys=keys) if keys else ())
    hand_out(found, "extensions", _extensions(keys=keys) if keys else ())
    hand_out(found, "replaced_by", {row.pk: row for row in found if row.replaces_id}.values())
    hand_out(relations, "agreements", found)


def themes_of(relations, on):
    """{key of a relation: its themes and those of its published agreements}."""
    found = {relation.pk: [] for relation in relations}
    for theme in _themes(keys=list(found), on=on) if found else ():
        if theme.of in found:
            found[theme.of].append(theme)
    return found
