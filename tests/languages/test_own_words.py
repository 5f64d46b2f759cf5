"""A digest's own words, in its folder `languages/`: laid over the program's, for that digest alone, and named where they are wrong."""

from pathlib import Path
from typing import Any

import pytest

from digest.contracts import contracts_in
from digest.facts import to_json
from digest.languages import available, entries, load, load_all
from digest.languages.glossary import words_of
from digest.languages.own import FALLBACK, FOLDER
from digest.pipeline import Report, build
from digest.reading import read_articles
from tests.project import SETTINGS
from tools.new_language import scaffold

ARTICLE = """Presiden Kazakhstan Rosa Quispe melakukan kunjungan kenegaraan ke Vietnam pada 4-6 Maret 2031.

Ketua Pusat Padi Asia Aino Virtanen hadir di Hanoi pada 5 Maret 2031.
"""
INDONESIAN = '[bodies]\nrice_centre = ["Pusat Padi Asia", "(PPA)"]\n'
ENGLISH = '[bodies]\nrice_centre = ["Asian Rice Centre", "(ARC)"]\n'


@pytest.fixture
def digest(tmp_path: Path) -> Path:
    """A digest of one article whose folder names a body in both languages."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "satu.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "digest.toml").write_bytes(SETTINGS.read_bytes())
    say(tmp_path, "id/glossary", INDONESIAN)
    say(tmp_path, "en/glossary", ENGLISH)
    return tmp_path


def say(folder: Path, name: str, text: str) -> None:
    """Write a file of a digest's own words."""
    file = folder / "languages" / f"{name}.toml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def built(folder: Path) -> Report:
    return build(folder / "seeds", folder / "docs", settings=folder / "digest.toml")


def page(folder: Path, code: str) -> str:
    return (folder / "docs" / code / "articles" / "satu.md").read_text(encoding="utf-8")


def test_a_body_is_told_on_english_pages_by_the_name_that_the_folder_gives_it(digest: Path) -> None:
    report = built(digest)
    assert (report.problems, report.notices) == ((), ())
    assert "Asian Rice Centre (ARC)" in page(digest, "en")
    assert "Pusat Padi Asia (PPA)" in page(digest, "id")


def test_another_digest_knows_nothing_of_it(digest: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    other = tmp_path_factory.mktemp("other")
    for folder in (digest, other):
        (folder / "seeds").mkdir(exist_ok=True)
        (folder / "seeds" / "satu.txt").write_text(ARTICLE, encoding="utf-8")
        (folder / "digest.toml").write_bytes(SETTINGS.read_bytes())
        built(folder)
    assert "Asian Rice Centre" not in page(other, "en")


def test_an_edit_of_it_is_in_the_next_build_without_reading_an_article_again(digest: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    built(digest)
    say(digest, "en/glossary", ENGLISH.replace("Centre", "Institute"))
    monkeypatch.setattr("digest.reading.read_seed", lambda *_: pytest.fail("an article is read again"))
    built(digest)
    assert "Asian Rice Institute (ARC)" in page(digest, "en")


def test_a_name_that_the_program_has_is_told_as_the_folder_says_and_its_other_forms_still_read(tmp_path: Path) -> None:
    key, forms = next((key, forms) for key, forms in words_of(load("en")).tables["bodies"].items() if len(forms) > 1)
    say(tmp_path, "en/glossary", f'[bodies]\n{key} = ["Society of the Longest Name"]\n')
    assert words_of(load("en", own=tmp_path / "languages")).tables["bodies"][key] == ("Society of the Longest Name", *forms)
    assert words_of(load("en")).tables["bodies"][key] == forms


def test_what_only_one_language_has_is_mentioned(digest: Path) -> None:
    (digest / "languages" / "en" / "glossary.toml").write_text("# nothing yet\n", encoding="utf-8")
    (notice,) = built(digest).notices
    assert str(notice).startswith("languages/id/glossary.toml: bodies.rice_centre: stands here, but not in languages/en/glossary.toml\n")


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("en/glossary", '# x\n\n[bodies]\nrice = "Rice"\n', "languages/en/glossary.toml:line 4: bodies.rice: not a list of words"),
        ("en/glossary", '[bodies]\nok = ["Ok"]\nrice = [\n  "Rice",\n  "",\n]\n', "languages/en/glossary.toml:line 3: bodies.rice: "),
        ("en/glossary", '\n[bodes]\nrice = ["Rice"]\n', "languages/en/glossary.toml:line 2: bodes: not a key that is known here\n  hint: write bodies"),
        ("en/glossary", "[bodies\n", "languages/en/glossary.toml: Expected ']'"),
        ("en/glossary", '[bodies]\nrice = ["Rice \\u202e"]\n', "languages/en/glossary.toml:line 2: bodies.rice: holds a sign that can't be seen"),
        ("id/glosary", "", "languages/id/glosary.toml: no file of words has that name\n  hint: name it glossary.toml"),
        ("english/glossary", "", "languages/english: no code of a language"),
        ("id/interface", 'percent = "{count}%"\n', "languages/id/interface.toml:line 1: percent: "),
    ],
)  # fmt: skip
def test_what_is_wrong_in_it_is_named_with_its_line_and_nothing_is_built(name: str, text: str, told: str, digest: Path) -> None:
    say(digest, name, text)
    report = built(digest)
    assert not report.is_built
    assert told in "\n".join(map(str, report.problems))
    assert not (digest / "docs").exists()


def test_words_that_articles_are_read_by_may_be_added_too(digest: Path) -> None:
    def events() -> list[Any]:
        [entry] = read_articles(digest / "seeds").entries
        return [each for each in to_json(entry.facts)["events"] if each["kind"] == "state_visit"]

    (digest / "seeds" / "satu.txt").write_text(ARTICLE.replace("kunjungan kenegaraan", "muhibah akbar"), encoding="utf-8")
    assert not events()
    say(digest, "id/grammar", '[visit_kinds]\nstate_visit = ["akbar"]\n')
    assert events()


def test_a_language_of_its_own_is_english_without_the_words_that_articles_are_read_by(tmp_path: Path) -> None:
    say(tmp_path, "vi/interface_chrome", '[chrome]\nskip = "Đến nội dung"\n')
    own = tmp_path / "languages"
    assert set(available(own=own)) == {*available(), "vi"}
    language = load_all(own)["vi"]
    assert language.text("language", "name") == "Tiếng Việt"
    assert language.table("interface_chrome", "chrome")["skip"] == "Đến nội dung"
    assert language.table("interface_chrome", "chrome")["about"] == load(FALLBACK).table("interface_chrome", "chrome")["about"]
    assert language.forms("verb") == {}


def test_it_is_what_a_new_language_of_the_program_begins_as(tmp_path: Path) -> None:
    scaffold("vi", FALLBACK, tmp_path / "program")
    say(tmp_path, "vi/interface", "# nothing yet\n")
    begun, own = load("vi", tmp_path / "program"), load("vi", own=tmp_path / "languages")
    assert not any(forms for language in (begun, own) for table in words_of(language).tables.values() for forms in table.values())
    assert list(entries(own.tables)) == []
    shown = [stem for stem in contracts_in(FOLDER) if stem.startswith(("interface", "sentences", "explain", "review"))]
    assert [stem for stem in shown if own.tables[stem] != begun.tables[stem]] == []
