"""Articles whose text is laid aside: of ten thousand only a few are shown or compared at a time."""

import zlib
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from typing import Any

from digest.cache import QUICKLY, REPEATED
from digest.model import Article, Block, Entry, Problem, Residue, Sentence
from digest.packing import Unpacker, bytes_of

_Parts = tuple[str, tuple[Block, ...], tuple[Sentence, ...], tuple[Residue, ...]]
_AT_HAND = 4  # articles whose parts stay unpacked: whoever asks for one part asks for more


class LaidAside(Article):
    """An article of which the text and its parts are unpacked when somebody asks for them."""

    __slots__ = ("_packed",)
    _packed: bytes

    def __init__(self, packed: bytes, **told: Any) -> None:
        for name, value in {"_packed": packed, **told}.items():
            object.__setattr__(self, name, value)

    @property
    def text(self) -> str:
        return _unpacked(self._packed)[0]

    @property
    def blocks(self) -> tuple[Block, ...]:
        return _unpacked(self._packed)[1]

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        return _unpacked(self._packed)[2]

    @property
    def residue(self) -> tuple[Residue, ...]:
        return _unpacked(self._packed)[3]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, LaidAside) and _told(self) == _told(other) and _unpacked(self._packed) == _unpacked(other._packed)

    def __hash__(self) -> int:
        return hash(self.id)

    def __reduce__(self) -> tuple[Callable[..., "LaidAside"], tuple[bytes, dict[str, Any]]]:
        return _of, (self._packed, _told(self))


def laid_aside(article: Article) -> LaidAside:
    """An article with its text laid aside."""
    if isinstance(article, LaidAside):
        return article
    parts = bytes_of((article.text, article.blocks, article.sentences, article.residue))
    return LaidAside(zlib.compress(parts, QUICKLY), **_told(article))


def without_text(entry: Entry) -> Entry:
    """What was read of an article, with its text laid aside."""
    return replace(entry, article=laid_aside(entry.article))


def compacting() -> Callable[[Entry | Problem], Entry | Problem]:
    """Makes entries such as a cache gives, for who holds many of them."""
    unpacker = Unpacker(*REPEATED)

    def compact(read: Entry | Problem) -> Entry | Problem:
        return unpacker.value(bytes_of(without_text(read))) if isinstance(read, Entry) else read

    return compact


def _told(article: Article) -> dict[str, Any]:
    """What is held of it."""
    return {
        "id": article.id,
        "file": article.file,
        "language": article.language,
        "outlet": article.outlet,
        "printed_outlet": article.printed_outlet,
        "head": article.head,
    }


def _of(packed: bytes, told: dict[str, Any]) -> LaidAside:
    return LaidAside(packed, **told)


@lru_cache(maxsize=_AT_HAND)
def _unpacked(packed: bytes) -> _Parts:
    parts: _Parts = Unpacker().value(zlib.decompress(packed))
    return parts
