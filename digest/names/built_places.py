"""Places that a word of their name or beside it tells: "provinsi X", "X Airport", "Museum X"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from digest.gazetteer import people_names
from digest.model import Hit
from digest.names.body_words import joined_by_particles, ordinary
from digest.names.capitals import Capitals, starts_of_parts
from digest.names.grammar import grammar
from digest.names.placenames import place_table

MOST_WORDS = 4
_NUMBER = re.compile(r" \d")


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


def is_in_title(capitals: Capitals, index: int, end: int) -> bool:
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


def _whole(capitals: Capitals, taken: set[int]) -> Iterator[PlaceMention]:
    """Buildings that every country has one of: "Museum Nasional", "Presidential Complex"."""
    for hit in capitals.reading.hits.all("place_whole"):
        index = capitals.index.get(hit.start)
        if index is not None and index not in taken:
            yield mention_of(capitals, hit.start, hit.end, "places.whole")


def _headed(capitals: Capitals, taken: set[int]) -> Iterator[PlaceMention]:
    for hit in capitals.reading.hits.all("place_head"):
        index = capitals.index.get(hit.start)
        if index is None or index in taken or is_in_title(capitals, index, hit.end):
            continue
        if _ends_an_office(capitals, hit) or _begins_a_country(capitals, hit):
            continue
        end = max(capitals.place_end(hit.start), _run_right(capitals, hit.end, taken, places_too=True))
        if end > hit.end and not (_goes_on(capitals, hit.end, end) or _cuts_a_region(capitals, hit.end + 1, end)):
            yield mention_of(capitals, hit.start, end, "places.head")


def _goes_on(capitals: Capitals, start: int, end: int) -> bool:
    """ "Kompleks Televisi dan Radio X": whether plain words behind the word for a place are joined to others, as in a body's name."""
    own = (capitals.words[index] for index in capitals.indexes(capitals.after(start), end))
    joiners = capitals.reading.language.words("organizations", "joiners")
    joiner = next((each for each in joiners if capitals.reading.plain.startswith(f" {each} ", end)), None)
    following = capitals.word_at(end + len(joiner) + 2) if joiner else None
    return following is not None and all(ordinary(capitals, word.start) for word in (*own, following))


def _cuts_a_region(capitals: Capitals, start: int, end: int) -> bool:
    """ "Pengembangan Pasar Asia Tenggara": whether a name would end inside that of a part of the world."""
    text = capitals.reading.plain
    return any(len(region) > end - start and text.startswith(region, start) for region in grammar(capitals.reading.language).regions)


def _ends_an_office(capitals: Capitals, head: Hit) -> bool:
    """ "Kepala Staf Angkatan Laut X", "Menteri Tata Ruang X": whether the word for a place is the end of a longer office or body."""
    return any(
        (hit := capitals.reading.hits.ending(category, head.end)) is not None and hit.start < head.start
        for category in ("office", "org_head", "portfolio")
    )


def _begins_a_country(capitals: Capitals, head: Hit) -> bool:
    """ "Kepulauan Solomon": what stands behind it is no part of the name."""
    country = capitals.hit("country", head.start)
    return country is not None and country.end > head.end


def _tailed(capitals: Capitals, taken: set[int]) -> Iterator[PlaceMention]:
    for hit in capitals.reading.hits.all("place_tail"):
        index = capitals.index.get(hit.start)
        if index is None or index in taken:
            continue
        first = run_left(capitals, index, taken)
        if first < index and not _is_surname(capitals, first, index):
            yield mention_of(capitals, capitals.words[first].start, _over_of(capitals, hit.end), "places.tail")


def _over_of(capitals: Capitals, end: int) -> int:
    """Behind what a building is named for: "Great Hall of the People"; the country or town that it is in is no part."""
    joints = grammar(capitals.reading.language).behind_tails
    joint = next((joint for joint in joints if capitals.reading.plain.startswith(joint, end)), None)
    word = capitals.word_at(end + len(joint)) if joint is not None else None
    if word is None or capitals.place_end(word.start) or capitals.is_any(("country", "org_head", "office"), word.start):
        return end
    return word.end


