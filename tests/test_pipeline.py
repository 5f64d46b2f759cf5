"""Seeds in, pages out: the report tells what was done, and more processes change nothing."""

from pathlib import Path

import pytest

from digest.model import Problem
from digest.pipeline import Report, build, read_articles, read_settings

NEWS = """Peru dan Mesir Perluas Kerja Sama

Menteri Luar Negeri Peru, Rosa Quispe, melakukan kunjungan resmi ke Mesir pada tanggal 4-6 Maret {year}.

Nilai perdagangan antara Peru dan Mesir mencapai lebih dari {sum} juta USD pada tahun 2020, kata menteri itu di Kairo.
"""


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    """A folder of two articles, the newer one first by name."""
    folder = tmp_path / "seeds"
    folder.mkdir()
    (folder / "a.txt").write_text(NEWS.format(year=2021, sum=300), encoding="utf-8")
    (folder / "b.txt").write_text(NEWS.format(year=2019, sum=200), encoding="utf-8")
    return folder


def test_articles_come_from_the_oldest_to_the_newest(seeds: Path) -> None:
    assert [entry.article.id for entry in read_articles(seeds).entries] == ["b", "a"]


def test_several_processes_read_the_same_as_one(seeds: Path) -> None:
    for number in range(110):
        (seeds / f"{number}.txt").write_text(NEWS.format(year=1990 + number % 30, sum=number + 1), encoding="utf-8")
    assert read_articles(seeds, jobs=2) == read_articles(seeds, jobs=1)


def test_an_article_in_an_unknown_language_is_named_and_the_others_are_built(seeds: Path, tmp_path: Path) -> None:
    (seeds / "asing.txt").write_text("Đây là một bài báo bằng tiếng Việt về quan hệ giữa hai nước.\n", encoding="utf-8")
    done = build(seeds, tmp_path / "docs")
    assert [(problem.file, problem.wrong) for problem in done.problems] == [("asing.txt", "in no language that is read here")]
    assert done.articles == 2
    assert "id/articles/a.md" in done.written


def test_a_strict_build_writes_nothing_when_a_seed_cannot_be_used(seeds: Path, tmp_path: Path) -> None:
    (seeds / "asing.txt").write_text("Đây là một bài báo bằng tiếng Việt về quan hệ giữa hai nước.\n", encoding="utf-8")
    done = build(seeds, tmp_path / "docs", strict=True)
    assert (done.written, done.removed, len(done.problems)) == ((), (), 1)
    assert not (tmp_path / "docs").exists()


def test_a_second_build_does_nothing_and_a_removed_seed_takes_its_pages_along(seeds: Path, tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    build(seeds, docs)
    assert build(seeds, docs) == Report(articles=2)
    (seeds / "a.txt").unlink()
    assert build(seeds, docs).removed == ("en/articles/a.md", "id/articles/a.md")


@pytest.mark.parametrize(
    ("text", "wrong", "hint"),
    [
        ("countries = [", "Invalid value (at end of document)", "mend the TOML at that line"),
        ('languages = ["id"]\n', "countries: not a list of country codes", 'write countries = ["VN", "KZ"]'),
        (
            'countries = ["PE", "EG"]\nlanguages = ["xx"]\ntitle = {xx = "X"}\n',
            "languages: xx is not known",
            "choose from en, id",
        ),
    ],
)
def test_wrong_settings_are_named_and_nothing_is_written(text: str, wrong: str, hint: str, seeds: Path, tmp_path: Path) -> None:
    settings = tmp_path / "digest.toml"
    settings.write_text(text, encoding="utf-8")
    problem = Problem(file="digest.toml", wrong=wrong, hint=hint)
    assert read_settings(settings) == problem
    assert build(seeds, tmp_path / "docs", settings=settings) == Report(problems=(problem,))
