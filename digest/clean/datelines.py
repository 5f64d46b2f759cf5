"""Lines that print when an article appeared."""

import re

from digest.clean.lines import Line
from digest.clean.words import Words

_REACH = 120
_FULL_DATE = re.compile(r"(?<!\d)\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d{2}(?!\d)|(?<!\d)(?:19|20)\d{2}[/.-]\d{1,2}[/.-]\d{1,2}(?!\d)")
# The outlet's name hangs on its date: "Kantor BeritaKantor Berita12/03/2024".
_HANGING = re.compile(r"(?<=[^\W\d_]{3})\d{1,2}/\d{1,2}/(?:19|20)\d{2}$")
_HANGING_REACH = 16
# A name of two or three words before a bar, a dash or a comma.
_NAMED = re.compile(r"([A-Z][^\W\d_]+(?: [A-Z][^\W\d_]+){1,2})(\s*[|•·]\s*|\s[-–—]\s|\s?,\s|\s(?=\d{1,2} [A-Z][a-z]+ (?:19|20)\d\d\b))")
CLOCK = re.compile(r"(?<!\d)\d{1,2}[:.]\d{2}(?!\d)")
_YEAR = re.compile(r"\b(?:19|20)\d{2}\b")
_DAY = re.compile(r"\b\d{1,2}\b")
_WORD = re.compile(r"[^\W\d_][\w.'’]*")
_LABEL = re.compile(r"([^\W\d_]+)(?: [^\W\d_]+)?\s?:")
_SEPARATOR = re.compile(r"[|•·]|\s[-–—]\s|,")
# Beside its date a dateline names at most an author, a place or a rubric.
_OTHERS = 5


def is_dateline(line: Line, words: Words, *, alone: bool) -> bool:
    """Whether a line gives a date and little else; `alone`: nothing else, as before the headline."""
    if len(line.text) > _REACH:
        return False
    return _placed(line, words) or (_dated(line, words) and _says_little_else(line, words, alone=alone))


def _says_little_else(line: Line, words: Words, *, alone: bool) -> bool:
    """Whether a line with a date has no words of a text beside it."""
    others = [word for word in _WORD.findall(line.lower) if word.strip(".") not in words.dateline]
    if not others:
        return True
    if line.text.endswith((".", "?", "!")) or (len(others) > _OTHERS and not _is_venue(line.text, words)):
        return False
    if _is_labelled(line, words) or hanging_at(line) or _by_writer(line, words):
        return True
    return bool(_SEPARATOR.search(line.text)) and (not alone or len(others) <= 2)


def _placed(line: Line, words: Words) -> bool:
    """ "Dhaka, April 28": a city, and a day without its year."""
    city, _, day = line.lower.partition(",")
    if city not in words.cities or not _DAY.search(day):
        return False
    said = _WORD.findall(day)
    return len(said) == 1 and said[0].strip(".") in words.months


def _is_labelled(line: Line, words: Words) -> bool:
    """ "Published: May 13, 2024"."""
    label = _LABEL.match(line.lower)
    return label is not None and label[1] in words.dateline and label[1] not in words.months


def hanging_at(line: Line) -> int:
    """Where the date begins that hangs on an outlet's name, or zero."""
    found = _HANGING.search(line.text, max(0, len(line.text) - _HANGING_REACH))
    return found.start() if found else 0


def own_start(line: Line, words: Words) -> int:
    """Where a dateline begins behind the name of the writer or the outlet, or zero."""
    named = _NAMED.match(line.text)
    if named and named[1].lower() not in words.cities and not words.dateline.intersection(named[1].lower().split()):
        beside = _WORD.match(line.lower, named.end())
        if named[2].strip() != "," or (beside and beside[0] in words.bylines):
            return named.end()
    return hanging_at(line)


def _by_writer(line: Line, words: Words) -> bool:
    """ "By Staff Report in International on 19 August 2022"."""
    return line.text[-1].isdigit() and any(line.lower.startswith(opener + " ") for opener in words.bylines)


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
