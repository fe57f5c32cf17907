"""Publishing a partner's page together with the drafts of its agreements, and taking it back."""

import datetime

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from partnerships.models import Relation
from twintowns.models import today
from twintowns.staff.access import may_review
from twintowns.staff.unpublishing import SURE, loss_of


def publish_relation(request, pk):
    """`action` is publish (on the day of `publish_on`, or at once) or unpublish, asked once. For reviewers of the municipality.

    Whoever comes to the address without the button, after signing in say, is led to the preview, where it stands.
    """
    if request.method != "POST":
        return redirect("admin:partnerships_relation_preview", pk)
    relation = get_object_or_404(Relation.objects.visible_to(request.user), pk=pk)
    if not may_review(request.user, relation):
        raise PermissionDenied
    taken_back = request.POST.get("action") == "unpublish"
    version = admin.site.get_model_admin(Relation).versions.version_of(relation)
    if taken_back and request.POST.get(SURE) != version:
        return _ask_whether_sure(request, relation, version)
    try:
        if taken_back:
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


def _ask_whether_sure(request, relation, version):
    """What disappears with that version of the page, and the button that does it."""
    back = reverse("admin:partnerships_relation_preview", args=[relation.pk])
    context = {
        "record": relation,
        "opts": relation._meta,
        "loss": loss_of(relation),
        "sure": SURE,
        "version": version,
        "back": back,
    }
    title = _("Make it a draft again")
    return render(
        request,
        "partnerships/steps/unpublish.html",
        {**admin.site.each_context(request), **context, "title": title},
    )


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
