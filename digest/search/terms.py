"""The terms that a text is found by: for each word the key of its family and the form that stands there."""

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile
from typing import NamedTuple

from digest.gazetteer import capital_cities, known, places
from digest.languages import Language
from digest.search.families import Affixes, affixes_of, roots_of
from digest.search.folding import folded, sound_of, words_of
from digest.search.numbers import Spelled, power_of, readings, rounded, term

SHORTEST_SOUNDING, SHORTEST_SOUND = 4, 3  # letters of a word that sounds like others, and of what it sounds like
_NEARBY = 4  # words around a month's name in which its day and year are, and before a country's in which the word is that tells where to
WHOSE, FROM, TO = "<^>"
WAYS = ((TO, "toward"), (FROM, "from"))  # signs that begin the keys of ways, and the words for them
_JOINED = (2, 3)  # words of a name that are written as one
_YEAR = re.compile(r"[12]\d{3}", re.ASCII)
_DAY = re.compile(r"0?[1-9]|[12]\d|3[01]", re.ASCII)


class Term(NamedTuple):
    """A key of the index, and the form by which a text has it. The sign before a key says what it is of:

    "=" words for one thing, "#" a number, "%" a month, one of a year or a day, "~" a sound, "@" what results are narrowed by, "<" the
    country whose it is, "^" the one that it comes from, ">" the one that it goes to or is in; none: a root.
    """

    key: str
    form: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """The words of a language: what they come from and what they stand for."""

    affixes: Affixes
    stop: frozenset[str]
    asking: frozenset[str]  # what a question has beside what it asks for
    ways: Mapping[str, str]  # by the words before a country, the sign of the way to or from it
    countries: frozenset[str]  # the keys of countries that the texts name
    roots: Mapping[str, str]  # by the form that texts have
    things: Mapping[str, str]  # by the root, the key of what it stands for
    also: Mapping[str, str]  # the same of what readers may mean by it besides, though articles don't
    names: Mapping[str, Sequence[tuple[tuple[str, ...], str]]]  # of several roots, by the first, the longest first
    forms: Mapping[str, Sequence[str]]  # by that key, all its forms as roots
    months: Mapping[str, int]
    scales: Mapping[str, int]
    spelled: Spelled
    decimal: str
    plain: Mapping[str, Sequence[Term]] = field(default_factory=dict)  # what words are found by that tell it alone, whatever stands around
    _meant: dict[str, str] = field(default_factory=dict)

    def key(self, word: str) -> str:
        """The key of a word's family."""
        root = self.roots.get(word, word)
        return self.things.get(root, root)

    def meanings(self, words: Iterable[str]) -> Iterator[str]:
        """For each word all that the other words of the articles decide of what it is found by."""
        for word in words:
            if (told := self._meant.get(word)) is None:
                root = self.roots.get(word, word)
                told = self._meant[word] = f"{word} {root} {self.things.get(root)} {self.names.get(root)}"
            yield told


def words_for(language: Language, vocabulary: Iterable[str]) -> Words:
    """The words of a language beside those that the texts in it have."""
    table = language.tables["search"]
    affixes, told = affixes_of(table), set(vocabulary)
    countries = _countries(language, told)
    same = {key: [words_of(form) for form in forms] for key, forms in table["same"].items()} | countries
    also = {folded(word): f"={key}" for key, forms in table["also"].items() for word in forms}
    listed = {word for forms in same.values() for form in forms for word in form} | also.keys()
    roots = roots_of(listed | told, _known(language), affixes)
    meant = {f"={key}": list(dict.fromkeys(tuple(roots[word] for word in form) for form in forms)) for key, forms in same.items()}
    things = {form[0]: key for key, forms in meant.items() for form in forms if len(form) == 1}
    names: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for key, forms in meant.items():
        for form in forms:
            if len(form) > 1:
                names.setdefault(form[0], []).append((form, key))
    own = Words(
        affixes=affixes,
        stop=frozenset(map(folded, table["stop"])),
        asking=frozenset(map(folded, table["asking"])),
        ways={folded(word): sign for sign, key in WAYS for word in table[key]},
        countries=frozenset(f"={code}" for code in countries),
        roots=roots,
        things=things,
        also={roots[word]: key for word, key in also.items()},
        names={first: sorted(found, key=lambda each: (-len(each[0]), each)) for first, found in names.items()},
        forms={key: [" ".join(form) for form in forms] for key, forms in meant.items()},
        months=months_of(language),
        scales=scales_of(language),
        spelled=spelled_of(language),
        decimal=language.text("numbers", "decimal_mark"),
    )
    return replace(own, plain={word: () if word in own.stop else (Term(own.key(word), word),) for word in roots if _is_plain(word, own)})


def _is_plain(word: str, words: Words) -> bool:
    """Whether a word is no number, month, country or beginning of a name."""
    apart = word in words.months or word in words.spelled.units or words.roots[word] in words.names or words.key(word) in words.countries
    return not apart and not word[:1].isdigit()


def _countries(language: Language, told: set[str]) -> dict[str, list[list[str]]]:
    """The names of each country that the texts name."""
    names = {code: [words_of(form) for form in forms] for code, forms in language.forms("country").items()}
    return {code: forms for code, forms in names.items() if any(told.issuperset(form) for form in forms)}


def capitals(keys: Container[str]) -> dict[str, str]:
    """The capitals of the countries of some keys, each with its country's: a city may stand for its country."""
    spelled = {name: each.spellings for each in known("places") for name in each.spellings}
    countries = {name: f"={places()[name][0]}" for name in sorted(capital_cities())}
    return {" ".join(words_of(form)): key for name, key in countries.items() if key in keys for form in spelled.get(name, (name,))}


