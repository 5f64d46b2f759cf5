"""Several corrections of one article, and what follows from one for the other facts: the article's page never contradicts itself."""

from typing import Any

import pytest

from digest.correct.applying import Corrected
from digest.model import Action, Correction, Fact
from tests.correct.test_corrections import done, known


def said(action: Action, on: str, quote: str, number: int = 1, /, **values: Any) -> Correction:
    return Correction(action=action, kind=on, quote=quote, values=values, reason="So it is.", place=f"{action} {number}")


def made(*corrections: Correction) -> Corrected:
    article, facts = known()[0]
    return done(article, facts, *corrections)


def naming(facts: Any, name: str) -> list[str]:
    """The kinds of fact that name somebody."""
    return [kind for kind in ("people", "events", "figures", "quotes") for fact in getattr(facts, kind) if name in repr(without_note(fact))]


def without_note(fact: Fact) -> list[Any]:
    return [getattr(fact, field) for field in ("name", "people", "roles", "speaker", "called", "parties") if hasattr(fact, field)]


def test_events_and_quotes_call_somebody_as_an_editor_says() -> None:
    facts = made(said("change", "people", "Kassym-Jomart Tokayev", name="Qasym Tokaev")).facts
    assert naming(facts, "Qasym Tokaev") == naming(known()[0][1], "Kassym-Jomart Tokayev")
    assert naming(facts, "Kassym-Jomart Tokayev") == []
    (meeting,) = [event for event in facts.events if event.kind == "meeting"]
    assert meeting.people == ("Qasym Tokaev", "Dina Boluarte")
    assert meeting.corrected is not None
    assert meeting.corrected.reason == "So it is."
    assert meeting.corrected.before in known()[0][1].events


def test_an_event_calls_a_text_as_an_editor_says() -> None:
    facts = made(said("change", "agreements", "signed a Memorandum of Understanding", name="Accord on travel")).facts
    assert [event.called for event in facts.events if event.kind == "signing"] == ["Accord on travel"]


def test_two_names_that_an_editor_makes_one_stand_once() -> None:
    facts = made(said("change", "people", "Kassym-Jomart Tokayev", name="Dina Boluarte")).facts
    assert [event.people for event in facts.events if event.kind == "meeting"] == [("Dina Boluarte",)]


NOBODY = said("reject", "people", "Kassym-Jomart Tokayev")


def test_who_is_rejected_takes_part_in_nothing_and_the_events_say_why() -> None:
    facts = made(NOBODY).facts
    assert naming(facts, "Kassym-Jomart Tokayev") == []
    (meeting,) = [event for event in facts.events if event.kind == "meeting"]
    assert meeting.people == ("Dina Boluarte",)
    assert meeting.corrected is not None
    assert (meeting.corrected.action, meeting.corrected.reason) == ("change", "So it is.")
    assert meeting.corrected.before in known()[0][1].events


def test_who_an_editor_says_takes_part_does_so_whatever_else_is_rejected() -> None:
    who = ["Kassym-Jomart Tokayev", "Dina Boluarte"]
    facts = made(said("change", "events", "met President", people=who[::-1]), NOBODY).facts
    assert [event.people for event in facts.events if event.kind == "meeting"] == [tuple(who[::-1])]
    facts = made(said("change", "events", "met President", date="2024-03-10"), NOBODY).facts
    assert [event.people for event in facts.events if event.kind == "meeting"] == [("Dina Boluarte",)]


def test_what_somebody_said_who_is_rejected_is_left_out_and_mentioned_with_the_line_that_rejects_it() -> None:
    done = made(NOBODY)
    assert not done.facts.quotes
    (notice,) = done.notices
    assert "Kassym-Jomart Tokayev is rejected, but quotes name it still; the quotes are left out" in notice.wrong
    assert [line.split("\n")[1] for line in notice.lines] == ['kind = "quotes"']
    assert not made(NOBODY, said("reject", "quotes", "We will open an embassy")).notices
    ministers = made(NOBODY, said("change", "quotes", "We will open an embassy", speaker="Dina Boluarte"))
    assert [quote.speaker for quote in ministers.facts.quotes] == ["Dina Boluarte"]
    assert not ministers.notices


TOURISM = "Memorandum of Understanding on tourism"
TRADE: dict[str, Any] = {"metric": "bilateral_trade", "value": 300_000_000, "unit": "USD"}


@pytest.mark.parametrize(
    ("correction", "is_added", "told"),
    [
        (said("add", "events", "They established diplomatic relations", kind="meeting"), True, ""),  # another than that of Lima
        (said("add", "events", "and met President", kind="meeting"), False, "is read so by itself"),
        (said("add", "people", "hopes that trade", name="Dina Boluarte"), False, "is read so by itself"),
        (said("add", "people", "met President Dina Boluarte", name="Dina Boluarte", role="Queen"), False, "but otherwise"),
        (said("add", "figures", "US$300 million", **TRADE, status="target"), False, "but otherwise"),
        (said("add", "figures", "reaches US$1 billion by 2030", **TRADE, status="target"), True, ""),
        (said("add", "agreements", f"signed a {TOURISM}", kind="memorandum", name=TOURISM, status="planned"), False, "but otherwise"),
    ],
)
def test_a_fact_is_added_unless_it_is_read_already_or_contradicts_what_is_read(correction: Correction, is_added: bool, told: str) -> None:
    result = made(correction)
    found = [fact for fact in getattr(result.facts, correction.kind) if fact.corrected]
    assert len(found) == is_added
    assert told in "".join(each.wrong for each in (*result.problems, *result.notices))
    assert bool(told) == bool(result.problems or result.notices)


def test_a_fact_that_is_added_twice_stands_once() -> None:
    topic = [said("add", "topics", "exports of Kazakhstan", number, topic="space") for number in (1, 2)]
    result = made(*topic)
    assert [fact.topic for fact in result.facts.topics].count("space") == 1
    assert result.notices[0].where == "add 2"


def test_what_is_added_for_a_rejected_fact_stands_where_the_text_tells_it() -> None:
    added = said("add", "figures", "US$300 million", **TRADE, period="2022")
    result = made(said("reject", "figures", "US$300 million"), added)
    assert not result.problems
    assert result.facts.figures[0].period == "2022"


def test_of_two_corrections_of_one_fact_the_first_holds_and_the_other_is_named() -> None:
    change = said("change", "figures", "US$300 million", value=1)
    rejected = made(said("reject", "figures", "US$300 million"), change)
    assert 1 not in [fact.value for fact in rejected.facts.figures]
    twice = made(change, said("change", "figures", "US$300 million", 2, value=2))
    assert [fact.value for fact in twice.facts.figures if fact.corrected] == [1]
    assert rejected.problems[0].wrong == twice.problems[0].wrong == "the fact is rejected or changed by another correction, too"


def test_what_was_part_of_a_rejected_visit_is_part_of_none() -> None:
    facts = made(said("reject", "events", "paid a state visit")).facts
    assert {event.part_of for event in facts.events} == {None}
