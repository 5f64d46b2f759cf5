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
    because = inferred.get(fact.date or "", ())
    return replace(fact, because=because) if because and not fact.because else fact


def _figure(figure: Figure, inferred: Mapping[str, tuple[Clue, ...]]) -> Figure:
    because = inferred.get(figure.period or "", ())
    return replace(figure, because=because) if because and not figure.because else figure
