"""What stands beside a form of a name, and whether the form is the person's therefore."""

import re

from twintowns.text.name_words import GIVEN, ROLE

from .reading import HUMP
from .vocabulary import LETTERED, OPENERS

LETTER = r"[^\W\d_]"


def found(pattern, reading, check):
    """The places where the pattern is found and the check says yes; after a no it is looked for from the next letter."""
    at, spans = 0, []
    while match := pattern.search(reading.plain, at):
        is_one = match.end() > match.start() and check(reading, match)
        if is_one:
            spans.append(match.span())
        at = match.end() if is_one else match.start() + 1
    return spans


def always(reading, match):
    return True


def begins_sentence(reading, place):
    return (
        re.search(r"(?:^|[.!?:\n]\s*)[\s\"'(*_#-]*$", reading.plain[max(0, place - 40) : place]) is not None
    )


def name_before(reading, place, joint=" -"):
    """Where another capitalised word, which is no title nor such an opener as “Enligt”, begins right before; else None."""
    start = max(0, place - 60)
    initials = rf"(?: {LETTER}\.)*"  # “Bo Å. Provström”
    match = re.search(rf"({LETTER}+)(?:{HUMP}{LETTER}+)?{initials}[{joint}]$", reading.plain[start:place])
    is_capital = bool(match) and reading.is_capital(start + match.start())
    if not is_capital or match[1] in OPENERS | LETTERED or ROLE.search(match[1]):
        return None
    begin, end = start + match.start(1), start + match.end(1)
    is_of_thing = len(match[1]) == 1 and is_lettered(reading, begin)
    return None if is_of_thing or is_acronym(reading, begin, end, range(place, place + 5)) else begin


def is_given(reading, place):
    """Whether the word that begins there is known as a given name."""
    return re.match(rf"{LETTER}+", reading.plain[place:])[0] in GIVEN


def given_before(reading, place):
    """Whether somebody else’s given name, or first half of a surname, stands right before.

    What begins a sentence or a line is one only where it is known as one: “Kanske Provström”.
    """
    begin = name_before(reading, place)
    if begin is None:
        return False
    begins = re.search(r"(?:^|[.!?\n]\s*)[\s\"'(*_#-]*$", reading.plain[max(0, begin - 40) : begin])
    return reading.plain[place - 1] == "-" or not begins or is_given(reading, begin)


def name_after(reading, place):
    """Whether another capitalised word stands right after: “Åsa Nilsson”, “Provström-Nilsson”."""
    match = re.match(rf"[ -]{HUMP}?({LETTER}{{2,}})", reading.plain[place:])
    if not match or not reading.is_capital(place + match.start(1)):
        return False
    before = range(max(0, place - 5), place)
    return not is_acronym(reading, place + match.start(1), place + match.end(1), before)


def is_acronym(reading, start, end, beside):
    """Whether the word is one of capitals, as “KS” and “KSAU”, beside a name that is not, as “BO PROVSTRÖM” is."""
    is_of_capitals = end - start in range(2, 6) and all(map(reading.is_capital, range(start, end)))
    letters = [place for place in beside if reading.plain[place : place + 1].isalpha()]
    return is_of_capitals and not all(map(reading.is_capital, letters))


def is_lettered(reading, place):
    """Whether a single letter is the name of something: “plan E”."""
    before = re.search(rf"({LETTER}+) $", reading.plain[max(0, place - 30) : place])
    return bool(before) and before[1] in LETTERED


def stands_alone(reading, match):
    return not given_before(reading, match.start()) and not name_after(reading, match.end())


def is_cut(reading, start, end):
    """Whether the name goes on before or after, as somebody else's: “Provström-Nilsson”, “Per-Åsa”."""
    return name_before(reading, start, "-") is not None or name_after(reading, end)


def is_no_list_of_two(reading, match):
    """“Bo Provström, Åsa Nilsson” are two others, and “Åsa Provström, asa@example.org” the name and an address.

    Nor does a name go on after a full stop, or on the next line with somebody else's: “Provström\\n\\nÅsa Nilsson”.
    """
    is_parted = re.search(r"^[^\s.,]+\.\s|\n\s*\n", match.group())
    if is_parted or reaches_into_address(reading, match):
        return False
    is_before = name_before(reading, match.start()) is not None or "\n" in match.group()
    return not (is_before and name_after(reading, match.end()))


def reaches_into_address(reading, match):
    """Whether what begins before a blank ends within an e-mail address."""
    has_blank = re.search(r"\s", match.group())
    return bool(has_blank and re.match(r"[\w.+-]*@", reading.plain[match.end() :]))


def has_initial_first(reading, match):
    """“Å. Provström”, “å.provström”, but not “… å Provströms vägnar”, “plan Å”, nor the end of “Bo Å. Provström”.

    “Halmstads Å. Provström” is the person all the same: only a known given name before makes it another's.
    """
    is_initial = reading.is_capital(match.start()) or reading.plain[match.end("initials")] in "._-"
    is_of_thing = is_lettered(reading, match.start())
    before = name_before(reading, match.start())
    is_others = before is not None and (reading.plain[match.start() - 1] == "-" or is_given(reading, before))
    return is_initial and not is_of_thing and not is_others


def has_initial_last(reading, match):
    """“Provström, Å.”, “provstrom.a@”, but not “Provström å andra sidan” nor “Bo Provström, Å. Nilsson”."""
    initial = "initial" if match["initial"] else "in_file"
    place = match.start(initial)
    is_initial = reading.is_capital(place) or reading.plain[place - 1] in "._-"
    return is_initial and stands_alone(reading, match) and not reaches_into_address(reading, match)


def end_of_givens(reading, end):
    """Where the given names end that follow: “Provström, Åsa Maria Elisabet”. Somebody else's do not count."""
    last = end
    while match := re.match(rf"(?P<joint>[ _-])({LETTER}+)(?!{LETTER})", reading.plain[last:]):
        if match[2] not in GIVEN or (match["joint"] == " " and not reading.is_capital(last + 1)):
            break
        last += match.end()
    return end if name_after(reading, last) else last
