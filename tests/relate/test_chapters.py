"""Visits as chapters: what belongs to one, what does not, and what came of it."""

from dataclasses import replace
from typing import Any

import pytest

from digest.model import Agreement, Event, Facts, Milestone, Part, Story
from tests.reading import related
from tests.relate.test_same import LAILA, OMAR, PROOF, ROSA, article, event

VISIT = Event(kind="official_visit", date="2021-03-03/2021-03-05", people=(ROSA,), place="EG", evidence=PROOF)
NEXT_VISIT = Event(kind="visit", date="2021-03-04/2021-03-06", people=("Julia Mamani",), place="EG", evidence=PROOF)


def agreement(status: Any, date: str | None) -> Agreement:
    """An agreement between the two countries."""
    return Agreement(kind="memorandum", name="Memorandum on olives", parties=("PE", "EG"), status=status, date=date, evidence=PROOF)


def story(*articles: Facts) -> Story:
    """What articles say together."""
    return related(list(articles))


def during(told: Story) -> list[str]:
    """The kinds of fact inside the only chapter, by its threads."""
    [chapter] = told.chapters
    return [thread.kind for thread in chapter.during]


BELONG = [
    ("a meeting of the guest on a day of the visit", "events", event("meeting", "2021-03-04", ROSA, OMAR)),
    ("a meeting of the guest on some day of the visit", "events", event("meeting", "2021-03-03/2021-03-05", ROSA, OMAR)),
    ("a signing there in its days, though nobody is named", "events", event("signing", "2021-03-04", place="Cairo")),
    ("an invitation of its days", "events", event("invitation", "2021-03-04", OMAR, ROSA, place="PE")),
    ("what was signed in its days", "agreements", (agreement("signed", "2021-03-05"),)),
    ("what began in its days", "milestones", (Milestone(kind="embassy", date="2021-03-03", evidence=PROOF),)),
]


@pytest.mark.parametrize(("what", "kind", "facts"), BELONG, ids=[case[0] for case in BELONG])
def test_what_happens_on_a_visit_belongs_to_it(what: str, kind: str, facts: Any) -> None:
    assert during(story(article("a", events=(VISIT,)), article("b", language="en", **{kind: facts}))) == [kind]


APART = [
    ("a meeting of the guest on the day after", "events", event("meeting", "2021-03-06", ROSA, OMAR)),
    ("a meeting of others elsewhere", "events", event("meeting", "2021-03-04", OMAR, LAILA, place="PE")),
    ("a meeting whose day is not known", "events", event("meeting", "2021-03", ROSA, OMAR)),
    ("what was signed later", "agreements", (agreement("signed", "2021-03-06"),)),
    ("what was only to be signed", "agreements", (agreement("planned", "2021-03-05"),)),
    ("what was signed some time in its month", "agreements", (agreement("signed", "2021-03"),)),
    ("what began some time in its year", "milestones", (Milestone(kind="embassy", date="2021", evidence=PROOF),)),
]


@pytest.mark.parametrize(("what", "kind", "facts"), APART, ids=[case[0] for case in APART])
def test_what_may_not_have_been_on_a_visit_is_not_put_under_it(what: str, kind: str, facts: Any) -> None:
    assert story(article("a", events=(VISIT,)), article("b", language="en", **{kind: facts})).chapters == ()


@pytest.mark.parametrize(("place", "chapters"), [("EG", 1), ("PE", 0), (None, 0)])
def test_a_meeting_that_is_told_beside_a_visit_without_a_date_is_on_it(place: str | None, chapters: int) -> None:
    undated = (*event("visit", None, ROSA), *event("meeting", None, ROSA, OMAR, place=place))
    assert len(story(article("a", events=(VISIT,)), article("b", events=undated, published=None)).chapters) == chapters


def test_a_meeting_of_which_the_guest_is_the_host_is_not_on_a_visit() -> None:
    received = replace(event("meeting", None, ROSA, OMAR)[0], roles=(Part("host", (ROSA,)), Part("visitor", (OMAR,))))
    undated = (*event("visit", None, ROSA), received)
    assert story(article("a", events=(VISIT,)), article("b", events=undated, published=None)).chapters == ()


