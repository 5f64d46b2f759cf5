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
    (
        "id",
        "Disusul Presiden Bela Nagy yang mengunjungi Peru pada Mei 2014, Juni 2016, dan Juli 2018.",
        ["Bela Nagy 2014-05 PE", "Bela Nagy 2016-06 PE", "Bela Nagy 2018-07 PE"],
    ),
    (
        "en",
        "President Luis Rojas visited Hungary in 2013 and 2014, and Foreign Minister Marta Diaz in 2017.",
        ["Luis Rojas 2013 HU", "Luis Rojas 2014 HU", "Marta Diaz 2017 HU"],
    ),
    ("en", "President Luis Rojas visited Hungary in 2013, and Marta Diaz in 2017 praised the ties.", ["Luis Rojas 2013 HU"]),
    ("en", "President Bela Nagy visited Peru on 3 May 2011.", ["Bela Nagy 2011-05-03 PE"]),
    (
        "en",
        "In 1997, the Hungarian president, Bela Nagy, became the first president to visit Peru.",
        ["Bela Nagy 1997 PE"],
    ),
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
    (
        "id",
        "Ini adalah kunjungan kenegaraan kedua Presiden Bela Nagy ke Peru, setelah kunjungannya pada September 2018.",
        ["Bela Nagy 2018-09 PE", "Bela Nagy None PE"],
    ),
    (
        "id",
        "Presiden Bela Nagy melakukan kunjungan ke Peru pada 3 Mei 2020, setelah kunjungannya pada September 2018.",
        ["Bela Nagy 2018-09 PE", "Bela Nagy 2020-05-03 PE"],
    ),
    (
        "en",
        "This is the second state visit of President Bela Nagy to Peru, after his visit in September 2018.",
        ["Bela Nagy 2018-09 PE", "Bela Nagy None PE"],
    ),
    (
        "id",
        "Presiden Bela Nagy akan berkunjung ke Peru pada Jumat (13/4). Kunjungan ini kunjungan kenegaraan kedua Presiden Nagy ke Peru. "
        "Kunjungan kenegaraan pertama dilakukan pada tahun 1995.",
        ["Bela Nagy None PE"],
    ),
]


@pytest.mark.parametrize(("code", "text", "visits"), TOLD)
def test_each_visit_of_a_history_is_told_with_its_visitor_and_its_date(code: str, text: str, visits: list[str]) -> None:
    assert sorted(map(_line, _visits(code, text))) == sorted(visits)


def test_a_visit_that_is_counted_first_in_a_list_is_no_first_visit() -> None:
    text = "There were two visits: first, the visit of President Bela Nagy to Peru in May 2019; second, that of his deputy."
    assert not [each for each in facts_of(f"{PEOPLE['en']}\n\n{text}", "en").milestones if each.kind == "first_visit"]


def test_a_first_that_is_told_behind_several_visits_is_not_of_the_one_told_first() -> None:
    text = (
        "President Bela Nagy will visit Peru on 3 May 2024.\n\nIn May 1999 President Luis Rojas paid a state visit to Hungary, "
        "the first such visit by a Peruvian president."
    )
    firsts = [each.date for each in facts_of(f"{PEOPLE['en']}\n\n{text}", "en").milestones if each.kind == "first_visit"]
    assert "2024-05-03" not in firsts


FEASTS = [
    (
        "en",
        "The Peruvian Embassy held a reception on 30 April 2010 to celebrate the 75th anniversary of diplomatic relations.",
        "2010-04-30",
        "1935",
    ),
    ("en", "Both countries commemorated the 50th anniversary of diplomatic relations in 1998.", "1998", "1948"),
    ("id", "Pada 5 April 2013, Hungaria dan Peru memperingati 30 tahun hubungan diplomatik.", "2013-04-05", "1983"),
    (
        "id",
        "Kedutaan Besar Peru menggelar resepsi pada 30 April 2010 untuk memperingati 75 tahun hubungan diplomatik.",
        "2010-04-30",
        "1935",
    ),
]


@pytest.mark.parametrize(("code", "text", "kept", "begun"), FEASTS)
def test_an_anniversary_of_the_past_is_kept_on_its_day_and_counts_back(code: str, text: str, kept: str, begun: str) -> None:
    month = {"en": "March", "id": "Maret"}[code]
    facts = facts_of(f"LIMA, 14 {month} 2023 - {PEOPLE[code]}\n\n{text}", code)
    assert [event.date for event in facts.events if event.kind == "anniversary"] == [kept]
    assert [each.date for each in facts.milestones] == [begun]


TURNS = [
    ("en", "Diplomatic relations between Peru and Hungary began on 15 September 1980.", ["1980-09-15"]),
    ("id", "Hubungan diplomatik Peru dan Hungaria mulai berlangsung pada 15 September 1980.", ["1980-09-15"]),
    ("id", "Pada 7 Maret 2011, Presiden Luis Rojas mengumumkan akan membuka kembali Kedutaan Besar Peru di Budapest.", []),
    ("en", "The sides will open talks so that direct flights between Lima and Budapest can be launched in 2026.", []),
]


@pytest.mark.parametrize(("code", "text", "dates"), TURNS)
def test_what_begins_begins_on_its_own_day_and_not_when_it_is_announced(code: str, text: str, dates: list[str]) -> None:
    assert [each.date for each in facts_of(f"{PEOPLE[code]}\n\n{text}", code).milestones] == dates


def _visits(code: str, text: str) -> list[Event]:
    return [event for event in facts_of(f"{PEOPLE[code]}\n\n{text}", code).events if "visit" in event.kind]


def _line(event: Event) -> str:
    return f"{', '.join(event.people)} {event.date} {event.place}"
