"""The parts of a record as rows of its form."""

from django.core.exceptions import ValidationError
from django.forms.formsets import TOTAL_FORM_COUNT
from django.forms.models import BaseInlineFormSet
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from twintowns.staff import access

from .references import Autocomplete

MOST_ADDED = 200  # rows at a time: each costs some hundredths of a second, and nobody types as many


class BoundedFormSet(BaseInlineFormSet):
    """Builds no more rows than are stored and `MOST_ADDED`, however many the form is said to have."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.is_cut = self.is_bound and self.management_form.cleaned_data[TOTAL_FORM_COUNT] > self._most()
        if self.is_cut:
            self.data = self.data.copy()
            self.data[self.management_form.add_prefix(TOTAL_FORM_COUNT)] = self._most()
            del (
                self.management_form
            )  # read anew, so that the form that is shown again has as many rows as it says

    def _most(self):
        return len(self.get_queryset()) + MOST_ADDED

    def clean(self):
        super().clean()
        if self.is_cut:
            told = _(
                "At most %d rows are added at a time, and those after them are left out. Save these first."
            )
            raise ValidationError(told % MOST_ADDED)


class PartFormSet(BoundedFormSet):
    """The parts of a record, whatever their number, need as many queries as one.

    What must hold for all that are saved together is said by the model, in `clean_together`.
    """

    def clean(self):
        super().clean()
        self._refuse_to_remove()
        if hasattr(self.model, "clean_together") and not any(self.errors):
            kept = [form.instance for form in self.forms if form not in self.deleted_forms]
            try:
                self.model.clean_together(kept)
            except ValidationError as error:
                raise ValidationError(error.messages) from None

    def _refuse_to_remove(self):
        """What only reviewers write, only they remove."""
        user, removed = self.form.user, [form.instance for form in self.deleted_forms if form.instance.pk]
        closed = [
            part for part in removed if user and access.reviewers_change(user, part, None, self.instance)
        ]
        if closed:
            told = _("Only reviewers of the municipality remove this: %s.")
            raise ValidationError(told % ", ".join(map(str, closed)))

    @cached_property
    def forms(self):
        forms = super().forms
        for name in forms[0].fields if len(forms) > 1 else ():
            widgets = [getattr(form.fields[name].widget, "widget", None) for form in forms]
            if isinstance(widgets[0], Autocomplete):
                choices = forms[0].fields[name].queryset
                keys = {form.initial.get(name) for form in forms} - {None}
                fetched = {str(record.pk): record for record in choices.filter(pk__in=keys)}
                for widget in widgets:
                    widget.fetched = fetched
        return forms
