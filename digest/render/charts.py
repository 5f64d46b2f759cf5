"""Figures as charts: on a wide screen periods across and values up, on a narrow one a line for each claim."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from digest.render.drawing import Way, drawn
from digest.render.marks import Mark, by_period, years_of
from digest.render.phrases import Phrases, phrases_of
from digest.render.telling import name_of
from digest.render.value_axis import ValueAxis, axis_for
from digest.render.wording import NO_BREAK, Wording

# In pixels of a chart shown at its own size.
_WIDTH, _HEIGHT, _NARROW = 1000, 340, 330
_NARROWEST, _WIDEST, _GAP = 46, 230, 26
_LABEL_ROOM, _LABEL_HEIGHT, _NUMBER_HEIGHT, _MARK = 120, 16, 27, 18
_ROW, _CLOSE_ROW = 44, 36
_LONGEST_LABEL, _LONGEST_HEAD = 17, 54

_INK, _FADED, _RULE, _PAPER, _ACCENT = (f"var(--{name})" for name in ("ink", "faded", "rule", "paper", "accent"))
_SHAPES = {"actual": "circle", "target": "diamond", "forecast": "circle"}

WayTo = Callable[[Mark], str]
Values = list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Column:
    """A period's share of a chart, and where in the chart each of its marks stands; `gap` where years before it are left out."""

    period: str | None
    start: float
    width: float
    gap: bool
    marks: tuple[tuple[Mark, float], ...]

    @property
    def middle(self) -> float:
        """Where its label stands."""
        return round(self.start + self.width / 2, 1)

    @property
    def names_at(self) -> float:
        """Where the names beside its marks begin."""
        return max(x for _, x in self.marks)


class Charts:
    """Charts in the words of one language."""

    def __init__(self, wording: Wording) -> None:
        self.wording = wording
        self.phrases: Phrases = phrases_of(wording)

    def columns(self, marks: Sequence[Mark], id: str, title: str, way_to: WayTo) -> Markup:
        """Periods across, values up; a claim without a period stands apart at the side."""
        axis = axis_for([mark.value for mark in marks])
        columns, width, room = self._columns(marks, axis)
        points = [_point(mark, x, mark.value) for column in columns for mark, x in column.marks]
        labels = self._names(columns, axis) if room else _numbers(columns)
        texts = texts(labels, dx=10) if room else texts(labels, dy=-14, align="center")
        layers = [*gaps(columns), *([leaders(labels)] if room else []), symbols(points), texts]
        across = {column.middle: self._period_lines(column.period) for column in columns}
        chart = layered(width, _HEIGHT, layers, x=periods_across(across, width), y=self._scale(axis, "y", _unit(marks)))
        return drawn(chart, id, title, self._description(marks, "across", "up"), self._ways(marks, way_to, numbered=True))

    def rows(self, marks: Sequence[Mark], id: str, title: str, way_to: WayTo, *, numbered: bool = True) -> Markup:
        """A line for each claim, values across: it grows downwards, so it stays readable on a phone."""
        axis = axis_for([mark.value for mark in marks])
        row = _ROW if numbered else _CLOSE_ROW
        height = row * len(marks)
        at = {mark.number: row * (index + 1) - 12 for index, mark in enumerate(marks)}
        points = [_point(mark, mark.value, height - at[mark.number]) for mark in marks]
        heads = [{"x": axis.low, "y": height - at[mark.number] + 17, "text": self._head(mark, numbered)} for mark in marks]
        lines = [{"x": axis.low, "x2": axis.high, "y": height - at[mark.number]} for mark in marks]
        y = {"field": "y", "type": "quantitative", "axis": None, "scale": {"domain": [0, height], "nice": False, "zero": False}}
        chart = layered(_NARROW, height, [guides(lines), symbols(points), texts(heads, size=12, color=_INK)], x=self._scale(axis, "x", _unit(marks)), y=y)
        return drawn(chart, id, title, self._description(marks, "down", "across"), self._ways(marks, way_to, numbered=numbered))

    def is_logarithmic(self, marks: Sequence[Mark]) -> bool:
        """Whether the axis of values of these marks is logarithmic."""
        return axis_for([mark.value for mark in marks]).logarithmic

    def _columns(self, marks: Sequence[Mark], axis: ValueAxis) -> tuple[list[Column], int, bool]:
        """The columns, the width of them all, and whether names have room beside the marks."""
        periods = by_period(marks)
        gaps = [False, *(_skips(before[0], after[0]) for before, after in zip(periods, periods[1:], strict=False))]
        free = (_WIDTH - _GAP * sum(gaps)) / len(periods)
        room = free >= _LABEL_ROOM
        columns, at = [], 0.0
        for (period, found), gap in zip(periods, gaps, strict=True):
            placed = _beside(found, axis, _LABEL_HEIGHT if room else _NUMBER_HEIGHT)
            spread = _MARK * (1 + max(step for _, step in placed))
            width = max(min(free, _WIDEST), _NARROWEST, spread + (_LABEL_ROOM if room else _MARK))
            at += _GAP if gap else 0
            columns.append(Column(period, at, width, gap, tuple((mark, at + _x(step, spread, width, room)) for mark, step in placed)))
            at += width
        return columns, round(at), room

    def _period_lines(self, period: str | None) -> list[str]:
        """A period on one or two lines."""
        if period is None:
            head, _, rest = self.phrases.text("page", "no_period").partition(" ")
            return [head, rest]
        return self.wording.date(period, short=True).rsplit(" ", 1)

    def period(self, mark: Mark) -> str:
        """The period of a mark in words."""
        return self.wording.date(mark.period, short=True) if mark.period else self.phrases.text("page", "no_period")

    def amount(self, mark: Mark) -> str:
        """The value of a mark with its bound."""
        return self.wording.figure(mark.value, mark.unit, mark.bound)

    def _names(self, columns: Sequence[Column], axis: ValueAxis) -> Values:
        """The number of each mark and who tells it, beside the marks of a period and kept apart."""
        labels: Values = []
        for column in columns:
            free = -1e9
            for mark, x in sorted(column.marks, key=lambda placed: placed[0].value):
                free = max(axis.share(mark.value) * _HEIGHT, free + _LABEL_HEIGHT)
                text = f"{mark.number}{NO_BREAK}{shortened(_teller(mark), _LONGEST_LABEL)}"
                labels.append({"x": column.names_at, "from": x, "y": axis.value(free / _HEIGHT), "of": mark.value, "text": text})
        return labels

    def _head(self, mark: Mark, numbered: bool) -> str:
        head = f"{self.period(mark)} · {self.amount(mark)}"
        if numbered:
            head = f"{mark.number}  {head}"
        return f"{head} · {shortened(_teller(mark), max(8, _LONGEST_HEAD - len(head)))}"

    def _ways(self, marks: Sequence[Mark], way_to: WayTo, *, numbered: bool) -> Mapping[str, Way]:
        return {str(mark.number): Way(way_to(mark), self._label(mark, numbered)) for mark in marks}

    def _label(self, mark: Mark, numbered: bool) -> str:
        return self.phrases.text(
            "mark",
            "label" if numbered else "label_plain",
            number=mark.number,
            period=self.period(mark),
            value=self.amount(mark),
            status=self.wording.word("figure_status", mark.status),
            said=", ".join(dict.fromkeys(self._said(mark))),
        )

    def _said(self, mark: Mark) -> list[str]:
        """Who says it, up to three."""
        named = [
            f"{name_of(told.view).text} ({self.phrases.text('page', 'speaker', name=told.fact.speaker)})" if told.fact.speaker else name_of(told.view).text
            for told in mark.tellings[:3]
        ]
        left = len(mark.tellings) - len(named)
        return [*named, self.phrases.text("page", "more_tellings", count=left)] if left else named

    def _description(self, marks: Sequence[Mark], period: str, value: str) -> str:
        page = self.phrases.text
        return page("page", "chart_desc", count=len(marks), axis=page("page", period), other=page("page", value))

    def _scale(self, axis: ValueAxis, field: str, unit: str = "") -> dict[str, Any]:
        """The axis of values with its ticks in words; across, where there is less room, only every other one if they are many."""
        across = field == "x"
        ticks = axis.ticks[:: 2 if across and len(axis.ticks) > 4 else 1]
        words = {f"{tick:.12g}": self.wording.amount(_whole(tick), unit).strip() if tick else "0" for tick in ticks}
        return {
            "field": field,
            "type": "quantitative",
            "scale": {"type": "log" if axis.logarithmic else "linear", "domain": [axis.low, axis.high], "nice": False},
            "axis": {
                "values": list(ticks), "labelExpr": f"{expression(words)}[format(datum.value, '.12~g')] || datum.label", "grid": True,
                "ticks": False, "domain": False, "title": None, "labelPadding": 8, "labelAlign": "center" if across else "right",
                "labelOverlap": False,
            },
        }  # fmt: skip


