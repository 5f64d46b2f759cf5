"""A review in words: as text for a terminal, as JSON for programs, and what its page is made of."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from digest.json_line import json_line
from digest.model import beginning, printable
from digest.review.items import Item, Passage, Paste
from digest.review.run import Review
from digest.review.seen import leaving
from digest.review.words import Words

_LONGEST = 300  # characters of a sentence that are shown


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """An item in words."""

    id: str
    head: str
    told: str
    passages: tuple[str, ...]
    whys: tuple[str, ...]
    pastes: tuple[tuple[str, Paste], ...]  # where lines go, and the lines


def paragraphs(review: Review, limit: int = 0) -> Iterator[Paragraph]:
    """The worst items in words; 0 for all of them."""
    for number, item in enumerate(review.items[: limit or None], 1):
        yield _paragraph(item, number, review.words)


def notes(review: Review, limit: int = 0) -> Iterator[str]:
    """What is said below or above the items."""
    words, left = review.words, len(review.items) - limit if limit else 0
    if not review.items:
        yield words.say("report", "nothing", articles=review.articles)
    if not review.was_built:
        yield words.say("report", "not_built")
    if review.seen:
        yield words.say("report", "seen", count=review.seen)
    if left > 0:
        yield words.say("report", "more", count=left, all=len(review.items))


def as_text(review: Review, limit: int = 0) -> Iterator[str]:
    """A paragraph an item, worst first; 0 for all of them."""
    for paragraph in paragraphs(review, limit):
        yield from map(printable, _text_of(paragraph))
        yield ""
    yield from notes(review, limit)


def as_json(review: Review, limit: int = 0) -> Iterator[str]:
    """A line an item, worst first."""
    for item in review.items[: limit or None]:
        yield json_line(_json(item, review.words))


def _paragraph(item: Item, number: int, words: Words) -> Paragraph:
    place = words.say("report", "at", file=item.file, line=item.line) if item.line else item.file
    stays = leaving(item, words)
    pastes = (*item.pastes, *([stays] if stays else []))
    return Paragraph(
        id=item.id,
        head=words.say("report", "item", number=number, sort=words.say("sorts", item.sort), place=place),
        told=item.told,
        passages=tuple(_said(passage, item) for passage in item.passages),
        whys=tuple(words.say("why", why.phrase, **why.values) for why in item.why),
        pastes=tuple((_way(paste, words, is_other=bool(count)), paste) for count, paste in enumerate(pastes)),
    )


def _said(passage: Passage, item: Item) -> str:
    quote = f"“{beginning(passage.text.strip('“”'), _LONGEST)}”"
    return quote if (passage.file, passage.line) == (item.file, item.line) else f"{passage.file}:{passage.line}: {quote}"


def _way(paste: Paste, words: Words, *, is_other: bool) -> str:
    """Where lines go."""
    way = words.say("ways", paste.way, file=paste.file, entry=paste.entry)
    return words.say("report", "or", way=way) if is_other else way


def _text_of(paragraph: Paragraph) -> Iterator[str]:
    """The lines of an item; TOML takes lines indented, too, YAML minds white space."""
    yield paragraph.head
    yield from (f"   {line}" for line in (paragraph.told, *paragraph.passages, *paragraph.whys) if line)
    for said, paste in paragraph.pastes:
        is_toml = paste.file.endswith(".toml")
        yield f"   {said}" if is_toml or not paste.lines else f"   {said} {paste.lines}"
        yield from (f"      {line}" for line in paste.lines.splitlines() if is_toml)


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
