"""Pictures of places in the sizes that pages use."""

from django.http import FileResponse, Http404
from django.shortcuts import get_object_or_404

from twintowns.images import FORMATS, stored
from twintowns.models import PlaceImage


def place_image(request, pk, version, width, ending):
    """One size of a picture; its address changes with the file, so it may be kept for ever."""
    image = get_object_or_404(PlaceImage, pk=pk)
    if version != image.version or width not in image.widths or ending not in FORMATS:
        raise Http404
    try:
        file = stored(image, width, ending)
    except OSError:
        raise Http404 from None
    content_type = f"image/{'jpeg' if ending == 'jpg' else ending}"
    response = FileResponse(file, content_type=content_type)
    response["Cache-Control"] = "public, max-age=31536000, immutable"
    return response
