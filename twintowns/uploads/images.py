"""Pictures of places, made small for pages: three widths, in formats from the newest to one that all browsers show.

They are drawn once, when the picture is uploaded, by a program of its own (`twintowns.uploads.resizing`), one at a time
and within bounds of memory and time. A visitor's request draws nothing.
"""

import base64
import hashlib
import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.utils.translation import gettext_lazy as _

from twintowns.django_private import is_stored
from twintowns.uploads import resizing
from twintowns.uploads.bare import bare
from twintowns.uploads.storage import keep_if_committed

FORMATS = resizing.FORMATS
SIZES = "sizes"  # the folder
LARGEST = 20 * 1024 * 1024
PATIENCE = 30  # seconds of the clock for one picture, and for its turn
PROGRAM = Path(resizing.__file__)
FAULTS = {
    "size": _("The picture is larger than 20 MB. Save it in a smaller size."),
    "kind": _("The picture cannot be read. Save it as JPEG, PNG or WebP."),
    "pixels": _("The picture has more than 50 million pixels. Save it in a smaller size."),
    "small": _("The picture is too small: each side must have at least 100 pixels. Choose a larger one."),
    "narrow": _(
        "The picture is too narrow: the longer side may be at most ten times the shorter. Crop it, or choose another."
    ),
    "moves": _("The picture moves. Choose one that stands still."),
    "broken": _("The picture is broken or ends too soon. Save it anew, or choose another."),
    "heavy": _("The picture takes too long or too much memory to draw. Save it in a smaller size."),
    "busy": _("Other pictures are being drawn. Wait a minute and save again."),
}
_turn = Lock()


@dataclass(frozen=True)
class Drawing:
    """What is kept of a picture: its width and height in pixels when it stands upright, {“480.avif”: bytes}, its bare file."""

    width: int
    height: int
    sizes: dict
    original: bytes


def draw(file):
    """The Drawing of a file. Raises ValidationError with the reason where there is none."""
    if file.size > LARGEST:
        raise ValidationError(FAULTS["size"])
    file.seek(0)
    content = file.read()
    file.seek(0)
    told = _told_of(content)
    if "fault" in told:
        raise ValidationError(FAULTS[told["fault"]])
    sizes = {name: base64.b64decode(size) for name, size in told["sizes"].items()}
    return Drawing(told["width"], told["height"], sizes, _bare(content))


def _bare(content):
    try:
        return bare(content)
    except ValueError:
        raise ValidationError(FAULTS["broken"]) from None


def _told_of(content):
    """What the program says of a picture."""
    if not _turn.acquire(timeout=PATIENCE):
        return {"fault": "busy"}
    try:
        ended = subprocess.run(
            [sys.executable, "-I", str(PROGRAM)],
            input=content,
            capture_output=True,
            timeout=PATIENCE,
            env={"MALLOC_ARENA_MAX": "1"},  # else the bound of memory counts what is never used
            check=False,
        )
    except subprocess.TimeoutExpired:
        return {"fault": "heavy"}
    finally:
        _turn.release()
    is_told = ended.returncode == 0 and ended.stdout
    return json.loads(ended.stdout) if is_told else {"fault": "heavy"}


def validate_picture(file):
    """Refuse what cannot be drawn, with the reason. What is stored already was drawn then; what is drawn stays at hand."""
    if not is_stored(file):
        file.drawing = draw(file)


def version_of(name):
    """What the addresses of a picture's sizes, and their files, change by when its file is replaced."""
    return hashlib.sha256(name.encode()).hexdigest()[:10]


def size_name(version, size):
    """Where a size of a picture, such as 480.avif, is kept."""
    return f"{SIZES}/{version}-{size}"


def store_sizes(storage, version, drawn):
    """Write the sizes of a picture; they go again if the transaction is undone."""
    for size, content in drawn.sizes.items():
        name = size_name(version, size)
        if not storage.exists(name):
            storage.save(name, ContentFile(content))
            keep_if_committed(storage, name)


def is_drawn(storage, image):
    """Whether all sizes of a picture are there."""
    sizes = [f"{width}.{ending}" for width in image.widths for ending in FORMATS]
    return all(storage.exists(size_name(image.version, size)) for size in sizes)
