"""Forms that do not lose a chosen file when something else in them has to be put right."""

from django import forms
from django.db import transaction
from django.template.loader import render_to_string
from django.utils.translation import gettext_lazy as _

from .kept import KeptFile, drop_name, keep, note_name, read_note

GONE = _("The file that you chose is not kept any more. Choose it again.")


class PictureInput(forms.ClearableFileInput):
    """The field of a picture, which shows the one that is stored."""

    template_name = "twintowns/uploads/picture.html"

    def __init__(self, attrs=None):
        super().__init__({"accept": "image/jpeg,image/png,image/webp", **(attrs or {})})


class KeptFileInput(forms.Widget):
    """A file field's own widget, with the note of what is kept, and a way to drop it."""

    needs_multipart_form = True

    def __init__(self, widget, user):
        super().__init__(widget.attrs)
        self.widget, self.is_required, self.kept = widget, widget.is_required, KeptFile(user)

    def render(self, name, value, attrs=None, renderer=None):
        told = f"{attrs['id']}_kept" if attrs and "id" in attrs else ""
        if self.kept.name and told:
            described = " ".join(filter(None, [attrs.get("aria-describedby"), told]))
            attrs = {**attrs, "aria-describedby": described}
        context = {
            "field": self.widget.render(name, value, attrs, renderer),
            "note_name": note_name(name),
            "drop_name": drop_name(name),
            "told": told,
            "kept": self.kept,
        }
        return render_to_string("twintowns/uploads/kept_file.html", context)

    def value_from_datadict(self, data, files, name):
        return self.widget.value_from_datadict(data, files, name)

    def value_omitted_from_data(self, data, files, name):
        return self.widget.value_omitted_from_data(data, files, name)

    def use_required_attribute(self, initial):
        return not self.kept.name and self.widget.use_required_attribute(initial)

    def id_for_label(self, id_):
        return self.widget.id_for_label(id_)

    @property
    def media(self):
        return self.widget.media


class KeepsFiles(forms.BaseForm):
    """A form whose view calls `keep_files` when it is shown again. `user` is the member of staff who fills it in."""

    user = None

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.kept_files, self.lost_files, self.is_shown_again = {}, [], False
        for name in self.file_names():
            field = self.fields[name]
            field.widget = KeptFileInput(field.widget, self.user.pk if self.user else 0)
            if self.is_bound:
                self._take_back(name)

    def file_names(self):
        return [name for name, field in self.fields.items() if isinstance(field, forms.FileField)]

    def _take_back(self, name):
        """Read the kept file as if it had been chosen now, unless it is dropped or another is."""
        sent_as = self.add_prefix(name)
        note = self.data.get(note_name(sent_as), "")
        kept = read_note(note) if note else KeptFile(0)
        is_own = kept is not None and kept.user == (self.user.pk if self.user else 0)
        file = kept.open() if is_own else None
        if self.files.get(sent_as) or self.data.get(drop_name(sent_as)):
            if is_own:
                kept.forget()
        elif file:
            self.files = {**{key: self.files[key] for key in self.files}, sent_as: file}
            self.kept_files[name] = kept
        elif note and (kept is None or kept.name):
            self.lost_files.append(name)

    def has_changed(self):
        return bool(self.lost_files) or super().has_changed()

    def full_clean(self):
        super().full_clean()
        for name in self.lost_files:
            self.errors.pop(name, None)
            self.add_error(name, GONE)

    def keep_files(self):
        """Keep what is chosen until the form is saved. A file that was itself refused is not kept."""
        self.is_shown_again = True
        for name in self.file_names() if self.is_bound and self.user else ():
            upload, kept = self.files.get(self.add_prefix(name)), self.kept_files.get(name)
            if name in self.errors:
                if kept:
                    kept.forget()
            elif upload:
                self.fields[name].widget.kept = kept or keep(upload, self.user.pk)

    def notes(self, names):
        """{name of a note: [note]} of what is kept of those fields."""
        kept = {name: self.fields[name].widget.kept for name in self.file_names() if name in names}
        return {note_name(self.add_prefix(name)): [file.note()] for name, file in kept.items() if file.name}

    def forget_files(self):
        """They are stored now: what was kept of them goes, unless the form was shown again nevertheless."""
        if not self.is_shown_again:
            for kept in self.kept_files.values():
                kept.forget()

    def save(self, *args, **kwargs):
        saved = super().save(*args, **kwargs)
        transaction.on_commit(self.forget_files)
        return saved
