"""A story of two countries in eleven articles of both languages: what is one thing, what one article says of another, and what it does not say."""

import json
import re
import tomllib
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from digest.model import Entity, Facts, Ref, Story, Thread
from digest.pipeline import story_line
from digest.reading import read_articles
from tests.reading import related

FOLDER = Path(__file__).parent / "stories" / "kenya_sri_lanka"
TOLD: dict[str, Any] = tomllib.loads((FOLDER / "told.toml").read_text(encoding="utf-8"))


@cache
def told() -> tuple[Story, dict[Ref, str]]:
    """What the articles say together, and each fact in a few words: "a03 state_visit 2019-02-20/2019-02-22"."""
    articles = [entry.facts for entry in read_articles(FOLDER).entries]
    return related(articles), {ref: label for facts in articles for ref, label in labels(facts)}


def labels(facts: Facts) -> list[tuple[Ref, str]]:
    """The facts of an article in a few words."""
    words: dict[str, Callable[[Any], tuple[object, ...]]] = {
        "events": lambda fact: (fact.kind, fact.date, *fact.people[-1:]),
        "agreements": lambda fact: (fact.kind, fact.status, fact.date),
        "milestones": lambda fact: (fact.kind, fact.date),
        "figures": lambda fact: (fact.metric, fact.status, fact.value),
        "people": lambda fact: (fact.name,),
    }
    return [
        (Ref(article=facts.id, kind=kind, fact=fact.id), " ".join(map(str, filter(None, (facts.id, *said(fact))))))
        for kind, said in words.items()
        for fact in getattr(facts, kind)
    ]


def relations() -> list[str]:
    """Every relation: "fulfils: a03 … < a02 …"."""
    story, label = told()
    return [f"{each.kind}: {label[each.later]} < {label[each.earlier]}" for each in story.relations if each.later in label]


@pytest.mark.parametrize("line", TOLD["relations"])
def test_what_an_officer_would_say_of_two_articles_is_said(line: str) -> None:
    assert line in relations()


@pytest.mark.parametrize("words", TOLD["not_relations"], ids="-".join)
def test_what_an_officer_would_strike_is_not_said(words: list[str]) -> None:
    kind, later, earlier = words
    pairs = [line.partition(": ")[::2] for line in relations()]
    assert not [(said, both) for said, both in pairs if kind in (said, "*") and later in both and earlier in both]


def test_each_relation_is_printed_with_a_sentence_that_its_pages_say_too() -> None:
    printed = json.loads(story_line(read_articles(FOLDER)))["relations"]
    told = [each["why"] for each in printed]
    assert "A higher target for bilateral trade" in " ".join(told)
    assert [line for line in told if not line.endswith(".") or re.search(r"_|\bNone\b|<|\b\d{4}-\d\d", line)] == []


@pytest.mark.parametrize("things", TOLD["same"], ids=lambda things: things[0])
def test_one_thing_is_told_once(things: list[str]) -> None:
    story, label = told()
    told_once: tuple[Thread | Entity, ...] = (*story.threads, *story.entities)
    assert things in [[label[ref] for ref in each.tellings] for each in told_once if each.tellings[0] in label]


def test_no_article_is_certainly_earlier_than_one_that_was_written_before_it() -> None:
    assert [entry.facts.id for entry in read_articles(FOLDER).entries] == [f"a{number:02}" for number in range(1, 12)]
