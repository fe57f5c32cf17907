"""Removes uploaded files that no record names: what was refused, never confirmed, or left by a program that was killed."""

from datetime import timedelta
from pathlib import PurePosixPath

from django.apps import apps
from django.core.files.storage import default_storage
from django.db.models import FileField
from django.utils import timezone

from twintowns.uploads.images import SIZES, version_of

KEPT_FOR = timedelta(days=1)  # a file that waits to be confirmed


def clear_uploads(now=None):
    """Delete files older than KEPT_FOR that no record names, nor any of its earlier versions. Returns their names."""
    last = (now or timezone.now()) - KEPT_FOR
    old = [name for name in _files() if default_storage.get_modified_time(name) < last]
    named = named_files() if old else set()
    versions = {version_of(name) for name in named}
    old = [name for name in old if name not in named and _version(name) not in versions]
    for name in old:
        default_storage.delete(name)
    return old


def named_files():
    """The names of all files that records name, earlier versions included."""
    named = set()
    for model in apps.get_models():
        for field in model._meta.fields:
            if isinstance(field, FileField):
                named.update(model._base_manager.values_list(field.name, flat=True))
                if hasattr(model, "history"):
                    named.update(model.history.values_list(field.name, flat=True))
    return named


def _version(name):
    """Which picture a file is a size of; "" when it is none."""
    path = PurePosixPath(name)
    return path.name.partition("-")[0] if str(path.parent) == SIZES else ""


def _files(folder=""):
    """The names of all files below the folder."""
    if not default_storage.exists(folder or "."):
        return
    folders, files = default_storage.listdir(folder)
    yield from (str(PurePosixPath(folder, name)) for name in files)
    for name in folders:
        yield from _files(str(PurePosixPath(folder, name)))
