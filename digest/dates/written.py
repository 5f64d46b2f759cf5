"""The year an article was written in: candidate years, scored against all that its words say at once."""

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from digest.annotate import Reading
from digest.dates.anniversaries import Anniversary, ties_within
from digest.dates.around import is_compared
from digest.dates.bounds import EVER, OVER, Bounds, Vote, clue_of, find_bounds, has_sum
from digest.dates.calendar import as_day, earliest, latest, on_weekday, real
from digest.dates.mentions import DateMention, Day
from digest.dates.publication import Dateline
from digest.dates.tense import clause_around
from digest.model import Clue
from digest.placed import beginning_in

_OF_COPYRIGHT = 200  # characters behind the sign within which its year stands
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_MONTH = 31
_NEARLY_OVER = 10  # the month from which a year's figures are told in the next year, too
_OPENING = 2  # paragraphs that tell what is new
_WINDOW = 6  # years in which a weekday and a date mostly meet once
# How much a clue speaks for its years, or against the others.
_PRINTED, _JUBILEE, _DOUBTFUL_JUBILEE, _SAME_DAY, _WEEKDAY, _COPYRIGHT = 6.0, 4.0, 2.0, 3.0, 3.0, 2.0
_STATISTICS, _KEPT, _LEAD, _LEAD_DAY, _DATED = 1.5, 1.0, 0.75, 1.0, 2.0
_ENOUGH, _AHEAD_OF_OTHERS = 1.0, 1.0


@dataclass(frozen=True, slots=True)
class Now:
    """When an article was written: a year, the day of its dateline, the days it lies between, and the words that say so."""

    year: int | None
    day: datetime.date | None = None
    clue: Clue | None = None
    low: datetime.date | None = None  # told as past or under way
    high: datetime.date | None = None  # the end of what is told as still ahead
    low_clue: Clue | None = None


def year_of_writing(
    reading: Reading, mentions: Sequence[DateMention], anniversaries: Sequence[Anniversary], dateline: Dateline | None
) -> Now:
    """The year that a dateline prints, else the one that all clues together speak for; none where two are as likely."""
    if dateline and dateline.full:
        rule = "years.editor" if dateline.asserted else "years.published"
        clue = clue_of(reading, dateline.mention.start, dateline.mention.end, rule)
        return Now(dateline.mention.first.year, earliest(dateline.mention.first), clue)
    bounds = find_bounds(reading, mentions)
    votes = list(_votes(reading, mentions, anniversaries, bounds))
    votes += [*_on_weekday(reading, mentions, bounds, {year for vote in votes for year in vote.years}), *bounds.votes]
    year = _elected(votes, bounds)
    if year is None or (not _is_printed(votes, year) and _weekdays_deny(mentions, year)):
        return Now(None, low=bounds.low, high=bounds.high, low_clue=bounds.low_clue)
    best = max((vote for vote in votes if vote.weight > 0 and year in vote.years), key=lambda vote: vote.weight, default=None)
    day = _day_of(dateline, year)
    return Now(year, day, best.clue if best else bounds.low_clue, bounds.low, bounds.high, bounds.low_clue)


def _day_of(dateline: Dateline | None, year: int) -> datetime.date | None:
    """The day of a dateline without its year."""
    if dateline is None or not real(day := dateline.mention.first._replace(year=year)):
        return None
    if dateline.mention.weekday and not on_weekday(day, dateline.mention.weekday):
        return None
    return earliest(day)


def _elected(votes: Sequence[Vote], bounds: Bounds) -> int | None:
    """The year with the most votes, if it is clearly ahead of every other."""
    years = {year for vote in votes if vote.weight > 0 for year in vote.years}
    if bounds.low:
        stop = min(bounds.high.year if bounds.high else EVER, bounds.low.year + _WINDOW)
        years |= set(range(bounds.low.year, stop + 1))
    scores = sorted(((sum(vote.weight for vote in votes if year in vote.years), year) for year in years), reverse=True)
    if not scores:
        return None
    best, year = scores[0]
    second = scores[1][0] if len(scores) > 1 else best - _AHEAD_OF_OTHERS
    closed = bounds.low is not None and bounds.high is not None
    enough = best >= _ENOUGH or (closed and best >= 0)
    return year if enough and best - second >= _AHEAD_OF_OTHERS else None


def _is_printed(votes: Sequence[Vote], year: int) -> bool:
    """Whether a year is called that of writing in so many words, which a slip in a weekday does not shake."""
    return any(vote.weight >= _PRINTED and year in vote.years for vote in votes)


