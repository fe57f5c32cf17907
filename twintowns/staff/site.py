"""The staff's site: its start page says what needs attention."""

from collections import defaultdict
from functools import update_wrapper

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.forms import AdminAuthenticationForm
from django.contrib.auth.forms import UsernameField
from django.contrib.auth.views import redirect_to_login
from django.contrib.contenttypes.models import ContentType
from django.http import FileResponse, Http404, JsonResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.decorators import method_decorator
from django.utils.html import escape, format_html
from django.utils.translation import gettext_lazy as _
from django.views.decorators.csrf import csrf_protect
from django.views.decorators.http import require_POST

from twintowns.contribution import composed
from twintowns.dates.forms import reading_so_far
from twintowns.dates.parse import parse_date, parse_point
from twintowns.models import WRITERS, CalendarFeed, Municipality, today
from twintowns.search import indexing
from twintowns.staff.again import collided, done_anew
from twintowns.staff.attention import find_notices, proposals
from twintowns.staff.handbook import PICTURES, chapters
from twintowns.staff.keys import check_keys
from twintowns.staff.proposals import ProposeView
from twintowns.staff.resending import done_once
from twintowns.staff.resuming import NOT_DONE, keep, kept_fields, page_before, shows_again
from twintowns.text.forms import Cleaned
from twintowns.text.markdown import as_html

MOST_READ = 20_000  # characters of a text that are shown while it is typed
MANY = 3  # more municipalities than these are chosen from, not shown all at once


def by_concern(notices):
    """[(concern, its notices)] in the order of weight."""
    groups = defaultdict(list)
    for notice in notices:
        groups[notice.concern].append(notice)
    return sorted(groups.items(), key=lambda group: group[0].order)


class LoginNameField(Cleaned, UsernameField):
    """A login name is often pasted from a letter, with what is not seen."""


class LoginForm(AdminAuthenticationForm):
    username = LoginNameField(widget=forms.TextInput(attrs={"autofocus": True}))


