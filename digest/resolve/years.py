"""The year an article was written in, worked out from its own words."""

import datetime
import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from digest.annotate import Reading
from digest.find.date_mentions import DateMention, Day
from digest.find.numbers import Number
from digest.find.placed import beginning_in
from digest.languages import Language
from digest.model import Clue, Sentence
from digest.resolve.calendar import as_day, earliest, latest, on_weekday, real

_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_MONTH = 31
_FILLER = 6  # characters of "of a", "th"
_TIES = 50  # tellings of the ties that are searched for their beginning
_WINDOW = 6  # years in which a weekday and a date mostly meet once
_SUM_REACH = 60  # characters around a year within which a sum is taken to be the year's
_LINE = 300  # characters of a copyright line
_BARE = 50  # dates without a year that a copyright's year is tried on
_ORDINAL_REACH = 12  # characters between an anniversary's word and its number
_OPENING = 16  # characters from a clause's start within which a date speaks for the whole clause
_SHORTEST_JUBILEE, _LONGEST_JUBILEE = 2, 500


@dataclass(frozen=True, slots=True)
class Now:
    """When an article was written: a year, or only the days it lies between, and the words that say so."""

    year: int | None
    low: datetime.date | None = None  # told as past or under way
    high: datetime.date | None = None  # the end of what is told as still ahead
    clue: Clue | None = None
    low_clue: Clue | None = None
    high_clue: Clue | None = None

    def allows(self, year: int) -> bool:
        """Whether the article can have been written in a year."""
        return not ((self.low and year < self.low.year) or (self.high and year > self.high.year))


def year_of_writing(reading: Reading, mentions: tuple[DateMention, ...], numbers: tuple[Number, ...], published: DateMention | None) -> Now:
    """The first of the clues that tells the year."""
    if published:
        return Now(published.first.year, clue=clue_of(reading, published.start, published.end, "years.published"))
    now = window(reading, mentions)
    for found in (_current, _jubilee, _contained, _on_weekday, _copyright):
        for year, clue in found(reading, mentions, numbers, now):
            if found is _current or now.allows(year):
                return replace(now, year=year, clue=clue)
    if now.low and now.high and now.low.year == now.high.year:
        return replace(now, year=now.low.year, clue=now.low_clue)
    return now


def clue_of(reading: Reading, start: int, end: int, rule: str) -> Clue:
    """The printed words between two offsets."""
    return Clue(quote=reading.article.text[start:end], start=start, end=end, rule=rule)


Found = Iterator[tuple[int, Clue]]


def _current(reading: Reading, mentions: tuple[DateMention, ...], _numbers: tuple[Number, ...], _now: Now) -> Found:
    """ "tahun 2023 ini"."""
    for mention in mentions:
        if mention.current and mention.first.year:
            yield mention.first.year, clue_of(reading, mention.start, mention.end, "years.this_year")


# ---------------------------------------------------------------- anniversaries


def _jubilee(reading: Reading, mentions: tuple[DateMention, ...], numbers: tuple[Number, ...], _now: Now) -> Found:
    """An anniversary told as current, counted from the printed year it looks back to."""
    for sentence, hit_start, years, end in _anniversaries(reading, numbers):
        founded = _founded(reading, mentions, sentence, hit_start, end)
        if founded is None or founded.first.year is None:
            continue
        year = founded.first.year + years
        shift = reading.hits.first("date_relative_year", sentence.start, sentence.end)
        told = [mention for mention in beginning_in(mentions, sentence.start, sentence.end) if mention.first.year == year]
        if told and not any(mention.last for mention in told):
            continue
        yield year - (int(shift.value) if shift else 0), clue_of(reading, sentence.start, sentence.end, "years.anniversary")


def _anniversaries(reading: Reading, numbers: tuple[Number, ...]) -> Iterator[tuple[Sentence, int, int, int]]:
    """Sentences with an anniversary: where its count of years starts, how many, and where it ends."""
    yield from _ordinal_anniversaries(reading, numbers)
    ends = {number.end: number for number in numbers}
    for hit in reading.hits.all("date_year_unit"):
        number = ends.get(hit.start) or ends.get(hit.start - 1) or _before_filler(reading, numbers, hit.start)
        sentence = reading.sentence_at(hit.start)
        if number is None or sentence is None or number.start < sentence.start:
            continue
        years = number.value * int(hit.value)
        if years == int(years) and _SHORTEST_JUBILEE <= years <= _LONGEST_JUBILEE and _celebrated(reading, sentence, number, hit.end):
            yield sentence, number.start, int(years), hit.end


