"""The pages of the ground app: all municipalities, one municipality, its policy, its contacts, a place."""

from decimal import Decimal
from functools import reduce
from operator import or_

from django.conf import settings
from django.db.models import Prefetch
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.generic import TemplateView

from twintowns.contribution import composed
from twintowns.hours.week import coming, hours_by_channel, open_now
from twintowns.machines.addresses import absolute
from twintowns.machines.meta_description import description, naming
from twintowns.machines.schema_org import as_json_ld, government_office, government_organization
from twintowns.machines.schema_org import place as place_data
from twintowns.maps.drawing import Map, place_point
from twintowns.models import Claim, Document, Municipality, Place, PlaceSuccession
from twintowns.models.order import newest_first
from twintowns.models.prepared import Prepared
from twintowns.page.citations import citations
from twintowns.page.facts import place_facts
from twintowns.page.old_slugs import get_or_moved, look_where_moved
from twintowns.page.palette import stylesheet
from twintowns.page.sentences import (
    decision_text,
    number_text,
    policy_sentence,
    succession_sentence,
    succession_sentences,
)
from twintowns.service.answers import open_offices
from twintowns.text.languages import in_language
from twintowns.text.markdown import as_text

from .base import MunicipalityMixin, PublicMixin

SHORT = 320  # letters of a text at the head of the start page
MOST_CONTACTS = 3  # on the start page; all stand on the page of contacts


class MunicipalityView(MunicipalityMixin, TemplateView):
    """A municipality's start page."""

    template_name = "twintowns/municipality_detail.html"

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        context["sections"] = composed().sections
        for section in composed().sections:
            context |= section.context(self.municipality, self.day)
        texts = list(self.municipality.texts.all())
        context["texts"] = {text.section: [t for t in texts if t.section == text.section] for text in texts}
        context["contacts"] = self.municipality.contacts.for_public(self.day)[:MOST_CONTACTS]
        context["offices"] = open_offices(self.municipality)
        address = absolute(self.municipality.get_absolute_url())
        about = government_organization(self.municipality, context["offices"], context["contacts"], address)
        summary, introduction = split_introduction(context["texts"].get("intro", []))
        intro = next((as_text(in_language(text, "text")) for text in texts if text.section == "intro"), "")
        return context | {
            "json_ld": [as_json_ld(about)],
            "summary": summary,
            "phone": first_phone(context["contacts"], context["offices"]),
            "introduction": introduction,
            "description": description(
                intro or _("Twin towns, networks and contacts of %s.") % self.municipality.official_name
            ),
            "feed_address": reverse("municipality-feed", args=[self.municipality.slug]),
        }


def first_phone(contacts, offices):
    """(who answers, number, the number as people write it, language of the name) of the first one with a phone, or None."""
    for contact in contacts:
        if contact.phone:
            is_function = contact.kind == contact.Kind.FUNCTION
            return contact.name, contact.phone, contact.phone_text, "sv" if is_function else get_language()
    for office in offices:
        for phone in office.phones.all():
            return office.name, phone.number, str(phone), "sv"
    return None


def split_introduction(texts):
    """(the text at the head of the start page or None, the rest): a short one without a heading says what it is about."""
    first = texts[0] if texts else None
    if first and not first.heading and len(first.text) <= SHORT:
        return first, texts[1:]
    return None, texts


def municipality_theme(request, municipality, colour):
    """The municipality's colour as a style sheet. The address changes with the colour, so it may be kept for ever."""
    found = get_object_or_404(Municipality.objects.published(), slug=municipality)
    if colour != found.colour_digits:
        raise Http404
    response = HttpResponse(stylesheet(found.colour), content_type="text/css; charset=utf-8")
    response["Cache-Control"] = "public, max-age=31536000, immutable"
    return response


def robots(request):
    """What search engines should leave alone, and where the list of pages is."""
    lines = [
        "User-agent: *",
        *(f"Disallow: {path}" for path in ("/admin/", "/kundtjanst/", "/sok/", "/en/sok/")),
    ]
    lines.append(f"Sitemap: {settings.SITE_URL}{reverse('sitemap-index')}")
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


def favicon(request):
    """Where browsers look for an icon when what they show names none, as a feed or a calendar does."""
    return redirect(static("img/icon.svg"))


_municipalities = Prepared(lambda on: Municipality.objects.published(on))


class HomeView(PublicMixin, TemplateView):
    """All municipalities, and what the apps have for the rest of the page."""

    template_name = "twintowns/home.html"

    def get_context_data(self, **kwargs):
        municipalities = _municipalities(on=self.day)
        kwargs["sections"] = composed().home_sections
        for section in composed().home_sections:
            kwargs |= section.context(municipalities)
        return super().get_context_data(municipalities=municipalities, feed_address=reverse("feed"), **kwargs)


def home(request):
    """`/`: the start page of the one municipality that the settings name, or that of all."""
    if settings.MUNICIPALITY:
        return MunicipalityView.as_view()(request, municipality=settings.MUNICIPALITY)
    return HomeView.as_view()(request)


