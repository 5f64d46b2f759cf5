"""A review as text for a terminal, and as JSON for programs."""

from collections.abc import Iterator
from typing import Any

from digest.json_line import json_line
from digest.model import beginning, printable
from digest.review.items import Item, Passage, Paste
from digest.review.run import Review
from digest.review.seen import leaving
from digest.review.words import Words

_LONGEST = 300  # characters of a sentence that are shown


def as_text(review: Review, limit: int = 0) -> Iterator[str]:
    """A paragraph an item, worst first; 0 for all of them."""
    words, shown = review.words, review.items[: limit or None]
    for number, item in enumerate(shown, 1):
        yield from map(printable, _paragraph(item, number, words))
        yield ""
    if not review.items:
        yield words.say("report", "nothing", articles=review.articles)
    if not review.was_built:
        yield words.say("report", "not_built")
    if review.seen:
        yield words.say("report", "seen", count=review.seen)
    if len(shown) < len(review.items):
        yield words.say("report", "more", count=len(review.items) - len(shown), all=len(review.items))


def _paragraph(item: Item, number: int, words: Words) -> Iterator[str]:
    place = words.say("report", "at", file=item.file, line=item.line) if item.line else item.file
    yield words.say("report", "item", number=number, sort=words.say("sorts", item.sort), place=place)
    if item.told:
        yield f"   {item.told}"
    for passage in item.passages:
        yield f"   {_said(passage, item)}"
    for why in item.why:
        yield f"   {words.say('why', why.phrase, **why.values)}"
    for count, paste in enumerate(item.pastes):
        yield from _lines(paste, words, is_other=bool(count))
    stays = leaving(item, words)
    if stays:
        yield from _lines(stays, words, is_other=bool(item.pastes))


def _said(passage: Passage, item: Item) -> str:
    quote = f"“{beginning(passage.text.strip('“”'), _LONGEST)}”"
    return quote if (passage.file, passage.line) == (item.file, item.line) else f"{passage.file}:{passage.line}: {quote}"


def _lines(paste: Paste, words: Words, *, is_other: bool) -> Iterator[str]:
    """Where lines go, and the lines; TOML takes these indented, too."""
    way = words.say("ways", paste.way, file=paste.file, entry=paste.entry)
    said = words.say("report", "or", way=way) if is_other else way
    if not paste.file.endswith(".toml") and paste.lines:  # YAML minds white space
        yield f"   {said} {paste.lines}"
    else:
        yield f"   {said}"
        yield from (f"      {line}" for line in paste.lines.splitlines())


def as_json(review: Review, limit: int = 0) -> Iterator[str]:
    """A line an item, worst first."""
    for item in review.items[: limit or None]:
        yield json_line(_json(item, review.words))


def _json(item: Item, words: Words) -> dict[str, Any]:
    stays = leaving(item, words)
    return {
        "id": item.id,
        "sort": item.sort,
        "score": item.score,
        "file": item.file,
        "line": item.line,
        "told": item.told,
        "why": [words.say("why", why.phrase, **why.values) for why in item.why],
        "passages": [{"file": each.file, "line": each.line, "quote": each.text} for each in item.passages],
        "lines": [_paste_json(paste) for paste in item.pastes],
        "stays": _paste_json(stays) if stays else None,
    }


def _paste_json(paste: Paste) -> dict[str, Any]:
    return {"file": paste.file, "way": paste.way, "entry": paste.entry or None, "lines": paste.lines, "has_blanks": paste.has_blanks}
