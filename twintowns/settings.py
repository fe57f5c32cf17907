"""Settings, read from the environment. The table in README.md lists every variable.

A value that cannot be used stops the start with one sentence that names the variable (`SystemExit`), because a
traceback from a settings file helps nobody who is starting a service.
"""

import os
import secrets
from pathlib import Path
from urllib.parse import parse_qsl, quote, unquote, urlsplit

from django.utils.translation import gettext_lazy as _

from twintowns.countries import all_names

BASE_DIR = Path(__file__).resolve().parent.parent


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


def env_list(name, default):
    """The variable's words between commas."""
    return [word.strip() for word in env_str(name, default).split(",") if word.strip()]


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
    }


def postgresql_database(parts):
    """PostgreSQL from the parts of a URL; `?host=/socket/folder` and libpq's other words become options."""
    options = dict(parse_qsl(parts.query))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path[1:]),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": options.pop("host", unquote(parts.hostname or "")),
        "PORT": options.pop("port", str(parts.port or "")),
        "OPTIONS": options,
        "CONN_MAX_AGE": 60,
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
    return sqlite_database(name if name == ":memory:" else BASE_DIR / unquote(name))


def make_data_dir(path):
    """The folder for the SQLite file, uploads and the generated key; made when it is missing."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SystemExit(f"DATA_DIR {path} cannot be made: {error.strerror}.") from None
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


# Where things are
DATA_DIR = make_data_dir(BASE_DIR / env_str("DATA_DIR", "data"))
DATABASE_URL = env_str("DATABASE_URL", f"sqlite:///{quote(str(DATA_DIR / 'twintowns.sqlite3'))}")
DATABASES = {"default": database_from_url(DATABASE_URL)}
STATICFILES_DIRS = [BASE_DIR / "static"]
STATIC_ROOT = DATA_DIR / "static"
STATIC_URL = "static/"
MEDIA_ROOT = DATA_DIR / "uploads"
MEDIA_URL = "media/"

# Who is served
SECRET_KEY = env_str("SECRET_KEY") or secret_key_from(DATA_DIR / "secret_key")
DEBUG = env_bool("DEBUG")
PORT = env_int("PORT", 8000, 1, 65535)
ALLOWED_HOSTS = env_list("ALLOWED_HOSTS", "localhost,127.0.0.1,[::1]")
SITE_URL = env_str("SITE_URL", f"http://127.0.0.1:{PORT}").rstrip("/")  # for links in letters and calendars
MUNICIPALITY = env_str("MUNICIPALITY")  # the slug of the one municipality whose start page is "/"; empty: all

INSTALLED_APPS = [
    "partnerships",
    "networks",
    "twintowns",
    "twintowns.staff_app.StaffSiteConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.sitemaps",
    "django.contrib.staticfiles",
    "django.forms",
    "django_countries",
    "django_filters",
    "simple_history",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",  # sends the static files compressed already
    "django.middleware.gzip.GZipMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "simple_history.middleware.HistoryRequestMiddleware",
    "twintowns.moves.MovedMiddleware",
]

ROOT_URLCONF = "twintowns.urls"
WSGI_APPLICATION = "twintowns.wsgi.application"
AUTH_USER_MODEL = "twintowns.User"
LOGIN_REDIRECT_URL = "admin:index"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "twintowns.context.addresses",
            ],
        },
    },
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}

# Language and place. The address alone says the language (/en/), so that a link shows everyone the same page.
LANGUAGE_CODE = "sv"
LANGUAGES = [("sv", _("Swedish")), ("en", _("English"))]
LOCALE_PATHS = [BASE_DIR / "locale"]
TIME_ZONE = "Europe/Stockholm"
USE_TZ = True
COUNTRIES_OVERRIDE = all_names()

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in ("UserAttributeSimilarityValidator", "CommonPasswordValidator", "NumericPasswordValidator")
] + [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    }
]

# Security. BEHIND_HTTPS says that a proxy in front takes HTTPS and sets X-Forwarded-Proto itself.
BEHIND_HTTPS = env_bool("BEHIND_HTTPS")
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if BEHIND_HTTPS else None
SECURE_SSL_REDIRECT = BEHIND_HTTPS
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if BEHIND_HTTPS else 0
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = BEHIND_HTTPS
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

# Letters to the staff. Without EMAIL_HOST none are sent.
EMAIL_HOST = env_str("EMAIL_HOST")
EMAIL_PORT = env_int("EMAIL_PORT", 587, 1, 65535)
EMAIL_HOST_USER = env_str("EMAIL_HOST_USER")
EMAIL_HOST_PASSWORD = env_str("EMAIL_HOST_PASSWORD")
EMAIL_USE_TLS = env_bool("EMAIL_USE_TLS", True)
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = env_str("EMAIL_FROM", "twintowns@localhost")

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {"django": {"handlers": [], "level": "INFO", "propagate": True}},
}
