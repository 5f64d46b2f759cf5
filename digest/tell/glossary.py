"""Names of documents and offices in another language: taken apart by the glossary of one, put together by that of the other.

A name is what a table has whole, or what a form makes of further names: "{document} on {subject}". What has a part that nobody knows
has no name here.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, partial

from digest.languages import Language
from digest.languages.glossary import Words, words_of
from digest.names.made import LONGEST, Parts, parts_of, readings_of
from digest.tell.escape import squeezed
from digest.tell.vocabulary import in_capitals

# Where names of a class stand whole, and the forms that make others; a form of an act or a purpose makes what its class is called by.
_CLASSES: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "name": (("names", "documents"), ("name_forms", "document_forms")),
    "document": (("documents",), ("document_forms",)),
    "subject": (("subjects",), ("acts", "subject_forms")),
    "purpose": ((), ("purposes",)),
    "modifier": (("modifiers",), ()),
    "office": (("offices",), ("office_forms",)),
    "body": (("bodies",), ("body_forms",)),
    "place": (("places",), ("place_forms",)),
    "event": (("events",), ("event_forms",)),
}
# How a form is marked that stands only before a noun, one that such a word can stand before, and an acronym.
_BEFORE, _HEADED, _IN_BRACKETS = " -", "- ", re.compile(r"\(([^()]+)\)")
_DASHES = dict.fromkeys(range(0x2010, 0x2016), "-")
# Of the names that these make each word has a capital.
_OF_NAMES = frozenset({"body_forms", "place_forms"})
# Of these others than the glossary may know names.
_OUTSIDE_FIRST = frozenset({"body", "place"})
_YEARS = re.compile(r"(?:19|20)\d\d(?:[-\u2010-\u2015](?:19|20)?\d\d)?")
_DASH = re.compile(r"\s+[-\u2010-\u2015]\s+(?=[A-Z])|[\u2010-\u2015]")
_ACRONYM = re.compile(r" ?\([A-Z][\w-]{0,9}\)")

Outside = Callable[[str, str], str | None]  # what a place other than these classes holds, in the page's language


@dataclass(frozen=True, slots=True)
class Said:
    """A name in the page's language, and the shapes that it has for certain places."""

    plain: str
    shapes: Mapping[str, str] = field(default_factory=dict)

    def shaped(self, shape: str) -> str | None:
        """The name as it stands in a place."""
        return self.shapes.get(shape) if shape else self.plain


@dataclass(frozen=True, slots=True, eq=False)
class Glossary:
    """Says in one language what another prints."""

    source: Words
    target: Words
    page: Language
    outside: Outside

    def said(self, kind: str, printed: str) -> str | None:
        """What a printed name of a class is in the page's language; none where a part of it is not known."""
        name = self._name(printed)
        found = name.said(kind, name.folded) if name else None
        return found.plain if found else None

    def established(self, kind: str, printed: str) -> str | None:
        """The same of a name that a table has whole."""
        name = self._name(printed)
        found = name.whole(kind, name.folded) if name else None
        return found.plain if found else None

    def _name(self, printed: str) -> "_Name | None":
        name = _ACRONYM.sub("", dashed(squeezed(printed)))
        return _Name(self, name, _folded(name)) if 0 < len(name) <= LONGEST else None


@dataclass(frozen=True, slots=True, eq=False)
class _Name:
    """One name while it is taken apart."""

    glossary: Glossary
    printed: str
    folded: str  # the same in small letters, of the same length
    _known: dict[tuple[str, str], Said | None] = field(default_factory=dict, repr=False)

    def said(self, kind: str, words: str) -> Said | None:
        """What some of its words mean as a name of a class."""
        key = kind, words
        if key not in self._known:
            self._known[key] = None  # a name is no part of itself
            self._known[key] = self.whole(kind, words) or next(self._made(kind, words), None)
        return self._known[key]

    def whole(self, kind: str, words: str) -> Said | None:
        """What a table has for words as a whole."""
        tables = _CLASSES[kind][0]
        table, key = next(((table, key) for table in tables if (key := _keys(self.glossary.source, table).get(words))), ("", ""))
        by_shape = _shapes(self.glossary.target.tables[table].get(key, ()) if key else ())
        if "" not in by_shape:
            return None
        is_short = bool(key) and _folded(_shapes(self.glossary.source.tables[table][key]).get("acronym", "")) == words
        return Said(by_shape["acronym"] if is_short and "acronym" in by_shape else by_shape[""], by_shape)

    def _made(self, kind: str, words: str) -> Iterator[Said]:
        for table in _CLASSES[kind][1]:
            by_word = _read(self.glossary.source, table)
            for key, parts in by_word.get(words.partition(" ")[0], by_word[""]):
                for found in readings_of(parts, words) if all(map(words.__contains__, parts[::2])) else ():
                    if said := self._filled(table, key, found):
                        yield said

    def _filled(self, table: str, key: str, found: Mapping[str, str]) -> Said | None:
        """The first form of a key all of whose places can be said."""
        held = {place.partition(":")[0]: words for place, words in found.items()}
        says = {name: self._place(name, words) for name, words in held.items()}
        if table in _OF_NAMES:
            says = {name: self._capital(said) if said and _kind(name) == "subject" else said for name, said in says.items()}
        if None in says.values():
            return None
        for parts in _forms(self.glossary.target, table).get(key, ()):
            shown = [_shown(says, place) for place in parts[1::2]]
            if None not in shown:
                return Said("".join(_woven(parts, shown)))
        return None

    def _capital(self, said: Said) -> Said:
        """A subject as it stands in the name of a body."""
        capital = partial(in_capitals, language=self.glossary.page)
        return Said(capital(said.plain), {shape: capital(form) for shape, form in said.shapes.items()})

    def _place(self, name: str, words: str) -> Said | None:
        kind = _kind(name)
        if kind == "any":
            return Said("")
        if kind == "years":
            return Said(re.sub(r"[-\u2010-\u2015]", "–", words)) if _YEARS.fullmatch(words) else None
        said = self._outside(kind, words) if kind not in _CLASSES or kind in _OUTSIDE_FIRST else None
        return self._named(said) if said else self._inside(kind, words)

    def _outside(self, kind: str, words: str) -> str | None:
        at = self.folded.find(words)
        return self.glossary.outside(kind, self.printed[at : at + len(words)])

    def _named(self, said: str) -> Said:
        short = acronym_in(said, self.glossary.target)
        return Said(said, {"acronym": short} if short else {})

    def _inside(self, kind: str, words: str) -> Said | None:
        """What the glossary itself makes of words."""
        return self.said(kind, words) if kind in _CLASSES else None


