"""The day that a head gives, in whatever form it is written."""

import re
from collections.abc import Mapping
from datetime import date

_MONTHS = 12
_ISO = re.compile(r"(?<!\d)((?:19|20)\d\d)(?:([-/.])(\d{1,2})\2(\d{1,2})|(\d\d)(\d\d))(?!\d)")
_NUMERIC = re.compile(r"(?<!\d)(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?((?:19|20)\d\d)(?!\d)")
_CLOCK = re.compile(r"\b\d{1,2}[:.]\d\d(?:[:.]\d\d)?\b")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_DAY = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
_WORD = re.compile(r"[^\W\d_]+")
# No date with weekday, clock and zone is longer.
_LONGEST = 80


def day_of(text: str, months: Mapping[str, int]) -> date | None:
    """The one day that a text names; nothing where it names none, or one that no calendar has."""
    if len(text) > _LONGEST:
        return None
    if iso := _ISO.search(text):
        return _real(int(iso[1]), int(iso[3] or iso[5]), int(iso[4] or iso[6]))
    if numeric := _NUMERIC.search(text):
        day, month = int(numeric[1]), int(numeric[3])
        # Day before month, unless only the other order is a date.
        return _real(int(numeric[4]), day, month) if month > _MONTHS >= day else _real(int(numeric[4]), month, day)
    return _with_month(_CLOCK.sub(" ", text), months)


def _with_month(text: str, months: Mapping[str, int]) -> date | None:
    """ "Selasa, 12 Maret 2024", "March 12th, 2024"."""
    named = next((word for word in _WORD.finditer(text) if word[0].lower() in months), None)
    year = _YEAR.search(text)
    if not named or not year:
        return None
    before, after = _DAY.findall(text[: named.start()]), _DAY.findall(text[named.end() :])
    day = before[-1] if before else after[0] if after else None
    return _real(int(year[0]), months[named[0].lower()], int(day)) if day else None


def _real(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
