"""An answer that can be read aloud while somebody waits on the line, and whom to hand over to."""

from dataclasses import dataclass, field

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from twintowns.hours.opening import day_text
from twintowns.hours.week import channel_word, channels_of, hours_by_channel, open_now
from twintowns.models import Contact, Municipality, Office, OpeningHours, Policy, answering, today
from twintowns.page.sentences import policy_sentence
from twintowns.search.sources import contact_url


@dataclass
class Card:
    """`sentences` are at most two; `facts` are (label, text), `links` (text, address). Its offices get their `.week`."""

    title: str
    municipality: Municipality
    sentences: list
    url: str
    contacts: list = field(default_factory=list)
    offices: list = field(default_factory=list)
    facts: list = field(default_factory=list)
    links: list = field(default_factory=list)

    def __post_init__(self):
        for office in self.offices:
            office.week = hours_by_channel(office, today())

    @property
    def spoken(self):
        return " ".join(self.sentences)

    @property
    def hand_over_to(self):
        """The e-mail address to hand over to: the one who answers, else the office; "" when none is stated."""
        return next((found.email for found in [*self.contacts, *self.offices] if found.email), "")

    @property
    def phone(self):
        """The number to give: that of the one who answers, else of the office; None when none is stated."""
        for contact in self.contacts:
            if contact.phone:
                return contact.phone, contact.phone_text
        for office in self.offices:
            for phone in office.phones.all():
                return phone.number, str(phone)
        return None


@dataclass(frozen=True)
class Understood:
    """The answer to a question that is read as a whole: the (feed, key) of what it is about, the best first.

    `card` is the answer where none of these is it, such as that there is nothing.
    """

    records: list
    card: Card | None = None


def make_card(title, municipality, sentence, url, contacts=(), user=None, on=None, **more):
    """A card whose second sentence says who answers: the contacts given, else the municipality's, else its office."""
    on = on or today()
    chosen = _seen(contacts, user, on) or _seen(
        municipality.contacts.select_related("stand_in")[:5], user, on
    )
    _show_stand_ins(chosen, user, on)
    offices = open_offices(municipality)
    return Card(
        title=title,
        municipality=municipality,
        sentences=[text for text in (sentence, who_answers(municipality, chosen, offices)) if text],
        url=url,
        contacts=chosen,
        offices=offices,
        **more,
    )


def pick(model, key, user, on):
    """The record as a queryset of one, when the public or the member of staff may see it."""
    is_seen = model.objects.published(on).filter(pk=key).exists() or (
        user is not None and model.objects.visible_to(user).filter(pk=key).exists()
    )
    return model.objects.filter(pk=key) if is_seen else model.objects.none()


def _seen(contacts, user, on):
    """Those who answer, as far as they may be seen: internal contacts by their own municipality only."""
    chosen = answering(contacts, on)
    hidden = [contact.pk for contact in chosen if not contact.is_shown(on)]
    internal = (
        Contact.objects.visible_to(user).filter(pk__in=hidden) if user and hidden else Contact.objects.none()
    )
    seen = set(internal.values_list("pk", flat=True))
    return [
        contact for contact in chosen if contact.is_shown(on) or (contact.pk in seen and contact.holds(on))
    ]


def _show_stand_ins(contacts, user, on):
    """Give each contact `.shown_stand_in`, by the same rule as the contacts themselves: None where it may not be seen."""
    stand_ins = [contact.stand_in for contact in contacts if contact.stand_in_id]
    seen = {contact.pk for contact in _seen(stand_ins, user, on)}
    for contact in contacts:
        contact.shown_stand_in = contact.stand_in if contact.stand_in_id in seen else None


def open_offices(municipality, moment=None):
    """The municipality's published offices, each with `.open_now`: (channel, words, whether it is open)."""
    offices = Office.objects.published().filter(municipality=municipality)
    offices = list(offices.prefetch_related("phones", "opening_hours", "closures"))
    for office in offices:
        office.open_now = open_now(office, moment)
    return offices


