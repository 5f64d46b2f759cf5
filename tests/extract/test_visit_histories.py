"""Visits of the past as histories of a relationship tell them: in lists, in noun phrases, several with one verb."""

import pytest

from digest.model import Event
from tests.reading import facts_of

PEOPLE = {
    "en": "Peru's President is Luis Rojas, its foreign minister Marta Diaz. Hungary's President is Bela Nagy.",
    "id": "Presiden Peru ialah Luis Rojas, menteri luar negerinya Marta Diaz. Presiden Hungaria ialah Bela Nagy.",
}
TOLD = [
    (
        "en",
        "Peruvian leaders' visits to Hungary: Foreign Minister Marta Diaz (May 1992); President Luis Rojas (August 1994), and President Luis Rojas (June 2001).",
        ["Marta Diaz 1992-05 HU", "Luis Rojas 1994-08 HU", "Luis Rojas 2001-06 HU"],
    ),
    (
        "id",
        "Kunjungan pejabat Peru ke Hungaria: Menteri Luar Negeri Marta Diaz (Mei 1992); Presiden Luis Rojas (Agustus 1994).",
        ["Marta Diaz 1992-05 HU", "Luis Rojas 1994-08 HU"],
    ),
    ("en", "President Bela Nagy visited Peru in November 2011 and October 2012.", ["Bela Nagy 2011-11 PE", "Bela Nagy 2012-10 PE"]),
    (
        "id",
        "Presiden Bela Nagy mengunjungi Peru pada 1956, 1959 dan 1961.",
        ["Bela Nagy 1956 PE", "Bela Nagy 1959 PE", "Bela Nagy 1961 PE"],
    ),
    ("en", "President Bela Nagy visited Peru on 3 May 2011.", ["Bela Nagy 2011-05-03 PE"]),
    (
        "id",
        "Yang penting ialah kunjungan resmi yang dilakukan Presiden Luis Rojas di Hungaria pada Mei 2011 dan kunjungan kenegaraan yang dilakukan Presiden Bela Nagy di Peru pada Juni 2012.",
        ["Luis Rojas 2011-05 HU", "Bela Nagy 2012-06 PE"],
    ),
    (
        "en",
        "Both sides recalled the visit paid by President Luis Rojas to Hungary in May 2011 and the state visit made by President Bela Nagy to Peru in June 2012.",
        ["Luis Rojas 2011-05 HU", "Bela Nagy 2012-06 PE"],
    ),
    (
        "en",
        "There were two visits: first, the visit of Foreign Minister Dr. Marta Diaz to Hungary in May 2019; second, the visit of President Bela Nagy to Peru in June 2020.",
        ["Marta Diaz 2019-05 HU", "Bela Nagy 2020-06 PE"],
    ),
    ("en", "President Bela Nagy, making his first visit to Peru in May 2011, praised the ties.", ["Bela Nagy 2011-05 PE"]),
    (
        "en",
        "President Bela Nagy visited Lima in 2010. President Nagy visited Peru once more in June 2011.",
        ["Bela Nagy 2010 Lima", "Bela Nagy 2011-06 PE"],
    ),
    ("en", "The ties show in visits, when the president of Hungary visits Peru and the other way round.", []),
]


@pytest.mark.parametrize(("code", "text", "visits"), TOLD)
def test_each_visit_of_a_history_is_told_with_its_visitor_and_its_date(code: str, text: str, visits: list[str]) -> None:
    assert sorted(map(_line, _visits(code, text))) == sorted(visits)


def test_a_visit_that_is_counted_first_in_a_list_is_no_first_visit() -> None:
    text = "There were two visits: first, the visit of President Bela Nagy to Peru in May 2019; second, that of his deputy."
    assert not [each for each in facts_of(f"{PEOPLE['en']}\n\n{text}", "en").milestones if each.kind == "first_visit"]


def _visits(code: str, text: str) -> list[Event]:
    return [event for event in facts_of(f"{PEOPLE[code]}\n\n{text}", code).events if "visit" in event.kind]


def _line(event: Event) -> str:
    return f"{', '.join(event.people)} {event.date} {event.place}"
