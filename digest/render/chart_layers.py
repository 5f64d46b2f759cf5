"""The layers of a chart in the grammar of Vega-Lite: axes, symbols, words, lines. Colours are the page's own properties."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

INK, FADED, RULE, PAPER, ACCENT = (f"var(--{name})" for name in ("ink", "faded", "rule", "paper", "accent"))

# Measures widths while drawing; the page shows its own type.
_FONT = "Liberation Sans"
_PADDING = {"left": 2, "right": 24, "top": 10, "bottom": 4}

Spec = dict[str, Any]
Rows = list[dict[str, Any]]


def layered(size: tuple[float, float], layers: Sequence[Spec], x: Spec, y: Spec) -> Spec:
    """A chart of layers that share both axes."""
    axis = {"labelColor": FADED, "gridColor": RULE, "labelFontSize": 12, "gridWidth": 1, "labelFont": _FONT}
    return {
        "width": size[0],
        "height": size[1],
        "padding": _PADDING,
        "layer": [layer | {"encoding": _merged({"x": x, "y": y}, layer["encoding"])} for layer in layers],
        "config": {"view": {"stroke": None}, "axis": axis, "text": {"font": _FONT}, "background": None},
    }


def _merged(shared: Mapping[str, Spec], own: Mapping[str, Spec]) -> Spec:
    """The channels of a layer: its own fields on the shared axes, its own constants in their place."""
    merged = {name: own[name] if "value" in own.get(name, {}) else channel | own.get(name, {}) for name, channel in shared.items()}
    return {**own, **merged}


def scale(field: str, domain: tuple[float, float], *, logarithmic: bool = False) -> Spec:
    """A channel on an axis of its own ends, without anything drawn."""
    kind = "log" if logarithmic else "linear"
    return {"field": field, "type": "quantitative", "axis": None, "scale": {"type": kind, "domain": list(domain), "nice": False}}


def ticked(channel: Spec, words: Mapping[float, Any], **axis: object) -> Spec:
    """A channel whose axis says a word, or several lines of them, at some of its values."""
    label = f"{json.dumps(list(words.values()), ensure_ascii=False)}[indexof({json.dumps(list(words))}, datum.value)]"
    plain = {"ticks": False, "title": None, "labelPadding": 8, "labelOverlap": False, "labelLineHeight": 15}
    return channel | {"axis": {"values": list(words), "labelExpr": label, **plain, **axis}}


def symbols(points: Rows) -> Spec:
    """A shape at each point; its description is what `drawing` knows it by."""
    return {
        "data": {"values": points},
        "mark": {"type": "point", "size": 120, "opacity": 1, "strokeWidth": 1.75, "stroke": ACCENT},
        "encoding": {
            "shape": {"field": "shape", "type": "nominal", "scale": None},
            "fill": {"field": "fill", "type": "nominal", "scale": None},
            "description": {"field": "description"},
        },
    }


def texts(labels: Rows, *, color: str = FADED, size: int = 11, **mark: object) -> Spec:
    """Words at their places."""
    return {
        "data": {"values": labels},
        "mark": {"type": "text", "baseline": "middle", "fontSize": size, "color": color, **mark},
        "encoding": {"text": {"field": "text", "type": "nominal"}},
    }


def leaders(labels: Rows) -> Spec:
    """A thin line from each mark to a label that had to move away from it."""
    return {
        "data": {"values": [label for label in labels if (label["x"], label["y"]) != (label["from_x"], label["from_y"])]},
        "mark": {"type": "rule", "color": FADED, "strokeWidth": 0.75},
        "encoding": {"x": {"field": "from_x"}, "x2": {"field": "x"}, "y": {"field": "from_y"}, "y2": {"field": "y"}},
    }


def guides(lines: Rows) -> Spec:
    """A dotted line from one end of the axis to the other."""
    return {"data": {"values": lines}, "mark": {"type": "rule", "color": RULE, "strokeDash": [2, 3]}, "encoding": {"x2": {"field": "x2"}}}


def fences(places: Iterable[float], height: float, **mark: object) -> list[Spec]:
    """Upright lines through the whole chart."""
    values = [{"x": place} for place in places]
    encoding = {"y": {"value": 0}, "y2": {"value": height}}
    return [{"data": {"values": values}, "mark": {"type": "rule", "color": RULE, **mark}, "encoding": encoding}] if values else []
