"""The contact centre's page: one box, and an answer to read aloud."""

from dataclasses import replace
from urllib.parse import quote, urlencode

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.db.models import Q
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.views.generic import TemplateView

from twintowns.contribution import composed
from twintowns.machines.addresses import absolute
from twintowns.models import Municipality, today
from twintowns.models.searching import SearchEntry
from twintowns.search.days import asked_days, unread_words
from twintowns.search.indexing import search_sources
from twintowns.search.query import TIES_FOLDED, asked_words
from twintowns.search.ranking import Results, search
from twintowns.service.answers import tell_hours, tell_that_it_is_today
from twintowns.staff import access
from twintowns.text.folding import fold

HITS = 12


def understood_results(understood):
    """The search's entries of the records that the answer is about."""
    keys = {record: number for number, record in enumerate(understood.records)}
    one_of = Q(pk__in=[])
    for kind, key in keys:
        one_of |= Q(kind=kind, record_id=key)
    entries = sorted(SearchEntry.objects.filter(one_of), key=lambda entry: keys[entry.kind, entry.record_id])
    return Results(entries[:HITS], number=len(entries))


def asks_for_more(query, answer):
    """Whether the question about hours has words that the answer does not tell of, such as a day that is not understood."""
    names = " ".join(
        [answer.municipality.official_name, answer.municipality.name, *(o.name for o in answer.offices)]
    )
    return bool(unread_words(query) - set(asked_words(names)))


def nothing_about(words):
    return " ".join(_("Nothing is found about “%(word)s”.") % {"word": word} for word in words)


class ServiceView(TemplateView):
    """For signed-in staff; for anyone, with what is public of the municipalities that have opened it."""

    def dispatch(self, request, *args, **kwargs):
        is_staff = request.user.is_active and request.user.is_staff
        self.staff = request.user if is_staff else None
        self.only = None if is_staff else self.opened()
        if self.only is not None and not self.only:
            return redirect_to_login(request.get_full_path(), reverse("admin:login"))
        response = super().dispatch(request, *args, **kwargs)
        response["Cache-Control"] = "private, no-store"
        return response

    def opened(self):
        """The municipalities whose answers anyone may have."""
        opened = Municipality.objects.published().filter(service_is_open=True)
        return set(opened.values_list("pk", flat=True))

    def get_template_names(self):
        is_part = self.request.headers.get("X-Part") == "answers"
        return ["twintowns/service/answers.html" if is_part else "twintowns/service/service.html"]

    @cached_property
    def own(self):
        """Whose entries come first among equals."""
        if self.staff:
            return self.staff.municipality_ids()
        return {*Municipality.objects.filter(slug=settings.MUNICIPALITY).values_list("pk", flat=True)}

    def get_context_data(self, **kwargs):
        query = self.request.GET.get("q", "").strip()[:100]
        days, words = asked_days(query, today())
        understood = self.understood(query)
        results = understood_results(understood) if understood else self.search(words)
        instead = results and results.missing and self.partners(query, results.missing)
        if instead:
            results = replace(understood_results(instead), missing=results.missing)
        hits = self.with_addresses(results.entries if results else [], query)
        wanted = self.request.GET.get("svar", "")
        chosen = next((hit for hit in hits if hit.key == wanted), None)
        answer = understood.answer if understood and not chosen else None
        if not answer and hits:
            chosen = chosen or hits[0]
            answer = self.answer_of(chosen, query, days)
        if answer and instead:
            answer.sentences = [nothing_about(results.missing), *answer.sentences[:1]]
        if answer:
            answer.hand_over = self.hand_over(answer)
        context = {"query": query, "results": results, "hits": hits, "chosen": chosen, "answer": answer}
        context["edit"] = self.edit(chosen) if chosen else ""
        return super().get_context_data(**context, is_staff=bool(self.staff), **kwargs)

    def with_addresses(self, hits, query):
        """The hits, each with its `.key` and the address at which it is the answer."""
        for hit in hits:
            hit.key = f"{hit.kind}-{hit.record_id}"
            hit.address = f"?{urlencode({'q': query, 'svar': hit.key})}"
        return hits

    def answer_of(self, hit, query, days):
        """The hit's answer, whose hours are those of the days asked about; None when there is no answer yet."""
        source = search_sources()[hit.kind]
        answer = source.answer(hit.record_id, self.staff, today())
        if answer and source.has_hours:
            if days:
                tell_hours(answer, days)
            elif asks_for_more(query, answer):
                tell_that_it_is_today(answer)
        return answer

    def search(self, words):
        return search(words, self.staff, own=self.own, most=HITS, only=self.only)

    def understood(self, query):
        """What the first of the questions that understands the query answers; None where none does."""
        answers = (ask(query, self.own, self.only, self.staff, today()) for ask in composed().questions)
        return next(filter(None, answers), None)

    def partners(self, query, missing):
        """What partners there are, where a tie is asked for with what is not found: “vänort i Afrika”."""
        words = set(asked_words(query))
        if not words & TIES_FOLDED:
            return None
        rest = words - TIES_FOLDED - {fold(word) for word in missing}
        return self.understood(" ".join(["vänorter", *rest]))

    def edit(self, chosen):
        """The address of the record's form, for those who may change it; "" for others."""
        model = search_sources()[chosen.kind].model
        record = self.staff and model._default_manager.filter(pk=chosen.record_id).first()
        if not record or not access.may(self.staff, access.CHANGE, model, record):
            return ""
        return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_change", args=[record.pk])

    def hand_over(self, answer):
        """An address that opens a letter with the answer in it; "" when there is nobody to send it to."""
        if not answer.hand_over_to:
            return ""
        page = absolute(answer.url)
        subject = _("Question about %s") % answer.title
        body = f"{answer.spoken}\n{page}\n\n" + _("The caller’s question:") + "\n"
        return f"mailto:{answer.hand_over_to}?subject={quote(subject)}&body={quote(body)}"
