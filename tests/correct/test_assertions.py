"""What an editor writes beside a seed is read as written, or named with what is wrong and what to write."""

from typing import Any

import pytest

from digest.contracts import contract_of
from digest.contracts.faults import keys_of
from digest.correct.assertions import assertions_of
from digest.correct.values import TYPES
from digest.model import ALL_KINDS, Assertions, Problem

FILE = "a.toml"
WHOLE = """
added = 2026-11-29
title = "Kunjungan"
date = 2024-03-12
url = "https://news.example/a?b=1"
outlet = "Example News"
publication = "excerpt"
countries = ["VN", "KZ"]

[[reject]]
kind = "people"
quote = "Tokayev"
reason = "Not a person."

[[change]]
kind = "figures"
quote = "3 billion"
where = { value = 3 }
set = { value = 3_000_000_000 }
reason = "Billions."
by = "A. Editor"
on = 2026-11-29

[[add]]
kind = "events"
quote = "met in Hanoi"
set = { kind = "meeting", date = 2024-03-11, roles = { host = ["To Lam"] } }
reason = "Missed."
"""
CHANGE = '[[change]]\nkind = "figures"\nquote = "x"\nreason = "y"\nset = {{ {} }}'
EVENT = CHANGE.replace("figures", "events")


def test_lines_that_were_pasted_and_not_filled_in_say_what_is_left_open() -> None:
    found = assertions_of('# taken over\n[[reject]]\nkind = "people"\nquote = "x"\nreason = …\n'.encode(), FILE)
    assert isinstance(found, tuple)
    assert [(each.file, each.hint) for each in found] == [(FILE, "in line 5, put what you know in the place of …, in quotation marks")]


def test_all_that_an_editor_can_say_is_read() -> None:
    found = assertions_of(WHOLE.encode(), FILE)
    assert isinstance(found, Assertions)
    assert (found.added, found.published, found.title, found.outlet) == ("2026-11-29", "2024-03-12", "Kunjungan", "Example News")
    assert (found.url, found.publication, found.countries) == ("https://news.example/a?b=1", "excerpt", ("VN", "KZ"))
    assert [(each.action, each.kind, each.quote, each.place) for each in found.corrections] == [
        ("reject", "people", "Tokayev", "reject 1"),
        ("change", "figures", "3 billion", "change 1"),
        ("add", "events", "met in Hanoi", "add 1"),
    ]
    assert (found.corrections[1].by, found.corrections[1].on, found.corrections[1].where) == ("A. Editor", "2026-11-29", {"value": 3})


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("date =", "Invalid value"),
        ('date = "12 March"', "date: no day of the calendar"),
        ('url = "news"', "url: no web address"),
        ('publication = "none"', "publication: none of full, excerpt, facts"),
        ('countries = ["Peru"]', "countries: not a list of ISO 3166-1 codes"),
        ("date = 9999-12-31", "date: no day of the calendar"),
        ("date = 2024-03-12T10:00:00", "date: no day of the calendar"),
        ('url = "javascript:alert(1)"', "url: no web address"),
        ('url = "https://embassy.example@other.example/"', "url: no web address"),
        ('url = "https://news.example\\\\other"', "url: no web address"),
        ("title = " + "[" * 3000, "a number or a list that is far too large"),
        (CHANGE.format("value = " + "9" * 5000), "a number or a list that is far too large"),
        (CHANGE.format("value = " + "9" * 400), "change.1.set.value: not a number, or beyond all counting"),
        (CHANGE.format("value = inf"), "change.1.set.value: not a number"),
        (CHANGE.format("value = nan"), "change.1.set.value: not a number"),
        (CHANGE.format('period = "9999"'), "change.1.set.period: no date of the calendar"),
        (CHANGE.format("period = 2024-03-12T10:00:00"), "change.1.set.period: no date of the calendar"),
        ('[[reject]]\nkind = "people"\nquote = " "\nreason = "y"', "reject.1.quote: not a text"),
        ('[[reject]]\nkind = "people"\nquote = "x"\nreason = "  "', "reject.1.reason: not a text"),
        (EVENT.format('people = ["a\\u0007b"]'), "change.1.set.people: not a list of lines of text"),
        (EVENT.format("number = -5"), "change.1.set.number: not a whole number from 1 on"),
        ('title = { indonesian = "x" }', "title.indonesian: none of en, id"),
        ('title = { id = "" }', "title.id: not a line of text"),
        ("title = 3", "title: not a line of text"),
        ('titel = "x"', "titel: not a key that is known here"),
        ('[[reject]]\nkind = "people"\nquote = "x"', "reject.1.reason: missing"),
        ('[[reject]]\nkind = "person"\nquote = "x"\nreason = "y"', "reject.1.kind: none of people, "),
        ('[[change]]\nkind = "people"\nquote = "x"\nreason = "y"', "change.1.set: missing"),
        ('[[change]]\nkind = "people"\nquote = "x"\nreason = "y"\nset = {}', "change.1.set: empty"),
        ('[[change]]\nkind = "people"\nquote = "x"\nreason = "y"\nset = { nam = "z" }', "change.1.set.nam: not a key that is known here"),
        ('[[change]]\nkind = "figures"\nquote = "x"\nreason = "y"\nset = { status = "real" }', "change.1.set.status: none of actual, "),
        (
            '[[change]]\nkind = "events"\nquote = "x"\nreason = "y"\nset = { date = "2024-02-30" }',
            "change.1.set.date: no date of the calendar",
        ),
        ('[[add]]\nkind = "figures"\nquote = "x"\nreason = "y"\nset = { metric = "export", unit = "USD" }', "add.1.set.value: missing"),
    ],
)
def test_what_is_wrong_is_named_with_its_key(written: str, told: str) -> None:
    found = assertions_of(written.encode(), FILE)
    assert isinstance(found, tuple)
    assert len(found) == 1
    assert found[0].wrong.startswith(told)
    assert found[0].hint


