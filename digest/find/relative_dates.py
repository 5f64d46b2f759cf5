"""Dates counted from another: from the day of writing, or from the date told before."""

from collections.abc import Iterator, Mapping

from digest.annotate import Reading
from digest.find.date_mentions import DateMention, Day
from digest.find.numbers import Number
from digest.find.years_and_periods import counted

_LAST_YEAR = 2100
_MOST_YEARS = 500  # that anything is told to happen later


def in_relation(reading: Reading, ends: Mapping[int, Number]) -> Iterator[DateMention]:
    counts = {end for end, number in ends.items() if number.value < _LAST_YEAR}  # of "31 tahun lalu", not of "200 juta tahun ini"
    for hit in reading.hits.all("date_relative_year"):
        if hit.start - 1 not in counts:
            yield DateMention(start=hit.start, end=hit.end, rule="dates.relative_year", first=Day(), years=int(hit.value))
    for hit in reading.hits.all("date_relative_month"):
        if hit.start - 1 not in counts:
            yield DateMention(start=hit.start, end=hit.end, rule="dates.relative_month", first=Day(), months=int(hit.value))
    for hit in reading.hits.all("date_relative_day"):
        yield DateMention(start=hit.start, end=hit.end, rule="dates.relative_day", first=Day(), days=int(hit.value))
    yield from _from_today(reading)
    yield from _years_later(reading, ends)
    for hit in reading.hits.all("date_same_date"):
        if reading.hits.at("date_relative_year", hit.end + 1) is None:
            yield DateMention(start=hit.start, end=hit.end, rule="dates.same", first=Day(), same=True)


def _from_today(reading: Reading) -> Iterator[DateMention]:
    """Yesterday, tomorrow, and today where it ends a statement; elsewhere "today" may be "nowadays"."""
    for hit in reading.hits.all("date_from_today"):
        yield DateMention(start=hit.start, end=hit.end, rule="dates.from_today", first=Day(), from_today=int(hit.value))
    for hit in reading.hits.all("date_today"):
        sentence = reading.sentence_at(hit.start)
        if sentence and hit.start > sentence.start and reading.lower[hit.end : hit.end + 1] in (".", ","):
            yield DateMention(start=hit.start, end=hit.end, rule="dates.today", first=Day(), from_today=0)


def _years_later(reading: Reading, ends: Mapping[int, Number]) -> Iterator[DateMention]:
    """ "dua tahun kemudian", where no date follows that says which."""
    for hit in reading.hits.all("date_year_later"):
        yield DateMention(start=hit.start, end=hit.end, rule="dates.years_later", first=Day(), years_later=1)
    for hit in reading.hits.all("date_years_later"):
        number = counted(hit, ends)
        if number and number.value <= _MOST_YEARS and number.value == int(number.value):
            yield DateMention(start=number.start, end=hit.end, rule="dates.years_later", first=Day(), years_later=int(number.value))
