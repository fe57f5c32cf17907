"""The marks of Markdown and HTML around words, and those that a name torn out of them would leave without their pair."""

import re

PAIRS = {"[": "]", "(": ")", "{": "}"}
MARK = re.compile(
    r"</?[a-z][^<>]*>|\]\([^()\s]*\)|(?<![^\W_])[*_]+|[*_]+(?![^\W_])|[\[\](){}]", re.IGNORECASE
)


def unmatched(text):
    """([matches of marks that end what began before the text], [… that begin what ends after it]) in their order."""
    ends, begins = [], []
    for match in MARK.finditer(text):
        mark = match.group()
        if _begins(mark, text, match):
            begins.append(match)
        elif begins and _end_of(begins[-1].group()) == _end_of(mark):
            begins.pop()
        else:
            ends.append(match)
    return ends, begins


def _begins(mark, text, match):
    """Whether the mark begins something: “**” does right before a letter and not right after one."""
    if mark[0] in "*_":
        return bool(re.match(r"[^\W_]", text[match.end() :])) and not re.search(
            r"[^\W_]$", text[: match.start()]
        )
    return mark in PAIRS or (mark[0] == "<" and mark[1] != "/")


def _end_of(mark):
    """What ends the mark, alike for its beginning and its end."""
    if mark[0] == "<":
        return re.findall(r"\w+", mark)[0].lower()
    return PAIRS.get(mark, mark[0] if mark[0] in "]" else mark)


def replaced(text, start, end, by):
    """The text with `by` in place of a cut from it: what marks nothing but the cut goes with it.

    Marks whose pairs stand in the text farther off are kept. Where the cut reaches from one link into another, both
    stay, each with `by` in it.
    """
    ends, begins = unmatched(text[start:end])
    gap = text[start + ends[-1].end() : start + begins[0].start()] if ends and begins else ""
    ends, begins = [match.group() for match in ends], [match.group() for match in begins]
    while ends and (first := re.search(_pattern(ends[0]), text[:start])):
        start = first.start()
        ends.pop(0)
    while begins and text[end:].startswith(_closing(begins[-1])) and _closing(begins[-1]):
        end += len(_closing(begins[-1]))
        begins.pop()
    before, after = "".join(begins), "".join(ends)
    if before and after:
        gap = gap if gap.isspace() else " "
        return f"{text[:start]}{by}{after}{gap}{before}{by}{text[end:]}"
    return f"{text[:start]}{before}{by}{after}{text[end:]}"


def _closing(mark):
    if mark[0] == "<":
        return f"</{_end_of(mark)}>"
    return PAIRS.get(mark, mark) if mark != "[" else ""  # a link's text leads somewhere, and stays a link


def _pattern(mark):
    """What begins right before the cut and is ended by the mark."""
    if mark[0] == "<":
        return rf"<{_end_of(mark)}\b[^<>]*>$"
    if mark.startswith("]("):
        return r"(?!)"  # a link, which stays one
    begin = {end: begin for begin, end in PAIRS.items()}.get(mark, mark)
    return rf"(?<![*_]){re.escape(begin)}$" if mark[0] in "*_" else rf"{re.escape(begin)}$"
