"""All that a person was called and reached by, as what is looked for in a text."""

import json
import re
from dataclasses import dataclass
from functools import cached_property

from .marks import replaced
from .names import AFTER, BEFORE, Name
from .numbers import Number
from .reading import Reading, skimmed

REMOVED = "[…]"
MAIL = re.compile(r"[\w.+%-]+@[\w-]+(?:\.[\w-]+)+")


def mail_pattern(mail):
    return re.compile(rf"(?<![\w.+-]){re.escape(skimmed(mail))}(?![\w-]|\.\w)")


def local_part_pattern(mail, names):
    """The part before the @ as a word of its own, when it is made from the name; None for “info” and its like."""
    local = skimmed(mail).partition("@")[0]
    words = {skimmed(word) for name in names for word in name.words}
    is_from_name = any(word[:3] in local for word in words if len(word) > 2)
    if local in words or len(local) < 5 or not is_from_name:
        return None
    # “stefans” is anybody's genitive: without a mark or digit it counts in an address alone.
    ending = "" if re.search(r"[\d._-]", local) else "(?=@)"
    return re.compile(f"{BEFORE}{re.escape(local)}{AFTER}{ending}")


@dataclass(frozen=True)
class Traces:
    """The names, e-mail addresses and stored phone numbers of one person."""

    names: tuple[Name, ...] = ()
    mails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()

    def __bool__(self):
        return bool(self.names or self.mails or self.phones)

    @cached_property
    def _patterns(self):
        locals_ = [local_part_pattern(mail, self.names) for mail in self.mails]
        return [*map(mail_pattern, self.mails), *filter(None, locals_)]

    @cached_property
    def _numbers(self):
        return [Number(phone) for phone in self.phones]

    @cached_property
    def _quick(self):
        """Every text with a trace has this. (A number as a word, since it would else be looked for at each digit.)"""
        return re.compile(
            "|".join(
                [name.quick for name in self.names] + [one.pattern for one in self._patterns + self._numbers]
            )
        )

    def spans(self, text):
        """(start, end) of each trace in the text, those that touch taken together."""
        if not self or not text or not self._quick.search(skimmed(text)):
            return []
        reading = Reading(text)
        spans = [match.span() for pattern in self._patterns for match in pattern.finditer(reading.plain)]
        spans += [span for name in self.names for span in name.spans(reading)]
        spans += [span for number in self._numbers for span in number.spans(reading.plain, spans)]
        return joined(widened(text, [reading.span(*span) for span in spans]))

    def stand_in(self, value):
        """Whether a text, or any text of a list or mapping, holds a trace."""
        return self.blanked(value) != value

    def are_left_in(self, value):
        """Whether a surname still stands in a text that was blanked, for people to see whose it is."""
        text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
        if not self or not self._quick.search(skimmed(text)):
            return False
        reading = Reading(text)
        return any(name.is_left(reading) for name in self.names)

    def blanked(self, value, by=REMOVED):
        """The value with each trace replaced. JSON stays JSON."""
        if isinstance(value, dict):
            return {self.blanked(key, by): self.blanked(item, by) for key, item in value.items()}
        if isinstance(value, list):
            return [self.blanked(item, by) for item in value]
        if not isinstance(value, str):
            return value
        container = json_of(value)
        if container is not None:
            new = self.blanked(container, by)
            return value if new == container else json.dumps(new)
        return self._blanked_text(value, by)

    def _blanked_text(self, text, by):
        for start, end in reversed(self.spans(text)):
            text = replaced(text, start, end, by)
        return text


def json_of(text):
    """The list or mapping that the text is, or None."""
    if text[:1] not in ("[", "{"):
        return None
    try:
        return json.loads(text)
    except ValueError:
        return None


def widened(text, spans):
    """An e-mail address whose first part tells of the person goes whole."""
    mails = [match.span() for match in MAIL.finditer(text)] if spans else []
    for start, end in spans:
        around = [mail for mail in mails if mail[0] < end and start < mail[1]]
        yield min([start, *(mail[0] for mail in around)]), max([end, *(mail[1] for mail in around)])


def joined(spans):
    """The spans in order, overlapping ones as one."""
    whole = []
    for start, end in sorted(spans):
        if whole and start < whole[-1][1]:
            whole[-1] = whole[-1][0], max(whole[-1][1], end)
        else:
            whole.append((start, end))
    return whole
