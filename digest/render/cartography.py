"""A small map: the two countries, the cities that articles name, and who visited whither. Drawn by Vega, from outlines of Natural Earth."""

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from digest.gazetteer.atlas import Point, Polygons, cities, outlines
from digest.render.chart_layers import ACCENT, INK, PAPER, RULE, Rows, Spec
from digest.render.drawing import Draw, drawn, vega

# In pixels of a map shown at its own size; its edge is kept free of cities.
WIDTH, HEIGHT, _EDGE = 560, 380, 36
# A label on a phone is larger within the same drawing.
_LETTER, _LINE = 10, 22
_MOST_CITIES, _MOST_LABELS = 40, 9
_LEAST_SPAN = math.radians(12)
_LARGE = 0.15  # of a country's largest part
_FARTHEST = 80  # degrees from the equator; beyond that the projection has no measure
_OURS = "var(--lit)"


@dataclass(frozen=True, slots=True)
class City:
    """A place on the map; the weightier ones have their names beside them."""

    name: str
    at: Point
    weight: int


@dataclass(frozen=True, slots=True)
class Route:
    """From a visitor's capital to where the visit led."""

    begin: Point
    end: Point


@dataclass(frozen=True, slots=True)
class _Box:
    """The bounds of a part of a country, in degrees."""

    west: float
    south: float
    east: float
    north: float

    @property
    def area(self) -> float:
        """Its size in square degrees."""
        return (self.east - self.west) * (self.north - self.south)


@dataclass(frozen=True, slots=True)
class _View:
    """A part of the world in Mercator's projection: its middle, and pixels to a radian."""

    middle: Point
    scale: float

    def at(self, point: Point) -> tuple[float, float]:
        """Where a place is drawn."""
        x = math.radians((point[0] - self.middle[0] + 180) % 360 - 180)
        return WIDTH / 2 + self.scale * x, HEIGHT / 2 - self.scale * (_up(point[1]) - _up(self.middle[1]))

    def holds(self, point: Point) -> bool:
        """Whether a place is within the drawing."""
        x, y = self.at(point)
        return 0 <= x <= WIDTH and 0 <= y <= HEIGHT


def map_of(  # noqa: PLR0913 - who draws is for who keeps drawings
    countries: Sequence[str], places: Sequence[City], routes: Sequence[Route], title: str, description: str, *, draw: Draw = vega
) -> Markup | None:
    """The map; none where nothing is known of where the two countries lie."""
    capitals = {cities().capitals.get(code) for code in countries}
    shown = sorted(places, key=lambda city: (-city.weight, city.at not in capitals, city.name))[:_MOST_CITIES]
    ends = (end for route in routes for end in (route.begin, route.end))
    corners = [*_corners(countries), *(city.at for city in shown), *ends]
    if len(corners) < 2:
        return None
    view = _view(corners)
    return drawn(_chart(view, countries, shown, Counter(routes)), "map", title, description, draw=draw)


def _up(latitude: float) -> float:
    return math.log(math.tan(math.pi / 4 + math.radians(max(-_FARTHEST, min(_FARTHEST, latitude))) / 2))


def _corners(countries: Iterable[str]) -> Iterator[Point]:
    """The bounds of a country's large parts, or its capital where it has no outline; what lies far off and is small widens no map."""
    for code in countries:
        boxes = [_box(polygon[0]) for polygon in outlines().get(code, [])]
        largest = max((box.area for box in boxes), default=0)
        for box in boxes:
            if box.area >= _LARGE * largest:
                yield from ((box.west, box.south), (box.east, box.north))
        if not boxes and code in cities().capitals:
            yield cities().capitals[code]


def _box(ring: Sequence[Sequence[float]]) -> _Box:
    return _Box(min(x for x, _ in ring), min(y for _, y in ring), max(x for x, _ in ring), max(y for _, y in ring))


def _view(corners: Sequence[Point]) -> _View:
    """The part of the world that holds all corners, across the line of dates where that is the shorter way."""
    east = sorted(x % 360 for x, _ in corners)
    gaps = [((following - x) % 360, following) for x, following in zip(east, [*east[1:], east[0]], strict=True)]
    begin = max(gaps)[1]
    across = max((x - begin) % 360 for x in east)
    low, high = min(y for _, y in corners), max(y for _, y in corners)
    span_x, span_y = max(math.radians(across), _LEAST_SPAN), max(_up(high) - _up(low), _LEAST_SPAN)
    middle_up = (_up(high) + _up(low)) / 2
    middle = (begin + across / 2 + 180) % 360 - 180, math.degrees(2 * math.atan(math.exp(middle_up)) - math.pi / 2)
    return _View(middle, min((WIDTH - 2 * _EDGE) / span_x, (HEIGHT - 2 * _EDGE) / span_y))


