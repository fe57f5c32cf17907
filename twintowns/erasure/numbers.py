"""A phone number in every writing: with its country’s code or without, nationally, its digits parted or not."""

import re
from dataclasses import dataclass
from functools import cached_property

import phonenumbers

GAP = r"[\s()/.\-]*"  # between the digits
NARROW = (
    r"[ ()/.\-]{0,3}"  # … of a number that nothing but its digits tells, and which is therefore on one line
)
SHORT = 7  # digits; fewer may be any number, and are the person's only beside the name
NEAR = 60  # letters, from the name


@dataclass(frozen=True)
class Number:
    """A number as it is stored: E.164, or the digits of a short number."""

    stored: str

    @cached_property
    def _parsed(self):
        number = self.stored.partition(";")[0]
        try:
            return phonenumbers.parse(number, None) if number.startswith("+") else None
        except phonenumbers.NumberParseException:
            return None

    @cached_property
    def _prefix(self):
        """What is dialled before the number within its country: 0 in Sweden, 8 in Russia, nothing in Norway."""
        region = phonenumbers.region_code_for_country_code(self._parsed.country_code)
        metadata = phonenumbers.PhoneMetadata.metadata_for_region_or_calling_code(
            self._parsed.country_code, region
        )
        return (metadata and metadata.national_prefix) or ""

    @property
    def _digits(self):
        if self._parsed is None:
            return re.sub(r"\D", "", self.stored.partition(";")[0])
        return phonenumbers.national_significant_number(self._parsed)

    @cached_property
    def with_prefix(self):
        """The pattern with the country's code or the national prefix."""
        if self._parsed is None:
            return None
        local, prefix = GAP.join(self._digits), GAP.join(self._prefix)
        code = GAP.join(str(self._parsed.country_code))
        within = rf"(?:\({prefix}\)|{prefix})?" if prefix else ""
        befores = [rf"(?:(?:\+|00){GAP})?{code}{GAP}{within}", *([prefix] if prefix else [])]
        return re.compile(rf"(?<!\d)(?:{'|'.join(befores)}){GAP}{local}(?:;ext=\d+)?(?!\d)")

    @cached_property
    def bare(self):
        """The pattern without any of these."""
        return re.compile(rf"(?<!\d){NARROW.join(self._digits)}(?!\d)")

    @property
    def pattern(self):
        """Every text with the number has this."""
        return "|".join(one.pattern for one in (self.with_prefix, self.bare) if one)

    def spans(self, plain, beside):
        """(start, end) of the number in a text as it is read. `beside`: where other traces of the person stand."""
        spans = [match.span() for match in self.with_prefix.finditer(plain)] if self.with_prefix else []
        bare = [match.span() for match in self.bare.finditer(plain) if not is_of_longer(plain, match)]
        if len(self._digits) < SHORT:
            bare = [(start, end) for start, end in bare if _is_near(start, end, beside)]
        return spans + bare


def is_of_longer(plain, match):
    """Whether more digits follow or stand before, parted as the digits of the number are: “1 22 41 50 60”."""
    joints = set(re.findall(r"\D", match.group()))
    before, after = plain[max(0, match.start() - 2) : match.start()], plain[match.end() : match.end() + 2]
    return any(
        len(two) == 2 and two[digit].isdigit() and two[1 - digit] in joints
        for two, digit in ((before, 0), (after, 1))
    )


def _is_near(start, end, beside):
    return any(first - end <= NEAR and start - last <= NEAR for first, last in beside)
