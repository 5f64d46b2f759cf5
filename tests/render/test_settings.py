"""A wrong digest.toml is named with what to write instead."""

from typing import Any

import pytest

from digest.contracts import TableError
from digest.render.settings import Settings, country_codes, published_at, settings_from
from digest.tell.wording import wording_of
from tests.reading import language_of

GOOD: dict[str, Any] = {"countries": ["PE", "EG"], "languages": ["id"], "title": {"id": "Ikhtisar"}}


def settings(table: dict[str, Any]) -> Settings:
    """The settings in a table, with the countries and languages of the project."""
    languages = [language_of("en"), language_of("id")]
    return settings_from(table, country_codes(languages), [language.code for language in languages], "digest.toml")


def test_good_settings_are_read() -> None:
    assert settings(GOOD) == Settings(countries=("PE", "EG"), languages=("id",), titles={"id": "Ikhtisar"})


TWO = 'write two, by name or ISO code: countries = ["PE", "EG"]'
WRONG: list[tuple[dict[str, Any], list[str]]] = [
    ({"countries": "PE"}, ["countries: not a list of two countries", TWO]),
    ({"countries": ["PE", 3]}, ["countries: not a list of two countries", TWO]),
    ({"countries": []}, ["countries: no countries, not two", TWO]),
    ({"countries": ["PE"]}, ["countries: 1 country, not two", TWO]),
    ({"countries": ["PE", "EG", "ID"]}, ["countries: 3 countries, not two", TWO]),
    ({"countries": ["PE", "peru"]}, ["countries: PE and peru are the same country", "name the two that the articles are about"]),
    ({"countries": ["PE", "Kazakhtsan"]}, ["countries: “Kazakhtsan” is no country that is known", 'write "Kazakhstan", if that is meant']),
    (
        {"countries": ["PE", "QQ"]},
        ["countries: “QQ” is no country that is known", "write its name in English or Indonesian, or its ISO 3166-1 code"],
    ),
    ({"languages": []}, ["languages: an empty list", 'write languages = ["…"]']),
    ({"languages": "id"}, ["languages: not a list of words", 'write languages = ["…"]']),
    ({"languages": ["id", "id"]}, ["languages: id is named twice", "name each language once, the site's first language first"]),
    ({"languages": ["id", "fr"]}, ["languages: “fr” is not known", "choose from en, id"]),
    ({"title": {}}, ["title.id: missing", 'write id = "…"']),
    ({"title": {"id": " "}}, ["title.id: not a line of text", 'write id = "…"']),
    ({"title": {"id": "Ikhtisar", "en": "Digest"}}, ["title.en: not a key that is known here", "remove it"]),
    ({"title": "Ikhtisar"}, ["title: not a table", "write it as [title]"]),
    ({"short": " "}, ["short: not a line of text", 'write short = "…"']),
    ({"description": {"di": "I"}}, ["description.di: not a key that is known here", "remove it"]),
    (
        {"languages": ["id", "en"], "title": {"id": "Ikhtisar", "en": "Digest", "judul": "x"}},
        ["title.judul: not a key that is known here", "write one of id, en, or remove it"],
    ),
    ({"adress": "https://example.org/"}, ["adress: not a key that is known here", "write address, or remove it"]),
    ({"address": "example.org"}, ["address: not the address of a site", 'write address = "https://example.org/digest/"']),
    ({"other_pairs": "gone"}, ["other_pairs: none of apart, left_out", 'write other_pairs = "apart", or other_pairs = "left_out"']),
]


@pytest.mark.parametrize(("change", "said"), WRONG, ids=[case[1][0] for case in WRONG])
def test_wrong_settings_say_what_to_write(change: dict[str, Any], said: list[str]) -> None:
    with pytest.raises(TableError) as raised:
        settings(GOOD | change)
    assert str(raised.value) == "digest.toml: " + "\n  hint: ".join(said)


def test_all_that_is_wrong_is_told_at_once_and_a_misspelt_key_is_not_missing_too() -> None:
    with pytest.raises(TableError) as raised:
        settings({"contries": ["PE", "EG"], "languages": ["id"], "title": {"id": 3}})
    assert [problem.wrong for problem in raised.value.problems] == [
        "contries: not a key that is known here",
        "title.id: not a line of text",
    ]


def test_an_article_about_other_countries_is_listed_apart_unless_told_otherwise() -> None:
    assert settings(GOOD).other_pairs == "apart"
    assert settings(GOOD | {"other_pairs": "left_out"}).other_pairs == "left_out"


def test_a_site_has_a_short_name_and_a_description_even_where_nobody_wrote_one() -> None:
    plain, told = settings(GOOD), settings(GOOD | {"short": "Andes–Nil", "description": {"id": "Semua."}})
    wording = wording_of(language_of("id"))
    assert (plain.short, told.short) == ("PE–EG", "Andes–Nil")
    assert "Peru dan Mesir" in plain.description(wording)
    assert told.description(wording) == "Semua."


def test_the_address_ends_with_a_slash() -> None:
    assert settings(GOOD | {"address": "https://example.org/x"}).address == "https://example.org/x/"


def test_an_address_from_outside_goes_before_that_of_the_file() -> None:
    site = settings(GOOD | {"address": "https://old.example"})
    assert site.address == "https://old.example/"
    assert published_at(site, "https://new.example/d").root("id") == "https://new.example/d/"


def test_an_address_from_outside_that_is_none_is_named() -> None:
    with pytest.raises(TableError, match="SITE_URL: not the address of a site\n  hint: write SITE_URL = "):
        published_at(settings(GOOD), "example.org")
