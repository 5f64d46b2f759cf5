"""How much of one article's text stands in another: by runs of a few words, which survive another page's menus and a small edit."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from digest.clean.inserts import runs_on
from digest.model import Article

Run = tuple[str, ...]

# Words in a run. With three, articles that only share a way of speaking have up to an eighth of their runs in common;
# with four a twentieth.
_WORDS = 4
_WORD = re.compile(r"[^\W_]+")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
# A sentence stands in another text when so many of its runs do: some words of it may have been changed.
_STANDS = 1 / 3


class Share(NamedTuple):
    """How much of a text stands in another."""

    sentences: float  # those that stand there, if not word for word, by their length
    runs: float  # of words
    numbers: float  # in the sentences that stand there

    def reaches(self, least: "Share") -> bool:
        """Whether it is as much in every respect."""
        return all(own >= other for own, other in zip(self, least, strict=True))


# So much of either text must stand in the other for the two to be one article, edited or from another page. Where two newsrooms
# print the same paragraph of an agency, sentences tell; where two reports are cut from one pattern, runs and numbers do.
_SAME = Share(0.7, 0.6, 0.7)
# So much of a text stands in the other when it is a part of it.
_PART = Share(0.9, 0.75, 0.9)


@dataclass(frozen=True, slots=True)
class Likeness:
    """How like an article that is to be taken in is to another, by name."""

    file: str
    of_new: Share  # what of the new article stands in the other
    of_other: Share

    @property
    def is_same(self) -> bool:
        """Whether the new article is that one: as a whole, or nothing of it is new."""
        return (self.of_new.reaches(_SAME) and self.of_other.reaches(_SAME)) or self.of_new.reaches(_PART)

    @property
    def holds_other(self) -> bool:
        """Whether the new article says all that the other says, and much more."""
        return not self.is_same and self.of_other.reaches(_PART)


def runs_of(text: str) -> frozenset[Run]:
    """The runs of words in a text, in small letters; of one that is too short for any all its words."""
    words = _WORD.findall(text.casefold())
    if len(words) <= _WORDS:
        return frozenset([tuple(words)] if words else [])
    return frozenset(zip(*(words[start:] for start in range(_WORDS)), strict=False))


class Sentence(NamedTuple):
    """What a sentence is known by."""

    runs: frozenset[Run]
    numbers: frozenset[str]


@dataclass(frozen=True, slots=True)
class Telling:
    """What an article tells, sentence by sentence, and as a whole."""

    sentences: tuple[Sentence, ...]
    runs: frozenset[Run]  # from one sentence to the next, too: the same sentences in another order are another text

    def share_in(self, other: "Telling") -> Share:
        """How much of it stands in another."""
        standing = [each for each in self.sentences if len(each.runs & other.runs) >= _STANDS * len(each.runs)]
        total = max(1, sum(len(each.runs) for each in self.sentences))
        numbers = frozenset().union(*(each.numbers for each in standing))
        there = numbers & frozenset().union(*(each.numbers for each in other.sentences))
        return Share(
            sentences=sum(len(each.runs) for each in standing) / total,
            runs=len(self.runs & other.runs) / max(1, len(self.runs)),
            numbers=len(there) / len(numbers) if numbers else 1.0,
        )


def telling(article: Article) -> Telling:
    """What an article tells, without headlines and what is left of a menu; where nothing else is there, all of it."""
    running = {number for number, block in enumerate(article.blocks) if runs_on(article.text[block.start : block.end])}
    told = [each for each in article.sentences if not running or each.block in running]
    return telling_of([article.text[each.start : each.end] for each in told])


def telling_of(sentences: Sequence[str]) -> Telling:
    """What some sentences tell."""
    found = [Sentence(runs_of(each), frozenset(_NUMBER.findall(each))) for each in sentences]
    return Telling(tuple(each for each in found if each.runs), runs_of("\n".join(sentences)))


def likeness(file: str, new: Telling, other: Telling) -> Likeness:
    """How like two articles are."""
    return Likeness(file, new.share_in(other), other.share_in(new))


class Arrivals:
    """The runs of words of many articles, looked up all at once: so ten thousand texts are compared with a hundred in seconds."""

    def __init__(self, runs: Sequence[frozenset[Run]]) -> None:
        self._sizes = [len(each) for each in runs]
        self._holders: dict[Run, list[int]] = defaultdict(list)
        for number, each in enumerate(runs):
            for run in each:
                self._holders[run].append(number)

    def like(self, text: frozenset[Run], share: float) -> Iterator[tuple[int, int]]:
        """Which of them share so much of the smaller of the two with a text, and how many runs."""
        shared: Counter[int] = Counter()
        for run in text & self._holders.keys():
            shared.update(self._holders[run])
        return ((number, count) for number, count in shared.items() if count >= share * min(self._sizes[number], len(text)))
