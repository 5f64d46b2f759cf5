"""The map over the index of places: the cities of the two countries that articles name, and the visits between them."""

from collections.abc import Iterable, Iterator, Sequence

from markupsafe import Markup

from digest.gazetteer.atlas import Point, cities
from digest.model import Entity
from digest.render.cartography import City, Route, map_of
from digest.render.drawing import Draw, vega
from digest.render.registers.catalogue import Catalogue
from digest.render.registers.moments import Moment
from digest.render.registers.subjects import Subject


def map_of_places(
    places: Sequence[Subject], moments: Iterable[Moment], countries: Sequence[str], catalogue: Catalogue, *, draw: Draw = vega
) -> Markup | None:
    """The map, and in words what it shows."""
    shown = [
        City(place.name.text, at, place.articles)
        for place in places
        if place.country in countries and place.entity and (at := _lies(place.entity))
    ]
    routes = list(_routes(moments, countries))
    named = catalogue.wording.listed(city.name for city in shown)
    words = catalogue.say("places", "map_shows", cities=named, visits=len(routes), lines=len(set(routes)))
    return map_of(countries, shown, routes, catalogue.say("places", "map"), words, draw=draw)


def _lies(place: Entity) -> Point | None:
    """Where a city lies, by any of its names."""
    names = ((name, place.country or "") for name in (place.name, *place.spellings))
    return next((cities().named[name] for name in names if name in cities().named), None)


def _routes(moments: Iterable[Moment], countries: Sequence[str]) -> Iterator[Route]:
    """From the visitor's capital to the city visited, or to the host's capital."""
    capitals = cities().capitals
    for moment in moments:
        guest = next((entity.country for _, entity in moment.people if entity), None)
        end = _visited(moment.main.fact.place, countries) if moment.group == "visits" and not moment.is_planned else None
        if guest in countries and end and capitals.get(guest or "") not in (None, end):
            yield Route(capitals[guest or ""], end)


def _visited(place: str | None, countries: Sequence[str]) -> Point | None:
    known = cities()
    cities_so_called = (known.named[place or "", code] for code in countries if (place or "", code) in known.named)
    return known.capitals.get(place or "") if place in countries else next(cities_so_called, None)
