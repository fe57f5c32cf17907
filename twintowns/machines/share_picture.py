"""The picture that goes with a link when somebody shares it: the page's name in the municipality's colour."""

import io
from functools import lru_cache

from django.conf import settings
from PIL import Image, ImageDraw, ImageFont

from twintowns.page.palette import LIGHT, parts, with_luminance

SIZE = (1200, 630)  # what Open Graph's readers expect
EDGE = 80
FONTS = [
    settings.BASE_DIR / "static" / "vendor" / "source-sans-3" / f"source-sans-3-{letters}-wght-normal.woff2"
    for letters in ("latin", "latin-ext")
]


@lru_cache
def _font(number, size, weight):
    font = ImageFont.truetype(FONTS[number], size)
    font.set_variation_by_axes([weight])
    return font


def _runs(text):
    """(text, number of its font) for letters in a row that one font has."""
    for char in text:
        yield char, 0 if ord(char) < 0x100 or ord(char) in range(0x2000, 0x2070) else 1


def _length(text, size, weight):
    return sum(_font(number, size, weight).getlength(char) for char, number in _runs(text))


def _write(draw, at, text, size, weight, colour):
    x, y = at
    for char, number in _runs(text):
        font = _font(number, size, weight)
        draw.text((x, y), char, font=font, fill=colour, anchor="ls")
        x += font.getlength(char)


def _lines(text, size, weight):
    """The text in lines that fit."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if _length(longer, size, weight) > SIZE[0] - 2 * EDGE and lines[-1]:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def share_picture(title, subtitle, colour):
    """A PNG of 1200 × 630: the title, what it is, and a bridge between two towns."""
    linear = parts(colour)
    back, front = (
        with_luminance(linear, LIGHT["surface-tinted"]),
        with_luminance(linear, LIGHT["text-default"]),
    )
    picture = Image.new("RGB", SIZE, back)
    draw = ImageDraw.Draw(picture)
    strong = with_luminance(linear, LIGHT["border-strong"])
    draw.rectangle((0, 0, SIZE[0], 24), fill=strong)
    draw.arc((760, 380, 1100, 760), 180, 360, fill=strong, width=10)
    for x in (765, 1095):
        draw.ellipse((x - 26, 545, x + 26, 597), fill=strong)
    y = 200
    for line in _lines(title, 92, 700)[:3]:
        _write(draw, (EDGE, y), line, 92, 700, front)
        y += 104
    for line in _lines(subtitle, 44, 400)[:2]:
        _write(draw, (EDGE, y - 20), line, 44, 400, front)
        y += 54
    stream = io.BytesIO()
    picture.save(stream, "PNG", optimize=True)
    return stream.getvalue()
