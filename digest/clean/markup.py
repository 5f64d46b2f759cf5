"""Markup of HTML and Markdown seeds, blanked without a change of length."""

import re
from collections.abc import Iterator
from html import unescape

from digest.model import Residue, Seed

_FRONT_MATTER = re.compile(r"\ufeff?---[ \t]*\r?\n")
_FRONT_END = re.compile(r"^(?:---|\.\.\.)[ \t]*\r?$", re.MULTILINE)
_HEADING_MARK = re.compile(r"^[ \t]{0,3}(?:#{1,6}|>+)[ \t]+", re.MULTILINE)
_PICTURE = re.compile(r"!\[[^\[\]\n]{0,300}\]\([^()\n]{0,500}\)")
_EMPHASIS = re.compile(r"\*\*|__|(?<![\w*])[*_](?=\w)|(?<=[\w.,!?])[*_](?![\w*])")
_LINK_START = re.compile(r"(?<!!)\[(?=[^\[\]\n]{1,300}\]\()")
_LINK_END = re.compile(r"\]\([^()\n]{0,500}\)")
_TAG_NAME = re.compile(r"</?([A-Za-z][A-Za-z0-9]*)|<[!?]")
_ENTITY = re.compile(r"&(?:[A-Za-z]{2,8}|#\d{1,6}|#[xX][0-9A-Fa-f]{1,5});")
_OPENING = "“‘«„(["
# What stands inside these is not text.
_SKIPPED = frozenset(("script", "style", "noscript", "template", "svg", "head", "iframe", "nav", "footer", "button", "form", "select"))
# These do not break a line.
_INLINE = frozenset(
    ("a", "abbr", "b", "bdi", "cite", "code", "em", "font", "i", "ins", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "u")
)


def is_html(file: str) -> bool:
    """Whether a file is an HTML page, by its name."""
    return file.lower().endswith((".html", ".htm"))


def blank_markup(seed: Seed) -> tuple[str, tuple[Residue, ...]]:
    """The seed's text with its markup blanked, in the same length, and a record of what was blanked."""
    if is_html(seed.file):
        found = list(_html(seed.text))
    elif seed.file.lower().endswith(".md"):
        found = list(_markdown(seed.text))
    else:
        return seed.text, ()
    parts: list[str] = []
    at = 0
    for start, end, blank, _rule in found:
        parts += [seed.text[at:start], blank, " " * (end - start - len(blank))]
        at = end
    parts.append(seed.text[at:])
    blanked = "".join(parts)
    residue = tuple(Residue(start=start, end=end, rule=rule) for start, end, _blank, rule in found)
    if is_html(seed.file):
        return decode_entities(blanked), (*residue, *_entities(blanked))
    return blanked, residue


Blanked = tuple[int, int, str, str]


def _markdown(text: str) -> Iterator[Blanked]:
    start = 0
    opening = _FRONT_MATTER.match(text)
    closing = _FRONT_END.search(text, opening.end()) if opening else None
    if closing:
        start = closing.end()
        yield 0, start, "\n", "clean.front_matter"
    patterns = (_HEADING_MARK, _PICTURE, _EMPHASIS, _LINK_START, _LINK_END)
    marks = sorted((match for pattern in patterns for match in pattern.finditer(text, start)), key=lambda match: match.start())
    for mark in marks:
        if mark.start() >= start:
            start = mark.end()
            yield mark.start(), mark.end(), "", "clean.markup"


def _html(text: str) -> Iterator[Blanked]:
    lowered = text.lower() if len(text.lower()) == len(text) else text
    at = 0
    while (start := text.find("<", at)) >= 0:
        name = _TAG_NAME.match(text, start)
        if not name:
            at = start + 1
            continue
        end = _tag_end(text, lowered, start, name)
        tag = (name[1] or "").lower()
        yield start, end, "" if tag in _INLINE else "\n", "clean.markup"
        at = end


def decode_entities(text: str) -> str:
    """The text with every HTML entity replaced by its character and spaces, in the same length."""
    return _ENTITY.sub(_decoded, text)


def _decoded(match: re.Match[str]) -> str:
    char = unescape(match[0])
    width = len(match[0])
    if len(char) != 1 or char.isspace():
        return " " * width
    # What opens stays next to the word that it opens.
    return char.rjust(width) if char in _OPENING else char.ljust(width)


def _entities(text: str) -> Iterator[Residue]:
    """What of each entity is not its character."""
    for match in _ENTITY.finditer(text):
        shown = _decoded(match)
        if shown[0].isspace() and not shown.isspace():
            yield Residue(start=match.start(), end=match.end() - 1, rule="clean.markup")
        else:
            yield Residue(start=match.start() + (not shown.isspace()), end=match.end(), rule="clean.markup")


def _tag_end(text: str, lowered: str, start: int, name: re.Match[str]) -> int:
    """Where a tag ends; of a comment or script where its content ends. What is never closed reaches to the end of the text."""
    if text.startswith("<!--", start):
        return _after(text, "-->", start)
    end = _after(text, ">", start)
    tag = (name[1] or "").lower()
    if tag in _SKIPPED and not text.startswith("</", start):
        return _after(text, ">", _after(lowered, f"</{tag}", end))
    return end


def _after(text: str, mark: str, start: int) -> int:
    found = text.find(mark, start)
    return len(text) if found < 0 else found + len(mark)
