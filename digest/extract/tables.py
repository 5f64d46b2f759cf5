"""Small tables of years and numbers: metric, unit and scale stand in the line above them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from digest.extract.evidence import evidence_at, line_at
from digest.extract.statements import metric_cues
from digest.extract.sums import SIDES, values
from digest.extract.whose import OWNED, owner_of_line, trader_of_line
from digest.model import Figure, Hit, Sentence
from digest.parse.article import Stage
from digest.quantities.numbers import notation, parse_digits

_ROW = re.compile(r"(?m)^\W{0,4}(?:19|20)\d\d\b[ |:;\u2013-]{1,4}\d[\d.,]*(?:[ |;]{1,3}\d[\d.,]*)*[ |;]{0,3}$")
_NUMBER = re.compile(r"\d[\d.,]*\d|\d")
_WORD = re.compile(r"\w+")
_ABOVE = 3  # lines over the first row in which its unit may stand


@dataclass(frozen=True, slots=True)
class _Table:
    """What the lines over a table say of its numbers."""

    metrics: tuple[str, ...]  # of each column behind the year
    owners: tuple[str | None, ...]  # of each column
    unit: str
    scale: int


def read_tables(stage: Stage) -> Iterator[tuple[int, Figure]]:
    """The figures of all tables, each with the offset of its number."""
    rows = [match.span() for match in _ROW.finditer(stage.reading.plain)]
    for group in _groups(stage.reading.plain, rows):
        table = _table(stage, group[0])
        if table is not None:
            for row in group:
                yield from _row(stage, table, *row)


def _groups(text: str, rows: list[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
    """Rows with nothing but white space between them."""
    group = rows[:1]
    for above, below in pairwise(rows):
        if text[above[1] : below[0]].strip(" |-\n"):
            yield group
            group = []
        group.append(below)
    if group:
        yield group


def _table(stage: Stage, row: tuple[int, int]) -> _Table | None:
    """What stands over the first row; None where unit or metrics are not told."""
    lines = list(_lines_above(stage.reading.plain, row[0]))
    columns = len(_NUMBER.findall(stage.reading.plain, *row)) - 1
    hits = stage.reading.hits
    for line in lines:
        currencies = hits.within("quantity_currency", *line)
        if currencies:
            scales = hits.within("number_scale", *line)
            metrics = _metrics(stage, columns, lines[0], line)
            scale = int(float(scales[0].value)) if scales else 1
            sentence = stage.reading.sentence_at(currencies[0].start)
            if not metrics or sentence is None or stage.names_outsider(*line):
                return None
            owners = _told_in_head(stage, lines[0], metrics) or _owners(stage, sentence, metrics)
            return _Table(metrics, owners, currencies[0].value, scale)
    return None


def _owners(stage: Stage, line: Sentence, metrics: Sequence[str]) -> tuple[str | None, ...]:
    """Whose the numbers of each column are, by the line with the unit; exports and imports are of the country told for any column."""
    own = [owner_of_line(stage, line, metric) if metric in OWNED else None for metric in metrics]
    first = next(filter(None, own), None) or trader_of_line(stage, line)
    return tuple(first if metric in SIDES else owner for metric, owner in zip(metrics, own, strict=True))


def _told_in_head(stage: Stage, head: tuple[int, int], metrics: Sequence[str]) -> tuple[str | None, ...]:
    """Whose exports and imports the head of a table tells, where it names one country alone: "Peru's exports | Peru's imports"."""
    named = {mention.item.code for mention in stage.countries.within(*head)} & {*stage.scene.pair}
    goes = stage.reading.hits.within("figure_direction", *head)
    owner = named.pop() if len(named) == 1 and not goes else None
    return tuple(owner if metric in SIDES else None for metric in metrics) if owner else ()


def _lines_above(text: str, start: int) -> Iterator[tuple[int, int]]:
    """The lines over an offset, the nearest first."""
    end = start
    for _ in range(_ABOVE):
        while end > 0 and text[end - 1] in " \n|-:":
            end -= 1
        if end == 0:
            return
        first, last = line_at(text, end - 1)
        yield first, last
        end = first


def _metrics(stage: Stage, columns: int, head: tuple[int, int], caption: tuple[int, int]) -> tuple[str, ...]:
    """The metric of each column: by the head's words in their order, or, of a single column, by the caption."""
    cues = _cues(stage, head)
    told = [cue.value for cue in _cues(stage, caption)]
    if head != caption and len(cues) == columns:
        trade = "bilateral_trade" in told or {cue.value for cue in cues} >= SIDES
        totals = any(cue.category == "table_total" for cue in cues)
        metrics = tuple("bilateral_trade" if cue.category == "table_total" else cue.value for cue in cues)
        return metrics if trade or not totals else ()
    return (told[0],) if columns == 1 and told and told[0] != "total" else ()


def _cues(stage: Stage, line: tuple[int, int]) -> list[Hit]:
    """The words for metrics in a line, and for the total of them."""
    found = [part for cue in metric_cues(stage.reading, *line) for part in _columns(stage, cue)]
    totals = stage.reading.hits.within("table_total", *line)
    totals = [hit for hit in totals if not any(cue.start < hit.end and hit.start < cue.end for cue in found)]
    return sorted([*found, *totals], key=lambda hit: hit.start)


def _columns(stage: Stage, cue: Hit) -> list[Hit]:
    """A word for a metric; of "exports imports", which is one in a sentence, each as the head of a column of its own."""
    metrics, text = values(stage.reading.language), stage.reading.lower
    words = [Hit(*word.span(), cue.category, metrics.get(word[0], "")) for word in _WORD.finditer(text, cue.start, cue.end)]
    return words if len(words) == len(SIDES) == len({word.value for word in words} & SIDES) else [cue]


def _row(stage: Stage, table: _Table, start: int, end: int) -> Iterator[tuple[int, Figure]]:
    numbers = list(_NUMBER.finditer(stage.reading.plain, start, end))
    date = stage.dates.after(start, end)
    if date is None or len(numbers) - 1 != len(table.metrics):
        return
    for number, metric, owner in zip(numbers[1:], table.metrics, table.owners, strict=True):
        value = parse_digits(number[0], notation(stage.reading.language))
        if value is None:
            continue
        yield (
            number.start(),
            Figure(
                evidence=evidence_at(stage.reading, number.start(), "figures.table"),
                metric=metric,
                value=_whole(value * table.scale),
                unit=table.unit,
                bound="exact",
                status="actual",
                period=date.item.edtf,
                of=owner,
            ),
        )


def _whole(value: float) -> int | float:
    """A sum without binary dust."""
    value = float(f"{value:.12g}")
    return int(value) if value == int(value) else value