def test_a_file_that_is_no_toml_or_no_text_is_named() -> None:
    for data in (b"[[reject", b"\xff\xfe"):
        found = assertions_of(data, FILE)
        assert isinstance(found, tuple)
        assert isinstance(found[0], Problem)
        assert found[0].file == FILE


# ---------------------------------------------------------------- what may be said of each kind


def test_every_kind_of_fact_may_be_corrected() -> None:
    assert set(contract_of("assertions_facts")) == set(ALL_KINDS) == set(TYPES)


@pytest.mark.parametrize(
    ("kind", "key", "table"),
    [
        ("figures", "metric", "metrics"),
        ("trends", "metric", "metrics"),
        ("stances", "stance", "stances"),
        ("figures", "status", "figure_status"),
        ("figures", "bound", "bounds"),
        ("events", "kind", "events"),
        ("agreements", "kind", "agreements"),
        ("agreements", "status", "agreement_status"),
        ("milestones", "kind", "milestones"),
        ("topics", "topic", "topics"),
    ],
)
def test_an_editor_may_say_what_pages_have_words_for(kind: str, key: str, table: str) -> None:
    allowed: dict[str, Any] = {name.removesuffix("?"): form for name, form in keys_of(contract_of("assertions_facts")[kind])}
    choices = allowed[key].removeprefix("one of ").split(", ")
    words = {name for name, _ in keys_of(contract_of("languages/interface")[table])}
    said_closer = (
        {"wished", "proposed", "quota"} if table == "figure_status" else {name for name in words if "." in name}
    )  # of one of the choices
    assert set(choices) == words - said_closer


def test_braces_of_an_article_are_no_places_to_fill() -> None:
    found = assertions_of(b'[[reject]]\nkind = "people"\nquote = "the {new} deal {"\nreason = "A } too many."', FILE)
    assert isinstance(found, Assertions), found
    assert found.corrections[0].quote == "the {new} deal {"
