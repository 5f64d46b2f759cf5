"""Seeds in, pages out: the report tells what was done, and more processes change nothing."""

import gc
import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as effort
from hypothesis import strategies as st

from digest.filing import filing_order
from digest.garbage import no_search_for_garbage
from digest.languages import available, load
from digest.model import Seed
from digest.pipeline import Report, build, read_settings
from digest.publish import publish
from digest.read import read_seeds
from digest.reading import read_all, read_articles, read_seed
from digest.render.workshop import WORTH_A_PROCESS, Workshop
from tests.project import ROOT
from tests.reading import related
from tools.corpus import Corpus

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


def settings_of(folder: Path, countries: str = '"PE", "EG"', more: str = "") -> Path:
    """The settings of a site about two countries."""
    file = folder / "digest.toml"
    titles = '[title]\nid = "Ikhtisar"\nen = "Digest"'
    file.write_text(f'countries = [{countries}]\nlanguages = ["id", "en"]\n{more}\n{titles}\n', encoding="utf-8")
    return file


def test_articles_come_from_the_oldest_to_the_newest(seeds: Path) -> None:
    assert [entry.article.id for entry in read_articles(seeds).entries] == ["b", "a"]


def noticed(seeds: Path, tmp_path: Path) -> list[str]:
    """What a build says of articles that are there twice."""
    done = build(seeds, tmp_path / "docs", settings=settings_of(tmp_path))
    return [str(notice) for notice in done.notices if "tells the same" in notice.wrong]


def test_an_article_that_was_put_into_the_folder_twice_is_named(seeds: Path, tmp_path: Path) -> None:
    told = "tells the same as b.txt, so its facts stand there twice"
    text = (seeds / "b.txt").read_text(encoding="utf-8")
    for copy in (text, text.replace("\n\n", "\n\n\n").replace("Perluas", "Memperluas")):
        (seeds / "c.txt").write_text(copy, encoding="utf-8")
        assert noticed(seeds, tmp_path)[0].startswith(f"c.txt: {told}\n  hint: take one of the two out of the folder")


def test_articles_that_only_tell_of_the_same_are_not(seeds: Path, tmp_path: Path) -> None:
    assert noticed(seeds, tmp_path) == []


def test_reading_leaves_no_values_that_hold_each_other(seeds: Path) -> None:
    languages, (seed, _) = {code: load(code) for code in available()}, read_seeds(seeds)[0]
    read_seed(seed, languages)
    gc.collect()
    with no_search_for_garbage():
        read_seed(seed, languages)
    assert gc.collect() == 0


def test_several_processes_read_the_same_as_one(seeds: Path) -> None:
    for number in range(110):
        (seeds / f"{number}.txt").write_text(NEWS.format(year=1990 + number % 30, sum=number + 1), encoding="utf-8")
    assert read_articles(seeds, jobs=2) == read_articles(seeds, jobs=1)


def test_languages_made_side_by_side_have_the_same_files_in_the_same_order(tmp_path: Path) -> None:
    found = read_articles(Corpus(("PE", "EG")).write(tmp_path, range(WORTH_A_PROCESS), 600))
    assert len(found.entries) == WORTH_A_PROCESS
    site = read_settings(settings_of(tmp_path))
    languages = {code: load(code) for code in site.languages}
    one, both = publish(found, languages, site), publish(found, languages, site, jobs=2)
    assert list(one.pages.items()) == list(both.pages.items())
    assert not both.faults


def test_the_terms_of_the_search_stand_with_the_first_language_whichever_is_told_first(tmp_path: Path) -> None:
    site = read_settings(settings_of(tmp_path))
    digest = read_articles(Corpus(("PE", "EG")).write(tmp_path / "seeds", range(3)))
    told = Workshop(digest, {code: load(code) for code in site.languages}, site)
    found = {code: told.found(code, told.ready(code)) for code in site.languages}
    made, turned = told.search(found), told.search(dict(reversed(found.items())))
    assert f"{site.languages[0]}/search/words.json" in made.pages
    assert list(turned.pages.items()) == list(made.pages.items())


