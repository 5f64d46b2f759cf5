"""Names and agreements of an article in one language on the pages of the other."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.languages import load
from digest.model import Agreement, Event, Facts, Organization, Place
from digest.render.article import view_of
from digest.render.naming import Naming, known_name
from digest.render.wording import wording_of
from tests.render.making import article, entry, evidence

LANGUAGES = {code: load(code) for code in ("id", "en")}
WORDINGS = {code: wording_of(LANGUAGES[code], LANGUAGES) for code in LANGUAGES}
INTO_ENGLISH = Naming(LANGUAGES["id"], WORDINGS["en"])
INTO_INDONESIAN = Naming(LANGUAGES["en"], WORDINGS["id"])

BODIES = [
    ("Kedutaan Besar Peru di Mesir", "Embassy of Peru in Egypt"),
    ("Kedutaan Besar Filipina di Hanoi", "Embassy of the Philippines in Hanoi"),
    ("Kementerian Luar Negeri Peru", "Ministry of Foreign Affairs of Peru"),
    ("Kementerian Perindustrian dan Perdagangan Vietnam", "Ministry of Industry and Trade of Vietnam"),
    ("Kementerian Pertanian", "Ministry of Agriculture"),
    ("Komite Rakyat Provinsi Bac Ninh", "People's Committee of Bac Ninh Province"),
    ("Komisi Bersama Peru-Mesir", "Peru–Egypt Joint Commission"),
]


@pytest.mark.parametrize(("printed", "said"), BODIES)
def test_a_body_made_of_known_parts_is_said_in_english(printed: str, said: str) -> None:
    assert INTO_ENGLISH.body(printed) == said


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("Embassy of Peru in Egypt", "Kedutaan Besar Peru di Mesir"),
        ("Egyptian Embassy in Peru", "Kedutaan Besar Mesir di Peru"),
        ("Ministry of Foreign Affairs of Egypt", "Kementerian Luar Negeri Mesir"),
    ],
)
def test_a_body_made_of_known_parts_is_said_in_indonesian(printed: str, said: str) -> None:
    assert INTO_INDONESIAN.body(printed) == said


@pytest.mark.parametrize(
    "printed",
    ["Kementerian Keajaiban Peru", "Kedutaan Besar Atlantis di Mesir", "Komite Rakyat Provinsi Zzyx", "Yayasan Kedutaan Besar Peru", ""],
)
def test_a_body_with_an_unknown_part_stays_as_printed(printed: str) -> None:
    assert INTO_ENGLISH.body(printed) is None


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("Nota Kesepahaman tentang kerja sama pertahanan", "Memorandum of understanding on defence cooperation"),
        ("MoU kerja sama pariwisata", "Memorandum of understanding on tourism cooperation"),
        ("perjanjian pembebasan visa bagi pemegang paspor biasa", "Agreement on visa exemption for ordinary passport holders"),
        ("Perjanjian kerja sama di bidang pendidikan dan energi", "Agreement on cooperation in the field of education and energy"),
        ("Perjanjian Perdagangan Bebas Peru-Mesir", "Peru–Egypt Free Trade Agreement"),
    ],
)
def test_an_agreement_whose_words_are_all_known_is_glossed(printed: str, said: str) -> None:
    assert INTO_ENGLISH.gloss(printed) == said


@pytest.mark.parametrize(
    "printed",
    [
        "Perjanjian tentang kerja sama anggrek",
        "kerja sama pertahanan",
        "Perjanjian tentang",
        "Perjanjian kerja sama pendidikan energi",
        "Perjanjian Nota Kesepahaman",
    ],
)
def test_a_gloss_is_whole_or_none(printed: str) -> None:
    assert INTO_ENGLISH.gloss(printed) is None


def test_an_english_name_with_its_subject_first_is_glossed_in_indonesian_order() -> None:
    assert INTO_INDONESIAN.gloss("Trade Cooperation Agreement") == "Perjanjian tentang kerja sama perdagangan"


@given(st.text(alphabet=st.sampled_from("abci -dngKMPertujasm"), max_size=60))
def test_a_gloss_holds_only_words_of_the_page(name: str) -> None:
    words = {
        word.casefold()
        for table in ("heads", "links", "subjects")
        for forms in LANGUAGES["en"].table("telling", table).values()
        for word in forms[0].split()
    }
    gloss = INTO_ENGLISH.gloss(name)
    assert gloss is None or {word.casefold() for word in gloss.split()} <= words


def test_somebody_of_another_country_is_somebody_else() -> None:
    assert known_name("organizations", "Partai Amanat", "en") == "Amanat Party"
    assert known_name("organizations", "Partai Amanat", "en", "ID") is None


def told(code: str) -> dict[str, list[str]]:
    """The lines of an Indonesian article on a page, as HTML."""
    source = article("Kedutaan Besar Peru di Mesir menandatangani Perjanjian kerja sama pertahanan di Astana.")
    at = evidence(source, "Kedutaan")
    made = entry(
        source,
        organizations=(Organization(evidence=at, name="Kedutaan Besar Peru di Mesir", country="PE"),),
        places=(Place(evidence=at, name="Kazakhstan Timur", country="KZ"),),
        agreements=(
            Agreement(
                evidence=at, kind="agreement", name="Perjanjian kerja sama pertahanan", status="signed", date=None,
                parties=("Kedutaan Besar Peru di Mesir", "Kazakhstan Timur"),
            ),
        ),
        events=(Event(evidence=at, kind="meeting", date="2021", people=(), place="Kedutaan Besar Peru di Mesir"),),
    )  # fmt: skip
    assert isinstance(made.facts, Facts)
    lines = view_of(made, WORDINGS[code]).lines
    return {kind: [str(line.html) for line in found] for kind, found in lines.items()}


def test_a_known_name_stands_first_and_the_printed_one_once_beside_it() -> None:
    assert told("en")["organizations"] == ['Embassy of Peru in Egypt · <span lang="id">Kedutaan Besar Peru di Mesir</span> · Peru']
    assert told("en")["places"] == ['East Kazakhstan · <span lang="id">Kazakhstan Timur</span> · Kazakhstan']
    assert told("id")["organizations"] == ["Kedutaan Besar Peru di Mesir · Peru"]


def test_parties_and_places_of_events_are_in_the_pages_language() -> None:
    assert told("en")["events"] == ["2021 · Meeting at Embassy of Peru in Egypt"]
    agreement = told("en")["agreements"][0]
    assert "between Embassy of Peru in Egypt and East Kazakhstan" in agreement
    assert '<span lang="id">Perjanjian kerja sama pertahanan</span>' in agreement
    assert "in English: “Agreement on defence cooperation”" in agreement
    assert not re.search("in English|dalam bahasa", told("id")["agreements"][0])


@pytest.mark.parametrize("table", ["bodies", "heads", "links", "subjects"])
def test_every_language_shows_each_name_and_subject(table: str) -> None:
    tables = [language.table("telling", table) for language in LANGUAGES.values()]
    assert all(list(each) == list(tables[0]) for each in tables)
    assert all(forms and all(forms) for each in tables for forms in each.values())


def test_the_parts_of_a_name_are_the_same_in_every_language() -> None:
    def slots(forms: list[str]) -> set[str]:
        return set(re.findall(r"\{(\w+)\}", forms[0]))

    english, indonesian = (LANGUAGES[code].table("telling", "bodies") for code in ("en", "id"))
    assert [key for key in english if slots(english[key]) != slots(indonesian[key])] == []
