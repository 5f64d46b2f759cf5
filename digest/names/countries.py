"""Countries named in a text."""

from digest.annotate import Reading
from digest.model import CountryMention, Hit

CURRENCY_SIGNS = {"$", "¥", "€", "£"}


def find_countries(reading: Reading) -> tuple[CountryMention, ...]:
    """Every country name or adjective, in text order; "Kazakhstan Timur" and "South China Sea" are none."""
    before = reading.language.words("countries", "region_before")
    after = reading.language.words("countries", "region_after")
    return tuple(
        CountryMention(start=hit.start, end=hit.end, code=hit.value)
        for hit in reading.hits.all("country")
        if not (_is_region(reading.plain, hit, before, after) or _is_currency(reading.plain, hit) or _is_covered(reading, hit))
    )


def _is_region(text: str, hit: Hit, before: tuple[str, ...], after: tuple[str, ...]) -> bool:
    left, right = _word_before(text, hit.start), _word_after(text, hit.end)
    return left in before or right in after


def _is_currency(text: str, hit: Hit) -> bool:
    """ "US$5 million": the country of a currency sign is no country of the article."""
    return text[hit.end : hit.end + 1] in CURRENCY_SIGNS


def _word_before(text: str, start: int) -> str:
    if start < 2 or text[start - 1] != " ":
        return ""
    at = start - 1
    while at > 0 and text[at - 1].isalpha():
        at -= 1
    return text[at : start - 1]


def _word_after(text: str, end: int) -> str:
    if end + 1 >= len(text) or text[end] != " ":
        return ""
    at = end + 1
    while at < len(text) and text[at].isalpha():
        at += 1
    return text[end + 1 : at]


def _is_covered(reading: Reading, hit: Hit) -> bool:
    # Names that hold a country begin or end with it, within a few words.
    around = reading.hits.within("not_country", hit.start - 40, hit.end + 40)
    return any(other.start <= hit.start and hit.end <= other.end for other in around)
