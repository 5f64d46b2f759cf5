"""Figures as charts: on a wide screen periods across and values up, on a narrow one a line for each claim."""

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from markupsafe import Markup

from digest.render.drawing import Way, drawn
from digest.render.marks import Mark, by_period, years_of
from digest.render.phrases import Phrases, phrases_of
from digest.render.telling import name_of
from digest.render.value_axis import ValueAxis, axis_for
from digest.render.wording import NO_BREAK, Wording

# In pixels of a chart shown at its own size.
_WIDTH, _HEIGHT, _NARROW = 860, 340, 330
_COLUMN, _GAP = (52, 150), 26
_LABEL_ROOM, _LABEL_HEIGHT, _MARK = 118, 15, 17
_ROW = 44
_LONGEST_LABEL = 16

_INK, _FADED, _RULE, _PAPER, _ACCENT = (f"var(--{name})" for name in ("ink", "faded", "rule", "paper", "accent"))
_SHAPES = {"actual": "circle", "target": "diamond", "forecast": "circle"}

WayTo = Callable[[Mark], str]
Values = list[dict[str, Any]]


class Charts:
    """Charts in the words of one language."""

    def __init__(self, wording: Wording) -> None:
        self.wording = wording
        self.phrases: Phrases = phrases_of(wording)

    def columns(self, marks: Sequence[Mark], id: str, title: str, way_to: WayTo) -> Markup:
        """Periods across, values up; a claim without a period stands apart at the side."""
        axis = axis_for([mark.value for mark in marks])
        columns, width, room = self._columns(marks)
        points, labels = _placed(columns, axis, self._short if room else lambda mark: str(mark.number))
        layers = [*_apart(columns, width), _leaders(labels), _symbols(points), _texts(labels, dx=7)]
        across = {str(column["x"]): column["label"] for column in columns}
        chart = _chart(width, _HEIGHT, layers, x=_periods(across, width), y=self._scale(axis, "y"))
        return drawn(chart, id, title, self._description(marks, "across", "up"), self._ways(marks, way_to, numbered=True))

    def rows(self, marks: Sequence[Mark], id: str, title: str, way_to: WayTo, *, numbered: bool = True) -> Markup:
        """A line for each claim, values across: it grows downwards, so it stays readable on a phone."""
        axis = axis_for([mark.value for mark in marks])
        height = _ROW * len(marks)
        at = {mark.number: _ROW * index + 30 for index, mark in enumerate(marks)}
        points = [_point(mark, mark.value, height - at[mark.number]) for mark in marks]
        heads = [{"x": axis.low, "y": height - at[mark.number] + 17, "text": self._head(mark, numbered)} for mark in marks]
        lines = [{"x": axis.low, "x2": axis.high, "y": height - at[mark.number]} for mark in marks]
        y = {"field": "y", "type": "quantitative", "axis": None, "scale": {"domain": [0, height], "nice": False, "zero": False}}
        chart = _chart(_NARROW, height, [_guides(lines), _symbols(points), _texts(heads, size=12, color=_INK)], x=self._scale(axis, "x"), y=y)
        return drawn(chart, id, title, self._description(marks, "down", "across"), self._ways(marks, way_to, numbered=numbered))

    def is_logarithmic(self, marks: Sequence[Mark]) -> bool:
        """Whether the axis of values of these marks is logarithmic."""
        return axis_for([mark.value for mark in marks]).logarithmic

    def _columns(self, marks: Sequence[Mark]) -> tuple[list[dict[str, Any]], int, bool]:
        """The columns with their centres, the width of them all, and whether names have room beside the marks."""
        periods = by_period(marks)
        gaps = [_skips(before[0], after[0]) for before, after in zip(periods, periods[1:], strict=False)]
        each = min(max((_WIDTH - _GAP * sum(gaps)) / len(periods), _COLUMN[0]), _COLUMN[1])
        columns, x = [], 0.0
        for (period, found), gap in zip(periods, [False, *gaps], strict=True):
            if gap:
                x += _GAP
            columns.append({"x": round(x + each / 2, 1), "period": period, "marks": found, "label": self._period_lines(period), "gap": gap})
            x += each
        return columns, round(x), each >= _LABEL_ROOM

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

    def _short(self, mark: Mark) -> str:
        """The number of a mark and who tells it, as far as there is room."""
        told = mark.told
        name = told.fact.speaker or name_of(told.view).text.strip("“”")
        if len(name) > _LONGEST_LABEL:
            name = name[:_LONGEST_LABEL].rsplit(" ", 1)[0].rstrip(" …,;:") + NO_BREAK + "…"
        return f"{mark.number}{NO_BREAK}{name}"

    def _head(self, mark: Mark, numbered: bool) -> str:
        head = f"{self.period(mark)} · {self.amount(mark)}"
        return f"{mark.number}  {head}" if numbered else head

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
                "values": list(ticks), "labelExpr": f"{_expression(words)}[format(datum.value, '.12~g')] || datum.label", "grid": True,
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


