"""Dates that belong together: from one to another, or in a list that prints the year once."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from digest.dates.grammar import Found
from digest.dates.mentions import DateMention, Day
from digest.dates.tokens import Token

# What may stand around a date before it is told what it is: "the end of", "tahun", "tanggal".
SMALL = frozenset({"year_word", "month_word", "date", "of", "edge"})

Row = list[tuple[int, int, DateMention]]


def joined(tokens: Sequence[Token], left: tuple[int, int, DateMention], found: Found, right: DateMention) -> DateMention | None:
    """Two dates that go "from … to …" as one range."""
    start, end, one = left
    between = [token.roles for token in tokens[end : found.start]]
    if one.last or right.last or one.shift or one.same or right.same:
        return None
    if not _goes_on(tokens, start, between) and not _is_term(one, right, between):
        return None
    if one.first == Day() and one.weekday and right.first.day and right.weekday:
        return replace(right, start=one.start, first=Day(), weekday=one.weekday, last=right.first, rule="dates.range", lead=one.lead)
    if one.first == Day() or _precision(one.first) != _precision(right.first) or (right.shift and right.shift.base == "told"):
        return None
    first, last = one.first, right.first
    if first.year is None and last.year is not None:
        first = first._replace(year=last.year - (_key(first)[1:] > _key(last)[1:]))
    if last.year is None and first.year is not None:
        last = last._replace(year=first.year + (_key(first)[1:] > _key(last)[1:]))
    if first.year and last.year and _key(first) >= _key(last):
        return None
    return replace(right, start=one.start, first=first, last=last, rule="dates.range", weekday=one.weekday, lead=one.lead)


def _goes_on(tokens: Sequence[Token], start: int, between: Sequence[frozenset[str]]) -> bool:
    """Whether the words between two dates make one stretch of them."""
    joins = [roles for roles in between if not roles & (SMALL | {"dash", "until", "close"})]
    if any("until" in roles or "dash" in roles for roles in between):
        return not joins
    cued = any("between" in token.roles for token in tokens[max(0, start - 2) : start])
    return cued and len(between) == 1 and "and" in between[0]


def _is_term(one: DateMention, right: DateMention, between: Sequence[frozenset[str]]) -> bool:
    """Whether two years joined are those that something is for: "the programme for 2027 and 2028"."""
    years = one.lead == "open" and one.first.year is not None and one.first.month is None and right.first == Day(one.first.year + 1)
    return years and len(between) == 1 and "and" in between[0]


def with_listed_years(tokens: Sequence[Token], row: Row) -> Row:
    """The row with the years that only a list or a range makes years: "in 2015, 2017 and 2020"."""
    taken = {index for start, stop, _ in row for index in range(start, stop)}
    listed: Row = []
    for start, stop, mention in row:
        listed.append((start, stop, mention))
        end = stop
        while mention.rule == "dates.year" and end + 1 not in taken and (year := _listed_year(tokens, end)):
            other = DateMention(start=tokens[end + 1].start, end=tokens[end + 1].end, rule="dates.year", first=Day(year))
            through = tokens[end].roles & {"until", "dash"} and (mention.first.year or 0) < year
            if through or _is_term(mention, other, [tokens[end].roles]):
                listed[-1] = (start, end + 2, replace(mention, end=other.end, last=other.first, rule="dates.range"))
            else:
                listed.append((end + 1, end + 2, other))
            end += 2
    return listed


def _listed_year(tokens: Sequence[Token], end: int) -> int | None:
    """The year behind an "and", a comma or the like at an index."""
    if end + 1 >= len(tokens) or not tokens[end].roles & {"and", "comma", "until", "dash"} or "year" not in tokens[end + 1].roles:
        return None
    more = end + 2 < len(tokens) and tokens[end + 2].roles & {"decade", "percent"}
    return None if more else int(tokens[end + 1].values["year"])


def sharing_year(tokens: Sequence[Token], row: Row) -> Iterator[DateMention]:
    """The mentions, those of "Maret dan April 2023" all with the year."""
    shared = [mention for _, _, mention in row]
    for index in range(len(row) - 2, -1, -1):
        left, right = shared[index], shared[index + 1]
        between = tokens[row[index][1] : row[index + 1][0]]
        apart = all(token.roles & {"and", "comma", "date"} for token in between) and between
        if left.bare and left.direction is None and not left.last and right.first.year and right.first.month and apart:
            shared[index] = replace(left, first=left.first._replace(year=right.first.year))
    yield from (mention for index, mention in enumerate(shared) if not _tells_again(tokens, row, index))


def _tells_again(tokens: Sequence[Token], row: Row, index: int) -> bool:
    """Whether "yesterday" and the like only say again which day it was that is printed right before: "Selasa (4/5/2021) malam kemarin"."""
    shift = row[index][2].shift
    if index == 0 or shift is None or shift.base != "written" or shift.unit != "day":
        return False
    between = tokens[row[index - 1][1] : row[index][0]]
    return row[index - 1][2].first.day is not None and all(token.roles & {"part", "close"} for token in between)


def _precision(day: Day) -> tuple[bool, bool]:
    return day.month is not None, day.day is not None


def _key(day: Day) -> tuple[int, int, int]:
    return day.year or 0, day.month or 0, day.day or 0
