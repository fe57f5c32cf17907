"""Which marks of Markdown are read as marks. All else stays as it was typed, for a text of staff holds facts.

CommonMark reads “1986. Avtalet slöts.” as the first item of a list and then counts on by itself, four blanks as a
program, “[1]: …” as nothing to show, “2*3*4” as emphasis and “> 50” as a quotation. People who write in a town hall
mean none of these. A list is what begins with - or *, or what counts 1. 2. 3.; a new line is a new line.
"""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_block import list_block
from markdown_it.rules_inline import escape, link
from markdown_it.rules_inline.state_inline import Delimiter

from .addresses import leads

FIRST = re.compile(r"(?:[-*]|1\.)[ \t]+\S")  # how a list begins
FURTHER = re.compile(r"(?:[-*]|\d+\.)(?:[ \t]|$)")  # how its other items do
DEEPEST = 6  # two levels an item: three lists, one in another; deeper, the parser would leave words out
NOT_READ = [
    *("code", "fence", "backticks"),
    *("heading", "lheading", "blockquote", "reference", "image"),
    *("html_block", "html_inline", "entity"),
]


def make_reader():
    """A parser of Markdown that reads such marks only."""
    reader = MarkdownIt("commonmark", {"html": False, "breaks": True}).disable(NOT_READ)
    reader.block.ruler.at("list", _list, {"alt": ["paragraph", "reference", "blockquote"]})
    reader.block.ruler.before("list", "list_ends", _list_ends, {"alt": ["list"]})
    reader.inline.ruler.at("emphasis", _emphasis)
    reader.inline.ruler.at("escape", _escape)
    reader.inline.ruler.at("link", _link)
    reader.validateLink = leads
    reader.normalizeLinkText = str
    return reader


def read(reader, text):
    """The tokens of the text. What would be a list but does not count 1, 2, 3 is read once more, as typed."""
    is_empty = [not line.strip() for line in re.split(r"\r\n?|\n", text)]
    found = {"as_typed": set(), "ends": set()}
    while True:
        tokens = reader.parse(text, found)
        known = sum(map(len, found.values()))
        for items in _ordered_lists(tokens):
            _judge(items, is_empty, found)
        if sum(map(len, found.values())) == known:
            return tokens


def _ordered_lists(tokens):
    """The items of each list that begins with a number."""
    lists = []  # the items of each list that is open
    for token in tokens:
        if token.type.endswith("list_open"):
            lists.append([])
        elif token.type == "list_item_open":
            lists[-1].append(token)
        elif token.type == "ordered_list_close":
            yield lists.pop()
        elif token.type == "bullet_list_close":
            lists.pop()


def _judge(items, is_empty, found):
    """Note, as (line, level), which items are no list, and before which one the list ends.

    It ends at an empty line after which the count does not go on; what is alone or does not count 1, 2, 3 is no list.
    """
    parts = [[]]
    for item in items:
        if parts[0] and item.info != str(len(parts[-1]) + 1) and is_empty[item.map[0] - 1]:
            parts.append([])
        parts[-1].append(item)
    found["ends"].update(_place(part[0]) for part in parts[1:])
    for part in parts:
        if len(part) < 2 or [item.info for item in part] != [str(n + 1) for n in range(len(part))]:
            found["as_typed"].update(map(_place, part))


def _place(item):
    return item.map[0], item.level - 1


def _list_ends(state, start_line, _end_line, silent):
    """Whether the list that is being read goes no further than this line."""
    return silent and (start_line, state.level - 1) in state.env["ends"]


def _list(state, start_line, end_line, silent):
    """The parser's rule for lists, where a list is meant."""
    begins = state.bMarks[start_line] + state.tShift[start_line]
    is_further = silent and state.sCount[start_line] < state.blkIndent
    marker = FURTHER if is_further else FIRST
    is_meant = marker.match(state.src, begins, state.eMarks[start_line])
    if not is_meant or state.level >= DEEPEST or (start_line, state.level) in state.env["as_typed"]:
        return False
    return list_block(state, start_line, end_line, silent)


def _emphasis(state, silent):
    """* and ** around words, not inside them: “2*3*4” and “anna_karin” stay."""
    marker = state.src[state.pos]
    if silent or marker != "*":
        return False
    scanned = state.scanDelims(state.pos, False)
    for _number in range(scanned.length):
        state.push("text", "", 0).content = marker
        place = len(state.tokens) - 1
        state.delimiters.append(
            Delimiter(ord(marker), scanned.length, place, -1, scanned.can_open, scanned.can_close)
        )
    state.pos += scanned.length
    return True


def _escape(state, silent):
    r"""“\*” is a star; a backslash at the end of a line is itself."""
    if state.src[state.pos : state.pos + 2] == "\\\n":
        return False
    return escape(state, silent)


def _link(state, silent):
    """[words](address). Without either, or with a second text that only a mouse finds, it stays as typed."""
    begins = state.pos
    if not link(state, True):
        return False
    words, _between, address = state.src[begins + 1 : state.pos - 1].rpartition("](")
    state.pos = begins
    return bool(words.strip() and address) and not re.search(r"\s", address) and link(state, silent)