def _is_surname(capitals: Capitals, first: int, index: int) -> bool:
    """ "Viktor Park"."""
    names = people_names()
    return capitals.words[index].text in names.family and capitals.words[first].text in names.given


def _after_kind(capitals: Capitals, taken: set[int]) -> Iterator[PlaceMention]:
    """ "provinsi X": the name behind the kind, which is no part of it."""
    for hit in capitals.reading.hits.all("place_kind_before"):
        at = capitals.after(hit.end)
        index = capitals.index.get(at)
        if index is None or index in taken or capitals.place_end(hit.start) > hit.end or _is_inside_name(capitals, hit.start):
            continue
        end = capitals.place_end(at) or _country_region(capitals, at) or _run_right(capitals, hit.end, taken, places_too=False)
        if end:
            yield mention_of(capitals, at, end, "places.kind_before")


def _is_inside_name(capitals: Capitals, start: int) -> bool:
    """Whether a capital kind belongs to a longer name: "Perusahaan Daerah Air Minum"."""
    index = capitals.index.get(start)
    return index is not None and index > 0 and capitals.joined(index - 1)


def _before_kind(capitals: Capitals, taken: set[int]) -> Iterator[PlaceMention]:
    """ "X province"."""
    for hit in capitals.reading.hits.all("place_kind_after"):
        word = capitals.around(hit.start - 2)
        if word is None or word.end != hit.start - 1 or capitals.index[word.start] in taken or not may_name_place(capitals, word.start):
            continue
        last = capitals.index[word.start]
        first = run_left(capitals, last, taken)
        start = capitals.words[first].start
        if first == last and ordinary(capitals, start) and capitals.reading.hits.ending("country", start - 1):
            continue  # "Kuwait International Airport"
        if _NUMBER.match(capitals.reading.plain, hit.end) and not capitals.place_end(start):
            continue  # "Coast Guard Region 2"
        parts = (part for each in capitals.words[first : last + 1] for part in starts_of_parts(each))
        if any(capitals.place_end(part) >= hit.end for part in parts):
            continue  # "the Almaty-Quito City flight": a place by its full name, with its kind
        yield mention_of(capitals, start, word.end, "places.kind_after")


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
        if index is None or index in taken or not (may_name_place(capitals, capitals.words[index].start) or (places_too and not found)):
            break
        if capitals.words[index].text in grammar(capitals.reading.language).not_names and not _is_building_word(capitals, index):
            break
        found = capitals.words[index].end
        index = index + 1 if capitals.joined(index) else None
    return found


def _is_building_word(capitals: Capitals, index: int) -> bool:
    return capitals.hit("org_word", capitals.words[index].start) is not None


def run_left(capitals: Capitals, index: int, taken: set[int]) -> int:
    first = index
    while first > 0 and index - first < MOST_WORDS and first - 1 not in taken:
        word = capitals.words[first - 1]
        if not (capitals.joined(first - 1) or joined_by_particles(capitals, first - 1)) or not (
            may_name_place(capitals, word.start) or capitals.hit("honorific", word.start)
        ):
            break
        first -= 1
    return first


def may_name_place(capitals: Capitals, start: int) -> bool:
    word = capitals.word_at(start)
    if word is None or word.text in grammar(capitals.reading.language).not_names:
        return False
    return not any(_covers(capitals.hit(category, start), word.end) for category in ("country", "office", "org_head"))


def _covers(hit: Hit | None, end: int) -> bool:
    return hit is not None and hit.end >= end


def mention_of(capitals: Capitals, start: int, end: int, rule: str) -> PlaceMention:
    name = " ".join(capitals.reading.plain[start:end].split())
    word = capitals.around(start)
    codes = place_table(capitals.reading.language).get(name, ())
    return PlaceMention(start=start, end=end, name=name, rule=rule, countries=codes, quiet=word is not None and word.quiet)
