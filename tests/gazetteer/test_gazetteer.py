"""The tables of names that belong to no language."""

from digest.gazetteer import country_names, office_kinds, people_names, places
from tests.reading import language_of

ORDINARY = ("Yang", "Dari", "Baru", "Nguyen", "Same", "Reading", "Bukan", "Orang", "Lima", "North", "Leste", "Mobile")


def test_no_ordinary_word_is_a_place() -> None:
    assert not [word for word in ORDINARY if word in places()]


def test_places_without_their_diacritics_are_found_too() -> None:
    assert places()["Bac Ninh"] == ("VN",)
    assert "São Luís" in places()
    assert "Sao Luis" in places()


def test_every_country_of_a_place_is_a_code() -> None:
    assert all(len(code) == 2 and code.isupper() for codes in places().values() for code in codes)


def test_every_office_of_every_language_has_a_kind() -> None:
    for code in ("id", "en"):
        assert set(language_of(code).forms("office")) == set(office_kinds())


def test_every_country_of_every_language_has_an_english_name() -> None:
    for code in ("id", "en"):
        assert set(language_of(code).forms("country")) <= set(country_names()) | {"DM"}


def test_every_portfolio_can_be_said_in_every_language() -> None:
    assert set(language_of("id").forms("portfolio")) == set(language_of("en").forms("portfolio"))


def test_a_family_name_knows_its_countries() -> None:
    assert "VN" in people_names().family["Nguyen"]
    assert set(people_names().family["Ho"]) >= {"VN"}
