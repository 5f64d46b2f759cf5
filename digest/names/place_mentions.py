"""Places of the gazetteer, and unknown ones beside them."""

import re
from collections.abc import Iterator
from itertools import chain

from digest.gazetteer import people_names
from digest.model import Hit
from digest.names.built_places import PlaceMention, is_in_title, may_name_place, mention_of, run_left
from digest.names.capitals import WORD, Capitals, starts_of_parts
from digest.names.grammar import grammar
from digest.names.located import find_in_opening_capitals, find_located, find_paired
from digest.names.placenames import first_words, place_table

DATELINE = "clean.prefix"  # the rule of cleaning that cuts datelines
DATELINE_WORDS = 3
SHORTEST_ACRONYM = 3  # letters


def find_known_places(capitals: Capitals, taken: set[int], built: tuple[PlaceMention, ...] = ()) -> tuple[PlaceMention, ...]:
    """Places of the gazetteer that stand alone, and others beside them; `taken` words belong to other names, `built` places are known."""
    language = capitals.reading.language
    table, firsts, regions = place_table(language), first_words(language), grammar(language).regions
    found: list[PlaceMention] = []
    done = 0
    taken = taken | {index for hit in capitals.hits["country"].values() for index in _words_of(capitals, hit)}
    for index, word in enumerate(capitals.words):
        if index in taken:
            continue
        for start in starts_of_parts(word):
            if start < done or (start == word.start and _first(word.text) not in firsts):
                continue
            end = capitals.place_end(start)
            name = capitals.reading.plain[start:end]
            if not end or name in regions or not taken.isdisjoint(capitals.indexes(word.start, end)):
                continue
            if _is_in_longer(capitals, index, start, end) or _is_in_other(capitals, index, start, end):
                continue
            if is_in_title(capitals, index, end) or _counts(capitals, start, end) or _is_somebody(capitals, index, name):
                continue
            done = end
            found.append(PlaceMention(start=start, end=end, name=name, rule="places.gazetteer", countries=table[name], quiet=word.quiet))
    more = (*in_datelines(capitals), *_before_known(capitals, taken, found))
    found = sorted((*found, *more), key=lambda place: place.start)
    return tuple(sorted((*found, *_unlisted(capitals, taken, [*built, *found])), key=lambda place: place.start))


def _unlisted(capitals: Capitals, taken: set[int], found: list[PlaceMention]) -> Iterator[PlaceMention]:
    """Places that what stands beside them tells."""
    told = taken | {index for place in found for index in capitals.indexes(place.start, place.end)}
    for start, end, rule in find_located(capitals, told):
        yield mention_of(capitals, start, end, rule)
    starts = {place.start for place in found}
    for start, end, rule in find_paired(capitals, {place.name for place in found}, taken):
        if start not in starts:
            yield mention_of(capitals, start, end, rule)
    table = place_table(capitals.reading.language)
    for start, end, name in find_in_opening_capitals(capitals):
        if capitals.index[start] not in told:
            yield PlaceMention(start=start, end=end, name=name, rule="places.opening_capitals", countries=table[name])


def _before_known(capitals: Capitals, taken: set[int], found: list[PlaceMention]) -> Iterator[PlaceMention]:
    """ "di Porong, Jawa Timur": an unknown name behind a preposition, with the place or country that holds it."""
    text = capitals.reading.plain
    told = {index for place in found for index in capitals.indexes(place.start, place.end)}
    for start in (*(place.start for place in found), *capitals.hits["country"]):
        word = capitals.around(start - 3) if text.startswith(", ", start - 2) else None
        if word is None or word.end != start - 2 or word.quiet or not may_name_place(capitals, word.start):
            continue
        if _opens_an_office(capitals, start) or any(char.isdigit() for char in word.text):
            continue
        last = capitals.index[word.start]
        first = run_left(capitals, last, taken)
        if last in taken or not told.isdisjoint(range(first, last + 1)) or not _is_behind_preposition(capitals, first):
            continue
        yield mention_of(capitals, capitals.words[first].start, word.end, "places.before_known")


def _opens_an_office(capitals: Capitals, start: int) -> bool:
    """Whether the country behind a comma is that of an office which begins there: "despite the storm, Peruvian Minister X said"."""
    country = capitals.hit("country", start)
    return country is not None and capitals.is_any(("office", "portfolio_office"), country.end + 1)


def _is_somebody(capitals: Capitals, index: int, name: str) -> bool:
    """Whether the name of a town that is in full called its "City" is told where no place is: it is whom that is named after."""
    is_short = name in people_names().namesakes and f"{name} City" in place_table(capitals.reading.language)
    return is_short and not _is_behind_preposition(capitals, index)


