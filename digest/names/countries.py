"""Countries named in a text."""

import re

from digest.annotate import Reading
from digest.model import CountryMention, Hit
from digest.names.placenames import in_other_name, in_place, place_end

CURRENCY_SIGNS = {"$", "¥", "€", "£"}
# The words beside a name.
_BEFORE, _AFTER = re.compile(r"(?<![^\W\d_])([^\W\d_]+) $"), re.compile(r" ([^\W\d_]+)")
_LONG = 30  # characters: no word that tells a region is longer


def find_countries(reading: Reading) -> tuple[CountryMention, ...]:
    """Every country name or adjective, in text order; "Kazakhstan Timur" and "South China Sea" are none."""
    before = reading.language.words("countries", "region_before")
    after = reading.language.words("countries", "region_after")
    return tuple(
        CountryMention(start=hit.start, end=hit.end, code=hit.value)
        for hit in reading.hits.all("country")
        if not (
            _is_region(reading.plain, hit, before, after)
            or _is_currency(reading.plain, hit)
            or in_other_name(reading, hit)
            or _is_of_a_place(reading, hit)
        )
    )


def _is_region(text: str, hit: Hit, before: tuple[str, ...], after: tuple[str, ...]) -> bool:
    left, right = _word_before(text, hit.start), _word_after(text, hit.end)
    return left in before or right in after


def _is_currency(text: str, hit: Hit) -> bool:
    """ "US$5 million": the country of a currency sign is no country of the article."""
    end = hit.end + 1 if text[hit.start : hit.end].isupper() and text[hit.end : hit.end + 1] == " " else hit.end
    return text[end : end + 1] in CURRENCY_SIGNS


def _word_before(text: str, start: int) -> str:
    found = _BEFORE.search(text, max(0, start - _LONG), start)
    return found[1] if found else ""


def _word_after(text: str, end: int) -> str:
    found = _AFTER.match(text, end, end + _LONG)
    return found[1] if found else ""


def _is_of_a_place(reading: Reading, hit: Hit) -> bool:
    return reading.plain[hit.start].isupper() and in_place(reading, hit, place_end(reading, hit.start))
