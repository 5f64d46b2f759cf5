"""Places by the gazetteer and by the words around a name ("provinsi X", "X Airport")."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from digest.find.capitals import WORD, Capitals
from digest.find.grammar import grammar
from digest.find.located import find_in_opening_capitals, find_located, find_paired
from digest.find.placenames import first_words, place_end, place_table
from digest.model import Hit

MOST_WORDS = 4
DATELINE = "clean.prefix"  # the rule of cleaning that cuts datelines
DATELINE_WORDS = 3
SHORTEST_ACRONYM = 3  # letters
_HYPHEN = re.compile(r"-(?=\w)")


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceMention:
    """A place as printed once."""

    start: int
    end: int
    name: str
    rule: str
    countries: tuple[str, ...] = ()  # that have a place of this name, the likeliest first
    quiet: bool = False


def find_built_places(capitals: Capitals, taken: set[int]) -> tuple[PlaceMention, ...]:
    """Places that a word of their name or beside it tells: buildings, waters, "provinsi X"; `taken` words belong to bodies."""
    found = [mention for rule in (_whole, _headed, _tailed, _after_kind, _before_kind) for mention in rule(capitals, taken)]
    kept: list[PlaceMention] = []
    for mention in sorted(found, key=lambda m: (m.start, -m.end)):
        if (not kept or mention.start >= kept[-1].end) and not _is_no_place(capitals, mention):
            kept.append(mention)
    return tuple(kept)


def _is_no_place(capitals: Capitals, mention: PlaceMention) -> bool:
    """Whether a name is a region of the world or a pair of countries ("perbatasan RI-Papua Nugini")."""
    pair = "-" in mention.name and capitals.reading.hits.first("country", mention.start, mention.end) is not None
    return pair or mention.name in grammar(capitals.reading.language).regions


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
        for start in _starts(word.start, word.text):
            if start < done or (start == word.start and _first(word.text) not in firsts):
                continue
            end = place_end(capitals.reading, start)
            name = capitals.reading.plain[start:end]
            if not end or name in regions or _holds_taken(capitals, index, end, taken):
                continue
            if _is_in_longer(capitals, index, start, end) or _is_in_other(capitals, index, start, end):
                continue
            if _is_in_title(capitals, index, end):
                continue
            done = end
            found.append(PlaceMention(start=start, end=end, name=name, rule="places.gazetteer", countries=table[name], quiet=word.quiet))
    more = (*_in_datelines(capitals), *_before_known(capitals, taken, found))
    found = sorted((*found, *more), key=lambda place: place.start)
    return tuple(sorted((*found, *_unlisted(capitals, taken, [*built, *found])), key=lambda place: place.start))


def _unlisted(capitals: Capitals, taken: set[int], found: list[PlaceMention]) -> Iterator[PlaceMention]:
    """Places that what stands beside them tells."""
    told = taken | {index for place in found for index in _indexes(capitals, place.start, place.end)}
    for start, end, rule in find_located(capitals, told):
        yield _mention(capitals, start, end, rule)
    known = {place.start for place in found}
    for start, end, rule in find_paired(capitals, {place.name for place in found}, taken):
        if start in known:
            continue
        yield _mention(capitals, start, end, rule)
    table = place_table(capitals.reading.language)
    for start, end, name in find_in_opening_capitals(capitals):
        if capitals.index[start] not in told:
            yield PlaceMention(start=start, end=end, name=name, rule="places.opening_capitals", countries=table[name])


def _before_known(capitals: Capitals, taken: set[int], found: list[PlaceMention]) -> Iterator[PlaceMention]:
    """ "di Porong, Jawa Timur": an unknown name behind a preposition, with the place or country that holds it."""
    text = capitals.reading.plain
    told = {index for place in found for index in _indexes(capitals, place.start, place.end)}
    for start in (*(place.start for place in found), *capitals.hits["country"]):
        word = capitals.around(start - 3) if text.startswith(", ", start - 2) else None
        if word is None or word.end != start - 2 or word.quiet or not _is_name(capitals, word.start):
            continue
        last = capitals.index[word.start]
        first = _run_left(capitals, last, taken)
        if last in taken or not told.isdisjoint(range(first, last + 1)) or not _is_behind_preposition(capitals, first):
            continue
        yield _mention(capitals, capitals.words[first].start, word.end, "places.before_known")


def _is_behind_preposition(capitals: Capitals, index: int) -> bool:
    before = capitals.reading.lower[max(0, capitals.words[index].start - 20) : capitals.words[index].start].rstrip(" ")
    return any(before.endswith(f" {word}") for word in grammar(capitals.reading.language).prepositions)


def _in_datelines(capitals: Capitals) -> Iterator[PlaceMention]:
    """The places of what cleaning cut from the head of a line, often in capitals: "KUALA LUMPUR, 5 May -"."""
    table = place_table(capitals.reading.language)
    for residue in capitals.reading.article.residue:
        if residue.rule != DATELINE:
            continue
        words = list(WORD.finditer(capitals.reading.plain, residue.start, residue.end))
        done = residue.start
        for index, word in enumerate(words):
            name, end = _dateline_name(capitals, words[index : index + DATELINE_WORDS], table)
            if name and word.start() >= done:
                done = end
                yield PlaceMention(start=word.start(), end=end, name=name, rule="places.dateline", countries=table[name])


def _dateline_name(capitals: Capitals, words: list[re.Match[str]], table: dict[str, tuple[str, ...]]) -> tuple[str, int]:
    """The longest known place that a run of words begins with, in common spelling, and where it ends."""
    for last in reversed(words):
        printed = capitals.reading.plain[words[0].start() : last.end()]
        name = printed.title() if printed.isupper() else printed
        if name in table:
            return name, last.end()
    return "", 0


def _indexes(capitals: Capitals, start: int, end: int) -> Iterator[int]:
    index = capitals.index.get(start)
    while index is not None and index < len(capitals.words) and capitals.words[index].start < end:
        yield index
        index += 1


def _words_of(capitals: Capitals, hit: Hit) -> Iterator[int]:
    """The words of a country's name ("Leste" of "Timor Leste"), unless a longer place begins with it ("Kazakhstan Timur")."""
    index = capitals.index.get(hit.start) if place_end(capitals.reading, hit.start) <= hit.end else None
    while index is not None and index < len(capitals.words) and capitals.words[index].end <= hit.end:
        yield index
        index += 1


