"""The country that a caller asks about: “har ni någon vänort i Tyskland?”."""

import re

from twintowns.countries import codes_by_name
from twintowns.folding import fold, searchable
from twintowns.questions import AROUND_FOLDED, MARKS

# What is asked for in the country, and what a municipality is called around its name.
TIES = """
vänort vänorten vänorter vänorterna vänstad vänstäder fadderort fadderorter samarbetsort samarbetsorter samarbete samarbeten
samarbetar samarbetsavtal avtal partner partners partnerort partnerorter partnerskap utbyte utbyten relation relationer
förbindelse förbindelser kommun kommuner kommunen stad städer staden ort orter internationellt internationella
twin town towns sister city cities cooperation agreement agreements partnership partnerships exchange exchanges municipality
"""
TIES_FOLDED = frozenset(map(fold, TIES.split()))


def asked_country(query):
    """(code of the country that the question is about, its other words beside those that ask for a tie); (None, set())
    where no country is named."""
    words = [word.strip(MARKS) for word in searchable(query).split()]
    text = " ".join(filter(None, words))
    codes = codes_by_name()
    named = [name for name in codes if re.search(rf"\b{re.escape(name)}\b", text)]
    if not named:
        return None, set()
    name = max(named, key=len)
    rest = set(text.replace(name, " ", 1).split())
    return codes[name], rest - AROUND_FOLDED - TIES_FOLDED
