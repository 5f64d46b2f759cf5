"""The words before an article's first sentence: place, outlet and date ("HANOI, KOMPAS.com -", "Astana (VNA) –")."""

import re
from dataclasses import dataclass

from digest.clean.lines import Line
from digest.clean.words import Words

# The dash that ends a prefix stands near the beginning; nothing longer is a prefix.
_REACH = 100
_DASH = re.compile(r"\s*(?:--+|[–—])\s*|\s+-\s+|(?<=\))-\s*|(?<=\))\s*:\s+")
# A city in capitals that the first word hangs on: "BOGOR-Presiden".
_TIGHT = re.compile(r"(?:[^,\n]{2,40},\s+)?([A-Z]{3,}(?: [A-Z]{3,})?)-(?=[A-Z][a-z])")
_DOMAIN = re.compile(
    r"(?<![\w.])[A-Za-z][\w-]*\.(?:[A-Za-z]{2,4}\.)?(?:com|net|org|info|news|today|asia|tv|co|id|vn|kz|my|sg|jp|kr|uk|us|au|in|ru|cn|eu|go|gov)\b(?:\.[a-z]{2}\b)?",
    re.I,
)
_DOMAIN_LEAD = re.compile(r"([A-Za-z][\w-]*(?:\.[A-Za-z]{2,5}){1,2})(\.?\s*,\s+|\.\s+)(?=[\"“A-Z])")
_FIRST_WORDS = re.compile(r"(\S+) (\S+)")
_BRACKET = re.compile(r"[(\[]([^()\[\]]{2,40})[)\]]\s*$")
# A city and a day that no dash parts from the text: "LIMA, June 5. /TASS/. ", "Lima (ANDINA, 5 June 2023). ", "Lima, 5 June 2023. ".
_DAY = r"(?:([^\W\d_]{3,})\.? \d{1,2}|\d{1,2} ([^\W\d_]{3,})\.?)(?:,? (?:19|20)\d\d)?"
_AGENCY = r"(?:[(/]([A-Z][\w+&. -]{1,30})[)/]|([A-Z]{3,})(?=[.:]))"
_FROM = r"([A-Z][\w'’ -]{2,24}?)(?:, [A-Z][\w ]{2,20})?(?:,| [-–—]| \((?:[A-Z]\w+, )?)"
_DATED = re.compile(rf"{_FROM} ?{_DAY}[.,:)]{{0,2}} ?{_AGENCY}?[.,:]? (?:[-–—]+ )?(?=[\"“A-Z])")
_COLON = re.compile(r"([A-Z][A-Z .'-]{2,24})[:.]\s+(?=[\"“A-Z])")
_YEAR = re.compile(r"(?:19|20)\d{2}")
_NUMBERS = re.compile(r"[\d/.:-]+$")


@dataclass(frozen=True, slots=True)
class Prefix:
    """Where the body begins in a line, whose article it is, and whether the prefix prints a date."""

    length: int
    outlet: str | None
    dated: bool


def find_prefix(line: Line, words: Words) -> Prefix | None:
    """The prefix of a line, or nothing; a prefix needs an outlet, a place in capitals or a known dateline city."""
    text = line.text
    domain = _DOMAIN_LEAD.match(text)
    if domain and _DOMAIN.match(domain[1]):
        city = _city_at(text, domain.end(), words) if "," in domain[2] else domain.end()
        if city and not _DASH.match(text, city - 1):
            return Prefix(city, domain[1], False)
    colon = _COLON.match(text)
    if colon and _city(colon[1], words):
        return Prefix(colon.end(), None, False)
    dated = _DATED.match(text)
    if dated and (_shouted(dated[1]) or _city(dated[1], words)) and (dated[2] or dated[3]).lower() in words.months:
        return Prefix(dated.end(), dated[4] or dated[5], True)
    tight = _TIGHT.match(text)
    if tight and _city(tight[1], words):
        return Prefix(tight.end(), _outlet(tight[0][:-1], words), False)
    for dash in _DASH.finditer(text, 0, _REACH):
        head = text[: dash.start()]
        if dash.start() and dash.end() < len(text) and _is_prefix(head, text[dash.end() :], words):
            return Prefix(dash.end(), _outlet(head, words), any(part[0].isdigit() for part in head.split()))
    return None


def _is_prefix(head: str, rest: str, words: Words) -> bool:
    if not (rest[:1].isupper() or rest[:1] in "\"“‘'«" or rest[:1].isdigit()):
        return False
    bracket = _BRACKET.search(head)
    place = head[: bracket.start()] if bracket else head
    parts = place.replace(",", " ").split()
    if len(parts) > 7 or not all(_proper(part, words) for part in parts):
        return False
    if bracket:
        return not bracket[1][0].isdigit() and bracket[1][:1].isalpha()
    first = place.split(",")[0].strip()
    if _DOMAIN.search(place) or (_shouted(first) and len(parts) <= 5):
        return True
    if any(part.strip().lower() in words.agencies for part in place.split(",")) and "," in place:
        return any(_city(part, words) for part in place.split(","))
    return (_city(first, words) and not _opens_with_city(rest, words)) or _is_dated(place, words)


def _is_dated(place: str, words: Words) -> bool:
    """Whether a day with its month and year stands behind a name and a comma: "Apia, 13 September 2024"."""
    name, _, day = place.partition(",")
    parts = day.lower().replace(",", " ").split()
    return not any(map(str.isdigit, name)) and bool(words.months.intersection(parts)) and any(map(_YEAR.fullmatch, parts))


def _proper(part: str, words: Words) -> bool:
    return part[:1].isupper() or bool(_NUMBERS.match(part)) or bool(_DOMAIN.match(part)) or part.lower().strip(".") in words.dateline


def _shouted(place: str) -> bool:
    letters = [char for char in place if char.isalpha()]
    return len(letters) >= 3 and all(char.isupper() for char in letters)


def _city(place: str, words: Words) -> bool:
    return place.strip().lower() in words.cities


def _city_at(text: str, start: int, words: Words) -> int:
    """Where the text goes on after a city and a space, or zero."""
    pair = _FIRST_WORDS.match(text, start)
    if pair and _city(pair[0], words) and text[pair.end() : pair.end() + 1] == " ":
        return pair.end() + 1
    return pair.end(1) + 1 if pair and _city(pair[1], words) else 0


def _opens_with_city(rest: str, words: Words) -> bool:
    # "Hanoi - Astana flights" is a route.
    first, _, others = rest.partition(" ")
    return _city(first, words) or _city(f"{first} {others.partition(' ')[0]}", words)


def _outlet(head: str, words: Words) -> str | None:
    bracket = _BRACKET.search(head)
    if bracket:
        return bracket[1].strip()
    domain = _DOMAIN.search(head)
    if domain:
        return domain[0]
    parts = [part.strip() for part in head.split(",")]
    return next((part for part in parts if part.lower() in words.agencies), None)
