"""One form for each step: what it asks, and how it calls the step of the model."""

from django import forms
from django.utils.translation import gettext_lazy as _

from partnerships.models import Agreement, RelationKind
from partnerships.new_agreement.forms import BODY_MISSING
from partnerships.new_agreement.partners import free_slug
from twintowns.dates.forms import DayFormField, EDTFFormField
from twintowns.models import Body, Decision, Place, PlaceSuccession, today
from twintowns.staff import access
from twintowns.text.folding import fold
from twintowns.text.forms import LineFormField


class StepForm(forms.Form):
    """A step with a record. `apply` takes it, or raises a ValidationError that says why it cannot be taken.

    `done` is what is said when it is taken.
    """

    label = ""
    done = ""
    explanation = ""
    needs_reviewer = False

    def __init__(self, *args, record, user, **kwargs):
        self.record, self.user = record, user
        super().__init__(*args, **kwargs)

    @classmethod
    def may_be_taken(cls, user, record):
        """Whether the member of staff, who writes the record, may take the step with it."""
        return not cls.needs_reviewer or access.may_review(user, record)

    def apply(self):
        raise NotImplementedError


class DecidedForm(StepForm):
    """A step that a body has decided: who, when, in which paragraph, with which votes."""

    body = forms.ChoiceField(
        label=_("Decided by"), choices=[("", _("Not stated")), *Body.choices], required=False
    )
    body_name = LineFormField(label=_("Name of the body"), max_length=120, required=False)
    decided = EDTFFormField(label=_("Decided"), required=False)
    paragraph = LineFormField(label=_("Paragraph (§)"), max_length=20, required=False)
    diary_number = LineFormField(label=_("Diary number"), max_length=60, required=False)
    votes_for = forms.IntegerField(label=_("Votes for"), min_value=0, required=False)
    votes_against = forms.IntegerField(label=_("Votes against"), min_value=0, required=False)

    DECISION = (
        "body_name",
        "decided",
        "paragraph",
        "diary_number",
        "votes_for",
        "votes_against",
    )
    field_order = ["since", "on", "until", "agreed", "reason", "until_further_notice"]

    def clean(self):
        """What is typed of a decision is never dropped in silence."""
        data = super().clean()
        typed = [data.get(name) not in (None, "") for name in self.DECISION]
        if any(typed) and not data.get("body"):
            self.add_error("body", BODY_MISSING)
        return data

    def decision(self):
        """The decision as a saved record, or None when no body is given."""
        data = self.cleaned_data
        if not data["body"]:
            return None
        values = {name: data[name] for name in ("body", *self.DECISION)}
        decision = Decision(
            municipality=self.record.municipality, title=f"{self.label}: {self.record}"[:250], **values
        )
        decision.full_clean()
        decision.save()
        return decision


class PauseForm(DecidedForm):
    label = _("Pause")
    done = _("The relation is paused.")
    explanation = _("The cooperation stops for a time by a decision. It can be dormant too: both are kept.")
    since = EDTFFormField(label=_("Paused from"))
    reason = LineFormField(label=_("Reason"), max_length=250, help_text=_("Shown on the page."))
    until_further_notice = forms.BooleanField(label=_("Until further notice"), required=False)

    def apply(self):
        data = self.cleaned_data
        self.record.pause(
            data["since"],
            reason=data["reason"],
            until_further_notice=data["until_further_notice"],
            decision=self.decision(),
        )


class ResumeForm(StepForm):
    label = _("Resume")
    done = _("The relation is taken up again.")
    explanation = _("What was paused, dormant or ended stops, and the cooperation is active again.")
    since = EDTFFormField(label=_("Active again from"))

    def clean_since(self):
        """Whoever says that it is over also says that it is not."""
        since = self.cleaned_data["since"]
        on = since.earliest or today()
        ended = any(phase.is_ending and not phase.has_ended(on) for phase in self.record.phases.all())
        if ended and not access.may_review(self.user, self.record):
            raise forms.ValidationError(_("The relation is ended. Only reviewers take it up again."))
        return since

    def apply(self):
        self.record.resume(self.cleaned_data["since"])


class EndForm(DecidedForm):
    label = _("End")
    done = _("The relation is ended.")
    explanation = _(
        "The relation is over. The page stays and says so. Agreements in force are terminated first."
    )
    needs_reviewer = True
    on = EDTFFormField(label=_("Ended from"))
    reason = LineFormField(label=_("Reason"), max_length=250, required=False)

    def apply(self):
        self.record.end(self.cleaned_data["on"], reason=self.cleaned_data["reason"], decision=self.decision())


