"""Bodies, places and events of an article in one language on the pages of the other: established names, and such as are put together."""

import pytest

from digest.contracts import contract_of
from digest.languages import load, load_all
from digest.languages.glossary import words_of
from digest.tell.glossary import acronym_of
from digest.tell.naming import Naming
from digest.tell.wording import wording_of

LANGUAGES = load_all()
WORDINGS = {code: wording_of(LANGUAGES[code], LANGUAGES) for code in ("id", "en")}
INTO = {"en": Naming(LANGUAGES["id"], WORDINGS["en"]), "id": Naming(LANGUAGES["en"], WORDINGS["id"])}

BODIES = [
    ("Organisasi Perdagangan Dunia", "World Trade Organization"),
    ("Organisasi Kerja Sama Islam", "Organisation of Islamic Cooperation"),
    ("Kamar Dagang dan Industri Vietnam", "Vietnam Chamber of Commerce and Industry"),
    ("Kementerian Pertahanan Nasional Vietnam", "Ministry of National Defence of Vietnam"),
    ("Komite Sentral Partai Komunis Kuba", "Central Committee of the Communist Party of Cuba"),
    ("KBRI Lima", "Embassy of Indonesia in Lima"),
    ("Universitas Negeri Samarkand", "Samarkand State University"),
    ("Komite Pariwisata Peru", "Tourism Committee of Peru"),
    ("Komite Antarpemerintah Peru - Mesir", "Peru–Egypt Intergovernmental Committee"),
    ("Dewan Kerja Sama Strategis Tingkat Tinggi Peru-Mesir", "Peru–Egypt High-Level Strategic Cooperation Council"),
    ("Dewan Kerja Sama Ekonomi Mesir-Peru", "Egypt–Peru Economic Cooperation Council"),
    ("Pemerintah Republik Peru", "Government of Peru"),
    ("Kantor Kepresidenan Mesir", "Presidential Office of Egypt"),
    ("Kejaksaan Agung Peru", "Prosecutor General's Office of Peru"),
    ("Otoritas Penerbangan Sipil Mesir", "Civil Aviation Authority of Egypt"),
    ("Konsulat Jenderal Peru", "Consulate General of Peru"),
    ("Kamar Dagang Kairo", "Cairo Chamber of Commerce"),
    ("Badan Narkotika Nasional Peru", "National Narcotics Board of Peru"),
    (
        "Kementerian Pendidikan Tinggi, Sains, dan Inovasi Republik Uzbekistan",
        "Ministry of Higher Education, Science and Innovation of Uzbekistan",
    ),
]
PLACES = [
    ("Bandara Soekarno-Hatta", "Soekarno-Hatta Airport"),
    ("Jawa Barat", "West Java"),
    ("Laut Kaspia", "Caspian Sea"),
    ("Kota Ho Chi Minh", "Ho Chi Minh City"),
    ("Pelabuhan Aktau", "Port of Aktau"),
    ("Hotel Nil", "Nile Hotel"),
    ("Jenewa", "Geneva"),
]
EVENTS = [
    ("KTT ASEAN-Jepang", "ASEAN–Japan Summit"),
    ("Forum Bisnis Peru-Mesir", "Peru–Egypt Business Forum"),
    ("Pekan Film Malaysia", "Malaysia Film Week"),
    ("Forum Ekonomi Dunia", "World Economic Forum"),
    ("Konferensi Tingkat Tinggi ke-6 ASEAN", "6th ASEAN Summit"),
]


@pytest.mark.parametrize(("indonesian", "english"), BODIES)
def test_a_body_has_its_established_name_or_one_that_is_put_together(indonesian: str, english: str) -> None:
    assert INTO["en"].body(indonesian) == english


@pytest.mark.parametrize(("indonesian", "english"), PLACES)
def test_a_place_is_called_as_the_page_calls_it(indonesian: str, english: str) -> None:
    assert INTO["en"].place(indonesian) == english


@pytest.mark.parametrize(("indonesian", "english"), EVENTS)
def test_a_summit_or_forum_is_called_as_the_page_calls_it(indonesian: str, english: str) -> None:
    assert INTO["en"].event(indonesian) == english


@pytest.mark.parametrize(
    ("english", "indonesian"),
    [
        ("World Trade Organization", "Organisasi Perdagangan Dunia"),
        ("UN Human Rights Council", "Dewan Hak Asasi Manusia PBB"),
        ("Deakin University", "Universitas Deakin"),
        ("Department of Education", "Departemen Pendidikan"),
        ("Viet Nam - Kazakhstan Intergovernmental Commission", "Komisi Antarpemerintah Vietnam-Kazakhstan"),
    ],
)
def test_the_same_holds_the_other_way(english: str, indonesian: str) -> None:
    assert INTO["id"].body(english) == indonesian


@pytest.mark.parametrize(
    "printed",
    [
        "Yayasan Keajaiban Bersama",  # words of the language are no name
        "Universitas Telekomunikasi",
        "Istana Keajaiban",  # nor what is built as they are
        "Presiden Peru",
    ],
)
def test_nothing_is_half_translated(printed: str) -> None:
    assert (INTO["en"].body(printed), INTO["en"].place(printed)) == (None, None)


def test_an_acronym_stays_an_acronym() -> None:
    assert (INTO["en"].body("PBB"), INTO["en"].body("OKI"), INTO["id"].body("UN")) == ("UN", "OIC", "PBB")


def test_a_body_has_the_acronym_of_the_page() -> None:
    assert acronym_of("Organisation of Islamic Cooperation", LANGUAGES["en"]) == "OIC"
    assert acronym_of("Organisasi Kerja Sama Islam", LANGUAGES["id"]) == "OKI"
    assert acronym_of("Nile Bank", LANGUAGES["en"]) is None


@pytest.mark.parametrize(
    ("page", "printed_in", "words", "mark"),
    [
        ("en", "id", "Lembaga Penelitian Anggrek", "id"),  # Indonesian
        ("en", "id", "Vietnam Airlines", None),  # a name
        ("en", "id", "Television Corporation", None),  # English, as an Indonesian article prints it
        ("id", "id", "Television Corporation", "en"),
        ("id", "id", "An Giang", None),
        ("id", "id", "Lembaga Penelitian Anggrek", None),
        ("id", "en", "Busan Traditional Music Orchestra", "en"),
        ("en", "en", "Busan Traditional Music Orchestra", None),
    ],
)
def test_words_are_marked_with_the_language_that_they_are_of(page: str, printed_in: str, words: str, mark: str | None) -> None:
    assert WORDINGS[page].mark(words, printed_in) == mark


@pytest.mark.parametrize("table", contract_of("glossary"))
def test_each_name_stands_in_both_languages(table: str) -> None:
    found = {code: words_of(load(code)).tables[table] for code in WORDINGS}
    assert found["id"].keys() == found["en"].keys()
    assert all(any(not form.startswith("(") for form in forms) for tables in found.values() for forms in tables.values())


@pytest.mark.parametrize("code", WORDINGS)
def test_no_form_means_two_bodies(code: str) -> None:
    tables = words_of(load(code)).tables["bodies"]
    said = [form.strip("()").casefold() for forms in tables.values() for form in {each.strip("()") for each in forms}]
    assert len(said) == len(set(said))