def test_an_article_in_an_unknown_language_is_named_and_the_others_are_built(seeds: Path, tmp_path: Path) -> None:
    (seeds / "asing.txt").write_text("Đây là một bài báo bằng tiếng Việt về quan hệ giữa hai nước.\n", encoding="utf-8")
    done = build(seeds, tmp_path / "docs", settings=settings_of(tmp_path))
    assert [(problem.file, problem.wrong) for problem in done.problems] == [
        ("asing.txt", "in no language that is read here, or too short to tell")
    ]
    assert done.articles == 2
    assert "id/articles/a.md" in done.written


def test_a_strict_build_writes_nothing_when_a_seed_cannot_be_used(seeds: Path, tmp_path: Path) -> None:
    (seeds / "asing.txt").write_text("Đây là một bài báo bằng tiếng Việt về quan hệ giữa hai nước.\n", encoding="utf-8")
    done = build(seeds, tmp_path / "docs", strict=True, settings=settings_of(tmp_path))
    assert (done.written, done.removed, len(done.problems)) == ((), (), 1)
    assert not (tmp_path / "docs").exists()


def test_a_second_build_does_nothing_and_a_removed_seed_takes_its_pages_along(seeds: Path, tmp_path: Path) -> None:
    docs, settings = tmp_path / "docs", settings_of(tmp_path)
    build(seeds, docs, settings=settings)
    assert build(seeds, docs, settings=settings) == Report(articles=2)
    (seeds / "a.txt").unlink()
    assert [path for path in build(seeds, docs, settings=settings).removed if "/search/" not in path] == [
        f"{code}/articles/a.{suffix}" for code in ("en", "id") for suffix in ("bib", "json", "md")
    ]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (
            b'countries = ["VN", "KZ"]\ntitle = "A digest\n',
            "digest.toml: Illegal character '\\n' (at line 2, column 18)\n  hint: put a quotation mark at the end of the text in that line",
        ),
        (b"countries = [", "digest.toml: Invalid value (at end of document)\n  hint: mend the TOML at that line"),
        (b'# Peru dan Mesir\nlanguages = ["\xe9"]\n', "digest.toml:line 2: not UTF-8\n  hint: save the file in UTF-8"),
        (
            b'countries = ["PE", "EG"]\nlanguages = ["xx"]\ntitle = {xx = "X"}\n',
            "digest.toml: languages: “xx” is not known\n  hint: choose from en, id",
        ),
        (None, "digest.toml: missing\n  hint: write it: two countries, the languages and a title in each; README.md says how"),
    ],
    ids=["a text that is left open", "no TOML", "not UTF-8", "an unknown language", "missing"],
)
def test_wrong_settings_are_named_and_what_stands_stays(text: bytes | None, problem: str, seeds: Path, tmp_path: Path) -> None:
    docs, settings = tmp_path / "docs", settings_of(tmp_path)
    build(seeds, docs, settings=settings)
    before = {path: path.read_bytes() for path in docs.rglob("*.*")}
    settings.unlink()
    if text is not None:
        settings.write_bytes(text)
    done = build(seeds, docs, settings=settings)
    assert (done.is_built, [str(each) for each in done.problems]) == (False, [problem])
    assert {path: path.read_bytes() for path in docs.rglob("*.*")} == before != {}


@pytest.mark.parametrize("left", ["nothing", "no article", "an unusable one", "no folder"])
def test_without_an_article_what_stands_stays(left: str, seeds: Path, tmp_path: Path) -> None:
    docs, settings = tmp_path / "docs", settings_of(tmp_path)
    build(seeds, docs, settings=settings)
    before = {path: path.read_bytes() for path in docs.rglob("*.*")}
    shutil.rmtree(seeds)
    if left != "no folder":
        seeds.mkdir()
        (seeds / {"nothing": ".hidden", "no article": "a.toml", "an unusable one": "a.txt"}[left]).write_bytes(b"")
    done = build(seeds, docs, settings=settings)
    assert not done.is_built
    hint = "put an article into it: its text in a file like name.txt, or its web page, saved as name.html"
    assert str(done.problems[-1]) == f"{seeds}: no article that can be used\n  hint: {hint}"
    assert {path: path.read_bytes() for path in docs.rglob("*.*")} == before != {}


