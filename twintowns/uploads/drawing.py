"""A program of its own: reads a picture from its standard input and writes it, made small for pages, as JSON.

It runs apart from the site, so that a picture made to exhaust a machine exhausts this program alone. What it may use is
bounded below; `twintowns.images` starts it, bounds its time and reads what it writes:

    {"width": 2000, "height": 1000, "sizes": {"480.avif": base64, …}}    the picture as it stands upright
    {"fault": "kind" | "pixels" | "moves" | "broken"}                    why it is not taken
"""

import base64
import io
import json
import resource
import sys

from PIL import Image, ImageOps, UnidentifiedImageError

WIDTHS = (480, 960, 1440)
FORMATS = {
    "avif": ("AVIF", {"quality": 55, "speed": 8, "max_threads": 1}),
    "webp": ("WEBP", {"quality": 75}),
    "jpg": ("JPEG", {"quality": 80}),
}
TALLEST = 4  # times as tall as wide
KINDS = ["JPEG", "PNG", "WEBP"]
PHONES_KIND = "MPO"  # a JPEG with a smaller one behind it
MOST_PIXELS = 50_000_000
MOST_MEMORY = 1024 * 1024 * 1024  # bytes
MOST_SECONDS = 10  # of the processor


class FaultError(Exception):
    """The picture is not taken."""


def bound():
    """Gives the rest of the program no more memory and time than a picture of MOST_PIXELS needs, and no file to write."""
    for what, most in (
        (resource.RLIMIT_AS, MOST_MEMORY),
        (resource.RLIMIT_CPU, MOST_SECONDS),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(what, (most, most))


def opened(content):
    """The picture, of which no more than its head has been read."""
    Image.MAX_IMAGE_PIXELS = None  # told below in words
    try:
        picture = Image.open(io.BytesIO(content), formats=KINDS)
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError):
        raise FaultError("kind") from None
    if picture.width * picture.height > MOST_PIXELS:
        raise FaultError("pixels")
    if getattr(picture, "is_animated", False) and picture.format != PHONES_KIND:
        raise FaultError("moves")
    return picture


def widths_of(width):
    """The widths in pixels that a picture of the width is shown in: never more than it has."""
    return [most for most in WIDTHS if most < width] or [width]


def drawn(content):
    """The picture as it stands upright, with its sizes. Raises FaultError, or what the library raises of one that is broken."""
    picture = opened(content)
    turned = picture.getexif().get(0x0112, 1) in (5, 6, 7, 8)
    width, height = (picture.height, picture.width) if turned else picture.size
    large = _upright(picture, widths_of(width)[-1], turned)
    sizes = {}
    for size in widths_of(width):
        small = large.copy()
        small.thumbnail((size, size * TALLEST))
        for ending, (kind, options) in FORMATS.items():
            sizes[f"{size}.{ending}"] = base64.b64encode(_encoded(small, kind, options)).decode()
    return {"width": width, "height": height, "sizes": sizes}


def _upright(picture, width, turned):
    """The whole picture read, turned as the camera was held, in colours without holes, at most of the width."""
    most = (width * TALLEST, width) if turned else (width, width * TALLEST)
    if picture.format == "JPEG" or picture.format == PHONES_KIND:
        picture.draft(None, most)
    picture.load()
    if picture.mode.startswith("I"):  # 16 bits of grey
        picture = picture.point(lambda value: value / 256).convert("L")
    elif picture.mode not in ("L", "RGB", "CMYK", "RGBA"):
        picture = picture.convert("RGBA" if "transparency" in picture.info or "A" in picture.mode else "RGB")
    picture.thumbnail(most)
    picture = ImageOps.exif_transpose(picture)
    if picture.mode == "RGBA":
        picture = Image.alpha_composite(Image.new("RGBA", picture.size, "white"), picture)
    return picture.convert("RGB")


def _encoded(picture, kind, options):
    """The picture's bytes in the format, which can be read."""
    stream = io.BytesIO()
    picture.save(stream, kind, **options)
    Image.open(io.BytesIO(stream.getvalue()), formats=[kind]).load()
    return stream.getvalue()


def told_of(content):
    """What the program writes of a file."""
    try:
        return drawn(content)
    except FaultError as fault:
        return {"fault": str(fault)}
    except (OSError, ValueError, SyntaxError, EOFError, IndexError, ArithmeticError, RuntimeError):
        return {"fault": "broken"}


if __name__ == "__main__":
    bound()
    json.dump(told_of(sys.stdin.buffer.read()), sys.stdout)
