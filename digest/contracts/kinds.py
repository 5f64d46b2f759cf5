"""The kinds of value that a contract names: what is none, and how one is written."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from difflib import get_close_matches
from functools import cache
from string import Formatter

from babel import Locale, UnknownLocaleError

from digest.contracts import writing
from digest.contracts.writing import Wrong
from digest.edtf import Period, parsed

# Years of newspapers, and of what they tell; nearer to the ends of the calendar no days can be counted.
_OLD, _PRINTED, _FAR = 100, 1600, 3000
_BRACE = re.compile(r"[{}]")
_CHOICES = re.compile(r"[^{}]*(?:\{[^{}]*\}[^{}]*)*")


def value_fault(value: object, expected: str, key: str) -> Wrong | None:
    """Why a value is not of the kind expected under a key."""
    kind, _, rest = expected.partition(" ")
    return _KINDS[kind](value, rest, _quoted(key))


def is_key(key: str, kind: str) -> Wrong | None:
    """Why a key is not of a kind."""
    if kind.startswith("of "):
        choices = kind.removeprefix("of ").split(", ")
        return None if key in choices else (f"none of {', '.join(choices)}", "write one of these as the key")
    wrong, hint = _KEYS[kind]
    return None if _FITS[kind](key) else (wrong, hint)


def _text(value: object, places: str, key: str) -> Wrong | None:
    if not isinstance(value, str) or not value:
        return "not a text", f'write {key} = "…"'
    found = _places(value)
    if found is None:
        return "a brace that is not closed, or not opened", "write a place as {name}; double a brace that is none"
    unknown = sorted(found - set(places.split()))
    if unknown:
        known = f"the places here are {places}" if places else "no place is filled here"
        return f"{unknown[0]} is no place that is known", f"{known}; double a brace that is none"
    return None


def _any(value: object, rest: str, key: str) -> Wrong | None:
    """A text, or with "words" a list of them, that may be empty."""
    if rest == "words":
        is_list = isinstance(value, list) and all(isinstance(word, str) for word in value)
        return None if is_list else _words(value, "", key)
    return None if isinstance(value, str) else ("not a text", f'write {key} = "…"; it may be empty')


def _places(text: str) -> set[str] | None:
    """The places in a text, with their braces; nothing where the braces do not pair."""
    try:
        return {f"{{{name}}}" for _, name, _, _ in Formatter().parse(text) if name is not None}
    except ValueError:
        return None


def _words(value: object, rest: str, key: str) -> Wrong | None:
    """A list of words; with "of a, b" of these only."""
    if not isinstance(value, list) or not all(isinstance(word, str) and word for word in value):
        return "not a list of words", f'write {key} = ["…"]'
    if not rest:
        return None
    choices = rest.removeprefix("of ").split(", ")
    other = next((word for word in value if word not in choices), None)
    return (f"“{other}” is none of {', '.join(choices)}", f"write {key} with these only") if other else None


def _phrases(value: object, _: str, key: str) -> Wrong | None:
    """Words with choices in braces, none of which leaves nothing: an empty phrase would be found everywhere."""
    wrong = _words(value, "", key)
    if wrong or not isinstance(value, list):
        return wrong
    bad = next((phrase for phrase in value if not _CHOICES.fullmatch(phrase) or _may_be_empty(phrase)), None)
    return (
        None
        if bad is None
        else (f"“{bad}” has a brace without its other, or a choice that leaves nothing", "write choices as {hold|held} talks")
    )


def _may_be_empty(phrase: str) -> bool:
    if "{" not in phrase and "|" not in phrase:
        return not phrase.strip()
    return all(any(not choice.strip() for choice in part.split("|")) for part in _BRACE.split(phrase))


def _names(value: object, places: str, key: str) -> Wrong | None:
    """At least one word, and the same places in all, since any may be read and the first is shown."""
    wrong = _words(value, "", key)
    if wrong or not isinstance(value, list):
        return wrong
    if not value:
        return "an empty list", f'write {key} = ["…"]'
    other = next((word for word in value if _places(word) != set(places.split())), None)
    return (f"“{other}” does not hold just {places or 'words'}", "write each form with the same places in braces") if other else None


def _pattern(value: object, _: str, key: str) -> Wrong | None:
    if not isinstance(value, str):
        return "not a text", f"write {key} = '…', a regular expression"
    try:
        re.compile(value)
    except re.error as error:
        return f"no regular expression: {error}", "mend it at that place"
    return None


def _flag(value: object, _: str, key: str) -> Wrong | None:
    return None if isinstance(value, bool) else ("neither true nor false", f"write {key} = true, or false")


def _whole(value: object, _: str, key: str) -> Wrong | None:
    is_whole = isinstance(value, int) and not isinstance(value, bool)
    return None if is_whole else ("not a whole number", f"write {key} = 1, or another number without a point")


def _one_of(value: object, rest: str, key: str) -> Wrong | None:
    choices = rest.removeprefix("of ").split(", ")
    if value in choices:
        return None
    near = get_close_matches(str(value).casefold(), choices, n=1)
    hint = f'{key} = "{near[0]}", if “{value}” means that' if near else ", or ".join(f'{key} = "{choice}"' for choice in choices)
    return f"none of {', '.join(choices)}", f"write {hint}"


def _country(value: object, _: str, key: str) -> Wrong | None:
    if isinstance(value, str) and is_country(value):
        return None
    return _KEYS["country"][0], f'write {key} = "{_code_like(value)}", two capital letters'


def _code_like(value: object) -> str:
    """The code of the country that a text seems to name; of no country in particular where it names none."""
    names = {name.casefold(): code for code, name in Locale("en").territories.items() if is_country(code)}
    near = get_close_matches(str(value).casefold(), names, n=1)
    return names[near[0]] if near else "PE"


def _country_list(value: object, _: str, key: str) -> Wrong | None:
    if isinstance(value, list) and all(isinstance(code, str) and is_country(code) for code in value):
        return None
    return "not a list of ISO 3166-1 codes", f'write {key} = ["PE", "EG"], each two capital letters'


def _two_countries(value: object, _: str, key: str) -> Wrong | None:
    """Names or codes; whether there are such countries is for others to tell."""
    hint = f'write two, by name or ISO code: {key} = ["PE", "EG"]'
    if not isinstance(value, list) or not all(isinstance(name, str) and name.strip() for name in value):
        return "not a list of two countries", hint
    return None if len(value) == 2 else (f"{len(value) or 'no'} {'country' if len(value) == 1 else 'countries'}, not two", hint)


def _currency(value: object, _: str, key: str) -> Wrong | None:
    return None if isinstance(value, str) and value in _currencies() else (_KEYS["currency"][0], f'write {key} = "USD"')


def _locale(value: object, _: str, key: str) -> Wrong | None:
    try:
        Locale.parse(value if isinstance(value, str) else "")
    except (ValueError, UnknownLocaleError):
        return "not a locale that Babel knows", f'write {key} = "en_GB", or another of language and country'
    return None


def _day(value: object, _: str, key: str) -> Wrong | None:
    """A day of newspapers as TOML has it, or the same as a text."""
    period = _period(value)
    is_day = period is not None and period.has_days and period.begin == period.end and _PRINTED <= period.begin.year < _FAR
    return None if is_day else ("no day of the calendar", f"write {key} = 2024-03-12")


def _dated(value: object, _: str, key: str) -> Wrong | None:
    """A day, a month, a year, or from one to another."""
    period = _period(value)
    is_date = period is not None and period.begin.year > _OLD and period.end.year < _FAR
    return None if is_date else ("no date of the calendar", f'write {key} = "2024", "2024-03", "2024-03-12" or "2024-03-12/2024-03-14"')


def _period(value: object) -> Period | None:
    """A date of TOML without a time, or a text that is one."""
    return parsed(value.isoformat() if type(value) is date else value) if type(value) is date or isinstance(value, str) else None


def _optional(value: object, rest: str, key: str) -> Wrong | None:
    """Nothing, which is an empty text, or a value of a kind; of no kind, a line."""
    wrong = None if value == "" else value_fault(value, rest or "line", key)
    return (wrong[0], f'{wrong[1]}; {key} = "" takes it away') if wrong else None


def _row(value: object, rest: str, key: str) -> Wrong | None:
    cells = rest.split(" ")
    written = ", ".join("1" if cell == "whole" else '"…"' for cell in cells)
    if not isinstance(value, list) or len(value) != len(cells):
        return f"not a list of {len(cells)}", f"write {key} = [{written}]"
    wrong = (value_fault(each, cell, key) for each, cell in zip(value, cells, strict=True))
    return next(((each[0], f"write [{written}]") for each in wrong if each), None)


def _rows(value: object, rest: str, key: str) -> Wrong | None:
    if not isinstance(value, list):
        return "not a list of lists", f"write {key} = [[…], […]]"
    wrong = (_row(each, rest, key) for each in value)
    return next(((f"row {at}: {each[0]}", each[1]) for at, each in enumerate(wrong, 1) if each), None)


def is_country(code: object) -> bool:
    """Whether this is an ISO 3166-1 code of two letters."""
    return code in _countries()


def _quoted(key: str) -> str:
    """A key as TOML writes it."""
    return key if re.fullmatch(r"[\w-]+", key, re.ASCII) else f'"{key}"'


@cache
def _countries() -> frozenset[str]:
    codes = filter(re.compile("[A-Z]{2}").fullmatch, map(str, Locale("en").territories))
    return frozenset(codes) - {"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"}


@cache
def _currencies() -> frozenset[str]:
    return frozenset(Locale("en").currencies)


_KINDS: Mapping[str, Callable[[object, str, str], Wrong | None]] = {
    "text": _text,
    "any": _any,
    "line": writing.line,
    "lines": writing.lines,
    "prose": writing.prose,
    "count": writing.count,
    "words": _words,
    "phrases": _phrases,
    "names": _names,
    "pattern": _pattern,
    "flag": _flag,
    "whole": _whole,
    "one": _one_of,
    "country": _country,
    "countries": _country_list,
    "two": _two_countries,
    "currency": _currency,
    "address": writing.address,
    "contact": writing.contact,
    "report": writing.report,
    "colour": writing.colour,
    "locale": _locale,
    "link": writing.link,
    "day": _day,
    "dated": _dated,
    "amount": writing.amount,
    "optional": _optional,
    "value": lambda *_: None,
    "row": _row,
    "rows": _rows,
}
_FORMS = "write the code as the key and the surface forms as its list"
_KEYS: Mapping[str, Wrong] = {
    "text": ("an empty key", "write a word"),
    "any": ("no key", "write a word"),
    "country": ("not an ISO 3166-1 code", _FORMS),
    "country or XX": ("not an ISO 3166-1 code, nor XX for no country", _FORMS),
    "currency": ("not an ISO 4217 code", _FORMS),
    "id": ("not of small letters, digits and hyphens", "write it like asian-development-bank"),
    "language": ("neither a language nor own", "write the ISO 639-1 code of a language of the pages, or own"),
    "whole": ("not a whole number", "write the number as the key and the surface forms as its list"),
    "number": ("not a number", "write the number as the key and the surface forms as its list"),
}
_FITS: Mapping[str, Callable[[str], object]] = {
    "text": lambda key: key.strip(),
    "any": lambda _: True,
    "country": is_country,
    "country or XX": lambda key: key == "XX" or is_country(key),
    "currency": lambda key: key in _currencies(),
    "id": lambda key: re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", key),
    "language": lambda key: key == "own" or key in Locale("en").languages,
    "whole": lambda key: re.fullmatch(r"[+-]?\d+", key, re.ASCII),
    "number": lambda key: re.fullmatch(r"[+-]?\d+(\.\d+)?", key, re.ASCII),
}