OF_A_MONTH = [
    ("there", event("meeting", "2021-03-04", ROSA, OMAR, place="Cairo"), 1),
    ("of a place that is not told", event("meeting", "2021-03-04", ROSA, OMAR, place=None), 1),
    ("at home", event("meeting", "2021-03-04", ROSA, OMAR, place="Lima"), 0),
    ("with nobody of the host's country", event("meeting", "2021-03-04", ROSA, place="Cairo"), 0),
    ("in another month", event("meeting", "2021-04-04", ROSA, OMAR), 0),
]


@pytest.mark.parametrize(("what", "met", "chapters"), OF_A_MONTH, ids=[case[0] for case in OF_A_MONTH])
def test_a_visit_of_which_the_month_is_known_has_what_its_guest_did_there_then(what: str, met: Any, chapters: int) -> None:
    told = story(article("a", events=event("official_visit", "2021-03", ROSA)), article("b", events=met))
    assert len(told.chapters) == chapters


def test_of_two_visits_at_a_time_a_meeting_is_on_its_guests() -> None:
    told = story(article("a", events=(VISIT, NEXT_VISIT)), article("b", events=event("meeting", "2021-03-04", ROSA, OMAR)))
    [chapter] = told.chapters
    assert {ref.fact for ref in chapter.visit.tellings} == {told.threads[0].tellings[0].fact}


def test_what_is_signed_in_the_days_of_two_visits_is_put_under_neither() -> None:
    assert story(article("a", events=(VISIT, NEXT_VISIT)), article("b", agreements=(agreement("signed", "2021-03-04"),))).chapters == ()


def test_what_a_later_article_says_of_its_outcome_is_what_came_of_it() -> None:
    invited = Event(kind="invitation", date="2021-03-04", people=(OMAR, ROSA), place="EG", evidence=PROOF)
    host = Event(kind="visit", date="2021-03-03/2021-03-05", people=(OMAR,), place="PE", evidence=PROOF)
    returned = Event(kind="visit", date="2021-09-01/2021-09-02", people=(ROSA,), place="EG", evidence=PROOF)
    [chapter] = story(article("c", events=(host, invited)), article("j", events=(returned,))).chapters
    assert [(relation.kind, relation.later.article) for relation in chapter.later] == [("fulfils", "j")]


SUMMIT = "6th Summit of Desert Lands"
ANNOUNCED = f"Rosa Quispe is to attend the {SUMMIT} (SDL) in Cairo on 12 October 2021."
CAME = [
    ("She came to Egypt for the 6th SDL Summit.", 1),
    ("She came to Egypt for the 5th SDL Summit.", 0),
    ("She came to Egypt for talks.", 0),
]


@pytest.mark.parametrize(("sentence", "many"), CAME)
def test_a_gathering_for_which_a_guest_came_is_part_of_that_visit(sentence: str, many: int) -> None:
    proof, seen = (replace(PROOF, quote=quote, end=len(quote)) for quote in (ANNOUNCED, sentence))
    summit = Event(kind="summit", date="2021-10-12", people=(ROSA,), place="Cairo", called=SUMMIT, evidence=proof)
    visit = Event(kind="visit", date="2021", people=(ROSA,), place="EG", evidence=seen)
    chapters = story(article("a", events=(summit,)), article("b", events=(visit,))).chapters
    assert sum(len(chapter.during) for chapter in chapters) == many


@pytest.mark.parametrize(
    ("called", "status", "came"), [("Pact on air", "in_force", 1), ("Pact on air", "planned", 0), ("Pact on sea", "in_force", 0)]
)
def test_what_was_signed_on_a_visit_and_is_in_force_since_came_of_it(called: str, status: Any, came: int) -> None:
    signing = replace(event("signing", "2021-03-04", place="Cairo")[0], called="Pact on air")
    pact = replace(agreement(status, "2022-05-25"), kind="agreement", name=called)
    apart = replace(PROOF, start=40, end=50)
    told = article("b", language="en", events=(signing,), agreements=(replace(pact, evidence=apart),))
    [chapter] = story(article("a", events=(VISIT,)), told).chapters
    assert len(chapter.came) == came
