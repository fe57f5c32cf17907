"""The steps of the guided path. The admin lets in staff only; who may write for the municipality is asked here."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import QueryDict
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView

from partnerships.models import Agreement, Relation
from twintowns.models import Decision, Document, Municipality, Place
from twintowns.staff import access
from twintowns.staff.resuming import ShownAgain

from .forms import DecisionForm, NewPlaceForm, PartiesForm, PartnerForm, TermsForm
from .leaving import Leaving
from .partners import (
    as_key,
    chosen_place,
    find_partners,
    free_slug,
    known_place,
    name_and_country,
    start_agreement,
)

STEPS = [
    ("partner", gettext_lazy("Partner")),
    ("terms", gettext_lazy("Kind and dates")),
    ("parties", gettext_lazy("Parties and themes")),
    ("decision", gettext_lazy("Decision and document")),
    ("preview", gettext_lazy("Preview")),
]


class StepMixin:
    """The frame of a step: where on the path it is. `site` is the admin's."""

    step = ""
    site = None

    def steps(self):
        """[(name, label, address of a step that has been taken)]; nothing is written before there is a draft."""
        return [(name, label, "") for name, label in STEPS]

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            **self.site.each_context(self.request),
            steps=self.steps(),
            step=self.step,
            title=_("New agreement"),
            **kwargs,
        )


class PartnerView(StepMixin, FormView):
    """The first step: find the partner by any of its names, or write it down."""

    step, template_name, form_class = "partner", "partnerships/new_agreement/partner.html", PartnerForm

    @cached_property
    def municipalities(self):
        """Those that the user may write for."""
        found = Municipality.objects.select_related("place").order_by("place__name_sort")
        if self.request.user.is_superuser:
            return found
        user, written = self.request.user, (Relation, Agreement, Place)
        may = set.intersection(*(access.municipality_ids(user, access.ADD, model) for model in written))
        if not may:
            raise PermissionDenied
        return found.filter(pk__in=may)

    def get_form_kwargs(self):
        data = self.request.GET if "q" in self.request.GET else None
        initial = {"municipality": self.request.GET.get("municipality")}
        return {"data": data, "initial": initial, "municipalities": self.municipalities}

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        form = context["form"]
        if form.is_bound and form.is_valid():
            text, home = form.cleaned_data["q"], form.cleaned_data["municipality"]
            context |= {"candidates": find_partners(text, home), "text": text, "home": home}
            name, country = name_and_country(text)
            context.setdefault("place_form", NewPlaceForm(initial={"name": name, "country": country}))
        return context

    def post(self, request, *args, **kwargs):
        home = get_object_or_404(self.municipalities, pk=as_key(request.POST.get("municipality")))
        if "new" in request.POST:
            form = NewPlaceForm(request.POST)
            if not form.is_valid():
                return self.render_to_response(self.get_context_data(place_form=form))
            if known := known_place(form.cleaned_data["name"], form.cleaned_data["country"]):
                return self._search_for(known, home)
            form.instance.slug = free_slug(Place, form.cleaned_data["name"], form.cleaned_data["country"])
            form.instance.keeper = home
            place = form.save()
        else:
            place = chosen_place(request.POST.get("chosen", ""), request.GET.get("q", ""), home)
        if place is None:
            messages.error(request, _("Choose a place in the list."))
            return redirect(request.get_full_path())
        return redirect("admin:guided_terms", start_agreement(home, place, request.user).pk)

    def _search_for(self, known, home):
        """A place is written down once: the search by its name, where it can be chosen."""
        message = _(
            "%s is known already. Choose it in the list. If you mean another place, write a name that tells them apart."
        )
        messages.error(self.request, message % known)
        query = QueryDict(mutable=True)
        query.update({"municipality": home.pk, "q": known.name})
        return redirect(f"{self.request.path}?{query.urlencode()}")


class AgreementStep(ShownAgain, Leaving, StepMixin, FormView):
    """A step with a draft to write on."""

    template_name = "partnerships/new_agreement/step.html"

    def may_take(self, agreement):
        """What is published has an end that only reviewers change; others write on it in its form."""
        user = self.request.user
        is_open = not agreement.is_published or access.may_review(user, agreement)
        return is_open and access.may_write(user, agreement)

    @cached_property
    def agreement(self):
        agreements = Agreement.objects.visible_to(self.request.user).select_related(
            "municipality__place", "kind"
        )
        agreement = get_object_or_404(agreements, pk=self.kwargs["pk"])
        if not self.may_take(agreement):
            raise PermissionDenied
        return agreement

    def written_records(self):
        return [self.agreement]

    @property
    def relation(self):
        return self.agreement.shown_on()

    def steps(self):
        """Those before this one can be gone back to; the partner is chosen once."""
        names = [name for name, _label in STEPS]
        taken = names[1 : names.index(self.step)]
        return [(name, label, self.address(name) if name in taken else "") for name, label in STEPS]

    def address(self, name):
        return reverse(f"admin:guided_{name}", args=[self.agreement.pk])

    def previous(self):
        """The name of the step before, if there is one to go back to."""
        return next((name for name, _label, address in reversed(self.steps()) if address), "")

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), "agreement": self.agreement}

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            agreement=self.agreement, relation=self.relation, previous=self.previous(), **kwargs
        )

    def form_valid(self, form):
        if form.has_changed() or not self.way_out():
            form.save()
        return super().form_valid(form)

    def get_success_url(self):
        return self.way_out() or self.following()

    def following(self):
        """The address of the step that follows."""
        names = [name for name, _label in STEPS]
        following = names[names.index(self.step) + 1]
        if following != "preview":
            return self.address(following)
        if relation := self.relation:
            return reverse("admin:partnerships_relation_preview", args=[relation.pk])
        message = _("Saved. The agreement is not shown on any page until a relation is chosen here.")
        messages.warning(self.request, message)
        return reverse("admin:partnerships_agreement_change", args=[self.agreement.pk])


class TermsView(AgreementStep):
    step, form_class = "terms", TermsForm

    def get_form_kwargs(self):
        kwargs = super().get_form_kwargs()
        kwargs["instance"] = kwargs.pop("agreement")
        return kwargs


class PartiesView(AgreementStep):
    step, form_class = "parties", PartiesForm


class DecisionView(AgreementStep):
    step, form_class = "decision", DecisionForm

    def written_records(self):
        return [record for record in (self.agreement, self.agreement.decision) if record]

    def may_take(self, agreement):
        """Registrars too write decisions and documents."""
        user, decision = self.request.user, agreement.decision
        may = access.may(user, access.CHANGE, Agreement, agreement)
        return may and (decision is None or access.may(user, access.CHANGE, Decision, decision))

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), "user": self.request.user}

    def get_context_data(self, **kwargs):
        """With the documents that are there, so that nobody adds one twice."""
        documents = self.agreement.documents.visible_to(self.request.user)
        return super().get_context_data(documents=documents, **kwargs)

    def get_form(self, form_class=None):
        form = super().get_form(form_class)
        document = Document(municipality=self.agreement.municipality)
        if access.closed_fields(self.request.user, Document, document, ["is_public"]):
            form.fields.pop("file_is_public", None)
        return form
