"""What the admins of relations and agreements do beside editing."""

from django.urls import path, reverse

from partnerships.new_agreement.views import DecisionView, PartiesView, PartnerView, TermsView
from partnerships.steps.views import StepView, steps_for
from partnerships.views.publishing import publish_relation
from partnerships.views.relations import RelationPastView, RelationPreviewView
from twintowns.admin.features import Feature


class Steps(Feature):
    """What may happen to a record: each step has a form of its own, reached from the record's. The admin names them in `steps`."""

    def urls(self):
        view = StepView.as_view(model=self.admin.model, forms=self.admin.steps, site=self.admin.admin_site)
        return [self.route("<int:pk>/steg/<slug:step>/", view, "step")]

    def context(self, request, record):
        steps = steps_for(request.user, record, self.admin.steps)
        return {"steps_to_take": [(name, form.label) for name, form in steps]}


class RelationPages(Feature):
    """The page of a relation before it is published, as it was on a day, and its publication."""

    def urls(self):
        return [
            self.route("<int:pk>/preview/", RelationPreviewView.as_view(), "preview"),
            self.route("<int:pk>/den-dagen/", RelationPastView.as_view(), "past"),
            self.route("<int:pk>/publish/", publish_relation, "publish"),
        ]

    def context(self, request, record):
        return {"preview_url": self.admin.address("preview", record.pk)}


class AgreementPreview(Feature):
    """An agreement is read on the page of a partner: the first that the agreement is about, at home if there is one."""

    def context(self, request, record):
        relation = record.shown_on()
        address = reverse("admin:partnerships_relation_preview", args=[relation.pk]) if relation else ""
        return {"preview_url": address}


class GuidedPath(Feature):
    """A new agreement, step by step."""

    def urls(self):
        steps = [("nytt/", PartnerView, "partner"), ("nytt/<int:pk>/villkor/", TermsView, "terms")]
        steps += [("nytt/<int:pk>/parter/", PartiesView, "parties")]
        steps += [("nytt/<int:pk>/beslut/", DecisionView, "decision")]
        site = self.admin.admin_site
        return [
            path(route, site.admin_view(view.as_view(site=site)), name=f"guided_{name}")
            for route, view, name in steps
        ]

    def context(self, request, record):
        """A draft is gone on with where the guided path asks for the kind."""
        may = not record.is_published and record.shown_on()
        may = may and self.admin.has_change_permission(request, record)
        return {"guided_url": reverse("admin:guided_terms", args=[record.pk]) if may else ""}
