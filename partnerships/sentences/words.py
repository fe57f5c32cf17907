"""Grammar of the municipality's own words: their definite form in Swedish, their article in English."""

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from twintowns.text.languages import is_english

# Endings of Swedish compounds whose definite form is regular; any other word stays in quotation marks.
DEFINITE_ENDINGS = {"avtal": "avtalet", "förklaring": "förklaringen", "partnerskap": "partnerskapet"}
DEFINITE_ENDINGS |= {"överenskommelse": "överenskommelsen"}


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


def indefinite(label):
    """“ett vänortsavtal”, “en avsiktsförklaring”, “a twin-town agreement”; words of unknown gender stay as they are."""
    if is_english():
        return with_article(label)
    noun = definite(label).split()[0]
    article = {"et": "ett ", "en": "en "}.get(noun[-2:], "")
    return f"{article}{label}"


def agreement_name(agreement):
    """“vänortsavtalet”, “avsiktsförklaringen”, or only “avtalet” when the kind is not stated or has no name for it."""
    label = agreement.kind and agreement.kind.agreement_label
    return definite(label) if label else _("the agreement")


def agreement_of(kind):
    """“ett vänortsavtal”, or only “ett avtal” when the kind is not stated or has no name for it."""
    label = kind and kind.agreement_label
    return indefinite(label) if label else _("an agreement")


def pronouns(agreement):
    """What stands for the agreement: `It` first in a sentence, `it` within. Swedish words in -en are common gender."""
    is_common = agreement_name(agreement).endswith("en") and not is_english()
    it = "den" if is_common else _("it")
    return {"it": it, "It": capfirst(it)}


def with_article(label):
    """In English “a twin town” or “an agreement”; Swedish needs none before a role (“är vänort till”)."""
    if not is_english():
        return label
    return f"{'an' if label[:1].lower() in 'aeiou' else 'a'} {label}"
