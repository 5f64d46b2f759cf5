"""Ranks, degrees and second offices beside the office that somebody holds, and what is no name behind an office."""

import pytest

from tests.names.test_people import people_of, person_of
from tests.scene import scene_of

HELD = [
    # A rank or a degree is less than the office beside it.
    ("en", "Kenya and Peru met. The Consul-General of Kenya in Peru, Amb. Jane Otieno, spoke.", {"Jane Otieno": "Consul General"}),
    ("en", "Kenya and Peru met. Amb. Jane Otieno of Kenya spoke.", {"Jane Otieno": "Ambassador"}),
    (
        "id",
        "Acara dihadiri Prof. Dr. Bambang Wiratama, S.S., M.A. (Wakil Rektor I) dan Dr. Hamid Chalil, S.H., LL.M (Wakil Rektor IV).",
        {"Bambang Wiratama": "Deputy Rector", "Hamid Chalil": "Deputy Rector"},
    ),
    (
        "id",
        "Prof.Dr.Ir. Bambang Wiratama (Rektor Universitas Indonesia) hadir.",
        {"Bambang Wiratama": "Rector of the University of Indonesia"},
    ),
    ("en", "Rosa Quispe, Ph.D. (Rector of the University of Lima), spoke.", {"Rosa Quispe": "Rector of the University of Lima"}),
    (
        "id",
        "Menteri Pertahanan Budi Hartono bertemu mitranya dari Peru, Jenderal Luis Quispe.",
        {"Budi Hartono": "Minister of Defence", "Luis Quispe": "Minister of Defence"},
    ),
    (
        "en",
        "Kenyan Defence Minister Jane Otieno met her Peruvian counterpart, General Luis Quispe.",
        {"Jane Otieno": "Minister of Defence", "Luis Quispe": "Minister of Defence"},
    ),
    (
        "en",
        "Deputy Prime Minister and Foreign Minister Anna Vella of Malta and her Peruvian counterpart Luis Quispe met.",
        {"Anna Vella": "Deputy Prime Minister and Minister of Foreign Affairs", "Luis Quispe": "Minister of Foreign Affairs"},
    ),
    ("en", "Defence Minister Jane Otieno met General Luis Quispe.", {"Jane Otieno": "Minister of Defence", "Luis Quispe": "General"}),
    # Deputies of ministers that one word names.
    ("id", "Wakil Menlu Peru Rosa Quispe hadir.", {"Rosa Quispe": "Deputy Minister of Foreign Affairs"}),
    ("id", "Budi Hartono mewakili Menlu Peru Rosa Quispe.", {"Budi Hartono": None, "Rosa Quispe": "Minister of Foreign Affairs"}),
    # Whom an envoy is sent to, and of which state.
    ("id", "Duta Besar Peru untuk Indonesia, Timor-Leste, dan ASEAN, Rosa Quispe, hadir.", {"Rosa Quispe": "Ambassador to Indonesia"}),
    (
        "id",
        "Duta Besar Luar Biasa dan Berkuasa Penuh (LBBP) Negara Republik Peru untuk Indonesia Rosa Quispe hadir.",
        {"Rosa Quispe": "Ambassador to Indonesia"},
    ),
    # An office that is a part of the name of where somebody serves.
    (
        "en",
        "The Secretary of State at the Chancellery of the President of Peru, Rosa Quispe, spoke.",
        {"Rosa Quispe": "Secretary of State of the Chancellery of the President of Peru"},
    ),
    ("en", "President of Peru, Rosa Quispe, spoke at the Chancellery.", {"Rosa Quispe": "President"}),
    (
        "en",
        "Chief of the Peruvian Presidential Chancellery Carlos Rojas spoke.",
        {"Carlos Rojas": "Head of the Peruvian Presidential Chancellery"},
    ),
    # What a minister is for, in words that no list has.
    ("en", "The Peruvian Minister for Human Resilience, Mr. Luis Quispe, spoke.", {"Luis Quispe": "Minister of Human Resilience"}),
    ("en", "The Kenyan Minister of Peace John Kamau, Mr. Paz and others spoke.", {"John Kamau": "Minister of Peace", "Paz": None}),
    # Offices of towns, and their classes.
    ("id", "Kepala Bagian Kerja Sama Kota Medan, Budi Hartono, hadir.", {"Budi Hartono": "Head of Cooperation"}),
    ("id", "Kepala Kantor Imigrasi Kelas I TPI Jayapura, Budi Hartono, hadir.", {"Budi Hartono": "Head of Immigration"}),
    # What no name begins with.
    ("id", "Sugianto dilantik sebagai Presiden RI Periode 2024-2029.", {}),
    ("id", "Presiden Yugoslavia Josip Broz Tito datang ke Bandung.", {}),
    ("id", "Kepala Badan Sarana Pertahanan Kemhan hadir.", {}),
    # A party of each.
    (
        "id",
        "Anggota DPR RI dari Fraksi PDI Perjuangan Rieke Lestari, Budi Hartono dari Fraksi PKS, hadir.",
        {"Rieke Lestari": "Member of Parliament of the PDI Perjuangan Caucus", "Budi Hartono": None},
    ),
    # Initials of two letters.
    ("en", "Ambassador of Kazakhstan to Mongolia Zh.Omarov and Kh. Bold met.", {"Zh.Omarov": "Ambassador to Mongolia"}),
    # Who took the picture.
    (
        "en",
        "Kenyan Foreign Minister Jane Otieno left. (Photo by Fatih Demir/Anka Agency via Pictures)",
        {"Jane Otieno": "Minister of Foreign Affairs"},
    ),
]


