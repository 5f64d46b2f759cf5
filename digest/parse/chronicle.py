"""The rows of a chronology: which date heads each paragraph, on a line of its own or at its beginning."""

from collections.abc import Mapping, Sequence

from digest.annotate import Reading
from digest.dates.rows import behind_head
from digest.model import Block, ResolvedDate

_ROWS = 2  # a date that heads a paragraph is no chronology by itself
_TEXT = frozenset({"paragraph", "item"})


def dates_of_rows(reading: Reading, dates: Sequence[ResolvedDate]) -> Mapping[int, ResolvedDate]:
    """The date of each block that stands in a row of a chronology, by the block's index."""
    blocks = reading.article.blocks
    heads: dict[int, tuple[ResolvedDate, bool]] = {}
    for date in dates:
        sentence = reading.sentence_at(date.start)
        if sentence is None or sentence.block in heads or blocks[sentence.block].kind not in _TEXT | {"heading"}:
            continue
        behind = behind_head(reading, date.start, date.end)
        if behind is not None:
            heads[sentence.block] = date, not behind
    if len(heads) < _ROWS:
        return {}
    return dict(_rows(blocks, heads))


def _rows(blocks: Sequence[Block], heads: Mapping[int, tuple[ResolvedDate, bool]]) -> list[tuple[int, ResolvedDate]]:
    """The blocks under each date: its own, and those behind it up to the next heading where it stands alone."""
    rows: list[tuple[int, ResolvedDate]] = []
    above: ResolvedDate | None = None
    for index, block in enumerate(blocks):
        if index in heads:
            date, alone = heads[index]
            above = date if alone else None
            rows.append((index, date))
        elif block.kind not in _TEXT:
            above = None
        elif above is not None:
            rows.append((index, above))
    return rows