def _known(language: Language) -> Iterator[str]:
    """Words that are roots beyond doubt: those that verbs are made from, and those that irregular forms come from."""
    for verbs in language.table("verbs", "verbs").values():
        yield from (folded(verb.partition(" ")[0]) for verb in verbs)
    yield from language.table("search", "irregular")


def months_of(language: Language) -> dict[str, int]:
    """The names of months, long and short."""
    return {
        folded(form).rstrip("."): int(number)
        for category in ("date_month", "date_month_short")
        for number, forms in language.forms(category).items()
        for form in forms
    }


def scales_of(language: Language) -> dict[str, int]:
    """How many noughts the words and letters behind a number add."""
    told = [(form, scale) for scale, forms in language.forms("number_scale").items() for form in forms]
    told += [(form, str(scale)) for table in ("glued_scales", "money_scales") for form, scale in language.table("numbers", table).items()]
    return {folded(form): power for form, scale in told if (power := power_of(scale)) and power > 1}


def spelled_of(language: Language) -> Spelled:
    """The words of numbers."""

    def values(category: str) -> dict[str, int]:
        return {folded(form): int(number) for number, forms in language.forms(category).items() for form in forms if number.isdigit()}

    return Spelled(values("number"), values("number_scale"), values("number_teen"))


def terms_of(text: str, words: Words) -> Iterator[Term]:
    """The terms of a text in the language of the words, each as often as it comes."""
    found = words_of(text)
    roots = [words.roots.get(word, word) for word in found]
    counted_to = named_to = 0
    for at, word in enumerate(found):
        if (plain := words.plain.get(word)) is not None:
            yield from plain
            continue
        after = found[at + 1] if at + 1 < len(found) else ""
        if word[0].isdigit():
            yield from _number(word, after, words)
        if word in words.months and (after[:1].isdigit() or (at and found[at - 1][0].isdigit())):
            yield Term(f"%{words.months[word]}")
        if word in words.months:
            yield from _dated(found, at, words)
        if word not in words.stop and not word[0].isdigit():
            yield Term(words.key(word), word)
        if word in words.spelled.units and counted_to <= at:
            value, length = words.spelled.number(found, at)
            counted_to = at + length
            if value > 1:
                yield Term(term(str(value), 0), " ".join(found[at:counted_to]))
        name = _named(found, roots, at, words)
        if name:
            yield name
        thing = name.key if name else words.key(word)
        if thing in words.countries and at >= named_to:
            named_to = at + (name.form.count(" ") + 1 if name else 1)
            if way := _way(found, at, words):
                yield Term(f"{way}{thing[1:]}")


def _way(found: Sequence[str], at: int, words: Words) -> str:
    """The way to or from the country that is named here: "ke Vietnam", "to the Republic of Kazakhstan", "visited Japan"."""
    before = (word for word in reversed(found[max(0, at - _NEARBY) : at]) if word in words.ways or word not in words.stop)
    return words.ways.get(next(before, ""), "")


def _number(word: str, after: str, words: Words) -> Iterator[Term]:
    digits, power = readings(word, words.decimal)[0]
    scale = words.scales.get(after, 0)
    yield Term(term(digits, power))
    if scale:
        yield Term(term(digits, power + scale))
    yield from (Term(term(kept, less + scale), word) for kept, less in rounded(digits, power))


def _dated(found: Sequence[str], at: int, words: Words) -> Iterator[Term]:
    """The month whose name stands here with its year, and the days in it: "20–22 August 2023", "August 20th, 2023"."""
    before = [word for word in reversed(found[max(0, at - _NEARBY) : at]) if word not in words.stop][:2]
    after = [word for word in found[at + 1 : at + 1 + _NEARBY] if word not in words.stop][:2]
    year = next((word for place, word in enumerate(after) if _YEAR.fullmatch(word) and all(map(_is_day, after[:place]))), "")
    days = list(takewhile(_is_day, before)) or list(takewhile(_is_day, after[:1]))
    month = words.months[found[at]]
    if year:
        yield Term(f"%{year}-{month}")
    yield from (Term(f"%{each}-{month}-{int(day)}") for day in days for each in dict.fromkeys((year, "")))


def _is_day(word: str) -> bool:
    return bool(_DAY.fullmatch(word))


def _named(found: Sequence[str], roots: Sequence[str], at: int, words: Words) -> Term | None:
    """The name of several words that begins here."""
    for name, key in words.names.get(roots[at], ()):
        if tuple(roots[at : at + len(name)]) == name:
            return Term(key, " ".join(found[at : at + len(name)]))
    return None


def sounds_of(name: str) -> Iterator[Term]:
    """What the words of a name sound like."""
    for word in words_of(name):
        if word.isalpha() and len(word) >= SHORTEST_SOUNDING and len(sound := sound_of(word)) >= SHORTEST_SOUND:
            yield Term(f"~{sound}")


def plain_terms(text: str) -> Iterator[Term]:
    """The terms of a name that is of no language: its words as they stand."""
    return (Term(word, word) if word.isalpha() else Term(term(*readings(word)[0])) for word in words_of(text))


def joined_terms(name: str) -> Iterator[Term]:
    """The words of a short name written as one, all of them or two: "danang", "kassymjomart tokayev"."""
    words = words_of(name)
    if len(words) in _JOINED and all(map(str.isalpha, words)):
        for joined in dict.fromkeys("".join(part) for part in (words, words[:2], words[-2:])):
            yield Term(joined, joined)
