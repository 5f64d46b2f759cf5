"""On the page of a place or a topic one act is one line."""

import dataclasses
from typing import Any

import pytest

from digest.facts import with_ids
from digest.model import Concerns, Entry, Event, Milestone, Place, Topic
from digest.render.registers import acts
from tests.render.registers.making import agreement, meeting, pages, person, proof, story
from tests.render.registers.test_people import without_hints

LIMA = Concerns(places=("Lima",), topics=("culture",))


def told(*found: Any, name: str = "satu", topic: str = "culture") -> Entry:
    """An article about Lima and one topic, with some facts that are of both."""
    entry = story(name, person(), *(dataclasses.replace(each, concerns=LIMA) for each in found))
    more = {"places": (Place(name="Lima", country="PE", evidence=proof()),), "topics": (Topic(topic=topic, evidence=proof()),)}
    return Entry(article=entry.article, facts=with_ids(dataclasses.replace(entry.facts, **more)))  # type: ignore[arg-type]


def lines(register: str, *entries: Entry) -> list[str]:
    """What an index tells of its first subject."""
    page = without_hints(pages(*entries)[f"{register}/index.md"])
    return [line.partition("</p>")[0] for line in page.partition('class="entry"')[2].split("<p>")[1:]]


def signing(date: str | None = "2021-03-04") -> Event:
    return meeting(date, "Rosa Quispe", kind="signing", place="Lima")


def test_a_signing_and_its_text_are_one_line() -> None:
    (line,) = lines("places", told(signing(), agreement("signed", "2021-03-04")))
    assert "signed an air services agreement" in line


def test_a_text_and_what_it_brings_are_one_line() -> None:
    waiver = agreement("in_force", "2021-03-04", "Perjanjian bebas visa", kind="visa_exemption")
    turn = Milestone(kind="visa_exemption", date="2021-03-04", between=("PE", "EG"), evidence=proof())
    assert len(lines("topics", told(waiver, turn))) == 1


def test_a_plan_of_a_text_is_not_what_began() -> None:
    waiver = agreement("proposed", None, "Perjanjian bebas visa", kind="visa_exemption")
    turn = Milestone(kind="visa_exemption", date="2019", between=("PE", "EG"), evidence=proof())
    assert len(lines("topics", told(waiver, turn))) == 2


def test_a_visit_without_a_day_is_told_with_the_days_of_the_only_one() -> None:
    undated = meeting(None, "Rosa Quispe", kind="state_visit", place="EG")
    dated = story("dua", person(), meeting("2020-05-02/2020-05-04", "Rosa Quispe", kind="state_visit", place="EG"), published="2020-06-01")
    (line,) = lines("places", told(undated), dated)
    assert "2–4 May 2020" in line


def test_what_is_told_of_a_place_without_its_day_has_the_day_that_another_article_gives_it() -> None:
    host = person("Amira Fahmy", country="EG")
    met = [meeting(date, "Rosa Quispe", "Amira Fahmy", place="Lima") for date in (None, "2021-03-02")]
    dated = told(met[1], host, name="dua")
    elsewhere = dataclasses.replace(dated.facts.events[0], concerns=None)
    dated = Entry(article=dated.article, facts=dataclasses.replace(dated.facts, events=(elsewhere,)))
    (line,) = lines("places", told(met[0], host), dated)
    assert "2 Mar 2021" in line


def test_two_texts_of_one_signing_are_two_lines() -> None:
    texts = (agreement("signed", "2021-03-04"), agreement("signed", "2021-03-04", "Nota kesepahaman pendidikan"))
    assert len(lines("places", told(signing(), *texts))) == 2


def test_what_tells_an_act_is_looked_for_once_however_many_articles_tell_it(monkeypatch: pytest.MonkeyPatch) -> None:
    looked_at: list[Any] = []

    def bringing(turn: Any, _: Any) -> list[Any]:
        looked_at.append(turn)
        return []

    monkeypatch.setattr(acts, "_bringing", bringing)
    turn = Milestone(kind="visa_exemption", date="2021-03-04", between=("PE", "EG"), evidence=proof())
    names = [f"artikel {number}" for number in range(20)]
    (line,) = lines("topics", *(told(turn, name=name) for name in names))
    assert "visa" in line
    assert len(looked_at) == len(names)
