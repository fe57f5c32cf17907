"""Where uploaded files lie: a file is there whole or not at all, and no longer than what names it."""

import os
import secrets
import weakref
from contextlib import suppress
from pathlib import Path

from django.core.files.storage import FileSystemStorage
from django.db import transaction

UNFINISHED = "unfinished"  # a folder of files that are being written


class UploadStorage(FileSystemStorage):
    """Django's, but a file is written under another name and moved once it is complete and on the disk."""

    def _save(self, name, content):
        draft = f"{UNFINISHED}/{secrets.token_hex(16)}"
        path = Path(self.path(name))
        try:
            super()._save(draft, content)
            with open(self.path(draft), "rb") as file:
                os.fsync(file.fileno())
            path.parent.mkdir(mode=self.directory_permissions_mode or 0o777, parents=True, exist_ok=True)
            os.replace(self.path(draft), path)
        finally:
            self.delete(draft)
        return name

    def rewrite(self, name, content):
        """Put the content in the place of the file's, under the same name."""
        self._save(name, content)

    def delete(self, name):
        """Also the folder that was made for it, once it is empty."""
        super().delete(name)
        folder = Path(self.path(name)).parent
        with suppress(OSError):
            if folder != Path(self.location):
                folder.rmdir()


class _UntilCommitted:
    """Holds a new file. The database lets go of it when the transaction is undone, and then the file is deleted.

    There is no call for what Django should do then: it only forgets what it should have done after the commit.
    """

    def __init__(self, storage, name):
        self._deletion = weakref.finalize(self, storage.delete, name)

    def keep(self):
        self._deletion.detach()


def keep_if_committed(storage, name):
    """The new file goes again if the transaction, or the part of it that wrote the file, is undone."""
    transaction.on_commit(_UntilCommitted(storage, name).keep)
