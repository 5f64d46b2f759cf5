"""A language is parsed once, and again when its files are edited: a preview follows."""

import shutil
from pathlib import Path

from digest.languages import ROOT, load


def test_an_edited_word_is_known_and_an_untouched_language_is_not_parsed_again(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "en", tmp_path / "xx")
    file = tmp_path / "xx" / "trends.toml"
    first = load("xx", tmp_path)
    assert load("xx", tmp_path) is first
    file.write_text('[lexicon.trend]\nup = ["soaring"]\n', encoding="utf-8")
    assert load("xx", tmp_path).forms("trend") == {"up": ("soaring",)}
