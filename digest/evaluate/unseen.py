"""Each article read as if nobody had known it when the word lists were written: without the words that no other article prints."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from digest.languages import Language, entries, lexicon_of
from digest.lexicon import Phrase

# Lists that are closed in any language, and that no article teaches: countries, months, weekdays, numbers, currencies.
CLOSED = frozenset(
    {"country", "not_country", "date_month", "date_month_short", "date_weekday", "number", "number_scale", "number_teen", "number_part"}
    | {"quantity_currency"}
)


def own_words(texts: Mapping[str, str], known: Sequence[str], language: Language) -> dict[str, frozenset[str]]:
    """For each text the entries of the language that neither another one prints nor a known one; a verb's forms are one entry."""
    open_ones = [(entry, each) for entry, each in entries(language.tables) if each.category not in CLOSED]
    lexicon = lexicon_of(language.tables, (Phrase(each.form, each.category, entry, each.cased) for entry, each in open_ones))
    categories = frozenset(each.category for _, each in open_ones)

    def printed(text: str) -> frozenset[str]:
        hits = lexicon.find(text)
        return frozenset(hit.value for category in categories for hit in hits.all(category))

    found = {name: printed(text) for name, text in texts.items()}
    times = Counter(entry for words in (*found.values(), *map(printed, known)) for entry in words)
    return {name: frozenset(entry for entry in words if times[entry] == 1) for name, words in found.items()}


def without(language: Language, gone: Collection[str]) -> Language:
    """The language as it would be without some of its entries."""
    left = (phrase for entry, phrase in entries(language.tables) if entry not in gone)
    return replace(language, lexicon=lexicon_of(language.tables, left))
