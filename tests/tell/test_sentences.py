"""A fact as one sentence in each language."""

from string import Formatter

import pytest
from markupsafe import Markup

from digest.languages import available
from digest.tell.sentences import Where, event, milestone
from tests.reading import language_of

ROSA, OMAR, LAILA = map(Markup, ("Rosa Quispe", "Omar Farid", "Laila Nasser"))
LIMA, PERU, ACADEMY = Where(Markup("Lima")), Where(Markup("Peru")), Where(Markup("Akademi Nil"), is_body=True)

Case = tuple[str, str, list[Markup], Where | None, bool, str]
TOLD: list[Case] = [
    ("en", "state_visit", [OMAR], PERU, False, "Omar Farid paid a state visit to Peru"),
    ("en", "state_visit", [OMAR], PERU, True, "Omar Farid is to pay a state visit to Peru"),
    ("en", "visit", [OMAR, LAILA], PERU, True, "Omar Farid and Laila Nasser are to visit Peru"),
    ("en", "visit", [], PERU, False, "Visit to Peru"),
    ("en", "meeting", [ROSA, OMAR], LIMA, False, "Rosa Quispe met Omar Farid in Lima"),
    ("en", "meeting", [ROSA, OMAR], ACADEMY, False, "Rosa Quispe met Omar Farid at Akademi Nil"),
    ("en", "meeting", [ROSA, OMAR], None, False, "Rosa Quispe met Omar Farid"),
    ("en", "meeting", [ROSA, OMAR, LAILA], LIMA, False, "Rosa Quispe, Omar Farid and Laila Nasser took part in a meeting in Lima"),
    ("en", "invitation", [ROSA, OMAR], PERU, False, "Rosa Quispe invited Omar Farid to Peru"),
    ("id", "state_visit", [OMAR], PERU, True, "Omar Farid akan melakukan kunjungan kenegaraan ke Peru"),
    ("id", "meeting", [ROSA, OMAR], LIMA, False, "Rosa Quispe bertemu dengan Omar Farid di Lima"),
    ("id", "call", [ROSA, OMAR], None, False, "Rosa Quispe berbicara dengan Omar Farid lewat telepon"),
    ("id", "invitation", [ROSA, OMAR], PERU, False, "Rosa Quispe mengundang Omar Farid ke Peru"),
]


@pytest.mark.parametrize("told", TOLD, ids=[case[-1] for case in TOLD])
def test_an_event_says_who_did_what(told: Case) -> None:
    code, kind, people, place, ahead, sentence = told
    assert event(kind, people, place, language_of(code), ahead=ahead) == sentence


@pytest.mark.parametrize("code", available())
def test_what_is_too_little_for_a_sentence_gives_none(code: str) -> None:
    assert event("launch", [], None, language_of(code), ahead=False) is None
    assert event("other", [ROSA], LIMA, language_of(code), ahead=False) is None
    assert milestone("other", [ROSA, OMAR], language_of(code), ahead=False) is None


def test_a_milestone_names_both_countries() -> None:
    pair = list(map(Markup, ("Peru", "Egypt")))
    assert milestone("diplomatic_relations", pair, language_of("en"), ahead=False) == "Peru and Egypt established diplomatic relations"


def test_what_an_article_prints_stays_text() -> None:
    said = event("meeting", [Markup.escape("<b>Rosa</b>"), OMAR], LIMA, language_of("en"), ahead=False)
    assert said == "&lt;b&gt;Rosa&lt;/b&gt; met Omar Farid in Lima"


PLACES = {"events": {"who", "is", "first", "second", "place", "where"}, "milestones": {"both"}}


@pytest.mark.parametrize("code", available())
@pytest.mark.parametrize("table", PLACES)
def test_a_pattern_has_no_place_that_nothing_fills(code: str, table: str) -> None:
    kinds = language_of(code).table("sentences", table)
    patterns = [pattern for tenses in kinds.values() for listed in tenses.values() for pattern in listed]
    assert patterns
    assert {name for pattern in patterns for _, name, _, _ in Formatter().parse(pattern) if name} <= PLACES[table]
