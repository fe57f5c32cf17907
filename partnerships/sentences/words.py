"""Grammar of the municipality's own words: their definite form in Swedish, their article in English."""

from django.utils.translation import get_language

# Endings of Swedish compounds whose definite form is regular; any other word stays in quotation marks.
DEFINITE_ENDINGS = {"avtal": "avtalet", "förklaring": "förklaringen", "partnerskap": "partnerskapet"}
DEFINITE_ENDINGS |= {"överenskommelse": "överenskommelsen"}


def is_english():
    return (get_language() or "sv").startswith("en")


def definite(label):
    """“vänortsavtal” becomes “vänortsavtalet”, “twin-town agreement” becomes “the twin-town agreement”."""
    if is_english():
        return f"the {label}"
    word, space, rest = label.partition(" om ")
    if space:  # “avtal om kommunalt partnerskap”
        return f"{definite(word)} om {rest}"
    if " " in label:  # “kommunalt partnerskap”: an adjective would have to change too
        return f"”{label}”"
    for ending, form in DEFINITE_ENDINGS.items():
        if label.endswith(ending):
            return label.removesuffix(ending) + form
    return f"”{label}”"


def with_article(label):
    """In English “a twin town” or “an agreement”; Swedish needs none before a role (“är vänort till”)."""
    if not is_english():
        return label
    return f"{'an' if label[:1].lower() in 'aeiou' else 'a'} {label}"


def sentence(text):
    """With a capital letter first."""
    return text[:1].upper() + text[1:]
