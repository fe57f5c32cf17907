"""A program of its own: reads a picture from its standard input and writes it, made small for pages, as JSON.

It runs apart from the site, so that a picture made to exhaust a machine exhausts this program alone. What it may use is
bounded below; `twintowns.uploads.images` starts it, bounds its time and reads what it writes:

    {"width": 2000, "height": 1000, "sizes": {"480.avif": base64, …}}    the picture as it stands upright
    {"fault": "kind" | "pixels" | "small" | "narrow" | "moves" | "broken"}              why it is not taken
"""

import base64
import io
import json
import resource
import struct
import sys
import zlib

from PIL import Image, ImageOps, UnidentifiedImageError

WIDTHS = (480, 960, 1440)
FORMATS = {
    "avif": ("AVIF", {"quality": 55, "speed": 8, "max_threads": 1}),
    "webp": ("WEBP", {"quality": 75}),
    "jpg": ("JPEG", {"quality": 80}),
}
TALLEST = 4  # times as tall as wide
KINDS = ["JPEG", "PNG", "WEBP"]
SAMPLES = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}  # of a pixel, by a PNG's kind of colour
PASSES = [  # (first column, first row, step across, step down) of the seven parts of an interlaced PNG
    *((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4)),
    *((0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)),
]
PIECE = 1024 * 1024  # bytes that are unpacked at once
PHONES_KIND = "MPO"  # a JPEG with a smaller one behind it
MOST_PIXELS = 50_000_000
LEAST_SIDE = 100  # pixels
MOST_RATIO = 10  # of the longer side to the shorter
MOST_MEMORY = 1024 * 1024 * 1024  # bytes
MOST_SECONDS = 10  # of the processor


PACKED = (struct.error, zlib.error)


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
    if min(picture.size) < LEAST_SIDE:
        raise FaultError("small")
    if max(picture.size) > MOST_RATIO * min(picture.size):
        raise FaultError("narrow")
    if getattr(picture, "is_animated", False) and picture.format != PHONES_KIND:
        raise FaultError("moves")
    return picture


def is_whole_png(content):
    """Whether its data hold every row that its head promises. The library takes rows that are missing for empty ones."""
    missing = unpacked_size(*struct.unpack_from(">IIBBBBB", content, 16))
    reader = zlib.decompressobj()
    for data in png_data(content):
        while data and missing > 0 and not reader.eof:
            missing -= len(reader.decompress(data, PIECE))
            data = reader.unconsumed_tail
    return missing <= 0


def unpacked_size(width, height, depth, colour, _method, _filter, interlaced):
    """How many bytes the rows of a PNG with such a head take, each with one for its filter."""
    bits = depth * SAMPLES[colour]
    size = 0
    for left, top, across, down in PASSES if interlaced else [(0, 0, 1, 1)]:
        columns, rows = len(range(left, width, across)), len(range(top, height, down))
        size += rows * (1 + (columns * bits + 7) // 8) if columns else 0
    return size


def png_data(content):
    """The parts of the compressed picture in a PNG: length, name, data, and four bytes of checksum each."""
    place, whole = 8, memoryview(content)
    while place + 8 <= len(content):
        length, name = struct.unpack_from(">I4s", content, place)
        if name == b"IDAT":
            yield whole[place + 8 : place + 8 + length]
        place += length + 12


def widths_of(width):
    """The widths in pixels that a picture of the width is shown in: never more than it has."""
    return [most for most in WIDTHS if most < width] or [width]


def drawn(content):
    """The picture as it stands upright, with its sizes. Raises FaultError, or what the library raises of one that is broken."""
    picture = opened(content)
    if picture.format == "PNG" and not is_whole_png(content):
        raise FaultError("broken")
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
    except (OSError, ValueError, SyntaxError, EOFError, LookupError, ArithmeticError, RuntimeError, *PACKED):
        return {"fault": "broken"}


if __name__ == "__main__":
    bound()
    json.dump(told_of(sys.stdin.buffer.read()), sys.stdout)