def _is_behind_preposition(capitals: Capitals, index: int) -> bool:
    before = capitals.reading.lower[max(0, capitals.words[index].start - 20) : capitals.words[index].start].rstrip(" ")
    return any(before.endswith(f" {word}") for word in grammar(capitals.reading.language).prepositions)


def in_datelines(capitals: Capitals) -> Iterator[PlaceMention]:
    """The places of what cleaning cut from the head of a line, often in capitals: "KUALA LUMPUR, 5 May -"."""
    for residue in capitals.reading.article.residue:
        if residue.rule == DATELINE:
            yield from _in_dateline(capitals, residue.start, residue.end)


def told_from(capitals: Capitals) -> PlaceMention | None:
    """The first place of the dateline, whether cleaning cut that or kept it for its day."""
    dated = (block for block in capitals.reading.article.blocks if block.kind == "dateline")
    kept = (place for block in dated for place in _in_dateline(capitals, block.start, block.end))
    return next(chain(in_datelines(capitals), kept), None)


def _in_dateline(capitals: Capitals, start: int, end: int) -> Iterator[PlaceMention]:
    table = place_table(capitals.reading.language)
    words = list(WORD.finditer(capitals.reading.plain, start, end))
    done = start
    for index, word in enumerate(words):
        name, stop = _dateline_name(capitals, words[index : index + DATELINE_WORDS], table)
        if name and word.start() >= done:
            done = stop
            yield PlaceMention(start=word.start(), end=stop, name=name, rule="places.dateline", countries=table[name])


def _dateline_name(capitals: Capitals, words: list[re.Match[str]], table: dict[str, tuple[str, ...]]) -> tuple[str, int]:
    """The longest known place that a run of words begins with, in common spelling, and where it ends."""
    for last in reversed(words):
        printed = capitals.reading.plain[words[0].start() : last.end()]
        name = printed.title() if printed.isupper() else printed
        if name in table:
            return name, last.end()
    return "", 0


def _counts(capitals: Capitals, start: int, end: int) -> bool:
    """Whether a name is a number at the head of a sentence: "Lima menteri"."""
    reading = capitals.reading
    behind = reading.plain[end : end + 2]
    return reading.opens_sentence(start) and behind[:1] == " " and behind[1:].islower() and reading.hits.at("number", start) is not None


def _words_of(capitals: Capitals, hit: Hit) -> Iterator[int]:
    """The words of a country's name ("Leste" of "Timor Leste"), unless it begins or ends a longer place ("Kazakhstan Timur")."""
    index = capitals.index.get(hit.start) if capitals.place_end(hit.start) <= hit.end else None
    if index and capitals.place_end(capitals.words[index - 1].start) >= hit.end:
        return  # "East Kazakhstan"
    while index is not None and index < len(capitals.words) and capitals.words[index].end <= hit.end:
        yield index
        index += 1


def _first(text: str) -> str:
    return text.split("-", 1)[0]


def _is_in_longer(capitals: Capitals, index: int, start: int, end: int) -> bool:
    """Whether a hyphenated word holds something else than places: "Hanoi-Astana" does not, "Surabaya-born" does."""
    word = capitals.words[index]
    if start == word.start and end < word.end and capitals.reading.plain[end] == "-":
        return not _is_geographic(capitals, end + 1)
    return start > word.start and not (_is_geographic(capitals, word.start) or _is_second_part(capitals, index, start))


def _is_in_other(capitals: Capitals, index: int, start: int, end: int) -> bool:
    """Whether a longer country begins here ("RI-Papua Nugini") or an acronym stands before it, whose office it is ("PIB Delhi")."""
    country = capitals.reading.hits.at("country", start)
    if country is not None and country.end > end:
        return True
    before = capitals.words[index - 1].text if index and start == capitals.words[index].start and capitals.joined(index - 1) else ""
    is_acronym = before.isupper() and len(before) >= SHORTEST_ACRONYM and not capitals.words[index].text.isupper()
    return is_acronym and capitals.hit("country", capitals.words[index - 1].start) is None


def _is_geographic(capitals: Capitals, at: int) -> bool:
    return bool(capitals.place_end(at)) or capitals.reading.hits.at("country", at) is not None


def _is_second_part(capitals: Capitals, index: int, start: int) -> bool:
    """ "Da Nang-Almaty": the place before the hyphen began a word earlier."""
    return index > 0 and capitals.joined(index - 1) and capitals.place_end(capitals.words[index - 1].start) == start - 1
