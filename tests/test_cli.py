"""The commands as a stranger types them: what they print, what they write, and the code they end with."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from digest import reading
from digest.commands.arguments import job_count
from tests.commanding import Done, command
from tests.project import SEEDS, build_digest, copy_of_project, shared_project
from tools.fuzz.checks import spans

GOOD = """Vietnam dan Kazakhstan Perluas Kerja Sama

Hanoi - Menteri Luar Negeri Vietnam, Tran Thi Hoa, melakukan kunjungan resmi ke Kazakhstan pada tanggal 4-6 Maret 2021.

Nilai perdagangan antara Vietnam dan Kazakhstan mencapai lebih dari 300 juta USD pada tahun 2020, kata menteri itu di Astana.
"""


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    """A folder with one article in it."""
    folder = tmp_path / "seeds"
    folder.mkdir()
    (folder / "kabar.txt").write_text(GOOD, encoding="utf-8")
    return folder


def run(*arguments: str | Path, **environment: str) -> Done | subprocess.CompletedProcess[str]:
    """The command line; in a process of its own where its surroundings matter."""
    return build_digest(shared_project(), *arguments, **environment) if environment else command(*arguments)


def facts(folder: Path, **environment: str) -> list[dict[str, Any]]:
    """What `facts` prints about a folder."""
    return [json.loads(line) for line in run("facts", folder, **environment).stdout.splitlines()]


def tree(folder: Path) -> dict[str, bytes]:
    """Every file of a folder with its bytes."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def times(folder: Path) -> dict[str, int]:
    """When each file of a folder was last written."""
    return {str(path.relative_to(folder)): path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file()}


def pages_of(docs: Path, stem: str) -> list[Path]:
    """An article's pages, one a language."""
    return sorted(docs.glob(f"*/articles/{stem}.md"))


# ---------------------------------------------------------------- facts


def test_facts_prints_one_json_object_a_line_and_nothing_else(seeds: Path) -> None:
    (seeds / "again.txt").write_text(GOOD, encoding="utf-8")
    done = run("facts", seeds)
    articles = [json.loads(line) for line in done.stdout.splitlines()]
    assert {article["id"] for article in articles} == {"again", "kabar"}
    assert (done.returncode, done.stderr) == (0, "")


def test_facts_has_the_keys_that_others_rely_on(seeds: Path) -> None:
    [article] = facts(seeds)
    kinds = {"people", "organizations", "places", "dates", "figures", "events", "agreements", "milestones", "quotes", "topics"}
    assert {"id", "language", "countries", "title", "published"} | kinds <= set(article)
    assert (article["language"], article["title"]) == ("id", "Vietnam dan Kazakhstan Perluas Kerja Sama")


def test_every_quote_is_what_stands_at_its_offsets() -> None:
    for article in facts(SEEDS):
        text = (SEEDS / f"{article['id']}.txt").read_bytes().decode("utf-8")
        found = list(spans(article))
        assert found
        assert not [each for each in found if text[each["start"] : each["end"]] != each["quote"]]


def test_facts_without_a_folder_reads_the_seeds() -> None:
    assert run("facts").stdout == run("facts", "seeds").stdout != ""


def test_facts_of_an_empty_folder_is_nothing(tmp_path: Path) -> None:
    done = run("facts", tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", f"{tmp_path}: no articles\n")


def test_jobs_may_stand_before_or_after_facts(seeds: Path) -> None:
    before, after = run("--jobs", "2", "facts", seeds), run("facts", "--jobs", "2", seeds)
    assert (before.returncode, after.returncode) == (0, 0)
    assert before.stdout == after.stdout != ""


def test_facts_is_utf8_whatever_the_locale(seeds: Path) -> None:
    (seeds / "kabar.txt").write_text(GOOD.replace("Tran Thi Hoa", "Võ Thị Ánh"), encoding="utf-8")
    plain = run("facts", seeds, LC_ALL="C", PYTHONUTF8="0", PYTHONIOENCODING="ascii")
    assert "Võ Thị Ánh" in plain.stdout
    assert plain.returncode == 0


def test_facts_waits_neither_for_what_makes_pages_nor_for_the_site_builder(seeds: Path) -> None:
    probe = f"import sys, build_digest; build_digest.main(['facts', {str(seeds)!r}]); sys.exit(bool({{'mkdocs', 'digest.render'}} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", probe], cwd=shared_project(), capture_output=True, check=False).returncode == 0


