"""Lines such as "Title: …" and "Sumber: …" at the beginning or the end of a text."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from digest.heads.days import day_of
from digest.heads.given import address_in
from digest.heads.keys import Keys, folded
from digest.model import Given, Span

_LINE = re.compile(r"[^\r\n\u2028\u2029]*[^\s]")
_LABELLED = re.compile(r"[ \t>#*_•\ufeff-]*([^\W\d_][\w -]{0,24}?)[*_]*[ \t\u00a0]*[:：][*_]*[ \t\u00a0]*(\S.*)")
_RULE = re.compile(r"\W+")
_SENTENCE = re.compile(r"[^\W\d_]{3}[.!?] +\S")
_ENDS = "*_ \t"
_LONGEST = {"title": 300, "url": 2000, "outlet": 80, "date": 80, "language": 40}
# A head has no more lines at either end.
_MOST_LINES = 12
_NEAR = 6_000  # characters from either end


@dataclass(frozen=True, slots=True)
class _Labelled:
    """A head line and what it gives."""

    line: Span
    given: Given


def find_labelled(text: str, start: int, keys: Keys) -> tuple[tuple[Span, ...], tuple[Given, ...]]:
    """The head lines at both ends of a text, which begins behind its front matter, and what they give."""
    top = _run(text, _lines_below(text, start), keys, unlabelled=1)
    begun = max((each.line.end for each in top), default=start)
    bottom = _run(text, _lines_above(text, begun), keys, unlabelled=0)
    found = (*top, *reversed(bottom))
    return tuple(each.line for each in found), tuple(each.given for each in found)


def _lines_below(text: str, start: int) -> list[Span]:
    return [Span(start=match.start(), end=match.end()) for match in _LINE.finditer(text, start, start + _NEAR)][:_MOST_LINES]


def _lines_above(text: str, start: int) -> list[Span]:
    """The last lines, the very last first; the first of what is looked at may be cut, and is no line then."""
    near = max(start, len(text) - _NEAR)
    lines = [Span(start=match.start(), end=match.end()) for match in _LINE.finditer(text, near)]
    return lines[: -_MOST_LINES - 1 : -1]


def _run(text: str, lines: Iterable[Span], keys: Keys, *, unlabelled: int) -> list[_Labelled]:
    """The head lines in a row; so many lines of another kind may stand before them, as the headline does."""
    found: list[_Labelled] = []
    for line in lines:
        match = _LABELLED.fullmatch(text, line.start, line.end)
        given = _given(match, keys) if match else None
        if given:
            found.append(_Labelled(line, given))
        elif not _passed(text[line.start : line.end], match, keys):
            if found or not unlabelled:
                break
            unlabelled -= 1
    return found if any(_is_sure(each.given, keys) for each in found) else []


def _given(match: re.Match[str], keys: Keys) -> Given | None:
    """What a line gives, where its value can be what its label says."""
    key, value = keys.of(match[1]), match[2].rstrip(_ENDS)
    if key is None or folded(match[1]) in keys.printed or not value or len(value) > _LONGEST[key]:
        return None
    if key == "url" and not address_in(value):
        return None
    if key == "outlet" and _SENTENCE.search(value):
        return None
    return Given(key=match[1], value=value, start=match.start(2), end=match.start(2) + len(value))


def _passed(line: str, match: re.Match[str] | None, keys: Keys) -> bool:
    """Whether a line parts no head: a rule, or a label that is of no use here."""
    return bool(_RULE.fullmatch(line)) or bool(match and folded(match[1]) in keys.other | keys.printed)


def _is_sure(given: Given, keys: Keys) -> bool:
    """Whether a line makes a head alone: "Date: soon" does not."""
    return keys.of(given.key) != "date" or day_of(given.value, keys.months) is not None