class StaffSite(admin.AdminSite):
    site_header = _("Twin towns – administration")
    site_title = _("Twin towns – administration")
    index_title = _("What needs attention")
    index_template = "twintowns/staff/start.html"
    login_form = LoginForm

    def admin_view(self, view, cacheable=False):
        """As Django’s, but what is posted is done whole and once, or not at all; if the session has ended, as `resuming` says."""
        inner = super().admin_view(view, cacheable)

        def keeping(request, *args, **kwargs):
            if request.method == "POST" and request.POST and not self.has_permission(request):
                if shows_again(view):
                    return self.login(request, {"kept": keep(request), "next": request.get_full_path()})
                messages.warning(request, NOT_DONE)
                return redirect_to_login(page_before(request), reverse("admin:login"))
            if self.has_permission(request):
                check_keys(request, kwargs.get("object_id"))
            if request.method != "POST" or getattr(view, "writes_by_itself", False):
                return inner(request, *args, **kwargs)

            def do():
                with indexing.together():
                    return done_once(request, request.user.pk, lambda: inner(request, *args, **kwargs))

            return done_anew(request, do) or collided(self, request, view)

        keeping.is_done_once = True
        return csrf_protect(update_wrapper(keeping, view))

    def login(self, request, extra_context=None):
        """After a login that keeps something, the form is there again, to be looked over and saved."""
        kept = request.POST.get("_kept", "")
        context = {**self.each_context(request), "title": self.site_title, **(extra_context or {})}
        if context.get("kept"):
            return TemplateResponse(request, "twintowns/staff/login_again.html", context)
        response = super().login(request, extra_context)
        address, fields = kept_fields(kept)
        if not address:
            return response
        context |= self.each_context(request)  # anew: what may be shown depends on who has signed in
        if not self.has_permission(request):
            context |= {"kept": kept, "next": address, "is_wrong": True}
            return TemplateResponse(request, "twintowns/staff/login_again.html", context)
        context |= {"address": address, "fields": fields}
        return TemplateResponse(request, "twintowns/staff/resume.html", context)

    def get_urls(self):
        own = [
            path("datum/", self.admin_view(self.date_reading), {"parse": parse_point}, "point_reading"),
            path("datum/tid/", self.admin_view(self.date_reading), {"parse": parse_date}, "date_reading"),
            path("text/", self.admin_view(self.markdown_reading), name="markdown_reading"),
            path("kalender/<int:pk>/ny/", self.admin_view(self.make_calendar), name="calendar_add"),
            path("kalender/<int:pk>/bort/", self.admin_view(self.revoke_calendar), name="calendar_delete"),
            path(
                "forslag/<int:content_type_id>/<int:object_id>/",
                self.admin_view(ProposeView.as_view(site=self)),
                name="propose",
            ),
            path(
                "r/<path:content_type_id>/<path:object_id>/",
                self.admin_view(self.public_page),
                name="view_on_site",
            ),
            path("handbok/", self.admin_view(self.handbook), name="handbook"),
            path("handbok/<slug:slug>/", self.admin_view(self.handbook), name="handbook_chapter"),
            path("handbok/<slug:slug>/bilder/<slug:name>.png", self.admin_view(self.handbook_picture)),
        ]
        return own + super().get_urls()

    def public_page(self, request, content_type_id, object_id):
        """On to the page that the public sees of a record that the user sees; Django’s own asks neither."""
        kinds = ContentType.objects.filter(pk=content_type_id) if content_type_id.isdecimal() else []
        model = next((kind.model_class() for kind in kinds), None)
        model_admin = self.get_model_admin(model) if model and self.is_registered(model) else None
        record = model_admin and model_admin.get_object(request, object_id)
        address = getattr(model_admin, "view_on_site", None)
        url = address(record) if record and callable(address) else None
        if not url:
            raise Http404
        return redirect(url)

    def municipalities_of(self, user):
        """The municipalities that the user works for, drafts too; for the administrator, those that are published."""
        found = Municipality.objects.select_related("place").order_by("place__name_sort")
        return found.published() if user.is_superuser else found.filter(pk__in=user.municipality_ids())

    def index(self, request, extra_context=None):
        all_of_them = list(self.municipalities_of(request.user))
        wanted = request.GET.get("kommun")
        chosen = [m for m in all_of_them if m.slug == wanted]
        if not chosen and len(all_of_them) <= MANY:
            chosen = all_of_them
        feeds = {feed.municipality_id: feed for feed in request.user.calendar_feeds.all()}
        sections = []
        for municipality in chosen:
            notices = find_notices(municipality, today(), request.user)
            sections.append((municipality, len(notices), by_concern(notices), feeds.get(municipality.pk)))
        context = {"sections": sections, "municipalities": all_of_them, "chosen": chosen}
        context["for_administrator"] = [*proposals(None, today())] if request.user.is_superuser else []
        context["tasks"] = composed().staff_tasks
        context["writes_for"] = self._written_for(request.user, chosen)
        return super().index(request, {**(extra_context or {}), **context})

    def _written_for(self, user, municipalities):
        """The keys of the municipalities that the user may write for."""
        own = user.municipality_ids(*WRITERS)
        return {m.pk for m in municipalities if user.is_superuser or m.pk in own}

    @method_decorator(require_POST)
    def date_reading(self, request, parse):
        """How a date is understood while it is typed, as HTML."""
        return JsonResponse({"reading": escape(reading_so_far(request.POST.get("text", "")[:260], parse))})

    @method_decorator(require_POST)
    def markdown_reading(self, request):
        """How a text will look, while it is typed."""
        text = request.POST.get("text", "")
        reading = as_html(text[:MOST_READ])
        if len(text) > MOST_READ:
            told = _("Only the beginning of the text is shown here. The whole is saved.")
            reading = format_html('{}<p class="help">{}</p>', reading, told)
        return JsonResponse({"reading": reading})

    def handbook(self, request, slug=None):
        """A chapter; without a slug, the first."""
        if slug is None:
            return redirect("admin:handbook_chapter", chapters()[0].slug)
        found = [chapter for chapter in chapters() if chapter.slug == slug]
        if not found:
            raise Http404
        own = {"title": found[0].title, "chapter": found[0], "chapters": chapters()}
        return TemplateResponse(
            request, "twintowns/staff/handbook.html", {**self.each_context(request), **own}
        )

    def handbook_picture(self, request, slug, name):
        picture = PICTURES / f"{name}.png"
        if not picture.is_file():
            raise Http404
        return FileResponse(picture.open("rb"), content_type="image/png")

    def _employer(self, request, pk):
        """The municipality, if the user works for it; else 404."""
        municipality = self.municipalities_of(request.user).filter(pk=pk).first()
        if municipality is None:
            raise Http404
        return municipality

    def make_calendar(self, request, pk):
        if request.method != "POST":
            return redirect("admin:index")
        CalendarFeed.objects.get_or_create(user=request.user, municipality=self._employer(request, pk))
        return redirect("admin:index")

    def revoke_calendar(self, request, pk):
        if request.method != "POST":
            return redirect("admin:index")
        request.user.calendar_feeds.filter(municipality=self._employer(request, pk)).delete()
        return redirect("admin:index")
