"""A piece of text is found however it is printed or copied, and never inside another word or number."""

import unicodedata

import pytest

from digest.correct.printed import spans_of

PIECES: list[tuple[str, str]] = [
    ("US$3 billion", "US$3\u00a0billion"),
    ("US$3 billion", "US$3\r\nbillion"),
    ("US$3 billion", "us$3  Billion"),
    ("3 miliar", "senilai Rp3 miliar."),
    ("… 3 billion …", "some 3 billion people"),
    ("“3 billion” more", "\"3 billion\" more"),
    ("Kazakhstan’s trade", "Kazakhstan's trade"),
    ("Kazakhstan", "Kazakhstan's trade"),
    ("2023–24", "in 2023-24"),
    ("Kazakhstan", "Kazakh\u00adstan"),
    ("\ufeffKazakhstan", "Kazakhstan"),
    ("Việt Nam", unicodedata.normalize("NFD", "Việt Nam")),
    (unicodedata.normalize("NFD", "Việt Nam"), "Việt Nam"),
    ("ế", "ê\u0301"),
    ("Peru, and", "Peru    , and"),  # the end of a web page's tag was there
    ("Peru", "P   eru"),
]  # fmt: skip
OTHERS: list[tuple[str, str]] = [
    ("3 miliar", "senilai 13 miliar"),
    ("3 miliar", "senilai 1,3 miliar"),
    ("3 billion", "some 1.3 billion"),
    ("300", "1\u202f300 people"),
    ("US$3", "US$300"),
    ("US$3", "US$3.5 billion"),
    ("US$3", "US$3bn"),
    ("Viet", "Vietnam"),
    ("nam", "Vietnam"),
    ("Viet", unicodedata.normalize("NFD", "Việt")),
    ("cafe", "cafe\u0301"),
    ("…", "so it goes …"),
    (" ", "so it goes"),
]


@pytest.mark.parametrize(("piece", "text"), PIECES)
def test_a_piece_is_found_however_it_is_printed(piece: str, text: str) -> None:
    assert len(spans_of(piece, text)) == 1


@pytest.mark.parametrize(("piece", "text"), OTHERS)
def test_a_part_of_a_word_or_of_a_number_is_no_piece(piece: str, text: str) -> None:
    assert spans_of(piece, text) == ()
