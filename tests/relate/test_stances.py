"""What is said of the relations in one article after another."""

from dataclasses import replace

import pytest

from digest.model import Facts, Written
from tests.reading import facts_of, related

OPENING = "The President of Peru arrived in Kenya."


def told(stem: str, year: int, text: str) -> Facts:
    facts = facts_of(f"{OPENING}\n\n{text}", "en")
    day = f"{year}-06-01"
    return replace(facts, id=stem, written=Written(date=day, by="printed", earliest=day, latest=day))


def said(*articles: Facts) -> list[tuple[str, str, str]]:
    return [(each.kind, each.rule, each.later.article) for each in related(articles).relations if each.rule.startswith("relate.stances")]


AGAIN = ("confirms", "relate.stances.again", "b")


@pytest.mark.parametrize(
    ("first", "second", "relations"),
    [
        ("Peru and Kenya keep up their traditional friendship.", "Peru values its traditional ties with Kenya.", [AGAIN]),
        ("Relations between Peru and Kenya have developed rapidly.", "Peru values its traditional ties with Kenya.", []),
        ("Kenya supports the candidacy of Peru for the council.", "Peru supports the candidacy of Kenya for the board.", []),
        ("Peru and Kenya support initiatives of each other.", "Peru supports the candidacy of Kenya for the board.", [AGAIN]),
        (
            "Peru and Kenya need to expand cooperation in agriculture, tourism and education.",
            "Peru and Kenya should expand cooperation in energy, education and agriculture.",
            [AGAIN],
        ),
        (
            "Peru and Kenya need to expand cooperation in agriculture and tourism.",
            "Peru and Kenya should expand cooperation in energy and agriculture.",
            [],
        ),
    ],
)
def test_the_same_said_in_two_articles_is_told(first: str, second: str, relations: list[tuple[str, str, str]]) -> None:
    assert said(told("a", 2020, first), told("b", 2022, second)) == relations


FLIGHTS = "Direct flights between Cusco and Mombasa were launched in May 2019."
SOUGHT = "Peru proposed to open a direct air route between Lima and Nairobi."
OPENED = "Direct flights between Lima and Nairobi were launched in May 2019."


@pytest.mark.parametrize(
    ("first", "second", "relations"),
    [
        (FLIGHTS, SOUGHT, [("updates", "relate.stances.beyond", "b")]),
        (SOUGHT, SOUGHT, [AGAIN]),
        (OPENED, SOUGHT, []),
        (SOUGHT, FLIGHTS, []),
        ("Direct flights between Cusco and Mombasa will be launched in May 2023.", SOUGHT, []),
    ],
    ids=["others are flown", "sought again", "that very one is flown", "flown later", "others are planned"],
)
def test_flights_that_are_sought_stand_beside_those_there_were(first: str, second: str, relations: list[tuple[str, str, str]]) -> None:
    assert said(told("a", 2020, first), told("b", 2022, second)) == relations


def test_nothing_is_said_again_where_nobody_knows_which_article_is_the_later_one() -> None:
    undated = [replace(told(stem, 2020, "Peru values its traditional ties with Kenya."), written=Written()) for stem in "ab"]
    assert said(*undated) == []


@pytest.mark.parametrize(("year", "relations"), [(1961, [("confirms", "relate.stances.older", "b")]), (1975, [])])
def test_a_visit_before_there_were_diplomatic_relations_bears_out_that_ties_are_old(
    year: int, relations: list[tuple[str, str, str]]
) -> None:
    first = told("a", 2020, "Peru and Kenya keep up their traditional friendship. Peru and Kenya established diplomatic relations in 1970.")
    second = told("b", 2022, f"President Ana Rojas of Peru visited Kenya in {year}.")
    assert said(first, second) == relations
