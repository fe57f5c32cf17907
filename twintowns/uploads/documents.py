"""Uploaded documents: which types are taken, told by what is in the file and not by its name."""

import struct
import zipfile
import zlib

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from twintowns.django_private import is_stored

MEGABYTE = 1024 * 1024
LARGEST = 20 * MEGABYTE

# The content type of each kind of file, by the ending that its name then gets.
TYPES = {
    "pdf": "application/pdf",
    "png": "image/png",
    "jpg": "image/jpeg",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "odt": "application/vnd.oasis.opendocument.text",
}
BEGINNINGS = {b"%PDF-": "pdf", b"\x89PNG\r\n\x1a\n": "png", b"\xff\xd8\xff": "jpg"}
# What a file that came over whole has near its end: (the mark, in how many of its last bytes). Phones hang more on a JPEG.
ENDS = {"pdf": (b"%%EOF", 1024), "png": (b"IEND", 1024), "jpg": (b"\xff\xd9", LARGEST)}
ARCHIVE = b"PK\x03\x04"
ARCHIVE_END = (
    b"PK\x05\x06"  # 22 bytes with the length of the list of members, and then a comment of at most 64 kB
)
LONGEST_LIST = MEGABYTE  # of an archive's members: some ten thousand
MACROS = "macros"  # the ending of what is refused for them
PROGRAMS = ("vbaproject.bin", "basic/", "scripts/")  # what lies in a document that carries macros


def ending_of(file):
    """The ending that fits what is in the file, or "" when it is none of TYPES."""
    file.seek(0)
    head = file.read(8)
    if head.startswith(ARCHIVE):
        return _ending_of_zip(file)
    file.seek(0)
    return next((ending for beginning, ending in BEGINNINGS.items() if head.startswith(beginning)), "")


def is_whole(file, ending):
    """Whether a file with the ending has its end; archives are read from theirs."""
    mark, within = ENDS.get(ending, (b"", 0))
    file.seek(max(0, file.seek(0, 2) - within))
    tail = file.read()
    file.seek(0)
    return mark in tail


def _ending_of_zip(file):
    """Word and OpenDocument files are ZIP archives, told by what lies in them."""
    if _length_of_list(file) > LONGEST_LIST:
        return ""
    try:
        with zipfile.ZipFile(file) as archive:
            names = set(archive.namelist())
            is_text = "mimetype" in names and _begins_with(archive, "mimetype", TYPES["odt"])
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError, zlib.error):
        return ""
    finally:
        file.seek(0)
    if any(mark in name.lower() for name in names for mark in PROGRAMS):
        return MACROS
    return "odt" if is_text else "docx" if "word/document.xml" in names else ""


def _length_of_list(file):
    """The bytes that the list of an archive's members takes: it is read whole, so no more than needed is."""
    size = file.seek(0, 2)
    file.seek(max(0, size - 22 - 0xFFFF))
    tail = file.read()
    end = tail.rfind(ARCHIVE_END)
    if end < 0 or len(tail) - end < 22:
        return size
    return struct.unpack_from("<I", tail, end + 12)[0]


def _begins_with(archive, name, text):
    """Whether that is all that the member holds. No more is unpacked than needed, however much it holds."""
    with archive.open(name) as member:
        return member.read(len(text) + 1) == text.encode()


def unpacked_size(archive):
    """How many bytes a ZIP archive says that it unpacks to; more than that are never read from it."""
    return sum(member.file_size for member in archive.infolist())


def validate_document(file):
    """Refuse what is empty, too large or of another type, with the reason. What is stored already was checked then."""
    if is_stored(file):
        return
    if not file.size:
        raise ValidationError(_("The file is empty. Choose another."))
    if file.size > LARGEST:
        raise ValidationError(
            _(
                "The file is larger than %(limit)d MB. Make it smaller, for example by scanning at a lower resolution."
            ),
            params={"limit": LARGEST // MEGABYTE},
        )
    ending = ending_of(file)
    if ending == MACROS:
        raise ValidationError(
            _("The document carries macros, which are programs. Save it without them, or as PDF.")
        )
    if not ending:
        raise ValidationError(
            _("The file is none of the types that are taken: %(types)s. What is in it counts, not its name."),
            params={"types": ", ".join(TYPES).upper()},
        )
    if not is_whole(file, ending):
        raise ValidationError(
            _("The file ends too soon. Save it anew, or fetch it once more, and choose it again.")
        )


class DocumentField(forms.FileField):
    """A file of one of TYPES, no larger than LARGEST."""

    def __init__(self, **kwargs):
        kwargs.setdefault("help_text", _("PDF, Word, OpenDocument or picture, at most 20 MB."))
        super().__init__(validators=[validate_document], allow_empty_file=True, **kwargs)
        self.widget.attrs["accept"] = ",".join(f".{ending}" for ending in TYPES)
