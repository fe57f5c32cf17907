"""Uploaded files: their names, and what is in those that nobody has confirmed or that are text."""

import io
import re
import zipfile
import zlib

from django.apps import apps
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import models

from twintowns.uploads.images import SIZES, version_of

from .traces import Traces

MOST_BYTES = 100 * 1024 * 1024  # that are read of one file, unpacked
TAG = re.compile(r"<[^<>]*>")


def all_files(folder=""):
    """The names of all files that are kept, in whatever folder."""
    if folder and not default_storage.exists(folder):
        return
    try:
        folders, names = default_storage.listdir(folder)
    except FileNotFoundError:
        return
    yield from (f"{folder}/{name}".lstrip("/") for name in sorted(names))
    for inner in sorted(folders):
        yield from all_files(f"{folder}/{inner}".lstrip("/"))


def columns_of_files():
    """(model, field) of every file field, and of the same field of its versions."""
    for model in apps.get_models():
        for field in model._meta.concrete_fields:
            if isinstance(field, models.FileField):
                yield model, field.name
                if hasattr(model, "history"):
                    yield model.history.model, field.name


def holding(traces: Traces):
    """(files whose name tells of the person, files whose content does) of all that are kept."""
    names = list(all_files()) if traces else []
    return [name for name in names if traces.stand_in(name)], [name for name in names if _holds(name, traces)]


class Renaming:
    """Files under new names: copied first, so that whatever fails afterwards leaves all as it was."""

    def __init__(self, traces, names):
        self.new = {}
        for name in names:
            self._copy(name, _new_name(name, traces))
            for size in _sizes_of(name):
                self._copy(size, size.replace(version_of(name), version_of(self.new[name])))

    def _copy(self, old, new):
        with default_storage.open(old) as file:
            self.new[old] = default_storage.save(new, ContentFile(file.read()))

    def write(self):
        """Lead the records and their versions to the new names."""
        for model, field in columns_of_files():
            for old, new in self.new.items():
                model._base_manager.filter(**{field: old}).update(**{field: new})

    def finish(self):
        for old in self.new:
            default_storage.delete(old)

    def undo(self):
        for new in self.new.values():
            default_storage.delete(new)


def _sizes_of(name):
    """The files of a picture's sizes, which are named by a hash of its own."""
    return [size for size in all_files(SIZES) if size.startswith(f"{SIZES}/{version_of(name)}-")]


def _new_name(name, traces):
    stem, dot, ending = name.rpartition(".")
    return f"{traces.blanked(stem, 'borttagen')}{dot}{ending}" if dot else traces.blanked(name, "borttagen")


def _holds(name, traces):
    with default_storage.open(name) as file:
        content = file.read(MOST_BYTES)
    return any(map(traces.stand_in, _texts(content)))


def _texts(content):
    """What can be read of the file as text: of spreadsheets and office documents what they unpack to, without its marks.

    Nothing can be read of scans, and of a PDF only what is not packed, such as its author.
    """
    if content.startswith(b"PK"):
        yield from _unpacked(content)
        return
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        yield content.decode("utf-16", "ignore")
        return
    try:
        yield content.decode("utf-8-sig")
    except UnicodeDecodeError:
        yield " ".join(run.decode("latin-1") for run in re.findall(rb"[\t\n\r -~\xa0-\xff]{6,}", content))
        yield (
            content.decode("utf-8", "ignore")
            if content.startswith((b"%PDF", b"\xff\xd8", b"\x89PNG"))
            else ""
        )


def _unpacked(content):
    left = MOST_BYTES
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for member in archive.infolist():
                if member.filename.endswith((".xml", ".rels")) and left > 0:
                    with archive.open(member) as file:
                        text = file.read(left).decode("utf-8", "ignore")
                    left -= len(text)
                    yield TAG.sub("", text)  # a word may be parted by marks
                    yield TAG.sub(" ", text)  # … and words by marks alone
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError, zlib.error):
        return
