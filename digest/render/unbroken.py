"""Dates in a page's body that no line breaks: the text stays as it is, an element around each holds it together."""

import re
from collections.abc import Iterator
from functools import cache

from babel import Locale

# What stands in a drawing, or is told to programs, is text of another kind, and none of it is broken.
_APART = re.compile(r"(<svg\b.*?</svg>|<script\b.*?</script>)", re.DOTALL)

# Every date here ends with its year, which is quickly found among all else that a page holds.
_YEAR = re.compile(r" \d{4}(?!\w)")
_LONGEST = 40
_BETWEEN = " – "  # of two dates, where a line may end


def unbroken(body: str, language: str) -> str:
    """The body with every date of a language in an element that is kept on one line."""
    dates = _dates(language)
    parts = _APART.split(body) if "<svg" in body or "<script" in body else [body]
    return "".join(part if at % 2 else "".join(_held(part, dates)) for at, part in enumerate(parts))


def _held(html: str, dates: re.Pattern[str]) -> Iterator[str]:
    done = 0
    for year in _YEAR.finditer(html):
        found = dates.search(html, max(done, year.start() - _LONGEST), year.start())
        if found and _is_text(html, found.start()):
            yield html[done : found.start()]
            yield _BETWEEN.join(f'<span class="date">{date}</span>' for date in html[found.start() : year.end()].split(_BETWEEN))
            done = year.end()
    yield html[done:]


def _is_text(html: str, at: int) -> bool:
    """Whether an offset stands between tags and not inside one; text holds no such sign of its own."""
    return html.rfind("<", 0, at) <= html.rfind(">", 0, at)


@cache
def _dates(language: str) -> re.Pattern[str]:
    """What stands before a date's year: a month, or days with theirs, or the first of a range before it."""
    widths = [Locale(language).months[use][width] for use in ("format", "stand-alone") for width in ("wide", "abbreviated")]
    names = {name for months in widths for name in months.values()}
    month = f"(?:{'|'.join(map(re.escape, sorted(names)))})"
    days = r"\d{1,2}(?:–\d{1,2})?"
    first = "".join(sorted({re.escape(name[0]) for name in names}))
    return re.compile(rf"(?<!\w)(?=[\d{first}])(?:{days} (?:{month}{_BETWEEN}{days} )?|{month}–)?{month}$")
