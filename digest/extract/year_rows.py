"""Years told in a row before a number, of which it is not said which is the number's: "in 2019 and 2020 trade reached 5 million"."""

import re
from functools import cache

from digest.extract.statements import Statement
from digest.languages import Language
from digest.languages.patterns import any_of
from digest.model import Quantity, ResolvedDate

_SHORT = 12  # characters behind a number within which a date is its own


def has_several_years(statement: Statement, quantity: Quantity) -> bool:
    """Whether a number without a date of its own stands behind years in a row."""
    if any(0 <= date.start - quantity.end <= _SHORT for date in statement.dates):
        return False
    row: list[ResolvedDate] = []
    for date in statement.dates:
        if date.start > quantity.start or not date.edtf.isdigit():
            break
        joined = row and _joint(statement.reading.language).fullmatch(statement.reading.lower, row[-1].end, date.start)
        row = [*row, date] if joined else [date]
    return len(row) > 1 and not any(row[-1].end < date.start < quantity.start for date in statement.dates)


@cache
def _joint(language: Language) -> re.Pattern[str]:
    return re.compile(rf",? (?:{any_of(language.forms('mark').get('coordinate', ()))} )?")