def _kind(place: str) -> str:
    """What stands in a place: "subject" in the second of two subjects, too."""
    return place.rstrip("_2345")


def _shown(says: Mapping[str, Said | None], place: str) -> str | None:
    name, _, shape = place.partition(":")
    said = says.get(name)
    return said.shaped(shape) if said else None


def _woven(parts: Parts, shown: list[str | None]) -> Iterator[str]:
    for at, literal in enumerate(parts[::2]):
        yield literal
        yield (shown[at] or "") if at < len(shown) else ""


def dashed(name: str) -> str:
    """A name as names are looked up: "Vietnam – Laos" is "Vietnam-Laos"."""
    return _DASH.sub("-", name)


def glossary_of(source: Language, target: Language, outside: Outside) -> Glossary:
    """A glossary from one language into another; the offices that facts know stand with its own."""
    return Glossary(_with_offices(words_of(source), source), _with_offices(words_of(target), target), target, outside)


def _shapes(forms: Iterable[str]) -> Mapping[str, str]:
    """The first form of each shape."""
    return {_shape(form): _bare(form) for form in reversed(tuple(forms))}


def _shape(form: str) -> str:
    """Where a form stands: anywhere, before a noun, behind what stands before it; or that it is an acronym."""
    return "before" if form.endswith(_BEFORE) else "headed" if form.startswith(_HEADED) else "acronym" if form[:1] == "(" else ""


def _bare(form: str) -> str:
    return _IN_BRACKETS.sub(r"\1", form) if form[:1] == "(" else form.removesuffix(_BEFORE).removeprefix(_HEADED)


def acronym_of(name: str, language: Language) -> str | None:
    """The acronym of a body that its language's glossary names."""
    return acronym_in(name, words_of(language))


def acronym_in(name: str, words: Words) -> str | None:
    """The same, given the glossary."""
    key = _keys(words, "bodies").get(_folded(name))
    short = _shapes(words.tables["bodies"][key]).get("acronym") if key else None
    return None if short == name else short


def _folded(words: str) -> str:
    """Small letters, one for each letter, and one kind of dash."""
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in words).translate(_DASHES)


@cache
def _with_offices(words: Words, language: Language) -> Words:
    known = {key: forms for key, forms in language.forms("office").items() if forms}
    return Words({**words.tables, "offices": {**words.tables["offices"], **known}})


@cache
def _keys(words: Words, table: str) -> Mapping[str, str]:
    """The key of each form, in small letters; of two the first."""
    found: dict[str, str] = {}
    for key, forms in words.tables[table].items():
        for form in forms:
            found.setdefault(_folded(_bare(form)), key)
    return found


@cache
def _forms(words: Words, table: str) -> Mapping[str, tuple[Parts, ...]]:
    """How names are put together: each form cut at its places, its own words in small letters as names are read."""
    return {key: tuple(map(parts_of, forms)) for key, forms in words.tables[table].items()}


@cache
def _read(words: Words, table: str) -> Mapping[str, Sequence[tuple[str, Parts]]]:
    """The same in small letters, as names are read, by the first word of the names that they may make; by "" for any other word."""
    forms = [(key, tuple(map(_folded, parts))) for key, forms in _forms(words, table).items() for parts in forms]
    firsts = {"", *(parts[0].partition(" ")[0] for _, parts in forms)}
    return {first: [each for each in forms if each[1][0].partition(" ")[0] in ("", first)] for first in firsts}
