"""Somebody is told with the office that they held when what is told took place."""

from dataclasses import replace

import pytest

from digest.model import Event, Figure, Part, Person, Quote, Written
from digest.tell.facts import told
from digest.tell.introductions import introduced_once
from digest.tell.voice import Voice
from digest.tell.wording import wording_of
from tests.render.making import article, facts
from tests.tell.test_sentences import AT, LAILA, LANGUAGES, OMAR, ROSA, event

HOLDERS = (
    Person(evidence=AT, name=OMAR, role="Deputy Minister of Health", country="EG", office="Wakil Menteri Kesehatan"),
    Person(evidence=AT, name=ROSA, role="Ambassador to Egypt", country="PE", office="Duta Besar"),
    Person(evidence=AT, name=LAILA, role="Former President", country="EG", office="mantan Presiden"),
    Person(evidence=AT, name="Ali Hassan", role="Governor", country="EG", office="Gubernur"),
    Person(evidence=AT, name="Sami Nour", role="Secretary", country="EG", office="Sekretaris"),
)


def says(code: str, kind: str, fact: Event | Figure | Quote, written: str | None = "2030-06") -> str:
    held = facts(article("Dua negara bertemu.", language="id"), **{kind: (fact,)}, people=HOLDERS)
    held = replace(held, written=Written(date=written, by="printed", earliest=written, latest=written) if written else Written())
    return told(kind, fact, Voice(wording_of(LANGUAGES[code], LANGUAGES), "id", held, {})).said.text


def met(*people: str, quote: str = AT.quote, **more: str) -> Event:
    made = event("meeting", *people, **more)
    return replace(made, evidence=replace(AT, quote=quote))


@pytest.mark.parametrize(
    ("code", "people", "said"),
    [
        ("en", (OMAR, ROSA), "Omar Farid, Deputy Minister of Health of Egypt, met Rosa Quispe, Ambassador of Peru to Egypt, in Lima"),
        ("id", (OMAR, ROSA), "Wakil Menteri Kesehatan Mesir Omar Farid bertemu dengan Duta Besar Peru untuk Mesir Rosa Quispe di Lima"),
        ("en", (OMAR, LAILA), "Omar Farid, Deputy Minister of Health of Egypt, met Laila Nasser in Lima"),  # who held it once
        ("en", (OMAR, "Ali Hassan"), "Omar Farid, Deputy Minister of Health of Egypt, met Ali Hassan, Governor in Egypt, in Lima"),
        ("en", (OMAR, "Sami Nour"), "Omar Farid, Deputy Minister of Health of Egypt, met Sami Nour in Lima"),  # of what is not told
        (
            "en",
            (OMAR, ROSA, LAILA),
            "Omar Farid (Deputy Minister of Health of Egypt), Rosa Quispe (Ambassador of Peru to Egypt) and Laila Nasser "
            "took part in a meeting in Lima",
        ),
    ],
)
def test_whoever_takes_part_is_told_with_their_office_and_its_country(code: str, people: tuple[str, ...], said: str) -> None:
    assert says(code, "events", met(*people, place="Lima")) == said


@pytest.mark.parametrize(
    ("date", "quote", "written", "said"),
    [
        ("2024", AT.quote, "2030-06", "Omar Farid met Laila Nasser"),
        (
            "2024",
            "Wakil Menteri Kesehatan Omar Farid bertemu.",
            "2030-06",
            "Omar Farid, Deputy Minister of Health of Egypt, met Laila Nasser",
        ),
        ("2030-05", AT.quote, None, "Omar Farid met Laila Nasser"),
    ],
)
def test_an_office_of_today_is_not_told_of_an_older_event(date: str, quote: str, written: str | None, said: str) -> None:
    assert says("en", "events", met(OMAR, LAILA, date=date, quote=quote), written) == said


def test_an_apposition_at_the_end_of_a_sentence_has_no_comma_behind_it() -> None:
    trade = Figure(evidence=AT, metric="bilateral_trade", value=2, unit="USD", bound="exact", status="actual", period="2029", speaker=ROSA)
    assert says("en", "figures", trade) == "Bilateral trade came to US$2 in 2029, according to Rosa Quispe, Ambassador of Peru to Egypt"
    assert says("id", "figures", trade).endswith(", menurut Duta Besar Peru untuk Mesir Rosa Quispe")


def test_a_page_tells_an_office_where_it_first_names_somebody() -> None:
    twice = '{0}<data value="A: Mayor">, Mayor of Lima,</data> came. {0}<data value="A: Mayor">, Mayor of Lima,</data> left.'
    assert introduced_once(twice.format("A")) == "A, Mayor of Lima, came. A left."


def test_parts_that_are_played_are_told_with_offices_too() -> None:
    invited = event("invitation", OMAR, ROSA, place="PE", inviter=ROSA, invitee=OMAR)
    assert invited.roles == (Part("inviter", (ROSA,)), Part("invitee", (OMAR,)))
    said = "Rosa Quispe, Ambassador of Peru to Egypt, invited Omar Farid, Deputy Minister of Health of Egypt, to Peru"
    assert says("en", "events", invited) == said
