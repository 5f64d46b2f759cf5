"""Names in the language of a page: as an editor knows them, or put together where every part is known; else not at all."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache

from digest.gazetteer import places
from digest.languages import Language
from digest.names.made import countries_by_name, portfolios_in, readings
from digest.tell.escape import squeezed
from digest.tell.glossary import Glossary, dashed, glossary_of
from digest.tell.sentences import ordinal
from digest.tell.vocabulary import is_name
from digest.tell.wording import Wording

_LONGEST_RANK = 4  # of digits, and one less


def known_name(kind: str, name: str, wording: Wording, country: str | None = None) -> str | None:
    """What pages of a language call somebody or something an editor knows; whoever is of another country is somebody else."""
    entry = wording.known.meant(kind, name, country=country)
    return entry.names.get(wording.code) if entry else None


@dataclass(frozen=True, slots=True, eq=False)
class Naming:
    """Says in one language what articles in another print."""

    source: Language
    target: Wording
    glossary: Glossary = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "glossary", glossary_of(self.source, self.target.language, self._slot))

    def body(self, name: str) -> str | None:
        """A body's name that is known or made of known parts."""
        whole = self.glossary.established("body", name) or self.glossary.established("event", name)
        return whole or self._of_parts(squeezed(name)) or self.glossary.said("body", name)

    def _of_parts(self, name: str) -> str | None:
        """The name of a body or an agreement that is made of known parts."""
        name = dashed(name)
        return next((said for key, found in readings(name, self.source) if (said := self._made(key, found))), None)

    def _made(self, key: str, found: Mapping[str, str]) -> str | None:
        shown: list[str] = self.target.language.table("telling", "bodies").get(key, [])
        parts = {slot: self._slot(slot, words) for slot, words in found.items()} if shown else {"": None}
        return None if None in parts.values() else shown[0].format(**parts)

    def _slot(self, slot: str, words: str) -> str | None:
        """What stands in a place of a name."""
        says: Mapping[str, Callable[[str], str | None]] = {
            "country": self._country, "host": self._country, "one": self._side, "other": self._side,
            "portfolio": self._portfolio, "place": self.place, "party": self._party, "party_2": self._party, "body": self._body,
            "nth": self._rank, "proper": self._proper,
        }  # fmt: skip
        return says[slot](words)

    def _side(self, words: str) -> str | None:
        """A country beside another: "Peru–Egypt"."""
        code = countries_by_name(self.source).get(words.casefold())
        return self.target.place(code) if code else None

    def _country(self, words: str) -> str | None:
        """A country inside a phrase; English puts an article before some."""
        code = countries_by_name(self.source).get(words.casefold())
        return self.target.country_in_phrase(code or "") or self._side(words)

    def _portfolio(self, words: str) -> str | None:
        values, forms = portfolios_in(words, self.source), self.target.language.forms("portfolio")
        if not values or not all(forms.get(value) for value in values):
            return None
        return self.target.listed(forms[value][0] for value in values)

    def _party(self, words: str) -> str | None:
        return self._side(words) or known_name("organizations", words, self.target)

    def _body(self, words: str) -> str | None:
        return known_name("organizations", words, self.target) or self._of_parts(words) or self.glossary.established("body", words)

    def _place(self, words: str) -> str | None:
        return known_name("places", words, self.target) or self._as_in_gazetteer(words)

    def _as_in_gazetteer(self, words: str) -> str | None:
        return words if words in places() else None

    def _rank(self, words: str) -> str | None:
        """A number as a rank: "30th", "ke-30"."""
        digits = "".join(filter(str.isdigit, words))
        is_rank = digits.isascii() and 0 < len(digits) < _LONGEST_RANK and ordinal(int(digits), self.source) == words.casefold()
        return ordinal(int(digits), self.target.language) if is_rank else None

    def _proper(self, words: str) -> str | None:
        """What a country or place is called, or a name that is the same in every language."""
        return (
            self._side(words)
            or self.glossary.said("place", words)
            or self._place(words)
            or (words if is_name(words, self.source) else None)
        )

    def place(self, words: str) -> str | None:
        """A place's name: the known one, or one that is put together, or the same where the gazetteer has it so."""
        return known_name("places", words, self.target) or self.glossary.said("place", words) or self._as_in_gazetteer(words)

    def event(self, name: str) -> str | None:
        """What a forum, summit or feast is called."""
        return self.glossary.said("event", name) or self.body(name)

    def document(self, name: str) -> str | None:
        """An agreement's name where every word of it is known."""
        return self._of_parts(squeezed(name)) or self.glossary.said("name", name)

    def office(self, printed: str) -> str | None:
        """An office, or several, where every part is known."""
        return self.glossary.said("office", printed)


@cache
def naming(source: Language, target: Wording) -> Naming:
    """Made once for a pair of languages."""
    return Naming(source, target)
