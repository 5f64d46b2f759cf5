"""From date mentions to calendar dates, and when the article was written."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from digest.annotate import Reading
from digest.dates.anniversaries import Anniversary, find_anniversaries
from digest.dates.bounds import clue_of
from digest.dates.calendar import edtf, real
from digest.dates.find import find_dates
from digest.dates.mentions import DateMention
from digest.dates.publication import Dateline, find_dateline, own_dates, printed_dateline
from digest.dates.resolver import Resolver
from digest.dates.tense import with_tense
from digest.dates.writing_span import written_of
from digest.dates.written import Now, year_of_writing
from digest.model import Chronology, Founding, Jubilee, ResolvedDate, Span
from digest.quantities.numbers import Number


def resolve_chronology(reading: Reading, numbers: Sequence[Number]) -> Chronology:
    """The dates of an article, each with its year printed or inferred; a date whose year can't be told is left out."""
    found = with_tense(reading, find_dates(reading, numbers))
    mentions = tuple(mention for mention in found if real(mention.first) and (mention.last is None or real(mention.last)))
    mentions = own_dates(reading, mentions)
    dateline = find_dateline(reading, mentions)
    anniversaries = find_anniversaries(reading, mentions, numbers)
    mentions = _still_to_keep(mentions, anniversaries)
    now = year_of_writing(reading, mentions, anniversaries, dateline)
    resolver = Resolver(reading, mentions, now)
    dates = resolver.resolve()
    full = dateline.mention if dateline and dateline.full else None
    return Chronology(
        dates=dates,
        published=edtf(full.first) if full else None,
        year=resolver.now.year,
        written=replace(written_of(resolver.now, full, resolver.told), printed=_printed_day(reading, mentions, dateline)),
        foundings=tuple(_foundings(reading, anniversaries, resolver.now)),
        jubilees=tuple(Jubilee(start=each.start, end=each.end, years=each.years) for each in anniversaries),
        unresolved=tuple(_unresolved(mentions, dates)),
    )


def _printed_day(reading: Reading, mentions: Sequence[DateMention], dateline: Dateline | None) -> str | None:
    """The day under which an article was sent, where an editor gives it another."""
    printed = printed_dateline(reading, mentions) if dateline and dateline.asserted else None
    return edtf(printed.mention.first) if printed and printed.full else None


def _unresolved(mentions: Sequence[DateMention], dates: Sequence[ResolvedDate]) -> Iterator[Span]:
    """Where a time is printed that has no calendar value."""
    resolved = {date.start for date in dates}
    return (Span(start=mention.start, end=mention.end) for mention in mentions if mention.start not in resolved)


def _still_to_keep(mentions: tuple[DateMention, ...], anniversaries: Sequence[Anniversary]) -> tuple[DateMention, ...]:
    """The mentions; one that an anniversary still ahead is kept in is ahead itself, whatever verb stands beside it."""
    ahead = {each.kept.start for each in anniversaries if each.ahead and each.kept}
    return tuple(replace(mention, tense="ahead") if mention.start in ahead else mention for mention in mentions)


def _foundings(reading: Reading, anniversaries: Sequence[Anniversary], now: Now) -> list[Founding]:
    """What anniversaries count back to: the founding that is printed, else its year."""
    found = []
    for each in anniversaries:
        if each.founded is not None and each.founded.first.year and each.sure and each.ties:
            clue = clue_of(reading, each.founded.start, each.founded.end, "chronology.anniversary")
            found.append(Founding(start=each.start, end=each.end, date=edtf(each.founded.first), because=clue))
        year = each.founding(now.year)
        if each.founded is None and year is not None:
            clue = clue_of(reading, each.start, each.end, "chronology.anniversary")
            found.append(Founding(start=each.start, end=each.end, date=f"{year:04}", because=clue))
    return found
