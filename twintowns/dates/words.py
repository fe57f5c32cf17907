"""The words for dates in Swedish and English, for reading and for writing them."""

MONTHS = {
    "sv": [
        "januari",
        "februari",
        "mars",
        "april",
        "maj",
        "juni",
        "juli",
        "augusti",
        "september",
        "oktober",
        "november",
        "december",
    ],
    "en": [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
}
SEASONS = {
    "sv": {21: "våren", 22: "sommaren", 23: "hösten", 24: "vintern"},
    "en": {21: "spring", 22: "summer", 23: "autumn", 24: "winter"},
}
# Terms of a school year are told as the seasons that they are named after.
TERMS = {"vt": 21, "vårterminen": 21, "ht": 23, "höstterminen": 23}
QUARTERS = {"första": 1, "andra": 2, "tredje": 3, "fjärde": 4}
# Eras that sources speak of, with no more precision than they have.
ERAS = {
    "tiden efter andra världskriget": ("[1945..]", "the time after the Second World War"),
}
PATTERNS = {
    "sv": {
        "decade": "{}-talet",
        "century": "{}-talet",
        "early decade": "början av {}-talet",
        "mid decade": "mitten av {}-talet",
        "late decade": "slutet av {}-talet",
        "early century": "början av {}-talet",
        "mid century": "mitten av {}-talet",
        "late century": "slutet av {}-talet",
        "around": "omkring {}",
        "probably": "troligen {}",
        "earliest": "{} eller senare",
        "latest": "{} eller tidigare",
        "between": "någon gång {}",
        "since": "sedan {}",
        "until": "till {}",
        "through": "till och med {}",
        "ended": "{} – okänt slut",
        "unknown": "okänt datum",
        "reading": "Tolkas som: {}",
        "span": "tidigast {}, senast {}",
        "from": "tidigast {}",
        "to": "senast {}",
    },
    "en": {
        "decade": "{}s",
        "century": "{}",
        "early decade": "early {}s",
        "mid decade": "mid-{}s",
        "late decade": "late {}s",
        "early century": "early {}",
        "mid century": "mid-{}",
        "late century": "late {}",
        "around": "around {}",
        "probably": "probably {}",
        "earliest": "{} or later",
        "latest": "{} or earlier",
        "between": "some time {}",
        "since": "since {}",
        "until": "until {}",
        "through": "until the end of {}",
        "ended": "{} – end unknown",
        "unknown": "unknown date",
        "reading": "Read as: {}",
        "span": "{} at the earliest, {} at the latest",
        "from": "{} at the earliest",
        "to": "{} at the latest",
    },
}
# The preposition that a date in words takes when it tells when, by its beginning; none in Swedish before a year or a season.
WHEN = {
    "sv": [
        (r"\d{1,2}[ –]", "den {}"),
        (r"\d{4}-talet", "på {}"),
        ("början|mitten|slutet|" + "|".join(MONTHS["sv"]), "i {}"),
    ],
    "en": [
        (r"\d{1,2}[ –]", "on {}"),
        (r"\d{4}s|early|mid-|late|\d+(st|nd|rd|th) century", "in the {}"),
        (r"\d{4}|the |" + "|".join([*MONTHS["en"], *SEASONS["en"].values()]), "in {}"),
    ],
}
