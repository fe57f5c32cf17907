"""What helps to pass a partner's page on: a short address for paper, and a picture for links."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control

from partnerships.models import Relation
from twintowns.machines.share_picture import share_picture
from twintowns.models import Municipality
from twintowns.page.old_slugs import get_or_moved


def short_address(request, pk):
    """The partner's page, wherever it has moved."""
    return redirect(get_object_or_404(Relation.objects.published(), pk=pk), permanent=True)


@cache_control(public=True, max_age=86400)
def relation_picture(request, municipality, slug):
    relations = Relation.objects.published().select_related("municipality", "place", "kind")
    relation = get_or_moved(relations, slug=slug, municipality__slug=municipality)
    kind = relation.kind.label if relation.kind else ""
    subtitle = " · ".join(filter(None, [relation.municipality.official_name, kind]))
    return _png(share_picture(str(relation.place), subtitle, relation.municipality.colour))


@cache_control(public=True, max_age=86400)
def municipality_picture(request, municipality):
    found = get_or_moved(Municipality.objects.published(), slug=municipality)
    return _png(share_picture(found.official_name, "", found.colour))


@cache_control(public=True, max_age=86400)
def site_picture(request):
    """The picture of pages that belong to no municipality."""
    return _png(
        share_picture(
            _("Twin towns"), _("of Swedish municipalities"), Municipality._meta.get_field("colour").default
        )
    )


def _png(data):
    return HttpResponse(data, content_type="image/png")
