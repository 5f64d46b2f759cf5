"""Which words with a capital letter names are made of."""

import pytest

from digest.names.capitals import find_capitals
from tests.scene import reading_of

WORDS = [
    ("en", "They met N.Omarov in Nha Trang.", ["They", "N.Omarov", "Nha", "Trang"]),
    ("en", "Nairobi-based Orient won; Peru's men cheered.", ["Nairobi", "Orient", "Peru"]),
    ("id", "Đặng Hải tiba di Việt Nam.", ["Đặng", "Hải", "Việt", "Nam"]),
    ("en", "Almaty-Da Nang", ["Almaty-Da", "Nang"]),
]


@pytest.mark.parametrize(("code", "text", "words"), WORDS)
def test_a_capital_word_keeps_its_hyphens_and_initials(code: str, text: str, words: list[str]) -> None:
    assert [word.text for word in find_capitals(reading_of(text, code)).words] == words


def test_a_known_place_is_found_at_each_side_of_a_hyphen() -> None:
    capitals = find_capitals(reading_of("Almaty-Nairobi", "en"))
    assert capitals.places == {0: 6, 7: 14}
