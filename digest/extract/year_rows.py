"""Years in a row or as labels before their numbers: "in 2019 and 2020 … 5 and 6 million", "2019 - 5 million, 2020 - 6 million"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from digest.extract.statements import Statement
from digest.languages import Language
from digest.languages.patterns import any_of
from digest.model import Quantity, ResolvedDate

_LABEL = re.compile(r"(?:^|[,;:(]\s|\n)(?:[^\W\d]+ )?((?:19|20)\d\d)(?: ?[-:=]| [^\W\d]+)? ?$")
_BEHIND = 60  # characters before a number within which its label stands
_SHORT = 12  # characters behind a number within which a date is its own


def label_of(statement: Statement, quantity: Quantity) -> str | None:
    """The year that stands as a label right before a number."""
    start = max(statement.sentence.start, quantity.start - _BEHIND)
    label = _LABEL.search(statement.reading.plain[start : quantity.start])
    if label is None or statement.stage.dates.around(start + label.start(1), start + label.end(1)) is not None:
        return None
    return label[1]


def row_of_years(statement: Statement, quantity: Quantity) -> Sequence[ResolvedDate]:
    """The years told in a row before a number that has no date of its own; of one number of several, only as many as there are numbers."""
    if any(0 <= date.start - quantity.end <= _SHORT for date in statement.dates):
        return ()
    row: list[ResolvedDate] = []
    for date in statement.dates:
        if date.start > quantity.start or not date.edtf.isdigit():
            break
        joined = row and _joint(statement.reading.language).fullmatch(statement.reading.lower, row[-1].end, date.start)
        row = [*row, date] if joined else [date]
    return row if len(row) > 1 and not any(row[-1].end < date.start < quantity.start for date in statement.dates) else ()


def year_in_row(statement: Statement, quantity: Quantity, row: Sequence[ResolvedDate]) -> ResolvedDate | None:
    """The year of a number that is one of as many as there are years."""
    told = [other for other in statement.quantities if other.start > row[-1].end and other.kind == quantity.kind]
    return row[told.index(quantity)] if len(told) == len(row) and quantity in told else None


def years_together(statement: Statement, quantity: Quantity, date: ResolvedDate) -> ResolvedDate | None:
    """The years of a row behind a number as one time, or of as many numbers each its own: "685 million in 2020 and 2021"."""
    if date.start < quantity.end or not date.edtf.isdigit():
        return date
    row = [date]
    for other in (other for other in statement.dates if other.start > date.end and other.edtf.isdigit()):
        if _joint(statement.reading.language).fullmatch(statement.reading.lower, row[-1].end, other.start):
            row.append(other)
    numbers = [other for other in statement.quantities if other.kind == quantity.kind and other.end <= date.start]
    if len(row) == len(numbers) > 1:
        return row[numbers.index(quantity)]  # "5 and 6 million in 2020 and 2021"
    if len(row) == 1 or len(numbers) > 1 or any(other.start > date.start for other in statement.quantities):
        return date
    years = [int(other.edtf) for other in row]
    follow = years == list(range(years[0], years[0] + len(years)))
    summed = follow and quantity.kind not in ("percent", "times")  # nobody says whether a share is that of each
    return replace(date, end=row[-1].end, edtf=f"{years[0]}/{years[-1]}") if summed else None


@cache
def _joint(language: Language) -> re.Pattern[str]:
    return re.compile(rf",? (?:{any_of(language.forms('mark').get('coordinate', ()))} )?")
