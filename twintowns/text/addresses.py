"""Web addresses as people type them, and as machines ask for them."""

import re
from urllib.parse import quote, urlsplit, urlunsplit

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils.translation import gettext_lazy as _

from .cleaning import clean_line

ALLOWED = "/?:@!$&'()*+,;=-._~[]"  # in a path or query, beside letters and digits
BROKEN_ESCAPE = re.compile(r"%(?![0-9A-Fa-f]{2})")
SCHEME = re.compile(r"[a-z][a-z0-9+-]*:(?!\d)", re.IGNORECASE)
NO_ADDRESS = _("This is not a web address. Write it as in https://www.example.se/sida.")
TELLS_USER = _(
    "The address holds a user name or a password, which everybody would read. Leave out what stands before @."
)
SCHEMES = {"http", "https", "mailto", "tel"}  # of what a page may lead to
LEADING = re.compile(rf"(?:{'|'.join(sorted(SCHEMES))}):|/", re.IGNORECASE)
_validate_web = URLValidator(schemes=["http", "https"], message=NO_ADDRESS)


def validate_address(text):
    """Refuse what is no address of the web, and what signs its reader in."""
    _validate_web(text)
    if "@" in urlsplit(text).netloc:
        raise ValidationError(TELLS_USER)


def leads(address):
    """Whether a page may lead there."""
    return bool(LEADING.match(address))


def href(address):
    """The address if a page may lead there, else "": whatever else is stored is shown as text."""
    return address if leads(address) else ""


def clean_address(text):
    """The address without blanks around it, and with the scheme that people leave out: “www.provby.example” too.

    What has a scheme keeps it, for a validator to judge.
    """
    text = clean_line(text)
    return text if not text or SCHEME.match(text) else f"https://{text.removeprefix('//')}"


def as_uri(address):
    """The address in ASCII, as a server is asked for it: å in the host by IDNA, elsewhere and blanks by their bytes.

    What is escaped already stays so. Raises ValueError when it is no address of the web.
    """
    parts = urlsplit(address.strip())
    host, port = parts.hostname, parts.port
    if parts.scheme not in ("http", "https") or not host:
        raise ValueError(address)
    host = f"[{host}]" if ":" in host else host.encode("idna").decode("ascii")
    path, query = (quote(BROKEN_ESCAPE.sub("%25", text), ALLOWED + "%") for text in (parts.path, parts.query))
    return urlunsplit((parts.scheme, f"{host}:{port}" if port else host, path or "/", query, ""))
