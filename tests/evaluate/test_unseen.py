"""Reading an article without the words that only it prints."""

import json
import shutil
from pathlib import Path

from digest.evaluate.run import evaluate, evaluate_unseen
from digest.evaluate.unseen import own_words, without
from tests.project import ROOT
from tests.reading import language_of

TEXTS = {
    "one": "The ministers inked a memorandum in Lima in March and opened a factory.",
    "two": "They had inked another memorandum in 2019. Egypt opened an embassy.",
}


def test_words_of_one_text_alone_are_its_own_but_not_those_of_closed_lists() -> None:
    own = own_words(TEXTS, (), language_of("en"))
    assert "deeds.toml theme factory" in own["one"]
    assert "deeds.toml theme embassy" in own["two"]
    assert not any("memorandum" in entry or " march" in entry.lower() or "Egypt" in entry for words in own.values() for entry in words)


def test_a_verb_is_known_from_any_of_its_forms() -> None:
    language = language_of("en")
    inking = {entry for entry in own_words({"one": "They inked a text."}, (), language)["one"] if entry.endswith(" ink")}
    assert inking
    assert not inking & own_words({"one": "They inked a text.", "two": "They were inking one."}, (), language)["one"]


def test_words_that_a_known_text_prints_are_nobodys_own() -> None:
    own = own_words(TEXTS, ["A factory stood there."], language_of("en"))
    assert "deeds.toml theme factory" not in own["one"]


def test_a_language_without_an_entry_does_not_find_it() -> None:
    language = without(language_of("en"), {"deeds.toml theme factory"})
    text = TEXTS["one"]
    assert [hit.value for hit in language_of("en").lexicon.find(text).all("theme")] == ["office"]
    assert language.lexicon.find(text).all("theme") == []


def test_a_folder_beside_that_is_not_there_is_named(tmp_path: Path) -> None:
    found = evaluate_unseen(tmp_path, [tmp_path / "none"])
    assert [problem.file for problem in found.problems] == [str(tmp_path / "none")]


def test_an_article_read_alone_loses_its_words_and_one_with_its_like_beside_none(tmp_path: Path) -> None:
    stem = "000_6fe26aa26a1efffb"
    for folder, suffix in (("evaluation/gold", "json"), ("evaluation/published", "txt")):
        (tmp_path / folder).mkdir(parents=True)
        shutil.copy(ROOT / folder / f"{stem}.{suffix}", tmp_path / folder)
    assert json.loads(evaluate_unseen(tmp_path).text())["all"]["kinds"]["all"]["f1"] < 0.5
    assert evaluate_unseen(tmp_path, [tmp_path / "evaluation/published"]) == evaluate(tmp_path)
