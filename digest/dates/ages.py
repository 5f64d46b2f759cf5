"""Ages behind names: "X (34)", "X, 61 tahun,", "X, a 34-year-old trader"."""

import re
from collections.abc import Iterator
from functools import cache

from digest.annotate import Reading
from digest.languages import Language
from digest.languages.patterns import any_of


def ends_of_aged(reading: Reading) -> Iterator[int]:
    """Where names end that an age follows."""
    for match in _pattern(reading.language).finditer(reading.plain):
        yield match.start()


@cache
def _pattern(language: Language) -> re.Pattern[str]:
    """An age of two digits in brackets, between commas, or in an apposition of a few small words."""
    years, aged = (any_of(language.words("names", key)) for key in ("years_of_age", "aged"))
    age = "[1-9][0-9]"
    bracket = rf" \({age}{years}?\)"
    commas = rf", (?:{aged} )?{age}{years}?(?=,)"
    apposition = rf", (?:[^\W\d_]+ ){{0,5}}{aged} {age}{years}"
    return re.compile(f"(?:{bracket}|{commas}|{apposition})")