def _celebrated(reading: Reading, sentence: Sentence, number: Number, end: int) -> bool:
    """Whether an exact count of years is an anniversary's, or that of ties whose beginning is printed after it in brackets."""
    if reading.hits.within("quantity_bound", max(sentence.start, number.start - _ORDINAL_REACH), number.start):
        return False
    if reading.hits.within("date_anniversary", sentence.start, sentence.end):
        return True
    ties = reading.hits.first("date_ties", end, min(sentence.end, end + _SUM_REACH))
    return ties is not None and reading.lower.find("(", ties.end, ties.end + _ORDINAL_REACH) >= 0


def _ordinal_anniversaries(reading: Reading, numbers: tuple[Number, ...]) -> Iterator[tuple[Sentence, int, int, int]]:
    """ "ulang tahun ke-30"."""
    prefix = reading.language.text("dates", "ordinal_prefix")
    if not prefix:
        return
    for hit in reading.hits.all("date_anniversary"):
        sentence = reading.sentence_at(hit.start)
        index = bisect_left(numbers, hit.end, key=lambda number: number.start)
        number = numbers[index] if index < len(numbers) else None
        if number is None or sentence is None or number.end > sentence.end or number.start > hit.end + _ORDINAL_REACH:
            continue
        ordinal = reading.lower.endswith(prefix, hit.end, number.start)
        if ordinal and _SHORTEST_JUBILEE <= number.value <= _LONGEST_JUBILEE:
            yield sentence, number.start, int(number.value), number.end


def _before_filler(reading: Reading, numbers: tuple[Number, ...], start: int) -> Number | None:
    """The number of "a quarter of a century" and of "the 30th anniversary"."""
    index = bisect_left(numbers, start, key=lambda number: number.end) - 1
    if index < 0 or start - numbers[index].end > _FILLER:
        return None
    number = numbers[index]
    return number if reading.lower[number.end : start].strip() in ("of a", "th", "st", "nd", "rd") else None


def _founded(reading: Reading, mentions: tuple[DateMention, ...], sentence: Sentence, start: int, end: int) -> DateMention | None:
    """What an anniversary looks back to: the first printed year after it in its sentence, or the year the ties are told to begin in."""
    for mention in beginning_in(mentions, end, sentence.end):
        if mention.first.year:
            return mention
    if not reading.hits.within("date_ties", max(sentence.start, start - 80), min(end + 80, sentence.end)):
        return None
    for hit in reading.hits.all("date_ties")[:_TIES]:
        other = reading.sentence_at(hit.start)
        if other is None or other.index == sentence.index:
            continue
        dated = [mention for mention in beginning_in(mentions, other.start, other.end) if mention.first.year and mention.first.day]
        if len(dated) == 1:
            return dated[0]
    return None


# ---------------------------------------------------------------- dates that meet


def _contained(reading: Reading, mentions: tuple[DateMention, ...], _numbers: tuple[Number, ...], now: Now) -> Found:
    """A day printed without its year that a printed date with a year holds."""
    told = [mention for mention in mentions if mention.first.year and mention.first.month]
    past = max((mention.first.year or 0 for mention in told if told_ahead(reading, mention) is False), default=0)
    dated = [mention for mention in told if mention.first.day and ((mention.last or mention.first).year or 0) >= past]
    days: dict[tuple[int | None, int | None], list[tuple[int, DateMention]]] = {}
    for mention in dated:
        for day in _days_of(mention):
            days.setdefault((day.month, day.day), []).append((day.year or 0, mention))
    for bare in mentions:
        if bare.first.year or not bare.first.day:
            continue
        for year, mention in days.get((bare.first.month, bare.first.day), [])[:_WINDOW]:
            fits = bare.weekday is None or on_weekday(replace(bare.first, year=year), bare.weekday)
            if fits and (now.low is None or latest(mention.last or mention.first) >= now.low):
                yield year, clue_of(reading, mention.start, mention.end, "years.same_day")


def _days_of(mention: DateMention) -> list[Day]:
    """The days of a date: all of a range within a month's length, of a longer one its ends."""
    first, last = mention.first, mention.last
    if last is None:
        return [first]
    start, end = earliest(first), latest(last)
    if (end - start).days > _MONTH:
        return [day for day in (first, last) if day.year]
    return [as_day(start + datetime.timedelta(days=shift)) for shift in range((end - start).days + 1)]


