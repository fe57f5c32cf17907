"""“Föreslå en ändring”: what staff want changed in a record that others keep, and what becomes of it."""

import copy

from django import forms
from django.contrib import messages
from django.contrib.admin.models import LogEntry
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import cached_property
from django.utils.text import Truncator, capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView

from twintowns.models import Municipality, Proposal, Record
from twintowns.staff import access
from twintowns.staff.resuming import ShownAgain


def keeper_of(record):
    """The municipality that keeps the record; None when the administrator does."""
    return Municipality.objects.filter(pk=record.keeper_key).first()


def proposed_at(record):
    """Where a change in the record is proposed."""
    kind = ContentType.objects.get_for_model(record)
    return reverse("admin:propose", args=[kind.pk, record.pk])


def keeping_of(record, user):
    """What the form says of a record that the member of staff only reads since others keep it; None of any other."""
    if not access.may_propose(user, record):
        return None
    own = Proposal.objects.open().about(record).filter(asked_for__in=user.municipality_ids())
    return {"keeper": keeper_of(record), "url": proposed_at(record), "open": [*own]}


class ProposalForm(forms.ModelForm):
    """What is to be changed, how one knows, and for which of the user’s municipalities one asks."""

    label = gettext_lazy("Propose a change")
    field = forms.ChoiceField(label=gettext_lazy("What is it about?"), required=False)

    class Meta:
        model = Proposal
        fields = ["field", "wanted", "grounds", "asked_for"]
        labels = {"wanted": gettext_lazy("What should be changed, and to what?")}
        widgets = {"wanted": forms.Textarea(attrs={"rows": 5}), "grounds": forms.Textarea(attrs={"rows": 3})}

    def __init__(self, *args, record, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.instance.record, self.instance.proposer = record, user
        self.instance.about, self.instance.municipality = str(record)[:300], keeper_of(record)
        named = [(f.name, capfirst(f.verbose_name)) for f in record.typed_fields()]
        self.fields["field"].choices = [("", _("Several things, or something else")), *named]
        own = Municipality.objects.filter(pk__in=user.municipality_ids())
        self.fields["asked_for"].queryset = own
        if len(own) == 1:
            self.fields["asked_for"].required = False
            self.fields["asked_for"].widget = forms.HiddenInput()

    def clean_asked_for(self):
        return self.cleaned_data["asked_for"] or self.fields["asked_for"].queryset[0]

    def clean(self):
        data, proposed = super().clean(), self.instance
        same = {name: data.get(name) for name in ("field", "wanted", "asked_for")}
        if not self.errors and Proposal.objects.open().about(proposed.record).filter(**same).exists():
            raise ValidationError(_("This is proposed already, and has not been answered yet."))
        return data


class ProposeView(ShownAgain, FormView):
    """The form beside a record that is kept by others. `site` is the admin’s."""

    template_name, form_class = "twintowns/staff/proposal.html", ProposalForm
    site = None

    def written_records(self):
        """None: what is proposed stands beside the record."""
        return []

    @cached_property
    def record(self):
        kind = ContentType.objects.filter(pk=self.kwargs["content_type_id"]).first()
        model = kind and kind.model_class()
        if not (model and issubclass(model, Record) and self.site.is_registered(model)):
            raise Http404
        record = model._default_manager.filter(pk=self.kwargs["object_id"]).first()
        if record is None or not access.may(self.request.user, access.VIEW, model, record):
            raise Http404
        if not access.may_propose(self.request.user, record):
            raise PermissionDenied
        return record

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), "record": self.record, "user": self.request.user}

    def form_valid(self, form):
        form.save()
        text = _("Your proposal has been sent to %s. The answer will stand among what needs attention.")
        messages.success(self.request, text % (form.instance.municipality or _("the administrator")))
        return redirect(self.back())

    def back(self):
        opts = self.record._meta
        return reverse(f"admin:{opts.app_label}_{opts.model_name}_change", args=[self.record.pk])

    def get_context_data(self, **kwargs):
        frame = self.site.each_context(self.request)
        own = {"record": self.record, "keeper": keeper_of(self.record), "back": self.back()}
        return {**frame, **super().get_context_data(**kwargs), **own, "title": ProposalForm.label}


class AnswerForm(forms.ModelForm):
    """Closes a proposal: what became of it, and what those who asked are told."""

    class Meta:
        model = Proposal
        fields = ["outcome", "answer", "municipality"]

    def clean(self):
        """An answer is never dropped in silence, and a refusal is never without a reason.

        The day on which it is closed comes with the outcome.
        """
        data = super().clean()
        if data.get("answer") and not data.get("outcome"):
            self.add_error("outcome", _("Say what became of the proposal."))
        if data.get("outcome") == Proposal.Outcome.DECLINED and not data.get("answer"):
            self.add_error("answer", _("Say why it is not done: those who asked are told."))
        self.instance.closed_at = timezone.now() if data.get("outcome") else None
        return data


class AnsweredOnce:
    """For the admin: who answers what another has answered meanwhile reads that, beside what they wrote themselves."""

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        if request.method == "POST" and (late := self._late_answer(request, object_id)):
            request, extra_context = copy.copy(request), {**(extra_context or {}), "late": late}
            request.method = "GET"
        return super().changeform_view(request, object_id, form_url, extra_context)

    def _late_answer(self, request, key):
        """{who answered before, what is written now}; None when it is not answered.

        The proposal is locked, so that of two who answer at once the second waits and is told.
        """
        proposal = self.get_queryset(request).filter(pk=key).first()
        if proposal is None or not access.may(request.user, access.CHANGE, Proposal, proposal):
            return None
        if not Proposal.objects.select_for_update(no_key=True).get(pk=proposal.pk).closed_at:
            return None
        kind = ContentType.objects.get_for_model(Proposal)
        entry = LogEntry.objects.filter(content_type=kind, object_id=str(proposal.pk)).first()
        return {"user": entry.user if entry else _("Somebody"), "written": request.POST.get("answer", "")}


def _day(moment):
    return date_format(timezone.localtime(moment), "j F Y")


def told(proposal):
    """(sentence, reason) of a proposal for whoever answers it."""
    values = {
        "municipality": proposal.asked_for,
        "record": proposal.about,
        "user": proposal.proposer or _("somebody who has left"),
        "day": _day(proposal.created_at),
        "wanted": Truncator(proposal.wanted).chars(300),
        "grounds": Truncator(proposal.grounds).chars(200),
    }
    sentence = _("%(municipality)s wants something changed: %(record)s.") % values
    if label := proposal.field_label:
        sentence = _("%(municipality)s wants something changed: %(record)s, %(field)s.") % {
            **values,
            "field": label,
        }
    return sentence, _("Proposed by %(user)s %(day)s: “%(wanted)s” Source: %(grounds)s") % values


def answered(proposal):
    """(sentence, reason) of a proposal for those who asked, once it is closed."""
    values = {"record": proposal.about, "outcome": proposal.get_outcome_display()}
    sentence = _("Your proposal about %(record)s has been answered: %(outcome)s.") % values
    return sentence, proposal.answer or _("Look whether your page now says what you mean.")
