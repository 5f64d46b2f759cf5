"""A wrong digest.toml is named with what to do."""

from typing import Any

import pytest

from digest.render.settings import Settings, SettingsError, settings_from

GOOD: dict[str, Any] = {"countries": ["PE", "EG"], "languages": ["id"], "title": {"id": "Ikhtisar"}}


def test_good_settings_are_read() -> None:
    assert settings_from(GOOD) == Settings(countries=("PE", "EG"), languages=("id",), titles={"id": "Ikhtisar"})


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"countries": "PE"}, 'countries: not a list of country codes\n  hint: write countries = ["VN", "KZ"]'),
        ({"languages": []}, 'languages: not a list of languages\n  hint: write languages = ["id", "en"], the site\'s first language first'),
        ({"title": {"en": "Digest"}}, 'title: not one title for each language\n  hint: write a line for each under [title]: en = "…"'),
        ({"other_pairs": "gone"}, 'other_pairs: neither apart nor left_out\n  hint: write other_pairs = "apart", or "left_out"'),
    ],
)
def test_wrong_settings_say_what_to_write(change: dict[str, Any], message: str) -> None:
    with pytest.raises(SettingsError) as raised:
        settings_from(GOOD | change)
    assert str(raised.value) == message


def test_an_article_about_other_countries_is_listed_apart_unless_told_otherwise() -> None:
    assert settings_from(GOOD).other_pairs == "apart"
    assert settings_from(GOOD | {"other_pairs": "left_out"}).other_pairs == "left_out"