def test_a_reader_who_leaves_early_sees_no_traceback(seeds: Path) -> None:
    for number in range(60):  # more than a pipe holds
        (seeds / f"more{number}.txt").write_text(GOOD, encoding="utf-8")
    command = f"{sys.executable} build_digest.py facts {seeds} | head -n 1"
    done = subprocess.run(
        ["bash", "-c", f"set -o pipefail; {command}"], cwd=shared_project(), capture_output=True, encoding="utf-8", check=False
    )
    assert len(done.stdout.splitlines()) == 1
    assert (done.returncode, done.stderr) == (0, "")


def test_a_full_disk_is_told(seeds: Path) -> None:
    with Path("/dev/full").open("w") as full:
        command = [sys.executable, "build_digest.py", "facts", str(seeds)]
        done = subprocess.run(command, cwd=shared_project(), stdout=full, stderr=subprocess.PIPE, encoding="utf-8", check=False)
    assert done.returncode == 1
    assert done.stderr == "standard output: No space left on device\n  hint: check that it can be written and the disk has room\n"


# ---------------------------------------------------------------- wrong usage


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["facts", "no-such-folder"], "no-such-folder: no such folder"),
        (["facts", "README.md"], "README.md: not a folder"),
        (["--seeds", "no-such-folder"], "no-such-folder: no such folder"),
        (["--docs", "README.md"], "README.md: not a folder"),
        (["--jobs", "-1"], "-1: must be 0 (one a core) or more"),
        (["--jobs", "many"], "many: give a whole number"),
        (["--no-such-option"], "--no-such-option"),
        (["fact"], "fact"),
    ],
)
def test_wrong_usage_is_told_and_ends_with_2(arguments: list[str], said: str) -> None:
    done = run(*arguments)
    assert done.returncode == 2
    assert said in done.stderr
    assert done.stdout == ""


@pytest.mark.parametrize(
    ("arguments", "used"),
    [
        (["facts", "no-such-folder"], "facts [-h] [--jobs N]"),
        (["facts", "--job", "x"], "facts [-h] [--jobs N]"),
        (["diff", "README.md", "no-such-file"], "diff [-h] OLD NEW"),
        (["diff", "README.md", "README.md", "--brief"], "diff [-h] OLD NEW"),
        (["new", "x", "--countries", "ID"], "new [-h] --countries COUNTRY"),
        (["--brief"], "[-h] [--seeds DIR]"),
    ],
)
def test_wrong_usage_shows_how_the_command_that_was_typed_is_used(arguments: list[str], used: str) -> None:
    done = run(*arguments)
    assert done.returncode == 2
    assert done.stderr.startswith(f"usage: build_digest.py {used}")


