"""What a search finds of the ground app, and what the contact centre answers of it."""

from django.urls import reverse
from django.utils.translation import gettext as _

from twintowns.models import Contact, Municipality, Office, Policy, today
from twintowns.page.sentences import policy_sentence
from twintowns.search.indexing import Entry, SearchSource, in_both_languages, public
from twintowns.search.query import ASKED, diary_spellings
from twintowns.service.answers import Answer, make_answer, open_offices, pick, seen_contacts, when_open

PUBLISHED = "is_published publish_on"  # what `public` reads
# Whose it is: what every entry of a municipality’s records is made from.
OWNER = {"municipality": f"slug official_name {PUBLISHED}", "municipality__place": "name"}


def place_names(place):
    """Every name that the place is known by; its names must be prefetched."""
    return [place.name, *(name.text for name in place.names.all())]


def country_names(place):
    """The country in both languages and by its codes."""
    if not place.country:
        return []
    return [*in_both_languages(lambda: place.country.name).values(), place.country.code, place.country.alpha3]


def phone_spellings(e164):
    """The digits with and without the country's code: whatever somebody types is a part of one of them."""
    digits = e164.removeprefix("+").partition(";")[0]
    return [digits, f"0{digits[2:]}"] if digits.startswith("46") else [digits]


def organisation_names(organisations):
    """Every name of the organisations; None among them is left out."""
    return [name for found in organisations if found for name in (found.name, found.short_name)]


class MunicipalitySource(SearchSource):
    kind, order, model = "municipality", 0, Municipality
    has_hours = True
    shows = {"": f"slug official_name code {PUBLISHED}", "place": "name", "place__names": "text"}

    def entry(self, municipality):
        return Entry(
            title=municipality.official_name,
            url=municipality.get_absolute_url(),
            names=[municipality.official_name, *place_names(municipality.place)],
            words=[municipality.code],
            details={"sv": "kommun", "en": "municipality"},
            municipality=municipality,
            **public(municipality),
        )

    def answer(self, key, user=None, on=None):
        municipality = Municipality.objects.published().select_related("place").filter(pk=key).first()
        if municipality:
            address = municipality.get_absolute_url()
            answer = make_answer(municipality.official_name, municipality, "", address, user=user, on=on)
            answer.sentences[:0] = [when_open(office) for office in answer.offices[:1]]
            return answer


def contact_url(municipality):
    return reverse("municipality-contact", args=[municipality.slug])


class ContactSource(SearchSource):
    """Persons and functions; after the last day they are found by nobody but their own municipality."""

    kind, order, model = "contact", 3, Contact
    shows = {
        "": f"name title phone email is_public since since_text until until_text {PUBLISHED}",
        "themes": "name",
        **OWNER,
    }

    def entry(self, contact):
        municipality = contact.municipality
        shown = public(contact, municipality)
        days = [day for day in (shown["public_from"], contact.since_earliest) if day]
        return Entry(
            title=contact.name,
            url=contact_url(municipality),
            names=[contact.name, contact.title],
            words=[
                *phone_spellings(contact.phone),
                contact.email,
                municipality.official_name,
                municipality.name,
                *(theme.name for theme in contact.themes.all()),
            ],
            details=in_both_languages(
                lambda: ", ".join(filter(None, [contact.title, municipality.official_name]))
            ),
            municipality=municipality,
            is_public=contact.is_public and shown["is_public"],
            is_for_readers=contact.is_public,
            public_from=max(days, default=None),
            public_until=contact.until_latest,
        )

    def answer(self, key, user=None, on=None):
        on = on or today()
        contact = Contact.objects.select_related("municipality__place", "stand_in").filter(pk=key).first()
        if contact and seen_contacts([contact], user, on):
            municipality = contact.municipality
            return make_answer(contact.name, municipality, "", contact_url(municipality), [contact], user, on)


class OfficeSource(SearchSource):
    kind, order, model = "office", 4, Office
    has_hours = True
    shows = {"": f"name slogan email {PUBLISHED}", "phones": "number", **OWNER}

    def entry(self, office):
        municipality = office.municipality
        spellings = [spelling for phone in office.phones.all() for spelling in phone_spellings(phone.number)]
        return Entry(
            title=office.name,
            url=contact_url(municipality),
            names=[office.name, office.slogan],
            words=[
                *spellings,
                office.email,
                municipality.official_name,
                municipality.name,
                *ASKED,
            ],
            details=dict.fromkeys(("sv", "en"), municipality.official_name),
            municipality=municipality,
            **public(office, municipality),
        )

    def answer(self, key, user=None, on=None):
        """The office itself answers, so it comes first and is the only one."""
        office = Office.objects.published().select_related("municipality__place").filter(pk=key).first()
        if not office:
            return None
        offices = [found for found in open_offices(office.municipality) if found.pk == office.pk]
        phones = ", ".join(str(phone) for phone in offices[0].phones.all())
        sentences = [when_open(offices[0])]
        if phones:
            sentences.append(_("The number is %s.") % phones)
        return Answer(
            office.name, office.municipality, sentences, contact_url(office.municipality), offices=offices
        )


class PolicySource(SearchSource):
    kind, order, model = "policy", 9, Policy
    shows = {"": f"title {PUBLISHED}", "decision": "diary_number", **OWNER}

    def entry(self, policy):
        municipality = policy.municipality
        number = policy.decision.diary_number if policy.decision else ""
        return Entry(
            title=policy.title,
            url=reverse("policy-detail", args=[municipality.slug]),
            names=[
                "policy",
                "riktlinjer",
            ],  # not its title, in which "contacts" would answer who asks for one
            words=[*diary_spellings(number), municipality.official_name, municipality.name],
            details=dict.fromkeys(("sv", "en"), municipality.official_name),
            municipality=municipality,
            **public(policy, municipality),
        )

    def answer(self, key, user=None, on=None):
        policies = pick(Policy, key, user, on).select_related("municipality__place", "decision")
        if policy := policies.first():
            home, sentence = policy.municipality, policy_sentence(policy, on)
            address = reverse("policy-detail", args=[home.slug])
            return make_answer(policy.title, home, sentence, address, user=user, on=on)
