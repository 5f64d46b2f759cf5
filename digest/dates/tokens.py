"""A stretch of text as a row of words, each with the parts that it may play in a date."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from digest.annotate import Reading
from digest.languages import Language

# A date glued to a word, as a page that lost its markup prints it, is one of its own.
_LETTERS = r"[^\W\d_]+(?:(?!\d\d?/\d\d?/\d{4})\d+)?"
_NUMBER = r"\d+(?:[.:/]\d+|,\d{1,3}(?!\d))*[a-z]*"
WORD = re.compile(rf"\d{{4}}-\d\d-\d\d(?!\d)|\d{{1,2}}-\d{{1,2}}-(?:19|20)\d\d(?!\d)|{_NUMBER}|{_LETTERS}|[^\w\s]|_")
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_ISO = re.compile(r"((?:19|20)\d\d)([-/.])(\d\d)\2(\d\d)")
_FULL = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2((?:1[89]|20)\d\d)")
_BRIEF = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d\d)")
_SHORT = re.compile(r"(\d{1,2})/(\d{1,2})")
_YEARS = re.compile(r"((?:1[89]|20)\d\d)/(\d\d(?:\d\d)?)")
_CODE = re.compile(r"q[1-4]|[1-4]q|h[12]|[12]h")
_LEADING = re.compile(r"\d+")
_MARKS = {
    ",": "comma", ".": "dot", "(": "open", "[": "open", ")": "close", "]": "close", "/": "slash", "-": "dash", "%": "percent",
    "$": "money", "€": "money", "£": "money", "¥": "money",
}  # fmt: skip
_NOTHING: Mapping[str, str] = {}
Kind = tuple[str, frozenset[str], Mapping[str, str]]  # code, roles and values of a token
Shape = tuple[frozenset[str], Mapping[str, str]]
_DAY, _DECADE, _AMOUNT, _FULL_ROLE = frozenset({"day", "number"}), frozenset({"decade"}), frozenset({"amount"}), frozenset({"full"})
_COUNT = frozenset({"count", "number"})
_CAPITAL, _PLAIN = frozenset({"capital"}), frozenset({"word"})
_MARK = {mark: frozenset({role}) for mark, role in _MARKS.items()}
# What a token may be without a word list.
SHAPES: tuple[frozenset[str], ...] = (
    *(frozenset({role}) for role in sorted({*_MARKS.values(), "number", "year", "short", "brief", "years", "code", "capital", "word"})),
    _DAY, _DECADE, _AMOUNT, _FULL_ROLE, frozenset({"day", "count", "number"}), _COUNT,
)  # fmt: skip
_DAYS, _MONTHS = 31, 12
_CENTURY = "20"  # in which nearly all is told that is read
# Spaces within which all words of a date lie before what it can not do without, and behind it.
_BEFORE, _BEHIND = 6, 4
_COUNTED, _LAST_YEAR = 100, 2100


class Token(NamedTuple):
    """A word or mark. `code` stands for its roles in the grammar; `values` say more of some of them. A tuple for speed."""

    start: int
    end: int
    code: str
    roles: frozenset[str]
    values: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Entry:
    """A form of the word lists: its further words, its kind, and whether it is printed with a capital."""

    rest: tuple[str, ...]
    kind: Kind
    capital: bool
    exact: str  # a form all in capitals has to be printed so


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The word lists of a language by their first words, and a code for every set of roles."""

    forms: Mapping[str, tuple[Entry, ...]]  # the longest first
    codes: Mapping[frozenset[str], str]
    suffixes: frozenset[str]
    plain: Kind  # of a word that no list has
    capital: Kind  # of one with a capital

    def of(self, role: str) -> str:
        """The codes of all sets of roles that hold one."""
        return "".join(code for roles, code in self.codes.items() if role in roles)


# Roles that the lexicon finds in one pass: without one of them or a digit a sentence holds no date.
ANCHORS = (
    "month", "month_short", "weekday", "relative_year", "relative_month", "relative_week", "relative_day", "other_year", "from_today",
    "today", "same", "edge_day", "one_unit", "ago", "shift", "period", "months",
)  # fmt: skip


