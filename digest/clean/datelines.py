"""Lines that print when an article appeared."""

import re

from digest.clean.lines import Line
from digest.clean.words import Words

_REACH = 120
_FULL_DATE = re.compile(r"\b\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d{2}\b|\b(?:19|20)\d{2}[/.-]\d{1,2}[/.-]\d{1,2}\b")
_YEAR = re.compile(r"\b(?:19|20)\d{2}\b")
_DAY = re.compile(r"\b\d{1,2}\b")
_WORD = re.compile(r"[^\W\d_][\w.'’]*")
_LABEL = re.compile(r"([^\W\d_]+)(?: [^\W\d_]+)?\s?:")
_SEPARATOR = re.compile(r"[|•·]|\s[-–—]\s|,")
# Beside its date a dateline names at most an author, a place or a rubric.
_OTHERS = 5


def is_dateline(line: Line, words: Words, *, alone: bool) -> bool:
    """Whether a line gives a date and little else; `alone`: nothing else, as before the headline."""
    if len(line.text) > _REACH or not _dated(line, words):
        return False
    others = [word for word in _WORD.findall(line.lower) if word.strip(".") not in words.dateline]
    if not others:
        return True
    if line.text.endswith((".", "?", "!")) or (len(others) > _OTHERS and not _is_venue(line.text, words)):
        return False
    label = _LABEL.match(line.lower)
    if label and label[1] in words.dateline and label[1] not in words.months:
        return True
    if not _SEPARATOR.search(line.text):
        return False
    return not alone or len(others) <= 2


def _is_venue(text: str, words: Words) -> bool:
    """Whether names of places part by part stand before the date: "Green Room, City Hall, Lima, 14 March 2023"."""
    parts = [part.split() for part in text.split(",")]
    venue = [part for part in parts if not all(word.isdigit() or word.lower().strip(".") in words.dateline for word in part)]
    named = all(word[:1].isupper() or word.isdigit() for part in venue for word in part)
    return len(venue) > 1 and venue == parts[: len(venue)] and named and max(map(len, venue)) <= _OTHERS


def _dated(line: Line, words: Words) -> bool:
    if not _YEAR.search(line.text):
        return False
    if _FULL_DATE.search(line.text):
        return True
    if not _DAY.search(line.text):
        return False
    return any(word.strip(".") in words.months for word in _WORD.findall(line.lower))
