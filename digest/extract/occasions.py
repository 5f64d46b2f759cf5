"""What a sentence takes as given: the visit or the day that the article is telling of."""

from dataclasses import dataclass

from digest.edtf import period_of
from digest.extract.acronyms import acronym_hits
from digest.extract.visits import Visit
from digest.model import Sentence
from digest.parse.article import Stage

DAY = len("2023-08-20")
# For how many paragraphs a day that was set still holds for what is told without one.
WAKE = 1
DAYS_AROUND = 21
# A visit told in so many sentences from the title on is what the article is about, dated or not.
LEAD = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """The setting of a sentence: when and where it plays, unless it says otherwise."""

    date: str | None = None
    place: str | None = None
    visit: Visit | None = None  # the visit that it is part of


@dataclass(frozen=True, slots=True)
class Occasions:
    """The occasion of every sentence, by index, and the visit that the article is about."""

    main: Visit | None
    by_sentence: tuple[Occasion, ...]

    def at(self, sentence: Sentence | None) -> Occasion:
        """The occasion of a sentence."""
        return self.by_sentence[sentence.index] if sentence else Occasion()


def find_occasions(stage: Stage, visits: tuple[Visit, ...]) -> Occasions:
    """Follow the article's telling from sentence to sentence."""
    main = main_visit(stage, visits)
    told: list[Occasion] = []
    day, told_in = None, 0
    sessions = {sentence.index for hit in acronym_hits(stage.reading, "meeting_noun") if (sentence := stage.reading.sentence_at(hit.start))}
    for sentence in stage.reading.article.sentences:
        if told and stage.reading.article.block_of(sentence).kind == "item":
            told.append(told[-1])  # the items of a list belong to the sentence that opens it
            continue
        today = _day_told(stage, sentence, main)
        day, told_in = (today, sentence.block) if today else (day, told_in)
        fresh = day if sentence.block - told_in <= WAKE else None
        told.append(_occasion(stage, sentence, main, day, day if sentence.index in sessions else fresh))
    return Occasions(main, tuple(told))


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
    if visit.date is None or written.date is None:
        return True
    earliest, latest = written.earliest or written.date, written.latest or written.date
    if len(visit.date) < DAY:
        return visit.date >= earliest[: len(visit.date)]
    visited, known = period_of(visit.date), period_of(f"{earliest}/{latest}")
    return (visited.first - known.last).days <= DAYS_AROUND and (known.first - visited.last).days <= DAYS_AROUND


def _day_told(stage: Stage, sentence: Sentence, main: Visit | None) -> str | None:
    """The day that a sentence sets for itself and those after it; history and plans set none."""
    for mention in stage.dates.within(sentence.start, sentence.end):
        edtf = mention.item.edtf
        if len(edtf) == DAY and _is_current(stage, edtf, main):
            return edtf
        if "/" in edtf and main and main.date and _is_part(edtf, main.date):
            return edtf
    return None


def _is_part(edtf: str, whole: str) -> bool:
    """Whether a range is a part of another, and not all of it."""
    return period_of(whole).holds(period_of(edtf)) and edtf != whole


def _is_current(stage: Stage, day: str, main: Visit | None) -> bool:
    if main and main.date:
        return period_of(main.date).holds(period_of(day))
    written = stage.scene.chronology.written
    if written.date is None or written.earliest is None or written.latest is None:
        return False
    earliest, latest = written.earliest, written.latest
    return earliest[: len("2023-08")] <= day[: len("2023-08")] and day <= latest if earliest == latest else earliest[:4] == day[:4]


def _occasion(stage: Stage, sentence: Sentence, main: Visit | None, day: str | None, fresh: str | None) -> Occasion:
    back = {hit.value for hit in stage.reading.hits.within("back", sentence.start, sentence.end)}
    place = (main.country or main.place) if main else None
    if "meeting" in back and day:
        return Occasion(date=day, place=place, visit=main)
    if main is None or main.date is None:
        return Occasion(date=day if back else None if _is_history(stage, sentence) else fresh, place=place, visit=main)
    if "visit" in back or _plays_in(stage, sentence, main):
        return Occasion(date=main.date, place=place, visit=main)
    if fresh and not _is_history(stage, sentence):
        return Occasion(date=fresh, place=place)
    return Occasion()


def _is_history(stage: Stage, sentence: Sentence) -> bool:
    """Whether a sentence looks back: it has a date of its own, or former office holders."""
    if stage.dates.within(sentence.start, sentence.end):
        return True
    return any((person.item.role or "").startswith("Former") for person in stage.people.within(sentence.start, sentence.end))


def _plays_in(stage: Stage, sentence: Sentence, main: Visit) -> bool:
    """Whether the visitor takes part in a sentence that sets no time of its own."""
    people = {person.item.name for person in stage.people.within(sentence.start, sentence.end)}
    return bool(people & set(main.people))
