"""Text without what nobody sees: `clean_line` for a field of one line, `clean_text` for prose.

People paste from word processors, PDF files, web pages and spreadsheets. What comes along unseen makes two names of
one, and stops what is made from it: PostgreSQL refuses NUL, XML and spreadsheets most control characters, and a
calendar knows no line break within a name.
"""

import re
import unicodedata

# What ends a line somewhere: Word keeps a line break within a paragraph as VT, and a page break as FF.
LINE_BREAKS = re.compile("\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")

# Neither seen nor a blank: control characters, halves of surrogate pairs, marks of direction, zero-width characters,
# anchors of pictures and notes, vowels of Khmer that are not written, marks that Cyrillic puts around a letter for a
# number, choices of a glyph, what Unicode says is no character or to be ignored. The two joiners, tags and choices
# that show have rules of their own.
UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u034f\u0488\u0489\u061c\u17b4\u17b5\u180e\u200b\u200e\u200f"
    "\u202a-\u202e\u2060-\u206f\ua670-\ua672\ufdd0-\ufdef\ufe00-\ufe0d\ufeff\ufff0-\ufffc\ufffe\uffff"
    "\ud800-\udfff\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0080-\U000e0fff]"
)

# How a sign is drawn, as a letter or in colours; and the form of a Mongolian letter. Elsewhere nobody sees them.
_SIGNS = "#*0-9\u00a9\u00ae\u203c-\u303d\u3297\u3299\U0001f000-\U0001faff"
STRAY_SELECTORS = re.compile(f"(?<![{_SIGNS}])[\ufe0e\ufe0f]|(?<![\u1820-\u18aa])[\u180b-\u180d\u180f]")

# Zero-width joiner and non-joiner belong to the spelling of Persian and of the languages of India, and to some emoji,
# between two letters or signs of those; anywhere else they hide.
_JOINED = "\u0600-\u08ff\u0900-\u0dff\u0f00-\u109f\u1780-\u18af\u2600-\u27bf\ufe0f\U0001f000-\U0001faff"
STRAY_JOINERS = re.compile(f"(?<![{_JOINED}])[\u200c\u200d]|[\u200c\u200d](?![{_JOINED}])")

# Tags make the flags of Scotland and Wales of a black flag, and are unseen elsewhere.
TAGS = re.compile("(\U0001f3f4[\U000e0020-\U000e007e]+\U000e007f)|[\U000e0000-\U000e007f]")

SOFT_HYPHEN = "\u00ad"
ENDS = re.compile(rf"^[\s{SOFT_HYPHEN}]+|[\s{SOFT_HYPHEN}]+\Z")
# White space of every kind, and letters and signs that look like a blank.
BLANKS = re.compile("[\\s\u115f\u1160\u2800\u3164\uffa0]+")


def clean_text(text):
    """Prose: in Unicode's composed form, without what is unseen, each line break a newline, nothing before and after it.

    Blanks and soft hyphens within are the writer's.
    """
    text = LINE_BREAKS.sub("\n", text)
    text = STRAY_SELECTORS.sub("", TAGS.sub(r"\1", UNSEEN.sub("", text)))
    return ENDS.sub("", unicodedata.normalize("NFC", STRAY_JOINERS.sub("", text)))


def clean_line(text):
    """A text of one line, such as a name: as `clean_text`, all blanks and line breaks folded, soft hyphens out."""
    text = BLANKS.sub(" ", clean_text(text).replace(SOFT_HYPHEN, ""))
    return unicodedata.normalize("NFC", text).strip()
