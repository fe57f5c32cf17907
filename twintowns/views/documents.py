"""Documents: public ones for anyone, internal ones for the staff of their municipality."""

from pathlib import PurePath

from django.db.models import Q
from django.http import FileResponse, Http404
from django.shortcuts import get_object_or_404

from twintowns.models import Document
from twintowns.uploads.documents import TYPES

# Nothing in the file may run, load or be framed, whatever a browser takes it for.
SAFE = {
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex",
}
SHOWN = {"pdf", "png", "jpg"}  # by the browser itself; the others are saved


def document_file(request, pk, version=None):
    """The file of a document; a version of its history, before it was replaced, for staff only."""
    document = get_object_or_404(documents_for(request.user, version), pk=pk)
    source = get_object_or_404(document.history, pk=version) if version else document
    return serve(getattr(source, "file", ""), document)


def documents_for(user, version=None):
    if user.is_authenticated and user.is_staff:
        seen = Document.objects.visible_to(user)
        return (
            seen
            if version
            else Document.objects.filter(Q(pk__in=seen) | Q(pk__in=Document.objects.for_public()))
        )
    return Document.objects.none() if version else Document.objects.for_public()


def serve(file, document):
    """The file with its type by the ending that it got when it was uploaded, and with safe headers."""
    storage, name = Document._meta.get_field("file").storage, str(file)
    ending = PurePath(name).suffix.lstrip(".")
    if not name or not storage.exists(name):
        raise Http404
    response = FileResponse(
        storage.open(name),
        as_attachment=ending not in SHOWN,
        filename=PurePath(name).name,
        content_type=TYPES.get(ending, "application/octet-stream"),
    )
    for header, value in SAFE.items():
        response[header] = value
    if not document.is_public:
        response["Cache-Control"] = "private, no-store"
    return response