@cache
def vocabulary(language: Language) -> Vocabulary:
    """The words of dates.toml, each form once with all its roles."""
    roles: dict[tuple[str, bool, str], dict[str, str]] = {}
    for role, value, form in _listed(language):
        capital = form[:1].isupper()
        exact = form if capital and form.isupper() and len(form) <= len("III") else ""
        roles.setdefault((form.lower(), capital, exact), {})[role] = value
        if role == "ordinal" and form[0].isdecimal():
            roles[form.lower(), capital, exact] |= {"day": value, "number": ""}  # "the 3rd of March"
    found = {key: (roles.get((key[0], False, ""), {}) | values if key[1] else values) for key, values in roles.items()}
    codes = {kind: chr(0xE000 + index) for index, kind in enumerate(dict.fromkeys([*SHAPES, *map(frozenset, found.values())]))}
    forms: dict[str, list[Entry]] = {}
    for (form, capital, exact), values in found.items():
        first, *rest = WORD.findall(form)
        kind = (codes[frozenset(values)], frozenset(values), values)
        forms.setdefault(first, []).append(Entry(tuple(rest), kind, capital, exact))
    ordered = {first: tuple(sorted(entries, key=lambda entry: (-len(entry.rest), not entry.capital))) for first, entries in forms.items()}
    suffixes = frozenset(language.words("dates", "day_suffixes"))
    return Vocabulary(ordered, codes, suffixes, (codes[_PLAIN], _PLAIN, _NOTHING), (codes[_CAPITAL], _CAPITAL, _NOTHING))


def _listed(language: Language) -> Iterator[tuple[str, str, str]]:
    """Role, value and form of every word."""
    if prefix := language.text("dates", "ordinal_prefix"):
        yield "ordinal_prefix", "", prefix
    for role, forms in language.table("dates", "words").items():
        for form in forms:
            yield role, "", form
    for role, values in language.table("dates", "forms").items():
        for value, forms in values.items():
            for form in forms:
                yield role, value, form
    for role in ANCHORS:
        for value, found in language.forms(f"date_{role}").items():
            for form in found:
                yield role, value, form


def tokens_of(reading: Reading, words: Sequence[re.Match[str]], spelled: Mapping[int, tuple[int, int]]) -> list[Token]:
    """The tokens of some words.

    `spelled` has, by their starts, the end and value of numbers in words; the value is 0 of what is too large to count with.
    """
    known = vocabulary(reading.language)
    forms, plain = known.forms, reading.plain
    tokens: list[Token] = []
    index = 0
    while index < len(words):
        match = words[index]
        text = match[0]
        index += 1
        entries = forms.get(text)
        if entries and (listed := _listed_form(plain, entries, words, index)):
            entry, index = listed
            tokens.append(Token(match.start(), words[index - 1].end(), *entry.kind))
            continue
        first, last = match.span()
        if first in spelled:
            tokens.append(_in_words(known, first, *spelled[first]))
            while index < len(words) and words[index].start() < spelled[first][0]:
                index += 1
        elif plain[first].isalpha() and not (len(text) == len("q3") and _CODE.fullmatch(text)):
            tokens.append(Token(first, last, *(known.capital if plain[first].isupper() else known.plain)))
        else:
            roles, values = _shape(text, known.suffixes)
            tokens.append(Token(first, last, known.codes[roles], roles, values))
    return tokens


def words_around(text: str, start: int, end: int, anchors: Sequence[int]) -> Iterator[list[re.Match[str]]]:
    """The words of a stretch, as far as they stand near an anchor, in rows without gaps."""
    first, last = start, start
    for anchor in anchors:
        before, behind = _back(text, start, anchor), _on(text, end, anchor)
        if before > last:
            yield list(WORD.finditer(text, first, last))
            first = before
        last = max(last, behind)
    yield list(WORD.finditer(text, first, last))


def _back(text: str, start: int, offset: int) -> int:
    """The offset that lies so many spaces before another, but not before the start."""
    for _ in range(_BEFORE):
        offset = text.rfind(" ", start, offset)
        if offset < 0:
            return start
    return offset


def _on(text: str, end: int, offset: int) -> int:
    """The offset that lies so many spaces behind another, but not behind the end."""
    for _ in range(_BEHIND):
        offset = text.find(" ", offset + 1, end)
        if offset < 0:
            return end
    return offset


