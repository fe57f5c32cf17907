"""Pages on which a reader can report something."""

from django.http import HttpResponseRedirect
from django.utils.decorators import method_decorator
from django.views.decorators.csrf import csrf_exempt
from django.views.generic.edit import FormMixin

from twintowns.reports.feedback import FeedbackForm, is_thanked, sender_of, thanks_for
from twintowns.staff.resending import done_once


class FeedbackMixin(FormMixin):
    """A page with the form. Its signed token stands in for a cookie: the sender is nobody whose rights could be used."""

    form_class = FeedbackForm

    @method_decorator(csrf_exempt)
    def dispatch(self, *args, **kwargs):
        return super().dispatch(*args, **kwargs)

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {
            "page": self.request.path,
            "municipality": self.get_municipality(),
            "sender": sender_of(self.request),
            "sentences": self.get_sentences(),
        }

    def get_sentences(self):
        """What on the page a report may be about."""
        return []

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            is_sent=is_thanked(self.request.path, self.request.GET.get("tack", "")), **kwargs
        )

    def post(self, request, *args, **kwargs):
        """A report that is sent twice, as by a double click, comes in once. A visitor gets no cookie."""
        return done_once(request, sender_of(request), self._report, says_so=False)

    def _report(self):
        form = self.get_form()
        if not form.is_valid():
            # A fresh token, so that the next attempt is not too late as well.
            form.data = form.data.copy()
            form.data["token"] = form.fields["token"].initial
            return self.render_to_response(self.get_context_data(form=form))
        form.save()
        return HttpResponseRedirect(f"{self.request.path}?tack={thanks_for(self.request.path)}#tack")
