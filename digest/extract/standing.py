"""Whether a figure is reached, aimed at or foreseen, and what time it is for."""

import re
from dataclasses import dataclass
from functools import cache

from digest.edtf import limits, period_of
from digest.extract.statements import Statement
from digest.languages import Language
from digest.model import Bound, Chronology, FigureStatus, Hit, Quantity, ResolvedDate

_PASSIVE = 40  # characters after a figure within which its verb may stand
_ATTACHED = 12  # characters after a figure within which a date is that figure's (" pada tahun ")
_CROSSED = 60  # characters that a quantity between a date and a figure counts for


@dataclass(frozen=True, slots=True)
class _Words:
    from_: re.Pattern[str]
    not_period: re.Pattern[str]
    up_to: re.Pattern[str]
    passive: re.Pattern[str]  # what may stand between a figure and the verb after it


@cache
def _words(language: Language) -> _Words:
    def ending(key: str) -> re.Pattern[str]:
        found = sorted(language.words("figures", key), key=len, reverse=True)
        return re.compile(rf"\b(?:{'|'.join(map(re.escape, found))}) $")

    parting = "|".join(map(re.escape, language.words("figures", "parting_words")))
    passive = re.compile(rf"(?: (?!(?:{parting})\b)[^\s,.;:()]+){{0,2}} ")
    return _Words(ending("from_words"), ending("not_period"), ending("up_to"), passive)


def standing_of(
    statement: Statement, quantity: Quantity, metric: str, dates: list[ResolvedDate], chronology: Chronology
) -> tuple[FigureStatus, str | None, Bound]:
    """The status of a figure, the time it is for, and its bound, which an estimate of the past makes `about`."""
    told, bound = _told(statement, quantity, metric), quantity.bound
    period = _period_of(statement, quantity, dates, ahead=told in ("target", "forecast"), written=chronology.year)
    if told in ("target", "forecast") and period and _over(period.edtf, chronology) and _own(statement, quantity, period, told):
        bound = "about" if bound == "exact" and told == "forecast" else bound
        told = "actual"
    if period and told == "actual" and chronology.year and limits(period.edtf)[0].year > chronology.year:
        period = None
    return told, period.edtf if period else None, bound  # type: ignore[return-value]


def _told(statement: Statement, quantity: Quantity, metric: str) -> str:
    """The status by the last word before a figure that tells it."""
    cue = _passive(statement, quantity) or statement.before("figure_status", quantity)
    told = cue.value if cue else "actual"
    if told == "actual" or starting_point(statement, quantity):
        return "actual"
    if told == "ahead":
        return _ahead(quantity, metric)
    return "actual" if metric == "loan_or_aid" and told == "target" else told


def _passive(statement: Statement, quantity: Quantity) -> Hit | None:
    """The word right after a figure that tells it as still ahead ("30,000 visitors are expected")."""
    cue = statement.reading.hits.first("figure_passive", quantity.end, quantity.end + _PASSIVE)
    return cue if cue and _words(statement.reading.language).passive.fullmatch(statement.reading.lower, quantity.end, cue.start) else None


def _own(statement: Statement, quantity: Quantity, period: ResolvedDate, told: str) -> bool:
    """Whether a period is this figure's alone: it follows it at once, or the part of the sentence has no other figure."""
    start, end = statement.part_span(quantity.start)
    alone = sum(start <= other.start < end and other.kind == quantity.kind for other in statement.quantities) == 1
    return 0 <= period.start - quantity.end <= _ATTACHED or (alone and told == "forecast")


def _ahead(quantity: Quantity, metric: str) -> str:
    """What "will" makes of a figure: a frequency is scheduled, aid is promised, all else foreseen."""
    if quantity.kind == "frequency" or metric in ("investment", "investment_projects", "students", "workers"):
        return "target"
    return "actual" if metric in ("loan_or_aid", "tariff", "other") else "forecast"


def starting_point(statement: Statement, quantity: Quantity) -> bool:
    """Whether a figure is only what a target starts from ("from 300 million to 500 million")."""
    return _words(statement.reading.language).from_.search(statement.reading.lower, max(0, quantity.start - 20), quantity.start) is not None


def _over(period: str | None, chronology: Chronology) -> bool:
    """Whether a period was over when the article was written."""
    if period is None or chronology.year is None:
        return False
    last = limits(period)[1]
    written = chronology.published or _latest_day(chronology) or f"{chronology.year}"
    return last < limits(written)[0] or last.year < chronology.year


def _latest_day(chronology: Chronology) -> str | None:
    """The first day of the year of writing that the article tells."""
    days = (period_of(date.edtf).begin for date in chronology.dates)
    return next((str(day) for day in days if day.day and day.year == chronology.year), None)


def _period_of(
    statement: Statement, quantity: Quantity, dates: list[ResolvedDate], *, ahead: bool, written: int | None
) -> ResolvedDate | None:
    """The date in a figure's own part of the sentence that stands nearest; of a day only one that was counted up to.

    What is still ahead takes a date that is, where the sentence tells one.
    """
    part = statement.part(quantity.start)
    own = [date for date in dates if statement.part(date.start) == part]
    coming = [date for date in own if ahead and written and not period_of(date.edtf).begin.day and limits(date.edtf)[0].year >= written]
    usable = coming or [date for date in own if _period(statement, date)]
    return min(usable, key=lambda date: _distance(statement, quantity, date), default=None)


def _distance(statement: Statement, quantity: Quantity, date: ResolvedDate) -> int:
    low, high = (date.end, quantity.start) if date.end <= quantity.start else (quantity.end, date.start)
    between = sum(low <= other.start and other.end <= high for other in statement.quantities)
    taken = any(other is not quantity and 0 <= date.start - other.end <= _ATTACHED for other in statement.quantities)
    return high - low + _CROSSED * (between + taken)


def _period(statement: Statement, date: ResolvedDate) -> bool:
    """Whether a date can be what a figure is for."""
    text, words = statement.reading.lower, _words(statement.reading.language)
    before = text[max(0, date.start - 32) : date.start]
    if period_of(date.edtf).begin.day:
        return words.up_to.search(before) is not None
    whole = date.rule == "dates.range"  # "dari Januari hingga Mei 2023" begins with the word that parts "dari 2022" from its figure
    return (whole or words.not_period.search(before) is None) and not _compared(statement, date)


def _compared(statement: Statement, date: ResolvedDate) -> bool:
    return bool(statement.reading.hits.within("date_compared", max(statement.sentence.start, date.start - 40), date.start))
