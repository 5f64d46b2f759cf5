"""A seed's text without its head and the marks of Markdown, blanked without a change of length."""

import re
from collections.abc import Iterator

from digest.model import Residue, Seed

_HEADING_MARK = re.compile(r"^[ \t]{0,3}(?:#{1,6}|>+)[ \t]+", re.MULTILINE)
_PICTURE = re.compile(r"!\[[^\[\]\n]{0,300}\]\([^()\n]{0,500}\)")
_EMPHASIS = re.compile(r"\*\*|__|(?<![\w*])[*_](?=\w)|(?<=[\w.,!?])[*_](?![\w*])")
_LINK_START = re.compile(r"(?<!!)\[(?=[^\[\]\n]{1,300}\]\()")
_LINK_END = re.compile(r"\]\([^()\n]{0,500}\)")

Blanked = tuple[int, int, str]


def blank_markup(seed: Seed) -> tuple[str, tuple[Residue, ...]]:
    """The seed's text with head and markup blanked, in the same length, and a record of what was blanked."""
    found = sorted([*_head(seed), *(_markdown(seed) if seed.file.lower().endswith(".md") else ())])
    parts: list[str] = []
    at = 0
    for start, end, rule in found:
        blank = "\n" if rule == "clean.head" else ""
        parts += [seed.text[at:start], blank, " " * (end - start - len(blank))]
        at = end
    parts.append(seed.text[at:])
    return "".join(parts), tuple(Residue(start=start, end=end, rule=rule) for start, end, rule in found)


def _head(seed: Seed) -> Iterator[Blanked]:
    return ((span.start, span.end, "clean.head") for span in seed.head.spans if span.end > span.start)


def _markdown(seed: Seed) -> Iterator[Blanked]:
    """The marks outside of the head."""
    patterns = (_HEADING_MARK, _PICTURE, _EMPHASIS, _LINK_START, _LINK_END)
    marks = sorted((match for pattern in patterns for match in pattern.finditer(seed.text)), key=lambda match: match.start())
    at = 0
    for mark in marks:
        if mark.start() >= at and not any(span.start < mark.end() and mark.start() < span.end for span in seed.head.spans):
            at = mark.end()
            yield mark.start(), mark.end(), "clean.markup"
