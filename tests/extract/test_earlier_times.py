"""What was before: an earlier visit is not the one that is news, and no day is that of what a time is counted from."""

import pytest

from tests.reading import facts_of

LEAD = {
    "en": "Peru's President Luis Rojas arrived in Budapest on an official visit. Hungary's President Bela Nagy received him.\n\n",
    "id": "Presiden Peru Luis Rojas tiba di Budapest dalam rangka kunjungan resmi. Presiden Hungaria Bela Nagy menerimanya.\n\n",
}
PEOPLE = {
    "en": "Peru's President is Luis Rojas. Hungary's President is Bela Nagy.\n\n",
    "id": "Presiden Peru ialah Luis Rojas. Presiden Hungaria ialah Bela Nagy.\n\n",
}


def visits(text: str, code: str) -> list[tuple[str, str | None]]:
    return [(event.kind, event.date) for event in facts_of(text, code).events if "visit" in event.kind]


@pytest.mark.parametrize(
    ("code", "before", "date"),
    [
        ("en", "Last time, Luis Rojas visited Hungary in 2012 as a minister.", "2012"),
        ("en", "Luis Rojas previously visited Hungary in May 2012.", "2012-05"),
        ("en", "Luis Rojas, who also met students, had visited Hungary in May 2012.", "2012-05"),
        ("id", "Terakhir kali Luis Rojas mengunjungi Hungaria pada 2012.", "2012"),
        ("id", "Luis Rojas pernah mengunjungi Hungaria pada Mei 2012 sebagai menteri.", "2012-05"),
        ("id", "Sebelumnya, Luis Rojas mengunjungi Hungaria pada Mei 2012.", "2012-05"),
    ],
)
def test_a_visit_told_as_an_earlier_one_does_not_date_the_news(code: str, before: str, date: str) -> None:
    assert visits(LEAD[code] + before, code) == [("official_visit", None), ("visit", date)]


@pytest.mark.parametrize(
    ("code", "again"),
    [
        ("en", "Luis Rojas visited Hungary in May 2012 with his wife."),
        ("id", "Luis Rojas mengunjungi Hungaria pada Mei 2012 bersama istrinya."),
    ],
)
def test_a_visit_told_again_without_such_words_is_the_news(code: str, again: str) -> None:
    assert visits(LEAD[code] + again, code) == [("official_visit", "2012-05")]


def test_a_day_of_this_year_told_as_before_is_that_of_the_news() -> None:
    text = LEAD["id"] + "Sebelumnya, Luis Rojas tiba di Budapest pada Senin (12/3/2018)."
    assert visits(text, "id") == [("official_visit", "2018-03")]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "Trust shows in the 14 rounds of summit talks held since the establishment of ties in 1992."),
        ("en", "Peru and Hungary have held five meetings of their joint commission since the opening of the embassy in Lima in 2010."),
        ("id", "Kedua negara telah menggelar 14 pertemuan puncak sejak pembukaan hubungan diplomatik pada 1992."),
        ("id", "Tiga forum bisnis telah digelar sejak pembukaan kedutaan pada 2010."),
    ],
)
def test_what_was_held_since_something_was_not_held_on_its_day(code: str, text: str) -> None:
    held = [event for event in facts_of(PEOPLE[code] + text, code).events if event.kind in {"summit", "meeting", "forum"}]
    assert held == []


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "In 2010, the first summit since ties were established was held in Lima."),
        ("en", "A summit was held in Lima in 2010."),
        ("id", "Pertemuan puncak digelar di Lima pada 2010."),
    ],
)
def test_what_was_held_has_its_own_day(code: str, text: str) -> None:
    assert [(event.kind, event.date) for event in facts_of(PEOPLE[code] + text, code).events] == [("summit", "2010")]


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("en", "Bela Nagy recalled his visit to Lima which was in August 2012.", [("visit", "2012-08")]),
        ("en", "Bela Nagy recalled his official visit to Lima, which was in August 2012.", [("official_visit", "2012-08")]),
        ("id", "Bela Nagy mengenang kunjungan terakhirnya ke Lima pada Agustus 2012.", [("visit", "2012-08")]),
        ("id", "Bela Nagy mengenang kunjungan kenegaraannya ke Lima, yang berlangsung pada Agustus 2012.", [("state_visit", "2012-08")]),
        ("en", "Bela Nagy recalled his visit to Lima and the treaty, which was in August 2012 in force.", [("visit", None)]),
    ],
)
def test_a_visit_that_is_remembered_has_the_day_that_is_said_of_it(code: str, text: str, expected: list[tuple[str, str | None]]) -> None:
    assert visits(PEOPLE[code] + text, code) == expected


NEWS = {
    "en": "Peru's foreign minister Marta Diaz met Hungary's foreign minister Imre Toth in Lima on 3 May 2025.\n\n",
    "id": "Menteri Luar Negeri Peru Marta Diaz bertemu Menteri Luar Negeri Hungaria Imre Toth di Lima pada 3 Mei 2025.\n\n",
}


def people_in(year: str, text: str, code: str) -> list[tuple[str, tuple[str, ...]]]:
    """The kind and the people of each event of a year."""
    return [(event.kind, event.people) for event in facts_of(NEWS[code] + text, code).events if (event.date or "").startswith(year)]


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("en", "The foreign ministers of the two countries met in Doha in 2020.", [("meeting", ())]),
        ("en", "The foreign ministers of the two countries signed a treaty in Doha in 2020.", [("signing", ())]),
        ("en", "Marta Diaz and the Hungarian foreign minister met in Doha in May 2020.", [("meeting", ("Marta Diaz",))]),
        ("en", "Marta Diaz and Imre Toth met in Doha in May 2020.", [("meeting", ("Marta Diaz", "Imre Toth"))]),
        (
            "en",
            "Marta Diaz and Imre Toth are friends. The two ministers met in Doha in May 2020.",
            [("meeting", ("Marta Diaz", "Imre Toth"))],
        ),
        ("id", "Marta Diaz dan Imre Toth pernah bertemu di Doha pada Mei 2020.", [("meeting", ("Marta Diaz", "Imre Toth"))]),
    ],
)
def test_an_office_was_not_surely_held_years_ago_by_who_holds_it(code: str, text: str, expected: list[tuple[str, tuple[str, ...]]]) -> None:
    assert people_in("2020", text, code) == expected


def test_a_session_and_a_meeting_of_which_only_the_year_is_the_same_are_two() -> None:
    text = "Komite Konsultasi Peru-Hungaria bersidang pada 2020.\n\nMarta Diaz dan Imre Toth pernah bertemu di Doha pada 2020."
    told = [(event.kind, event.place, event.people) for event in facts_of(NEWS["id"] + text, "id").events if event.date == "2020"]
    assert told == [("meeting", None, ()), ("meeting", "Doha", ("Marta Diaz", "Imre Toth"))]


def test_a_meeting_of_a_year_is_not_where_a_visit_of_that_year_led() -> None:
    text = (
        "Komisi bersama bersidang di Lima pada 10 Februari 2025.\n\nLuis Rojas mengunjungi Hungaria pada 2023.\n\n"
        "Luis Rojas bertemu Bela Nagy di sela-sela sidang umum pada 2023."
    )
    met = [event for event in facts_of(PEOPLE["id"] + text, "id").events if event.kind == "meeting" and event.date == "2023"]
    assert [(event.people, event.place) for event in met] == [(("Luis Rojas", "Bela Nagy"), None)]
