"""Readers of the environment: each gives a usable value, or stops the start with one sentence that names the variable."""

import os
import re
import secrets
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit

BASE_DIR = Path(__file__).resolve().parent.parent
KEPT_OPEN = 60  # seconds that a connection to the database serves one request after another
HOST = re.compile(r"[a-z0-9]([a-z0-9.-]*[a-z0-9])?|[a-f0-9:.]*:[a-f0-9:.]*", re.IGNORECASE)  # a name or IPv6


def env_str(name, default=""):
    """The variable's text without surrounding space; an empty variable counts as not set."""
    return os.environ.get(name, "").strip() or default


def env_bool(name, default=False):
    """True for true/yes/on/1, False for false/no/off/0; anything else stops the start."""
    text = env_str(name).lower()
    if not text:
        return default
    if text in {"true", "yes", "on", "1"}:
        return True
    if text in {"false", "no", "off", "0"}:
        return False
    raise SystemExit(f"{name} must be true or false, not “{text}”.")


def env_int(name, default, low, high):
    """A whole number from low to high; anything else stops the start."""
    text = env_str(name, str(default))
    if not (text.isascii() and text.isdigit()) or not low <= int(text) <= high:
        raise SystemExit(f"{name} must be a whole number from {low} to {high}, not “{text}”.")
    return int(text)


def env_hosts(name, default):
    """Host names between commas, such as `x.se,.y.se,[::1]`, or “*”; none at all or another word stops the start."""
    hosts = [word.strip() for word in env_str(name, default).split(",") if word.strip()]
    if not hosts:
        raise SystemExit(f"{name} names no host: write the host names of the site, with commas between them.")
    for host in hosts:
        bare = host[1:-1] if host.startswith("[") and host.endswith("]") else host.removeprefix(".")
        if host != "*" and not (HOST.fullmatch(bare) and (":" in bare) == host.startswith("[")):
            raise SystemExit(f"{name} must be host names such as vanorter.example.se, not “{host}”.")
    return hosts


def env_host(name):
    """The name or number of a server, or nothing; anything else stops the start."""
    host = env_str(name)
    if host and not HOST.fullmatch(host):
        raise SystemExit(f"{name} must be the name of a server, such as mail.example.se, not “{host}”.")
    return host


def env_site(name, default):
    """The address of the site without a path, such as `https://x.se`; anything else stops the start."""
    text = env_str(name, default).rstrip("/")
    try:
        parts = urlsplit(text)
        fits = parts.scheme in {"http", "https"} and HOST.fullmatch(parts.hostname or "")
        fits = fits and text == f"{parts.scheme}://{parts.netloc}" and "@" not in parts.netloc
        fits = fits and (parts.port is None or parts.port > 0)
    except ValueError:
        fits = False
    if not fits:
        raise SystemExit(f"{name} must be an address such as https://vanorter.example.se, not “{text}”.")
    return text


def env_sender(name, default):
    """`anna@x.se` or `Anna <anna@x.se>`; anything else stops the start."""
    text = env_str(name, default)
    address = text.rpartition("<")[2].removesuffix(">") if text.endswith(">") else text
    local, at, host = address.rpartition("@")
    if not at or not re.fullmatch(r"[^\s@<>,]+", local) or not HOST.fullmatch(host) or "\n" in text:
        raise SystemExit(f"{name} must be an e-mail address such as vanorter@example.se, not “{text}”.")
    return text


def sqlite_database(path):
    """SQLite, tuned to serve pages while somebody writes: WAL, write locks taken at once, 20 s of patience."""
    pragmas = ["journal_mode = WAL", "synchronous = NORMAL", "foreign_keys = ON"]
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": path,
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": " ".join(f"PRAGMA {pragma};" for pragma in pragmas),
        },
        "CONN_MAX_AGE": KEPT_OPEN,
    }


def postgresql_database(parts):
    """PostgreSQL from the parts of a URL; `?host=/socket/folder` and libpq's other words become options."""
    options = dict(parse_qsl(parts.query, keep_blank_values=True))
    # The tables lie in memory or on an SSD; PostgreSQL reckons with a disk that turns, and then reads a whole table
    # where an index would do. PgBouncer takes no such options: there `?options=` leaves them out.
    options.setdefault("options", "-c random_page_cost=1.1")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path[1:]),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": options.pop("host", unquote(parts.hostname or "")),
        "PORT": options.pop("port", str(parts.port or "")),
        "OPTIONS": options,
        "CONN_MAX_AGE": KEPT_OPEN,
        "CONN_HEALTH_CHECKS": True,
    }


def database_from_url(url):
    """Django's database dict for `sqlite:///file` (four slashes: absolute) or `postgresql://user:password@host/name`.

    The message never repeats the URL, since it may hold a password.
    """
    try:
        parts = urlsplit(url)
        parts.port  # noqa: B018  (raises ValueError for a port that is no number)
    except ValueError as error:
        raise SystemExit(f"DATABASE_URL cannot be read: {error}.") from None
    name = parts.path[1:]
    if parts.scheme not in {"sqlite", "postgres", "postgresql"}:
        raise SystemExit("DATABASE_URL must begin with sqlite:// or postgresql://.")
    if not name:
        raise SystemExit(
            "DATABASE_URL names no database: write sqlite:///file or postgresql://user:password@host/name."
        )
    if parts.scheme != "sqlite":
        return postgresql_database(parts)
    if parts.netloc:
        raise SystemExit(
            "DATABASE_URL needs sqlite:///file, or four slashes when the file's path is absolute."
        )
    return sqlite_database(name if name == ":memory:" else sqlite_file(BASE_DIR / unquote(name)))


def sqlite_file(path):
    """The path, unless it cannot be opened or is something else than an SQLite database."""
    try:
        with path.open("rb") as file:
            head = file.read(16)
    except FileNotFoundError:
        if not path.parent.is_dir():
            raise SystemExit(f"DATABASE_URL: there is no folder {path.parent}.") from None
        return path
    except OSError as error:
        raise SystemExit(f"DATABASE_URL: {path} cannot be opened: {error.strerror}.") from None
    if head not in (b"", b"SQLite format 3\0"):
        raise SystemExit(f"DATABASE_URL names {path}, which is not an SQLite database.")
    return path


def make_data_dir(path):
    """The folder for the SQLite file, uploads and the generated key; made when it is missing, for its owner alone."""
    try:
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
        make_private(path / "uploads")
        if (path / "secret_key").exists():  # else it may be a folder that is not ours alone
            make_private(path)
    except OSError as error:
        raise SystemExit(f"DATA_DIR {path} cannot be made: {error.strerror}.") from None
    return path


def make_private(path):
    """A folder that its owner alone may look into, also when it was there before with other rights."""
    path.mkdir(mode=0o700, exist_ok=True)
    if path.stat().st_uid == os.geteuid():
        path.chmod(0o700)
    return path


def secret_key_from(path):
    """The key in the file, which is made at the first start, readable by its owner only.

    The file is linked into place once complete, so that two processes that start together agree on one key.
    """
    try:
        if not path.exists():
            draft = path.with_name(f".{path.name}.{os.getpid()}")
            draft.touch(mode=0o600)
            draft.write_text(secrets.token_urlsafe(50), encoding="ascii")
            try:
                path.hardlink_to(draft)
            except FileExistsError:
                pass
            finally:
                draft.unlink()
        return path.read_text(encoding="ascii").strip()
    except OSError as error:
        raise SystemExit(
            f"The generated SECRET_KEY in {path} cannot be read or made: {error.strerror}."
        ) from None
