"""Two readings beside each other: which facts are new, gone or changed, and which are the same however the article was reworded."""

import json
from pathlib import Path
from typing import Any

import pytest

from digest.commands.main import main
from digest.compare.changes import compare
from digest.compare.markdown import markdown
from digest.compare.pairing import fact_changes
from digest.facts import to_line
from digest.model import ALL_KINDS
from digest.reading import read_articles
from tests.project import SEEDS

VISIT = "Foreign Minister Rosa Quispe of Peru paid an official visit to Egypt on 4-6 March 2021."
NONE = {"id": ""}
TRADE = "Trade between Peru and Egypt reached 300 million USD in 2020."


def fact(of: str, quote: str = VISIT, start: int = 0, **values: Any) -> dict[str, Any]:
    return {"id": of, **values, "evidence": {"quote": quote, "start": start, "end": start + len(quote), "rule": "x"}}


def visit(name: str = "events-1", **values: Any) -> dict[str, Any]:
    return fact(name, **({"kind": "official_visit", "date": "2021-03-04/2021-03-06", "people": ["Rosa Quispe"], "place": "EG"} | values))


def figure(name: str = "figures-1", **values: Any) -> dict[str, Any]:
    return fact(
        name, TRADE, 100, **({"metric": "bilateral_trade", "value": 300, "unit": "USD", "status": "actual", "period": "2020"} | values)
    )


def person(name: str, **values: Any) -> dict[str, Any]:
    return fact(
        f"people-{name}", name=name, **({"role": "minister", "country": "PE", "office": "Foreign Minister", "spellings": []} | values)
    )


def article(name: str = "satu", **kinds: Any) -> dict[str, Any]:
    return {"id": name, "language": "en", "countries": ["PE", "EG"], "title": "Talks", "published": None} | kinds


def told(before: dict[str, Any], after: dict[str, Any]) -> list[tuple[str, str, str, tuple[str, ...]]]:
    """Each change as kind, id before, id after, fields."""
    changes = [each for change in compare([before], [after]) for each in change.facts]
    return [(each.kind, (each.before or NONE)["id"], (each.after or NONE)["id"], each.fields) for each in changes]


# ---------------------------------------------------------------- facts


def test_nothing_changes_where_a_fact_only_stands_elsewhere_in_other_words() -> None:
    moved = visit() | {"evidence": {"quote": "She paid a visit, it was said.", "start": 900, "end": 930, "rule": "y"}}
    assert compare([article(events=[visit()])], [article(events=[moved])]) == ()


def test_another_value_of_the_same_words_is_a_change_and_names_the_field() -> None:
    assert told(article(figures=[figure()]), article(figures=[figure("figures-2", value=310)])) == [
        ("figures", "figures-1", "figures-2", ("value",))
    ]


def test_a_value_that_is_no_part_of_the_id_is_a_change_too() -> None:
    assert told(article(events=[visit(roles={})]), article(events=[visit(roles={"visitor": ["Rosa Quispe"]})])) == [
        ("events", "events-1", "events-1", ("roles",))
    ]


def body(of: str, name: str, **values: Any) -> dict[str, Any]:
    return fact(of, name=name, acronym=None, country=None, **values)


def test_a_body_that_an_editor_calls_otherwise_is_one_change_whatever_the_names_share() -> None:
    read, other = body("organizations-1", "Chamber of Orchards"), body("organizations-3", "Ministry of Trade")
    named = body("organizations-2", "Fruit Growers Union", corrected={"action": "change", "reason": "Its name.", "before": read})
    one, another = article(organizations=[read, other]), article(organizations=[named, other])
    assert told(one, another) == [("organizations", "organizations-1", "organizations-2", ("name", "corrected"))]
    assert told(another, one) == [("organizations", "organizations-2", "organizations-1", ("name", "corrected"))]
    assert "(name: Chamber of Orchards → Fruit Growers Union; corrected: none → Its name.)" in markdown(compare([one], [another]))


def test_a_body_that_rules_call_by_more_of_its_name_is_one_change_and_another_body_is_none() -> None:
    before = article(organizations=[body("organizations-1", "Ministry of Trade")])
    more = article(organizations=[body("organizations-2", "Ministry of Trade and Industry")])
    assert told(before, more) == [("organizations", "organizations-1", "organizations-2", ("name",))]
    other = article(organizations=[body("organizations-2", "Chamber of Orchards")])
    assert len(told(before, other)) == 2


def test_a_reworded_sentence_still_leads_to_the_fact() -> None:
    other = figure("figures-2", value=310) | {
        "evidence": {"quote": TRADE.replace("300", "310").replace("reached", "came to"), "start": 5, "end": 60, "rule": "x"}
    }
    assert told(article(figures=[figure()]), article(figures=[other])) == [("figures", "figures-1", "figures-2", ("value",))]


def test_other_words_make_another_fact() -> None:
    other = figure("figures-2", value=310) | {"evidence": {"quote": "Investments rose.", "start": 5, "end": 22, "rule": "x"}}
    assert told(article(figures=[figure()]), article(figures=[other])) == [
        ("figures", "", "figures-2", ()),
        ("figures", "figures-1", "", ()),
    ]


def test_another_person_of_the_same_sentence_is_another_fact() -> None:
    other = person("Omar Farid", country="EG", office="Ambassador", role="ambassador")
    changes = told(article(people=[person("Rosa Quispe")]), article(people=[other]))
    assert sorted(changes) == [("people", "", "people-Omar Farid", ()), ("people", "people-Rosa Quispe", "", ())]


