"""`build_digest.py review` as a stranger types it."""

import json
from pathlib import Path

import pytest

from tests.commanding import Done, command
from tests.review.pasting import digest_in
from tests.review.test_review import ARTICLE, OTHER_SUM, OTHERS


@pytest.fixture(scope="module")
def digest(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return digest_in(tmp_path_factory.mktemp("review") / "digest", a=ARTICLE, b=OTHER_SUM, c=OTHERS).root


def review(digest: Path, *options: str) -> Done:
    return command("review", digest, *options)


def test_it_says_what_and_where_and_why_and_what_to_paste(digest: Path) -> None:
    done = review(digest)
    assert (done.returncode, done.stderr) == (0, "")
    first, *_ = done.stdout.split("\n\n")
    assert first.splitlines() == [
        "1. articles contradict each other: seeds/b.txt:3",
        "   Bilateral trade came to US$300\N{NO-BREAK SPACE}million in 2023 / Bilateral trade came to US$800\N{NO-BREAK SPACE}million in 2023",
        "   “Trade between Vietnam and Kazakhstan reached 300 million US dollars in 2023.”",
        "   seeds/a.txt:5: “Trade between Vietnam and Kazakhstan reached 800 million US dollars in 2023, the two presidents said.”",
        "   Both can't be so as they were read (value: exact 300000000 USD / exact 800000000 USD); one sentence may be read wrongly, or an article be wrong.",
        "   paste into seeds/b.toml:",
        "      [[reject]]",
        '      kind = "figures"',
        '      quote = "300 million US"',
        "      reason = …",
        "   or paste into seeds/a.toml:",
        "      [[reject]]",
        '      kind = "figures"',
        '      quote = "800 million US"',
        "      reason = …",
        "   or paste into reviewed.toml:",
        first.splitlines()[-1],
    ]
    assert first.splitlines()[-1].startswith("      contradiction-")


def test_it_speaks_indonesian_too(digest: Path) -> None:
    assert review(digest, "--in", "id").stdout.startswith("1. artikel saling bertentangan: seeds/b.txt:3\n")


def test_so_many_as_are_asked_for_are_shown_and_the_rest_is_counted(digest: Path) -> None:
    everything = [json.loads(line) for line in review(digest, "--json", "--limit", "0").stdout.splitlines()]
    assert {item["sort"] for item in everything} == {"contradiction", "other-pair", "weak", "bare"}
    shown = review(digest, "--limit", "1").stdout
    assert shown.splitlines()[-1].startswith(f"{len(everything) - 1} more of {len(everything)}: ")
    assert [json.loads(line) for line in review(digest, "--json", "--limit", "1").stdout.splitlines()] == everything[:1]


def test_what_programs_read_holds_the_lines(digest: Path) -> None:
    first = json.loads(review(digest, "--json").stdout.splitlines()[0])
    assert [(each["file"], each["way"], each["has_blanks"]) for each in first["lines"]] == [
        ("seeds/b.toml", "end", True),
        ("seeds/a.toml", "end", True),
    ]
    assert first["stays"]["lines"].startswith(first["id"])


def test_what_can_not_be_used_is_listed_and_makes_the_exit_code_1(tmp_path: Path) -> None:
    done = review(digest_in(tmp_path / "digest", a=ARTICLE, b="").root)
    assert done.returncode == 1
    assert done.stdout.startswith("1. can't be used: seeds/b.txt\n   is empty\n")


def test_a_digest_in_which_all_was_looked_at_says_so(tmp_path: Path) -> None:
    folder = digest_in(tmp_path / "digest", a=ARTICLE)
    lines = [json.loads(line)["stays"]["lines"] for line in review(folder.root, "--json", "--limit", "0").stdout.splitlines()]
    folder.reviewed.write_text("\n".join(lines), encoding="utf-8")
    assert review(folder.root).stdout.splitlines() == [
        "Nothing deserves a look (articles: 1).",
        "Nothing was built before, so nothing is said of what has changed since.",
        f"Looked at before (reviewed.toml): {len(lines)}.",
    ]


@pytest.mark.parametrize("options", [("--limit", "-1"), ("--limit", "x"), ("--in", "xx")])
def test_wrong_usage_is_wrong_usage(options: tuple[str, ...], digest: Path) -> None:
    assert review(digest, *options).returncode == 2


def test_where_no_digest_lies_that_is_said(tmp_path: Path) -> None:
    done = review(tmp_path)
    assert done.returncode == 2
    assert "no digest lies here" in done.stderr
