"""The map of places: what it holds, where it is cut, and what is left out."""

import re

import pytest

from digest.gazetteer.atlas import cities, outlines
from digest.model import Event, Place
from digest.render.cartography import HEIGHT, WIDTH, City, Route, map_of
from tests.render.registers.making import meeting, pages, person, proof, story

NAMED, CAPITALS = cities().named, cities().capitals


def city(name: str, country: str, weight: int = 1) -> City:
    """A city on a map."""
    return City(name, NAMED[name, country], weight)


def drawing(*countries: str, places: tuple[City, ...] = (), routes: tuple[Route, ...] = ()) -> str:
    """The map of two countries."""
    found = map_of(countries, places, routes, "Peta", "Kota")
    assert found
    return str(found)


def dots(svg: str) -> list[tuple[float, float]]:
    """Where the cities are drawn."""
    return [(float(x), float(y)) for x, y in re.findall(r'<path transform="translate\(([\d.-]+),([\d.-]+)\)"', svg)]


def labels(svg: str) -> list[str]:
    """The names on a map."""
    return re.findall(r"<text[^>]*>([^<]+)</text>", svg)


FAR = [
    ("over land", ("VN", "KZ"), "Hanoi", "Astana"),
    ("across the line of dates", ("JP", "US"), "Tokyo", "Chicago"),
    ("far south", ("NZ", "CL"), "Auckland", "Santiago"),
]


@pytest.mark.parametrize(("what", "pair", "one", "other"), FAR, ids=[case[0] for case in FAR])
def test_a_map_holds_both_countries(what: str, pair: tuple[str, str], one: str, other: str) -> None:
    placed = dots(drawing(*pair, places=(city(one, pair[0]), city(other, pair[1]))))
    assert len(placed) == 2
    assert all(0 < x < WIDTH and 0 < y < HEIGHT for x, y in placed)


def test_east_is_to_the_right_and_north_up() -> None:
    west, east = sorted(dots(drawing("VN", "KZ", places=(city("Hanoi", "VN"), city("Astana", "KZ")))))
    assert west[1] < east[1]


def test_a_country_without_an_outline_is_on_the_map_by_its_capital() -> None:
    assert "SG" not in outlines()
    assert dots(drawing("ID", "SG", places=(City("Singapore", CAPITALS["SG"], 1), city("Jakarta", "ID"))))


def test_nothing_is_drawn_where_nothing_lies() -> None:
    assert map_of(("XX", "YY"), (), (), "Peta", "Kota") is None


def test_of_names_that_would_cover_each_other_the_most_told_stands() -> None:
    assert labels(drawing("VN", "KZ", places=(city("Hanoi", "VN"), city("Bac Ninh", "VN", 3)))) == ["Bac Ninh"]
    assert labels(drawing("VN", "KZ", places=(city("Bac Ninh", "VN"), city("Hanoi", "VN")))) == ["Hanoi"]


def test_visits_of_one_way_are_one_line_that_is_stronger() -> None:
    way = Route(CAPITALS["VN"], CAPITALS["KZ"])
    once, often = drawing("VN", "KZ", routes=(way,)), drawing("VN", "KZ", routes=(way, way, way))
    assert once.count("<path") == often.count("<path")
    assert 'stroke-width="1.5"' in once and 'stroke-width="2.5"' in often


def lima(**more: object) -> Place:
    """A place that an article names."""
    return Place(name="Lima", country="PE", evidence=proof())


def test_the_index_of_places_begins_with_the_map_and_says_in_words_what_it_shows() -> None:
    visit: Event = meeting("2021-03-02/2021-03-04", "Rosa Quispe", kind="visit", place="EG")
    planned = meeting("2022-03-02/2022-03-04", "Rosa Quispe", kind="visit", place="EG")
    index = pages(story("satu", person(), visit, planned, lima()))["places/index.md"]
    assert '<figure class="map">' in index
    assert "Cities that articles name: Lima. Visits between the two countries: 1;" in index
    assert "takes no position" in index


def test_a_fault_of_the_map_leaves_the_index(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("digest.render.registers.routes.map_of", lambda *_: 1 / 0)
    with pytest.raises(RuntimeError, match=r"places/index\.md"):
        pages(story("satu", person(), lima()))
