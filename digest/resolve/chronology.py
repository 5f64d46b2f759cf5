"""From date mentions to calendar dates."""

import datetime
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from digest.annotate import Reading
from digest.find.date_mentions import DateMention, Day
from digest.find.dates import find_dates
from digest.find.numbers import find_numbers
from digest.model import Chronology, Clue, ResolvedDate
from digest.resolve.calendar import as_day, earliest, edtf, latest, month_shifted, on_weekday, real, real_range, weekday_near
from digest.resolve.publication import find_published
from digest.resolve.years import Now, clue_of, told_ahead, year_of_writing

_FOLLOWS = 24  # characters within which a printed date goes with "two years later, in May 2009"
_NEARBY = 120  # characters within which "two years later" counts from the year told before
_WEEK = 7
_MONTH = 31
_COMPARED_REACH = 40  # characters between a word of comparing and the date compared with
_SAME_REACH = 600  # characters back to the period that "the same period" is
_QUOTED = 2000  # characters back to the quotation mark that opens a speech
_RECENT = 45  # days
_FAR = 240  # days from the day of writing beyond which the year of a bare date is doubtful


def resolve_chronology(reading: Reading) -> Chronology:
    """The dates of an article, each with its year printed or inferred; a date whose year can't be told is left out."""
    numbers = find_numbers(reading)
    mentions = tuple(
        mention for mention in find_dates(reading, numbers) if real(mention.first) and (mention.last is None or real(mention.last))
    )
    published = find_published(reading, mentions)
    now = year_of_writing(reading, mentions, numbers, published)
    resolver = _Resolver(reading, mentions, now, earliest(published.first) if published else None)
    dates = resolver.resolve()
    return Chronology(
        dates=dates,
        published=edtf(published.first) if published else None,
        year=resolver.now.year,
    )


@dataclass(frozen=True, slots=True)
class _Told:
    """A mention with its calendar value."""

    mention: DateMention
    first: Day
    last: Day | None