def _starts(start: int, text: str) -> Iterator[int]:
    yield start
    for hyphen in _HYPHEN.finditer(text):
        yield start + hyphen.end()


def _first(text: str) -> str:
    return text.split("-", 1)[0]


def _holds_taken(capitals: Capitals, index: int, end: int, taken: set[int]) -> bool:
    while index < len(capitals.words) and capitals.words[index].start < end:
        if index in taken:
            return True
        index += 1
    return False


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


def _is_in_title(capitals: Capitals, index: int, end: int) -> bool:
    """Whether a treaty, a summit or a paper is named after the place: "Deklarasi Bangkok", "Paris Agreement"."""
    named_after = grammar(capitals.reading.language).named_after
    first = index
    while first > 0 and index - first < MOST_WORDS and capitals.joined(first - 1):
        first -= 1
        if capitals.words[first].text in named_after:
            return True
    last = index
    while last + 1 < len(capitals.words) and capitals.words[last + 1].start < end:
        last += 1
    for _ in range(MOST_WORDS):
        if not capitals.joined(last):
            return False
        last += 1
        if capitals.words[last].text in named_after:
            return True
    return False


def _is_geographic(capitals: Capitals, at: int) -> bool:
    return bool(place_end(capitals.reading, at)) or capitals.reading.hits.at("country", at) is not None


def _is_second_part(capitals: Capitals, index: int, start: int) -> bool:
    """ "Da Nang-Almaty": the place before the hyphen began a word earlier."""
    return index > 0 and capitals.joined(index - 1) and place_end(capitals.reading, capitals.words[index - 1].start) == start - 1


# ---------------------------------------------------------------- patterns


def _whole(capitals: Capitals, taken: set[int]) -> Iterator[PlaceMention]:
    """Buildings that every country has one of: "Museum Nasional", "Presidential Complex"."""
    for hit in capitals.reading.hits.all("place_whole"):
        index = capitals.index.get(hit.start)
        if index is not None and index not in taken:
            yield _mention(capitals, hit.start, hit.end, "places.whole")