def _placed(columns: Sequence[Mapping[str, Any]], axis: ValueAxis, label: Callable[[Mark], str]) -> tuple[Values, Values]:
    """Marks beside each other where they would lie on each other, and their labels kept apart."""
    points: Values = []
    labels: Values = []
    for column in columns:
        taken: list[tuple[float, float]] = []
        free = -1e9
        for mark in sorted(column["marks"], key=lambda mark: mark.value):
            up = axis.share(mark.value) * _HEIGHT
            x = column["x"] - 8
            while any(abs(x - other_x) < _MARK and abs(up - other_up) < _MARK for other_x, other_up in taken):
                x -= _MARK
            taken.append((x, up))
            free = max(up, free + _LABEL_HEIGHT)
            points.append(_point(mark, x, mark.value, across=True))
            labels.append({"x": column["x"] - 8, "from": x, "y": axis.value(free / _HEIGHT), "of": mark.value, "text": label(mark)})
    return points, labels


def _point(mark: Mark, x: float, y: float, *, across: bool = False) -> dict[str, Any]:
    return {
        "x": x, "y": y, "shape": _SHAPES[mark.status], "fill": _ACCENT if mark.status == "actual" else _PAPER, "description": str(mark.number),
    }  # fmt: skip


def _chart(width: float, height: float, layers: Sequence[dict[str, Any]], *, x: dict[str, Any], y: dict[str, Any]) -> dict[str, Any]:
    """A chart of layers that share both axes."""
    encoded = [layer | {"encoding": _merged({"x": x, "y": y}, layer["encoding"])} for layer in layers]
    axis = {"labelColor": _FADED, "gridColor": _RULE, "labelFontSize": 12, "gridWidth": 1, "labelFont": "Liberation Sans"}
    config = {"view": {"stroke": None}, "axis": axis, "text": {"font": "Liberation Sans"}, "background": None, "aria": True}
    return {"width": width, "height": height, "padding": {"left": 2, "right": 24, "top": 10, "bottom": 4}, "layer": encoded, "config": config}


def _merged(shared: Mapping[str, Any], own: Mapping[str, Any]) -> dict[str, Any]:
    """The channels of a layer: its own fields on the shared axes, its own constants in their place."""
    merged = {name: own[name] if "value" in own.get(name, {}) else channel | own.get(name, {}) for name, channel in shared.items()}
    return {**own, **merged}


def _periods(labels: Mapping[str, list[str]], width: float) -> dict[str, Any]:
    """The axis of periods: a label at the middle of each column."""
    return {
        "field": "x",
        "type": "quantitative",
        "scale": {"domain": [0, width], "nice": False, "zero": False},
        "axis": {
            "values": [float(x) for x in labels], "labelExpr": f"{_expression({f'{float(x):.12g}': lines for x, lines in labels.items()})}[format(datum.value, '.12~g')]",
            "grid": False, "ticks": False, "domain": True, "domainColor": _FADED, "title": None, "labelPadding": 8, "labelOverlap": False,
            "labelLineHeight": 15,
        },
    }  # fmt: skip


def _expression(words: Mapping[str, Any]) -> str:
    """A table of words as a Vega expression, which is written as JSON."""
    return json.dumps(words, ensure_ascii=False)


def _symbols(points: Values) -> dict[str, Any]:
    return {
        "data": {"values": points},
        "mark": {"type": "point", "size": 120, "opacity": 1, "strokeWidth": 1.75, "stroke": _ACCENT},
        "encoding": {
            "shape": {"field": "shape", "type": "nominal", "scale": None},
            "fill": {"field": "fill", "type": "nominal", "scale": None},
            "description": {"field": "description"},
        },
    }


def _texts(labels: Values, *, dx: int = 0, size: int = 11, color: str = _FADED) -> dict[str, Any]:
    mark = {"type": "text", "align": "left", "baseline": "middle", "dx": dx and dx + 3, "fontSize": size, "color": color}
    return {"data": {"values": labels}, "mark": mark, "encoding": {"text": {"field": "text", "type": "nominal"}}}


def _leaders(labels: Values) -> dict[str, Any]:
    """A thin line from each mark to a label that had to move."""
    moved = [label for label in labels if label["y"] != label["of"] or label["x"] != label["from"]]
    mark = {"type": "rule", "color": _FADED, "strokeWidth": 0.75}
    return {"data": {"values": moved}, "mark": mark, "encoding": {"x": {"field": "from"}, "x2": {"field": "x"}, "y": {"field": "of"}, "y2": {"field": "y"}}}


def _guides(lines: Values) -> dict[str, Any]:
    mark = {"type": "rule", "color": _RULE, "strokeDash": [2, 3]}
    return {"data": {"values": lines}, "mark": mark, "encoding": {"x2": {"field": "x2"}}}


def _apart(columns: Sequence[Mapping[str, Any]], width: float) -> list[dict[str, Any]]:
    """A line across each gap between columns: dashed where years are left out, whole before claims without a period."""
    lines: list[dict[str, Any]] = []
    for before, after in zip(columns, columns[1:], strict=False):
        if after["gap"]:
            at = {"x": (before["x"] + after["x"]) / 2, "none": after["period"] is None}
            lines.append(at)
    layers = []
    for none in (False, True):
        mark = {"type": "rule", "color": _FADED if none else _RULE, **({} if none else {"strokeDash": [3, 5]})}
        values = [line for line in lines if line["none"] == none]
        if values:
            layers.append({"data": {"values": values}, "mark": mark, "encoding": {"y": {"value": 0}, "y2": {"value": _HEIGHT}}})
    return layers
