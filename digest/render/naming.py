"""Names in the language of a page: as an editor knows them, or put together where every part is known; else not at all."""

import itertools
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from digest.gazetteer import Known, country_names, known, places
from digest.languages import Language
from digest.relate.entities import name_words
from digest.render.escape import squeezed
from digest.render.wording import Wording

_LONGEST = 200  # of a name that is looked into; longer ones are sentences


@cache
def _known(kind: str) -> Mapping[tuple[str, ...], Known]:
    return {name_words(kind, name): each for each in known(kind) for name in each.spellings if name}


def known_name(kind: str, name: str, code: str, country: str | None = None) -> str | None:
    """What pages of a language call somebody or something an editor knows; whoever is of another country is somebody else."""
    entry = _known(kind).get(name_words(kind, name))
    if entry is None or (country and entry.country and country != entry.country):
        return None
    return entry.names.get(code)


@dataclass(frozen=True, slots=True, eq=False)
class Naming:
    """Says in one language what articles in another print."""

    source: Language
    target: Wording

    def body(self, name: str) -> str | None:
        """A body's or an agreement's name that is made of known parts."""
        name = squeezed(name)
        if len(name) > _LONGEST:
            return None
        return next((said for made in _makes(self.source) if (said := self._made(made, name))), None)

    def _made(self, made: "_Make", name: str) -> str | None:
        shown: list[str] = self.target.language.table("telling", "bodies").get(made.key, [])
        for found in _readings(made.parts, name) if shown else ():
            parts = {slot: self._slot(slot, words) for slot, words in found.items()}
            if None not in parts.values():
                return shown[0].format(**parts)
        return None

    def _slot(self, slot: str, words: str) -> str | None:
        says: Mapping[str, Callable[[str], str | None]] = {
            "country": self._country, "host": self._country, "one": self._side, "other": self._side,
            "portfolio": self._portfolio, "place": self.place, "party": self._party, "party_2": self._party,
        }  # fmt: skip
        return says[slot](words)

    def _side(self, words: str) -> str | None:
        """A country beside another: "Peru–Egypt"."""
        code = _countries(self.source).get(words.casefold())
        return self.target.place(code) if code else None

    def _country(self, words: str) -> str | None:
        """A country inside a phrase; English puts an article before some."""
        code = _countries(self.source).get(words.casefold())
        in_phrase = country_names().get(code or "") if self.target.table["canonical_roles"] else None
        return in_phrase or self._side(words)

    def _portfolio(self, words: str) -> str | None:
        listed = [_portfolios(self.source).get(each.casefold()) for each in (words, *_split(words, self.source))]
        values = listed[:1] if listed[0] else listed[1:]
        forms = self.target.language.forms("portfolio")
        if not values or any(value is None or not forms.get(value) for value in values):
            return None
        return self.target.listed(forms[value][0] for value in values if value)

    def _party(self, words: str) -> str | None:
        return self._side(words) or known_name("organizations", words, self.target.code)

    def place(self, words: str) -> str | None:
        """A place's name: the known one, or the same where the gazetteer has it so."""
        return known_name("places", words, self.target.code) or (words if words in places() else None)

    def gloss(self, name: str) -> str | None:
        """An agreement's name where every word of it is known."""
        name = squeezed(name)
        return self.body(name) or (self._glossed(list(_pieces(name.casefold(), self.source))) if len(name) <= _LONGEST else None)

    def _glossed(self, pieces: list[tuple[str, str]]) -> str | None:
        if len(pieces) > 1 and pieces[-1][0] == "heads":
            pieces = [pieces[-1], *pieces[:-1]]
        tables = [table for table, _ in pieces]
        if "unknown" in tables or not tables or tables[0] != "heads" or "heads" in tables[1:] or tables[-1] == "links":
            return None
        if tables[1:2] == ["subjects"]:
            pieces.insert(1, ("links", "on"))
        if any(one == other == "subjects" for (one, _), (other, _) in itertools.pairwise(pieces)):
            return None
        return " ".join(self.target.language.table("telling", table)[key][0] for table, key in pieces)


@cache
def naming(source: Language, target: Wording) -> Naming:
    """Made once for a pair of languages."""
    return Naming(source, target)


@dataclass(frozen=True, slots=True)
class _Make:
    """How names of one make are printed: by turns what is printed and what stands there."""

    key: str
    parts: tuple[str, ...]


@cache
def _makes(language: Language) -> tuple[_Make, ...]:
    table = language.table("telling", "bodies")
    return tuple(_Make(key, tuple(re.split(r"\{(\w+)\}", form))) for key, forms in table.items() for form in forms)


def _readings(parts: tuple[str, ...], text: str) -> Iterator[dict[str, str]]:
    """Every way in which a name is of a make."""
    literal, rest = parts[0], parts[1:]
    if not text.startswith(literal):
        return
    text = text[len(literal) :]
    if not rest:
        yield from () if text else ({},)
        return
    ends = [found.start() for found in re.finditer(re.escape(rest[1]), text)] if rest[1] else [len(text)]
    for end in ends:
        for others in _readings(rest[1:], text[end:]):
            yield {rest[0]: text[:end], **others}


@cache
def _countries(language: Language) -> Mapping[str, str]:
    tables = (language.tables.get("countries", {}).get(kind, {}).get("country", {}) for kind in ("lexicon", "lexicon_cased"))
    return {form.casefold(): code for table in tables for code, forms in table.items() for form in forms}


@cache
def _portfolios(language: Language) -> Mapping[str, str]:
    return {form.casefold(): value for value, forms in language.forms("portfolio").items() for form in forms}


def _split(words: str, language: Language) -> Iterable[str]:
    """The portfolios of a list."""
    ands: list[str] = language.table("telling", "links")["and"]
    return re.split("|".join([", ", *(f" {re.escape(each)} " for each in ands)]), words)


@cache
def _glossary(language: Language) -> tuple[tuple[str, str, str], ...]:
    """Form, table and key, the longest form first."""
    found = [
        (form.casefold(), table, key)
        for table in ("heads", "links", "subjects")
        for key, forms in language.table("telling", table).items()
        for form in forms
    ]
    return tuple(sorted(found, key=lambda each: -len(each[0])))


def _pieces(name: str, language: Language) -> Iterator[tuple[str, str]]:
    """A name cut into phrases of the glossary; nothing but a piece that no table has where a word is not known."""
    while name:
        found = next((each for each in _glossary(language) if name == each[0] or name.startswith(f"{each[0]} ")), None)
        if found is None:
            yield "unknown", name
            return
        yield found[1:]
        name = name[len(found[0]) :].lstrip()