def _chart(view: _View, countries: Sequence[str], cities: Sequence[City], routes: Counter[Route]) -> Spec:
    others = {code: shape for code, shape in outlines().items() if code not in countries and _is_near(shape, view)}
    ours = {code: outlines()[code] for code in countries if code in outlines()}
    layers = [_shapes(others.values(), RULE, 0.55), _shapes(ours.values(), _OURS), _lines(routes), _symbols(cities), _names(cities, view)]
    return {
        "width": WIDTH,
        "height": HEIGHT,
        "padding": 0,
        "autosize": "none",
        "projection": {
            "type": "mercator",
            "rotate": [-view.middle[0], 0],
            "center": [0, view.middle[1]],
            "scale": view.scale,
            "translate": [WIDTH / 2, HEIGHT / 2],
            "clipExtent": [[0, 0], [WIDTH, HEIGHT]],
            "precision": 0.7,
        },
        "layer": layers,
        "config": {"view": {"stroke": None}, "background": None},
    }


def _is_near(shape: Polygons, view: _View) -> bool:
    """Whether some part of a country is within the drawing."""
    return any(view.holds((x, y)) for polygon in shape for x, y in polygon[0])


def _shapes(shapes: Iterable[Polygons], fill: str, opacity: float = 1) -> Spec:
    features = [{"type": "Feature", "geometry": {"type": "MultiPolygon", "coordinates": shape}} for shape in shapes]
    return {
        "data": {"values": features},
        "mark": {"type": "geoshape", "fill": fill, "fillOpacity": opacity, "stroke": PAPER, "strokeWidth": 0.75},
    }


def _lines(routes: Counter[Route]) -> Spec:
    """A visit's shortest way over the globe; of several visits the stronger line."""
    features = [
        {"type": "Feature", "width": min(1 + count / 2, 4), "geometry": {"type": "LineString", "coordinates": [route.begin, route.end]}}
        for route, count in sorted(routes.items(), key=lambda each: (each[0].begin, each[0].end))
    ]
    width = {"field": "width", "type": "quantitative", "scale": None}
    return {
        "data": {"values": features},
        "mark": {"type": "geoshape", "filled": False, "stroke": ACCENT},
        "encoding": {"strokeWidth": width},
    }


def _symbols(cities: Sequence[City]) -> Spec:
    values: Rows = [{"x": city.at[0], "y": city.at[1]} for city in cities]
    mark = {"type": "point", "shape": "circle", "size": 70, "opacity": 1, "fill": PAPER, "stroke": ACCENT, "strokeWidth": 1.5}
    return {"data": {"values": values}, "mark": mark, "encoding": _PLACED}


def _names(cities: Sequence[City], view: _View) -> Spec:
    values: Rows = [{"x": city.at[0], "y": city.at[1], "text": city.name} for city in _labelled(cities, view)]
    return {
        "data": {"values": values},
        "mark": {"type": "text", "baseline": "middle", "align": "left", "dx": 9, "fontSize": 13, "color": INK, "font": "Liberation Sans"},
        "encoding": {**_PLACED, "text": {"field": "text", "type": "nominal"}},
    }


_PLACED = {"longitude": {"field": "x", "type": "quantitative"}, "latitude": {"field": "y", "type": "quantitative"}}


def _labelled(cities: Sequence[City], view: _View) -> list[City]:
    """The cities whose names stand beside them: the most told first, where a name covers no other and is not cut off."""
    taken: list[tuple[float, float, float]] = []
    found: list[City] = []
    for city in cities:
        x, y = view.at(city.at)
        end = x + _LETTER * (len(city.name) + 1)
        free = all(abs(y - other) >= _LINE or end < begins or x > ends for begins, ends, other in taken)
        if free and end <= WIDTH and len(found) < _MOST_LABELS:
            taken.append((x, end, y))
            found.append(city)
    return found
