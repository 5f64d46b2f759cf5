"""What the pages of a language call everybody and everything: one name for each, whatever an article prints."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from digest.languages import Language
from digest.model import Entity, Entry, Ref, Story
from digest.names.known import KINDS
from digest.tell.escape import squeezed
from digest.tell.naming import known_name, naming
from digest.tell.piece import Piece
from digest.tell.wording import Wording


@dataclass(frozen=True, slots=True)
class Called:
    """Whom or what an article means by a name, and what the pages call that."""

    kind: str
    id: str
    shown: Piece
    own: Piece | None = None  # the spelling of its own

    @property
    def key(self) -> tuple[str, str]:
        """What tells it from all others."""
        return self.kind, self.id


Calls = Mapping[str, Called]  # by name as one article prints it
Languages = Mapping[str, frozenset[str]]  # of the articles that print somebody's name, by that name
_Key = tuple[str, str]  # kind and id


@dataclass(frozen=True, slots=True, eq=False)
class Names:
    """The one name of each entity, and whom or what the articles mean by theirs."""

    shown: Mapping[_Key, Piece] = field(default_factory=dict)  # by kind and id, as all that follows
    entities: Mapping[_Key, Entity] = field(default_factory=dict)
    printed: Mapping[_Key, Languages] = field(default_factory=dict)
    calls: Mapping[str, Calls] = field(default_factory=dict)  # by article
    spellings: Mapping[_Key, tuple[str, ...]] = field(default_factory=dict)  # all that is written anywhere

    def of(self, entity: Entity) -> Piece:
        """What the pages call somebody or something."""
        return self.shown[entity.kind, entity.id]

    def who(self, article: str, name: str) -> Entity | None:
        """Whom or what an article means by a name."""
        called = self.within(article).get(name)
        return self.entities[called.key] if called else None

    def within(self, article: str) -> Calls:
        """All that one article can ask of the names: what it tells depends on nothing else that others tell."""
        return self.calls.get(article, {})

    def languages(self, entity: Entity, name: str) -> frozenset[str]:
        """The languages of the articles that print a name of somebody."""
        return self.printed[entity.kind, entity.id].get(name, frozenset())

    def language_of(self, entity: Entity, name: str, page: str) -> str | None:
        """The language of a printed name of somebody, where no article in the page's language prints it."""
        languages = self.languages(entity, name)
        return None if page in languages else next(iter(sorted(languages)), None)


def own_spelling(entity: Entity) -> Piece | None:
    """A name in its own spelling, marked as of its language; none where that is what articles print anyway."""
    own = entity.names.get("own")
    return Piece(own, entity.names.get("own_lang")) if own and own not in entity.spellings else None


def names_of(story: Story, entries: Iterable[Entry], wording: Wording) -> Names:
    """The names of all that a story knows, on pages of one language."""
    told = {
        Ref(article=entry.facts.id, kind=kind, fact=fact.id): (fact.name, entry.article.language)
        for entry in entries
        for kind in KINDS
        for fact in getattr(entry.facts, kind)
    }
    entities = {(each.kind, each.id): each for each in story.entities}
    printed = {key: _languages(told[ref] for ref in each.tellings if ref in told) for key, each in entities.items()}
    found = Names({}, entities, printed)
    shown = {key: _shown(each, found, wording) for key, each in entities.items()}
    spellings = {key: tuple(_spellings(each, wording)) for key, each in entities.items()}
    return Names(shown, entities, printed, _calls(entities.values(), told, shown), spellings)


def _languages(printed: Iterable[tuple[str, str]]) -> Languages:
    """The languages in which each name of somebody is printed."""
    found: dict[str, frozenset[str]] = {}
    for name, language in printed:
        found[name] = found.get(name, frozenset()) | {language}
    return found


def _calls(entities: Collection[Entity], told: Mapping[Ref, tuple[str, str]], shown: Mapping[_Key, Piece]) -> dict[str, dict[str, Called]]:
    """Whom and what each article means by its names; one that is a person's and a place's is the person's."""
    found: dict[str, dict[str, Called]] = {}
    for kind in reversed(KINDS):
        for entity in (each for each in entities if each.kind == kind):
            called = Called(kind, entity.id, shown[kind, entity.id], own_spelling(entity))
            for ref in entity.tellings:
                if ref in told:
                    found.setdefault(ref.article, {})[told[ref][0]] = called
    return found


def _spellings(entity: Entity, wording: Wording) -> Iterator[str]:
    """What articles print for somebody or something, and what those write who know it."""
    yield from entity.spellings
    yield from (name for key, name in entity.names.items() if key != "own_lang")
    known = wording.known.by_id.get((entity.kind, entity.id))
    yield from known.spellings if known else ()


def _shown(entity: Entity, names: Names, wording: Wording) -> Piece:
    """The name that an editor gives, or the page's language prints, or that can be put together; else as most printed."""
    own = entity.names.get(wording.code)
    if own:
        return Piece(own)
    if entity.kind == "people":
        return Piece(squeezed(entity.name))
    lang = names.language_of(entity, entity.name, wording.code)
    if lang is None:
        return printed_as(entity.name, wording.code, wording)
    ours = next((each for each in entity.spellings if wording.code in names.languages(entity, each)), None)
    if ours:
        return Piece(squeezed(ours))
    source = wording.sources.get(lang)
    said = called(entity.kind, entity.name, entity.country, source, wording) if source else None
    return Piece(said) if said else printed_as(entity.name, lang, wording)


def printed_as(name: str, language: str, wording: Wording) -> Piece:
    """A name as an article in a language prints it."""
    words = squeezed(name)
    return Piece(words, wording.mark(words, language))


def called(kind: str, name: str, country: str | None, source: Language, wording: Wording) -> str | None:
    """What pages call a body or place that an article in another language names, where that is known."""
    known = known_name(kind, name, wording, country)
    if known:
        return known
    say = naming(source, wording)
    return say.body(name) if kind == "organizations" else say.place(squeezed(name))
