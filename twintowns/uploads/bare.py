"""A picture's file without what is no picture in it: who took it, where, with what, comments, previews, what follows its end.

The picture's own bytes stay as they are. Kept are its colours and how the camera was held. Formats: ITU-T T.81 (JPEG),
W3C PNG, Google's WebP container, and CIPA's Exif for the one tag that is written anew.
"""

import re
import struct
import zlib
from contextlib import suppress

from django.core.files.base import ContentFile

PNG_HEAD = b"\x89PNG\r\n\x1a\n"
PNG_PARTS = frozenset(
    [b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"sBIT"]
)
PNG_PARTS |= {b"bKGD", b"pHYs", b"cICP"}
WEBP_PARTS = frozenset([b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ICCP"])
WEBP_EXIF, WEBP_XMP = 0x08, 0x04  # flags of VP8X
JPEG_MARKER = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
JPEG_END, JPEG_SCAN = 0xD9, 0xDA
JPEG_LONE = (0x01, 0xD8)  # markers that nothing belongs to
JPEG_KEPT = {0xE0: b"JFIF\0", 0xE2: b"ICC_PROFILE\0", 0xEE: b"Adobe"}  # of what programs write
JPEG_WRITTEN = frozenset([*range(0xE0, 0xF0), 0xFE])
EXIF = b"Exif\0\0"
ORIENTATION = 0x0112
IN_XMP = re.compile(rb"tiff:Orientation(?:=\"|>)([1-8])")
UPRIGHT = 1


def make_bare(storage, folder):
    """Rewrite the pictures in the folder that are not bare. Returns how many there were."""
    names = storage.listdir(folder)[1] if storage.exists(folder) else []
    return sum(_is_made_bare(storage, f"{folder}/{name}") for name in sorted(names))


def _is_made_bare(storage, name):
    with storage.open(name) as file:
        content = file.read()
    with suppress(ValueError):  # no picture, and shown to nobody
        if (kept := bare(content)) != content:
            storage.rewrite(name, ContentFile(kept))
            return True
    return False


def bare(content):
    """The bytes of the file without them. Raises ValueError where its parts cannot be told."""
    try:
        if content.startswith(b"\xff\xd8"):
            return _jpeg(content)
        if content.startswith(PNG_HEAD):
            return _png(content)
        if content.startswith(b"RIFF") and content[8:12] == b"WEBP":
            return _webp(content)
    except struct.error as error:
        raise ValueError("a part ends too soon") from error
    raise ValueError("another format")


def _jpeg(content):
    kept, dropped = [content[:2]], []
    for marker, part in _jpeg_parts(content):
        is_written = marker in JPEG_WRITTEN and not part[4:].startswith(JPEG_KEPT.get(marker, b"\0never"))
        (dropped if is_written else kept).append(part)
    held = _orientation(dropped)
    if held != UPRIGHT:
        exif = EXIF + _exif(held)
        place = 2 if kept[1][:2] == b"\xff\xe0" else 1
        kept.insert(place, b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif)
    return b"".join(kept)


def _jpeg_parts(content):
    """(marker, bytes) of each part up to the end of the picture; what lies between parts, but for scans, is left out."""
    place, marker = 2, None
    while marker != JPEG_END and (found := JPEG_MARKER.search(content, place)):
        if marker == JPEG_SCAN and found.start() > place:
            yield None, content[place : found.start()]
        marker = found[0][1]
        is_lone = marker in JPEG_LONE or marker == JPEG_END
        size = 0 if is_lone else struct.unpack_from(">H", content, found.end())[0]
        place = found.end() + size
        yield marker, content[found.start() : place]
    if marker != JPEG_END:
        yield None, content[place:]


def _png(content):
    kept, dropped, place, name = [PNG_HEAD], [], len(PNG_HEAD), b""
    while name != b"IEND" and place < len(content):
        size, name = struct.unpack_from(">I4s", content, place)
        part = content[place : place + size + 12]
        (kept if name in PNG_PARTS else dropped).append(part)
        place += size + 12
    held = _orientation([part[8:] for part in dropped])
    if held != UPRIGHT:
        exif = b"eXIf" + _exif(held)
        kept.insert(2, struct.pack(">I", len(exif) - 4) + exif + struct.pack(">I", zlib.crc32(exif)))
    return b"".join(kept)


def _webp(content):
    kept, dropped, place = [], [], 12
    while place + 8 <= len(content):
        name, size = struct.unpack_from("<4sI", content, place)
        part = content[place : place + 8 + size + size % 2]
        (kept if name in WEBP_PARTS else dropped).append(part)
        place += len(part)
    held = _orientation([part[8:] for part in dropped])
    if held != UPRIGHT:
        exif = _exif(held)
        kept.append(struct.pack("<4sI", b"EXIF", len(exif)) + exif)
    body = b"WEBP" + b"".join(_flagged(part, held) for part in kept)
    return b"RIFF" + struct.pack("<I", len(body)) + body


def _flagged(part, held):
    """The head of an extended file with what it says of the parts that were left out."""
    if part[:4] != b"VP8X":
        return part
    flags = part[8] & ~(WEBP_EXIF | WEBP_XMP) | (WEBP_EXIF if held != UPRIGHT else 0)
    return part[:8] + bytes([flags]) + part[9:]


def _orientation(parts):
    """How the camera was held, 1 to 8, as its data say."""
    whole = b"".join(parts)
    for head in re.finditer(rb"II\*\0|MM\0\*", whole):
        if (held := _tagged(whole[head.start() :])) is not None:
            return held
    found = IN_XMP.search(whole)
    return int(found[1]) if found else UPRIGHT


def _tagged(tiff):
    """The tag's value; None where there is none."""
    order = "<" if tiff[:1] == b"I" else ">"
    try:
        (place,) = struct.unpack_from(f"{order}I", tiff, 4)
        (count,) = struct.unpack_from(f"{order}H", tiff, place)
        for number in range(count):
            tag, kind, _count, value = struct.unpack_from(f"{order}HHIH", tiff, place + 2 + 12 * number)
            if tag == ORIENTATION and kind == 3 and value in range(1, 9):
                return value
    except struct.error:
        return None
    return None


def _exif(held):
    """Exif that says how the camera was held, and nothing else."""
    return b"MM\0*" + struct.pack(">IHHHIHHI", 8, 1, ORIENTATION, 3, 1, held, 0, 0)
