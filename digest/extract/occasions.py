"""What a sentence takes as given: the visit or the day that the article is telling of."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import cache, partial
from itertools import islice
from typing import NamedTuple

from digest.edtf import dates_agree, is_term, period_of
from digest.extract.news_days import is_of_arrival, is_of_issue, is_of_way, is_planned
from digest.extract.visit_tellings import Visit
from digest.model import PersonEntity, ResolvedDate, Sentence
from digest.parse.acronyms import acronym_hits
from digest.parse.article import Stage

DAY, _MONTH, _YEAR = len("2023-08-20"), len("2023-08"), len("2023")
# For how many paragraphs a day that was set still holds for what is told without one.
WAKE = 1
_STAY = 4  # days behind its first one on which a visit may be told of
DAYS_AROUND = 21
MONTHS_AHEAD = 62  # days until a visit of which only the month is told
# Words that may mean the visitor without the name.
_MEANT = frozenset({"anaphor", "office", "group"})
# A visit told in so many sentences from the title on is what the article is about, dated or not.
LEAD = 2
# How far from the beginning of a text the town may stand that it is dated from, and what follows it.
_DATED_FROM = 30
# So many blocks may begin a text of which the first ones name who wrote it, and when.
_BYLINES = 4
_DATELINE = re.compile(r"\s*(?:[-\u2013\u2014(/:]|,[^.;]{0,40}?(?:[-\u2013\u2014(/:]|\d))")


class Occasion(NamedTuple):
    """The setting of a sentence: when and where it plays, unless it says otherwise. A tuple for speed: each sentence has one."""

    date: str | None = None
    place: str | None = None
    before: str | None = None  # the day that its paragraph has told before
    ahead: str | None = None  # when what is still to come in it will be: during the visit
    within: bool = False  # whether what is still to come in it will be during the visit
    report: str | None = None  # the time of the whole report, where nothing tells of another

    @property
    def day(self) -> str | None:
        """When what a report tells without a time of its own took place."""
        return self.date or self.report


@dataclass(frozen=True, slots=True)
class Occasions:
    """The occasion of every sentence, and the visit that the article is about."""

    main: Visit | None
    read: Callable[[int], Occasion]  # what works out that of a sentence, by its index: of most sentences nobody asks
    home: str | None = None  # the country of the town that the article is dated from

    def at(self, sentence: Sentence | None) -> Occasion:
        """The occasion of a sentence."""
        return self.read(sentence.index) if sentence else Occasion()

    def scene(self, stage: Stage, date: str) -> str | None:
        """The country of what was done on a date and is told without one: of the visit that it lies in, else of the dateline."""
        visit = self.main
        if visit is not None and visit.date and len(visit.date) > _YEAR and visit.country and period_of(visit.date).holds(period_of(date)):
            return visit.country
        latest = stage.scene.chronology.written.latest
        news = date[:_MONTH] == latest[:_MONTH] if latest else date[:4] == stage.last_year
        return self.home if news else None


class _Line(NamedTuple):
    """A sentence with the dates and the people that it prints."""

    sentence: Sentence
    dates: Sequence[ResolvedDate]
    people: Sequence[PersonEntity]
    is_history: bool  # it looks back: it has a date of its own, a word for another time, or former office holders


def _line(stage: Stage, sentence: Sentence) -> _Line:
    dates = [mention.item for mention in stage.dates.within(sentence.start, sentence.end)]
    people = [mention.item for mention in stage.people.within(sentence.start, sentence.end)]
    former = any((person.role or "").startswith("Former") for person in people)
    dated = any(not is_term(date.edtf) for date in dates)
    return _Line(sentence, dates, people, bool(dated or former or stage.reading.hits.within("then", sentence.start, sentence.end)))


@dataclass(frozen=True, slots=True)
class _Days:
    """The days that an article has told so far."""

    day: str | None = None  # the last one of the news as the text itself tells it, no dateline, and the paragraph that told it
    told_in: int = 0
    last: str | None = None  # the last one of any time

    def after(self, sentence: Sentence, today: str | None, last: str | None) -> "_Days":
        """The same, with what a further sentence tells."""
        day, told_in = (today, sentence.block) if today else (self.day, self.told_in)
        return _Days(day, told_in, last or self.last)

    def fresh(self, sentence: Sentence) -> str | None:
        """The day of the news, where it was told shortly before."""
        return self.day if sentence.block - self.told_in <= WAKE else None


class _Setting(NamedTuple):
    """What the occasion of a sentence is told by."""

    line: _Line
    days: _Days
    before: str | None  # the day that its paragraph has told before
    fresh: str | None  # the day of the news, where it still holds


def find_occasions(stage: Stage, visits: tuple[Visit, ...]) -> Occasions:
    """Follow the article's telling from sentence to sentence."""
    main = main_visit(stage, visits)
    told: list[_Setting] = []
    days = _Days()
    sessions = {sentence.index for hit in acronym_hits(stage.reading, "meeting_noun") if (sentence := stage.reading.sentence_at(hit.start))}
    for sentence in stage.reading.article.sentences:
        if told and stage.reading.article.block_of(sentence).kind == "item":
            told.append(told[-1])  # the items of a list belong to the sentence that opens it
            continue
        line = _line(stage, sentence)
        before = days.day if days.told_in == sentence.block else None
        today = None if stage.is_outside_text(sentence) else _day_told(stage, line, main, days)
        days = days.after(sentence, today, _last_day(line))
        told.append(_Setting(line, days, before, days.day if sentence.index in sessions else days.fresh(sentence)))
    return Occasions(main, cache(partial(_occasion_at, stage, main, told)), _home(stage))


