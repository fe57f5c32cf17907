"""Every way out of a step saves what is typed in it. What cannot be saved waits in the step, and is told of."""

from django.contrib import messages
from django.http import QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from twintowns.uploads.forms import KeepsFiles

WAITING = "guided"  # in the session: {"agreement/step": {name: what was typed}} of what could not be saved
MOST = 20  # forms that wait in one session
FULL_FORM = "form"


def shown_by(form):
    """{name: values} that the form sends when nobody touches it. It has no prefix."""
    found = {}
    for name in form.fields:
        if name not in form_files(form):
            value = form.fields[name].widget.format_value(form[name].value())
            found[name] = value if isinstance(value, list) else [value or ""]
    return found


def form_files(form):
    return form.file_names() if isinstance(form, KeepsFiles) else []


class Leaving:
    """For a step's view: where its buttons lead, and what becomes of what was typed.

    `address(name)` is that of another step, `steps()` those of the path.
    """

    given = {}  # what the form is made of instead of what was sent

    def post(self, request, *args, **kwargs):
        form = self.get_form()
        self._forget_typed()
        if form.is_valid():
            return self.form_valid(form)
        return self._leave(form) if self.way_out() else self.form_invalid(form)

    def way_out(self):
        """The address that was asked for, when it is not simply the step that follows."""
        wanted = self.request.POST.get("goto", "")
        if wanted == FULL_FORM:
            return reverse("admin:partnerships_agreement_change", args=[self.agreement.pk])
        return next((address for name, _label, address in self.steps() if address and name == wanted), "")

    def form_invalid(self, form):
        if isinstance(form, KeepsFiles):
            form.keep_files()
        return super().form_invalid(form)

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), **self.given}

    def get_form(self, form_class=None):
        """With what waits in the step, when it is opened again."""
        form = super().get_form(form_class)
        waiting = self._waiting().get(self._key())
        if self.request.method != "GET" or self.given or not waiting:
            return form
        data = QueryDict(mutable=True)
        for name, values in {**shown_by(form), **waiting}.items():
            data.setlist(name, values)
        form = self._form_of(data)
        if isinstance(form, KeepsFiles):
            form.keep_files()
        return form

    def _form_of(self, data, files=None):
        """The step's form with that data; None for one that nobody has touched."""
        self.given = {"data": data, "files": files}
        try:
            return self.get_form()
        finally:
            self.given = {}

    def _leave(self, form):
        """Save what is right, let the rest wait, and go."""
        if not form.has_changed():
            return redirect(self.way_out())
        wrong = [name for name in form.errors if name in form.fields]
        labels = [str(form[name].label) for name in wrong]
        is_saved = self._save_without(form, wrong)
        self._let_wait(form, wrong if is_saved else list(form.fields))
        text = _("Not saved, since it must be put right: %(fields)s. It waits in the step “%(step)s”.")
        left = ", ".join(labels) if is_saved else _("what you wrote")
        messages.warning(self.request, text % {"fields": left, "step": self.label()})
        return redirect(self.way_out())

    def label(self):
        return next(label for name, label, _address in self.steps() if name == self.step)

    def _save_without(self, form, wrong):
        """Whether the form could be saved with the fields that are wrong as they were before."""
        self.__dict__.pop("agreement", None)  # the form has written on it
        data, shown = self.request.POST.copy(), shown_by(self._form_of(None))
        for name in wrong:
            data.setlist(name, shown.get(name, []))
        again = self._form_of(
            data, {key: file for key, file in self.request.FILES.items() if key not in wrong}
        )
        is_right = bool(wrong) and again.is_valid()
        if is_right:
            again.save()
        self.__dict__.pop("agreement", None)
        return is_right

    def _key(self):
        return f"{self.kwargs['pk']}/{self.step}"

    def _waiting(self):
        return self.request.session.get(WAITING, {})

    def _let_wait(self, form, names):
        """What was typed in the fields; of a file, the note that tells where it is kept."""
        typed = {name: self.request.POST.getlist(name) for name in names}
        if isinstance(form, KeepsFiles):
            form.keep_files()
            typed |= form.notes(names)
        waiting = {**self._waiting(), self._key(): typed}
        self.request.session[WAITING] = dict(list(waiting.items())[-MOST:])

    def _forget_typed(self):
        waiting = self._waiting()
        if waiting.pop(self._key(), None) is not None:
            self.request.session[WAITING] = waiting
