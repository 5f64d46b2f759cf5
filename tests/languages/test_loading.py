"""A language is parsed once, and again when its files are edited: a preview follows."""

from pathlib import Path

from digest.languages import load


def test_an_edited_word_is_known_and_an_untouched_language_is_not_parsed_again(tmp_path: Path) -> None:
    file = tmp_path / "xx" / "language.toml"
    file.parent.mkdir()
    file.write_text('[lexicon.titles]\nmayor = ["walikota"]\n', encoding="utf-8")
    first = load("xx", tmp_path)
    assert load("xx", tmp_path) is first
    file.write_text('[lexicon.titles]\nmayor = ["bupati"]\n', encoding="utf-8")
    assert load("xx", tmp_path).forms("titles") == {"mayor": ("bupati",)}
