"""Places that no list has, told by what stands beside them: "di Kuta", "Skouw-Wutung", "ALMATY/TASHKENT, April 14"."""

import re
from collections.abc import Iterator, Mapping

from digest.gazetteer import people_names
from digest.names.body_words import is_own_name, ordinary
from digest.names.capitals import Capitals
from digest.names.grammar import Grammar, grammar
from digest.names.placenames import place_table

MOST_WORDS = 3
LONGEST_PREPOSITION = 12  # characters
LONGEST_OPENING = 40  # characters of a line, among which a dateline names places
# What a name behind a preposition may be instead.
OTHERS = (
    "country", "office", "portfolio_office", "honorific", "org_head", "org_tail", "org_word", "portfolio", "known_body", "known_company",
    "national_body", "alias", "place_head", "place_tail", "place_kind_before",
)  # fmt: skip
# What may follow a place: the end of a clause, or a small word.
_CLOSED = re.compile(r"[.,;)]|\s+(?![\W\d])[a-z]|\s*$|\s+\(")

Found = tuple[int, int, str]  # start, end, rule


def find_located(capitals: Capitals, taken: set[int]) -> Iterator[Found]:
    """Names of one to three words behind a preposition that leads to places, every time that they are printed."""
    small = grammar(capitals.reading.language)
    text = capitals.reading.plain
    found: list[tuple[int, int]] = []
    for index, word in enumerate(capitals.words):
        if index in taken or word.quiet or not _follows(capitals, word.start, small.locatives) or _leads_elsewhere(capitals, index, taken):
            continue
        last = _last(capitals, index, taken)
        end = capitals.words[last].end if last >= index else 0
        if end and _CLOSED.match(text, end):
            found.append((word.start, end))
    located = _always_located(capitals, {text[start:end] for start, end in found}, small)
    yield from ((start, end, "places.located") for start, end in found if text[start:end] in located)


def _leads_elsewhere(capitals: Capitals, index: int, taken: set[int]) -> bool:
    """Whether the word before the preposition leads to no place ("invested in X") or is a capital one ("Aid in Criminal Matters")."""
    text, start = capitals.reading.plain, capitals.words[index].start
    small = text.rfind(" ", 0, start - 1)
    if small > 0 and text[text.rfind(" ", 0, small) + 1 : small].lower() in grammar(capitals.reading.language).leads_elsewhere:
        return True
    before = capitals.words[index - 1] if index else None
    if before is None or before.end != small or index - 1 in taken or capitals.hit("country", before.start):
        return False
    return before.text not in grammar(capitals.reading.language).not_names


def _follows(capitals: Capitals, start: int, words: tuple[str, ...]) -> bool:
    """Whether one of some words stands right before an offset."""
    before = capitals.reading.lower[max(0, start - LONGEST_PREPOSITION) : start]
    return before.endswith(" ") and before.rstrip().rpartition(" ")[2] in words


def _leads(capitals: Capitals, end: int, words: tuple[str, ...]) -> bool:
    """Whether one of some words stands right behind an offset."""
    text = capitals.reading.lower
    stop = text.find(" ", end + 1, end + LONGEST_PREPOSITION)
    return text[end + 1 : stop if stop > 0 else end + LONGEST_PREPOSITION].rstrip(".,;") in words


def _last(capitals: Capitals, index: int, taken: set[int]) -> int:
    """The index of the last word of a run of names; -1 where it is too long or holds a word that names something else."""
    first = index
    while True:
        if index in taken or index - first >= MOST_WORDS or not _may_be_place(capitals, index):
            return -1
        if not capitals.joined(index):
            return index
        index += 1


def _may_be_place(capitals: Capitals, index: int) -> bool:
    word, known = capitals.words[index], people_names()
    if word.text in grammar(capitals.reading.language).not_places:
        return False
    if word.text.isupper() or "-" in word.text or word.text in known.given or not is_own_name(capitals, word):
        return False
    told = capitals.reading.hits.at("agreement_head", word.start) is not None  # "menuju Free Trade Agreement"
    return not told and ordinary(capitals, word.start) is None and not capitals.is_any(OTHERS, word.start)


def _always_located(capitals: Capitals, names: set[str], small: Grammar) -> set[str]:
    """The names that a preposition stands before wherever the text prints them: what acts on its own is no place."""
    if not names:
        return set()
    beginnings = capitals.beginnings

    def acts(at: int) -> bool:
        return not capitals.words[capitals.index[at]].quiet and not _follows(capitals, at, small.prepositions)

    return {name for name in names if not any(map(acts, beginnings.of(name)))}


def find_paired(capitals: Capitals, names: set[str], taken: set[int]) -> Iterator[Found]:
    """Both sides of a hyphen where one is a place: "Vang Vieng-Luang Prabang"; `names` are the places known so far.

    Beside a word for a route any place of the world will do, elsewhere only one that is named by itself.
    """
    table, routes = place_table(capitals.reading.language), grammar(capitals.reading.language).routes
    for index, word in enumerate(capitals.words):
        hyphen = word.text.find("-")
        if hyphen < 0 or word.quiet or index in taken or capitals.reading.plain[word.start + hyphen + 1].islower():
            continue
        first, last, middle = _left_side(capitals, index), _right_side(capitals, index), word.start + hyphen
        sides = ((first, middle), (middle + 1, last))
        places = table if _follows(capitals, first, routes) or _leads(capitals, last, routes) else {}
        known = [_is_known(capitals.reading.plain[start:end], names, places) for start, end in sides]
        if any(known) and all(_is_side(capitals, start, end) for start, end in sides):
            yield from ((start, end, "places.paired") for start, end in sides)


def _is_known(name: str, names: set[str], table: Mapping[str, object]) -> bool:
    return name in names or name in table


def _left_side(capitals: Capitals, index: int) -> int:
    first = index
    while first > 0 and index - first < MOST_WORDS - 1 and capitals.joined(first - 1) and _may_be_place(capitals, first - 1):
        first -= 1
    return capitals.words[first].start


def _right_side(capitals: Capitals, index: int) -> int:
    last = index
    while last - index < MOST_WORDS - 1 and capitals.joined(last) and _may_be_place(capitals, last + 1):
        last += 1
    return capitals.words[last].end


def _is_side(capitals: Capitals, start: int, end: int) -> bool:
    """Whether one side of a hyphen is a name and no acronym, small word or country."""
    name = capitals.reading.plain[start:end]
    if capitals.hit("org_head", start) or capitals.hit("org_word", start) or capitals.hit("office", start):
        return False
    return name[:1].isupper() and not name.isupper() and "-" not in name and capitals.reading.hits.at("country", start) is None


def find_in_opening_capitals(capitals: Capitals) -> Iterator[tuple[int, int, str]]:
    """Known places in capitals that open a line, with their common spelling: "ALMATY/TASHKENT, April 14"."""
    table = place_table(capitals.reading.language)
    for block in capitals.reading.article.blocks:
        index = capitals.index.get(block.start)
        while index is not None and index < len(capitals.words) and capitals.words[index].text.isupper():
            word = capitals.words[index]
            if word.start >= block.end or word.start - block.start > LONGEST_OPENING:
                break
            if word.text.title() in table and not word.quiet:
                yield word.start, word.end, word.text.title()
            index += 1
