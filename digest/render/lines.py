"""Facts as lines to read: the sentence with its date, one status, and the way to the words it rests on."""

from dataclasses import replace

from digest.model import Agreement, Fact, Facts, Figure, Person
from digest.render.amendments import amendment_of
from digest.render.speech import Line, Speech, Spot, Status
from digest.tell.facts import told
from digest.tell.figures import status_of

# The order in which a reader asks: what happened, how much, what was agreed, who.
SHOWN_KINDS = (
    "events",
    "figures",
    "trends",
    "agreements",
    "milestones",
    "stances",
    "people",
    "organizations",
    "places",
    "dates",
    "quotes",
    "topics",
)


def lines_of(facts: Facts, speech: Speech) -> dict[str, tuple[Line, ...]]:
    """The lines of each kind that an article has facts of, in the order of the page."""
    known: dict[tuple[Spot, ...], tuple[Spot, ...]] = {}  # what several facts rest on is held once

    def line(kind: str, fact: Fact) -> Line:
        made = line_of(kind, fact, speech)
        return replace(made, at=known.setdefault(made.at, made.at))

    return {kind: tuple(line(kind, fact) for fact in getattr(facts, kind)) for kind in SHOWN_KINDS if getattr(facts, kind)}


def line_of(kind: str, fact: Fact, speech: Speech) -> Line:
    """One fact as a line."""
    sentence = told(kind, fact, speech)
    spots = {(spot.anchor, spot.words): spot for spot in map(speech.spot, (fact.evidence, *fact.tellings))}
    return Line(
        id=fact.id,
        kind=kind,
        when=sentence.when,
        said=sentence.said,
        own=known.own if isinstance(fact, Person) and (known := speech.names.get(fact.name)) else None,
        status=_status(fact, speech),
        at=tuple(spots.values()),
        clues=tuple(map(speech.spot, fact.because)),
        inferred=bool(fact.because) or getattr(fact, "inferred", False),
        amended=amendment_of(kind, fact, speech) if fact.corrected else None,
    )


def _status(fact: Fact, speech: Speech) -> Status | None:
    if isinstance(fact, Figure):
        return replace(speech.status("figure_status", fact.status), word=speech.wording.word("figure_status", status_of(fact)))
    return speech.status("agreement_status", fact.status) if isinstance(fact, Agreement) else None
