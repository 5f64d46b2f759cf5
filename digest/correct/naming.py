"""Which fact a correction means, by its kind and the words that it was read from; and how to name one so that it means no other."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from digest.correct.printed import spans_of
from digest.correct.values import holds, written
from digest.model import Article, Evidence, Fact, Span

_NAMED = frozenset({"people", "organizations", "places"})
# Facts that are told by their own words alone: a piece without these means another fact, or none that is read any more.
_BY_THEIR_WORDS = _NAMED | {"dates", "quotes", "topics"}
_FEWEST, _MOST = 3, 60  # words of a piece
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Told:
    """The facts of one kind, of an article."""

    article: Article
    kind: str
    facts: Sequence[Fact]

    def meant(self, quote: str, where: Mapping[str, Any] | None = None) -> tuple[Fact, ...]:
        """The facts that rest on a piece of text; fewer, where the piece or the values tell some of them from the others."""
        spans = spans_of(quote, self.article.text)
        found = tuple(fact for fact in self.facts if self._may_be(fact, spans, quote))
        if where:
            return tuple(fact for fact in found if holds(self.kind, fact, where))
        return self._narrowed(found, spans, quote)

    def is_sure(self, fact: Fact, quote: str) -> bool:
        """Whether a piece of text holds the words that tell a fact, or its name, and not only some of its sentence."""
        return self._is_told(fact, spans_of(quote, self.article.text)) or _is_named(fact, quote)

    def _may_be(self, fact: Fact, spans: Sequence[Span], quote: str) -> bool:
        """Whether a sentence of a fact shares text with a piece; with a number that is the piece's own, whether that is the fact's."""
        if not any(_touches(proof, span) for proof in proofs(fact) for span in spans):
            return False
        by_its_words = self.kind in _BY_THEIR_WORDS or (self.kind == "figures" and any(map(str.isdigit, quote)))
        return self._is_told(fact, spans) if by_its_words else not self._is_another_text(fact, spans)

    def _is_another_text(self, fact: Fact, spans: Sequence[Span]) -> bool:
        """Whether a piece has nothing of the printed name of what was agreed: of a list, one is meant and not its neighbours."""
        names = [*self._printed(fact)] if self.kind == "agreements" else []
        return bool(names) and not any(name.start < span.end and span.start < name.end for name in names for span in spans)

    def _is_told(self, fact: Fact, spans: Sequence[Span]) -> bool:
        """Whether a piece holds the words that tell a fact: of what has a name all of that, for others may begin or end like it."""
        if self.kind == "quotes":
            return any(_touches(proof, span) for proof in proofs(fact) for span in spans)
        names = [*self._printed(fact)] if self.kind in _NAMED else []
        if names:
            return any(span.start <= name.start and name.end <= span.end for name in names for span in spans)
        return any(span.start <= at < span.end for at in self._places(fact) for span in spans)

    def _places(self, fact: Fact) -> Iterator[int]:
        """Where the words that tell a fact begin; of a number also where its digits do, behind "about" or "more than"."""
        for proof in proofs(fact):
            yield _at(proof)
            digits = _DIGIT.search(self.article.text, _at(proof), proof.end) if self.kind == "figures" else None
            if digits:
                yield digits.start()

    def _printed(self, fact: Fact) -> Iterator[Span]:
        """Where a fact's name stands in the sentences that tell it: behind an office, if that begins what tells of somebody."""
        names = (getattr(fact, "name", None), getattr(fact, "acronym", None), *getattr(fact, "spellings", ()))
        for proof in proofs(fact):
            for name in filter(None, names):
                found = spans_of(name, self.article.text[_at(proof) : proof.end])
                yield from (Span(start=each.start + _at(proof), end=each.end + _at(proof)) for each in found[:1])

    def _narrowed(self, found: tuple[Fact, ...], spans: Sequence[Span], quote: str) -> tuple[Fact, ...]:
        """Of several facts those told in the piece itself, else those named in it, else those whose first sentence it is of."""
        told = [fact for fact in found if self._is_told(fact, spans)]
        named = [fact for fact in found if _is_named(fact, quote)]
        own = [fact for fact in found if any(_touches(fact.evidence, span) for span in spans)]
        for fewer in (told, named, own):
            kept = tuple(fact for fact in found if fact in fewer)
            found = kept if kept and len(found) > 1 else found
        return found

    def named(self, fact: Fact) -> tuple[str, dict[str, Any]]:
        """The shortest piece of its sentence that means this fact and no other, and its values where no piece does."""
        for piece in _pieces(fact.evidence.quote, place(fact) - fact.evidence.start):
            if self.meant(piece) == (fact,):
                return piece, {}
        whole = " ".join(fact.evidence.quote.split())
        return whole, self._told_apart(whole, fact)

    def _told_apart(self, quote: str, fact: Fact) -> dict[str, Any]:
        """The fewest values that tell a fact from the others of its words: rules may read the other values better one day."""
        values, chosen = written(self.kind, fact), dict[str, Any]()
        while values and self.meant(quote, chosen) != (fact,):
            best = min(values, key=lambda key: len(self.meant(quote, {**chosen, key: values[key]})))
            chosen[best] = values.pop(best)
        return chosen


def proofs(fact: Fact) -> tuple[Evidence, ...]:
    """Every sentence that tells a fact, the first one first."""
    return (fact.evidence, *fact.tellings)


def place(fact: Fact) -> int:
    """Where the words stand that told a fact."""
    return _at(fact.evidence)


def _at(proof: Evidence) -> int:
    return proof.start if proof.at is None else proof.at


def _touches(proof: Evidence, span: Span) -> bool:
    """Whether a sentence shares text with a piece; not whether it holds it, for better rules may cut it elsewhere."""
    return proof.start < span.end and span.start < proof.end


def _is_named(fact: Fact, quote: str) -> bool:
    """Whether a piece prints the name of what was signed, held or opened."""
    return any(spans_of(name, quote) for field in ("name", "called") if (name := getattr(fact, field, None)))


def _pieces(quote: str, at: int) -> Iterator[str]:
    """Runs of words of a sentence around a place in it, from a few to all."""
    words = quote.split()
    before = len(quote[:at].split())
    middle = min(before, len(words) - 1)
    for count in range(min(_FEWEST, len(words)), min(len(words), _MOST) + 1):
        first = max(0, min(middle, len(words) - count))
        yield " ".join(words[first : first + count])
        if first != (back := max(0, min(middle - count // 2, len(words) - count))):
            yield " ".join(words[back : back + count])
