"""Numbers in digits and in words."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from digest.annotate import Reading
from digest.languages import Language
from digest.languages.patterns import any_of

_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
_LETTERS = re.compile(r"[a-z]+")
_LONGEST = 30  # digits with their marks; more are no number that a reader could take in
_THOUSAND = 1000


class Number(NamedTuple):
    """A number as printed; `scale` is the last scale word in it (1_000_000 in "1,5 juta"), 1 without one."""

    start: int
    end: int
    value: int | float
    scale: int
    spelled: bool  # no digit in it


@dataclass(frozen=True, slots=True)
class Notation:
    """How a language writes numbers."""

    grouped: re.Pattern[str]
    foreign: re.Pattern[str]  # grouped as another language does where it can't be a decimal: "300,000" in Indonesian
    group: str
    decimal: str
    gap: re.Pattern[str]  # what may stand between the words of one number
    article: re.Pattern[str]  # what stands for one before a scale
    glued: Mapping[str, int]


class _Token(NamedTuple):
    """A piece of a number: "digits", "number", "number_scale", "number_teen" or "number_part"."""

    start: int
    end: int
    kind: str
    value: int | float


_KINDS = ("number", "number_scale", "number_teen", "number_part")


@cache
def notation(language: Language) -> Notation:
    """The language's marks and joining words, compiled."""
    group, decimal = language.text("numbers", "group_mark"), language.text("numbers", "decimal_mark")
    thousands = rf"{re.escape(decimal)}\d{{3}}"
    joiners, article = language.words("numbers", "joiners"), language.words("numbers", "article")
    return Notation(
        grouped=re.compile(rf"\d{{1,3}}(?:{re.escape(group)}\d{{3}})+(?:{re.escape(decimal)}\d+)?"),
        foreign=re.compile(rf"[1-9]\d{{0,2}}(?:(?:{thousands}){{2,}}|{re.escape(decimal)}000)"),
        group=group,
        decimal=decimal,
        gap=re.compile("|".join([r" +", "-", *(rf"[ -]{re.escape(word)}[ -]" for word in joiners)])),
        article=re.compile(rf"\b{any_of(article)} $"),
        glued={key: int(value) for key, value in language.table("numbers", "glued_scales").items()},
    )


def find_numbers(reading: Reading) -> tuple[Number, ...]:
    """Every number of an article, in text order."""
    marks = notation(reading.language)
    tokens = sorted((*_digits(reading.lower, marks), *_words(reading)), key=lambda token: token.start)
    return tuple(number for run in _runs(tokens, reading.lower, marks) for number in _numbers(run, reading.lower, marks))


def parse_digits(digits: str, marks: Notation) -> int | float | None:
    """The value of digits with marks; None where they are no number ("23.3.2015").

    A single group mark that can't be grouping ("939.1" where "." groups) is taken for a decimal mark.
    """
    if len(digits) > _LONGEST:
        return None
    if digits.isdigit():
        return int(digits)
    if marks.grouped.fullmatch(digits):
        whole = digits.replace(marks.group, "")
        return int(whole) if whole.isdigit() else plain(float(whole.replace(marks.decimal, ".")))
    if marks.foreign.fullmatch(digits):
        return int(digits.replace(marks.decimal, ""))
    whole, mark, rest = digits.partition(marks.decimal)
    if not mark:
        whole, mark, rest = digits.partition(marks.group)
    if whole.isdigit() and rest.isdigit() and mark:
        return plain(float(f"{whole}.{rest}"))
    return None


def plain(value: float) -> int | float:
    """The value without binary dust, as a whole number where it is one."""
    value = float(f"{value:.12g}")
    return int(value) if value == int(value) else value


def _digits(text: str, marks: Notation) -> Iterator[_Token]:
    for found in _DIGITS.finditer(text):
        value = parse_digits(found[0], marks)
        if value is None:
            continue
        yield _Token(found.start(), found.end(), "digits", value)
        end = found.end()
        if end < len(text) and text[end].isalpha():
            letters = _LETTERS.match(text, end)
            if letters and letters[0] in marks.glued:
                yield _Token(end, letters.end(), "number_scale", marks.glued[letters[0]])