def who_answers(municipality, contacts, offices):
    """“Internationell samordnare är Isak Johansson, 0520-49 60 94.”, or what is known instead."""
    for contact in contacts:
        number = contact.phone_text or contact.email
        names = {"title": capfirst(contact.title) or _("Contact"), "name": contact.name, "number": number}
        if contact.kind == Contact.Kind.FUNCTION or contact.title == contact.name:
            text = _("%(name)s answers, %(number)s.") if number else _("%(name)s answers.")
        else:
            text = _("%(title)s is %(name)s, %(number)s.") if number else _("%(title)s is %(name)s.")
        return text % names
    for office in offices:
        for phone in office.phones.all():
            return _("No contact person is stated; %(office)s answers on %(number)s.") % {
                "office": office.name,
                "number": phone,
            }
    return _("Contact person, phone and e-mail are not stated.")


def municipality_card(key, user=None, on=None):
    municipality = Municipality.objects.published().select_related("place").filter(pk=key).first()
    if municipality:
        address = municipality.get_absolute_url()
        card = make_card(municipality.official_name, municipality, "", address, user=user, on=on)
        card.sentences[:0] = [_when_open(office) for office in card.offices[:1]]
        return card


def contact_card(key, user=None, on=None):
    on = on or today()
    contact = Contact.objects.select_related("municipality__place", "stand_in").filter(pk=key).first()
    if contact and _seen([contact], user, on):
        municipality = contact.municipality
        return make_card(contact.name, municipality, "", contact_url(municipality), [contact], user, on)


def office_card(key, user=None, on=None):
    """The office itself answers, so it comes first and is the only one."""
    office = Office.objects.published().select_related("municipality__place").filter(pk=key).first()
    if not office:
        return None
    offices = [found for found in open_offices(office.municipality) if found.pk == office.pk]
    phones = ", ".join(str(phone) for phone in offices[0].phones.all())
    sentences = [_when_open(offices[0])]
    if phones:
        sentences.append(_("The number is %s.") % phones)
    return Card(
        office.name, office.municipality, sentences, contact_url(office.municipality), offices=offices
    )


def _when_open(office):
    """“Kontaktcenter: öppet till 16.30.”, by channel where the source tells them apart."""
    told = [(channel, text) for channel, text, is_open in office.open_now if is_open is not None]
    is_one = channels_of(office) == [OpeningHours.Channel.ANY]
    states = "; ".join(text if is_one else f"{channel} {text}" for channel, text in told)
    names = {"office": office.name, "states": states or _("opening hours are not stated")}
    return _("%(office)s: %(states)s.") % names


def tell_hours(card, days):
    """Let the card of an office, or of a municipality by its first one, say what its hours are on the days asked about."""
    for office in card.offices[:1]:
        told = "; ".join(f"{_day_name(day)}: {_states_on(office, day)}" for day in days)
        card.sentences[:1] = [_("%(office)s %(days)s.") % {"office": office.name, "days": told}]


def _day_name(day):
    """“onsdag 24 december”, with the year where it is another one than today’s."""
    return date_format(day, "l j F" if day.year == today().year else "l j F Y")


def _states_on(office, day):
    told = {channel: day_text(office, channel, day) for channel in channels_of(office)}
    is_one = len({*told.values()}) == 1
    states = [text if is_one else f"{channel_word(channel)} {text}" for channel, text in told.items()]
    return "; ".join(dict.fromkeys(states))


def tell_that_it_is_today(card):
    """Say which day the hours are of, where another one may have been asked about."""
    card.sentences[:1] = [_("Today: %s") % sentence for sentence in card.sentences[:1]]


def policy_card(key, user=None, on=None):
    policies = pick(Policy, key, user, on).select_related("municipality__place", "decision")
    if policy := policies.first():
        home, sentence = policy.municipality, policy_sentence(policy, on)
        address = reverse("policy-detail", args=[home.slug])
        return make_card(policy.title, home, sentence, address, user=user, on=on)


CARDS = {
    "municipality": municipality_card,
    "contact": contact_card,
    "office": office_card,
    "policy": policy_card,
}
