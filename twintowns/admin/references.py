"""References of a form that are found by typing, read for all rows of a form at once."""

from django.contrib.admin.widgets import AutocompleteSelect, AutocompleteSelectMultiple
from django.core.exceptions import ValidationError
from django.forms.models import BaseInlineFormSet
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from twintowns.staff import access
from twintowns.staff.keys import is_key


class AutocompleteMany(AutocompleteSelectMultiple):
    """Django's, which asks the database for no more than what can be a key: all else the field has refused."""

    def optgroups(self, name, value, attr=None):
        return super().optgroups(name, [key for key in value if is_key(key)], attr)


class Autocomplete(AutocompleteSelect):
    """The same for one reference. The database is not asked for what was fetched for many fields before."""

    fetched = {}  # {key as text: record}

    def optgroups(self, name, value, attr=None):
        keys = [key for key in map(str, value) if is_key(key)]
        if not all(key in self.fetched for key in keys):
            return super().optgroups(name, keys, attr)
        labels = {key: self.choices.field.label_from_instance(self.fetched[key]) for key in keys}
        if not self.is_required:
            labels = {"": "", **labels}
        options = [
            self.create_option(name, key, label, key in keys, number)
            for number, (key, label) in enumerate(labels.items())
        ]
        return [(None, options, 0)]


class FoundByTyping:
    """The part of an admin with references that are found by typing, its `autocomplete_fields`."""

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        if db_field.name in self.get_autocomplete_fields(request):
            kwargs["widget"] = Autocomplete(db_field, self.admin_site)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def formfield_for_manytomany(self, db_field, request, **kwargs):
        if db_field.name in self.get_autocomplete_fields(request):
            kwargs["widget"] = AutocompleteMany(db_field, self.admin_site)
        return super().formfield_for_manytomany(db_field, request, **kwargs)


class PartFormSet(BaseInlineFormSet):
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
