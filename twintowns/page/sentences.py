"""Sentences about places, figures, decisions and policies, in the active language and true on the day."""

from functools import cache

from django.utils.formats import number_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from twintowns.dates.render import render, render_when
from twintowns.models import PlaceFigure, Quantity, begun_by, today

NBSP = "\u00a0"


def choice_label(record, name):
    """What the value of a field with choices is called, as its `get_…_display`, which reads all choices anew each time."""
    value = getattr(record, name)
    return str(_labels(record._meta.get_field(name)).get(value, value))


@cache
def _labels(field):
    return dict(field.flatchoices)


def number_text(value):
    """A number with no-break spaces between thousands and the decimals that it has: “16 000”, “4,5”."""
    text = number_format(value.normalize() if value else value, use_l10n=True, force_grouping=True)
    return text.replace(" ", NBSP)


def quantity_text(quantity):
    """The number as its source gives it: “cirka 16 000”, “drygt 60”, “ett 20-tal”, “50 000–250 000”."""
    text = number_text(quantity.value)
    if quantity.value_max is not None:
        text = f"{text}–{number_text(quantity.value_max)}"
    return qualified(text, quantity.qualifier)


def qualified(text, qualifier):
    patterns = {
        Quantity.Qualifier.ABOUT: _("about %s"),
        Quantity.Qualifier.JUST_OVER: _("just over %s"),
        Quantity.Qualifier.OVER: _("over %s"),
        Quantity.Qualifier.NEARLY: _("nearly %s"),
        Quantity.Qualifier.SCORE: _("some %s"),
    }
    return patterns.get(qualifier, "%s") % text


def as_of_text(record):
    """“ (2024)” when the fact says when it was true, else nothing."""
    return f" ({render(record.as_of)})" if record.as_of else ""


def figure_text(figure):
    """A figure about a place: “cirka 16 000”, “39 km²”, “10 mil söder om Archangelsk”, with its as-of date."""
    text = quantity_text(figure)
    if figure.kind == PlaceFigure.Kind.DISTANCE:
        unit = _("Swedish miles") if figure.unit == PlaceFigure.Unit.MIL else choice_label(figure, "unit")
        direction = DIRECTIONS[figure.direction]() if figure.direction else _("from %s")
        return f"{text}{NBSP}{unit} {direction % figure.reference.name}"
    if figure.kind == PlaceFigure.Kind.TRAVEL_TIME:
        minutes = _("%(number)s minutes by car from %(place)s")
        return minutes % {"number": text, "place": figure.reference.name}
    unit = f"{NBSP}{choice_label(figure, 'unit')}" if figure.unit else ""
    return f"{text}{unit}{as_of_text(figure)}"


DIRECTIONS = {
    "n": lambda: _("north of %s"),
    "ne": lambda: _("north-east of %s"),
    "e": lambda: _("east of %s"),
    "se": lambda: _("south-east of %s"),
    "s": lambda: _("south of %s"),
    "sw": lambda: _("south-west of %s"),
    "w": lambda: _("west of %s"),
    "nw": lambda: _("north-west of %s"),
}


def on_day(date):
    """A date as part of a sentence: “den 1 januari 2020”, “i juni 2012”, “2003”, “den 9 juni 2010 eller tidigare”."""
    return render_when(date)


def successions_by(place, on=None):
    """What happened to the place by the day, earliest first."""
    on = on or today()
    return [succession for succession in place.successions.all() if succession.has_happened(on)]