def _headed(capitals: Capitals, taken: set[int]) -> Iterator[PlaceMention]:
    for hit in capitals.reading.hits.all("place_head"):
        index = capitals.index.get(hit.start)
        if index is None or index in taken or _is_in_title(capitals, index, hit.end):
            continue
        end = max(place_end(capitals.reading, hit.start), _run_right(capitals, hit.end, taken, places_too=True))
        if end > hit.end:
            yield _mention(capitals, hit.start, end, "places.head")


def _tailed(capitals: Capitals, taken: set[int]) -> Iterator[PlaceMention]:
    for hit in capitals.reading.hits.all("place_tail"):
        index = capitals.index.get(hit.start)
        if index is None or index in taken:
            continue
        first = _run_left(capitals, index, taken)
        if first < index:
            yield _mention(capitals, capitals.words[first].start, hit.end, "places.tail")


def _after_kind(capitals: Capitals, taken: set[int]) -> Iterator[PlaceMention]:
    """ "provinsi X": the name behind the kind, which is no part of it."""
    for hit in capitals.reading.hits.all("place_kind_before"):
        at = capitals.after(hit.end)
        index = capitals.index.get(at)
        if index is None or index in taken or place_end(capitals.reading, hit.start) > hit.end or _is_inside_name(capitals, hit.start):
            continue
        end = place_end(capitals.reading, at) or _country_region(capitals, at) or _run_right(capitals, hit.end, taken, places_too=False)
        if end:
            yield _mention(capitals, at, end, "places.kind_before")


def _is_inside_name(capitals: Capitals, start: int) -> bool:
    """Whether a capital kind belongs to a longer name: "Perusahaan Daerah Air Minum"."""
    index = capitals.index.get(start)
    return index is not None and index > 0 and capitals.joined(index - 1)


def _before_kind(capitals: Capitals, taken: set[int]) -> Iterator[PlaceMention]:
    """ "X province"."""
    for hit in capitals.reading.hits.all("place_kind_after"):
        word = capitals.around(hit.start - 2)
        if word is None or word.end != hit.start - 1 or capitals.index[word.start] in taken or not _is_name(capitals, word.start):
            continue
        last = capitals.index[word.start]
        first = _run_left(capitals, last, taken)
        yield _mention(capitals, capitals.words[first].start, word.end, "places.kind_after")


def _country_region(capitals: Capitals, at: int) -> int:
    """ "Kazakhstan Timur": a country with a direction."""
    country = capitals.hit("country", at)
    if country is None:
        return 0
    following = capitals.word_at(capitals.after(country.end))
    return following.end if following is not None and following.text in grammar(capitals.reading.language).directions else 0


def _run_right(capitals: Capitals, end: int, taken: set[int], *, places_too: bool) -> int:
    """The end of the capital words behind an offset; 0 where none follows."""
    index = capitals.index.get(capitals.after(end))
    found = 0
    for _ in range(MOST_WORDS):
        if index is None or index in taken or not (_is_name(capitals, capitals.words[index].start) or (places_too and not found)):
            break
        if capitals.words[index].text in grammar(capitals.reading.language).not_names and not _is_building_word(capitals, index):
            break
        found = capitals.words[index].end
        index = index + 1 if capitals.joined(index) else None
    return found


def _is_building_word(capitals: Capitals, index: int) -> bool:
    return capitals.hit("org_word", capitals.words[index].start) is not None


def _run_left(capitals: Capitals, index: int, taken: set[int]) -> int:
    first = index
    while first > 0 and index - first < MOST_WORDS and capitals.joined(first - 1) and first - 1 not in taken:
        word = capitals.words[first - 1]
        if not (_is_name(capitals, word.start) or capitals.hit("honorific", word.start)):
            break
        first -= 1
    return first


def _is_name(capitals: Capitals, start: int) -> bool:
    word = capitals.word_at(start)
    if word is None or word.text in grammar(capitals.reading.language).not_names:
        return False
    return not any(_covers(capitals.hit(category, start), word.end) for category in ("country", "office", "org_head"))


def _covers(hit: Hit | None, end: int) -> bool:
    return hit is not None and hit.end >= end


def _mention(capitals: Capitals, start: int, end: int, rule: str) -> PlaceMention:
    name = " ".join(capitals.reading.plain[start:end].split())
    word = capitals.around(start)
    codes = place_table(capitals.reading.language).get(name, ())
    return PlaceMention(start=start, end=end, name=name, rule=rule, countries=codes, quiet=word is not None and word.quiet)
