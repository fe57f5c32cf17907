"""The form of a record in the admin."""

from django import forms
from django.utils.translation import gettext_lazy as _

from twintowns.models import Feedback


class RecordForm(forms.ModelForm):
    """Keeps references to records that the editor does not see: what is not shown cannot be meant to be removed."""

    halt = ""  # why what was posted is shown again instead of saved

    def clean(self):
        data = super().clean()
        if self.halt:
            raise forms.ValidationError(self.halt, code="halted")
        return data

    def _save_m2m(self):
        hidden = {name: [*related] for name, related in self._unseen().items()}
        super()._save_m2m()
        for name, records in hidden.items():
            getattr(self.instance, name).add(*records)

    def _unseen(self):
        """Related records that are not among the choices, by field."""
        names = [field.name for field in self._meta.model._meta.many_to_many if field.name in self.fields]
        return {
            name: getattr(self.instance, name).exclude(pk__in=self.fields[name].queryset.values("pk"))
            for name in names
        }


class FeedbackCloseForm(forms.ModelForm):
    is_closed = forms.BooleanField(
        label=_("Seen to: close the report"),
        required=False,
        help_text=_("The reader’s e-mail address is then removed, so answer first."),
    )

    class Meta:
        model = Feedback
        fields = []
