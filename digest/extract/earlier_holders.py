"""Who held an office years ago: not surely those who hold it in the news."""

from dataclasses import replace

from digest.extract.frames import Frames
from digest.model import Event, Part
from digest.parse.deeds import Deed, Parsed
from digest.parse.units import Unit


def without_later_holders(frames: Frames, parsed: Parsed, deed: Deed, event: Event) -> Event:
    """An event of another time without those who are told by an office alone: "the foreign ministers met in 2020"."""
    offices = [unit for unit in parsed.units if _may_be_office(parsed, unit)] if _is_past(frames, event) else []
    later = {person.name for unit in offices for person in frames.people(unit, deed=deed)}
    later = {name for name in later & set(event.people) if not _is_named(frames, deed, name)}
    if not later:
        return event
    parts = (Part(part.role, tuple(name for name in part.names if name not in later)) for part in event.roles)
    people = tuple(name for name in event.people if name not in later)
    return replace(event, people=people, roles=tuple(part for part in parts if part.names))


def _may_be_office(parsed: Parsed, unit: Unit) -> bool:
    """Whether a unit may be an office, of one country or of "the two countries"; "the ministers" alone are those who were told before."""
    behind = parsed.units_within(unit.end, parsed.sentence.end)[:2]
    of_both = [(each.kind, each.value) for each in behind] == [("prep", "of"), ("anaphor", "sides")]
    return unit.kind in {"office", "person"} or (unit.kind == "anaphor" and of_both)


def _is_past(frames: Frames, event: Event) -> bool:
    """Whether an event is of a year well before that of the news."""
    chronology = frames.stage.scene.chronology
    year = chronology.year or int((chronology.written.earliest or "0")[:4])
    return event.date is not None and int(event.date[:4]) < year - 1


def _is_named(frames: Frames, deed: Deed, name: str) -> bool:
    """Whether a paragraph tells somebody by name, up to the end of a deed's sentence."""
    start = frames.stage.reading.article.blocks[deed.sentence.block].start
    named = frames.stage.people.within(start, deed.sentence.end)
    return any(mention.item.name == name and _is_printed(frames, mention.start, mention.end, name) for mention in named)


def _is_printed(frames: Frames, start: int, end: int, name: str) -> bool:
    return any(word in frames.stage.reading.plain[start:end] for word in name.split())
