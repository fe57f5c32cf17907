"""Callers' questions that are understood whole: whether there is a partner in a country."""

from django.utils.translation import gettext as _
from django_countries import countries

from partnerships.models import Relation
from twintowns.cards import Understood, make_card
from twintowns.folding import fold, sort_key
from twintowns.models import Municipality
from twintowns.sentences import join_words
from twintowns.service.countries import asked_country


def partner_in_country(query, own, only, user, on):
    """What there is in the country, the municipality's own first; or that it has nothing there, and what it has instead.

    The municipality is the one that the question names, else `own` (keys); `only` (keys) limits whose partners are told of.
    None where the question is another.
    """
    code, rest = asked_country(query)
    if code is None or code == "SE":
        return None
    municipalities = Municipality.objects.published(on).select_related("place")
    if only is not None:
        municipalities = municipalities.filter(pk__in=only)
    named = [m for m in municipalities if rest and rest & _words_of(m)]
    if rest - set().union(*map(_words_of, named)):
        return None
    home = named or [m for m in municipalities if m.pk in own]
    relations = Relation.objects.published(on).filter(municipality__in=municipalities)
    there = _in_order(relations.filter(place__country=code), home, on)
    ours = [relation for relation in there if relation.municipality in home]
    if ours or (there and not home):
        return Understood([("relation", relation.pk) for relation in there])
    if not home:
        return None
    instead = _in_order(relations.filter(municipality=home[0]), home, on)
    card = _nothing_there(home[0], code, instead, there, user, on)
    return Understood([("relation", relation.pk) for relation in [*there, *instead]], card)


def _words_of(municipality):
    return {
        *fold(municipality.official_name).split(),
        *fold(municipality.place.name).split(),
        municipality.slug,
    }


def _in_order(relations, home, on):
    """Those of the own municipalities first, and those that are past last."""

    def weight(relation):
        return relation.municipality not in home, relation.status(on).is_past, relation.place.name_sort

    return sorted(relations.for_list(), key=weight)


def _nothing_there(municipality, code, instead, others, user, on):
    names = {"municipality": municipality.name, "country": countries.name(code)}
    sentence = (
        _("No, %(municipality)s has no partner in %(country)s among those that are told of here.") % names
    )
    card = make_card(
        names["country"], municipality, sentence, municipality.get_absolute_url(), user=user, on=on
    )
    lasting = [relation.place.country for relation in instead if not relation.status(on).is_past]
    if lasting:
        has = join_words(sorted({str(country.name) for country in lasting}, key=sort_key))
        card.sentences[1:] = [_("It has partners in %s.") % has]
    if others:
        told = dict.fromkeys(f"{other.place.name} ({other.municipality.name})" for other in others)
        card.facts.append((_("Other municipalities’ partners there"), join_words(told)))
    return card
