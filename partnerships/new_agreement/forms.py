"""The forms of the guided path, one a step."""

from django import forms
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.html import format_html, format_html_join
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from partnerships.models import Agreement, AgreementTheme, RelationKind
from twintowns.models import Decision, Document, Municipality, Place, Theme
from twintowns.text.forms import LineFormField
from twintowns.text.markdown import as_text
from twintowns.uploads.documents import DocumentField
from twintowns.uploads.forms import KeepsFiles

BODY_MISSING = _("Say which body decided, or leave the other fields empty.")


class PartnerForm(forms.Form):
    """Which of the user's municipalities, and the beginning of the partner's name."""

    municipality = forms.ModelChoiceField(
        Municipality.objects.none(),
        label=_("Municipality"),
        empty_label=None,
        error_messages={"required": _("Choose the municipality that the agreement is made by.")},
    )
    q = LineFormField(
        label=_("The partner’s name"),
        min_length=2,
        max_length=100,
        help_text=_("Two letters or more, in any language: Tempe, Helsingfors, Põltsamaa."),
        widget=forms.TextInput(attrs={"autocomplete": "off", "autofocus": True}),
    )

    def __init__(self, *args, municipalities, **kwargs):
        super().__init__(*args, **kwargs)
        field = self.fields["municipality"]
        field.queryset = municipalities
        if len(municipalities) == 1:
            self.initial["municipality"], field.widget = municipalities[0], forms.HiddenInput()
            field.required = False  # an address without it can only mean that one

    def clean_municipality(self):
        return self.cleaned_data["municipality"] or self.fields["municipality"].queryset[0]


class NewPlaceForm(forms.ModelForm):
    """A place that neither we nor the gazetteer know."""

    class Meta:
        model = Place
        fields = ["name", "country", "kind"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["country"].required = True

    def validate_unique(self):
        """A place that is known already is offered in the list, by all its names; that is not for the form to say."""


class KindChoice(forms.ModelChoiceField):
    """Shows a kind by its agreement's name, what it means and who decides."""

    def label_from_instance(self, kind):
        body = kind.get_deciding_body_display() if kind.deciding_body else ""
        lines = [as_text(kind.definition), _("Decided by: %s.") % body if body else ""]
        told = format_html_join("", '<span class="meaning">{}</span>', ((line,) for line in lines if line))
        return format_html(
            '<span class="choice"><b>{}</b>{}</span>', capfirst(kind.agreement_label or kind.label), told
        )


class TermsForm(forms.ModelForm):
    """What kind of agreement it is, and when it begins and ends."""

    class Meta:
        model = Agreement
        fields = [
            "kind",
            "title",
            "signed",
            "until",
            "term_months",
            "renewal",
            "renewal_months",
            "notice_months",
        ]
        field_classes = {"kind": KindChoice}
        widgets = {"kind": forms.RadioSelect}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        kinds = RelationKind.objects.filter(municipality=self.instance.municipality)
        self.fields["kind"].queryset = kinds.order_by("pk")
        self.fields["kind"].empty_label = _("Not stated")

    @transaction.atomic
    def save(self):
        agreement = super().save()
        agreement.give_kind_to_relations()
        return agreement


class PartiesForm(forms.Form):
    """What the two parties are called in the agreement, and its themes. More parties are added on the full form."""

    ours = LineFormField(label=_("Our name in the agreement"), max_length=200, required=False)
    theirs = LineFormField(label=_("Their name in the agreement"), max_length=200, required=False)
    themes = forms.ModelMultipleChoiceField(
        Theme.objects.all(), label=_("Themes"), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args, agreement, **kwargs):
        self.agreement = agreement
        self.parties = {party.side: party for party in agreement.parties.order_by("-order")}
        initial = {side: party.legal_name for side, party in self.parties.items()}
        initial["themes"] = [row.theme_id for row in agreement.agreement_themes.all()]
        super().__init__(*args, **{**kwargs, "initial": initial})

    @transaction.atomic
    def save(self):
        for side, party in self.parties.items():
            party.legal_name = self.cleaned_data[side]
            party.save()
        chosen = self.cleaned_data["themes"]
        for row in self.agreement.agreement_themes.exclude(theme__in=chosen):
            row.delete()
        have = set(self.agreement.agreement_themes.values_list("theme", flat=True))
        for order, theme in enumerate(chosen):
            if theme.pk not in have:
                AgreementTheme.objects.create(agreement=self.agreement, theme=theme, order=order)


class DecisionForm(KeepsFiles, forms.ModelForm):
    """Who decided, when, in which paragraph – and the signed paper, when there is a file of it.

    The diary number is the agreement's. A decision gets it too, unless it has another of its own.
    """

    file = DocumentField(label=_("Signed agreement"), required=False)
    file_is_public = forms.BooleanField(label=_("The file may be shown to the public"), required=False)

    class Meta:
        model = Decision
        fields = ["body", "body_name", "decided", "paragraph", "diary_number"]

    def __init__(self, *args, agreement, user, **kwargs):
        self.agreement, self.user = agreement, user
        decision = agreement.decision or Decision(municipality=agreement.municipality, title=agreement.title)
        number = agreement.diary_number or decision.diary_number
        self.decisions_number = decision.diary_number if decision.diary_number != number else ""
        initial = {"diary_number": number, **(kwargs.pop("initial", None) or {})}
        super().__init__(*args, instance=decision, initial=initial, **kwargs)
        self.fields["body"].required = False

    def clean(self):
        """A decision by the wrong body is refused: the municipality's own words say who decides."""
        data = super().clean()
        if data.get("body"):
            try:
                self.agreement.check_body(data["body"])
            except ValidationError as error:
                self.add_error("body", error)
        elif any(data.get(name) for name in ("body_name", "decided", "paragraph")):
            self.add_error("body", BODY_MISSING)
        return data

    @transaction.atomic
    def save(self):
        """A decision is only made when a body is given."""
        agreement = self.agreement
        if self.cleaned_data["body"]:
            self.instance.diary_number = self.decisions_number or self.instance.diary_number
            agreement.decision = super().save()
        agreement.diary_number = self.cleaned_data["diary_number"]
        agreement.save()
        if self.cleaned_data["file"]:
            document = Document(
                municipality=agreement.municipality,
                title=agreement.title,
                file=self.cleaned_data["file"],
                is_public=self.cleaned_data.get("file_is_public", False),
            )
            document.full_clean()
            document.save()
            agreement.documents.add(document)
        transaction.on_commit(self.forget_files)
        return agreement
