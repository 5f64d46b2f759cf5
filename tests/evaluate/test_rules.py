"""What became of the facts of each rule beside the gold."""

from typing import Any

from digest.evaluate.rules import rule_counts
from digest.evaluate.scoring import marked

META = {"language": "en", "countries": ["VN", "KZ"]}


def event(rule: str, clue: str | None = None, **values: Any) -> dict[str, Any]:
    because = {"because": {"rule": clue}} if clue else {}
    return {"kind": "visit", "date": "2023-08-21", "place": "VN", "people": ["Ann Lee"], "evidence": {"rule": rule}} | because | values


def counts(gold: list[dict[str, Any]], read: list[dict[str, Any]]) -> dict[str, dict[str, list[int]]]:
    return rule_counts([marked("a", META | {"events": gold}, META | {"events": read})])


def test_a_rule_is_right_where_all_is_right_that_a_reader_sees() -> None:
    gold = [event(""), event("", people=["Bo Day"])]
    read = [event("events.visit"), event("events.visit", people=["Bo Day"], place="KZ"), event("events.meeting", people=["Cy Fox"])]
    assert counts(gold, read)["facts"] == {"events.meeting": [0, 1], "events.visit": [1, 2]}


def agreement(kind: str, **values: Any) -> dict[str, Any]:
    told = {"kind": kind, "name": "accord on fish", "status": "signed", "date": "2023-08-21", "parties": ["VN", "KZ"]}
    return told | {"evidence": {"rule": "agreements.named"}} | values


def test_what_a_fact_leaves_out_is_no_error_and_what_it_says_beyond_is() -> None:
    gold = [event("", people=["Ann Lee", "Bo Day"]), event("", date="2023-09-01")]
    read = [event("events.visit", place=None), event("events.visit", date="2023-09-01", people=["Ann Lee", "Cy Fox"])]
    assert counts(gold, read)["facts"] == {"events.visit": [1, 2]}


def test_the_sorts_that_one_rule_reads_are_counted_apart() -> None:
    gold, read = [agreement("memorandum")], [agreement("memorandum"), agreement("contract")]
    told = rule_counts([marked("a", META | {"agreements": gold}, META | {"agreements": read})])["facts"]
    assert told == {"agreements.named": [1, 2], "agreements.named: contract": [0, 1], "agreements.named: memorandum": [1, 1]}


def test_what_two_careful_readers_would_differ_on_counts_for_no_rule() -> None:
    assert counts([event("", optional=True)], [event("events.visit")])["facts"] == {}


def test_a_clue_is_right_where_the_date_that_follows_from_it_is() -> None:
    gold = [event(""), event("", people=["Bo Day"], date="2023-08")]
    read = [event("events.visit", "years.past", place="KZ"), event("events.visit", "years.past", people=["Bo Day"]), event("events.visit")]
    assert counts(gold, read)["clues"] == {"years.past": [1, 2]}
