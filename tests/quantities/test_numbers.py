"""Numbers in digits and in words."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.quantities.numbers import find_numbers, notation, parse_digits
from tests.quantities.reading import reading_of
from tests.reading import language_of

NUMBERS = [
    ("id", "1.234.567,5", [1234567.5]),
    ("id", "939.1 juta", [939100000]),
    ("id", "dua ratus tiga puluh dua ribu", [232000]),
    ("id", "seratus sebelas", [111]),
    ("id", "tujuh belas", [17]),
    ("id", "satu setengah miliar", [1500000000]),
    ("id", "setengah juta", [500000]),
    ("id", "seperempat juta", [250000]),
    ("id", "200 juta lima tahun", [200000000, 5]),
    ("id", "Ia tiba di Lima dengan lima menteri", [5]),
    ("id", "versi 3.4.5", []),
    ("id", "jutaan orang", []),
    ("en", "1,234,567.5", [1234567.5]),
    ("en", "two hundred and thirty-two thousand", [232000]),
    ("en", "half a million", [500000]),
    ("en", "one and a half billion", [1500000000]),
    ("en", "two and three", [2, 3]),
    ("en", "a hundred", [100]),
    ("en", "millions of people", []),
    ("en", "500 crore", [5000000000]),
]


@pytest.mark.parametrize(("language", "text", "values"), NUMBERS)
def test_a_number_has_its_value_in_digits_and_in_words(language: str, text: str, values: list[float]) -> None:
    assert [number.value for number in find_numbers(reading_of(text, language))] == values


@given(st.integers(min_value=0, max_value=10**14))
def test_grouped_digits_are_read_back_as_the_number_that_was_written(value: int) -> None:
    grouped = f"{value:,}"
    assert parse_digits(grouped, notation(language_of("en"))) == value
    assert parse_digits(grouped.replace(",", "."), notation(language_of("id"))) == value


@given(st.text(alphabet="0123456789., juta million setengah half a dan-", max_size=60))
def test_numbers_never_overlap(text: str) -> None:
    for code in ("id", "en"):
        numbers = find_numbers(reading_of(text, code))
        assert all(left.end <= right.start for left, right in pairwise(numbers))
