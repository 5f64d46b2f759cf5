"""Which two countries an article is about."""

import pytest

from digest.names.countries import find_countries
from digest.names.matters import find_matters
from tests.scene import reading_of, scene_of


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        (
            "id",
            "Peru dan Mesir Sepakat Soal Kopi\n\nMenteri Perdagangan Peru tiba di Kairo. Barang itu lewat Brasil, Brasil, dan Brasil.",
            {"PE", "EG"},
        ),
        ("id", "Kedua negara sepakat. Hubungan Mongolia-Laos dibahas lagi, kata Mongolia.\n\nTiongkok ikut memantau.", {"MN", "LA"}),
        ("en", "Cartagena and Cebu mark 10 years\n\nThe mayors of Cartagena and Cebu met. Cebu sent dancers.", {"CO", "PH"}),
        ("en", "Ghana gives boats\n\nThe boats from Ghana reached Avarua. Avarua thanked Ghana.", {"GH"}),
        ("en", "Ghana gives\n\nA guest from Norway came to the Independence Monument. Ghana thanked Norway.", {"GH", "NO"}),
        ("id", "Universitas dari Surabaya membuka kelas bersama mitra di Uzbekistan.", {"ID", "UZ"}),
        ("en", "Ghana hosts Norway\n\nGhana and Norway signed a deal worth US$5 million, US$6 million and US$7 million.", {"GH", "NO"}),
    ],
)
def test_headline_and_lead_weigh_more_than_countries_in_passing(code: str, text: str, expected: set[str]) -> None:
    assert set(scene_of(text, code).pair) == expected


def test_the_country_of_the_outlet_comes_first() -> None:
    text = "Kunjungan ke Laos\n\nHanoi (VNA) - Laos menerima delegasi Vietnam. Laos dan Vietnam sepakat."
    assert scene_of(text, "id").pair == ("VN", "LA")


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        (  # two who meet, about the war of two others
            "en",
            "Leaders discuss Ukraine\n\nThe Russia-Ukraine war topped talks between Egyptian President Omar Salem and his Kenyan counterpart "
            "Peter Kamau.\n\nSalem called for an end to the war in Ukraine. Kamau spoke of the invasion of Ukraine by Russia.",
            {"EG", "KE"},
        ),
        (
            "id",
            "Presiden Mesir dan Presiden Kenya Bahas Perang Ukraina\n\nPresiden Mesir Omar Salem menelepon Presiden Kenya Peter Kamau. "
            "Keduanya membahas serangan Rusia ke Ukraina.\n\nSalem menyebut konflik Rusia-Ukraina harus diakhiri. "
            "Krisis di Ukraina juga dibahas Kamau.",
            {"EG", "KE"},
        ),
        (  # the same countries, where they are who meets
            "en",
            "Ukraine and Russia hold talks\n\nUkrainian Foreign Minister Ivan Bondar met Russian Foreign Minister Oleg Petrov in Cairo to "
            "discuss the war in Ukraine. Egypt hosted the talks.",
            {"UA", "RU"},
        ),
        (  # a country on whose ground they meet
            "en",
            "Ministers meet in Lima\n\nThe meeting took place on the sidelines of a summit in Peru. Chilean Foreign Minister Juan Rojas met his "
            "Thai counterpart Somchai Suksan in Peru.\n\nRojas thanked Suksan. Suksan praised Peru as a host.",
            {"CL", "TH"},
        ),
        (  # a traveller whose country is named but once
            "en",
            "Kamau begins a tour of Ghana and Senegal\n\nKenyan President Peter Kamau left on Monday.\n\nKamau will visit Ghana and Senegal. "
            "In Ghana Kamau will open a school. Senegal awaits Kamau on Friday.",
            {"KE", "GH"},
        ),
        (  # what came before
            "en",
            "Kamau heads to Ghana after a visit to Senegal\n\nKenyan President Peter Kamau left Senegal on Monday. He will land in Ghana at noon."
            "\n\nKamau wants to open a school in Ghana.",
            {"KE", "GH"},
        ),
        (
            "id",
            "Usai Lawatan ke Peru, Menteri Perdagangan Terbang ke Chile\n\nMenteri Perdagangan Budi Hartono tiba di Chile setelah "
            "mengunjungi Peru.\n\nBudi bertemu Menteri Perdagangan Chile Juan Rojas.",
            {"ID", "CL"},
        ),
        (  # a list of many countries singles out none
            "en",
            "Guests from everywhere\n\nGhana hosted the ministers of Norway, Senegal, Peru, Laos, Norway and Kenya, and Norway again.\n\n"
            "Ghanaian Trade Minister Kofi Mensah met Tongan Trade Minister Sione Fifita. Tonga and Ghana will talk again.",
            {"GH", "TO"},
        ),
        (  # a president without a country is of the capital from which the news is told
            "en",
            "Anger over Gaza\n\nKUALA LUMPUR: Prime Minister Hassan Omar spoke of the situation in Palestine with Kenyan President Peter Kamau."
            "\n\nMalaysia will help, Hassan told Kamau.",
            {"MY", "KE"},
        ),
        (  # or of the country of the language, where that has such an office
            "id",
            "Presiden bertemu Perdana Menteri Peru\n\nPresiden Budi Hartono menerima Perdana Menteri Peru Juan Rojas. Isu Palestina dibahas."
            "\n\nPalestina perlu dibantu, kata Budi.",
            {"ID", "PE"},
        ),
        (
            "id",
            "Perdana Menteri Hun Sok tiba di Lima\n\nPeru menyambut Perdana Menteri Hun Sok dari Kamboja. Hun Sok memuji Peru.",
            {"KH", "PE"},
        ),
    ],
)
def test_who_acts_weighs_more_than_what_is_talked_about(code: str, text: str, expected: set[str]) -> None:
    assert set(scene_of(text, code).pair) == expected


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("en", "They spoke of the war in Yemen.", {"YE"}),
        ("en", "They spoke of the Yemeni crisis and of Oman.", {"YE"}),
        ("en", "The Chad-Sudan conflict worries Egypt.", {"TD", "SD"}),
        ("en", "The attack on Chad by Sudan worries Egypt.", {"TD", "SD"}),
        ("en", "Egypt and Oman discussed Yemen.", {"YE"}),
        ("en", "Egypt and Oman discussed Yemen's exports.", set()),
        ("en", "Egypt and Oman discuss Chad-Sudan trade.", set()),
        ("en", "The war ended. Yemen and Oman trade again.", set()),
        ("id", "Keduanya membicarakan perang di Yaman.", {"YE"}),
        ("id", "Mesir khawatir akan konflik Chad-Sudan.", {"TD", "SD"}),
        ("id", "Mesir mengecam serangan Chad terhadap Sudan.", {"TD", "SD"}),
        ("id", "Mesir dan Oman membahas Yaman.", {"YE"}),
        ("id", "Menteri Mesir menyinggung isu Yaman di Oman.", {"YE"}),
        ("id", "Perang usai. Yaman dan Oman berdagang lagi.", set()),
    ],
)
def test_countries_that_are_talked_about(code: str, text: str, expected: set[str]) -> None:
    reading = reading_of(text, code)
    assert {mention.code for mention in find_matters(reading, find_countries(reading))} == expected


def test_where_a_president_is_does_not_make_him_that_country_s() -> None:
    text = "Presiden di Laos\n\nPresiden Budi Hartono tiba di Laos. Di Laos Presiden Budi Hartono menemui Presiden Laos Kham Vongsa."
    assert {person.name: person.country for person in scene_of(text, "id").people} == {"Budi Hartono": "ID", "Kham Vongsa": "LA"}
