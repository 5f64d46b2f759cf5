"""Names and agreements of an article in one language on the pages of the other."""

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.languages import load
from digest.languages.glossary import words_of
from digest.model import Agreement, Event, Facts, Organization, Place
from digest.render.article import view_of
from digest.tell.naming import Naming, known_name
from digest.tell.wording import wording_of
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
    [
        "Kementerian Keajaiban Peru",
        "Kedutaan Besar Atlantis di Mesir",
        "Komite Rakyat Provinsi Keajaiban",
        "Yayasan Kedutaan Besar Peru",
        "",
    ],
)
def test_a_body_with_an_unknown_part_stays_as_printed(printed: str) -> None:
    assert INTO_ENGLISH.body(printed) is None


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("Nota Kesepahaman tentang kerja sama pertahanan", "memorandum of understanding on defence cooperation"),
        ("MoU kerja sama pariwisata", "memorandum of understanding on tourism cooperation"),
        ("perjanjian pembebasan visa bagi pemegang paspor biasa", "visa exemption agreement for ordinary passport holders"),
        ("Perjanjian kerja sama di bidang pendidikan dan energi", "agreement on cooperation in education and energy"),
        ("Perjanjian Perdagangan Bebas Peru-Mesir", "Peru–Egypt Free Trade Agreement"),
        (
            "Nota Kesepahaman tentang kerja sama di bidang pertanian antara Kementerian A dan Balai B",
            "memorandum of understanding on cooperation in agriculture",
        ),
        (
            "Nota Kesepahaman (MoU) tentang kerja sama pendidikan tinggi, sains, dan teknologi",
            "memorandum of understanding on cooperation in higher education, science and technology",
        ),
        ("Rencana Aksi periode 2031-2034", "action plan for 2031–2034"),
        ("Protokol Perubahan atas Perjanjian Layanan Udara", "protocol amending the air services agreement"),
        ("Pernyataan Bersama tentang pembentukan kemitraan strategis", "joint statement on the establishment of a strategic partnership"),
    ],
)
def test_an_agreement_whose_words_are_all_known_is_called_by_them(printed: str, said: str) -> None:
    assert INTO_ENGLISH.document(printed) == said


@pytest.mark.parametrize(
    "printed",
    [
        "Perjanjian tentang kerja sama anggrek",
        "kerja sama pertahanan",
        "Perjanjian tentang",
        "Perjanjian kerja sama anggrek dan energi",
        "Perjanjian Nota Kesepahaman",
    ],
)
def test_a_text_is_called_by_its_whole_name_or_not_at_all(printed: str) -> None:
    assert INTO_ENGLISH.document(printed) is None


def test_an_english_subject_is_found_in_the_shape_that_it_has_before_a_noun() -> None:
    assert (
        INTO_INDONESIAN.document("Memorandum of Understanding on Agricultural Cooperation")
        == "Nota Kesepahaman tentang kerja sama pertanian"
    )


OFFICES = [
    ("Menteri Pertahanan, Ketua Dewan Bisnis Peru-Mesir", "Minister of Defence and Chair of the Peru–Egypt Business Council"),
    ("Presiden Republik Peru", "President of Peru"),
    ("Duta Besar Peru untuk Mesir", "Ambassador of Peru to Egypt"),
    ("Wakil Menteri Pertahanan", "Deputy Minister of Defence"),
    ("mantan Menteri Perdagangan", "former Minister of Trade"),
]


@pytest.mark.parametrize(("printed", "said"), OFFICES)
def test_an_office_is_said_whole(printed: str, said: str) -> None:
    assert INTO_ENGLISH.office(printed) == said


@pytest.mark.parametrize("printed", ["Juru Kunci Rahasia", "Ketua Zzyx", "Menteri Pertahanan, Juru Kunci Rahasia", ""])
def test_an_office_with_an_unknown_part_is_not_said(printed: str) -> None:
    assert INTO_ENGLISH.office(printed) is None


@settings(deadline=None)
@given(st.text(alphabet=st.sampled_from("abci -,dngKMPertujasm"), max_size=60))
def test_any_words_are_a_name_or_none(name: str) -> None:
    assert INTO_ENGLISH.document(name) is None or name.strip()


def test_somebody_of_another_country_is_somebody_else() -> None:
    assert known_name("organizations", "Partai Amanat", WORDINGS["en"]) == "Amanat Party"
    assert known_name("organizations", "Partai Amanat", WORDINGS["en"], "ID") is None


def told(code: str) -> dict[str, list[str]]:
    """The lines of an Indonesian article on a page, as HTML."""
    source = article("Kedutaan Besar Peru di Mesir menandatangani perjanjian kerja sama pertahanan di Astana.")
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


def test_a_body_and_a_place_are_called_by_their_known_names() -> None:
    assert told("en")["organizations"] == ["Embassy of Peru in Egypt"]
    assert told("en")["places"] == ["East Kazakhstan"]
    assert told("id")["organizations"] == ["Kedutaan Besar Peru di Mesir"]


def test_parties_and_places_of_events_are_in_the_pages_language() -> None:
    assert told("en")["events"] == ['<b class="when">2021</b> A meeting took place at the Embassy of Peru in Egypt']
    assert told("en")["agreements"] == ["The Embassy of Peru in Egypt and East Kazakhstan signed a defence cooperation agreement"]
    assert told("id")["agreements"] == ["Kedutaan Besar Peru di Mesir dan Kazakhstan Timur menandatangani perjanjian kerja sama pertahanan"]


@pytest.mark.parametrize("table", ["bodies", "links"])
def test_every_language_shows_each_name_and_subject(table: str) -> None:
    tables = [language.table("telling", table) for language in LANGUAGES.values()]
    assert all(list(each) == list(tables[0]) for each in tables)
    assert all(forms and all(forms) for each in tables for forms in each.values())


def test_the_parts_of_a_name_are_the_same_in_every_language() -> None:
    def slots(forms: list[str]) -> set[str]:
        return set(re.findall(r"\{(\w+)\}", forms[0]))

    english, indonesian = (LANGUAGES[code].table("telling", "bodies") for code in ("en", "id"))
    assert [key for key in english if slots(english[key]) != slots(indonesian[key])] == []


def test_the_glossary_has_the_same_keys_in_every_language() -> None:
    tables = [words_of(language).tables for language in LANGUAGES.values()]
    assert all(list(each[name]) == list(tables[0][name]) for each in tables for name in each)
    assert all(forms and all(forms) for each in tables for table in each.values() for forms in table.values())


def test_an_article_without_a_glossary_has_no_names_in_it() -> None:
    assert not any(words_of(replace(load("en"), glossary=None)).tables.values())
