"""Whom a word means that is no name."""

import pytest

from tests.parse.parsing import deed_of, parse

MEANT = [
    ("id", "meet", "Kedua presiden bertemu di Kairo.", ["Rosa Quispe", "Omar Farid"]),
    ("id", "meet", "Keduanya bertemu di Kairo.", ["Rosa Quispe", "Omar Farid"]),
    ("id", "visit", "Presiden Mesir mengunjungi Lima.", ["Omar Farid"]),
    ("id", "visit", "Quispe mengunjungi Luxor.", ["Rosa Quispe"]),
    ("en", "meet", "The two presidents met in Cairo.", ["Rosa Quispe", "Omar Farid"]),
    ("en", "meet", "The two leaders met in Cairo.", ["Rosa Quispe", "Omar Farid"]),
    ("en", "visit", "The President of Egypt visited Lima.", ["Omar Farid"]),
    ("en", "visit", "Quispe visited Luxor.", ["Rosa Quispe"]),
    ("en", "visit", "The Egyptian leader visited Lima.", ["Omar Farid"]),
]


@pytest.mark.parametrize(("code", "name", "sentence", "people"), MEANT)
def test_offices_pairs_and_surnames_mean_the_people_told_before(code: str, name: str, sentence: str, people: list[str]) -> None:
    stage, parsed = parse(sentence, code)
    deed = deed_of(parsed, name)
    assert [person.name for person in stage.referents.people(deed.agents, deed)] == people


@pytest.mark.parametrize(
    ("code", "text", "people"),
    [
        (
            "id",
            "Pada 1981 Presiden Peru Alan Torres menjamu Presiden Mesir Hosni Salem.\n\nKedua pemimpin bertemu pada 1981.",
            "Torres Salem",
        ),
        (
            "id",
            "Pada 1981 Presiden Peru Alan Torres menjamu Presiden Mesir Hosni Salem.\n\nKedua pemimpin bertemu pada 2023.",
            "Quispe Farid",
        ),
        (
            "en",
            "In 1981 Peruvian President Alan Torres met Egyptian President Hosni Salem.\n\nThe two leaders met in 1981.",
            "Torres Salem",
        ),
        (
            "en",
            "In 1981 Peruvian President Alan Torres met Egyptian President Hosni Salem.\n\nThe two leaders met in 2023.",
            "Quispe Farid",
        ),
    ],
)
def test_the_two_leaders_are_those_of_the_time_that_is_told(code: str, text: str, people: str) -> None:
    stage, parsed = parse(text, code, dated="LIMA, 14/3/2023 - ")
    deed = deed_of(parsed, "meet")
    assert " ".join(person.name.split()[-1] for person in stage.referents.people(deed.agents, deed)) == people


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (
            "id",
            "Farid memuji Peru.\n\nDia akan bertemu Ketua Kongres Marta Vega sebelum bertolak ke Cusco, di mana dia akan mengunjungi kuil.",
        ),
        ("en", "Farid praised Peru.\n\nHe will meet Speaker Marta Vega before leaving for Cusco, where he will visit a temple."),
    ],
)
def test_a_pronoun_told_of_a_place_is_the_one_that_the_sentence_begins_with(code: str, text: str) -> None:
    stage, parsed = parse(text, code)
    deed = next(deed for deed in parsed.deeds if "visit" in deed.classes and deed.clause.link == "relative")
    assert [person.name for person in stage.referents.people(deed.agents, deed)] == ["Omar Farid"]


@pytest.mark.parametrize(
    ("code", "sentence"), [("id", "Kedua negara menandatangani perjanjian."), ("en", "The two countries signed a treaty.")]
)
def test_the_two_countries_are_the_pair(code: str, sentence: str) -> None:
    stage, parsed = parse(sentence, code)
    deed = deed_of(parsed, "sign")
    assert set(stage.referents.countries(deed.agents, deed)) == {"PE", "EG"}
