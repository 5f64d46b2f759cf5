"""Find every phrase of a language in a text in one pass."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from digest.model import Hit

_WORD = re.compile(r"[^\W\d_]{3,}")
_LETTERS = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A surface form, what it stands for, and whether its case matters."""

    form: str
    category: str
    value: str
    cased: bool = False


class _Sorted(dict[str, tuple[list[Hit], list[int]]]):
    """The hits of each category and where they begin, put in order once a category is asked for: of many none is."""

    __slots__ = ("_found",)

    def __init__(self, found: Mapping[str, list[Hit]]) -> None:
        super().__init__()
        self._found = found

    def __missing__(self, category: str) -> tuple[list[Hit], list[int]]:
        found = self._found.get(category)
        hits = _longest(found) if found else []
        self[category] = ordered = hits, [hit.start for hit in hits]
        return ordered


class _Begun(dict[str, dict[int, Hit]]):
    """The hits of each category by where they begin: most questions are whether a word is one of a category, and most answers no."""

    __slots__ = ("_of",)

    def __init__(self, of: _Sorted) -> None:
        super().__init__()
        self._of = of

    def __missing__(self, category: str) -> dict[int, Hit]:
        self[category] = begun = {hit.start: hit for hit in reversed(self._of[category][0])}  # of several the first
        return begun


class Hits:
    """The phrases found in a text, by category, in text order and without overlaps inside a category."""

    __slots__ = ("_begun", "_of")

    def __init__(self, found: Mapping[str, list[Hit]]) -> None:
        self._of = _Sorted(found)
        self._begun = _Begun(self._of)

    def all(self, category: str) -> list[Hit]:
        """Every hit of a category."""
        return self._of[category][0]

    def within(self, category: str, start: int, end: int) -> list[Hit]:
        """The hits of a category that lie between two offsets."""
        hits, starts = self._of[category]
        if not hits:
            return hits
        first = bisect_left(starts, start)
        last = bisect_left(starts, end, first)
        while last > first and hits[last - 1].end > end:
            last -= 1
        return hits[first:last]

    def first(self, category: str, start: int, end: int) -> Hit | None:
        """The first hit of a category between two offsets."""
        hits, starts = self._of[category]
        index = bisect_left(starts, start)
        return hits[index] if index < len(hits) and hits[index].end <= end else None

    def at(self, category: str, start: int) -> Hit | None:
        """The hit of a category that begins at an offset."""
        return self._begun[category].get(start)

    def ending(self, category: str, end: int) -> Hit | None:
        """The hit of a category that ends at an offset."""
        hits, starts = self._of[category]
        index = bisect_left(starts, end) - 1
        return hits[index] if index >= 0 and hits[index].end == end else None


class Arranged(NamedTuple):
    """The phrases of a language as a lexicon needs them: plain lists and tables, which can be kept."""

    categories: tuple[str, ...]
    sought: list[str]  # what is looked for in a text
    targets: list[
        list[tuple[int, str, str, str | None]]
    ]  # of each: number of a category, its name, value, and the form where its case matters
    forms: dict[str, dict[str, tuple[str, ...]]]  # of each category and value


def arranged(phrases: Iterable[Phrase]) -> Arranged:
    """Phrases put together by what is looked for in a text, and by what they stand for."""
    phrases = tuple(phrases)
    categories = tuple(dict.fromkeys(phrase.category for phrase in phrases))
    numbers = {category: number for number, category in enumerate(categories)}
    targets: dict[str, dict[tuple[int, str, str, str | None], None]] = {}
    forms: dict[str, dict[str, list[str]]] = {}
    for phrase in phrases:
        target = (numbers[phrase.category], phrase.category, phrase.value, phrase.form if phrase.cased else None)
        targets.setdefault(lower(phrase.form), {})[target] = None
        forms.setdefault(phrase.category, {}).setdefault(phrase.value, []).append(phrase.form)
    return Arranged(
        categories,
        list(map(_marked, targets)),
        list(map(list, targets.values())),
        {category: {value: tuple(found) for value, found in values.items()} for category, values in forms.items()},
    )


class Lexicon:
    """The phrases of a language, compiled once.

    A phrase matches at word boundaries; a boundary may be followed by one of the language's enclitics ("nilai" in "nilainya").
    Within a category the longest of overlapping matches wins, the leftmost among equals.
    """

    __slots__ = ("_automaton", "_categories", "_enclitic", "_forms", "_targets")

    def __init__(self, phrases: Arranged, enclitics: tuple[str, ...] = ()) -> None:
        self._enclitic = re.compile(rf"(?:{'|'.join(map(re.escape, enclitics))})(?![^\W_])" if enclitics else r"(?!)")
        self._categories, sought, self._targets, self._forms = phrases
        self._automaton = AhoCorasick(sought)

    def forms(self, category: str) -> Mapping[str, tuple[str, ...]]:
        """Value to surface forms of a category."""
        return self._forms.get(category, {})

    def words(self) -> frozenset[str]:
        """Every word that a phrase is made of, in lower case."""
        forms = (form for values in self._forms.values() for listed in values.values() for form in listed)
        return frozenset(word for form in forms for word in _WORD.findall(form.lower()))

    def find(self, text: str, lowered: str | None = None) -> Hits:
        """Every phrase in a text; its `lower` copy may be given where it is at hand."""
        lowered = lower(text) if lowered is None else lowered
        found: list[list[Hit]] = [[] for _ in self._categories]
        targets, enclitic = self._targets, self._enclitic
        make = tuple.__new__  # half the cost of calling the type, for what is made thousands of times
        size = len(lowered)
        for index, start, end in self._automaton.find_matches_as_indexes(_marked(lowered), overlapping=True):
            # A space is what mostly stands there, and costs less to ask for.
            if start and (before := lowered[start - 1]) != " " and before.isalnum() and lowered[start].isalnum():
                continue
            if (
                end < size
                and (behind := lowered[end]) != " "
                and behind.isalnum()
                and lowered[end - 1].isalnum()
                and not enclitic.match(lowered, end)
            ):
                continue
            for number, category, value, form in targets[index]:
                if form is None or text[start:end] == form:
                    found[number].append(make(Hit, (start, end, category, value)))
        return Hits(dict(zip(self._categories, found, strict=True)))


def _longest(hits: list[Hit]) -> list[Hit]:
    """The hits without those that overlap a longer one before or around them; several values of one span all stay."""
    end = 0
    for hit in hits:  # most are in order as they were found, by their ends
        if hit.start < end:
            break
        end = hit.end
    else:
        return hits
    hits.sort()
    kept: list[Hit] = []
    for hit in hits:
        while kept and kept[-1].start == hit.start and kept[-1].end < hit.end:
            kept.pop()
        if not kept or hit.start >= kept[-1].end or (hit.start, hit.end) == kept[-1][:2]:
            kept.append(hit)
    return kept


def _marked(lowered: str) -> str:
    """A text in lower case with a capital where each word begins: so no phrase is met inside a word, where two of five matches would be."""
    marked = lowered.title()
    return marked if len(marked) == len(lowered) else _LETTERS.sub(_capital, lowered)


def _capital(word: re.Match[str]) -> str:
    """A word with a capital, if it keeps its length ("ﬁnance" does not)."""
    capital = word[0].title()
    return capital if len(capital) == len(word[0]) else word[0]


def lower(text: str) -> str:
    """Lower case without a change of length, so that offsets hold ("İ" stays)."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(low if len(low := char.lower()) == 1 else char for char in text)
