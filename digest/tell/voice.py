"""In what words an article's facts are told on a page."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from markupsafe import Markup

from digest.edtf import begins_after, limits
from digest.languages import Language
from digest.model import Fact, Facts, Person
from digest.relate.bodies import named_elsewhere
from digest.tell.escape import safe, squeezed
from digest.tell.names import Calls, called, printed_as
from digest.tell.naming import Naming, naming
from digest.tell.piece import Piece
from digest.tell.sentences import definite, listed
from digest.tell.wording import Wording

F = TypeVar("F", bound=Fact)
# The rule that reads the houses of which most countries have one.
_EACH_HAS_ONE = "places.whole"


def told_beside(told: Fact, facts: Iterable[F]) -> Iterator[F]:
    """Those of some facts that are read from the same sentence as another."""
    return (each for each in facts if each.evidence.start == told.evidence.start)


def as_printed(text: str, language: str, wording: Wording) -> Piece:
    """Words of an article in some language, as the beginning of a line on a page."""
    words = squeezed(text)
    return Piece(words[:1].upper() + words[1:], None if language == wording.code else language)


@dataclass(frozen=True, slots=True, eq=False)
class Voice:
    """Says on pages in one language what an article names in its own."""

    wording: Wording
    article_language: str
    facts: Facts
    names: Calls

    @property
    def language(self) -> Language:
        """The page's language."""
        return self.wording.language

    @property
    def source(self) -> Language:
        """The article's language; where that is none of the pages' sources, the page's."""
        return self.wording.sources.get(self.article_language, self.language)

    @property
    def printed_lang(self) -> str | None:
        """The mark for words as printed; none where the page speaks the article's language."""
        return None if self.article_language == self.wording.code else self.article_language

    @property
    def naming(self) -> Naming | None:
        """What can be said of the article's names on a page in another language; nothing where the page speaks its language."""
        source = self.wording.sources.get(self.article_language)
        return naming(source, self.wording) if source and self.printed_lang else None

    def printed(self, text: str) -> Piece:
        """Words of the article, as the beginning of a line."""
        return as_printed(text, self.article_language, self.wording)

    def called(self, kind: str, name: str, country: str | None = None) -> Piece:
        """What the page calls somebody, a body or a place: by its one name, failing that as the name can be said, else as printed."""
        if known := self.names.get(name):
            return known.shown
        source = self.wording.sources.get(self.article_language)
        said = called(kind, name, country, source, self.wording) if source and self.printed_lang and kind != "people" else None
        if said:
            return Piece(said)
        return Piece(squeezed(name)) if kind == "people" else printed_as(name, self.article_language, self.wording)

    def person(self, name: str) -> Markup:
        """Somebody inside a sentence."""
        return self.called("people", name).html

    def place(self, name: str) -> Piece:
        """A country or bloc by its code, a body or place by its name."""
        said = self.wording.place(name)
        if said != name:
            return Piece(said)
        return self.called("organizations" if self.is_body(name) else "places", name)

    def is_body(self, name: str) -> bool:
        """Whether a name is a body's."""
        known = self.names.get(name)
        if known:
            return known.kind == "organizations"
        source = self.wording.sources.get(self.article_language)
        is_named = source is not None and named_elsewhere(name, (source,)) is not None  # a news agency is none of the article's facts
        return is_named or any(body.name == name for body in self.facts.organizations)

    def is_built(self, name: str) -> bool:
        """Whether a name is a building's or a square's, as a word at either end of it says."""
        languages = (self.language, self.wording.sources.get(self.article_language))
        words = {word for language in languages if language for word in language.table("telling", "built")["words"]}
        return not words.isdisjoint({name.partition(" ")[0], name.rpartition(" ")[2]})

    def person_told(self, name: str) -> Person | None:
        """What the article tells of somebody."""
        return next((each for each in self.facts.people if each.name == name), None)

    def country_of(self, name: str) -> str | None:
        """The country that the article has a place in."""
        return next((place.country for place in self.facts.places if place.name == name), None)

    def country_of_house(self, name: str) -> str | None:
        """The country of a house that most countries have one of: a presidential palace, a national museum."""
        return next((place.country for place in self.facts.places if place.name == name and place.evidence.rule == _EACH_HAS_ONE), None)

    def in_phrase(self, name: str) -> Markup:
        """The same inside a sentence: "the Netherlands", "the Ministry of Health"."""
        country = self.wording.country_in_phrase(name)
        if country:
            return safe(country)
        said = self.place(name)
        return said.html if said.lang else definite(said.html, self.language)

    def both(self) -> list[Markup]:
        """The two countries of the article."""
        return [self.in_phrase(code) for code in self.facts.countries]

    def partner(self, country: str | None) -> Markup | None:
        """The other one of the article's two countries."""
        others = [code for code in self.facts.countries if code != country]
        return self.in_phrase(others[0]) if country in self.facts.countries and len(others) == 1 else None

    def speaker(self, name: str) -> Piece:
        """Who is credited with something: somebody or a body."""
        return self.called("organizations" if self.is_body(name) else "people", name)

    def body(self, name: str) -> Markup:
        """A body inside a sentence, with its article."""
        said = self.speaker(name)
        return said.html if said.lang else definite(said.html, self.language)

    def credited(self, name: str) -> Markup:
        """Who is credited with something inside a sentence, a body with its article."""
        return self.body(name) if self.is_body(name) else self.speaker(name).html

    def parties(self, names: Iterable[str]) -> Markup:
        """Parties as a list inside a sentence."""
        said = [self.in_phrase(name) for name in names]
        return listed(said, self.language) if said else Markup("")

    def is_over(self, date: str | None) -> bool:
        """Whether a date was certainly past when the article was written."""
        written = self.facts.written.earliest
        return date is not None and written is not None and limits(date)[1] < limits(written)[0]

    def is_ahead(self, date: str | None) -> bool:
        """Whether a date was still to come when the article was written."""
        return begins_after(date, self.facts.written.latest)
