"""Runs of articles, each gone through apart from the others: where an article changed it is those around it that cost anything."""

import hashlib
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import Any

from digest.cache import packed
from digest.search.blocks import BLOCK, blocks_for, blocks_of, facets_of
from digest.search.folding import words_of
from digest.search.posted import Flat, Readers, flat, posted
from digest.search.records import Record

# Gives what is made, or what was made from the same before: what it is, what it is made from, and how.
Hold = Callable[[str, object, Callable[[], Any]], Any]


def anew(_what: str, _made_from: object, make: Callable[[], Any]) -> Any:
    """What is made, each time."""
    return make()


@dataclass(frozen=True, slots=True)
class Source:
    """An article: its records in each language of the pages, the same ones in the same order."""

    id: str
    name: str  # the same only where the records are
    records: Callable[[], Mapping[str, Sequence[Record]]]
    threads: Mapping[int, str]  # of the records that other articles tell, too, by the place of the record


@dataclass(frozen=True, slots=True)
class Survey:
    """What has to be known of all segments before any can be indexed."""

    counts: Sequence[int]  # records of each article
    told: Mapping[str, Sequence[str]]  # by language, the words that its texts have
    words: Sequence[str]  # of all languages, in order
    facets: Mapping[str, Sequence[tuple[str, str]]]  # by language of the pages, what results can always be narrowed by


@dataclass(frozen=True, eq=False)
class Segment:
    """Some articles that follow each other."""

    sources: Sequence[Source]
    hold: Hold

    @cached_property
    def survey(self) -> Survey:
        """What its records are and say."""
        found: Survey = self.hold("survey", self._name, self._surveyed)
        self.close()
        return found

    @cached_property
    def begins(self) -> list[int]:
        """The number of each article's first record, counted from the segment's first, and that behind the last."""
        return list(accumulate((blocks_for(count) * BLOCK for count in self.survey.counts), initial=0))

    def blocks(self) -> Mapping[str, Sequence[bytes]]:
        """Its records as they are shown, by language in parts, packed."""
        return self.hold("blocks", self._name, self._blocks)  # type: ignore[no-any-return]

    def posted(self, readers: Readers, outdone: Sequence[Collection[int]]) -> Flat:
        """Its records under their terms; `outdone` are those of each article that a newer one tells, too."""
        meant = hashlib.sha256("\n".join(told for own in readers.words.values() for told in own.meanings(self.survey.words)).encode())
        made_from = self._name, list(map(sorted, outdone)), meant.hexdigest()
        return self.hold("posted", made_from, lambda: flat(posted(self._records, self.begins, outdone, readers)))  # type: ignore[no-any-return]

    def close(self) -> None:
        """Let go of the records: those of all articles are more than any process should hold."""
        self.__dict__.pop("_records", None)

    @cached_property
    def _name(self) -> list[str]:
        return [source.name for source in self.sources]

    @cached_property
    def _records(self) -> list[Mapping[str, Sequence[Record]]]:
        return [source.records() for source in self.sources]

    def _own(self) -> Iterator[tuple[str, Sequence[Record]]]:
        """The records of each article in each language."""
        return (each for article in self._records for each in article.items())

    def _surveyed(self) -> Survey:
        texts: dict[str, set[str]] = {}
        facets: dict[str, set[tuple[str, str]]] = {}
        for code, own in self._own():
            facets.setdefault(code, set()).update(facet for facet in facets_of(own) if not facet.key.startswith("@person:"))
            for record in own:
                texts.setdefault(record.lang, set()).update((record.text, *record.words))
        words = {lang: {word for text in own for word in words_of(text)} for lang, own in texts.items()}
        return Survey(
            [len(next(iter(article.values()))) for article in self._records],
            {lang: sorted(filter(str.isalpha, own)) for lang, own in words.items()},
            sorted(set().union(*words.values())),
            {code: sorted((key, name) for key, name in own) for code, own in facets.items()},
        )

    def _blocks(self) -> Mapping[str, Sequence[bytes]]:
        found: dict[str, list[bytes]] = {}
        for code, own in self._own():
            found.setdefault(code, []).extend(map(packed, blocks_of(own, code)))
        return found
