"""Links to other articles and credits that stand inside a line, with the text going on behind them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from digest.clean.lines import Line
from digest.clean.sentences import split_sentences
from digest.clean.words import Words
from digest.model import Residue

# A linked headline is no longer; what is longer has the text glued to it, and nothing tells where that begins.
_TITLE = 200
_CREDIT = 100
_NAMED_WORDS = 8  # of a picture's credit
# What goes on as text: so many words, some of them no names, and a full stop.
_WORDS, _SMALL_WORDS = 4, 2
_FULL_STOP = re.compile(r"[.!?…][\"”'’)\]]*(?:\s|$)")
_SMALL = re.compile(r"(?<![\w-])[^\W\d_A-Z]\w+")
_REACH = 2 * _TITLE  # nothing is looked for further on, so that many inserts cost no more than their length
_PAIRS = {"(": ")", "[": "]"}


@dataclass(frozen=True, slots=True)
class Insert:
    """An insert, by offsets into its line."""

    start: int
    end: int
    rule: str


def without_inserts(lines: Iterable[Line], words: Words) -> tuple[tuple[Line, ...], tuple[Residue, ...]]:
    """The lines in the pieces that inserts leave of them, and the inserts."""
    kept: list[Line] = []
    dropped: list[Residue] = []
    for line in lines:
        at = 0
        for insert in _inserts(line.text, words) if ":" in line.text else ():
            _keep(kept, line.part(at, insert.start))
            gone = line.part(insert.start, insert.end)
            dropped.append(Residue(start=gone.start, end=gone.end, rule=insert.rule))
            at = insert.end
        _keep(kept, line.part(at) if at else line)
    return tuple(kept), tuple(dropped)


def _keep(kept: list[Line], line: Line) -> None:
    if line.text:
        kept.append(line)


def runs_on(text: str) -> bool:
    """Whether a text is running sentences, and no headline or name."""
    return len(text.split()) >= _WORDS and len(_SMALL.findall(text)) >= _SMALL_WORDS and bool(_FULL_STOP.search(text))


def _inserts(text: str, words: Words) -> Iterator[Insert]:
    at = 0
    while match := words.insert.search(text, at):
        found = _credit(text, match, words) if match["credit"] or match["picture"] else _link(text, match, words)
        if found:
            yield found
        at = found.end if found else match.end()


def _link(text: str, match: re.Match[str], words: Words) -> Insert | None:
    """A link: up to its bracket or the end of its title; to the end of the line where no text goes on."""
    start = match.start("insert")
    closed = _closed(text, match)
    if closed:
        return Insert(start, closed, "clean.link")
    end = _first_end(text, match.end(), words)
    if end - match.end() > _TITLE:
        return Insert(start, match.end(), "clean.link")
    if runs_on(text[end : end + _REACH]):
        return Insert(start, end, "clean.link")
    # A line that is nothing but links is known as such later, by its beginning.
    return Insert(start, _next_or_end(text, match.end(), words), "clean.link") if start and len(text) - match.end() <= _TITLE else None


def _closed(text: str, match: re.Match[str]) -> int:
    """Where the bracket ends that an insert stands in, or zero."""
    end = text.find(_PAIRS[match["open"]], match.end(), match.end() + _TITLE) + 1 if match["open"] else 0
    return end + (text[end : end + 1] == ".") if end else 0


def _next_or_end(text: str, at: int, words: Words) -> int:
    following = words.insert.search(text, at)
    return following.start() if following else len(text)


def _credit(text: str, match: re.Match[str], words: Words) -> Insert | None:
    """A credit with text behind it; a credit at the end of its line belongs to a caption."""
    start = match.start("insert")
    end = _closed(text, match) or _first_end(text, match.end(), words)
    named = text[match.end() : end]
    if len(named) > _CREDIT or not runs_on(text[end : end + _REACH]):
        return None
    if match["picture"] and (start == 0 or len(named.split()) > _NAMED_WORDS):
        return None  # "Foto: Presiden tiba. Ia disambut.": what the picture shows
    return Insert(start, end, "clean.credit")


def _first_end(text: str, at: int, words: Words) -> int:
    """Where the first sentence from an offset ends; of a long one a place beyond any title's length."""
    reach = min(len(text), at + _REACH)
    return next((end for _, end in split_sentences(text, at, reach, words)), reach)
