"""Sentences about relations, agreements and exchanges, in the active language and true on the day."""

from .agreements import agreement_sentences
from .exchanges import (
    exchange_sentences,
    funding_sentence,
    participants_text,
    programme_sentence,
    series_sentences,
    told_exchanges,
)
from .paper import paper_sentences
from .parties import parties_on, party_name, party_sentences
from .relations import opening, phase_sentence, relation_lead
from .spoken import spoken_sentence

__all__ = [
    "agreement_sentences",
    "exchange_sentences",
    "funding_sentence",
    "opening",
    "participants_text",
    "paper_sentences",
    "parties_on",
    "party_name",
    "party_sentences",
    "phase_sentence",
    "programme_sentence",
    "relation_lead",
    "series_sentences",
    "spoken_sentence",
    "told_exchanges",
]
