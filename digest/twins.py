"""Articles that were put into the folder twice: found by whole sentences, which costs next to nothing, and then compared."""

import pickle
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from hashlib import blake2b
from pathlib import Path

from digest.likeness import likeness, telling
from digest.model import Article, Entry, Problem
from digest.shelf import keep, taken

# A sentence of fewer words may stand in any article.
_FEWEST_WORDS = 6
# Two articles of which one shares so much of its sentences with the other are compared.
_WORTH_COMPARING = 0.6
# Of a sentence that more articles have, such as a publisher's own, only these are looked at.
_MOST_HOLDERS = 20
_HASH = 8  # bytes
_KEPT = "by the key of what was read, the hashes of its sentences behind each other"  # another form is to have another name


def named_twins(entries: Sequence[Entry], kept: Path | None = None) -> Iterator[Problem]:
    """A notice of each article that says nothing, or hardly anything, beside what one before it says.

    The hashes of sentences are kept in a file for the next time, or no text could stay laid aside.
    """
    sentences = _all_sentences(entries, kept)
    holders: dict[bytes, list[int]] = defaultdict(list)
    for number, own in enumerate(sentences):
        shared = Counter(other for sentence in own for other in holders[sentence])
        for other, count in sorted(shared.items()):
            if count >= _WORTH_COMPARING * min(len(own), len(sentences[other])) and _is_twin(entries[number], entries[other]):
                yield _notice(entries[number].article.file, entries[other].article.file)
                break
        for sentence in own:
            if len(holders[sentence]) < _MOST_HOLDERS:
                holders[sentence].append(number)


def _all_sentences(entries: Sequence[Entry], kept: Path | None) -> list[frozenset[bytes]]:
    """The sentences of each article, of those that were read before as they are kept."""
    known = _taken(kept) if kept else {}
    told = {entry.key: known.get(entry.key) or b"".join(_sentences(entry.article)) for entry in entries if entry.key}
    if kept and told != known:
        keep(kept, _KEPT, pickle.dumps(told))
    return [_cut(told[entry.key]) if entry.key else _sentences(entry.article) for entry in entries]


def _taken(file: Path) -> dict[str, bytes]:
    """The sentences of each article by the key of what was read of it, behind each other."""
    data = taken(file, _KEPT)
    return pickle.loads(data) if data else {}


def _cut(sentences: bytes) -> frozenset[bytes]:
    return frozenset(sentences[at : at + _HASH] for at in range(0, len(sentences), _HASH))


def _sentences(article: Article) -> frozenset[bytes]:
    """The sentences of an article, in small letters and whatever their white space; a hash of each, for all articles' are held."""
    text = article.text
    sentences = (text[each.start : each.end].casefold().split() for each in article.sentences)
    return frozenset(_hash(" ".join(words)) for words in sentences if len(words) >= _FEWEST_WORDS)


def _hash(sentence: str) -> bytes:
    return blake2b(sentence.encode(errors="surrogatepass"), digest_size=_HASH).digest()


def _is_twin(one: Entry, other: Entry) -> bool:
    alike = likeness("", telling(one.article), telling(other.article))
    return alike.is_same or alike.holds_other


def _notice(file: str, other: str) -> Problem:
    hint = "take one of the two out of the folder; “review” compares them all"
    return Problem(file=file, wrong=f"tells the same as {other}, so its facts stand there twice", hint=hint)
