"""An uploaded file and what is known of it, on the disk between preview and writing.

The database would not do: while one writes, SQLite lets nobody else write how far it has come. Each upload has a name
that nobody can guess, and three files: what was uploaded, what is known of it, and a lock that whoever works on it
holds for as long as it lives. `privacy.forget_imports` removes them after a day.
"""

import fcntl
import json
import os
import secrets
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path

from django.core.files.storage import default_storage
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from .rows import UnreadableError

FOLDER = "imports"
CHECKING, CHECKED, WRITING, WRITTEN, STOPPED = "checking", "checked", "writing", "written", "stopped"
WORKED_ON = {CHECKING, WRITING}
READS, WRITES, TELLS_SEARCH = "reads", "writes", "tells_search"  # what the work on an upload does just now
STARTING = timedelta(seconds=30)  # how long a process may take until it holds the lock


class Upload:
    """A file by its token; `state` is what is known of it."""

    def __init__(self, token):
        self.token = token
        self.state = {}

    @classmethod
    def keep(cls, content, user, sheet):
        """Keep the bytes for the user, as a file of that kind."""
        upload = cls(secrets.token_hex(24))
        folder = Path(default_storage.path(FOLDER))
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        upload._write("", content)
        upload.save(
            user=user.pk, model=sheet.model._meta.label_lower, language=get_language(), stage=CHECKING
        )
        return upload

    @classmethod
    def find(cls, token):
        """The upload, with its state; UnreadableError when there is none any more."""
        upload = cls(token)
        try:
            if not token.isalnum():
                raise FileNotFoundError
            upload.state = json.loads(upload._path(".json").read_text(encoding="utf-8"))
        except (OSError, ValueError):
            raise UnreadableError(_("The preview is too old. Choose the file again.")) from None
        return upload

    def _path(self, ending=""):
        return Path(default_storage.path(f"{FOLDER}/{self.token}{ending}"))

    def _write(self, ending, content):
        """Whole or not at all, for nobody else to read."""
        draft = self._path(f"{ending}.new")
        with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
            file.write(content)
        draft.replace(self._path(ending))

    @property
    def content(self):
        try:
            return self._path().read_bytes()
        except OSError:
            raise UnreadableError(_("The preview is too old. Choose the file again.")) from None

    def save(self, **known):
        self.state |= {**known, "at": timezone.now().isoformat()}
        self._write(".json", json.dumps(self.state, ensure_ascii=False).encode())

    def forget_content(self):
        self._path().unlink(missing_ok=True)

    def forget(self):
        for ending in ("", ".json", ".lock"):
            self._path(ending).unlink(missing_ok=True)

    @contextmanager
    def worked_on(self):
        """Hold the lock. Gives False where somebody else holds it."""
        with open(os.open(self._path(".lock"), os.O_RDWR | os.O_CREAT, 0o600), "wb") as file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                yield False
                return
            yield True

    @property
    def is_interrupted(self):
        """Whether what works on it has died."""
        if self.state["stage"] not in WORKED_ON:
            return False
        with self.worked_on() as is_free:
            last = datetime.fromisoformat(self.state["at"])
            return is_free and timezone.now() - last > STARTING


@contextmanager
def turn():
    """One file at a time in the whole installation; the next waits."""
    with open(os.open(default_storage.path(f"{FOLDER}/.turn"), os.O_RDWR | os.O_CREAT, 0o600), "wb") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