def succession_sentences(place, on=None, *, dated=True, told=None):
    """“Os gick upp i Bjørnafjorden den 1 januari 2020.” and what became of that place in turn.

    The place's own are told without the day where it stands beside them. `told` are the places whose fate is told
    already: one that merged may have been split out again.
    """
    told = set() if told is None else told
    told.add(place.pk)
    happened = successions_by(place, on)
    splits = [s for s in happened if s.kind == s.Kind.SPLIT]
    sentences = [succession_sentence(s, dated=dated) for s in happened if s.kind != s.Kind.SPLIT]
    if splits:
        names = join_words([s.successor.name for s in splits])
        sentences.append(
            _("%(place)s was split into %(names)s%(when)s.")
            % {"place": place.name, "names": names, "when": _when(splits[0], dated)}
        )
    for succession in happened:
        if succession.successor and succession.successor_id not in told:
            sentences += succession_sentences(succession.successor, on, told=told)
    return sentences


def _when(succession, dated):
    return f" {on_day(succession.on)}" if dated and succession.on else ""


def succession_sentence(succession, *, dated=True):
    """“Os gick upp i Bjørnafjorden den 1 januari 2020.”"""
    kinds = {
        succession.Kind.MERGED: _("%(place)s was merged into %(successor)s%(when)s."),
        succession.Kind.RENAMED: _("%(place)s was renamed %(successor)s%(when)s."),
        succession.Kind.SPLIT: _("%(place)s was split%(when)s; %(successor)s is a part of it."),
        succession.Kind.DISSOLVED: _("%(place)s was dissolved%(when)s."),
    }
    successor = succession.successor.name if succession.successor else ""
    unknown = _("What became of %(place)s%(when)s is not known.")
    return kinds.get(succession.kind, unknown) % {
        "place": succession.place.name,
        "successor": successor,
        "when": _when(succession, dated),
    }


def join_words(words):
    """“a, b och c”."""
    words = list(words)
    if len(words) < 2:
        return "".join(words)
    return _("%(most)s and %(last)s") % {"most": ", ".join(words[:-1]), "last": words[-1]}


def body_name(decision):
    names = {
        "kf": _("the municipal council"),
        "ks": _("the municipal executive board"),
        "delegation": _("an official"),
    }
    return decision.body_name or names.get(decision.body, decision.get_body_display())


def decision_text(decision):
    """“Kommunfullmäktige 2019-11-25 § 155 (34 för, 11 emot)”."""
    name = body_name(decision)
    return " ".join([capfirst(name), *_reference(decision)])


def decided_sentence(decision, it, on=None):
    """“Kommunfullmäktige beslutade om det 2025-03-01 § 12.”; "" before the day. `it` is what stands for the matter."""
    if decision.decided and not begun_by(decision.decided, on or today()):
        return ""
    text = _("%(body)s decided on %(it)s") % {"body": body_name(decision), "it": it}
    return " ".join([capfirst(text), *_reference(decision)]) + "."


def _reference(decision):
    """Its date, paragraph, diary number and votes, each where it is stated."""
    parts = []
    if decision.decided:
        exact = decision.decided.precision == "day"
        parts.append(decision.decided.edtf if exact else render(decision.decided))
    if decision.paragraph:
        parts.append(f"§{NBSP}{decision.paragraph}")
    if decision.diary_number:
        parts.append(_("(ref. %s)") % decision.diary_number)
    if decision.votes_for is not None:
        parts.append(f"({_votes(decision)})")
    return parts


def _votes(decision):
    votes = _("%(for)d for, %(against)d against") % {
        "for": decision.votes_for,
        "against": decision.votes_against,
    }
    abstaining = decision.votes_abstaining
    return ", ".join([votes, *([_("%d abstained") % abstaining] if abstaining else [])])


def policy_sentence(policy, on=None):
    """“Policyn gällde 2019–2022 och har gått ut.” – or that it applies, or is to come."""
    on = on or today()
    if not policy.valid:
        return _("How long the policy applies is not stated.")
    decided = policy.decision and policy.decision.decided
    if decided and not begun_by(decided, on):
        return _("The policy had not been decided.")
    period = render(policy.valid)
    if policy.in_force(on):
        return _("The policy applies %s.") % period
    if policy.valid_latest and policy.valid_latest < on:
        return _("The policy applied %s and has expired.") % period
    return _("The policy is to apply %s.") % period
