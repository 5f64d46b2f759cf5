"""What the reader took a clause for is told in its own words."""

import pytest

from digest.explain.understood import Understood, understood
from digest.facts import staged
from tests.reading import article_of, language_of

ENGLISH = "Peruvian President Rosa Quispe will meet Egyptian President Omar Farid in Cairo on 3 March 2021."
INDONESIAN = "Presiden Peru Rosa Quispe menolak menandatangani perjanjian tentang kopi."


def at(text: str, code: str, words: str) -> Understood | None:
    """How the clause around some words was taken."""
    start = text.index(words)
    return understood(staged(article_of(text, code), language_of(code)), start, start + len(words))


def test_a_deed_shows_who_does_what_to_whom_where_and_when() -> None:
    told = at(ENGLISH, "en", "meet")
    assert told is not None
    slots = dict(told.slots)
    assert slots["agents"][0].endswith("Rosa Quispe")
    assert slots["objects"][0].endswith("Omar Farid")
    assert (slots["places"], slots["dates"], slots["goals"]) == (("Cairo",), ("3 March 2021",), ())
    assert (told.standing, told.clue) == ("ahead", "will")


def test_what_came_to_nothing_shows_the_word_that_says_so() -> None:
    told = at(INDONESIAN, "id", "menandatangani")
    assert told is not None
    assert (told.standing, told.clue) == ("denied", "menolak")
    assert told.clause == INDONESIAN


@pytest.mark.parametrize("words", ["Peru", "Egypt"])
def test_a_headline_has_no_clauses(words: str) -> None:
    assert at(f"Peru and Egypt meet\n\n{ENGLISH}", "en", words) is None
