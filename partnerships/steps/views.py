"""The one view of all steps."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.shortcuts import get_object_or_404, redirect
from django.utils.functional import cached_property
from django.views.generic import FormView

from twintowns.staff import access
from twintowns.staff.attention import edit_url
from twintowns.staff.resuming import ShownAgain


def steps_for(user, record, forms):
    """(name, form) of the steps that the member of staff may take with the record."""
    if not access.may_write(user, record):
        return []
    return [(name, form) for name, form in forms.items() if form.may_be_taken(user, record)]


class StepView(ShownAgain, FormView):
    """A step with a record of `model`; `forms` are those of the model by name, `site` is the admin's."""

    template_name = "partnerships/steps/transition.html"
    model = None
    forms = {}

    @cached_property
    def record(self):
        return get_object_or_404(self.model.objects.visible_to(self.request.user), pk=self.kwargs["pk"])

    def written_records(self):
        return [self.record]

    def get_form_class(self):
        forms = dict(steps_for(self.request.user, self.record, self.forms))
        if self.kwargs["step"] not in forms:
            raise PermissionDenied
        return forms[self.kwargs["step"]]

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), "record": self.record, "user": self.request.user}

    def form_valid(self, form):
        try:
            with transaction.atomic():
                made = form.apply()
        except ValidationError as error:
            for name, errors in (getattr(error, "error_dict", None) or {None: error.error_list}).items():
                form.add_error(name if name in form.fields else None, errors)
            return self.form_invalid(form)
        messages.success(self.request, form.done)
        return redirect(edit_url(made or self.record))

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        frame = self.site.each_context(self.request)
        opts = self.model._meta
        return {**frame, **context, "record": self.record, "opts": opts, "title": context["form"].label}
