"""Names of bodies as they are printed, whole and nothing more."""

import pytest

from tests.scene import scene_of

BODIES = [
    ("en", "The Cebu Mine Recovery and Mineral Resources Corp. and the Peruvian Rare Metals Combine met.",
     ["Cebu Mine Recovery and Mineral Resources Corp.", "Peruvian Rare Metals Combine"]),
    ("en", "The Joint Committee for Economic, Trade, Scientific and Technological Co-operation will sit.",
     ["Joint Committee for Economic, Trade, Scientific and Technological Co-operation"]),
    ("en", "Ships of the Japan Maritime Self-Defense Force called.", ["Japan Maritime Self-Defense Force"]),
    ("en", "The Peru - Kenya Joint Trade Committee met.", ["Peru - Kenya Joint Trade Committee"]),
    ("en", "The Association of Korean Cultural Centers of Peru met.", ["Association of Korean Cultural Centers of Peru"]),
    ("en", "The Nairobi Auto and Motorbike Company grew.", ["Nairobi Auto and Motorbike Company"]),
    ("en", "The Commission for Information and Education Tran Van Binh heads met.", ["Commission for Information and Education"]),
    ("en", "The Ministry of Culture, Sports and Tourism agreed.", ["Ministry of Culture, Sports and Tourism"]),
    ("en", "It was the Communist Party of Vietnam Central Committee.", ["Communist Party of Vietnam Central Committee"]),
    ("id", "Peru dan Kenya memperkuat kemitraan publik-swasta (PPP).", []),
    ("id", "Badan Eksekutif Peru untuk Promosi Usaha Kecil hadir.", ["Badan Eksekutif Peru untuk Promosi Usaha Kecil"]),
    ("id", "Komite antar-Pemerintah Peru - Kenya bersidang.", ["Komite antar-Pemerintah Peru - Kenya"]),
    ("id", "Persatuan Pelajar Indonesia di Kenya hadir.", ["Persatuan Pelajar Indonesia di Kenya"]),
    ("id", "Dewan Kerja Sama Strategis Tingkat Tinggi Indonesia-Turki bersidang.",
     ["Dewan Kerja Sama Strategis Tingkat Tinggi Indonesia-Turki"]),
    ("id", "TNI AD dan Kementerian Kesehatan Peru hadir.", ["TNI AD", "Kementerian Kesehatan Peru"]),
    ("id", "Universitas Nasional Peru Al-Farabi dibuka.", ["Universitas Nasional Peru Al-Farabi"]),
    ("id", "Sidang Inter-Parliamentary Union dibuka.", ["Inter-Parliamentary Union"]),
    ("en", "The Ministry of Food, Agriculture and Light Industry of Peru agreed.", ["Ministry of Food, Agriculture and Light Industry of Peru"]),
    ("en", "The Ministry of Women, Children and Senior Citizens agreed.", ["Ministry of Women, Children and Senior Citizens"]),
    ("en", "The Ministry of Foreign Trade and Tourism and the Ministry of Justice agreed.",
     ["Ministry of Foreign Trade and Tourism", "Ministry of Justice"]),
    ("en", "SOCAR Trading and National Oil Corporation of Kenya agreed.", ["SOCAR Trading", "National Oil Corporation of Kenya"]),
    ("en", "The Federation of Egyptian Chambers of Commerce agreed.", ["Federation of Egyptian Chambers of Commerce"]),
    ("en", "The Egyptian General Petroleum Corporation agreed.", ["Egyptian General Petroleum Corporation"]),
    ("en", "The National Library of Peru sent books. It was shown at the National Museum of Peru.", ["National Library of Peru"]),
    ("en", "The University of Dar es Salaam agreed.", ["University of Dar es Salaam"]),
    ("en", "The Lima Chamber of Commerce and PromX came.", ["Lima Chamber of Commerce"]),
    ("en", "They met at Old Parliament House and spoke of Liquefied Natural Gas (LNG).", []),
    ("en", "Air Peru will fly.", ["Air Peru"]),
    ("id", "Lembaga Ketahanan Nasional (Lemhannas) hadir. Lemhannas setuju.", ["Lembaga Ketahanan Nasional"]),
    ("id", "Kelompok Persahabatan Parlemen Peru-Kenya hadir.", ["Kelompok Persahabatan Parlemen Peru-Kenya"]),
    ("id", "PLN teken kontrak\n\nDirektur Utama PLN, Budi Hartono mengapresiasi kerja sama.", ["PLN"]),
    ("id", "Menurut Ministry of Tourism's, naik.", ["Ministry of Tourism"]),
    ("id", "Staf Kementerian BUMN Fajar Hartono hadir.", ["Kementerian BUMN"]),
    ("id", "Ia bertemu Industrial and Commercial Bank of Peru.", ["Industrial and Commercial Bank of Peru"]),
    ("id", "Kadin Jawa Barat dan Kemendikdasmen hadir.", ["Kadin Jawa Barat", "Kemendikdasmen"]),
    ("id", "Kepala Perwakilan Bank Indonesia hadir.", ["Bank Indonesia"]),
    ("id", "Rektor Universitas Darma Persada Tri Hartono hadir.", ["Universitas Darma Persada"]),
    ("id", "Vietnam Chamber of Commerce and Industry dan Royal Peruvian Navy hadir.",
     ["Vietnam Chamber of Commerce and Industry", "Royal Peruvian Navy"]),
    ("id", "Kementerian Iklim, Energi, dan Utilitas Peru hadir.", ["Kementerian Iklim, Energi, dan Utilitas Peru"]),
    ("id", "Persatuan Bulu Tangkis Seluruh Indonesia hadir.", ["Persatuan Bulu Tangkis Seluruh Indonesia"]),
    ("en", "The Kenya Ports and Harbours Authority and the Volta River Authority agreed.",
     ["Kenya Ports and Harbours Authority", "Volta River Authority"]),
    ("en", "The Alexander von Humboldt Foundation agreed.", ["Alexander von Humboldt Foundation"]),
    ("en", "They signed two Exchanges of Notes and an Exchange of Letters for Rural Roads at the Lima Stock Exchange.", ["Lima Stock Exchange"]),
    ("en", "He spoke in the Oliy Majlis.", ["Oliy Majlis"]),
    ("en", "Kenya Health Service and Statistics Kenya agreed.", ["Kenya Health Service", "Statistics Kenya"]),
    ("en", "The Department of Health and Human Services of Peru agreed.", ["Department of Health and Human Services of Peru"]),
    ("en", "The Ministry of Agro-Industry and Food Security of Kenya agreed.", ["Ministry of Agro-Industry and Food Security of Kenya"]),
    ("en", "The director at the Ministry of Trade Hendra Santoso agreed.", ["Ministry of Trade"]),
    ("en", "They spoke of Air Transport and Air Services with Air Peru.", ["Air Peru"]),
    ("en", "New Zealand and the United Arab Emirates agreed.", []),
    ("en", "The Ministries of Foreign Affairs of Kenya and Peru agreed.", []),
    ("en", "The Union of Chambers and Commodity Exchanges of Peru agreed.", ["Union of Chambers and Commodity Exchanges of Peru"]),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "names"), BODIES)