def _weekdays_deny(mentions: Sequence[DateMention], year: int) -> bool:
    """Whether days are printed with their weekdays but without a year, and none of them falls on its weekday in this one."""
    told = [mention for mention in mentions if mention.weekday and mention.first.day and not mention.first.year]
    return bool(told) and not any(on_weekday(mention.first._replace(year=year), mention.weekday or 0) for mention in told)


# ---------------------------------------------------------------- clues


def _votes(reading: Reading, mentions: Sequence[DateMention], anniversaries: Sequence[Anniversary], bounds: Bounds) -> Iterator[Vote]:
    yield from _current(reading, mentions)
    yield from _returning(reading, mentions)
    yield from _jubilees(reading, mentions, anniversaries)
    founded = {each.founded.start for each in anniversaries if each.founded}
    yield from _same_day(reading, [mention for mention in mentions if mention.start not in founded])
    yield from _copyright(reading)
    yield from _statistics(reading, mentions, bounds)
    yield from _part_of_year(reading, mentions, bounds)
    yield from _dated(reading, mentions, bounds)


def _current(reading: Reading, mentions: Sequence[DateMention]) -> Iterator[Vote]:
    """ "tahun 2023 ini"."""
    for mention in mentions:
        if mention.current and mention.first.year:
            yield Vote(_PRINTED, frozenset({mention.first.year}), clue_of(reading, mention.start, mention.end, "years.this_year"))


def _returning(reading: Reading, mentions: Sequence[DateMention]) -> Iterator[Vote]:
    """A day up to the same one of a later year, which is a jubilee: "31 years ago (29/6/1992-29/6/2023)"."""
    for mention in mentions:
        last = mention.last
        if last and last.day and last.year and mention.first != last and mention.first._replace(year=last.year) == last:
            yield Vote(_KEPT, frozenset({last.year}), clue_of(reading, mention.start, mention.end, "years.anniversary"))


def _jubilees(reading: Reading, mentions: Sequence[DateMention], anniversaries: Sequence[Anniversary]) -> Iterator[Vote]:
    """Anniversaries told as present, counted from the printed date that they look back to."""
    for each in anniversaries:
        if each.kept is not None and each.kept.first.year and not each.ahead and each.kept.tense != "ahead":
            yield Vote(_KEPT, frozenset({each.kept.first.year}), clue_of(reading, each.kept.start, each.kept.end, "years.anniversary"))
        founding = each.founded or each.printed
        if founding is None or founding.first.year is None:
            continue
        year = founding.first.year + each.years
        own = beginning_in(mentions, each.sentence.start, each.sentence.end)
        if any(mention.first.year == year and not mention.last for mention in own):
            continue  # the year of the anniversary is printed: it may be over or ahead
        shift = next((mention.years_on for mention in own if mention.years_on is not None), 0)
        span = frozenset({year - shift}) if shift or not each.ahead else frozenset({year, year - 1})
        stated = each.sentence.start <= founding.start < each.sentence.end  # a founding that is told elsewhere may be of something else
        yield Vote(
            _JUBILEE if each.sure and stated else _DOUBTFUL_JUBILEE,
            span,
            clue_of(reading, each.sentence.start, each.sentence.end, "years.anniversary"),
        )


def _same_day(reading: Reading, mentions: Sequence[DateMention]) -> Iterator[Vote]:
    """A day printed without its year that a printed date with a year holds."""
    dated: dict[tuple[int | None, int | None], tuple[int, DateMention]] = {}
    for mention in mentions:
        if mention.first.year and mention.first.day:
            for day in _days_of(mention):
                known = dated.get((day.month, day.day))
                if known is None or known[0] < (day.year or 0):
                    dated[day.month, day.day] = (day.year or 0, mention)
    for bare in mentions:
        if bare.first.year or not bare.first.day:
            continue
        if found := dated.get((bare.first.month, bare.first.day)):
            year, mention = found
            if bare.weekday is None or on_weekday(bare.first._replace(year=year), bare.weekday):
                yield Vote(_SAME_DAY, frozenset({year}), clue_of(reading, mention.start, mention.end, "years.same_day"))


def _days_of(mention: DateMention) -> list[Day]:
    """The days of a date: all of a range within a month's length, of a longer one its ends."""
    first, last = mention.first, mention.last
    if last is None:
        return [first]
    start, end = earliest(first), latest(last)
    if (end - start).days > _MONTH:
        return [day for day in (first, last) if day.year]
    return [as_day(start + datetime.timedelta(days=shift)) for shift in range((end - start).days + 1)]