def test_with_articles_about_others_only_and_those_left_out_what_stands_stays(seeds: Path, tmp_path: Path) -> None:
    done = build(seeds, tmp_path / "docs", settings=settings_of(tmp_path, '"FJ", "KE"', 'other_pairs = "left_out"'))
    assert [problem.wrong for problem in done.problems] == ["no article about FJ and KE"]
    assert not (tmp_path / "docs").exists()


@pytest.mark.parametrize("countries", ['"Peru", "Egypt"', '"mesir", "PERU"', '"eg", "pe"'])
def test_countries_are_named_in_either_language_or_by_their_codes(countries: str, tmp_path: Path) -> None:
    assert set(read_settings(settings_of(tmp_path, countries)).countries) == {"PE", "EG"}


# ---------------------------------------------------------------- other countries than the site's

OTHERS = """Fiji dan Kenya Perluas Kerja Sama

Menteri Luar Negeri Fiji, Mere Tuvalu, melakukan kunjungan resmi ke Kenya pada tanggal 1-3 Juni 2022.

Nilai perdagangan antara Fiji dan Kenya mencapai lebih dari 987 juta USD pada tahun 2021.
"""


@pytest.fixture
def with_others(seeds: Path) -> Path:
    """The folder with an article about two other countries."""
    (seeds / "lain.txt").write_text(OTHERS, encoding="utf-8")
    return seeds


def test_an_article_about_other_countries_is_named_and_is_no_problem(with_others: Path, tmp_path: Path) -> None:
    done = build(with_others, tmp_path / "docs", settings=settings_of(tmp_path), strict=True)
    [notice] = done.notices
    assert (notice.file, notice.wrong) == ("lain.txt", "about FJ and KE, not about PE and EG: it has a page, but is listed apart")
    assert (done.problems, done.articles) == ((), 3)


def test_an_article_about_other_countries_is_on_its_own_page_and_its_own_list_only(with_others: Path, tmp_path: Path) -> None:
    build(with_others, tmp_path / "docs", settings=settings_of(tmp_path))
    telling = {
        path.relative_to(tmp_path / "docs/id").as_posix() for path in (tmp_path / "docs/id").rglob("*.*") if b"Fiji" in path.read_bytes()
    }
    own = {f"articles/lain.{suffix}" for suffix in ("md", "bib", "json")}
    assert telling == own | {"articles/index.md", "data/articles.jsonl", "search/records/0.json"}
    index = (tmp_path / "docs/id/articles/index.md").read_text("utf-8")
    assert index.index('id="apart"') < index.index("Fiji dan Kenya")


def test_no_list_apart_where_all_articles_are_about_the_pair(seeds: Path, tmp_path: Path) -> None:
    done = build(seeds, tmp_path / "docs", settings=settings_of(tmp_path))
    assert done.notices == ()
    assert 'id="apart"' not in (tmp_path / "docs/id/articles/index.md").read_text("utf-8")


def test_an_article_about_other_countries_can_be_left_out(with_others: Path, tmp_path: Path) -> None:
    done = build(with_others, tmp_path / "docs", settings=settings_of(tmp_path, more='other_pairs = "left_out"'))
    assert [notice.wrong for notice in done.notices] == ["about FJ and KE, not about PE and EG: it is left out"]
    assert done.articles == 2
    assert not (tmp_path / "docs/id/articles/lain.md").exists()


def test_an_article_that_names_one_country_only_is_not_about_the_pair(seeds: Path, tmp_path: Path) -> None:
    (seeds / "satu.txt").write_text("Peru Panen Raya\n\nPetani di Peru memanen kopi lebih banyak dari tahun lalu.\n", encoding="utf-8")
    done = build(seeds, tmp_path / "docs", settings=settings_of(tmp_path))
    assert [notice.file for notice in done.notices] == ["satu.txt"]


ARTICLES, _ = read_seeds(ROOT / "evaluation" / "articles")
FILED = {entry.article.id: entry.facts for entry in read_all(ARTICLES[:6])[0]}


@effort(max_examples=5, deadline=None)
@given(order=st.permutations(ARTICLES[:6]))
def test_the_order_of_articles_changes_nothing(order: list[Seed]) -> None:
    entries, problems = read_all(order)
    assert not problems
    assert {entry.article.id: entry.facts for entry in entries} == FILED
    told = [sorted((entry.facts for entry in each), key=filing_order) for each in (entries, entries[::-1])]
    assert related(told[0]) == related(told[1])