class ReviewForm(StepForm):
    label = _("Mark as reviewed")
    done = _("It is noted that you have reviewed it.")
    explanation = _("You have read the page and checked that it is right today.")
    needs_reviewer = True
    next_review_on = DayFormField(
        label=_("Next review"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text=_("Empty means in a year."),
    )

    def apply(self):
        name = self.user.get_full_name() or self.user.get_username()
        self.record.review(name, today(), self.cleaned_data["next_review_on"])


class MergedForm(StepForm):
    label = _("The partner has been merged")
    done = _("What happened to the partner is noted.")
    explanation = _(
        "The place has become another, or part of another. All municipalities with a tie to it are told."
    )
    kind = forms.ChoiceField(label=_("What happened"), choices=PlaceSuccession.Kind.choices)
    successor = LineFormField(
        label=_("The place that it became"),
        required=False,
        help_text=_("Its name or identifier, as in the list of places. Empty when it was dissolved."),
    )
    on = EDTFFormField(label=_("When"))

    @classmethod
    def may_be_taken(cls, user, record):
        """It is written on the place, which others may keep: then it is proposed to them."""
        return access.may_edit_parts(user, PlaceSuccession, Place, record.place)

    def clean_successor(self):
        text = self.cleaned_data["successor"].strip()
        if not text:
            return None
        found = Place.objects.filter(slug=text) or Place.objects.filter(name_folded=fold(text))
        if len(found) != 1:
            raise forms.ValidationError(
                _("No place, or several, is called “%(name)s”. Add it first, or write its identifier."),
                params={"name": text},
            )
        return found[0]

    def clean(self):
        data = super().clean()
        told = PlaceSuccession(place=self.record.place, successor=data.get("successor"))
        if access.reviewers_fields(self.user, PlaceSuccession, told):
            message = _(
                "Another municipality keeps %s, and it would stand on its page. Ask one of your reviewers to note it."
            )
            self.add_error("successor", message % told.successor)
        return data

    def apply(self):
        data = self.cleaned_data
        self.record.place.succeed(data["kind"], data["successor"], data["on"])


class RenewForm(DecidedForm):
    label = _("Renew")
    done = _("The agreement is prolonged.")
    explanation = _("The agreement is prolonged to a later last day.")
    until = EDTFFormField(label=_("Prolonged until"))
    agreed = EDTFFormField(label=_("Agreed"), required=False)

    def clean_until(self):
        """To prolong is for all who write it; to say that what has no last day ends is for reviewers once it is public."""
        may_end = not self.record.is_published or access.may_review(self.user, self.record)
        if not (may_end or self.record.end()):
            message = _("The agreement has no last day, and this would give it one. Ask a reviewer.")
            raise forms.ValidationError(message)
        return self.cleaned_data["until"]

    def apply(self):
        data = self.cleaned_data
        self.record.renew(data["until"], agreed=data["agreed"], decision=self.decision())


class ReplaceForm(StepForm):
    label = _("Replace")
    done = _("The new agreement is a draft: fill in what is missing.")
    explanation = _(
        "A new agreement takes its place, as a draft. The old one ends when the new one is published and applies."
        " Parties that left or stood outside are not copied."
    )
    title = LineFormField(label=_("Title of the new agreement"), max_length=250)
    kind = forms.ModelChoiceField(RelationKind.objects.none(), label=_("Kind"), required=False)
    signed = EDTFFormField(label=_("Signed"))

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        kinds = RelationKind.objects.filter(municipality=self.record.municipality)
        self.fields["kind"].queryset, self.fields["kind"].initial = kinds, self.record.kind_id

    def apply(self):
        return self.record.replace(**self.cleaned_data, slug=free_slug(Agreement, self.cleaned_data["title"]))


class PartyForm(StepForm):
    """A step that one of the agreement's parties takes."""

    party = forms.ModelChoiceField(None, label=_("Party"), empty_label=None)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["party"].queryset = self.record.parties.filter(declined=False)


class TerminateForm(PartyForm):
    label = _("Terminate")
    done = _("The agreement is terminated.")
    explanation = _(
        "One of the parties ends the agreement for all. Fill in what is known of how it was done."
    )
    needs_reviewer = True
    decided = EDTFFormField(label=_("Decided to end it"), required=False)
    sent = EDTFFormField(label=_("Notice sent"), required=False, help_text=_("The date of the letter."))
    received = EDTFFormField(label=_("Notice received"), required=False)
    last_day = EDTFFormField(label=_("Last day of the agreement"))

    def apply(self):
        self.record.terminate(**self.cleaned_data)


class LeaveForm(PartyForm):
    label = _("A party leaves")
    done = _("It is noted that the party has left the agreement.")
    explanation = _("One of several parties leaves; the agreement goes on between the others.")
    needs_reviewer = True
    on = EDTFFormField(label=_("Left"))

    def apply(self):
        self.record.leave(**self.cleaned_data)


RELATION_STEPS = {
    "paus": PauseForm,
    "ateruppta": ResumeForm,
    "avsluta": EndForm,
    "granskad": ReviewForm,
    "sammanslagen": MergedForm,
}
AGREEMENT_STEPS = {
    "forlang": RenewForm,
    "ersatt": ReplaceForm,
    "sag-upp": TerminateForm,
    "part-lamnar": LeaveForm,
    "granskad": ReviewForm,
}
