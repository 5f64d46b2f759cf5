"""What a list shows of a long sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.languages import load
from digest.model import Agreement, Event, Evidence, Fact
from digest.render.excerpt import excerpt

ENGLISH = load("en")
LONG = (
    "The minister, who had come to Lima with a delegation of farmers, traders and engineers from the delta, praised the hospitality "
    "of the hosts and recalled the official visit of the president in 2019, which opened the way for the Treaty on Rivers."
)


def event(kind: str, date: str | None = None) -> Event:
    return Event(evidence=Evidence(quote="", start=0, end=0, rule="tests.made"), kind=kind, date=date, people=(), place=None)


def agreement(name: str) -> Agreement:
    at = Evidence(quote="", start=0, end=0, rule="tests.made")
    return Agreement(evidence=at, kind="treaty", name=name, parties=(), status="signed", date=None)


@pytest.mark.parametrize(
    ("fact", "words"),
    [(event("official_visit", "2019"), "official visit of the president in 2019"), (agreement("Treaty on Rivers"), "Treaty on Rivers")],
)
def test_a_long_sentence_is_shown_from_near_the_words_of_the_fact(fact: Fact, words: str) -> None:
    shown = excerpt(LONG, fact, ENGLISH)
    assert shown.startswith("… ")
    assert LONG.endswith(shown.removeprefix("… "))
    assert words in shown[:140]


def test_of_several_words_those_beside_the_date_are_shown() -> None:
    quote = f"They signed a letter on sugar and cotton after long talks in the old palace by the river, {'and later ' * 8}a pact signed in 1987."
    assert "a pact signed in 1987" in excerpt(quote, event("signing", "1987"), ENGLISH)
    assert excerpt(quote, event("signing", "1987"), ENGLISH) != quote


def test_words_in_sight_and_unknown_words_leave_the_sentence_whole() -> None:
    short = "The president paid an official visit to Lima in 2019."
    assert excerpt(short, event("official_visit", "2019"), ENGLISH) == short
    assert excerpt(LONG, event("other"), ENGLISH) == LONG
    assert excerpt(LONG, event("official_visit"), None) == LONG


@given(st.text(max_size=300), st.text(max_size=20))
def test_an_excerpt_is_the_end_of_the_sentence(quote: str, name: str) -> None:
    assert quote.endswith(excerpt(quote, agreement(name), ENGLISH).removeprefix("… "))
