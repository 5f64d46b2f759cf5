"""Words with a capital letter: what names are made of."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from operator import attrgetter
from typing import NamedTuple

from digest.annotate import Reading
from digest.gazetteer import office_kinds
from digest.languages import Language
from digest.model import Article, Block, Hit
from digest.names.grammar import grammar
from digest.names.placenames import in_other_name, in_place, place_ends

# The Latin letters of every alphabet that names come in, Vietnamese and Turkish among them.
UPPER = "".join(char for char in map(chr, [*range(0x41, 0x250), *range(0x1E00, 0x1F00)]) if char.isupper())
# Initials of Cyrillic names that Latin letters write with two.
TWO_LETTERS = "Ch|Dz|Kh|Sh|Ts|Ya|Ye|Yo|Yu|Zh"
# Apostrophes, hyphens and the sign for "and" inside a word belong to it; a full stop only after an initial ("N.Nazarbayev").
# The capital comes first, what stands before it is looked back at: a search then passes over all other letters.
WORD = re.compile(rf"[{UPPER}](?<![^\W_].)[^\W_]*(?:(?:['\-&](?=\w)|(?:(?<=\b[{UPPER}])|(?<=\b(?:{TWO_LETTERS})))\.(?=[{UPPER}]))[^\W_]*)*")
MOST_TITLES = 4  # before a name
WIDEST_GAP = 2  # characters between the words of a name
LONGEST_SMALL = 30  # characters of a word in small letters
_start = attrgetter("start")
LONGEST_NAME = 100  # characters; what is longer is not looked for again


class Word(NamedTuple):
    """A word with a capital letter; `quiet` where capitals say nothing (headlines)."""

    start: int
    end: int
    text: str
    quiet: bool


@dataclass(frozen=True)
class Capitals:
    """The capital words of an article and the hits that names are told by, looked up by where they begin."""

    reading: Reading
    words: tuple[Word, ...]
    index: dict[int, int]  # start of a word to its place in `words`
    hits: dict[str, dict[int, Hit]]  # category to hits by start
    places: dict[int, int]  # where a known place begins, to where the longest one ends

    @cached_property
    def beginnings(self) -> "Beginnings":
        """Where names are printed, put in order once it was asked for."""
        return Beginnings(self)

    def word_at(self, start: int) -> Word | None:
        """The capital word that begins at an offset."""
        found = self.index.get(start)
        return None if found is None else self.words[found]

    def around(self, offset: int) -> Word | None:
        """The capital word that holds an offset."""
        found = bisect_right(self.words, offset, key=_start) - 1
        return self.words[found] if found >= 0 and offset < self.words[found].end else None

    def last_before(self, end: int) -> int:
        """The index of the last capital word that begins before an offset; -1 where none does."""
        return bisect_left(self.words, end, key=_start) - 1

    def hit(self, category: str, start: int) -> Hit | None:
        """The hit of a category that begins at an offset."""
        return self.hits[category].get(start)

    def is_any(self, categories: Iterable[str], start: int) -> bool:
        """Whether a hit of one of some categories begins at an offset."""
        return any(start in self.hits[category] for category in categories)

    def longest(self, categories: Iterable[str], start: int) -> Hit | None:
        """The longest hit of some categories that begins at an offset."""
        found = [hit for category in categories if (hit := self.hits[category].get(start))]
        return max(found, key=lambda hit: hit.end, default=None)

    def indexes(self, start: int, end: int) -> Iterator[int]:
        """The indexes of the words from the one that begins at an offset up to another offset."""
        index = self.index.get(start)
        while index is not None and index < len(self.words) and self.words[index].start < end:
            yield index
            index += 1

    def place_end(self, start: int) -> int:
        """Where the longest known place that begins at an offset ends; 0 where there is none."""
        return self.places.get(start, 0)

    def after(self, end: int) -> int:
        """Where the next word on the same line begins; -1 where something else comes first."""
        text = self.reading.plain
        at = end
        while at < len(text) and text[at] == " ":
            at += 1
        return at if at > end else -1

    def behind_bracket(self, end: int, longest: int | None = None) -> int:
        """Behind the brackets that stand behind an offset and close within so many characters; the offset where none do."""
        text = self.reading.plain
        close = text.find(")", end, longest and end + longest) if text.startswith(" (", end) else -1
        return close + 1 if close > 0 else end

    def behind_titles(self, at: int) -> int:
        """Behind the forms of address and the degrees before a name."""
        for _ in range(MOST_TITLES):
            title = self.hit("honorific", at) or self.hit("office", at)
            if title is None or (title.category == "office" and office_kinds().get(title.value) != "academic"):
                break
            at = self.after(title.end)
        return at

    def small_word_end(self, at: int) -> int:
        """The end of the word in small letters between an offset and a space; 0 where none stands there."""
        text = self.reading.plain
        end = text.find(" ", at, at + LONGEST_SMALL)
        return end if end > 0 and text[at:end].isalpha() and text[at:end].islower() else 0

    def small_noun_end(self, at: int) -> int:
        """The same of a word that is no verb and no preposition."""
        told = any(self.reading.hits.at(category, at) for category in ("verb", "says", "said_by", "prep"))
        return 0 if told else self.small_word_end(at)

    def is_behind_particle(self, index: int) -> bool:
        """Whether a word stands behind a particle with a capital letter and a name before it: "Rashid Al Wakil"."""
        if index < 2 or not (self.joined(index - 1) and self.joined(index - 2)):
            return False
        before = self.words[index - 1].text
        return before.istitle() and before.lower() in grammar(self.reading.language).particles

    def joined(self, index: int) -> bool:
        """Whether only a space stands between a word and the next; a full stop too after an initial or "Dr"."""
        if index + 1 >= len(self.words):
            return False
        word, following = self.words[index], self.words[index + 1]
        if following.start - word.end > WIDEST_GAP:
            return False
        gap = self.reading.plain[word.end : following.start]
        if gap in {" ", "  "}:
            return True
        return gap in {". ", "."} and (is_initials(word.text) or word.text in abbreviations(self.reading.language))


class Beginnings:
    """The capital words in the order of the text that begins with them: where a name is printed is found without reading the text again."""

    __slots__ = ("_starts", "_texts")

    def __init__(self, capitals: Capitals) -> None:
        text = capitals.reading.plain
        ordered = sorted((text[word.start : word.start + LONGEST_NAME], word.start) for word in capitals.words)
        self._texts = [beginning for beginning, _ in ordered]
        self._starts = [start for _, start in ordered]

    def of(self, name: str) -> list[int]:
        """Where the name, or a longer word that begins with it, stands."""
        first = bisect_left(self._texts, name)
        last = bisect_right(self._texts, name, first, key=lambda beginning: beginning[: len(name)])
        return sorted(self._starts[first:last])


def is_initials(text: str) -> bool:
    """ "F", "L.P": the first letters of names."""
    return len(text) == 1 or (text[1] == "." and all(len(letter) == 1 for letter in text.split(".")))


@cache
def abbreviations(language: Language) -> frozenset[str]:
    """Words whose full stop does not end a sentence."""
    return frozenset(language.words("language", "abbreviations"))


# Categories whose hits the finders of names look up by offset.
CATEGORIES = (
    "country", "office", "portfolio_office", "portfolio", "org_head", "org_tail", "org_word", "known_body", "known_company",
    "national_body", "honorific", "alias", "place_head", "place_tail", "place_kind_before", "place_kind_after", "place_whole", "relation",
    "trade",
)  # fmt: skip


def find_capitals(reading: Reading) -> Capitals:
    """The capital words of what a reader sees, photo credits left out."""
    words = tuple(_words(reading))
    hits = {category: {hit.start: hit for hit in reading.hits.all(category)} for category in CATEGORIES}
    places = place_ends(reading, (start for word in words for start in starts_of_parts(word)))
    hits["country"] = {
        start: hit
        for start, hit in hits["country"].items()
        if not in_place(reading, hit, places.get(start, 0)) and not in_other_name(reading, hit)
    }
    return Capitals(reading, words, {word.start: index for index, word in enumerate(words)}, hits, places)


def starts_of_parts(word: Word) -> Sequence[int]:
    """Where a word begins and where its parts behind hyphens do: "Almaty-Da Nang"."""
    if "-" not in word.text:
        return (word.start,)
    return (word.start, *(word.start + at + 1 for at, sign in enumerate(word.text) if sign == "-"))


def _words(reading: Reading) -> Iterator[Word]:
    words = grammar(reading.language)
    for start, end, quiet in _stretches(reading.article):
        for match in WORD.finditer(reading.plain, start, end):
            text, at = match[0], match.start()
            if text.endswith(words.owner_endings):
                whole = reading.hits.at("org_word", at)  # "People's" is a word of its own
                text = words.without_owner_ending(text) if whole is None or whole.end < match.end() else text
            if "-" in text and text.rpartition("-")[2] in words.seated:  # "Ankara-based X" names Ankara
                text = text.rpartition("-")[0]
            yield Word(at, at + len(text), text, quiet)


def _stretches(article: Article) -> Iterator[tuple[int, int, bool]]:
    for block in article.blocks:
        quiet = block.kind in {"title", "heading"}
        for start, end in _without_credit(block):
            yield start, end, quiet


def _without_credit(block: Block) -> tuple[tuple[int, int], ...]:
    if block.credit is None:
        return ((block.start, block.end),)
    return ((block.start, block.credit.start), (block.credit.end, block.end))
