"""How far the name of a body reaches from its head word to the left."""

from dataclasses import dataclass

from digest.names.body_words import joined_by_and, ordinary
from digest.names.capitals import Capitals, Word
from digest.names.grammar import grammar

MOST_PARTS = 16


@dataclass(frozen=True, slots=True)
class Left:
    """What stands before the head that ends a name."""

    first: int  # index of the first capital word
    own: bool  # whether it holds more than a country
    country: str | None


def grow_left(capitals: Capitals, index: int, barred: set[int], *, proper: bool) -> Left:
    """The words before the head at `index`; `barred` offsets are offices', `proper` where ordinary words alone make no name."""
    own, country = False, None
    for _ in range(MOST_PARTS):
        if index == 0 or not (capitals.joined(index - 1) or _joined_by_and(capitals, index - 1) or _joins_countries(capitals, index - 1)):
            break
        word = capitals.words[index - 1]
        nation, common = capitals.hit("country", word.start), ordinary(capitals, word.start)
        nation = nation or capitals.reading.hits.ending("country", word.end)
        if nation is not None and nation.end >= word.end:
            country = nation.value
        elif word.start in barred or (common is None and not _may_lead(capitals, word)):
            break
        else:
            own = own or not (proper and common)
        if capitals.reading.plain[word.end : word.end + 2] == "'s" and common is None:
            break
        index -= 1
    return Left(index, own, country)


def _may_lead(capitals: Capitals, word: Word) -> bool:
    return word.text not in grammar(capitals.reading.language).not_names and not capitals.hit("honorific", word.start)


def _joins_countries(capitals: Capitals, index: int) -> bool:
    """ "Peru - Kenya Joint Committee": two countries with a dash between them."""
    word, following = capitals.words[index], capitals.words[index + 1]
    if capitals.reading.plain[word.end : following.start] not in {" - ", "- ", " -"}:
        return False
    return capitals.reading.hits.ending("country", word.end) is not None and capitals.hit("country", following.start) is not None


def _joined_by_and(capitals: Capitals, index: int) -> bool:
    """Two ordinary words of names of bodies joined before a head: "Television and Radio Complex"."""
    word, following = capitals.words[index], capitals.words[index + 1]
    if not joined_by_and(capitals, index):
        return False
    if index and capitals.joined(index - 1) and capitals.place_end(capitals.words[index - 1].start) == capitals.words[index - 1].end:
        return ordinary(capitals, word.start) is None  # "Hanoi Auto and Motorbike Company"
    if ordinary(capitals, following.start) is None:
        return False
    return ordinary(capitals, word.start) is not None or word.text.endswith(grammar(capitals.reading.language).noun_endings)
