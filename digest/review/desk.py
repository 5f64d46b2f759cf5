"""All that a review looks at: the articles with their facts, what they say together, and how facts are told."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from digest.compare.changes import Article
from digest.correct.applying import as_read
from digest.correct.naming import Told, place
from digest.correct.pasting import entry_of, naming
from digest.model import ALL_KINDS, Action, Correction, Digest, Entry, Fact, Ref
from digest.render.settings import Settings
from digest.review.items import Passage, Paste
from digest.review.rules import Measured
from digest.review.words import Words


@dataclass(frozen=True)
class Desk:
    """What lies before the editor."""

    digest: Digest  # all articles about the site's countries, with what they say together; the others apart
    site: Settings
    said: Mapping[Ref, str]  # each fact as a sentence
    words: Words
    rules: Measured
    before: Sequence[Article] | None = None  # what was built last, as published; none where nothing was

    @cached_property
    def facts(self) -> Mapping[Ref, tuple[Entry, Fact]]:
        """Each fact with its article."""
        return {ref: (entry, fact) for entry in self.digest.entries for _, ref, fact in facts_of(entry)}

    def passage(self, entry: Entry, start: int, quote: str) -> Passage:
        """Words of an article."""
        return Passage(file=seed_file(entry), line=line_of(entry, start), text=quote)

    def proof(self, entry: Entry, fact: Fact) -> Passage:
        """The sentence that a fact was read from."""
        return self.passage(entry, fact.evidence.start, fact.evidence.quote)

    def correcting(self, entry: Entry, kind: str, fact: Fact, action: Action, lines: str = "") -> tuple[Paste, ...]:
        """The lines that reject or change a fact as it was read; none of one that an editor has had a say in already."""
        if fact.corrected is not None:
            return ()
        told = Told(entry.article, kind, as_read(entry.facts, kind))
        entry_lines = entry_of(naming(Correction(action=action, kind=kind, quote="", reason=""), told, fact))
        head, reason_line = entry_lines.rsplit("\nreason = ", 1)
        return (Paste(file=beside(entry), lines="\n".join(filter(None, (head, lines, f"reason = {reason_line}")))),)


def facts_of(entry: Entry) -> Iterator[tuple[str, Ref, Fact]]:
    """Every fact of an article with its kind and its reference."""
    for kind in ALL_KINDS:
        for fact in getattr(entry.facts, kind):
            yield kind, Ref(article=entry.facts.id, kind=kind, fact=fact.id), fact


def seed_file(entry: Entry) -> str:
    """An article's file, from the folder of the digest."""
    return f"seeds/{entry.article.file}"


def beside(entry: Entry) -> str:
    """The file of what an editor says of an article."""
    return f"seeds/{entry.article.id}.toml"


def line_of(entry: Entry, offset: int) -> int:
    """The line of a place in an article's file."""
    return entry.article.text.count("\n", 0, offset) + 1


def line_of_fact(entry: Entry, fact: Fact) -> int:
    """The line that tells a fact."""
    return line_of(entry, place(fact))