@dataclass(slots=True)
class _Resolver:
    """Goes through the mentions in text order, so that a mention may hang on the one before."""

    reading: Reading
    mentions: tuple[DateMention, ...]
    now: Now
    published: datetime.date | None
    main: datetime.date | None = None  # the first day told of the time of writing
    last: _Told | None = None
    last_day: _Told | None = None
    last_period: _Told | None = None
    days: dict[tuple[int, int, int], DateMention] = field(default_factory=dict)  # year, month, day: where told first
    weekdays: dict[int, tuple[DateMention, Day]] = field(default_factory=dict)  # printed with their days
    visits: list[_Told] = field(default_factory=list)  # ranges of a few days
    dates: list[ResolvedDate] = field(default_factory=list)

    def resolve(self) -> tuple[ResolvedDate, ...]:
        """Every mention that has a calendar value; ranges of printed full dates give their start, too."""
        waiting = []
        for mention in self.mentions:
            if mention.weekday and mention.first == Day():
                if not self._weekday_near(mention):
                    waiting.append(mention)
            else:
                self._take(mention)
        inside = self._inside_visits() if waiting else {}
        for mention in waiting:
            self._weekday(mention, inside)
        return tuple(sorted(self.dates, key=lambda date: (date.start, -date.end)))

    def _take(self, mention: DateMention) -> None:
        if mention.same:
            self._same(mention)
        elif mention.days is not None:
            self._other_day(mention)
        elif mention.from_today is not None:
            self._from_today(mention)
        elif mention.years_later is not None:
            self._years_later(mention)
        elif mention.first.year is not None:
            self._add(mention, mention.first, mention.last, None)
        elif mention.months is not None:
            self._other_month(mention)
        elif (year := self._year(mention)) is not None:
            self._with_year(mention, *year)

    def _add(self, mention: DateMention, first: Day, last: Day | None, because: Clue | None) -> None:
        if not real_range(first, last):
            return
        if self.main is None and first.day and self._of_now(first):
            self.main = earliest(first)
        self._remember(_Told(mention, first, last))
        inferred = because is not None
        value, rule = edtf(first, last), mention.rule
        date = ResolvedDate(start=mention.start, end=mention.end, edtf=value, inferred=inferred, rule=rule, because=because)
        if last and first.day and last.day and not inferred and (last.year or 0) - (first.year or 0) > 1:
            self.dates.append(replace(date, edtf=edtf(first)))
        self.dates.append(date)

    def _remember(self, told: _Told) -> None:
        """Keep what later mentions may hang on."""
        mention, first, last = told.mention, told.first, told.last
        self.last = told
        if first.day is None:
            # "naik 5% dibandingkan dengan 2020; … tahun yang sama": the same year is never the one compared with.
            if not self.reading.hits.within("date_compared", max(0, mention.start - _COMPARED_REACH), mention.start):
                self.last_period = told
            return
        start, end = earliest(first), latest(last or first)
        for shift in range(min((end - start).days + 1, _MONTH)):
            day = start + datetime.timedelta(days=shift)
            self.days.setdefault((day.year, day.month, day.day), mention)
        if last is None:
            self.last_day = told
            if mention.weekday and self._of_now(first) and start.isoweekday() == mention.weekday:
                self.weekdays.setdefault(mention.weekday, (mention, first))
        elif (end - start).days < _WEEK:
            self.visits.append(told)

    def _of_now(self, day: Day) -> bool:
        return day.year is not None and day.year == self.now.year

    # ------------------------------------------------------------ the year of a date without one

    def _year(self, mention: DateMention) -> tuple[int, Clue | None] | None:
        """The year of a mention that prints none."""
        now = self.now
        if mention.years is not None:
            return (now.year + mention.years, now.clue) if now.year else None
        if now.year is None:
            return self._year_in_window(mention)
        if mention.first.day and (found := self._printed_beside(mention)):
            return found
        near = self._year_near(mention, now.year)
        return (near, now.clue) if near else None

    def _printed_beside(self, mention: DateMention) -> tuple[int, Clue] | None:
        """The year of the same day, or of a range that holds it, where the article prints or has resolved one near its time."""
        now, month, day = self.now.year, mention.first.month, mention.first.day
        if now is None or month is None or day is None:
            return None
        for year in (now, now - 1, now + 1):
            if other := self.days.get((year, month, day)):
                return year, clue_of(self.reading, other.start, other.end, "chronology.same_day")
        return None

    def _year_near(self, mention: DateMention, year: int) -> int | None:
        """The year that puts a date on the right side of the day of writing; the year of writing where no side is told."""
        anchor = self.published or self.main
        if mention.direction == 0:
            return year
        if anchor is None:
            return None if mention.direction else year
        options = [replace(mention.first, year=anchor.year + shift) for shift in (-1, 0, 1)]
        options = [day for day in options if real(day)]
        if mention.weekday:
            options = [day for day in options if on_weekday(day, mention.weekday or 0)] or options
        return self._on_its_side(mention, options, anchor, year) if options else None

    def _on_its_side(self, mention: DateMention, options: list[Day], anchor: datetime.date, year: int) -> int:
        """The latest of the days before the anchor, the first after it, or the nearest, as the words beside a date tell."""
        direction = mention.direction
        if direction is None and told_ahead(self.reading, mention) and not _just_over(options, anchor):
            direction = 1
        if direction == -1:
            past = [day for day in options if earliest(day) <= anchor and not _same_month(day, anchor)]
            return max((day.year or 0 for day in past), default=year)
        if direction == 1:
            return min((day.year or 0 for day in options if latest(day) >= anchor), default=year)
        if self.published is None:
            return year
        nearest = min(options, key=lambda day: abs((earliest(day) - anchor).days) + _FAR // 2 * (earliest(day) > anchor))
        return nearest.year or year

    def _year_in_window(self, mention: DateMention) -> tuple[int, Clue | None] | None:
        """The only year in which a date lies between the latest thing told as past and the earliest still ahead."""
        low, high = self.now.low, self.now.high
        if low is None or high is None or mention.direction is not None or mention.first.month is None:
            return None
        last = mention.last or mention.first
        years = range(low.year, high.year + 1)
        fitting = [year for year in years if real(replace(last, year=year)) and real(replace(mention.first, year=year))]
        fitting = [year for year in fitting if low <= latest(replace(last, year=year))]
        fitting = [year for year in fitting if earliest(replace(mention.first, year=year)) <= high]
        if len(fitting) != 1:
            return None
        if mention.first.day:
            self.now = replace(self.now, year=fitting[0], clue=self.now.low_clue)
        return fitting[0], self.now.low_clue

    def _with_year(self, mention: DateMention, year: int, because: Clue | None) -> None:
        first = replace(mention.first, year=year)
        last = replace(mention.last, year=year) if mention.last else None
        if last and (last.month or 0) < (first.month or 0):
            last = replace(last, year=year + 1)
        self._add(mention, first, last, because or clue_of(self.reading, mention.start, mention.end, "chronology.window"))

    # ------------------------------------------------------------ counted from another date

    def _same(self, mention: DateMention) -> None:
        """The period told before, once more."""
        told = self.last_period
        if told and mention.start - told.mention.end < _SAME_REACH:
            clue = clue_of(self.reading, told.mention.start, told.mention.end, "chronology.same")
            self._add(mention, told.first, told.last, clue)

    def _other_day(self, mention: DateMention) -> None:
        """The day after, or before, the day told last."""
        if told := self.last_day:
            day = earliest(told.first) + datetime.timedelta(days=mention.days or 0)
            clue = clue_of(self.reading, told.mention.start, told.mention.end, "chronology.day_told_before")
            self._add(mention, as_day(day), None, clue)

    def _from_today(self, mention: DateMention) -> None:
        """A day counted from that of publication, unless somebody says it in quotation marks, who may have said it before."""
        sentence = self.reading.sentence_at(mention.start)
        if self.published is None or sentence is None:
            return
        block = self.reading.article.block_of(sentence)
        if self.reading.plain.count('"', max(block.start, mention.start - _QUOTED), mention.start) % 2 == 0:
            day = self.published + datetime.timedelta(days=mention.from_today or 0)
            self._add(mention, as_day(day), None, self.now.clue)

    def _years_later(self, mention: DateMention) -> None:
        """So many years after the year told right before, where the text does not go on to print it."""
        told = self.last
        index = bisect_left(self.mentions, mention.end, key=lambda other: other.start)
        follows = index < len(self.mentions) and self.mentions[index].start - mention.end <= _FOLLOWS
        if told and told.last is None and told.first.year and not follows and 0 < mention.start - told.mention.end < _NEARBY:
            year = told.first.year + (mention.years_later or 0)
            clue = clue_of(self.reading, told.mention.start, told.mention.end, "chronology.years_later")
            self._add(mention, Day(year), None, clue)

    def _other_month(self, mention: DateMention) -> None:
        anchor = self.published or self.main
        if anchor:
            self._add(mention, month_shifted(anchor, mention.months or 0), None, self.now.clue)

    def _weekday(self, mention: DateMention, inside: Mapping[int, tuple[DateMention, Day]]) -> None:
        """A lone weekday: the same weekday printed with its date, the last or next one, or the one inside a visit."""
        weekday = mention.weekday or 0
        if weekday in self.weekdays:
            other, day = self.weekdays[weekday]
            self._add(mention, day, None, clue_of(self.reading, other.start, other.end, "chronology.weekday_told"))
        elif mention.direction and self.main and self.now.clue:
            start = self.main + datetime.timedelta(days=mention.direction)
            self._add(mention, weekday_near(start, weekday, mention.direction), None, self.now.clue)
        elif weekday in inside:
            other, day = inside[weekday]
            self._add(mention, day, None, clue_of(self.reading, other.start, other.end, "chronology.weekday_in_range"))

    def _inside_visits(self) -> dict[int, tuple[DateMention, Day]]:
        """The weekdays inside the first visit of the year of writing that is told as under way or over."""
        inside: dict[int, tuple[DateMention, Day]] = {}
        for told in self.visits:
            if not self._of_now(told.first) or told_ahead(self.reading, told.mention):
                continue
            start, end = earliest(told.first), latest(told.last or told.first)
            for shift in range((end - start).days + 1):
                day = start + datetime.timedelta(days=shift)
                inside.setdefault(day.isoweekday(), (told.mention, as_day(day)))
        return inside

    def _weekday_near(self, mention: DateMention) -> bool:
        """The day of a lone weekday next to the day of publication, where that is known."""
        if not (self.published and self.now.clue):
            return False
        ahead = mention.direction == 1 or (mention.direction is None and told_ahead(self.reading, mention))
        self._add(mention, weekday_near(self.published, mention.weekday or 0, 1 if ahead else -1), None, self.now.clue)
        return True


def _just_over(options: list[Day], anchor: datetime.date) -> bool:
    """Whether a date has just gone by, so that words of the future beside it are hardly about it."""
    return any(0 < (anchor - latest(day)).days <= _RECENT for day in options)


def _same_month(day: Day, anchor: datetime.date) -> bool:
    return day.day is None and (day.year, day.month) == (anchor.year, anchor.month)
