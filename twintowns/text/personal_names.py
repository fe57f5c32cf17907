"""What stands in the field of a person's name: the name alone, or a title, a duty or several persons too."""

import re
from functools import lru_cache

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from .cleaning import clean_line
from .folding import fold
from .name_words import DEGREES, GIVEN, PARTICLES, ROLE, TITLES

NAME_ALONE = _(
    "Write only the name here. A title has a field of its own, and two persons are entered one by one."
)
SIGNS = re.compile(r"[:;,/|()<>\[\]@+&]|\s(?:och|and|samt)\s|\w\w\.\w\w")
ASIDE = re.compile(r"\(([^()]*)\)|<([^<>]*)>|\[([^\[\]]*)\]")
AND = re.compile(r"\s*[;/|+&]\s*|\s+(?:och|and|samt)\s+")
COMMA = re.compile(r"\s*,\s*|\s+[-–—]\s+")
AFTER_NAME = re.compile(
    r"[ ,]+(?:Ph\.? ?D|D\.? ?Phil|[MB]\.? ?Sc|MBA|M\.D|LL\.? ?M|Jr|Sr)\b\.?$", re.IGNORECASE
)
NO_WORD = re.compile(r"@|(?:\d.?){5}")  # an address, a number
LONG = 8  # letters; a longer word that ends as duties do is one
MOST_GIVEN = 3  # names after a surname and a comma


def refuse_more_than_name(text):
    """Refuse what is more than the name of one person; for `clean()` of a record whose field `name` has a person's."""
    words = _tokens(text)
    if SIGNS.search(text) or (words and _is_title(words, 0)) or persons_in(text) != (clean_line(text),):
        raise ValidationError({"name": NAME_ALONE})


@lru_cache(maxsize=4096)
def persons_in(text):
    """The names of persons in a name field, without titles and duties: “Dr. Eva X och Bo Y” are “Eva X” and “Bo Y”.

    Where no name can be told from the rest, the text as it is.
    """
    text = clean_line(text)
    if text == text.lower():
        return tuple(name.lower() for name in _persons(text.title())) or (text,)
    return tuple(_persons(text)) or (text,)


def _persons(text):
    names = _listed(ASIDE.sub(" ", text))
    names += [name for aside in ASIDE.findall(text) for name in _listed("".join(aside)) if _is_known(name)]
    return dict.fromkeys(names)


def _listed(text):
    """The names of a list; “Åsa” in “Åsa och Bo Y” has the surname of the next."""
    text = AFTER_NAME.sub("", text)
    label, _colon, rest = text.rpartition(":")
    chunks, names, waiting = AND.split(rest if " " in _name_of(rest) else f"{label} {rest}"), [], []
    for name in (name for chunk in chunks for name in _between_ands(chunk, len(chunks) > 1)):
        if " " not in name:
            waiting.append(name)
            continue
        names += [f"{given} {name.rpartition(' ')[2]}" for given in waiting] + [name]
        waiting = []
    return names


def _between_ands(text, is_list):
    """The names between commas: of one person, surname first, or of one person with what else is said of the person."""
    names = [name for part in COMMA.split(text) if (name := _name_of(part))]
    is_turned = len(names) > 1 and " " not in names[0] and len(names[1].split()) <= MOST_GIVEN
    if is_turned and not (is_list and _is_known(names[0])):
        return [f"{names[1]} {names[0]}"]
    return names[:1] + [name for name in names[1:] if " " not in name or _is_known(name)]


def _is_known(name):
    """Whether it begins with a given name that is known as one."""
    return bool({fold(name.split()[0]), fold(re.split("[ -]", name)[0])} & GIVEN)


def _name_of(text):
    """The name without titles; "" for what is no name, such as “Halmstads kommun”."""
    words = _without_titles(_tokens(text))
    is_name = all(not word[0].islower() or _is_particle(word) for word in words)
    return " ".join(re.sub(r"(?<=\w\w)\.$", "", word) for word in words) if is_name else ""


def _tokens(text):
    parted = re.sub(r"(?<=\w\w)\.(?=\w\w)", ". ", text)  # “Dr.Eva”
    return [word for word in parted.split() if re.search(r"\w", word) and not NO_WORD.search(word)]


def _without_titles(words):
    """Words from the first after a title, if a whole name is left: “Internationell samordnare Eva X” is “Eva X”."""
    bare = [place for place in range(len(words)) if not _is_title(words, place)]
    if len(bare) > 1:
        bare = [place for place in bare if place > max(_titles_before(bare))]
    names = [words[place] for place in bare]
    while len(names) > 2 and names[0][0].islower() and not (_is_particle(names[0]) or _is_known(names[0])):
        names = names[1:]
    return names


def _titles_before(bare):
    """The places of titles that two words of a name follow, of the places of the words that are no titles."""
    return [-1, *(place for place in range(bare[-2]) if place not in bare)]


def _is_particle(word):
    return fold(word) in PARTICLES or bool(re.match(r"[a-z]['’]", word))


def _is_title(words, place):
    plain = fold(words[place]).strip(".,")
    if plain in DEGREES and plain not in TITLES:
        after = fold(words[place + 1]).strip(".,") if place + 1 < len(words) else ""
        return words[place].endswith(".") or after in DEGREES
    stems = {plain, re.sub(r"(?:en|et|n|t)$", "", plain)}  # “kommunalrådet”
    is_role = len(plain) >= LONG and ROLE.search(plain) and place < len(words) - 1
    return bool(stems & TITLES) or bool(is_role and plain not in GIVEN)
