"""Callers' questions that are understood whole: which partners there are, and whether there is one in a country."""

from django.utils.translation import gettext as _

from partnerships.models import Relation
from twintowns.models import Municipality
from twintowns.page.sentences import join_words
from twintowns.search.countries import asked_areas
from twintowns.search.query import AROUND_FOLDED, PARTNERS_FOLDED, TIES_FOLDED, asked_words
from twintowns.service.answers import Understood, make_answer
from twintowns.text.countries import Area
from twintowns.text.folding import fold, sort_key


def partner_in_country(query, own, only, user, on):
    """What there is in the countries, or parts of the world, the municipality's own first; or that it has nothing there,
    and what it has instead.

    The municipality is the one that the question names, else `own` (keys); `only` (keys) limits whose partners are told of.
    None where the question is another.
    """
    areas, rest = asked_areas(query)
    if not areas or Area("SE") in areas:
        return None
    home, relations = _whose(rest, own, only, on)
    if relations is None:
        return None
    codes = {code for area in areas for code in area.countries}
    there = _in_order(relations.filter(place__country__in=codes), home, on)
    ours = [relation for relation in there if relation.municipality in home]
    if ours or (there and not home):
        return Understood([("relation", relation.pk) for relation in there])
    if not home:
        return None
    instead = _in_order(relations.filter(municipality=home[0]), home, on)
    answer = _nothing_there(home[0], areas, instead, there, user, on)
    return Understood([("relation", relation.pk) for relation in [*there, *instead]], answer)


def partners_of_own(query, own, only, user, on):
    """All partners, the municipality's own first: “vilka vänorter har ni?”; None where the question says more.

    The arguments are those of `partner_in_country`.
    """
    words = set(asked_words(query))
    if not words & PARTNERS_FOLDED:
        return None
    home, relations = _whose(words - AROUND_FOLDED - TIES_FOLDED, own, only, on)
    if not home or not relations.filter(municipality__in=home).exists():
        return None
    return Understood([("relation", relation.pk) for relation in _in_order(relations, home, on)])


def _whose(rest, own, only, on):
    """(the municipalities asked about, the relations to tell of); (…, None) where `rest` has words that name none."""
    municipalities = Municipality.objects.published(on).select_related("place")
    if only is not None:
        municipalities = municipalities.filter(pk__in=only)
    named = [m for m in municipalities if rest and rest & _words_of(m)]
    if rest - set().union(*map(_words_of, named)):
        return named, None
    home = named or [m for m in municipalities if m.pk in own]
    return home, Relation.objects.published(on).filter(municipality__in=municipalities)


def _words_of(municipality):
    return {
        *fold(municipality.official_name).split(),
        *fold(municipality.place.name).split(),
        municipality.slug,
    }


def _in_order(relations, home, on):
    """Those of the own municipalities first, and those that are past last."""

    def weight(relation):
        return relation.municipality not in home, relation.status(on).kind.is_past, relation.place.name_sort

    return sorted(relations.for_list(), key=weight)


def _one_of(names):
    """“Tyskland eller Frankrike”."""
    if len(names) < 2:
        return "".join(names)
    return _("%(most)s or %(last)s") % {"most": ", ".join(names[:-1]), "last": names[-1]}


def _nothing_there(municipality, areas, instead, others, user, on):
    names = {"municipality": municipality.name, "country": _one_of([area.name for area in areas])}
    sentence = (
        _("No, %(municipality)s has no partner in %(country)s among those that are told of here.") % names
    )
    answer = make_answer(
        names["country"], municipality, sentence, municipality.get_absolute_url(), user=user, on=on
    )
    lasting = [relation.place.country for relation in instead if not relation.status(on).kind.is_past]
    if lasting:
        has = join_words(sorted({str(country.name) for country in lasting}, key=sort_key))
        answer.sentences[1:] = [_("It has partners in %s.") % has]
    if others:
        told = dict.fromkeys(f"{other.place.name} ({other.municipality.name})" for other in others)
        answer.facts.append((_("Other municipalities’ partners there"), join_words(told)))
    return answer
