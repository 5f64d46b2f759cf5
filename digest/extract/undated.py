"""Sessions and ceremonies that are told without a day that can be worked out, and yet as news of both sides."""

from digest.extract.frames import PAIR, Frames
from digest.extract.telling_time import is_perfect, is_timed
from digest.model import Event, Sentence
from digest.parse.deeds import Deed, Parsed

# These are done by whoever is named, at no place that need be told.
_DONE = frozenset({"credentials"})
# Whoever takes part in these holds them.
_BY_PEOPLE = _DONE | {"session"}


def is_news_of_both(frames: Frames, deed: Deed, event: Event) -> bool:
    """Whether both countries of an article are told to have held something, at a place or on a day of an unknown year."""
    if event.date is not None or deed.standing.value != "happened" or _looks_back(frames, deed):
        return False
    if event.people and is_on_visit(frames, deed):
        return True
    if len(frames.stage.scene.pair) < PAIR or not set(frames.stage.scene.pair) <= _sides(frames, deed, event):
        return False
    if not _DONE.isdisjoint(deed.classes):
        return len(event.people) >= PAIR
    abroad = {unit.item.country for unit in deed.places if unit.kind == "place"} - {None, *frames.stage.scene.pair}
    return not abroad and "hold" in deed.light and bool(deed.places or is_timed(frames.stage, deed))


def is_on_visit(frames: Frames, deed: Deed) -> bool:
    """Whether something was done by who makes the visit that the article is about, on days of an unknown year."""
    main = frames.occasions.main
    timed = main is not None and main.timed and main.date is None and not main.ahead
    return timed and deed.standing.value == "happened" and frames.occasions.at(deed.sentence).within


def held_undated(frames: Frames, parsed: Parsed, deed: Deed) -> Deed | None:
    """The holding of a feast at a place or on a day of an unknown year: "a reception to mark it was held in Lima on Friday"."""
    if deed.standing.value != "happened" or is_dated_back(frames, deed):
        return None
    held = [other for other in parsed.deeds if "hold" in {*other.classes, *other.light} and _is_around(other, deed)]
    told = (other for other in held if other.standing.value == "happened" and (other.places or is_timed(frames.stage, other)))
    return next(told, None)


def _is_around(other: Deed, deed: Deed) -> bool:
    """Whether a deed stands in the clause of another, or in one that governs it or hangs on it."""
    return deed.clause.index in {other.clause.index, other.clause.governor} or other.clause.index == deed.clause.governor


def _sides(frames: Frames, deed: Deed, event: Event) -> set[str]:
    """The countries of all who take part."""
    units = [unit for unit in (*deed.agents, *deed.partners, *deed.role("of")) if unit.kind != "place"]
    named = event.people if not _BY_PEOPLE.isdisjoint(deed.classes) else ()  # to a fair others may come
    taking_part = {person.country for person in frames.stage.scene.people if person.name in named and person.country}
    return taking_part | set(frames.stage.referents.countries(units, deed)) | frames.countries_sitting(deed)


def _looks_back(frames: Frames, deed: Deed) -> bool:
    """Whether something is told as done at some time before."""
    perfect = is_perfect(frames.stage, deed) and not _opens_text(frames, deed.sentence)
    return perfect or is_dated_back(frames, deed)


def _opens_text(frames: Frames, sentence: Sentence) -> bool:
    """Whether a sentence is the first of a text, which tells its news: "X has presented her credentials to Y"."""
    before = frames.stage.reading.article.sentences[: sentence.index]
    return all(map(frames.stage.is_outside_text, before))


def is_dated_back(frames: Frames, deed: Deed) -> bool:
    """Whether a sentence tells of what was then, or its paragraph of a time: the day left out may be one of that."""
    stage, sentence = frames.stage, deed.sentence
    if stage.reading.hits.within("then", sentence.start, sentence.end):
        return True
    return bool(stage.dates.within(stage.reading.article.blocks[sentence.block].start, sentence.end))