def _on_weekday(reading: Reading, mentions: tuple[DateMention, ...], _numbers: tuple[Number, ...], now: Now) -> Found:
    """A weekday with its day and month, where one year of the window fits."""
    years = sorted({mention.first.year for mention in mentions if mention.first.year and not mention.last})
    low = now.low.year if now.low else None
    if low is None and not years:
        return
    start = low if low is not None else years[-1]
    stop = min(start + _WINDOW - 1, now.high.year if now.high else start + _WINDOW - 1)
    for mention in mentions:
        if mention.weekday and mention.first.day and mention.first.year is None:
            fitting = [year for year in range(start, stop + 1) if on_weekday(replace(mention.first, year=year), mention.weekday)]
            fitting = [year for year in fitting if _not_before(replace(mention.first, year=year), now)]
            if len(fitting) == 1:
                yield fitting[0], clue_of(reading, mention.start, mention.end, "years.weekday")


def _copyright(reading: Reading, mentions: tuple[DateMention, ...], _numbers: tuple[Number, ...], now: Now) -> Found:
    """The year of a copyright line, where the text bears it out: it tells of that year or the one before, or a weekday fits."""
    bare = [mention for mention in mentions if mention.first.day and not mention.first.year and mention.weekday][:_BARE]
    for hit in reading.hits.all("date_copyright"):
        end = reading.lower.find("\n", hit.end, hit.end + _LINE)
        line = reading.lower[hit.end : end if end >= 0 else hit.end + _LINE]
        if not (printed := _YEAR.search(line)):
            continue
        year = int(printed[0])
        recent = now.low is not None and year - now.low.year <= 1
        fits = any(on_weekday(replace(mention.first, year=year), mention.weekday or 0) for mention in bare)
        if recent or fits:
            yield year, clue_of(reading, hit.start, hit.end + printed.end(), "years.copyright")


def _not_before(day: Day, now: Now) -> bool:
    return now.low is None or (real(day) and latest(day) >= now.low)


# ---------------------------------------------------------------- the window


def window(reading: Reading, mentions: tuple[DateMention, ...]) -> Now:
    """The days between the latest thing told as past and the earliest still ahead; an empty window tells nothing."""
    low, high = None, None
    low_clue, high_clue = None, None
    for index, mention in enumerate(mentions):
        last = mention.last or mention.first
        if last.year is None:
            continue
        ahead = told_ahead(reading, mention)
        if ahead and (high is None or latest(last) < high):
            high, high_clue = latest(last), clue_of(reading, mention.start, mention.end, "years.ahead")
        elif ahead is False and mention.rule != "dates.years":
            known = _known_from(reading, mentions, index)
            if low is None or known > low:
                low, low_clue = known, clue_of(reading, mention.start, mention.end, "years.past")
    if low and high and low > high:
        return Now(None)
    return Now(None, low, high, low_clue=low_clue, high_clue=high_clue)


def _known_from(reading: Reading, mentions: tuple[DateMention, ...], index: int) -> datetime.date:
    """The first day on which what is told can be known: after the period where a sum for it is printed."""
    mention = mentions[index]
    day = mention.last or mention.first
    start, end = clause_around(reading, mention.start)
    start = max(start, mention.start - _SUM_REACH, mentions[index - 1].end if index else 0)
    end = min(end, mention.end + _SUM_REACH, mentions[index + 1].start if index + 1 < len(mentions) else end)
    if reading.hits.within("quantity_currency", start, end) and (day.month is None or mention.rule == "dates.period"):
        return latest(day) + datetime.timedelta(days=1)
    return earliest(day)


@cache
def _right_before(language: Language, key: str) -> re.Pattern[str]:
    """A list of the language's words, right before a date."""
    words = sorted(language.words("dates", key), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))}) $")


def told_ahead(reading: Reading, mention: DateMention) -> bool | None:
    """Whether a date is told as still ahead; None where nothing speaks for either, in a headline or a list."""
    sentence = reading.sentence_at(mention.start)
    if sentence is None or reading.article.block_of(sentence).kind in ("title", "heading", "caption"):
        return None
    before = max(0, mention.start - _OPENING)
    if _right_before(reading.language, "ahead_before").search(reading.lower, before, mention.start):
        return True
    if mention.first.month is None and _right_before(reading.language, "open_before").search(reading.lower, before, mention.start):
        return None
    start, end = clause_around(reading, mention.start)
    opens = mention.start - start <= _OPENING
    return bool(reading.hits.within("date_ahead", start, end if opens else mention.start))


def clause_around(reading: Reading, offset: int) -> tuple[int, int]:
    """The part of a sentence between semicolons, or commas that a new clause follows, around an offset."""
    sentence = reading.sentence_at(offset)
    if sentence is None:
        return offset, offset
    start = max(reading.lower.rfind(";", sentence.start, offset) + 1, sentence.start)
    end = reading.lower.find(";", offset, sentence.end)
    end = sentence.end if end < 0 else end
    for hit in reading.hits.within("date_clause", start, end):
        if hit.end <= offset:
            start = hit.end
        elif hit.start > offset:
            return start, hit.start
    return start, end
