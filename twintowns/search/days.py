"""The days that a caller asks about: “öppnar ni på annandag jul?”, “öppet i helgen”."""

import re
from collections import defaultdict
from datetime import timedelta

from twintowns.dates.edtf import EDTFError
from twintowns.dates.parse import parse_date
from twintowns.dates.patterns import MONTH_NUMBERS
from twintowns.hours.opening import holidays_by_name
from twintowns.search.query import AROUND_FOLDED, ASKED_FOLDED, MARKS, asked_words
from twintowns.text.folding import DASHES, fold

AWAY = {"idag": 0, "i dag": 0, "today": 0, "ikvall": 0, "i kvall": 0, "tonight": 0, "igar": -1, "i gar": -1}
AWAY |= {"yesterday": -1, "i forrgar": -2, "imorgon": 1, "i morgon": 1, "tomorrow": 1, "i overmorgon": 2}
WEEKDAYS = ["mandag", "tisdag", "onsdag", "torsdag", "fredag", "lordag", "sondag"]
WEEKDAYS_ENGLISH = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
ENDINGS = [
    (WEEKDAYS, ["", "en", "ar", "arna"]),
    (WEEKDAYS_ENGLISH, ["", "s"]),
]  # “i lördags” is no coming day
WEEKEND = ["helgen", "helg", "helger", "helgerna", "weekend", "weekends"]
# What holidays and the days around them are called: the holiday reckoned from, how far from it, and how many days.
CALLED = {
    "skartorsdag": ("Långfredagen", -1, 1), "langfredag": ("Långfredagen", 0, 1), "paskafton": ("Påskdagen", -1, 1),
    "trettondagsafton": ("Trettondedag jul", -1, 1), "trettondagen": ("Trettondedag jul", 0, 1),
    "trettondag": ("Trettondedag jul", 0, 1), "trettondag jul": ("Trettondedag jul", 0, 1),
    "valborg": ("Första maj", -1, 1), "valborgsmassoafton": ("Första maj", -1, 1),
    "kristi himmelsfard": ("Kristi himmelsfärdsdag", 0, 1), "kristi flygare": ("Kristi himmelsfärdsdag", 0, 1),
    "pingstafton": ("Pingstdagen", -1, 1), "pingst": ("Pingstdagen", -1, 2), "pingsten": ("Pingstdagen", -1, 2),
    "alla helgon": ("Alla helgons dag", 0, 1), "allhelgona": ("Alla helgons dag", 0, 1),
    "allhelgonahelgen": ("Alla helgons dag", 0, 2), "jul": ("Julafton", 0, 3), "julen": ("Julafton", 0, 3),
    "julhelgen": ("Julafton", 0, 3), "christmas": ("Julafton", 0, 3), "mellandagarna": ("Annandag jul", 1, 4),
    "mellandagar": ("Annandag jul", 1, 4), "pask": ("Långfredagen", 0, 4), "pasken": ("Långfredagen", 0, 4),
    "paskhelgen": ("Långfredagen", 0, 4), "easter": ("Långfredagen", 0, 4), "midsommar": ("Midsommarafton", 0, 2),
    "midsommarhelgen": ("Midsommarafton", 0, 2), "midsummer": ("Midsommarafton", 0, 2), "nyar": ("Nyårsafton", 0, 2),
    "nyarshelgen": ("Nyårsafton", 0, 2), "new year": ("Nyårsafton", 0, 2),
}  # fmt: skip
VISITS = frozenset(
    ["besok", "besoka", "besokstiden", "telefontiden", "oppethallande", "oppna", "visit", "visits"]
)
HOURS = VISITS | ASKED_FOLDED
MONTHS = {fold(name) for name in MONTH_NUMBERS}
SURE = re.compile(r"\d{4}-\d\d-\d\d(/\d{4}-\d\d-\d\d)?")  # a day, or days, in EDTF
MOST_DAYS = 7  # that are told of one by one
LONGEST_DATE = 5  # words: “den 24 - 26 december”
BACK = timedelta(days=7)  # what is reckoned from a holiday may still be to come
YEARS_AHEAD = 9  # 29 February is at most eight years away