def _on_weekday(reading: Reading, mentions: Sequence[DateMention], bounds: Bounds, voted: set[int]) -> Iterator[Vote]:
    """Weekdays with their day and month: the years in which they fit, of those that come next and those that others speak for.

    A programme of some years tells nothing of when it is written of; a day that is still ahead is of that year or the next.
    """
    dated = [(mention.first.year, mention) for mention in mentions if mention.first.year]
    ahead = {year for year, mention in dated if mention.tense == "ahead" and not mention.spans_years}
    over = {year for year, mention in dated if mention.tense in OVER and not mention.spans_years}
    start = bounds.sure or max(over - ahead, default=None)
    soon = {year for year, mention in dated if mention.tense == "ahead" and mention.first.day}
    near = set(range(start, start + _WINDOW)) if start is not None else soon | {year - 1 for year in soon}
    seen: set[tuple[int | None, int | None]] = set()
    for mention in mentions:
        key = (mention.first.month, mention.first.day)
        if not mention.weekday or not mention.first.day or mention.first.year or key in seen:
            continue
        seen.add(key)
        fitting = frozenset(year for year in near | voted if on_weekday(mention.first._replace(year=year), mention.weekday))
        yield Vote(_WEEKDAY, fitting, clue_of(reading, mention.start, mention.end, "years.weekday"))


def _copyright(reading: Reading) -> Iterator[Vote]:
    """The year of a copyright line, or the one before."""
    for hit in reading.hits.all("date_copyright"):
        end = reading.lower.find("\n", hit.end, hit.end + _OF_COPYRIGHT)
        if printed := _YEAR.search(reading.lower, hit.end, end if end >= 0 else hit.end + _OF_COPYRIGHT):
            yield Vote(_COPYRIGHT, frozenset({int(printed[0])}), clue_of(reading, hit.start, printed.end(), "years.copyright"))


def _statistics(reading: Reading, mentions: Sequence[DateMention], bounds: Bounds) -> Iterator[Vote]:
    """The last full year that a sum is told for is mostly the one before that of writing, unless its sentence tells of "last year", too."""
    for index, mention in enumerate(mentions):
        year = mention.first.year
        if year is None or mention.first.month or mention.last or mention.tense not in OVER:
            continue
        told = bounds.low and bounds.low.year <= year + 1 and has_sum(reading, mentions, index)
        if told and not is_compared(reading, mentions, mention):
            sentence = reading.sentence_at(mention.start)
            own = beginning_in(mentions, sentence.start, sentence.end) if sentence else ()
            last_year = any(other.years_on == -1 for other in own)
            yield Vote(_STATISTICS, frozenset({year + 1 + last_year}), clue_of(reading, mention.start, mention.end, "years.past"))
            return


def _part_of_year(reading: Reading, mentions: Sequence[DateMention], bounds: Bounds) -> Iterator[Vote]:
    """The latest months that a sum is told for are mostly of the year of writing, unless it was nearly over with them."""
    for index, mention in enumerate(mentions):
        last = mention.last
        if last is None or last.day or not last.month or last.month >= _NEARLY_OVER or mention.tense not in OVER:
            continue
        latest = bounds.low is not None and bounds.low.year == last.year and has_sum(reading, mentions, index)
        if latest and last.year and not is_compared(reading, mentions, mention):
            yield Vote(_STATISTICS, frozenset({last.year}), clue_of(reading, mention.start, mention.end, "years.past"))
            return


def _of_ties(reading: Reading, mention: DateMention) -> bool:
    """Whether a date is told of the ties, which began long ago."""
    sentence = reading.sentence_at(mention.start)
    return sentence is not None and bool(ties_within(reading, *clause_around(reading, sentence, mention.start)))


def _dated(reading: Reading, mentions: Sequence[DateMention], bounds: Bounds) -> Iterator[Vote]:
    """The latest date told as past, where it is a day with its weekday, or the article begins with it."""
    body = [block for block in reading.article.blocks if block.kind == "paragraph"][:_OPENING]
    for mention in mentions:
        if (
            not mention.first.year
            or not mention.first.month
            or mention.tense not in OVER
            or not bounds.low
            or bounds.low.year != mention.first.year
        ):
            continue
        if mention.weekday and mention.first.day:
            yield Vote(_DATED, frozenset({mention.first.year}), clue_of(reading, mention.start, mention.end, "years.weekday"))
            return
        if _of_ties(reading, mention):
            continue
        if body and body[0].start <= mention.start < body[-1].end:
            yield Vote(
                _LEAD_DAY if mention.first.day else _LEAD,
                frozenset({mention.first.year}),
                clue_of(reading, mention.start, mention.end, "years.lead"),
            )
            return
