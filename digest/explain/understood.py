"""How the reader took the clause around some words: what became of it, and who did what to whom, where and when."""

from collections.abc import Iterable
from dataclasses import dataclass

from digest.annotate import Reading
from digest.parse.article import Stage
from digest.parse.deeds import Deed, Parsed
from digest.parse.standing import Happened
from digest.parse.units import Unit

# The places of a deed, in the order in which a sentence is told.
SLOTS = ("agents", "objects", "partners", "goals", "places", "dates")


@dataclass(frozen=True, slots=True)
class Understood:
    """A clause with the standing of what it tells, and the words in each slot of its deed; a slot that nothing fills is empty."""

    clause: str
    standing: Happened
    clue: str | None  # the word that made the standing
    slots: tuple[tuple[str, tuple[str, ...]], ...]


def understood(stage: Stage, start: int, end: int) -> Understood | None:
    """The clause around two offsets; none outside the clauses of running text."""
    parsed = stage.parsed_at(start)
    index = parsed.clause_at(start) if parsed else None
    if parsed is None or index is None:
        return None
    deed = _deed(parsed, start, end)
    standing = deed.standing if deed else parsed.standing_at(start)
    reading = stage.reading
    clue = _printed(reading, (standing.clue,))[0] if standing.clue else None
    slots = tuple((name, _printed(reading, getattr(deed, name))) for name in SLOTS) if deed else ()
    return Understood(_line(reading, *_extent(parsed, index)), standing.value, clue, slots)


def _deed(parsed: Parsed, start: int, end: int) -> Deed | None:
    """The deed that some words tell."""
    return next((deed for deed in parsed.deeds if deed.unit.start < end and start < deed.unit.end), None)


def _extent(parsed: Parsed, index: int) -> tuple[int, int]:
    """A clause with the words behind its last unit that no unit holds: up to the next clause, or the sentence's end."""
    clause = parsed.clauses[index]
    return clause.start, min((each.start for each in parsed.clauses if each.start >= clause.end), default=parsed.sentence.end)


def _printed(reading: Reading, units: Iterable[Unit]) -> tuple[str, ...]:
    return tuple(_line(reading, unit.start, unit.end) for unit in units)


def _line(reading: Reading, start: int, end: int) -> str:
    return " ".join(reading.article.text[start:end].split())
