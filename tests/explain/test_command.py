"""`build_digest.py explain` as a stranger types it."""

import re
from pathlib import Path

import pytest

from tests.commanding import Done, command

TEXT = """Peru dan Mesir Perluas Kerja Sama

Menteri Luar Negeri Peru, Rosa Quispe, melakukan kunjungan resmi ke Mesir pada tanggal 4-6 Maret 2021.

Rosa Quispe berharap dapat berkunjung ke Aswan. Kontrak kopi ditandatangani pada tanggal 5 Maret.
"""


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    """A folder with one article in it."""
    (tmp_path / "kabar.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


def explain(*arguments: str | Path) -> Done:
    """The command in a process of its own."""
    return command(*arguments)


def test_an_article_is_found_by_its_name_or_as_a_file(seeds: Path) -> None:
    by_name = explain("explain", "kabar", "--seeds", seeds)
    assert (by_name.returncode, by_name.stderr) == (0, "")
    assert by_name.stdout.startswith("kabar.txt: language id, about PE, EG, published not told\n")
    assert explain("explain", seeds / "kabar.txt").stdout == explain("--seeds", seeds, "explain", "kabar").stdout == by_name.stdout


def test_each_fact_has_its_rule_and_the_words_at_its_offsets(seeds: Path) -> None:
    lines = explain("explain", "kabar", "--seeds", seeds).stdout.splitlines()
    at = lines.index('  kind=official_visit  date=2021-03-04/2021-03-06  people=["Rosa Quispe"]  place=EG')
    told = re.fullmatch(r"    events\.visit (\d+)-(\d+): (.*)", lines[at + 1])
    assert told
    assert TEXT[int(told[1]) : int(told[2])] == told[3]


def test_an_inferred_value_has_its_clue(seeds: Path) -> None:
    lines = explain("explain", "kabar", "--seeds", seeds).stdout.splitlines()
    at = lines.index("  date=2021-03-05  inferred=true")
    assert re.match(r"    because chronology\.\w+ \d+-\d+: |    because years\.\w+ \d+-\d+: ", lines[at + 2])


def test_what_is_left_out_is_shown_among_its_words_with_the_reason(seeds: Path) -> None:
    said = explain("explain", "kabar", "--seeds", seeds).stdout
    at = TEXT.index("berkunjung")
    assert f"    {at}-{at + len('berkunjung')}: … " in said
    assert "dapat [berkunjung] ke Aswan" in said
    assert "events.only_wished: it is only wished for" in said


def test_the_explanation_can_be_had_in_each_language(seeds: Path) -> None:
    assert "events.only_wished: baru diharapkan" in explain("explain", "kabar", "--seeds", seeds, "--in", "id").stdout


def test_an_article_that_is_not_there_is_wrong_usage(seeds: Path) -> None:
    done = explain("explain", "tiada", "--seeds", seeds)
    assert done.returncode == 2
    assert f"tiada: no such article; name a file, or an article in {seeds}" in done.stderr


def test_an_article_that_cannot_be_read_is_named(seeds: Path) -> None:
    (seeds / "kosong.txt").write_text("", encoding="utf-8")
    done = explain("explain", "kosong", "--seeds", seeds)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "kosong.txt: is empty\n  hint: put the article's text into it, or remove it\n"


def test_what_was_left_out_shows_its_clause_and_its_empty_places(seeds: Path) -> None:
    lines = explain("explain", "kabar", "--seeds", seeds, "--in", "en").stdout.splitlines()
    at = next(index for index, line in enumerate(lines) if "events.only_wished" in line)
    assert re.match(r"      clause, only wished by “berharap.*”: Rosa Quispe berharap", lines[at + 1])
    assert lines[at + 2].startswith("      who: Rosa Quispe; what or whom: –;")
    assert lines[at + 2].endswith("when: –")