def _words(reading: Reading) -> Iterator[_Token]:
    for kind in _KINDS:
        for hit in reading.hits.all(kind):
            if is_name(reading.plain, hit.start):
                continue
            value = float(hit.value)
            yield _Token(hit.start, hit.end, kind, int(value) if value == int(value) else value)


def is_name(text: str, start: int) -> bool:
    """Whether a word has a capital letter behind a small word: "di Lima"."""
    return text[start].isupper() and start > 1 and text[start - 1] == " " and text[start - 2].islower()


def _runs(tokens: Iterable[_Token], text: str, marks: Notation) -> Iterator[list[_Token]]:
    """Tokens that stand together as the words of one number do."""
    run: list[_Token] = []
    for token in tokens:
        if run and token.start < run[-1].end:
            continue
        if run and not _together(run, token, text, marks):
            yield run
            run = []
        run.append(token)
    if run:
        yield run


def _together(run: list[_Token], right: _Token, text: str, marks: Notation) -> bool:
    """Whether a token goes on with a run: digits take only scales after them ("200 juta", not "200 juta lima")."""
    left = run[-1]
    if right.kind == "digits" or (run[0].kind == "digits" and right.kind in ("number", "number_teen")):
        return False
    return left.end == right.start or marks.gap.fullmatch(text, left.end, right.start) is not None


class _Sum:
    """A number being added up: `total` of finished thousands, `group` below the next scale, `last` what a scale multiplies."""

    def __init__(self) -> None:
        self.total: float = 0
        self.group: float = 0
        self.last: float | None = None
        self.scale = 1

    def takes(self, token: _Token) -> bool:
        """Whether a token can go on with the number ("two hundred" + "thirty"), or begins another ("five" + "six")."""
        if token.kind != "number" or self.last is None:
            return True
        return self.last % 10 == 0 and self.last > token.value and not (self.last == 10 and token.value < 10)

    def add(self, token: _Token) -> None:
        """Take one token in."""
        if token.kind == "number_teen":
            self.last = (self.last or 0) + token.value
        elif token.kind == "number_scale":
            self._multiply(int(token.value))
        elif token.kind == "number_part":
            self.last = (self.last or 0) + token.value
        else:
            self.group += self.last or 0
            self.last = token.value

    def _multiply(self, scale: int) -> None:
        self.scale = scale
        if scale < _THOUSAND:
            self.last = (self.last or 1) * scale
            return
        below = self.group + (self.last or 0)
        self.total = self.total + below * scale if below else (self.total or 1) * scale
        self.group, self.last = 0, None

    @property
    def value(self) -> int | float:
        """What the tokens so far come to."""
        return plain(self.total + self.group + (self.last or 0))


def _numbers(run: list[_Token], text: str, marks: Notation) -> Iterator[Number]:
    """The numbers of one run: mostly one."""
    if len(run) == 1 and run[0].kind in ("digits", "number"):  # most are: the rest is for numbers of several words
        only = run[0]
        yield Number(only.start, only.end, only.value, 1, only.kind != "digits")
        return
    start = 0
    while start < len(run):
        total, stop = _Sum(), start
        while stop < len(run) and total.takes(run[stop]):
            total.add(run[stop])
            stop += 1
        tokens = run[start:stop]
        at = _start(tokens, text, marks)
        if at is not None:
            yield Number(at, tokens[-1].end, total.value, total.scale, all(token.kind != "digits" for token in tokens))
        start = max(stop, start + 1)


def _start(tokens: list[_Token], text: str, marks: Notation) -> int | None:
    """Where a number starts; None where a scale stands alone ("jutaan", "millions of")."""
    first = tokens[0]
    if first.kind == "number_teen":
        return None
    if first.kind == "number_scale":
        article = marks.article.search(text, max(0, first.start - 4), first.start)
        return article.start() if article else None
    return first.start
