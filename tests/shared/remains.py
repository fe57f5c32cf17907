"""What is still somewhere of a person: a search of the whole database, past all models, and of all uploaded files."""

import html
import io
import json
import re
import unicodedata
import zipfile
from urllib.parse import unquote

from django.conf import settings
from django.contrib.admin.models import LogEntry
from django.contrib.contenttypes.models import ContentType
from django.core.management import call_command
from django.db import connection

from twintowns.models import Contact

NAME, MAIL, PHONE = "Åsa Provström", "asa.provstrom@example.org", "0520-123 45"
SOUGHT = ("provstrom", "provstroem", "5202345", "52012345", "asapro")


def squeezed(value):
    """The letters and digits of whatever a column or file holds, without accents, case and escapes."""
    text = value.decode("utf-8", "ignore") if isinstance(value, bytes | memoryview) else str(value)
    text = re.sub(r"\\u([0-9a-fA-F]{4})", lambda match: chr(int(match[1], 16)), text)
    text = html.unescape(unquote(unquote(text), encoding="latin-1") if "%C5" in text else unquote(text))
    plain = unicodedata.normalize("NFKD", text).casefold()
    return re.sub(r"[^a-z0-9]", "", "".join(char for char in plain if not unicodedata.combining(char)))


def dump():
    """(place, value) of every column of every row of every table, asked for past all models."""
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
            names = [column[0] for column in cursor.description]
            for row in cursor.fetchall():
                yield from ((f"{table}.{name}", value) for name, value in zip(names, row, strict=True))


def files_below(folder=None):
    """(name, content) of every uploaded file, what is packed unpacked."""
    for path in sorted(settings.MEDIA_ROOT.rglob("*")):
        if path.is_file():
            yield f"file {path.relative_to(settings.MEDIA_ROOT)}", path.read_bytes()
            if zipfile.is_zipfile(path):
                with zipfile.ZipFile(path) as archive:
                    yield from ((f"in {path}", archive.read(name)) for name in archive.namelist())


def left(*sought):
    """Where a form of the name, address or number still stands."""
    places = [*dump(), *files_below(), *((name, name) for name, _content in files_below())]
    texts = ((place, squeezed(value)) for place, value in places if value not in (None, "", True, False))
    return sorted({place for place, text in texts if any(form in text for form in sought or SOUGHT)})


def said(*command):
    out = io.StringIO()
    call_command(*command, stdout=out, stderr=out)
    return out.getvalue()


def person(provby, **values):
    values = {"kind": "person", "name": NAME, "email": MAIL, "phone": PHONE, "until": "2025-06-30"} | values
    return Contact.objects.create(municipality=provby.municipality, title="Samordnare", **values)


def note(contact, user, text=NAME):
    """What the admin writes in its log of a record."""
    return LogEntry.objects.create(
        user=user,
        object_repr=text,
        object_id=contact.pk,
        action_flag=2,
        content_type=ContentType.objects.get_for_model(Contact),
        change_message=json.dumps([{"changed": {"name": "kontakt", "object": text, "fields": ["Namn"]}}]),
    )
