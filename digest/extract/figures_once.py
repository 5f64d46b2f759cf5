"""Figures that say the same, told once."""

from dataclasses import replace

from digest.annotate import Reading
from digest.edtf import dates_agree
from digest.model import Figure

_ROUNDING = 0.04


def told_once(reading: Reading, figures: list[Figure]) -> tuple[Figure, ...]:
    """Figures that say the same as one, with the sentences of all; a telling with a period goes before one without."""
    groups: dict[tuple[object, ...], list[Figure]] = {}
    for figure in _without_headline(reading, figures):
        groups.setdefault((figure.metric, figure.value, figure.unit, figure.status, figure.product), []).append(figure)
    return tuple(merged for group in groups.values() for merged in _merged(group))


def _without_headline(reading: Reading, figures: list[Figure]) -> list[Figure]:
    """The figures without those of the headline, or of a heading, that the text tells more exactly."""
    titles = [block for block in reading.article.blocks if block.kind in ("title", "heading")]

    def headline(figure: Figure) -> bool:
        return any(block.start <= figure.evidence.start < block.end for block in titles)

    body = [figure for figure in figures if not headline(figure)]
    return [figure for figure in figures if not headline(figure) or not any(_rounds(figure, other) for other in body)]


def _rounds(rough: Figure, exact: Figure) -> bool:
    """Whether two figures are the same thing, one of them rounded; of two times they are two things."""
    alike = rough.unit == exact.unit and dates_agree(rough.period, exact.period)
    return alike and abs(rough.value - exact.value) <= _ROUNDING * abs(exact.value)


def _merged(group: list[Figure]) -> list[Figure]:
    """One figure for each period told; a telling without a period goes with the first."""
    if len(group) == 1:
        return group
    periods: dict[str, list[Figure]] = {}
    for figure in group:
        if figure.period:
            periods.setdefault(figure.period, []).append(figure)
    loose = [figure for figure in group if figure.period is None]
    sets = list(periods.values()) or [[]]
    sets[0] = [*sets[0], *loose]
    merged = []
    for same in sets:
        first, *others = same
        tellings = {other.evidence.start: other.evidence for other in others}
        tellings.pop(first.evidence.start, None)
        owner = next((figure.of for figure in same if figure.of), None)
        merged.append(replace(first, of=owner, tellings=tuple(tellings.values())))
    return merged
