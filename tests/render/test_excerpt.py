"""What a list shows of a long sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.render.excerpt import excerpt, without_quotation_marks

LONG = (
    "The minister, who had come to Lima with a delegation of farmers, traders and engineers from the delta, praised the hospitality "
    "of the hosts and recalled the official visit of the president in 2019, which opened the way for the Treaty on Rivers."
)


def test_a_long_sentence_is_shown_from_near_the_words_of_the_fact() -> None:
    shown = excerpt(LONG, LONG.index("official visit"))
    assert shown.startswith("… ")
    assert LONG.endswith(shown.removeprefix("… "))
    assert "official visit of the president in 2019" in shown[:140]


def test_words_in_sight_leave_the_sentence_whole() -> None:
    assert excerpt(LONG, LONG.index("had come")) == LONG


def test_the_end_of_a_sentence_fills_the_lines() -> None:
    shown = excerpt(LONG, LONG.index("Rivers"))
    assert 100 < len(shown) < len(LONG)


@given(st.text(max_size=300), st.integers(0, 300))
def test_an_excerpt_is_the_end_of_the_sentence(quote: str, told: int) -> None:
    assert quote.endswith(excerpt(quote, min(told, len(quote))).removeprefix("… "))


@pytest.mark.parametrize(
    ("printed", "shown"),
    [
        ("“The river is ours,”", "The river is ours,"),
        ('"The river is ours."', "The river is ours."),
        ("“The river” is “ours”", "“The river” is “ours”"),
        ("“The river is ours,” she said.", "“The river is ours,” she said."),
        ("The river is ours.", "The river is ours."),
        ("“", "“"),
        ("", ""),
    ],
)
def test_speech_is_not_marked_as_such_twice(printed: str, shown: str) -> None:
    assert without_quotation_marks(printed) == shown
