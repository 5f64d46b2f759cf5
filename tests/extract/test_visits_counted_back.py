"""A visit of which an anniversary is kept is dated by it, and says so."""

import pytest

from digest.model import Event
from tests.reading import facts_of

PEOPLE = {
    "en": "LIMA, 14 March 2023 - Peru's President is Luis Rojas. Hungary's President is Bela Nagy.\n\n",
    "id": "LIMA, 14 Maret 2023 - Presiden Peru ialah Luis Rojas. Presiden Hungaria ialah Bela Nagy.\n\n",
}


def visits(code: str, text: str) -> list[Event]:
    return [event for event in facts_of(PEOPLE[code] + text, code).events if event.kind == "visit"]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "Bela Nagy attended a seminar marking the 40th anniversary of President Luis Rojas's visit to Hungary."),
        ("en", "Bela Nagy attended a seminar to mark the 40th anniversary of the visit of President Luis Rojas to Hungary."),
        ("id", "Bela Nagy menghadiri seminar dalam rangka peringatan 40 tahun kunjungan Presiden Luis Rojas ke Hungaria."),
    ],
)
def test_the_year_of_a_visit_is_counted_back_from_its_anniversary(code: str, text: str) -> None:
    (visit,) = visits(code, text)
    assert (visit.people, visit.date) == (("Luis Rojas",), "1983")
    assert [clue.quote for clue in visit.because if clue.quote.startswith("40") and clue.quote in text]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "On the 40th anniversary of diplomatic relations the visit of President Luis Rojas to Hungary was praised."),
        ("id", "Dalam rangka peringatan 40 tahun hubungan diplomatik, kunjungan Presiden Luis Rojas ke Hungaria dinilai penting."),
    ],
)
def test_a_visit_told_beside_an_anniversary_of_something_else_is_not_so_old(code: str, text: str) -> None:
    assert not [visit.date for visit in visits(code, text) if visit.date and visit.date < "2020"]


def test_a_year_behind_a_semicolon_is_not_that_in_which_an_anniversary_is_kept() -> None:
    marking = "Bela Nagy praised a seminar marking the 40th anniversary of President Luis Rojas's visit to Hungary"
    (visit, *_) = visits("en", f"{marking}; he recalled what both had agreed on during the talks of May 2021.")
    assert visit.date == "1983"