def test_each_fact_is_paired_with_the_one_most_like_it() -> None:
    before = [visit("a", people=["Rosa Quispe"], place="EG"), visit("b", people=["Omar Farid"], place="PE")]
    after = [
        visit("c", people=["Omar Farid"], place="PE", date="2021-03-05"),
        visit("d", people=["Rosa Quispe"], place="EG", date="2021-03-05"),
    ]
    pairs = {(change.before or {})["id"]: (change.after or {})["id"] for change in fact_changes("events", before, after)}
    assert pairs == {"a": "d", "b": "c"}


def test_the_id_of_the_visit_an_event_belongs_to_is_no_value_but_that_it_belongs_to_one_is() -> None:
    assert told(article(events=[visit(part_of="events-8")]), article(events=[visit(part_of="events-9")])) == []
    assert told(article(events=[visit(part_of=None)]), article(events=[visit(part_of="events-9")]))[0][3] == ("part_of",)


def test_a_kind_that_an_older_version_did_not_know_is_new() -> None:
    assert told(article(), article(trends=[fact("trends-1", metric="trade", direction="up")])) == [("trends", "", "trends-1", ())]


@pytest.fixture(scope="module")
def readings() -> list[dict[str, Any]]:
    """Two articles as they are read."""
    return [json.loads(to_line(entry.facts)) for entry in read_articles(SEEDS).entries]


def test_a_reading_is_as_it_is(readings: list[dict[str, Any]]) -> None:
    assert compare(readings, readings) == ()


def test_each_fact_of_both_readings_is_told_once_at_most(readings: list[dict[str, Any]]) -> None:
    before, after = readings[0], readings[1] | {"id": readings[0]["id"]}
    [change] = compare([before], [after])
    for kind in ALL_KINDS:
        changes = [each for each in change.facts if each.kind == kind]
        added, removed = (sum(getattr(each, side) is None for each in changes) for side in ("before", "after"))
        assert len(after[kind]) == len(before[kind]) + added - removed
        assert len({each.after["id"] for each in changes if each.after}) == sum(each.after is not None for each in changes)


# ---------------------------------------------------------------- articles


def test_articles_that_are_new_gone_or_retitled_are_told() -> None:
    before, after = (
        [article("a"), article("b"), article("c")],
        [article("d", figures=[figure()]), article("b"), article("a", title="Other talks")],
    )
    changes = compare(before, after)
    assert [(change.id, change.before is None, change.after is None) for change in changes] == [
        ("d", True, False),
        ("a", False, False),
        ("c", False, True),
    ]
    assert [(each.field, each.before, each.after) for each in changes[1].head] == [("title", "Talks", "Other talks")]


# ---------------------------------------------------------------- as Markdown


def test_a_change_shows_the_sentence_the_field_and_the_words() -> None:
    after = figure("figures-2", value=310, label="Trade came to $310 in 2020")
    text = markdown(compare([article(figures=[figure()])], [article(figures=[after])]))
    assert "Articles: 0 new, 0 gone, 1 read otherwise. Facts: 0 added, 0 removed, 1 changed." in text
    assert f"### Talks (`satu`)\n\n- **changed** figures: Trade came to \\$310 in 2020 (value: 300 → 310) · “{TRADE}”\n" in text


def test_without_a_change_it_says_so() -> None:
    assert markdown(compare([article()], [article()])) == "## What changes\n\nNo fact and no article.\n"


def test_text_of_an_article_is_no_markdown() -> None:
    bad = "# Title `code` [a](b) <b>x</b> **y** | $1$ &amp; @you\n\n## no heading\x1b[31m"
    text = markdown(compare([], [article("a`b", title=bad, figures=[figure(speaker=bad)])]))
    assert "\n## no" not in text and "<b>" not in text and "\x1b" not in text
    assert r"\# Title \`code\` \[a\](b) \<b\>x\</b\> \*\*y\*\* \| \$1\$ \&amp; \@you \#\# no heading" in text


def test_more_than_a_page_can_show_is_counted() -> None:
    many = [article(f"a{number}", figures=[figure(f"f{each}", speaker="x" * 290) for each in range(100)]) for number in range(40)]
    text = markdown(compare([], many))
    assert len(text.encode()) < 1_000_000
    assert text.endswith(" articles more.\n")


# ---------------------------------------------------------------- the command


def written(path: Path, *articles: dict[str, Any]) -> str:
    path.write_text("".join(json.dumps(each) + "\n" for each in articles), encoding="utf-8")
    return str(path)


def test_the_command_prints_what_changes_between_two_files(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = written(tmp_path / "before.jsonl", article(figures=[figure()]))
    after = written(tmp_path / "after.jsonl", article(figures=[figure(value=310)]))
    assert main(["diff", before, after]) == 0
    assert "(value: 300 → 310)" in capsys.readouterr().out


@pytest.mark.parametrize(
    "line", ["{", "[]", "3", '{"id": 1}', '{"id": "a", "events": 1}', '{"id": "a", "events": [{"id": "b"}]}', "[" * 100_000]
)
def test_a_file_of_something_else_is_named(line: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    good, bad = written(tmp_path / "good.jsonl", article()), tmp_path / "bad.jsonl"
    bad.write_text(f"\n{line}\n", encoding="utf-8")
    assert main(["diff", good, str(bad)]) == 1
    assert capsys.readouterr().err.startswith(f"{bad}, line 2: not the facts of an article\n  hint: name what `facts` printed")


def test_a_folder_without_a_digest_and_what_is_not_there_are_wrong_usage(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for place, said in ((tmp_path, "no digest lies there"), (tmp_path / "x", "no such file or folder")):
        with pytest.raises(SystemExit, match="2"):
            main(["diff", str(place), str(place)])
        assert said in capsys.readouterr().err
