"""Goes through the dates of an article in text order and gives each its calendar value."""

import datetime
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from digest.annotate import Reading
from digest.dates.around import is_beside, is_compared, is_near, is_quoted
from digest.dates.bounds import clue_of
from digest.dates.calendar import as_day, earliest, edtf, latest, month_shifted, real, real_range, weekday_near
from digest.dates.mentions import DateMention, Day, Shift
from digest.dates.nearness import day_of_weekday, weekdays_around, year_near, years_between
from digest.dates.rows import heads_row, is_in_row
from digest.dates.told import Told, is_only_day
from digest.dates.visits import begun, day_of_visit, to_come, weekdays_inside
from digest.dates.written import Now
from digest.model import Clue, ResolvedDate

_WEEK, _MONTH = 7, 31
_YEAR_END = 12  # months: "in 2011 …, the following March"
_SIDED, _AHEAD = frozenset({"past", "ahead"}), frozenset({"ahead", "present"})


@dataclass(slots=True)
class Resolver:
    """Goes through the mentions in text order, so that a mention may hang on the one before."""

    reading: Reading
    mentions: tuple[DateMention, ...]
    now: Now
    main: datetime.date | None = None  # the first day told of the time of writing
    last: Told | None = None
    last_day: Told | None = None
    last_period: Told | None = None
    days: dict[tuple[int, int, int], DateMention] = field(default_factory=dict)  # year, month, day: where told first
    weekdays: dict[int, tuple[DateMention, Day]] = field(default_factory=dict)  # printed with their days
    visits: list[Told] = field(default_factory=list)  # ranges of a few days
    row: Told | None = None  # the year that heads the row of a chronology
    told: list[Told] = field(default_factory=list)
    dates: list[ResolvedDate] = field(default_factory=list)

    def resolve(self) -> tuple[ResolvedDate, ...]:
        """Every mention that has a calendar value; ranges of printed full dates give their start, too."""
        waiting = []
        for mention in self.mentions:
            if mention.weekday and mention.first == Day():  # alone
                if not self._near_writing(mention):
                    waiting.append(mention)
            else:
                self._take(mention)
        waiting = [mention for mention in waiting if not self._near_writing(mention)]
        inside = weekdays_inside(begun(self.visits, self.now.year)) if waiting else {}
        for mention in waiting:
            self._weekday(mention, inside)
        return tuple(sorted(self.dates, key=lambda date: (date.start, -date.end)))

    def _take(self, mention: DateMention) -> None:
        if mention.same:
            self._same(mention)
        elif mention.shift and mention.first == Day():
            self._shifted(mention)
        elif mention.first.year is not None:
            self._add(mention, mention.first, mention.last, None)
        elif (year := self._year(mention)) is not None:
            self._with_year(mention, *year)

    def _add(self, mention: DateMention, first: Day, last: Day | None, because: Clue | None) -> None:
        if not real_range(first, last):
            return
        if self.main is None and first.day and self._of_now(first):
            self.main = earliest(first)
        told = Told(mention, first, last)
        self.told.append(told)
        if heads_row(self.reading, mention):
            self.row = told
        compared = first.day is None and is_compared(self.reading, self.mentions, mention)
        self._remember(told, compared=compared)
        date = told.resolved(because, compared=compared)
        if last and first.day and last.day and because is None and (last.year or 0) - (first.year or 0) > 1:
            self.dates.append(replace(date, edtf=edtf(first)))
        self.dates.append(date)

    def _remember(self, told: Told, *, compared: bool) -> None:
        """Keep what later mentions may hang on."""
        mention, first, last = told.mention, told.first, told.last
        self.last = told
        if first.day is None:
            # "naik 5% dibandingkan dengan 2020; … tahun yang sama": the same year is never the one compared with.
            if not compared:
                self.last_period = told
            return
        start, end = earliest(first), latest(last or first)
        for day in (start + datetime.timedelta(days=shift) for shift in range(min((end - start).days + 1, _MONTH))):
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
        if mention.shift:
            return self._year_counted(mention, mention.shift)
        if mention.same_year:
            return self._year_told_before()
        if self.row and mention.direction is None and is_in_row(self.reading, self.row.mention, mention):
            return self.row.first.year or 0, clue_of(self.reading, self.row.mention.start, self.row.mention.end, "chronology.row")
        if now.year is None:
            return self._year_in_window(mention) or self._year_of_story(mention)
        if mention.first.day and (found := self._printed_beside(mention)):
            return found
        near = year_near(mention, now.year, now.day, self.main)
        return (near, now.clue) if near else None

    def _year_counted(self, mention: DateMention, shift: Shift) -> tuple[int, Clue | None] | None:
        """The year of "March next year", and of "February of the following year" or "the following March", counted from the date before."""
        if shift.base == "written":
            return (self.now.year + shift.by, self.now.clue) if self.now.year else None
        told = self.last
        if told is None or told.first.year is None or not is_near(self.reading, told.mention, mention):
            return None
        day = told.last or told.first
        later = shift.by if shift.unit == "year" else int((mention.first.month or 0) <= (day.month or _YEAR_END))
        return (day.year or 0) + later, clue_of(self.reading, told.mention.start, told.mention.end, "chronology.told_before")

    def _year_told_before(self) -> tuple[int, Clue | None] | None:
        """The year of "15 April of that year"."""
        if self.last is None or self.last.first.year is None:
            return None
        other = self.last.mention
        return self.last.first.year, clue_of(self.reading, other.start, other.end, "chronology.same_year")

    def _printed_beside(self, mention: DateMention) -> tuple[int, Clue] | None:
        """The year of the same day, or of a range that holds it, where the article prints or has resolved one near its time."""
        now, month, day = self.now.year, mention.first.month, mention.first.day
        if now is None or month is None or day is None:
            return None
        for year in (now, now - 1, now + 1):
            if other := self.days.get((year, month, day)):
                return year, clue_of(self.reading, other.start, other.end, "chronology.same_day")
        return None

    def _year_in_window(self, mention: DateMention) -> tuple[int, Clue | None] | None:
        """The only year in which a date lies between the latest thing told as past and the earliest still ahead."""
        low, high = self.now.low, self.now.high
        if low is None or high is None or mention.direction is not None or mention.first.month is None:
            return None
        fitting = years_between(mention, low, high)
        if len(fitting) != 1:
            return None
        if mention.first.day:
            self.now = replace(self.now, year=fitting[0], clue=self.now.low_clue)
        return fitting[0], self.now.low_clue

    def _year_of_story(self, mention: DateMention) -> tuple[int, Clue] | None:
        """The year of the day told right before, of the latest time told, from which a date is only days away."""
        told, low = self.last_day, self.now.low or self.now.high
        if told is None or low is None or told.first.year != low.year or not mention.first.day or mention.direction is not None:
            return None
        first = mention.first._replace(year=low.year)
        apart = abs((earliest(first) - earliest(told.first)).days) if real(first) else 0
        if not 0 < apart <= _MONTH or not is_near(self.reading, told.mention, mention):
            return None  # the very day may be that of an anniversary
        return low.year, clue_of(self.reading, told.mention.start, told.mention.end, "chronology.told_before")

    def _with_year(self, mention: DateMention, year: int, because: Clue | None) -> None:
        if mention.first == Day():  # "from Monday to Thursday 14 September"
            self._from_weekday(mention, year, because)
            return
        first = mention.first._replace(year=year)
        last = mention.last._replace(year=year) if mention.last else None
        if last and (last.month or 0) < (first.month or 0):
            last = last._replace(year=year + 1)
        self._add(mention, first, last, because or self._own_clue(mention))

    def _own_clue(self, mention: DateMention) -> Clue:
        return clue_of(self.reading, mention.start, mention.end, "chronology.window")

    def _from_weekday(self, mention: DateMention, year: int, because: Clue | None) -> None:
        if mention.last and mention.weekday and real(last := mention.last._replace(year=year)):
            first = weekday_near(earliest(last), mention.weekday, -1)
            self._add(mention, first, last, because or self._own_clue(mention))

    # ------------------------------------------------------------ counted from another date

    def _same(self, mention: DateMention) -> None:
        """The period told before, once more."""
        told = self.last_period
        if mention.same_year and self.last and self.last.first.month and self.last.first.year:
            told = Told(self.last.mention, Day(self.last.first.year), None)
        if told and is_near(self.reading, told.mention, mention):
            clue = clue_of(self.reading, told.mention.start, told.mention.end, "chronology.same")
            self._add(mention, told.first, told.last, clue)

    def _shifted(self, mention: DateMention) -> None:
        """A date counted from the day of writing, or from the date told before."""
        shift = mention.shift
        if shift is None:
            return
        if shift.base == "visit":
            told = self.visits[-1] if self.visits else None
            if told and is_near(self.reading, told.mention, mention) and (day := day_of_visit(self.reading, told, mention, shift.by)):
                self._add(mention, day, None, clue_of(self.reading, told.mention.start, told.mention.end, "chronology.told_before"))
        elif shift.base == "told" or (shift.base == "only" and is_only_day(self.days, self.now)):
            self._later(mention, shift.by, shift.unit)
        elif shift.base == "only":
            return  # "the day before the signing"
        elif shift.unit == "year":
            if self.now.year:
                self._add(mention, Day(self.now.year + shift.by), None, self.now.clue)
        elif shift.unit == "month":
            if anchor := self.now.day or self.main:
                self._add(mention, month_shifted(anchor, shift.by), None, self.now.clue or self._own_clue(mention))
        elif shift.unit == "day" and self.now.day and not is_quoted(self.reading, mention):
            self._add(mention, as_day(self.now.day + datetime.timedelta(days=shift.by)), None, self.now.clue)

    def _later(self, mention: DateMention, by: int, unit: str) -> None:
        """So many days, months or years after the date told before, where the text does not go on to print it."""
        told = self.last_day if unit == "day" else self.last
        if told is None or (told.last is not None and unit != "year") or told.first.year is None or self._follows(mention):
            return
        if self.reading.lower[told.mention.end : mention.start].strip() == ",":
            self._counted_back(told, by, unit)
            return
        if unit != "day" and not is_near(self.reading, told.mention, mention):
            return
        clue = clue_of(self.reading, told.mention.start, told.mention.end, "chronology.told_before")
        if unit == "day" and self.now.day and earliest(told.first) > self.now.day and mention.tense != "ahead":
            return  # what was told last is still to come, and this is told as past
        if unit == "day":
            self._add(mention, as_day(earliest(told.first) + datetime.timedelta(days=by)), None, clue)
        elif unit == "month":
            if told.first.month:
                self._add(mention, month_shifted(earliest(told.first), by), None, clue)
        else:
            self._add(mention, Day(((told.last or told.first).year or told.first.year) + by), None, clue)

    def _counted_back(self, told: Told, by: int, unit: str) -> None:
        """ "On 2 March, six days earlier": counted from the day of writing to the one that is printed."""
        if unit == "day" and self.now.day is None and by < 0:
            self.now = replace(self.now, day=earliest(told.first) - datetime.timedelta(days=by))

    def _follows(self, mention: DateMention) -> bool:
        """Whether a printed date says which day or year is meant: "two years later, in May 2009"."""
        index = bisect_left(self.mentions, mention.end, key=lambda other: other.start)
        if index == len(self.mentions):
            return False
        following, sentence = self.mentions[index], self.reading.sentence_at(mention.start)
        exact = mention.shift is None or mention.shift.unit != "day" or following.first.day is not None
        if mention.shift and exact and self.last and sentence and following.start < sentence.end and following.first.year:
            return True
        return is_beside(self.reading, mention, following)

    # ------------------------------------------------------------ weekdays

    def _weekday(self, mention: DateMention, inside: Mapping[int, tuple[DateMention, Day]]) -> None:
        """A lone weekday: the same weekday printed with its date, the last or next one, or the one inside a visit."""
        weekday = mention.weekday or 0
        if mention.last_weekday:
            return
        if weekday in self.weekdays:
            other, day = self.weekdays[weekday]
            self._add(mention, day, None, clue_of(self.reading, other.start, other.end, "chronology.weekday_told"))
        elif mention.direction and self.main and self.now.clue:
            start = self.main + datetime.timedelta(days=mention.direction)
            self._add(mention, weekday_near(start, weekday, mention.direction), None, self.now.clue)
        elif weekday in inside:
            other, day = inside[weekday]
            self._add(mention, day, None, clue_of(self.reading, other.start, other.end, "chronology.weekday_in_range"))

    def _near_writing(self, mention: DateMention) -> bool:
        """Give a lone weekday the day next to that of writing; False where that day is not known."""
        day, clue = self.now.day, self.now.clue
        if day is None or clue is None:
            return False
        if mention.tense not in _SIDED and is_quoted(self.reading, mention):
            return True  # "a train that leaves on Monday arrives on Tuesday": any week's
        if mention.tense in _AHEAD and (found := weekdays_inside(to_come(self.visits, day)).get(mention.weekday or 0)):
            self._add(mention, found[1], None, clue_of(self.reading, found[0].start, found[0].end, "chronology.weekday_in_range"))
        elif mention.last is not None:  # "Senin hingga Kamis (14/9)"
            year = year_near(replace(mention, first=mention.last, weekday=None), day.year, day, self.main)
            if year:
                self._from_weekday(mention, year, clue)
        elif mention.last_weekday:
            first, last = weekdays_around(mention, mention.last_weekday, day)
            self._add(mention, first, last, clue)
        else:
            self._add(mention, day_of_weekday(mention, day), None, clue)
        return True
