"""A date that its own sentence does not print says where it comes from."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from digest.model import Agreement, Clue, Date, Event, Facts, Figure, Milestone
from digest.parse.index import Mention, SpanIndex

Dated = TypeVar("Dated", Event, Agreement, Milestone)
Told = tuple[Date, SpanIndex[None]]  # a date and where it is printed
WorkedOut = Mapping[str, tuple[Clue, ...]]  # times that are printed nowhere, and what they follow from


def with_clues(facts: Facts) -> Facts:
    """The facts, each that bears an inferred date with its clue, and each that takes its date from another sentence with that one."""
    borne = {*(each.date for each in facts.events), *(each.date for each in facts.agreements), *(each.date for each in facts.milestones)}
    borne |= {figure.period for figure in facts.figures}
    dates = {date.date: (date, _sentences(date)) for date in facts.dates if date.date in borne}
    days = {date.date: date for date in facts.dates}
    worked_out = {told: clues for told in borne if told and told not in dates and (clues := _worked_out(told, days))}
    return replace(
        facts,
        events=tuple(_dated(event, dates, worked_out) for event in facts.events),
        agreements=tuple(_dated(agreement, dates, worked_out) for agreement in facts.agreements),
        milestones=tuple(_dated(milestone, dates, worked_out) for milestone in facts.milestones),
        figures=tuple(_figure(figure, dates, worked_out) for figure in facts.figures),
    )


def _sentences(date: Date) -> SpanIndex[None]:
    """Where a date is printed."""
    return SpanIndex(Mention(proof.start, proof.end, None) for proof in (date.evidence, *date.tellings))


def _worked_out(told: str, days: Mapping[str, Date]) -> tuple[Clue, ...]:
    """The clue of a time that is printed nowhere: of the day that it was counted from, or that is its first, its last or in it."""
    ends = [days[end] for end in told.split("/") if end in days]
    inside = ends or [date for day, date in days.items() if day.startswith(f"{told}-")]
    inferred = next((date.because for date in inside if date.inferred), ())
    if inferred or len(ends) != 1 or "/" not in told:
        return inferred
    proof = ends[0].evidence
    return (Clue(quote=proof.quote, start=proof.start, end=proof.end, rule="clues.counted"),)


def _dated(fact: Dated, dates: Mapping[str, Told], worked_out: WorkedOut) -> Dated:
    because = _because(fact, dates.get(fact.date or "")) or worked_out.get(fact.date or "", ())
    return replace(fact, because=because) if because and not fact.because else fact


def _figure(figure: Figure, dates: Mapping[str, Told], worked_out: WorkedOut) -> Figure:
    because = _because(figure, dates.get(figure.period or "")) or worked_out.get(figure.period or "", ())
    return replace(figure, because=because) if because and not figure.because else figure


def _because(fact: Event | Agreement | Milestone | Figure, told: Told | None) -> tuple[Clue, ...]:
    """The clue of the date, or the sentence that prints it where the fact's own do not."""
    if told is None:
        return ()
    date, printed = told
    if date.inferred:
        return date.because
    if any(printed.touches(proof.start, proof.end) for proof in (fact.evidence, *fact.tellings)):
        return ()
    proof = date.evidence
    return (Clue(quote=proof.quote, start=proof.start, end=proof.end, rule="clues.told_elsewhere"),)