@pytest.mark.parametrize(("code", "text", "expected"), HELD)
def test_the_office_that_somebody_holds_outweighs_what_stands_beside_it(code: str, text: str, expected: dict[str, str | None]) -> None:
    assert people_of(text, code) == expected


@pytest.mark.parametrize(
    ("code", "text", "name", "office"),
    [
        ("en", "The Minister of Trade of Peru, Hon. Rosa Quispe (MP), spoke.", "Rosa Quispe", "Minister of Trade of Peru"),
        ("en", "Deputy Foreign Minister Rosa Quispe, Chair of the Kenya-Peru Group, spoke.", "Rosa Quispe", "Deputy Foreign Minister"),
        ("id", "Menteri Pertahanan Peru, Jenderal Luis Quispe, hadir.", "Luis Quispe", "Menteri Pertahanan Peru"),
        (
            "id",
            "Menteri Pertahanan sekaligus Presiden Peru Luis Quispe hadir.",
            "Luis Quispe",
            "Menteri Pertahanan sekaligus Presiden Peru",
        ),
    ],
)
def test_an_office_is_shown_without_the_name_and_the_rank_beside_it(code: str, text: str, name: str, office: str) -> None:
    assert person_of(text, code, name).office == office


def test_two_of_many_in_one_office_are_not_of_two_countries_by_that() -> None:
    text = (
        "Peru dan Indonesia sepakat. Hadir Budi Hartono dari Indonesia (Wakil Rektor I). Lalu Dr. Hamid Chalil (Wakil Rektor II) berbicara."
    )
    assert person_of(text, "id", "Hamid Chalil").country is None


def test_a_counterpart_is_of_the_country_that_is_printed_with_the_word() -> None:
    text = "Deputy Prime Minister and Foreign Minister Anna Vella of Malta and her Peruvian counterpart Luis Quispe met."
    assert person_of(text, "en", "Luis Quispe").country == "PE"


BODIES = [
    ("en", "A statement of Kenya's Ministry of Health said so.", {"Ministry of Health": "KE"}),
    ("en", "Kenya's World Bank loan and the Ministry of Health were named.", {"World Bank": None, "Ministry of Health": None}),
    ("en", "The Sri Lanka-Peru Parliamentary Friendship Association met.", {"Sri Lanka-Peru Parliamentary Friendship Association": None}),
    (
        "en",
        "The Speaker of the People's Majlis of Maldives and the Iranian Majlis met.",
        {"People's Majlis of Maldives": "MV", "Iranian Majlis": "IR"},
    ),
    ("en", "Peru opened its Diplomatic Mission, and a Trade Mission and the Steering Committee met.", {}),
    ("en", "The Steering Committee of Peru met.", {"Steering Committee of Peru": "PE"}),
    ("id", "Pemko Medan dan Pemprov Bali sepakat dengan Peru.", {"Pemko Medan": None, "Pemprov Bali": None}),
    (
        "id",
        "Kamar Dagang, Industri dan Jasa Wilayah Arequipa sepakat dengan Peru.",
        {"Kamar Dagang, Industri dan Jasa Wilayah Arequipa": None},
    ),
    (
        "id",
        "DPR hadir. Ketua Badan Kerja Sama Antar-Parlemen (BKSAP) DPR RI, Bramanta Suwondo menerima tamu Peru.",
        {"Badan Kerja Sama Antar-Parlemen": None, "DPR RI": "ID"},
    ),
]


@pytest.mark.parametrize(("code", "text", "expected"), BODIES)
def test_a_body_is_of_whoever_owns_it_and_of_nobody_else(code: str, text: str, expected: dict[str, str | None]) -> None:
    assert {body.name: body.country for body in scene_of(text, code).organizations} == expected