def _listed_form(plain: str, entries: tuple[Entry, ...], words: Sequence[re.Match[str]], index: int) -> tuple[Entry, int] | None:
    """The longest of some forms that is printed before and at an index, and the index behind it."""
    for entry in entries:
        stop = index
        if entry.rest:
            stop += len(entry.rest)
            if index == len(words) or words[index][0] != entry.rest[0] or tuple(match[0] for match in words[index:stop]) != entry.rest:
                continue
        if not entry.capital or _is_printed(entry, plain[words[index - 1].start() : words[stop - 1].end()]):
            return entry, stop
    return None


def _is_printed(entry: Entry, printed: str) -> bool:
    """Whether a form that begins with a capital is printed so; one all in capitals exactly so."""
    return printed == entry.exact if entry.exact else printed[0].isupper()


def _in_words(known: Vocabulary, start: int, end: int, value: int) -> Token:
    """A number in words."""
    roles = _COUNT if value else _AMOUNT
    return Token(start, end, known.codes[roles], roles, {"count": str(value)})


def _shape(text: str, suffixes: frozenset[str]) -> Shape:
    """What a mark or a token with digits is."""
    if text[0].isdecimal():
        return _number(text, suffixes)
    return (_MARK[text], _NOTHING) if text in _MARK else (frozenset({"code"}), {"code": text}) if text[0].isalpha() else (_PLAIN, _NOTHING)


def _number(text: str, suffixes: frozenset[str]) -> Shape:
    """What a token that begins with a digit is."""
    if text.isdecimal():
        return _digits(text)
    for pattern, shape in _WRITTEN:
        if found := pattern.fullmatch(text):
            return shape(found)
    leading = _LEADING.match(text)
    digits = leading[0] if leading else ""
    if text[len(digits) :] in suffixes and 1 <= int(digits or 0) <= _DAYS:
        return _DAY, {"day": digits}
    return (_DECADE if len(digits) == len("1990") else _AMOUNT), {}


def _digits(text: str) -> Shape:
    """What plain digits are: a year, a day, a count, a number small enough to go with years, or an amount."""
    value = int(text) if len(text) <= len("2023") else 0
    if _YEAR.fullmatch(text):
        return frozenset({"year"}), {"year": text}
    if 1 <= value <= _DAYS and len(text) <= len("31"):
        return frozenset({"day", "count", "number"}), {"day": text, "count": text}
    if 0 < value <= _COUNTED:
        return _COUNT, {"count": text}
    return frozenset({"number" if 0 < value <= _LAST_YEAR else "amount"}), {}


def _of_iso(found: re.Match[str]) -> Shape:
    return _FULL_ROLE, {"full": f"{found[1]} {found[3]} {found[4]}"}


def _of_full(found: re.Match[str]) -> Shape:
    return _FULL_ROLE, {"full": f"{found[4]} {_ordered(found[1], found[3])}"}


def _of_brief(found: re.Match[str]) -> Shape:
    """A date with two digits of its year, which is one behind a weekday: "Kamis (03/05/18)"."""
    return frozenset({"brief"}), {"full": f"{_CENTURY}{found[4]} {_ordered(found[1], found[3])}"}


def _of_short(found: re.Match[str]) -> Shape:
    return frozenset({"short"}), {"short": _ordered(found[1], found[2]), "printed": found[0]}


def _of_years(found: re.Match[str]) -> Shape:
    last = found[2] if len(found[2]) == len("2023") else found[1][:2] + found[2]
    return frozenset({"years"}), {"years": f"{found[1]} {last}"}


def _of_code(found: re.Match[str]) -> Shape:
    return frozenset({"code"}), {"code": found[0]}


# Numbers with marks in them, by their first pattern that fits.
_WRITTEN: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Shape]], ...] = (
    (_ISO, _of_iso), (_FULL, _of_full), (_BRIEF, _of_brief), (_SHORT, _of_short), (_YEARS, _of_years), (_CODE, _of_code),
)  # fmt: skip


def _ordered(day: str, month: str) -> str:
    """Month and day; day before month, unless only the other order is a date."""
    one, two = int(day), int(month)
    return f"{one} {two}" if two > _MONTHS >= one else f"{two} {one}"
