"""What search finds: a fact or a sentence, with the words it is found by."""

from dataclasses import dataclass

from digest.search.terms import Term

SENTENCES = "sentences"  # the kind of a record that is no fact


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    """Something that results can be narrowed by: its term, and its name in the pages' language."""

    key: str  # "@kind:events"
    name: str

    @property
    def term(self) -> Term:
        """The term under which the index keeps it."""
        return Term(self.key)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The article of a record: its page's name, its title and its date in words."""

    slug: str
    title: str
    when: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A fact or a sentence in the pages' language; the same one stands at the same place in every language's list."""

    article: Found
    anchor: str
    kind: str  # "events", or "sentences"
    text: str
    lang: str  # of the text
    names: tuple[str, ...]  # other spellings of those that it names
    words: tuple[str, ...]  # what is not in the text: words for its kind, its status and its date
    facets: tuple[Facet, ...]
    thread: str = ""  # the same for all that tell one thing
    tellings: int = 1  # articles that tell it
