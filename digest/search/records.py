"""What search finds: a fact or a sentence, with the words it is found by."""

from typing import NamedTuple

from digest.search.terms import Term

SENTENCES = "sentences"  # the kind of a record that is no fact
UNCOUNTED = 0  # articles that name the same, however many


class Facet(NamedTuple):
    """Something that results can be narrowed by: its term, and its name in the pages' language."""

    key: str  # "@kind:events"
    name: str

    @property
    def term(self) -> Term:
        """The term under which the index keeps it."""
        return Term(self.key)


class Found(NamedTuple):
    """The article of a record: its page's name, its title and its date in words."""

    slug: str
    title: str
    when: str


class Record(NamedTuple):
    """A fact or a sentence in the pages' language; the same one stands at the same place in every language's list."""

    article: Found
    anchor: str
    kind: str  # "events", or "sentences"
    text: str
    lang: str  # of the text
    names: tuple[str, ...]  # other spellings of those that it names
    words: tuple[str, ...]  # what is not in the text: words for its kind, its status and its date
    facets: tuple[Facet, ...]
    ways: tuple[Term, ...] = ()  # whose it is and where to, beside what the text says
    thread: str = ""  # the same for all that tell one thing
    tellings: int = 1  # articles that tell it, or UNCOUNTED
