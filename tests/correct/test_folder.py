"""A folder of seeds with what an editor says beside them, as the command reads it."""

import json
from pathlib import Path
from typing import Any

from tests.commanding import command
from tests.correct.test_corrections import ENGLISH


def facts_in(folder: Path, asserted: str | bytes) -> tuple[list[dict[str, Any]], str, int]:
    (folder / "a.txt").write_text(ENGLISH, encoding="utf-8")
    (folder / "b.txt").write_text(ENGLISH.replace("tourism", "culture"), encoding="utf-8")
    (folder / "a.toml").write_bytes(asserted if isinstance(asserted, bytes) else asserted.encode())
    done = command("facts", folder)
    return [json.loads(line) for line in done.stdout.splitlines()], done.stderr, done.returncode


def test_the_title_the_date_and_the_countries_of_an_article_are_those_that_an_editor_gives(tmp_path: Path) -> None:
    found, messages, code = facts_in(tmp_path, 'title = "Another title"\ndate = 2024-03-15\ncountries = ["KZ", "CL"]\n')
    (article,) = [each for each in found if each["id"] == "a"]
    assert (article["title"], article["published"], article["countries"]) == ("Another title", "2024-03-15", ["KZ", "CL"])
    assert (article["written"]["date"], article["written"]["by"]) == ("2024-03-15", "asserted")
    assert (messages, code) == ("", 0)


def test_an_article_whose_corrections_cannot_be_read_is_left_out_and_named_and_the_others_are_read(tmp_path: Path) -> None:
    for wrong in (b"[[reject]]\nkind = ", b"\xff\xfe\x00", '[[reject]]\nkind = "people"\nquote = "Tokayev"\n'):
        found, messages, code = facts_in(tmp_path, wrong)
        assert [each["id"] for each in found] == ["b"]
        assert messages.startswith("a.toml: ")
        assert "a.txt is left out until then" in messages
        assert code == 1


def test_a_correction_that_does_not_fit_is_named_and_the_article_is_read(tmp_path: Path) -> None:
    found, messages, code = facts_in(tmp_path, '[[reject]]\nkind = "people"\nquote = "Nobody"\nreason = "Wrong."\n')
    assert [each["id"] for each in found] == ["a", "b"]
    assert messages.startswith("a.toml:reject 1: “Nobody” is not printed in a.txt\n  hint: name one of these: ")
    assert code == 1


def test_what_is_said_of_an_article_that_is_not_there_is_named(tmp_path: Path) -> None:
    (tmp_path / "gone.toml").write_text('title = "X"\n', encoding="utf-8")
    found, messages, code = facts_in(tmp_path, "")
    assert len(found) == 2
    assert "gone.toml: says something of the article gone, which is not here" in messages
    assert code == 0


def test_an_explanation_tells_what_an_editor_rejected_changed_and_added(tmp_path: Path) -> None:
    facts_in(tmp_path, """
[[reject]]
kind = "events"
quote = "paid a state visit"
reason = "It was a working visit."

[[change]]
kind = "figures"
quote = "US$300 million"
set = { value = 310_000_000 }
reason = "Corrected by the newspaper."

[[add]]
kind = "topics"
quote = "exports of Kazakhstan"
set = { topic = "space" }
reason = "Missed."
""")  # fmt: skip
    told = command("explain", tmp_path / "a.txt").stdout
    assert "kind=state_visit" in told.split("rejected by an editor: It was a working visit.")[0]
    assert "value=310000000" in told.split("changed by an editor: Corrected by the newspaper.")[0]
    assert "topic=space" in told.split("added by an editor: Missed.")[0]


def test_a_rejected_fact_and_a_changed_one_are_told_with_the_reason(tmp_path: Path) -> None:
    asserted = """
[[reject]]
kind = "events"
quote = "paid a state visit"
reason = "It was a working visit."
by = "A. Editor"
on = 2026-11-29

[[change]]
kind = "figures"
quote = "US$300 million"
set = { value = 310_000_000 }
reason = "Corrected by the newspaper."
"""
    found, messages, code = facts_in(tmp_path, asserted)
    article = found[0]
    assert (messages, code) == ("", 0)
    assert [each["kind"] for each in article["rejected"]] == ["events"]
    assert article["rejected"][0]["before"]["kind"] == "state_visit"
    assert not [each for each in article["events"] if each["kind"] == "state_visit"]
    (changed,) = [each for each in article["figures"] if "corrected" in each]
    assert (changed["value"], changed["corrected"]["before"]["value"]) == (310_000_000, 300_000_000)
    assert changed["corrected"]["reason"] == "Corrected by the newspaper."
