"""Pictures of places in the sizes that pages use."""

from django.http import FileResponse, Http404
from django.shortcuts import get_object_or_404

from twintowns.models import PlaceImage
from twintowns.uploads.images import FORMATS, size_name


def place_image(request, pk, version, width, ending):
    """One size of a picture; its address changes with the file, so it may be kept for ever.

    A size that is missing is not found: nothing is drawn for a visitor, and the camera's own file tells where somebody
    stood. `manage.py tidy_uploads` draws it.
    """
    image = get_object_or_404(PlaceImage, pk=pk)
    if version != image.version or width not in image.widths or ending not in FORMATS:
        raise Http404
    try:
        file = image.file.storage.open(size_name(version, f"{width}.{ending}"))
    except OSError:
        raise Http404 from None
    content_type = f"image/{'jpeg' if ending == 'jpg' else ending}"
    response = FileResponse(file, content_type=content_type)
    response["Cache-Control"] = "public, max-age=31536000, immutable"
    return response
