"""When two spellings are one name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.names.spelling import contains, folded, nearly_equal


@pytest.mark.parametrize(
    ("a", "b"),
    [("Tô Lâm", "To Lam"), ("Kassym-Jomart", "Kassym Jomart"), ("Đặng Văn A", "Dang Van A"), ("Ma'ruf", "Maruf"), ("N.Oyun", "N. Oyun")],
)
def test_diacritics_hyphens_and_stops_make_no_other_name(a: str, b: str) -> None:
    assert folded(a) == folded(b)


@pytest.mark.parametrize(("a", "b", "same"), [("tokaev", "tokayev", True), ("abe", "ase", False), ("massimov", "masimof", False)])
def test_one_letter_may_differ_in_a_long_name_only(a: str, b: str, same: bool) -> None:
    assert nearly_equal(a, b) is same


@given(st.text(alphabet="abcd", min_size=5, max_size=9), st.integers(0, 8))
def test_a_word_less_one_letter_is_nearly_the_word(word: str, at: int) -> None:
    shorter = word[: at % len(word)] + word[at % len(word) + 1 :]
    assert nearly_equal(word, shorter) is (len(shorter) >= 5 or word == shorter)


def test_a_part_of_a_name_stands_at_one_of_its_ends() -> None:
    assert contains(("miguel", "diaz", "canel", "bermudez"), ("miguel", "diaz", "canel"))
    assert contains(("nursultan", "oyun"), ("n", "oyun"))
    assert not contains(("ana", "maria", "lopez"), ("maria",))