def _occasion_at(stage: Stage, main: Visit | None, told: Sequence[_Setting], index: int) -> Occasion:
    """The occasion of the sentence at an index."""
    line, days, before, fresh = told[index]
    report = days.day or (main.date if main else None)
    if report and not _is_reported(stage, line, report):
        report = None
    past = _date_past(stage, line.sentence, (main.date if main else None) or days.day)
    occasion = Occasion(date=past) if past else _occasion(stage, line, main, days, fresh)
    return occasion._replace(before=before, report=report)


def _last_day(line: _Line) -> str | None:
    """The last day that a sentence prints, current or not: "the same day" is that one."""
    return next((date.edtf for date in reversed(line.dates) if len(date.edtf) == DAY), None)


def _home(stage: Stage) -> str | None:
    """The country of the town that the text is dated from: "HANOI, 12 May - …", "Jakarta (ANTARA) - …"."""
    bodies = (block for block in stage.reading.article.blocks if block.kind not in {"title", "heading"})
    for body in islice(bodies, _BYLINES):
        place = stage.places.after(body.start, body.start + _DATED_FROM)
        if place is None or not _DATELINE.match(stage.reading.plain, place.end):
            continue
        if stage.reading.plain.count(" ", body.start, place.start) <= 1:
            return place.item.country
    return None


def main_visit(stage: Stage, visits: tuple[Visit, ...]) -> Visit | None:
    """The visit that the article reports: the first one told that belongs to the year of writing, or has no date."""
    near = [visit for visit in visits if visit.people and _is_near(stage, visit)]
    sentences = stage.reading.article.sentences
    opening = sentences[min(len(sentences) - 1, 6)].end if sentences else 0
    leading = [visit for visit in near if visit.offset <= opening]
    lead = [visit for visit in leading[:1] if sentences and visit.offset <= sentences[min(len(sentences) - 1, LEAD)].end]
    dated = [visit for visit in leading if visit.date]
    return next(iter(lead or dated or leading or near), None)


def _is_near(stage: Stage, visit: Visit) -> bool:
    """Whether a visit is of the days that the article was published in, or at least of the year that it was written in."""
    written = stage.scene.chronology.written
    if visit.date is None:
        return True
    if len(visit.date) == _YEAR:
        return False  # of the news more is told
    if written.date is None:  # long over by the latest that the article tells
        return written.earliest is None or period_of(visit.date).last >= period_of(written.earliest).first - timedelta(days=DAYS_AROUND)
    earliest, latest = written.earliest or written.date, written.latest or written.date
    visited, known = period_of(visit.date), period_of(f"{earliest}/{latest}")
    if len(visit.date) < DAY:
        return visit.date >= earliest[: len(visit.date)] and (visited.first - known.last).days <= MONTHS_AHEAD
    return (visited.first - known.last).days <= DAYS_AROUND and (known.first - visited.last).days <= DAYS_AROUND


def _day_told(stage: Stage, line: _Line, main: Visit | None, days: _Days) -> str | None:
    """The day that a sentence sets for itself and those after it; history and plans set none."""
    on = None
    for date in line.dates:
        edtf = date.edtf
        if len(edtf) == DAY and _is_current(stage, edtf, main):
            if is_planned(stage, line.sentence, date.start) or is_of_issue(stage, line.sentence, date.start):
                continue
            came = days.day is not None and edtf < days.day and is_of_arrival(stage, line.sentence, date)
            if not came and not is_of_way(stage, line.sentence, date):
                return edtf
            on = days.fresh(line.sentence)  # the news goes on behind a paragraph that only tells how somebody came
        if "/" in edtf and main and main.date and _is_part(edtf, main.date):
            return edtf
    return on


