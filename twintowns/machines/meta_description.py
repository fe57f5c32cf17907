"""What a page is about, in a sentence or two for those who search: every page has its own."""

from django.utils.text import Truncator

LENGTH = 300  # letters; search engines cut off what is longer


def description(*sentences):
    """The sentences in a row, those that are empty left out, cut at the end."""
    return Truncator(" ".join(filter(None, map(str, sentences)))).chars(LENGTH)


def naming(sentence, names):
    """The sentence, and after a colon the names: “Vänorter till Vännäs: Hemnes, Novara.”"""
    found = list(dict.fromkeys(map(str, names)))
    return description(f"{sentence}: {', '.join(found)}." if found else f"{sentence}.")