def test_a_body_has_its_whole_name(code: str, text: str, names: list[str]) -> None:
    assert [body.name for body in scene_of(text, code).organizations] == names


COMPANIES = [
    ("en", "The contract went to Weber & Sons of Peru.", ["Weber & Sons"]),
    ("id", "Kontrak itu jatuh ke perusahaan Weber & Lang dari Peru.", ["Weber & Lang"]),
    ("en", "The firm Orient Cable won.", ["Orient Cable"]),
    ("en", 'A hotel was built by the "Orient Cable" company.', ["Orient Cable"]),
    ("en", "Nairobi-based Orient Cable won.", ["Orient Cable"]),
    ("id", "Jadara Makmur, perusahaan Peru, menang.", ["Jadara Makmur"]),
    ("en", "Petrovietnam Exploration Production drilled.", ["Petrovietnam Exploration Production"]),
    ("id", "Perusahaan Air Minum Nasional hadir.", ["Perusahaan Air Minum Nasional"]),
    ("en", "Trade & Investment were discussed.", []),
    ("id", "Dosen dari University of World Trade and Diplomacy hadir.", ["University of World Trade and Diplomacy"]),
    ("id", "Rektor Universidad de Arequipa hadir.", ["Universidad de Arequipa"]),
    ("en", "Sofala Bank, Jadara, Meru Karst and the Trade Alliance agreed.", ["Sofala Bank", "Jadara", "Meru Karst", "Trade Alliance"]),
    ("en", "Jadara Sky, Oman's low-cost carrier, signed.", ["Jadara Sky"]),
]


