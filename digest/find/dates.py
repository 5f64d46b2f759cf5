"""Dates as printed: what each says of year, month and day, before anything is worked out."""

import re
from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from digest.annotate import Reading
from digest.find.numbers import Number
from digest.languages import Language
from digest.model import Hit

_FIRST_YEAR, _LAST_YEAR = 1800, 2100
_MONTHS = 12
_DAYS = 31
_INITIALS = 4  # "FY " is a cue in capitals; "ANTARA " is a name
_GAP = 24  # characters that "sampai dengan tanggal" and the like take


@dataclass(frozen=True, slots=True)
class Day:
    """A point of the calendar with what is printed of it."""

    year: int | None = None
    month: int | None = None
    day: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DateMention:
    """A date as printed; `last` makes it a range."""

    start: int
    end: int
    rule: str
    first: Day
    last: Day | None = None
    weekday: int | None = None  # 1 is Monday
    years: int | None = None  # counted from the year of writing: -1 in "last year"
    months: int | None = None  # counted from the month of writing
    days: int | None = None  # counted from the day told before
    from_today: int | None = None  # days counted from the day of writing
    years_later: int | None = None  # counted from the year told before
    direction: int | None = None  # of a date without a year: -1 the last one, 1 the next one, 0 this year's
    same: bool = False  # the date told before, once more
    current: bool = False  # printed as the year of writing


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