def _whole(value: float) -> float:
    return int(value) if float(value).is_integer() else value


def _skips(before: str | None, after: str | None) -> bool:
    """Whether years lie between two columns, or the later one has none."""
    one, other = years_of(before), years_of(after)
    return one is None or other is None or other[0] - one[1] > 1


def _unit(marks: Sequence[Mark]) -> str:
    """The unit that the axis bears: of percentages only, any other stands above the chart."""
    return marks[0].unit if marks[0].unit == "percent" else ""


def _teller(mark: Mark) -> str:
    """Who says it: the speaker, failing that the article."""
    return mark.told.fact.speaker or name_of(mark.told.view).text.strip("“”")


def shortened(name: str, longest: int) -> str:
    """A name cut at a word to some length."""
    if len(name) <= longest:
        return name
    return name[:longest].rsplit(" ", 1)[0].rstrip(" …,;:") + NO_BREAK + "…"


def _beside(marks: Sequence[Mark], axis: ValueAxis, apart: float) -> list[tuple[Mark, int]]:
    """Each mark of a period with how many places it steps aside so that no two lie on each other."""
    placed: list[tuple[Mark, int]] = []
    taken: list[float] = []  # how far up the last mark of each place stands
    for mark in sorted(marks, key=lambda mark: mark.value):
        up = axis.share(mark.value) * _HEIGHT
        step = next((place for place, last in enumerate(taken) if up - last >= apart), len(taken))
        taken[step : step + 1] = [up]
        placed.append((mark, step))
    return placed


def _x(step: int, spread: float, width: float, room: bool) -> float:
    """Where in its column a mark stands: about the middle, or left of the room for names."""
    middle = (width - _LABEL_ROOM) / 2 if room else width / 2
    return round(middle - spread / 2 + _MARK * (step + 0.5), 1)


def _numbers(columns: Sequence[Column]) -> Values:
    """The number of each mark over it."""
    return [{"x": x, "y": mark.value, "text": str(mark.number)} for column in columns for mark, x in column.marks]


def _point(mark: Mark, x: float, y: float) -> dict[str, Any]:
    return {
        "x": x, "y": y, "shape": _SHAPES[mark.status], "fill": _ACCENT if mark.status == "actual" else _PAPER, "description": str(mark.number),
    }  # fmt: skip


