"""The form of a record in the admin."""

import itertools
from copy import copy

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from twintowns.models import Feedback
from twintowns.models.seen import KNOWN
from twintowns.staff import access
from twintowns.staff.unpublishing import SURE, loss_of
from twintowns.text.degrees import part_pair
from twintowns.uploads.forms import KeepsFiles

ONLY_REVIEWERS = _("Only reviewers of the municipality fill this in.")


class KeepingForm(KeepsFiles, forms.ModelForm):
    """Keeps references to records that the editor does not see: what is not shown cannot be meant to be removed."""

    user = None  # the member of staff who fills in the form; the admin says who

    @cached_property
    def kept(self):
        """{name: record} of single references that were left empty since what they hold is not among the choices."""
        kept = {}
        for name, field in self.fields.items():
            before, is_one = self.initial.get(name), type(field) is forms.ModelChoiceField
            if not (self.instance.pk and is_one and before) or self[name].data:
                continue
            if not field.queryset.filter(pk=before).exists():
                kept[name] = field.queryset.model._default_manager.get(pk=before)
        return kept

    @cached_property
    def changed_data(self):
        return [name for name in super().changed_data if name not in self.kept]

    def clean(self):
        data = super().clean() or self.cleaned_data
        return data | self.kept | self._with_unseen(data)

    def add_error(self, field, error):
        """What is wrong with a field that is only read, or not shown, is told above the form."""
        found = getattr(error, "error_dict", None)
        if found is None or not {*found} - {*self.fields, NON_FIELD_ERRORS}:
            return super().add_error(field, error)
        told = {name: errors for name, errors in found.items() if name in self.fields}
        rest = [one for name, errors in found.items() if name not in told for one in errors]
        return super().add_error(None, forms.ValidationError({**told, NON_FIELD_ERRORS: rest}))

    def _with_unseen(self, data):
        """{name: records} of lists: those that are chosen, and those that are not among the choices."""
        lists = {field.name for field in self._meta.model._meta.many_to_many} & {*data}
        if not self.instance.pk:
            return {}
        unseen = {
            name: getattr(self.instance, name).exclude(pk__in=self.fields[name].queryset.values("pk"))
            for name in lists
        }
        return {name: [*data[name], *hidden] for name, hidden in unseen.items()}


def keep_chosen_files(context):
    """A form that is shown again keeps the files that were chosen in it and in those of its parts."""
    forms = [context["adminform"].form]
    forms += [form for part in context["inline_admin_formsets"] for form in part.formset.forms]
    for form in forms:
        if isinstance(form, KeepsFiles) and form.is_bound:
            form.keep_files()


class RecordForm(KeepingForm):
    """Refuses what would be written where the editor may not write."""

    halting = None  # knows why what was posted is shown again instead of saved; the admin gives it
    asks_whether_sure = (
        False  # shown again with what disappears when the record becomes a draft: `SURE` is sent then
    )

    def clean(self):
        data = super().clean()
        if self.halting and (reason := self.halting.reason(self.instance)):
            raise forms.ValidationError(reason, code="halted")
        return data

    def full_clean(self):
        """Also, once the record is as it would be: whether the editor may write it there, and those fields of it."""
        super().full_clean()
        self._link_to_known()
        if self.user is not None and self.is_bound and not self.errors:
            self._check_rights()

    def _link_to_known(self):
        """What says that the record is there already leads to it."""
        for error in itertools.chain(*self.errors.as_data().values()):
            if error.code == KNOWN and error.params:
                error.message, error.params = self._linked(error), None

    def _linked(self, error):
        record, meta = error.params["record"], self._meta.model._meta
        if self.user is None or not access.may(self.user, access.VIEW, type(record), record):
            return error.message % error.params
        address = reverse(f"admin:{meta.app_label}_{meta.model_name}_change", args=[record.pk])
        return format_html('{} <a href="{}">{}</a>', error.message % error.params, address, record)

    def _check_rights(self):
        record, model = self.instance, type(self.instance)
        if not record.pk and access.is_reviewers_part(self.user, record):
            self.add_error(None, _("Only reviewers of the municipality add this to what is published."))
        elif not access.may(self.user, access.CHANGE if record.pk else access.ADD, model, record):
            self._refuse(record)
        for name in access.closed_fields(self.user, model, record, self.changed_data):
            self.add_error(name, ONLY_REVIEWERS)
        self._ask_whether_sure()

    def _ask_whether_sure(self):
        """What the public sees is not taken away before it is told what that is."""
        named = [name for name in ("is_published", "publish_on") if name in self.changed_data]
        if not (named and self.instance.pk) or SURE in self.data or self.instance.is_live():
            return
        before = type(self.instance)._base_manager.get(pk=self.instance.pk)
        if before.is_live():
            self.asks_whether_sure = True
            told = [*loss_of(before).sentences(), str(_("Save once more if that is what you want."))]
            self.add_error(named[0], " ".join(told))

    def _refuse(self, record):
        """Say why it is not for the person to write, where it can be put right if somewhere."""
        empty = [name for name in record.keeper_fields() & {*self.fields} if getattr(record, name) is None]
        if empty:
            self.add_error(
                empty[0], _("Choose the municipality that keeps it: yours, or one that you write for.")
            )
        else:
            self.add_error(None, _("You do not write for the municipality that this belongs to."))


class PlaceForm(RecordForm):
    """Takes both coordinates in one field, as they are copied from a map, and the word of who knows that they are right."""

    coordinates_are_right = forms.BooleanField(
        label=_("The coordinates are right, though far from the country"), required=False
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "latitude" in self.fields:
            self.fields["latitude"].help_text += " " + _("Both numbers of a map may be pasted here.")
        if self.is_bound:
            self.data = self._with_pair_parted(self.data)

    def _with_pair_parted(self, data):
        """The data with each coordinate in its own field, when both stand in one and the other is empty or the same."""
        names = [self.add_prefix("latitude"), self.add_prefix("longitude")]
        typed = {text for text in (data.get(name, "").strip() for name in names) if text}
        pair = part_pair(typed.pop()) if len(typed) == 1 else None
        if pair:
            data = data.copy()
            for name, text in zip(names, pair, strict=True):
                data[name] = text
        return data

    def clean(self):
        data = super().clean()
        self.instance.coordinates_are_right = bool(data.get("coordinates_are_right"))
        return data


class PartForm(KeepingForm):
    """Refuses what only reviewers write of a part, such as that a relation ended."""

    whole = None  # the record that it is a part of; None while that is being added

    def full_clean(self):
        was = copy(self.instance) if self.instance.pk else None
        super().full_clean()
        if self.user is not None and self.is_bound and self.changed_data:
            for name in access.reviewers_change(self.user, was, self.instance, self.whole):
                self.add_error(name, ONLY_REVIEWERS)


class FeedbackCloseForm(forms.ModelForm):
    is_closed = forms.BooleanField(
        label=_("Seen to: close the report"),
        required=False,
        help_text=_("The reader’s e-mail address is then removed, so answer first."),
    )

    class Meta:
        model = Feedback
        fields = []