def _any(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first; one that never matches for none."""
    found = sorted(words, key=len, reverse=True)
    return rf"(?:{'|'.join(re.escape(word) for word in found)})" if found else r"(?!)"


# These begin with what they look for and look back afterwards: a pattern that begins by looking back is tried at every character.
_NUMERIC = re.compile(
    r"\d{1,4}[/.-]\d{1,2}(?:[/.-]\d{2,4})?(?![\d/]|[.,]\d)",
)
_ISO = re.compile(r"((?:19|20)\d\d)-(\d\d)-(\d\d)")
_FULL = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2((?:1[89]|20)\d\d)")
_SHORT = re.compile(r"(\d{1,2})/(\d{1,2})")
_SEASON = re.compile(r"[-/](\d\d)(?!\d)")  # after a year: "2025-26"
_BRACKETED = re.compile(r"\((?:0\d/\d\d|\d\d/0\d|1[3-9]/\d\d?|[23]\d/\d\d?)\)")  # "(26/06)", but not "(1/2)", which may be a page
_GLUE = frozenset("0123456789/.,")  # right before a date in figures: it is none
_TO_YEAR = re.compile(r" ?[-/] ?((?:19|20)\d\d)(?!\d|[.,]\d)")
_CODE = re.compile(r"([qh1-4])([qh1-4])[\s/'-]{0,2}(20\d\d)(?!\d)")


@cache
def words(language: Language) -> Words:
    """The language's date words, compiled."""

    def listed(key: str) -> str:
        return _any(language.words("dates", key))

    suffix = rf"(?:{listed('day_suffixes')})?"
    alone, day = r"(?<![\d.,/:$])", rf"(\d{{1,2}}){suffix}"
    to = rf"(?: ?- ?| {listed('until_words')} (?:{listed('date_words')} )?)"
    pair = rf"(?: ?- ?| (?:{listed('until_words')}|{listed('and_words')}) (?:{listed('date_words')} )?)"
    year_word = rf"(?:{listed('year_words')} )?"
    return Words(
        before_month=re.compile(rf"(?:{alone}{day}{pair}|{alone}){day}(?: {listed('of_words')}| {listed('month_words')})? ?$"),
        after_month=re.compile(rf"\.? (?:{listed('date_words')} )?(\d{{1,2}}){suffix}(?![\d:%]|[.,]\d| ?%)(?:{pair}(\d{{1,2}}){suffix}(?![\d:]|[.,]\d))?"),
        year_after=re.compile(rf"[ ,.]{{0,2}}(?:{listed('of_words')} )?\(?{year_word}((?:1[89]|20)\d\d)(?!\d|[.,]\d)"),
        year=re.compile(rf"(?:1[89]|20)\d\d(?<![\d.,/$€£¥]\d\d\d\d)(?!\d|[.,]\d|%|[/-]\d(?!\d)|[/-]\d\d\d(?!\d)|{listed('year_suffixes')}\b)"),
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
        weekday_gap=re.compile(rf"(?: {listed('day_parts')})?[ ,(]{{1,3}}(?:{listed('day_parts')}[ ,(]{{1,3}})?(?:{listed('date_words')} )?"),
        weekday_cue=re.compile(rf"\b{listed('weekday_words')} $"),
        date_word=re.compile(rf"\b{listed('date_words')} $"),
        period_gap=re.compile(rf"[ /,-]{{0,2}}(?:\(?{listed('of_words')} )?{year_word}"),
        this_year_after=re.compile(rf" {listed('this_year_after')}\b"),
        this_year_before=re.compile(rf"{listed('this_year_before')} ?$"),
        doubtful=frozenset(language.words("dates", "doubtful_weekdays")),
    )


class _Found:
    """Date mentions in text order, none overlapping another; the first to claim a stretch keeps it."""

    def __init__(self) -> None:
        self.mentions: list[DateMention] = []
        self._spans: list[tuple[int, int]] = []

    def free(self, start: int, end: int) -> bool:
        """Whether nothing has been found in a stretch of text."""
        index = bisect_left(self._spans, (start, start))
        before = index and self._spans[index - 1][1] > start
        return not before and not (index < len(self._spans) and self._spans[index][0] < end)

    def add(self, mentions: Iterable[DateMention]) -> None:
        """Keep the mentions that overlap nothing found before."""
        for mention in mentions:
            if self.free(mention.start, mention.end):
                insort(self._spans, (mention.start, mention.end))
                self.mentions.append(mention)

    def in_order(self) -> list[DateMention]:
        """The mentions in text order."""
        return sorted(self.mentions, key=lambda mention: mention.start)


def find_dates(reading: Reading, numbers: tuple[Number, ...]) -> tuple[DateMention, ...]:
    """Every date of an article, in text order."""
    around = words(reading.language)
    found = _Found()
    found.add(_with_month(reading, around))
    found.add(_numeric(reading, around))
    found.add(_periods(reading, around, numbers))
    found.add(_codes(reading))
    found.add(_years(reading, around))
    found.add(_relative(reading, numbers))
    joined = _sharing_year(reading, around, _joined(reading, around, found.in_order()))
    dated = [_with_weekday(reading, around, mention) for mention in joined]
    found.mentions = list(dated)
    weekdays = [mention for mention in _weekdays(reading, around) if all(mention.end <= other.start or mention.start >= other.end for other in dated)]
    return tuple(sorted((*dated, *weekdays), key=lambda mention: mention.start))


# ---------------------------------------------------------------- with a month's name


def _with_month(reading: Reading, around: Words) -> Iterator[DateMention]:
    for hit in reading.hits.all("date_month"):
        yield from _around_month(reading, around, hit, short=False)
    for hit in reading.hits.all("date_month_short"):
        yield from _around_month(reading, around, hit, short=True)


def _around_month(reading: Reading, around: Words, hit: Hit, *, short: bool) -> Iterator[DateMention]:
    """The date that a month's name is part of."""
    text, month = reading.lower, int(hit.value)
    start, end, rule = hit.start, hit.end, "dates.month"
    first, last = Day(month=month), None
    days = around.before_month.search(text, max(0, hit.start - 32), hit.start)
    if days and not _ordinal(reading, days.start()):
        start, rule = days.start(), "dates.day_month"
        first, last = _days(month, days[1], days[2])
    elif days := around.after_month.match(text, hit.end):
        end, rule = days.end(), "dates.month_day"
        first, last = _days(month, days[1], days[2]) if days[2] else (Day(month=month, day=int(days[1])), None)
    if not _possible(first) or (last and not _possible(last)):
        return
    mention = _with_year(reading, around, DateMention(start=start, end=end, rule=rule, first=first, last=last))
    if first.day or mention.first.year or (not short and _lone_month(reading, around, mention)):
        yield mention


def _ordinal(reading: Reading, start: int) -> bool:
    """Whether the number at an offset is one of a row ("ke-11"), not the second day of a range ("November-2")."""
    if reading.lower[start - 1 : start] != "-":
        return False
    return reading.hits.ending("date_month", start - 1) is None and not reading.lower[start - 2 : start - 1].isdigit()


def _days(month: int, first: str | None, last: str) -> tuple[Day, Day | None]:
    """One day of a month, or the first and the last of a range."""
    end = Day(month=month, day=int(last))
    return (Day(month=month, day=int(first)), end) if first else (end, None)


def _possible(day: Day) -> bool:
    return (day.month is None or 1 <= day.month <= _MONTHS) and (day.day is None or 1 <= day.day <= _DAYS)


def _with_year(reading: Reading, around: Words, mention: DateMention) -> DateMention:
    """The mention with the year, or the words for a year, that follow or go before it."""
    text, end = reading.lower, mention.end
    if year := around.year_after.match(text, end):
        number, end = int(year[1]), year.end()
        if after := around.this_year_after.match(text, end):
            end = after.end()
        last = replace(mention.last, year=number) if mention.last else None
        return replace(mention, end=end, first=replace(mention.first, year=number), last=last, current=after is not None)
    after_space = end + 1 if text[end : end + 1] in (" ", ",") else end
    after_space += text[after_space : after_space + 1] == " "
    if relative := reading.hits.at("date_relative_year", after_space):
        return replace(mention, end=relative.end, years=int(relative.value))
    if direction := reading.hits.at("date_direction", end + 1):
        return replace(mention, end=direction.end, direction=int(direction.value))
    if direction := reading.hits.ending("date_direction_before", mention.start - 1):
        return replace(mention, start=direction.start, direction=int(direction.value))
    return mention


def _lone_month(reading: Reading, around: Words, mention: DateMention) -> bool:
    """Whether a month without day and year is told as a time, and as one time, not as every year's."""
    if around.every.search(reading.lower, max(0, mention.start - 12), mention.start):
        return False
    if mention.years is not None or mention.direction is not None:
        return True
    to = around.to.match(reading.lower, mention.end) or around.listed.match(reading.lower, mention.end)
    if to and reading.hits.at("date_month", to.end()):
        return True
    cue = around.month_cue.search(reading.lower, max(0, mention.start - 16), mention.start)
    return cue is not None or _other_month_before(reading, around, mention.start)


def _other_month_before(reading: Reading, around: Words, start: int) -> bool:
    """Whether another month goes right before, as in a range or a list."""
    found = reading.hits.within("date_month", max(0, start - 24), start)
    return bool(found) and (around.to.fullmatch(reading.lower, found[-1].end, start) or around.listed.fullmatch(reading.lower, found[-1].end, start)) is not None


# ---------------------------------------------------------------- in figures


def _numeric(reading: Reading, around: Words) -> Iterator[DateMention]:
    text = reading.lower
    for found in _NUMERIC.finditer(text):
        if text[found.start() - 1 : found.start()] in _GLUE:
            continue
        if iso := _ISO.fullmatch(found[0]):
            first = Day(int(iso[1]), int(iso[2]), int(iso[3]))
        elif full := _FULL.fullmatch(found[0]):
            first = _ordered(int(full[1]), int(full[3]), int(full[4]))
        elif (short := _SHORT.fullmatch(found[0])) and _marked(reading, around, found.start()):
            first = _ordered(int(short[1]), int(short[2]), None)
        else:
            continue
        if _possible(first):
            yield DateMention(start=found.start(), end=found.end(), rule="dates.numeric", first=first)


def _ordered(day: int, month: int, year: int | None) -> Day:
    """Day before month, unless only the other order is a date."""
    return Day(year, day, month) if month > _MONTHS >= day else Day(year, month, day)


def _marked(reading: Reading, around: Words, start: int) -> bool:
    """Whether "31/10" is a date by what stands before it: a date word, a weekday or a date that goes up to it."""
    before = reading.lower[max(0, start - 16) : start]
    if around.date_word.search(before) or _BRACKETED.match(reading.lower, start - 1):
        return True
    return any(before.rstrip(" (,").endswith(reading.lower[hit.start : hit.end]) for hit in reading.hits.within("date_weekday", max(0, start - 24), start))


# ---------------------------------------------------------------- periods of a year


def _periods(reading: Reading, around: Words, numbers: tuple[Number, ...]) -> Iterator[DateMention]:
    for hit in reading.hits.all("date_period"):
        months = int(hit.value)
        ordinal = _beside(reading, hit)
        if ordinal and int(ordinal.value) <= _MONTHS // months:
            last = int(ordinal.value) * months
            yield from _period(reading, around, (min(hit.start, ordinal.start), max(hit.end, ordinal.end)), last - months + 1, last)
    for hit in reading.hits.all("date_period_month"):
        ordinal = _beside(reading, hit)
        number = next((number for number in numbers if number.end in (hit.start - 1, hit.start - 2)), None) if ordinal else _counted(reading, hit, numbers)
        if ordinal is None:
            ordinal = reading.hits.ending("date_ordinal", number.start - 1) if number else None
        if number and ordinal and ordinal.value == "1" and 1 <= number.value <= _MONTHS and number.value == int(number.value):
            span = min(number.start, ordinal.start), max(hit.end, ordinal.end)
            yield from _period(reading, around, span, 1, int(number.value))


def _counted(reading: Reading, hit: Hit, numbers: tuple[Number, ...]) -> Number | None:
    return next((number for number in numbers if number.end == hit.start - 1), None)


def _beside(reading: Reading, hit: Hit) -> Hit | None:
    """The ordinal right before or after a word."""
    return reading.hits.at("date_ordinal", hit.end + 1) or reading.hits.ending("date_ordinal", hit.start - 1)


def _period(reading: Reading, around: Words, span: tuple[int, int], first: int, last: int) -> Iterator[DateMention]:
    """A stretch of months with the year that follows; without one it is no date."""
    start, end = span
    gap = around.period_gap.match(reading.lower, end)
    after = gap.end() if gap else end
    base = DateMention(start=start, end=end, rule="dates.period", first=Day(month=first), last=Day(month=last))
    if year := around.year_digits.match(reading.lower, after):
        number = int(year[0])
        ini = around.this_year_after.match(reading.lower, year.end())
        stop = ini.end() if ini else year.end()
        yield replace(base, end=stop, first=Day(number, first), last=Day(number, last), current=ini is not None)
        return
    for at in (after, end + 1):
        if relative := reading.hits.at("date_relative_year", at):
            yield replace(base, end=relative.end, years=int(relative.value))
            return
    if not around.any_of.search(reading.lower, max(0, start - 8), start):
        yield base


def _codes(reading: Reading) -> Iterator[DateMention]:
    """Q3 2024, 1H 2025."""
    for found in _CODE.finditer(reading.lower):
        letters = found[1] + found[2]
        kind, number = letters.strip("1234"), letters.strip("qh")
        if reading.lower[found.start() - 1 : found.start()].isalnum() or len(kind) != 1 or len(number) != 1:
            continue
        months = 3 if kind == "q" else 6
        if int(number) * months <= _MONTHS:
            year, last = int(found[3]), int(number) * months
            yield DateMention(start=found.start(), end=found.end(), rule="dates.period", first=Day(year, last - months + 1), last=Day(year, last))


# ---------------------------------------------------------------- years


def _years(reading: Reading, around: Words) -> Iterator[DateMention]:
    """Years alone, and from year to year."""
    text, listed_from = reading.lower, -1  # where a year ended that another may be listed after
    for found in around.year.finditer(text):
        start, end, year = found.start(), found.end(), int(found[0])
        if season := _SEASON.match(text, end):
            if int(season[1]) == (year + 1) % 100 and _cued(reading, around, start):
                yield DateMention(start=start, end=season.end(), rule="dates.years", first=Day(year), last=Day(year + 1))
            continue
        second = _TO_YEAR.match(text, end)
        if second and year < int(second[1]) <= _LAST_YEAR:
            yield DateMention(start=start, end=second.end(), rule="dates.years", first=Day(year), last=Day(int(second[1])))
        elif _cued(reading, around, start) or (listed_from > 0 and _goes_on(text, around, listed_from, start)):
            listed_from = end
            after = around.this_year_after.match(text, end)
            before = around.this_year_before.search(text, max(0, start - 20), start)
            yield DateMention(start=start, end=after.end() if after else end, rule="dates.year", first=Day(year), current=bool(after or before))


def _cued(reading: Reading, around: Words, start: int) -> bool:
    """Whether the four digits at an offset are a year, by the word before them, and not the year of a law's number."""
    text = reading.lower
    if around.numbered.search(text, max(0, start - 24), start):
        return False
    cue = around.year_cue.search(text, max(0, start - 14), start)
    if cue and (len(cue[0]) <= _INITIALS or not reading.plain[cue.start() : start].isupper()):
        return True
    return around.named_year.search(reading.plain, max(0, start - 60), start) is not None


def _goes_on(text: str, around: Words, end: int, start: int) -> bool:
    """Whether a year stands right after another as in a list or a range."""
    return (around.listed.fullmatch(text, end, start) or around.to.fullmatch(text, end, start)) is not None


# ---------------------------------------------------------------- counted from another date


def _relative(reading: Reading, numbers: tuple[Number, ...]) -> Iterator[DateMention]:
    ends = {number.end for number in numbers if number.value < _LAST_YEAR}  # of "31 tahun lalu", not of "200 juta tahun ini"
    for hit in reading.hits.all("date_relative_year"):
        if hit.start - 1 not in ends:
            yield DateMention(start=hit.start, end=hit.end, rule="dates.relative_year", first=Day(), years=int(hit.value))
    for hit in reading.hits.all("date_relative_month"):
        if hit.start - 1 not in ends:
            yield DateMention(start=hit.start, end=hit.end, rule="dates.relative_month", first=Day(), months=int(hit.value))
    for hit in reading.hits.all("date_relative_day"):
        yield DateMention(start=hit.start, end=hit.end, rule="dates.relative_day", first=Day(), days=int(hit.value))
    yield from _from_today(reading)
    yield from _years_later(reading, numbers)
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


def _years_later(reading: Reading, numbers: tuple[Number, ...]) -> Iterator[DateMention]:
    """ "dua tahun kemudian", where no date follows that says which."""
    for hit in reading.hits.all("date_year_later"):
        yield DateMention(start=hit.start, end=hit.end, rule="dates.years_later", first=Day(), years_later=1)
    for hit in reading.hits.all("date_years_later"):
        number = _counted(reading, hit, numbers)
        if number and number.value == int(number.value):
            yield DateMention(start=number.start, end=hit.end, rule="dates.years_later", first=Day(), years_later=int(number.value))


# ---------------------------------------------------------------- ranges and weekdays


def _joined(reading: Reading, around: Words, mentions: list[DateMention]) -> list[DateMention]:
    """The mentions, with two that go "from … to …" as one range."""
    joined: list[DateMention] = []
    for mention in mentions:
        if joined and (range_ := _range(reading, around, joined[-1], mention)):
            joined[-1] = range_
        else:
            joined.append(mention)
    return joined


def _sharing_year(reading: Reading, around: Words, mentions: list[DateMention]) -> list[DateMention]:
    """The mentions, those of "Maret dan April 2023" all with the year."""
    shared = list(mentions)
    for index in range(len(mentions) - 2, -1, -1):
        left, right = shared[index], shared[index + 1]
        bare = left.first.month and not left.first.year and left.years is None and left.direction is None and not left.last
        if bare and right.first.year and right.first.month and around.listed.fullmatch(reading.lower, left.end, right.start):
            shared[index] = replace(left, first=replace(left.first, year=right.first.year))
    return shared


def _range(reading: Reading, around: Words, left: DateMention, right: DateMention) -> DateMention | None:
    between = reading.lower[left.end : right.start]
    if left.last or right.last or len(between) > _GAP or left.first == Day() or _precision(left.first) != _precision(right.first):
        return None
    if not around.to.fullmatch(between) and not (around.between.fullmatch(between) and around.between_cue.search(reading.lower, max(0, left.start - 24), left.start)):
        return None
    first, last = left.first, right.first
    if first.year is None and last.year is not None and first.month and last.month:
        first = replace(first, year=last.year - (first.month > last.month))
    if first.year and last.year and _key(first) >= _key(last):
        return None
    return replace(right, start=left.start, first=first, last=last, rule="dates.range", weekday=left.weekday)


def _precision(day: Day) -> tuple[bool, bool]:
    return day.month is not None, day.day is not None


def _key(day: Day) -> tuple[int, int, int]:
    return day.year or 0, day.month or 0, day.day or 0


def _with_weekday(reading: Reading, around: Words, mention: DateMention) -> DateMention:
    """The mention with the weekday printed before it."""
    if mention.first.day is None:
        return mention
    found = reading.hits.within("date_weekday", max(0, mention.start - 40), mention.start)
    if found and around.weekday_gap.fullmatch(reading.lower, found[-1].end, mention.start):
        return replace(mention, start=found[-1].start, weekday=int(found[-1].value))
    return mention


def _weekdays(reading: Reading, around: Words) -> Iterator[DateMention]:
    """Weekdays that stand alone."""
    for hit in reading.hits.all("date_weekday"):
        if reading.plain[hit.start : hit.end] in around.doubtful and not around.weekday_cue.search(reading.lower, max(0, hit.start - 8), hit.start):
            continue
        if around.every.search(reading.lower, max(0, hit.start - 12), hit.start):
            continue
        mention = DateMention(start=hit.start, end=hit.end, rule="dates.weekday", first=Day(), weekday=int(hit.value))
        if direction := reading.hits.at("date_direction", hit.end + 1):
            mention = replace(mention, end=direction.end, direction=int(direction.value))
        elif direction := reading.hits.ending("date_direction_before", hit.start - 1):
            mention = replace(mention, start=direction.start, direction=int(direction.value))
        yield mention
