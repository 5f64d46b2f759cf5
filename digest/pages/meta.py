"""What a web page's head says of its article: title, address, outlet and date, each with its place in the page."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from typing import Any

from digest.pages.tags import Attribute, Piece, attributes_of
from digest.pages.web_words import meta_keys, names_source

_RANK_DATA, _RANK_LAST = 50, 90  # behind <meta>: what is written as data, then what the page shows
_RANK_SAVED = 40  # behind what the page itself says, which has no marks of how a reader came there
_TOP = 5_000
# As Chrome, Edge and Internet Explorer write it, and as SingleFile does.
_SAVED = re.compile(
    r"<!--\s*(?:saved from url=\(\d+\)(?P<chrome>https?://\S+)|"
    r"Page saved with SingleFile\s+url:\s*(?P<single>https?://\S+)(?:\s+saved date:\s*(?P<saved>[^\s(][^\r\n(]*))?)",
    re.IGNORECASE,
)
_MOST_NESTED = 6
_LARGEST_DATA = 200_000


@dataclass(frozen=True, slots=True)
class Said:
    """A value of the head: what it is, how sure its place is (lowest first), and where it stands in the page."""

    key: str
    rank: int
    value: str
    start: int
    end: int


def said_in(raw: str, piece: Piece) -> Iterator[Said]:
    """What a piece of markup says of the article."""
    if piece.closes:
        return
    if not piece.tag:
        yield from _saved(raw, piece)
    elif piece.tag == "a":
        yield from _source(attributes_of(raw, piece))
    elif piece.tag == "meta":
        yield from _meta(attributes_of(raw, piece))
    elif piece.tag == "link":
        yield from _canonical(attributes_of(raw, piece))
    elif piece.tag == "time":
        found = attributes_of(raw, piece)
        if "datetime" in found:
            yield _said("date", _RANK_LAST, found["datetime"])
    elif piece.tag == "title" and piece.inner:
        value = raw[slice(*piece.inner)]
        yield Said("title", _RANK_LAST, unescape(value), *piece.inner)
    elif piece.tag == "script" and piece.inner and "ld+json" in raw[piece.start : piece.inner[0]].lower():
        yield from _data(raw, piece.inner)


def _said(key: str, rank: int, attribute: Attribute) -> Said:
    return Said(key, rank, unescape(attribute.value), attribute.start, attribute.start + len(attribute.value))


def _meta(found: Mapping[str, Attribute]) -> Iterator[Said]:
    content = found.get("content")
    for name in ("property", "name", "itemprop"):
        known = meta_keys().get(found[name].value.strip().lower()) if name in found else None
        if known and content and content.value.strip():
            yield _said(known[0], known[1], content)
            return


def _saved(raw: str, piece: Piece) -> Iterator[Said]:
    """What a browser writes at the top of a page that it saves: from where, and one of them also when."""
    if piece.start < _TOP and (match := _SAVED.match(raw, piece.start, min(piece.end, piece.start + _TOP))):
        for group, key in (("chrome", "url"), ("single", "url"), ("saved", "saved")):
            if match[group]:
                yield Said(key, _RANK_SAVED, unescape(match[group]).strip(), *match.span(group))


def _source(found: Mapping[str, Attribute]) -> Iterator[Said]:
    if "href" in found and "class" in found and names_source(found["class"].value.split()):
        yield _said("url", _RANK_SAVED, found["href"])


def _canonical(found: Mapping[str, Attribute]) -> Iterator[Said]:
    if "href" in found and found.get("rel", Attribute("", 0)).value.strip().lower() == "canonical":
        yield _said("url", 0, found["href"])


def _data(raw: str, inner: tuple[int, int]) -> Iterator[Said]:
    """JSON for search engines; a value that is written otherwise than it reads can't be placed, and is left."""
    start, end = inner
    if end - start > _LARGEST_DATA:
        return
    try:
        table = json.loads(raw[start:end])
    except (ValueError, RecursionError):
        return
    for key, value in _of_article(table):
        at = raw.find(value, start, end)
        if at >= 0:
            yield Said(key, _RANK_DATA, value, at, at + len(value))


def _of_article(table: Any, depth: int = 0) -> Iterator[tuple[str, str]]:
    if depth > _MOST_NESTED:
        return
    if isinstance(table, list):
        for each in table:
            yield from _of_article(each, depth + 1)
    elif isinstance(table, dict):
        yield from _of_article(table.get("@graph"), depth + 1)
        if "Article" in str(table.get("@type")) or "Posting" in str(table.get("@type")):
            publisher = table.get("publisher")
            named = publisher.get("name") if isinstance(publisher, dict) else None
            values = (("title", table.get("headline")), ("date", table.get("datePublished")), ("url", table.get("url")), ("outlet", named))
            yield from ((key, value) for key, value in values if isinstance(value, str) and value.strip())
