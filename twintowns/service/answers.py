"""An answer that can be read aloud while somebody waits on the line, and whom to hand over to."""

from dataclasses import dataclass, field

from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from twintowns.hours.offices import published_offices
from twintowns.hours.opening import day_text
from twintowns.hours.week import channel_word, channels_of, hours_by_channel, open_now
from twintowns.models import Contact, Municipality, OpeningHours, answering, today


@dataclass
class Answer:
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
    """The answer to a question that is read as a whole: the (kind, key) of what it is about, the best first.

    `answer` is told where none of these is it, such as that there is nothing.
    """

    records: list
    answer: Answer | None = None


def make_answer(title, municipality, sentence, url, contacts=(), user=None, on=None, **more):
    """An answer whose second sentence says who answers: the contacts given, else the municipality's, else its office."""
    on = on or today()
    chosen = seen_contacts(contacts, user, on) or seen_contacts(
        municipality.contacts.select_related("stand_in")[:5], user, on
    )
    _show_stand_ins(chosen, user, on)
    offices = open_offices(municipality)
    return Answer(
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


def seen_contacts(contacts, user, on):
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
    seen = {contact.pk for contact in seen_contacts(stand_ins, user, on)}
    for contact in contacts:
        contact.shown_stand_in = contact.stand_in if contact.stand_in_id in seen else None


def open_offices(municipality, moment=None):
    """The municipality's published offices, each with `.open_now`: (channel, words, whether it is open)."""
    offices = published_offices(municipality, today())
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


def when_open(office):
    """“Kontaktcenter: öppet till 16.30.”, by channel where the source tells them apart."""
    told = [(channel, text) for channel, text, is_open in office.open_now if is_open is not None]
    is_one = channels_of(office) == [OpeningHours.Channel.ANY]
    states = "; ".join(text if is_one else f"{channel} {text}" for channel, text in told)
    names = {"office": office.name, "states": states or _("opening hours are not stated")}
    return _("%(office)s: %(states)s.") % names


def tell_hours(answer, days):
    """Let the answer about an office, or of a municipality by its first one, say what its hours are on the days asked about."""
    for office in answer.offices[:1]:
        told = "; ".join(f"{_day_name(day)}: {_states_on(office, day)}" for day in days)
        answer.sentences[:1] = [_("%(office)s %(days)s.") % {"office": office.name, "days": told}]


def _day_name(day):
    """“onsdag 24 december”, with the year where it is another one than today’s."""
    return date_format(day, "l j F" if day.year == today().year else "l j F Y")


def _states_on(office, day):
    told = {channel: day_text(office, channel, day) for channel in channels_of(office)}
    is_one = len({*told.values()}) == 1
    states = [text if is_one else f"{channel_word(channel)} {text}" for channel, text in told.items()]
    return "; ".join(dict.fromkeys(states))


def tell_that_it_is_today(answer):
    """Say which day the hours are of, where another one may have been asked about."""
    answer.sentences[:1] = [_("Today: %s") % sentence for sentence in answer.sentences[:1]]
