"""Publishing a partner's page together with the drafts of its agreements, and taking it back."""

import datetime

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.shortcuts import get_object_or_404, redirect
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from partnerships.models import Relation
from twintowns.access import may_review
from twintowns.models import today


@require_POST
def publish_relation(request, pk):
    """`action` is publish (on the day of `publish_on`, or at once) or unpublish. For reviewers of the municipality."""
    relation = get_object_or_404(Relation.objects.visible_to(request.user), pk=pk)
    if not may_review(request.user, relation):
        raise PermissionDenied
    try:
        if request.POST.get("action") == "unpublish":
            relation.unpublish()
            messages.success(request, _("The page is a draft again."))
        else:
            day = _day(request.POST.get("publish_on", ""))
            publish(relation, day)
            seen = _("The page will be seen from %s.") % date_format(day, "j F Y") if day else ""
            messages.success(request, seen or _("The page is published."))
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
    return redirect("admin:partnerships_relation_preview", pk)


def _day(text):
    """The day to come that is meant; None for at once."""
    try:
        day = datetime.date.fromisoformat(text) if text else today()
        return day if day > today() else None
    except ValueError:
        raise ValidationError(_("“%s” is not a day. Write it as 2026-12-31.") % text) from None


@transaction.atomic
def publish(relation, on=None):
    """Publish the relation and the drafts of its own municipality's agreements: all or none."""
    agreements = relation.agreements.filter(municipality=relation.municipality)
    for record in (relation, *agreements):
        if not record.is_published:
            record.publish(on)
    for agreement in agreements:
        agreement.give_kind_to_relations()
