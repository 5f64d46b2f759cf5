"""Acronyms that an article sets in brackets behind a phrase, wherever it uses them again."""

import re
from functools import cache

from digest.annotate import Reading
from digest.languages import Language
from digest.model import Hit

_BRACKET = re.compile(r"\(([A-Z][A-Za-z]{0,2}[A-Z][\w-]{0,7})\)")
# How far behind the phrase its acronym may stand, in characters.
NEAR = 90
# So many acronyms are looked for.
MOST = 40


def acronym_hits(reading: Reading, category: str) -> list[Hit]:
    """Further hits of a category: "SKB ke-4" after "Sidang Komisi Bersama (SKB) ke-5"."""
    meanings: dict[tuple[str, str], tuple[int, Hit]] = {}  # acronym and value: where it is set, and for what
    for hit in reading.hits.all(category):
        sentence = reading.sentence_at(hit.start)
        bracket = _BRACKET.search(reading.plain, hit.end, min(sentence.end, hit.end + NEAR)) if sentence else None
        if bracket and _stands_for(bracket[1], reading.plain[hit.start : bracket.start()]):
            meanings.setdefault((bracket[1], hit.value), (bracket.end(), hit))
    first = dict(list(meanings.items())[:MOST])
    return [use for (acronym, _), (since, hit) in first.items() for use in _uses(reading, acronym, since, hit)]


def further_texts(reading: Reading) -> list[Hit]:
    """Texts that no noun names: trade agreements by an acronym, "IA-CEPA", and what is signed, "meneken kerja sama"."""
    found = _of_texts(reading.language).finditer(reading.plain)
    acronyms = [Hit(match.start(), match.end(), "agreement_head", "free_trade_agreement") for match in found]
    alone = (hit for hit in reading.hits.all("agreement_signed") if not _names_text(reading, hit.end + 1))
    signed = (Hit(hit.end - len(hit.value), hit.end, "agreement_head", "agreement") for hit in alone)
    return [*acronyms, *signed]


def _names_text(reading: Reading, offset: int) -> bool:
    """Whether a noun for texts begins at an offset: "signed cooperation agreements"."""
    documents = reading.hits.at("theme", offset)
    return reading.hits.at("agreement_head", offset) is not None or (documents is not None and documents.value == "documents")


@cache
def _of_texts(language: Language) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{language.table('agreements', 'settings')['acronyms']})\b")


def _stands_for(acronym: str, phrase: str) -> bool:
    """Whether the phrase's capitals begin with the acronym's."""
    initials = "".join(word[0] for word in phrase.split() if word[0].isupper())
    return initials.startswith(acronym[0]) and len(initials) >= len(acronym) - 1


def _uses(reading: Reading, acronym: str, since: int, hit: Hit) -> list[Hit]:
    uses = re.compile(rf"\b{re.escape(acronym)}\b").finditer(reading.plain, since)
    return [Hit(use.start(), use.end(), hit.category, hit.value) for use in uses]
