"""A file that was chosen in a form that could not be saved is kept with it, for its member of staff, a day at most.

Its content lies under a name that nobody can guess, in a folder that no address leads to. The form carries a signed
note that says whose it is and where it lies; what stands in a form's note is no key for anybody else.
"""

import secrets
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from pathlib import PurePath

from django.core import signing
from django.core.files.base import File
from django.core.files.storage import default_storage
from django.utils import timezone

FOLDER = "kept"
KEPT_FOR = timedelta(days=1)
OPEN_FOR = timedelta(days=14)  # how long a form may lie open before it is sent
LARGEST = 20 * 1024 * 1024  # bytes; a larger file is refused by every form
SALT = "twintowns.kept-file"


@dataclass(frozen=True)
class KeptFile:
    """A kept file: the key of its user, what it is called in the storage and what by its user; no name, no file yet."""

    user: int
    name: str = ""
    shown: str = ""

    def note(self):
        """What the form carries."""
        return signing.dumps([self.user, self.name, self.shown], salt=SALT)

    def open(self):
        """The file as if it had just been uploaded; None when it is kept no more."""
        if not (self.name and default_storage.exists(self.name)):
            return None
        return File(default_storage.open(self.name), name=self.shown)

    def forget(self):
        if self.name:
            default_storage.delete(self.name)


def read_note(note):
    """The kept file of a note; None when it is not ours or too old."""
    try:
        return KeptFile(*signing.loads(note, salt=SALT, max_age=OPEN_FOR))
    except (signing.BadSignature, TypeError):
        return None


def keep(upload, user):
    """Keep the uploaded file for the user with the key."""
    clear()
    upload.seek(0)
    name = default_storage.save(f"{FOLDER}/{secrets.token_urlsafe(24)}", File(upload))
    return KeptFile(user, name, PurePath(upload.name).name[-100:])


def clear(now=None):
    """Remove what has been kept for longer than KEPT_FOR."""
    last = (now or timezone.now()) - KEPT_FOR
    names = default_storage.listdir(FOLDER)[1] if default_storage.exists(FOLDER) else []
    for name in (f"{FOLDER}/{name}" for name in names):
        with suppress(FileNotFoundError):  # somebody else removed it just now
            if default_storage.get_modified_time(name) < last:
                default_storage.delete(name)


def kept_for_login(posted, uploads):
    """{name of a note: note} of files that were sent after the session had ended, by forms that a session had opened."""
    notes = {}
    for name, upload in uploads.items():
        opened = read_note(posted.get(note_name(name), ""))
        if opened and upload.size <= LARGEST:
            notes[note_name(name)] = keep(upload, opened.user).note()
        else:
            notes[note_name(name)] = "-"  # no note: the form says that the file has to be chosen again
    return notes


def note_name(name):
    """The name of the note beside the file field of the name."""
    return f"{name}-kept"


def drop_name(name):
    return f"{name}-drop"
