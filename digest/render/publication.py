"""How much of an article's text is published: all, its beginning and the sentences under its facts, or only what its claims rest on."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from digest.model import ALL_KINDS, Article, Digest, Entry, Evidence, Fact, Note, Publication
from digest.render.anchors import Passage, Passages

# Kinds that claim something; a name, a place or a topic needs no whole sentence to rest on.
_CLAIMS = frozenset({"events", "figures", "trends", "agreements", "milestones", "stances", "quotes"})
_BEGINNING = 60  # words of an excerpt
_AROUND = 40  # characters on either side of a name


def publication_of(entry: Entry) -> Publication:
    """How much of an article an editor lets be published."""
    return entry.asserted.publication if entry.asserted else "full"


def permitted(digest: Digest) -> Digest:
    """The digest with no more words of an article than may be published."""
    return replace(digest, entries=tuple(map(_permitted, digest.entries)), apart=tuple(map(_permitted, digest.apart)))


def _permitted(entry: Entry) -> Entry:
    how = publication_of(entry)
    if how == "full":
        return entry
    kinds = ALL_KINDS if how == "facts" else ()  # an excerpt holds the sentences of all that is told, but of nothing that was rejected
    told = {kind: tuple(_told(kind, fact) for fact in getattr(entry.facts, kind)) for kind in kinds}
    rejected = tuple((kind, _noted(note)) for kind, note in entry.facts.rejected)
    return replace(entry, facts=replace(entry.facts, rejected=rejected, **told))  # type: ignore[arg-type]


def _told(kind: str, fact: Fact) -> Fact:
    """A fact with the sentence of what it claims, with less where it only names something."""
    shown = fact if kind in _CLAIMS else _narrowed(fact)
    return replace(shown, corrected=_noted(fact.corrected)) if fact.corrected else shown


def _noted(note: Note) -> Note:
    """What an editor did; what was read before claims nothing any more."""
    return replace(note, before=_narrowed(note.before)) if note.before else note


def _narrowed(fact: Fact) -> Fact:
    """A fact that quotes a few words around those that tell it."""
    proof = fact.evidence
    at = proof.start if proof.at is None else proof.at
    start = _at_word(proof, max(0, at - proof.start - _AROUND))
    end = _at_word(proof, min(len(proof.quote), at - proof.start + 2 * _AROUND))
    quote = proof.quote[start:end].rstrip()
    evidence = replace(proof, quote=quote, start=proof.start + start, end=proof.start + start + len(quote))
    return replace(fact, evidence=evidence, tellings=())


def _at_word(proof: Evidence, offset: int) -> int:
    """The beginning of the word at an offset, or the end of the quote."""
    return offset if offset in (0, len(proof.quote)) else proof.quote.rfind(" ", 0, offset) + 1


def published(passages: Passages, entry: Entry) -> Passages:
    """The passages that a page may show."""
    how = publication_of(entry)
    if how == "full":
        return passages
    kept = {id(each) for each in (*_under_facts(passages, entry), *_headline(passages, entry.article))}
    if how == "excerpt":
        kept |= {id(each) for each in _beginning(passages, entry.article)}
    shown = tuple(each for each in passages.all if id(each) in kept)
    return Passages(shown, tuple(each.start for each in shown), whole=False)


def _under_facts(passages: Passages, entry: Entry) -> Iterator[Passage]:
    kinds = _CLAIMS if publication_of(entry) == "facts" else ALL_KINDS
    facts: Iterable[Fact] = (fact for kind in kinds for fact in getattr(entry.facts, kind))
    return filter(None, (passages.at(proof.start) for fact in facts for proof in (fact.evidence, *fact.tellings)))


def _headline(passages: Passages, article: Article) -> Iterator[Passage]:
    return (each for each in passages.all if article.blocks[each.block].kind == "title")


def _beginning(passages: Passages, article: Article) -> Iterator[Passage]:
    """The first sentences, of so many words."""
    told = 0
    for passage in passages.all:
        if article.blocks[passage.block].kind not in ("title", "caption"):
            if told >= _BEGINNING:
                return
            told += len(article.text[passage.start : passage.end].split())
            yield passage
