"""A table that does not keep to its contract: every fault, by its path, with what to write."""

from typing import Any

import pytest

from digest.contracts.faults import faults
from digest.contracts.kinds import value_fault

CONTRACT: dict[str, Any] = {
    "text": ["name"],
    "whole": ["adjectives?"],
    "text {amount}": ["almost"],
    "units": {"row text text": ["<text>"]},
    "currencies": {"words": ["<currency>"]},
    "sayings?": [{"one of hope, plan": ["effect"], "words of own, verb": ["scope?"]}],
    "lexicon?": {"forms whole": ["month"], "forms of up, down": ["trend?"]},
}
GOOD: dict[str, Any] = {
    "name": "Indonesia",
    "almost": "hampir {amount}",
    "units": {"ton": ["ton", "ton"]},
    "currencies": {"USD": ["dolar"]},
}


def told(change: dict[str, Any]) -> list[tuple[str, str]]:
    """Where and what is wrong in the good table after a change."""
    return [(fault.key, fault.wrong) for fault in faults(GOOD | change, CONTRACT)]


def test_a_good_table_has_no_fault() -> None:
    assert told({}) == told({"adjectives": 1, "lexicon": {"month": {"1": ["Januari"]}}}) == []
    assert told({"sayings": []}) == told({"sayings": [{"effect": "plan", "scope": ["own"]}, {"effect": "hope"}]}) == []


@pytest.mark.parametrize(
    ("change", "where", "wrong"),
    [
        ({"name": 3}, "name", "not a text"),
        ({"name": ""}, "name", "not a text"),
        ({"adjectives": True}, "adjectives", "not a whole number"),
        ({"almost": "hampir {amuont}"}, "almost", "{amuont} is no place that is known"),
        ({"almost": "hampir {amount"}, "almost", "a brace that is not closed, or not opened"),
        ({"almost": "hampir {}"}, "almost", "{} is no place that is known"),
        ({"units": 3}, "units", "not a table"),
        ({"units": {"ton": ["ton"]}}, "units.ton", "not a list of 2"),
        ({"currencies": {"Dolar": ["dolar"]}}, "currencies.Dolar", "not an ISO 4217 code"),
        ({"currencies": {"USD": "dolar"}}, "currencies.USD", "not a list of words"),
        ({"lexicon": {"month": {"Januari": ["1"]}}}, "lexicon.month.Januari", "not a whole number"),
        ({"lexicon": {"month": {}, "trend": {"upp": ["naik"]}}}, "lexicon.trend.upp", "none of up, down"),
        (
            {"lexicon": {"month": {"1": ["Januari", "{"]}}},
            "lexicon.month.1",
            "“{” has a brace without its other, or a choice that leaves nothing",
        ),
        (
            {"lexicon": {"month": {"1": ["Januari", "{Jan"]}}},
            "lexicon.month.1",
            "“{Jan” has a brace without its other, or a choice that leaves nothing",
        ),
        (
            {"lexicon": {"month": {"1": ["Januari", "a}"]}}},
            "lexicon.month.1",
            "“a}” has a brace without its other, or a choice that leaves nothing",
        ),
        (
            {"lexicon": {"month": {"1": ["Januari", "{Jan|}"]}}},
            "lexicon.month.1",
            "“{Jan|}” has a brace without its other, or a choice that leaves nothing",
        ),
        (
            {"lexicon": {"month": {"1": ["Januari", "{|a}{b|} "]}}},
            "lexicon.month.1",
            "“{|a}{b|} ” has a brace without its other, or a choice that leaves nothing",
        ),
        ({"lexicon": {}}, "lexicon.month", "missing"),
        ({"sayings": {"effect": "hope"}}, "sayings", "not an array of tables"),
        ({"sayings": ["hope"]}, "sayings.1", "not a table"),
        ({"sayings": [{"effect": "hope"}, {"effect": "hop"}]}, "sayings.2.effect", "none of hope, plan"),
        ({"sayings": [{"effect": "hope", "scope": ["verb", "nuon"]}]}, "sayings.1.scope", "“nuon” is none of own, verb"),
        ({"sayings": [{}]}, "sayings.1.effect", "missing"),
        ({"nama": "x"}, "nama", "not a key that is known here"),
    ],
)
def test_a_fault_is_told_by_its_path(change: dict[str, Any], where: str, wrong: str) -> None:
    assert told(change) == [(where, wrong)]


def test_all_faults_are_told_those_of_the_file_first() -> None:
    assert told({"currencies": {"Dolar": []}, "units": {"ton": "ton"}, "lexicon": {}}) == [
        ("units.ton", "not a list of 2"),
        ("currencies.Dolar", "not an ISO 4217 code"),
        ("lexicon.month", "missing"),
    ]


def test_a_misspelt_key_is_told_once_with_the_key_that_is_meant() -> None:
    table = {key: value for key, value in GOOD.items() if key != "almost"} | {"almsot": "hampir {amount}"}
    assert [(fault.key, fault.hint) for fault in faults(table, CONTRACT)] == [("almsot", "write almost, or remove it")]


@pytest.mark.parametrize(
    ("kind", "good", "bad"),
    [
        ("names {place}", ["in {place}", "{place}"], ["in {place}", "there"]),
        ("names", ["a"], []),
        ("pattern", r"\d+", "("),
        ("flag", False, "no"),
        ("line", "50 % {x}", "two\nlines"),
        ("country", "PE", "pe"),
        ("countries", ["PE"], ["Peru"]),
        ("two countries", ["Peru", "x"], ["Peru"]),
        ("currency", "PEN", "sol"),
        ("locale", "id_ID", "xx_YY"),
        ("locale", "en_GB", 3),
        ("address", "http://localhost:8000", "ftp://example.org"),
        ("rows text whole", [["juta", 1_000_000]], [["juta", "1000000"]]),
        ("one of a, b", "b", "c"),
        ("any text", "", None),
        ("any words", ["", "ber-"], [3]),
        ("words of own, verb", ["verb"], ["noun"]),
    ],
)
def test_each_kind_of_value_takes_what_it_should(kind: str, good: object, bad: object) -> None:
    assert value_fault(good, kind, "key") is None
    wrong, hint = value_fault(bad, kind, "key") or ("", "")
    assert wrong
    assert hint
