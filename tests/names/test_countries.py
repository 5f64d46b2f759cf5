"""Country names and what only looks like one."""

import pytest

from digest.names.countries import find_countries
from tests.scene import reading_of


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("id", "Korsel dan Tiongkok berunding dengan AS.", ["KR", "CN", "US"]),
        ("id", "Pemerintah Republik Kuba menyambut tamu dari Papua Nugini.", ["CU", "PG"]),
        ("id", "Pasal itu berlaku as di pasar.", []),
        ("id", "Gubernur Kazakhstan Timur tiba.", []),
        ("id", "Kapal berlayar di Laut Cina Selatan.", []),
        ("id", "Nilainya US$5 juta.", []),
        ("id", "Ia terbang dengan Garuda Indonesia.", []),
        ("en", "The Dutch and the Vietnamese signed it.", ["NL", "VN"]),
        ("en", "They served turkey to the guests.", []),
        ("en", "Turkey and Jordan agreed.", ["TR", "JO"]),
        ("en", "The East Kazakhstan region and Latin America.", []),
        ("en", "The S. Korea deal is worth US$3 million.", ["KR"]),
        ("en", "The Kazakh-Azerbaijani council met.", ["KZ", "AZ"]),
    ],
)
def test_countries_are_told_from_regions_words_and_names_that_hold_them(code: str, text: str, expected: list[str]) -> None:
    assert [mention.code for mention in find_countries(reading_of(text, code))] == expected


@pytest.mark.parametrize("code", ["id", "en"])
def test_every_country_that_one_language_knows_the_other_knows_too(code: str) -> None:
    known = {"id": reading_of("", "id"), "en": reading_of("", "en")}
    assert set(known[code].language.forms("country")) >= set(known["en"].language.forms("country"))
