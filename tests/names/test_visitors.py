"""Who goes where."""

import pytest

from digest.names.visitors import journeys
from tests.scene import reading_of

JOURNEYS = [
    ("en", "the visit of President Otieno to Peru", "President Otieno", "Peru", True),
    ("en", "President Otieno's four-day trip to Peru", "President Otieno", "Peru", True),
    ("en", "President Otieno travelled by road to Peru", "President Otieno", "Peru", True),
    ("id", "lawatan resmi Presiden Otieno ke Peru", "Presiden Otieno", "Peru", True),
    ("id", "Presiden Otieno berkunjung ke Peru", "Presiden Otieno", "Peru", True),
    ("en", "President Otieno praised the trip. He knows Peru", "President Otieno", "Peru", False),
    ("en", "President Otieno, whose guest made a visit. In Peru", "President Otieno", "Peru", False),
]


@pytest.mark.parametrize(("code", "text", "visitor", "goal", "goes"), JOURNEYS)
def test_a_journey_is_read_where_only_small_words_stand_between(code: str, text: str, visitor: str, goal: str, goes: bool) -> None:
    start, target = text.index(visitor), text.index(goal)
    found = list(journeys(reading_of(text, code), [(start, start + len(visitor))], [target]))
    assert found == ([(start, target)] if goes else [])