class PolicyView(MunicipalityMixin, TemplateView):
    template_name = "twintowns/policy_detail.html"

    def shown_file(self, decision):
        """The document of the decision, where anyone may open it."""
        return Document.objects.for_public(self.day).filter(pk=decision.document_id).first()

    def get_context_data(self, **kwargs):
        policies = self.municipality.policies.published().select_related("decision__document", "source")
        policies = policies.prefetch_related("aims", "responsibilities", "rules__source").order_by(
            newest_first("valid")
        )
        for policy in policies:
            policy.claims = Claim.objects.about([policy]).select_related("source")
            policy.sentence = policy_sentence(policy, self.day)
            policy.decision_text = policy.decision and decision_text(policy.decision)
            policy.decision_file = policy.decision and self.shown_file(policy.decision)
            for rule in policy.rules.all():
                rule.limit_text = rule.limit_sek and number_text(Decimal(rule.limit_sek))
        texts = self.municipality.texts.filter(section="policy")
        told = [row for policy in policies for row in (policy, policy.decision, *parts_of(policy)) if row]
        documents = Document.objects.for_public(self.day).filter(municipality=self.municipality)
        return super().get_context_data(
            policies=policies,
            texts=texts,
            documents=documents.loose(),
            sources=citations([*texts, *told]),
            description=description(
                _("Policy of %s for its international work.") % self.municipality.name,
                *(policy.sentence for policy in policies),
            ),
            **kwargs,
        )


def parts_of(policy):
    return [*policy.aims.all(), *policy.responsibilities.all(), *policy.rules.all()]


class ContactView(MunicipalityMixin, TemplateView):
    template_name = "twintowns/municipality_contact.html"

    def get_context_data(self, **kwargs):
        offices = self.municipality.offices.published().select_related("source")
        offices = offices.prefetch_related("phones", "opening_hours", "closures")
        for office in offices:
            office.channels = hours_by_channel(office, self.day)
            office.open_now, office.coming = open_now(office), coming(office, self.day)
            office.json_ld = as_json_ld(government_office(office, absolute(self.request.path)))
        contacts = (
            self.municipality.contacts.for_public(self.day)
            .select_related("office")
            .prefetch_related("themes")
        )
        texts = self.municipality.texts.filter(section="contact")
        shown = [*texts, *contacts]
        for office in offices:
            shown += [office, *office.phones.all(), *office.opening_hours.all(), *office.closures.all()]
        return super().get_context_data(
            offices=offices,
            contacts=contacts,
            texts=texts,
            sources=citations(shown),
            description=naming(
                _("Who answers for the international work of %s, by phone and e-mail, and when")
                % self.municipality.name,
                [*offices, *(contact.name for contact in contacts)],
            ),
            **kwargs,
        )


def told_places(day):
    """The places whose own word of other places is told on the pages of those: that they lie in it, or became it."""
    return reduce(or_, (told(day) for told in composed().told_places), Place.objects.none())


def above(ties):
    """What the trail of links names above the place."""
    steps, context = [step for tie in ties for step in tie.trail], {}
    for key, (name, address) in zip(("before", "parent"), steps, strict=False):
        context |= {key: name, f"{key}_url": address}
    return context


class PlaceView(PublicMixin, TemplateView):
    """A place and all that ties it to municipalities, or only names it."""

    template_name = "twintowns/place_detail.html"

    def get_places(self):
        successions = PlaceSuccession.objects.select_related("successor", "source", "place")
        told = told_places(self.day)
        return Place.objects.select_related("part_of", "source").prefetch_related(
            Prefetch("successions", successions),
            Prefetch("predecessions", successions.filter(place__in=told)),
            Prefetch("parts", told),
            "members",
        )

    def get_context_data(self, **kwargs):
        places = self.get_places()
        place = get_or_moved(places, slug=self.kwargs["slug"])
        ties = [tie(place, self.day) for tie in composed().ties]
        municipality = Municipality.objects.published().filter(place=place).first()
        predecessions = [
            row for row in place.predecessions.all() if not (row.on_earliest and row.on_earliest > self.day)
        ]
        for row in predecessions:
            row.text = succession_sentence(row)
        if not (municipality or place.predecessions.all() or any(tie.rows for tie in ties)):
            ties += [mention(place, self.day) for mention in composed().mentions]
            if not any(tie.rows for tie in ties):
                look_where_moved(places.exclude(pk=place.pk), slug=place.slug)
        facts = place_facts(place)
        shown = [place, *place.successions.all(), *(fact.record for fact in facts)]
        return super().get_context_data(
            place=place,
            ties=ties,
            **above(ties),
            own_municipality=municipality,
            facts=facts,
            description=description(
                naming(
                    _("%s and the municipalities that are tied to it") % place,
                    [name for tie in ties for name in tie.municipalities],
                ),
                *succession_sentences(place, self.day),
            ),
            map=Map([place_point(place)]),
            json_ld=[as_json_ld(place_data(place, absolute(self.request.path)))],
            sources=citations(shown),
            successions=succession_sentences(place, self.day),
            predecessions=predecessions,
            **kwargs,
        )
