"""The accessibility statement, and a form to report what cannot be used."""

from django.conf import settings
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.views.generic import TemplateView

from twintowns.machines.meta_description import description
from twintowns.models import Municipality
from twintowns.page.menu import menu_parts
from twintowns.page.old_slugs import get_or_moved
from twintowns.reports import accessibility
from twintowns.reports.feedback import AccessibilityForm

from .base import PublicMixin
from .feedback import FeedbackMixin


class AccessibilityView(FeedbackMixin, PublicMixin, TemplateView):
    """One municipality's statement; without one, those of all."""

    template_name = "twintowns/reports/accessibility.html"
    form_class = AccessibilityForm

    @cached_property
    def municipality(self):
        slug = self.kwargs.get("municipality") or settings.MUNICIPALITY
        found = Municipality.objects.published().select_related("place").annotate(**menu_parts())
        return get_or_moved(found, slug=slug) if slug else None

    def get_municipality(self):
        return self.municipality

    def get_form(self, form_class=None):
        return super().get_form(form_class) if self.municipality else None

    def post(self, request, *args, **kwargs):
        return (
            super().post(request, *args, **kwargs)
            if self.municipality
            else self.http_method_not_allowed(request)
        )

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            municipalities=Municipality.objects.published() if not self.municipality else [],
            statement=accessibility,
            description=description(
                _("How accessible the pages of %s are, and how to tell what cannot be used.")
                % (self.municipality or _("Twin towns"))
            ),
            service=settings.SITE_URL,
            **{**kwargs, "municipality": self.municipality},
        )