@pytest.mark.parametrize("typed", [[], ["facts"], ["story"], ["add", "a.txt"]])
def test_where_no_digest_lies_a_command_about_its_articles_says_so(typed: list[str], tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(GOOD, encoding="utf-8")
    done = command(*typed, folder=tmp_path)
    assert done.returncode == 2
    assert f"{tmp_path}: no digest lies here, for there is no digest.toml; go to the folder of one, " in done.stderr
    assert "or make a digest with “new”" in done.stderr


# ---------------------------------------------------------------- building


def test_build_writes_a_page_for_each_article_in_each_language(seeds: Path, tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    done = run("--seeds", seeds, "--docs", docs)
    assert (done.returncode, done.stderr) == (0, "")
    assert [page.relative_to(docs).parts[0] for page in pages_of(docs, "kabar")] == ["en", "id"]


def test_the_same_seeds_give_the_same_bytes(seeds: Path, tmp_path: Path) -> None:
    for folder in ("one", "two"):
        assert run("--seeds", seeds, "--docs", tmp_path / folder, PYTHONHASHSEED=str(len(folder) * len(folder[0]))).returncode == 0
    assert tree(tmp_path / "one") == tree(tmp_path / "two") != {}


def test_a_build_by_many_processes_is_the_build_by_one(seeds: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "_WORTH_A_PROCESS", 10)
    for number in range(22):  # enough that several processes are worth their start
        (seeds / f"more{number}.txt").write_text(GOOD.replace("300", f"{300 + number}"), encoding="utf-8")
    (seeds / "empty.txt").write_bytes(b"")
    reports = [run("--seeds", seeds, "--docs", tmp_path / f"jobs{jobs}", "--jobs", str(jobs)) for jobs in (1, 2)]
    assert [report.returncode for report in reports] == [1, 1]
    assert len({report.stderr for report in reports}) == 1
    assert tree(tmp_path / "jobs1") == tree(tmp_path / "jobs2") != {}


def test_no_number_of_processes_is_one_a_core() -> None:
    assert job_count("0") == os.cpu_count()


def test_a_second_build_writes_nothing(seeds: Path, tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    run("--seeds", seeds, "--docs", docs)
    before = times(docs)
    again = run("--seeds", seeds, "--docs", docs)
    assert times(docs) == before
    assert "0 files written, 0 removed" in again.stdout


def test_the_pages_of_a_removed_seed_go_and_hand_written_pages_stay(seeds: Path, tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    (seeds / "gone.txt").write_text(GOOD, encoding="utf-8")
    run("--seeds", seeds, "--docs", docs)
    by_hand = docs / "id" / "about.md"
    by_hand.write_text("# Tentang\n", encoding="utf-8")
    (seeds / "gone.txt").unlink()
    assert run("--seeds", seeds, "--docs", docs).returncode == 0
    assert not pages_of(docs, "gone")
    assert pages_of(docs, "kabar")
    assert by_hand.read_text(encoding="utf-8") == "# Tentang\n"


def test_seeds_are_never_changed(seeds: Path, tmp_path: Path) -> None:
    (seeds / "cr.txt").write_bytes(b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode())
    before = (tree(seeds), times(seeds))
    run("--seeds", seeds, "--docs", tmp_path / "docs")
    run("facts", seeds)
    assert (tree(seeds), times(seeds)) == before


@pytest.mark.parametrize(
    ("file", "broken", "said"),
    [
        ("digest/languages/en/language.toml", "name = [", "languages/en/language.toml: "),
        (
            "digest/languages/id/trends.toml",
            '[lexicon.trend]\nup = "naik"',
            "languages/id/trends.toml: lexicon.trend.up: not a list of words",
        ),
        ("digest/gazetteer/known.toml", "[people.a-b]\nnames = 3", "gazetteer/known.toml: people.a-b.names: not a table"),
        ("digest.toml", 'countries = "VN"', "digest.toml: countries: not a list of two countries"),
    ],
)
def test_a_mistake_in_the_projects_own_data_is_told_with_what_to_do(file: str, broken: str, said: str, tmp_path: Path) -> None:
    copy = copy_of_project(tmp_path / "copy")
    (copy / file).write_text(broken, encoding="utf-8")
    done = build_digest(copy)
    assert done.returncode == 1
    assert said in done.stderr
    assert "\n  hint: " in done.stderr
    assert "Traceback" not in done.stderr


def test_a_folder_that_cannot_be_written_is_told(seeds: Path, tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "id").write_text("a file where a folder belongs", encoding="utf-8")
    done = run("--seeds", seeds, "--docs", tmp_path / "docs")
    assert done.returncode == 1
    assert str(tmp_path / "docs" / "id") in done.stderr
    assert "Traceback" not in done.stderr


# ---------------------------------------------------------------- seeds that can't be used


def huge(path: Path) -> None:
    """100 MB of nothing that takes no room on the disk."""
    with path.open("wb") as file:
        file.truncate(100_000_000)


def binary(path: Path) -> None:
    """The beginning of a picture."""
    path.write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 8)


def dangling(path: Path) -> None:
    """A link to a file that is gone."""
    path.symlink_to(path.with_name("moved-away.txt"))


UNUSABLE: dict[str, Callable[[Path], object]] = {
    "empty": lambda path: path.write_bytes(b""),
    "white space only": lambda path: path.write_bytes(b" \n\t\r\n \n"),
    "binary": binary,
    "huge": huge,
    "a folder": lambda path: path.mkdir(),
    "a dangling link": dangling,
    "no language we read": lambda path: path.write_text("Съезд прошёл в столице, и на нём было много гостей. " * 20, encoding="utf-8"),
}


@pytest.mark.parametrize("kind", UNUSABLE)
def test_an_unusable_seed_is_named_with_what_to_do_and_the_others_are_built(kind: str, seeds: Path, tmp_path: Path) -> None:
    UNUSABLE[kind](seeds / "bad.txt")
    done = run("--seeds", seeds, "--docs", tmp_path / "docs")
    assert done.returncode == 1
    assert "bad.txt: " in done.stderr
    assert "\n  hint: " in done.stderr
    assert "Traceback" not in done.stderr
    assert len(pages_of(tmp_path / "docs", "kabar")) == 2
    assert not pages_of(tmp_path / "docs", "bad")


@pytest.mark.parametrize("kind", UNUSABLE)
def test_facts_names_an_unusable_seed_and_prints_the_others(kind: str, seeds: Path) -> None:
    UNUSABLE[kind](seeds / "bad.txt")
    done = run("facts", seeds)
    assert done.returncode == 1
    assert "bad.txt: " in done.stderr
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == ["kabar"]


def test_strict_builds_nothing_when_a_seed_is_unusable(seeds: Path, tmp_path: Path) -> None:
    binary(seeds / "bad.txt")
    done = run("--seeds", seeds, "--docs", tmp_path / "docs", "--strict")
    assert done.returncode == 1
    assert "bad.txt: " in done.stderr
    assert "nothing was built" in done.stderr
    assert tree(tmp_path / "docs") == {}


def test_strict_builds_when_all_is_well(seeds: Path, tmp_path: Path) -> None:
    assert run("--seeds", seeds, "--docs", tmp_path / "docs", "--strict").returncode == 0
    assert pages_of(tmp_path / "docs", "kabar")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_a_seed_in_another_encoding_is_read_as_its_author_saw_it(encoding: str, seeds: Path) -> None:
    text = GOOD.replace("kata menteri itu", "“kami gembira – sungguh”, kata menteri itu")
    (seeds / "kabar.txt").write_bytes(text.encode(encoding))
    [article] = facts(seeds)
    assert article["title"] == "Vietnam dan Kazakhstan Perluas Kerja Sama"
    assert [each for each in spans(article) if "“kami gembira – sungguh”" in str(each["quote"])]


def test_bytes_that_no_encoding_explains_are_named(seeds: Path) -> None:
    (seeds / "bad.txt").write_bytes(GOOD.encode()[:200] + b"\xff\xfe\x00\x81\x8d\x00" * 30 + GOOD.encode())
    done = run("facts", seeds)
    assert done.returncode == 1
    assert "bad.txt: " in done.stderr


def test_odd_file_names_are_ids_like_any_other(seeds: Path, tmp_path: Path) -> None:
    stems = {"two words", "titik.dua: koma, tanya?", "Việt–Nam", "--help", "#1 [x](y)", "100%", "&lt;b&gt;", "a'b\"c"}
    for stem in stems:
        (seeds / f"{stem}.txt").write_text(GOOD, encoding="utf-8")
    done = run("--seeds", seeds, "--docs", tmp_path / "docs")
    assert done.returncode == 0, done.stderr
    for folder in (tmp_path / "docs").glob("*/articles"):
        assert len([page for page in folder.glob("*.md") if page.stem != "index"]) == len(stems) + 1
    assert {article["id"] for article in facts(seeds)} == {"kabar", *stems}
