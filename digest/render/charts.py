"""Figures as charts: on a wide screen periods across and values up, on a narrower one a line for each claim."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from digest.render.chart_columns import HEIGHT, NAME_HEIGHT, Columns, columns_of
from digest.render.chart_layers import (
    ACCENT,
    FADED,
    INK,
    PAPER,
    Rows,
    Spec,
    fences,
    guides,
    layered,
    leaders,
    scale,
    symbols,
    texts,
    ticked,
)
from digest.render.drawing import Draw, Foreign, Meant, Way, drawn, vega
from digest.render.marks import Mark
from digest.render.phrases import Phrases, phrases_of
from digest.render.telling import name_of
from digest.render.value_axis import ValueAxis, axis_for
from digest.tell.escape import squeezed
from digest.tell.piece import Piece
from digest.tell.wording import NO_BREAK, Wording

# In pixels of a chart shown at its own size.
PHONE, TABLET = 330, 600
_ROW, _CLOSE_ROW = 44, 36
# In letters.
_LONGEST_NAME, _LONGEST_HEAD = 17, 54
_MOST_NAMED = 3
_SHAPES = {"actual": "circle", "target": "diamond", "forecast": "circle"}

WayTo = Callable[[Mark], str]


@dataclass(frozen=True, slots=True)
class Label:
    """The words at a mark: its own, and who says it, in another language where that is so."""

    own: str
    teller: str
    lang: str | None

    @property
    def whole(self) -> str:
        """All of them, as they are drawn."""
        return self.own + self.teller


class Charts:
    """Charts in the words of one language."""

    def __init__(self, wording: Wording, draw: Draw = vega) -> None:
        self.wording = wording
        self.draw = draw
        self.phrases: Phrases = phrases_of(wording)

    def columns(self, marks: Sequence[Mark], id: str, title: str, way_to: WayTo) -> Markup:
        """Periods across, values up; a claim without a period stands apart at the side."""
        axis = axis_for([mark.value for mark in marks])
        columns = columns_of(marks, axis)
        points = [_point(mark, x, mark.value) for column in columns.all for mark, x in column.marks]
        across = ticked(
            scale("x", (0, columns.width)),
            {column.middle: self._period_lines(column.period) for column in columns.all},
            grid=False,
            domain=True,
            domainColor=FADED,
        )
        layers = [*_fences(columns), *self._labels(columns, axis), symbols(points)]
        chart = layered((columns.width, HEIGHT), layers, across, self._values(axis, "y", marks[0].unit))
        return drawn(chart, id, title, self._description(marks, "across", "up"), self._meant(marks, way_to), draw=self.draw)

    def rows(  # noqa: PLR0913 - a chart is of all of these
        self, marks: Sequence[Mark], id: str, title: str, way_to: WayTo, *, numbered: bool = True, width: int = PHONE
    ) -> Markup:
        """A line for each claim, values across: it grows downwards, so it stays readable on a phone."""
        axis = axis_for([mark.value for mark in marks])
        row = _ROW if numbered else _CLOSE_ROW
        height = row * len(marks)
        placed = [(mark, height - row * place + 12) for place, mark in enumerate(marks, 1)]
        heads: Rows = [{"x": axis.low, "y": up + 17, "text": self._head(mark, numbered).whole} for mark, up in placed]
        layers = [
            guides([{"x": axis.low, "x2": axis.high, "y": up} for _, up in placed]),
            symbols([_point(mark, mark.value, up) for mark, up in placed]),
            texts(heads, color=INK, size=12, align="left"),
        ]
        chart = layered((width, height), layers, self._values(axis, "x", marks[0].unit), scale("y", (0, height)))
        meant = self._meant(marks, way_to, numbered=numbered)
        return drawn(chart, id, title, self._description(marks, "down", "across"), meant, draw=self.draw)

    def _labels(self, columns: Columns, axis: ValueAxis) -> list[Spec]:
        """The number of each mark over it; with room also who says it, beside the marks of its period and kept apart."""
        if not columns.named:
            numbers = [{"x": x, "y": mark.value, "text": str(mark.number)} for column in columns.all for mark, x in column.marks]
            return [texts(numbers, align="center", dy=-14)]
        names: Rows = []
        for column in columns.all:
            free = -float(HEIGHT)
            for mark, x in sorted(column.marks, key=lambda placed: placed[0].value):
                free = max(axis.share(mark.value) * HEIGHT, free + NAME_HEIGHT)
                text = _name(mark).whole
                names.append({"x": column.names_at, "y": axis.value(free / HEIGHT), "from_x": x, "from_y": mark.value, "text": text})
        return [leaders(names), texts(names, align="left", dx=10)]

    def _values(self, axis: ValueAxis, field: str, unit: str) -> Spec:
        """The axis of values with its ticks in words; across, where there is less room, only every other one if they are many."""
        across = field == "x"
        ticks = axis.ticks[:: 2 if across and len(axis.ticks) > 4 else 1]
        channel = scale(field, (axis.low, axis.high), logarithmic=axis.logarithmic)
        words = {tick: self._tick(tick, unit) for tick in ticks}
        return ticked(channel, words, grid=True, domain=False, labelAlign="center" if across else "right")

    def _tick(self, value: float, unit: str) -> str:
        """A value on the axis; of its unit only the per cent sign, any other stands above the chart."""
        whole = int(value) if value.is_integer() else value
        return self.wording.amount(whole, unit) if unit == "percent" else self.wording.number(whole)

    def _period_lines(self, period: str | None) -> list[str]:
        """A period on one or two lines."""
        if period is None:
            return self.phrases.text("page", "no_period").split(" ", 1)
        return self.wording.date(period, short=True).rsplit(" ", 1)

    def period(self, mark: Mark) -> str:
        """The period of a mark in words."""
        return self.wording.date(mark.period, short=True) if mark.period else self.phrases.text("page", "no_period")

    def amount(self, mark: Mark) -> str:
        """The value of a mark with its bound."""
        return self.wording.figure(mark.value, mark.unit, mark.said_bound)

    def _head(self, mark: Mark, numbered: bool) -> Label:
        """What stands over the line of a mark: its number, period and value, and who says it as far as there is room."""
        head = f"{mark.number}  " if numbered else ""
        head += f"{self.period(mark)} · {self.amount(mark)}"
        return Label(f"{head} · ", shortened(_teller(mark), max(8, _LONGEST_HEAD - len(head))), _told_in(mark))

    def _meant(self, marks: Sequence[Mark], way_to: WayTo, *, numbered: bool = True) -> Meant:
        labels = [label for mark in marks if _told_in(mark) for label in (_name(mark), self._head(mark, numbered))]
        return Meant(
            ways={str(mark.number): Way(way_to(mark), self._label(mark, numbered)) for mark in marks},
            foreign={label.whole: Foreign(label.teller, label.lang) for label in labels if label.lang},
        )

    def _label(self, mark: Mark, numbered: bool) -> str:
        """A mark in words, for who hears it or points at it."""
        return self.phrases.text(
            "mark",
            "label" if numbered else "label_plain",
            number=mark.number,
            period=self.period(mark),
            value=self.amount(mark),
            status=self.wording.word("figure_status", mark.said_status),
            said=", ".join(dict.fromkeys(self._said(mark))),
        )

    def _said(self, mark: Mark) -> list[str]:
        """Who says it, the newest first; of many articles the first ones and how many more."""
        named = []
        for told in mark.tellings[:_MOST_NAMED]:
            name = told.view.speech.speaker(told.fact.speaker).text if told.fact.speaker else None
            speaker = self.phrases.text("page", "speaker", name=name) if name else ""
            named.append(f"{name_of(told.view).text} ({speaker})" if speaker else name_of(told.view).text)
        left = len(mark.tellings) - len(named)
        return [*named, self.phrases.text("page", "more_tellings", count=self.wording.counted(left, "other_article"))] if left else named

    def _description(self, marks: Sequence[Mark], period: str, value: str) -> str:
        page = self.phrases.text
        return page("page", "chart_desc", count=len(marks), axis=page("page", period), other=page("page", value))


def _point(mark: Mark, x: float, y: float) -> dict[str, object]:
    fill = ACCENT if mark.status == "actual" else PAPER
    return {"x": x, "y": y, "shape": _SHAPES[mark.status], "fill": fill, "description": str(mark.number)}


def _fences(columns: Columns) -> list[Spec]:
    """A dashed line where years are left out, a whole one before the claims without a period."""
    skipped = [column.fence for column in columns.all if column.apart and column.period]
    apart = [column.fence for column in columns.all if column.apart and not column.period]
    return [*fences(skipped, HEIGHT, strokeDash=[3, 5]), *fences(apart, HEIGHT, color=FADED)]


def _name(mark: Mark) -> Label:
    """The number of a mark and who says it."""
    return Label(f"{mark.number}{NO_BREAK}", shortened(_teller(mark), _LONGEST_NAME), _told_in(mark))


def _said_by(mark: Mark) -> Piece:
    """Who says it: the speaker, failing that the article."""
    speaker = mark.told.fact.speaker
    return mark.told.view.speech.speaker(speaker) if speaker else name_of(mark.told.view)


def _told_in(mark: Mark) -> str | None:
    """The language of that name, where it is another than the page's."""
    return _said_by(mark).lang


def _teller(mark: Mark) -> str:
    """That name without signs that no drawing may hold."""
    name = _said_by(mark).text if mark.told.fact.speaker else _said_by(mark).text.strip("“”")
    return squeezed("".join(letter if letter.isprintable() else " " for letter in name))


def shortened(name: str, longest: int) -> str:
    """A name cut at a word to some length."""
    if len(name) <= longest:
        return name
    return name[:longest].rsplit(" ", 1)[0].rstrip(" …,;:") + NO_BREAK + "…"
