"""Settings, read from the environment. The table in README.md lists every variable.

A value that cannot be used stops the start with one sentence that names the variable (`SystemExit`), because a
traceback from a settings file helps nobody who is starting a service.
"""

from urllib.parse import quote

from django.utils.translation import gettext_lazy as _

from twintowns.environment import (
    BASE_DIR,
    database_from_url,
    env_bool,
    env_host,
    env_hosts,
    env_int,
    env_sender,
    env_site,
    env_str,
    make_data_dir,
    secret_key_from,
)
from twintowns.text.countries import all_names

# Where things are
DATA_DIR = make_data_dir(BASE_DIR / env_str("DATA_DIR", "data"))
DATABASE_URL = env_str("DATABASE_URL", f"sqlite:///{quote(str(DATA_DIR / 'twintowns.sqlite3'))}")
DATABASES = {"default": database_from_url(DATABASE_URL)}
STATICFILES_DIRS = [BASE_DIR / "static"]
STATIC_ROOT = DATA_DIR / "static"
STATIC_URL = "static/"
MEDIA_ROOT = DATA_DIR / "uploads"
MEDIA_URL = "media/"
FILE_UPLOAD_PERMISSIONS, FILE_UPLOAD_DIRECTORY_PERMISSIONS = 0o600, 0o700

# Who is served
SECRET_KEY = env_str("SECRET_KEY") or secret_key_from(DATA_DIR / "secret_key")
SECRET_KEY_FALLBACKS = env_str("SECRET_KEY_FALLBACKS").split()
DEBUG = env_bool("DEBUG")
PORT = env_int("PORT", 8000, 1, 65535)
ALLOWED_HOSTS = env_hosts("ALLOWED_HOSTS", "localhost,127.0.0.1,[::1]")
SITE_URL = env_site("SITE_URL", f"http://127.0.0.1:{PORT}")  # wherever a full address is written
MUNICIPALITY = env_str("MUNICIPALITY")  # the slug of the one municipality whose start page is "/"; empty: all

INSTALLED_APPS = [
    "partnerships",
    "networks",
    "twintowns",
    "twintowns.staff.app.StaffSiteConfig",
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
    "twintowns.text.queries.CleanQueryMiddleware",
    "twintowns.health.SessionMiddleware",
    "twintowns.text.languages.AddressLocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "simple_history.middleware.HistoryRequestMiddleware",
    "twintowns.page.old_slugs.MovedMiddleware",
    "twintowns.health.NotSavedMiddleware",
]

ROOT_URLCONF = "twintowns.urls"
COMPOSITION = "twintowns.composition.COMPOSITION"  # what the apps contribute, together
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
                "twintowns.page.addresses.addresses",
            ],
        },
    },
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

STORAGES = {
    "default": {"BACKEND": "twintowns.uploads.storage.UploadStorage"},
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

CSRF_FAILURE_VIEW = "twintowns.views.stale.stale_form"

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
EMAIL_HOST = env_host("EMAIL_HOST")
EMAIL_PORT = env_int("EMAIL_PORT", 587, 1, 65535)
EMAIL_HOST_USER = env_str("EMAIL_HOST_USER")
EMAIL_HOST_PASSWORD = env_str("EMAIL_HOST_PASSWORD")
EMAIL_USE_TLS = env_bool("EMAIL_USE_TLS", True)
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = env_sender("EMAIL_FROM", "twintowns@localhost")

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {"django": {"handlers": [], "level": "INFO", "propagate": True}},
}
