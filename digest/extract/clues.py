"""A date that was worked out is worked out wherever a fact bears it."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from digest.model import Agreement, Clue, Event, Facts, Figure, Milestone

Dated = TypeVar("Dated", Event, Agreement, Milestone)


def with_clues(facts: Facts) -> Facts:
    """The facts, each that bears an inferred date with the clue of that date."""
    clues = {date.date: date.because for date in facts.dates if date.inferred and date.because}
    printed = {date.date for date in facts.dates if not date.inferred}
    inferred = {date: because for date, because in clues.items() if date not in printed}
    if not inferred:
        return facts
    return replace(
        facts,
        events=tuple(_dated(event, inferred) for event in facts.events),
        agreements=tuple(_dated(agreement, inferred) for agreement in facts.agreements),
        milestones=tuple(_dated(milestone, inferred) for milestone in facts.milestones),
        figures=tuple(_figure(figure, inferred) for figure in facts.figures),
    )


def _dated(fact: Dated, inferred: Mapping[str, tuple[Clue, ...]]) -> Dated:
    if fact.because or fact.date not in inferred:
        return fact
    return replace(fact, because=inferred[fact.date])


def _figure(figure: Figure, inferred: Mapping[str, tuple[Clue, ...]]) -> Figure:
    if figure.because or figure.period not in inferred:
        return figure
    return replace(figure, because=inferred[figure.period])