def asked_days(query, today):
    """(the days that the question about opening hours names, the rest of the question); ([], the query) without one.

    A day without a year is the next one; a weekday is today's when it is today.
    """
    text = fold(query).translate(DASHES).strip(" ?!.")
    days, found = _written_days(text, today) or _named_days(text, today)
    if not days:
        return [], query
    rest = re.sub(rf"(?<!\w){re.escape(found)}(?!\w)", " ", text, count=1).split()
    words = {word.strip(MARKS) for word in rest}
    if not words <= AROUND_FOLDED and not words & HOURS:
        return [], query
    rest = [word for word in rest if word.strip(MARKS) not in VISITS]
    is_about_more = {word.strip(MARKS) for word in rest} - AROUND_FOLDED
    return days, " ".join(rest if is_about_more else [*rest, "oppettider"])


def unread_words(query):
    """The words of a question about opening hours that say more than that it is one; none of another question."""
    words = set(asked_words(query))
    return words - AROUND_FOLDED - HOURS if words & HOURS else set()


def _written_days(text, today):
    """(the days of the first date that is written out, its words): “24 dec”, “24.12.2026”, “24–26 dec”; None without one."""
    words = text.split()
    spans = [
        (at, at + length) for length in range(LONGEST_DATE, 0, -1) for at in range(len(words) - length + 1)
    ]
    for first, last in spans:
        written = " ".join(words[first:last])
        if days := _sure_days(written.strip(MARKS), today):
            return days, written
    return None


def _sure_days(written, today):
    """The day or the few days, in the next year that has them when none is written; [] when they are not sure."""
    has_month = MONTHS & {*re.findall(r"[a-z]+", written)} or re.search(r"\d[-/.]\d", written)
    if not has_month or not re.search(r"\d", written):
        return []
    written = re.sub(r"(\d)[ea]\b", r"\1:e", written)
    if days := _read(written):
        return days
    years = range(today.year, today.year + YEARS_AHEAD)
    read = (_read(form.format(written, year)) for year in years for form in ("{} {}", "{}.{}"))
    return next((days for days in read if days and days[-1] >= today), [])


def _read(written):
    try:
        date = parse_date(written)
    except EDTFError:
        return []
    if not SURE.fullmatch(date.edtf) or (date.latest - date.earliest).days >= MOST_DAYS:
        return []
    return [date.earliest + timedelta(days=away) for away in range((date.latest - date.earliest).days + 1)]


def _named_days(text, today):
    """(days, their name) of the longest name in the text, so that “annandag jul” is found before what is a part of it."""
    named = _names(today)
    for name in sorted(named, key=len, reverse=True):
        if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text):
            return named[name], name
    return [], ""


def _names(today):
    """{folded name: [days]} of what days are called, the next ones."""
    named = {name: [today + timedelta(days=away)] for name, away in AWAY.items()}
    for names, endings in ENDINGS:
        for number, name in enumerate(names):
            day = today + timedelta(days=(number - today.weekday()) % 7)
            named |= {name + ending: [day] for ending in endings}
    sunday = today + timedelta(days=6 - today.weekday())
    named |= {name: [day for day in (sunday - timedelta(days=1), sunday) if day >= today] for name in WEEKEND}
    return named | _holidays(today)


def _holidays(today):
    """{folded name: [days]} of the holidays, and of what is reckoned from them; of several days those that are left."""
    all_days = defaultdict(list)
    for name, day in holidays_by_name(today - BACK):
        all_days[name].append(day)
    named = {}
    for name, days in all_days.items():
        stem = fold(name).removesuffix("en")
        named |= dict.fromkeys((stem, f"{stem}en"), _coming(days, 0, 1, today))  # “långfredag”, “julaftonen”
    for name, (holiday, *span) in CALLED.items():
        named |= dict.fromkeys((name, f"{name}en"), _coming(all_days[holiday], *span, today))
    return named


def _coming(holidays, away, length, today):
    """The days from today on of the next run of `length` days that begins `away` days from one of the holidays."""
    runs = [[day + timedelta(days=away + number) for number in range(length)] for day in holidays]
    return next((left for run in runs if (left := [day for day in run if day >= today])), [])