def _is_part(edtf: str, whole: str) -> bool:
    """Whether a range is a part of another, and not all of it."""
    return period_of(whole).holds(period_of(edtf)) and edtf != whole


def _is_stayed(stage: Stage, day: str, first: str) -> bool:
    """Whether a visit of which only the day of arrival is told may still last on a day."""
    latest = stage.scene.chronology.written.latest
    if len(first) != DAY or (latest is not None and day > latest):
        return False
    return 0 <= (period_of(day).first - period_of(first).first).days <= _STAY


def _is_current(stage: Stage, day: str, main: Visit | None) -> bool:
    if main and main.date:
        return period_of(main.date).holds(period_of(day)) or _is_stayed(stage, day, main.date)
    written = stage.scene.chronology.written
    if written.date is None or written.earliest is None or written.latest is None:
        return day[:4] == stage.last_year
    earliest, latest = written.earliest, written.latest
    return earliest[:_MONTH] <= day[:_MONTH] and day <= latest if earliest == latest else earliest[:4] == day[:4]


def _occasion(stage: Stage, line: _Line, main: Visit | None, days: _Days, fresh: str | None) -> Occasion:
    day, last, sentence = days.day, days.last, line.sentence
    back = {hit.value for hit in stage.reading.hits.within("back", sentence.start, sentence.end)}
    place = (main.country or main.place) if main else None
    visitors = set(main.people) if main else set()
    meant = _meant_in(stage, sentence) if visitors else set()
    named = main is not None and ("visit" in back or _plays_in(line, main))
    within = main is not None and bool(main.date or main.timed) and (named or bool(meant & visitors))
    ahead = main.date if main and within else None
    if "day" in back and (day or last):
        return Occasion(date=day or last, place=place if day else None, ahead=day or last)
    if "meeting" in back and day:
        return Occasion(date=day, place=place, ahead=ahead, within=within)
    if main is None or main.date is None or (main.ahead and not ahead):
        return Occasion(date=day if back - {"day"} else None if line.is_history else fresh, place=place, within=within)
    if named or ("meeting" in back and not line.is_history):
        return Occasion(date=fresh if main.ahead else main.date, place=place, ahead=ahead)
    if fresh and not line.is_history:
        return Occasion(date=fresh, place=place, ahead=ahead)
    goes_on = bool(meant) and meant <= visitors and not main.ahead and not line.is_history  # "She also opened a fair."
    return Occasion(date=main.date if goes_on else None, place=place if ahead else None, ahead=ahead)


def _date_past(stage: Stage, sentence: Sentence, now: str | None) -> str | None:
    """When a visit of times past was that a paragraph has told of before: "In May 2009 X flew in. During his stay …"."""
    meant = any(hit.value == "visit" for hit in stage.reading.hits.within("back", sentence.start, sentence.end))
    start = stage.reading.article.blocks[sentence.block].start
    dates = stage.dates.within(start, sentence.start) if meant and now else ()
    told = [mention.item.edtf for mention in dates if not _is_since(stage, mention.start)]
    past = [date for date in told if date < str(now)[: len(date)]]
    return told[-1] if told and len(past) == len(told) and not any(map(is_term, told)) else None


def _is_since(stage: Stage, offset: int) -> bool:
    """Whether a date only says since when: "the first visit since ties were established in 1964"."""
    sentence = stage.reading.sentence_at(offset)
    return sentence is not None and bool(stage.reading.hits.within("since", sentence.start, offset))


def _is_reported(stage: Stage, line: _Line, day: str) -> bool:
    """Whether a sentence without a time of its own tells of the report's: its paragraph tells of no other before it."""
    latest = stage.scene.chronology.written.latest
    if len(day) < DAY or (latest is not None and day[:DAY] > latest) or line.is_history:
        return False
    start = stage.reading.article.blocks[line.sentence.block].start
    return all(dates_agree(mention.item.edtf, day) for mention in stage.dates.within(start, line.sentence.start))


def _plays_in(line: _Line, main: Visit) -> bool:
    """Whether the visitor takes part in a sentence that sets no time of its own."""
    return any(person.name in main.people for person in line.people)


def _meant_in(stage: Stage, sentence: Sentence) -> set[str]:
    """Who acts in a sentence without being named."""
    parsed = stage.parsed[sentence.index]
    deeds = parsed.deeds if any(unit.kind in _MEANT for unit in parsed.units) else ()
    return {person.name for deed in deeds for person in stage.referents.people([unit for unit in deed.agents if unit.kind in _MEANT], deed)}
