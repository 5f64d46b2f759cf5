"""Find every phrase of a language in a text in one pass."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ahocorasick_rs import AhoCorasick

from digest.model import Hit

_WORD = re.compile(r"[^\W\d_]{3,}")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A surface form, what it stands for, and whether its case matters."""

    form: str
    category: str
    value: str
    cased: bool = False


class Hits:
    """The phrases found in a text, by category, in text order and without overlaps inside a category."""

    __slots__ = ("_found", "_starts")

    def __init__(self, found: Mapping[str, list[Hit]]) -> None:
        self._found = found
        self._starts = {category: [hit.start for hit in hits] for category, hits in found.items()}

    def all(self, category: str) -> list[Hit]:
        """Every hit of a category."""
        return self._found.get(category, [])

    def within(self, category: str, start: int, end: int) -> list[Hit]:
        """The hits of a category that lie between two offsets."""
        hits = self._found.get(category)
        if not hits:
            return []
        starts = self._starts[category]
        first, last = bisect_left(starts, start), bisect_left(starts, end)
        while last > first and hits[last - 1].end > end:
            last -= 1
        return hits[first:last]

    def first(self, category: str, start: int, end: int) -> Hit | None:
        """The first hit of a category between two offsets."""
        found = self.within(category, start, end)
        return found[0] if found else None

    def at(self, category: str, start: int) -> Hit | None:
        """The hit of a category that begins at an offset."""
        starts = self._starts.get(category)
        if not starts:
            return None
        index = bisect_left(starts, start)
        return self._found[category][index] if index < len(starts) and starts[index] == start else None

    def ending(self, category: str, end: int) -> Hit | None:
        """The hit of a category that ends at an offset."""
        hits = self._found.get(category)
        if not hits:
            return None
        index = bisect_left(self._starts[category], end) - 1
        return hits[index] if index >= 0 and hits[index].end == end else None


class Lexicon:
    """The phrases of a language, compiled once.

    A phrase matches at word boundaries; a boundary may be followed by one of the language's enclitics ("nilai" in "nilainya").
    Within a category the longest of overlapping matches wins, the leftmost among equals.
    """

    __slots__ = ("_automaton", "_enclitic", "_forms", "_targets")

    def __init__(self, phrases: Iterable[Phrase], enclitics: tuple[str, ...] = ()) -> None:
        phrases = tuple(phrases)
        self._enclitic = re.compile(rf"(?:{'|'.join(map(re.escape, enclitics))})(?![^\W_])" if enclitics else r"(?!)")
        targets: dict[str, list[tuple[str, str, str | None]]] = {}  # category, value, and the form where its case matters
        seen: set[tuple[str, str, str, bool]] = set()
        for phrase in phrases:
            key = (phrase.form if phrase.cased else lower(phrase.form), phrase.category, phrase.value, phrase.cased)
            if key not in seen:
                seen.add(key)
                targets.setdefault(lower(phrase.form), []).append((phrase.category, phrase.value, phrase.form if phrase.cased else None))
        self._targets = list(targets.values())
        self._automaton = AhoCorasick(list(targets))
        forms: dict[str, dict[str, list[str]]] = {}
        for phrase in phrases:
            forms.setdefault(phrase.category, {}).setdefault(phrase.value, []).append(phrase.form)
        self._forms = {category: {value: tuple(found) for value, found in values.items()} for category, values in forms.items()}

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
        found: dict[str, list[Hit]] = {}
        targets, enclitic = self._targets, self._enclitic
        make = tuple.__new__  # half the cost of calling the type, for what is made thousands of times
        size = len(lowered)
        for index, start, end in self._automaton.find_matches_as_indexes(lowered, overlapping=True):
            if start and lowered[start - 1].isalnum() and lowered[start].isalnum():
                continue
            if end < size and lowered[end].isalnum() and lowered[end - 1].isalnum() and not enclitic.match(lowered, end):
                continue
            for category, value, form in targets[index]:
                if form is None or text[start:end] == form:
                    hit = make(Hit, (start, end, category, value))
                    if category in found:
                        found[category].append(hit)
                    else:
                        found[category] = [hit]
        return Hits({category: _longest(hits) for category, hits in found.items()})


def _longest(hits: list[Hit]) -> list[Hit]:
    """The hits without those that overlap a longer one before or around them; several values of one span all stay."""
    if len(hits) == 1:
        return hits
    hits.sort()
    kept: list[Hit] = []
    for hit in hits:
        while kept and kept[-1].start == hit.start and kept[-1].end < hit.end:
            kept.pop()
        if not kept or hit.start >= kept[-1].end or (hit.start, hit.end) == kept[-1][:2]:
            kept.append(hit)
    return kept


def lower(text: str) -> str:
    """Lower case without a change of length, so that offsets hold ("İ" stays)."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(low if len(low := char.lower()) == 1 else char for char in text)
