"""A language's words around dates, as patterns."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from digest.languages import Language


@dataclass(frozen=True, slots=True)
class Words:
    """The patterns that a language's words around dates make."""

    before_month: re.Pattern[str]
    after_month: re.Pattern[str]
    year_after: re.Pattern[str]
    year: re.Pattern[str]
    year_digits: re.Pattern[str]
    year_cue: re.Pattern[str]
    named_year: re.Pattern[str]
    month_cue: re.Pattern[str]
    every: re.Pattern[str]
    any_of: re.Pattern[str]
    to: re.Pattern[str]
    listed: re.Pattern[str]
    numbered: re.Pattern[str]
    between: re.Pattern[str]
    between_cue: re.Pattern[str]
    weekday_gap: re.Pattern[str]
    weekday_cue: re.Pattern[str]
    date_word: re.Pattern[str]
    period_gap: re.Pattern[str]
    this_year_after: re.Pattern[str]
    this_year_before: re.Pattern[str]
    doubtful: frozenset[str]


def any_of_words(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first; one that never matches for none."""
    found = sorted(words, key=len, reverse=True)
    return rf"(?:{'|'.join(re.escape(word) for word in found)})" if found else r"(?!)"


@cache
def words(language: Language) -> Words:
    """The language's date words, compiled."""

    def listed(key: str) -> str:
        return any_of_words(language.words("dates", key))

    suffix = rf"(?:{listed('day_suffixes')})?"
    alone, day = r"(?<![\d.,/:$])", rf"(\d{{1,2}}){suffix}"
    pair = rf"(?: ?- ?| (?:{listed('until_words')}|{listed('and_words')}) (?:{listed('date_words')} )?)"
    parts = listed("day_parts")
    year_word = rf"(?:{listed('year_words')} )?"
    return Words(
        before_month=re.compile(rf"(?:{alone}{day}{pair}|{alone}){day}(?: {listed('of_words')}| {listed('month_words')})? ?$"),
        after_month=re.compile(
            rf"\.? (?:{listed('date_words')} )?(\d{{1,2}}){suffix}(?![\d:%]|[.,]\d| ?%)"
            rf"(?:{pair}(\d{{1,2}}){suffix}(?![\d:]|[.,]\d))?"
        ),
        year_after=re.compile(rf"[ ,.]{{0,2}}(?:{listed('of_words')} )?\(?{year_word}((?:1[89]|20)\d\d)(?!\d|[.,]\d)"),
        year=re.compile(
            rf"(?:1[89]|20)\d\d(?<![\d.,/$€£¥]\d\d\d\d)(?!\d|[.,]\d|%|[/-]\d(?!\d)|[/-]\d\d\d(?!\d)|{listed('year_suffixes')}\b)"
        ),
        year_digits=re.compile(r"(?:1[89]|20)\d\d(?!\d|[.,]\d)"),
        named_year=re.compile(rf"\b{listed('year_names')} (?:[A-Z]\w+ |{listed('name_words')} ){{1,6}}$"),
        year_cue=re.compile(rf"(?:\b{listed('year_cues')} |\b{listed('year_prefixes')}|(?<=[a-z])[ /]?\(|/)$"),
        month_cue=re.compile(rf"\b{listed('month_cues')} ?$"),
        every=re.compile(rf"\b{listed('every_words')} $"),
        any_of=re.compile(rf"\b{listed('any_words')} $"),
        to=re.compile(rf" ?- ?| {listed('until_words')} (?:{listed('date_words')} |{listed('year_words')} |{listed('month_words')} )?"),
        listed=re.compile(rf",? {listed('and_words')} |, "),
        numbered=re.compile(rf"\b{listed('number_words')} ?\d+,? {listed('year_words')} $"),
        between=re.compile(rf" {listed('and_words')} "),
        between_cue=re.compile(rf"\b{listed('between_words')} (?:{listed('year_words')} |{listed('month_words')} )?$"),
        weekday_gap=re.compile(rf"(?: {parts})?[ ,(]{{1,3}}(?:{parts}[ ,(]{{1,3}})?(?:{listed('date_words')} )?"),
        weekday_cue=re.compile(rf"\b{listed('weekday_words')} $"),
        date_word=re.compile(rf"\b{listed('date_words')} $"),
        period_gap=re.compile(rf"[ /,-]{{0,2}}(?:\(?{listed('of_words')} )?{year_word}"),
        this_year_after=re.compile(rf" {listed('this_year_after')}\b"),
        this_year_before=re.compile(rf"{listed('this_year_before')} ?$"),
        doubtful=frozenset(language.words("dates", "doubtful_weekdays")),
    )