@pytest.mark.parametrize(("code", "text", "names"), COMPANIES)
def test_a_company_is_known_by_what_stands_beside_it(code: str, text: str, names: list[str]) -> None:
    assert [body.name for body in scene_of(text, code).organizations] == names


def test_an_acronym_behind_a_name_means_it_everywhere() -> None:
    (body,) = scene_of("Badan Promosi Ekspor Peru (BPEP) dibentuk. Kemudian BPEP bersidang.", "id").organizations
    assert (body.name, body.acronym, len(body.mentions)) == ("Badan Promosi Ekspor Peru", "BPEP", 3)


def test_an_acronym_may_stand_behind_two_spaces() -> None:
    (person,) = scene_of("Majelis Nasional  (MN) Vietnam bersidang. Ketua MN Nguyen Thi Kim tiba di Kazakhstan.", "id").people
    assert person.country == "VN"


def test_what_opens_the_next_line_in_brackets_is_no_acronym() -> None:
    bodies = scene_of("Kerja sama Senat dan Parlemen Peru\n\n(KABARLIMA) - Parlemen Peru bersidang.", "id").organizations
    assert [(body.name, body.acronym) for body in bodies if body.name.startswith("Parlemen")] == [("Parlemen Peru", None)]


ENDS = [
    # A body that two countries have together, and bodies of either.
    ("id", "Kelompok Persahabatan Peru dan Kenya di Senat hadir.", {"Kelompok Persahabatan Peru dan Kenya": None}),
    ("en", "The Friendship Group of Peru and Kenya met.", {"Friendship Group of Peru and Kenya": None}),
    ("id", "Kementerian Perdagangan Peru dan Kenya hadir.", {"Kementerian Perdagangan Peru": "PE"}),
    # A field of two words before a head.
    (
        "en",
        "It wrote to the Peruvian Communications and Multimedia Commission.",
        {"Peruvian Communications and Multimedia Commission": "PE"},
    ),
    # The office of somebody who governs a place.
    (
        "en",
        "The Office of the Governor of Astana and the Peruvian Chamber of Commerce signed it.",
        {"Office of the Governor of Astana": None, "Peruvian Chamber of Commerce": "PE"},
    ),
    (
        "en",
        "The Office of the President and the Peruvian Chamber of Commerce signed it.",
        {"Office of the President": None, "Peruvian Chamber of Commerce": "PE"},
    ),
    # Where something happens, and who tells the news.
    ("id", "Presiden Peru diterima di Kompleks Parlemen Senayan, Jakarta.", {}),
    ("id", "Parlemen Peru bersidang.", {"Parlemen Peru": "PE"}),
    ("id", "KabarPelabuhan – Peru dan Kenya bertemu.", {}),
    ("id", "KabarPelabuhan membuka cabang di Peru.", {"KabarPelabuhan": None}),
]


@pytest.mark.parametrize(("code", "text", "expected"), ENDS)
def test_a_body_ends_where_its_name_does(code: str, text: str, expected: dict[str, str | None]) -> None:
    assert {body.name: body.country for body in scene_of(text, code).organizations} == expected
