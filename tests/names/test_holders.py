"""Who holds an office, whatever stands between it and the name."""

import pytest

from tests.names.test_people import people_of, person_of
from tests.scene import scene_of

HELD = [
    # One who holds it for the time being.
    ("id", "Pejabat Sementara Duta Besar Peru untuk Indonesia, Rosa Quispe, hadir.", {"Rosa Quispe": "Acting Ambassador to Indonesia"}),
    ("id", "Plt. Menlu Peru Rosa Quispe tiba di Jakarta.", {"Rosa Quispe": "Acting Minister of Foreign Affairs"}),
    ("id", "Pj. Bupati Garut Budi Hartono tiba di Peru.", {"Budi Hartono": "Acting Regent of Garut"}),
    ("en", "Peru's acting foreign minister Rosa Quispe visited Kenya.", {"Rosa Quispe": "Acting Minister of Foreign Affairs"}),
    ("en", "Acting Prime Minister Rosa Quispe of Peru visited Kenya.", {"Rosa Quispe": "Acting Prime Minister"}),
    # Spellings.
    ("id", "Dutabesar Peru untuk Indonesia Rosa Quispe hadir.", {"Rosa Quispe": "Ambassador to Indonesia"}),
    ("id", "Putera Mahkota Yordania Hussein bin Hamdan hadir di Peru.", {"Hussein bin Hamdan": "Crown Prince"}),
    # What a deputy is for, and several deputies.
    (
        "id",
        "Wakil Ketua DPR RI Bidang Korwilbang, Budi Hartono, hadir.",
        {"Budi Hartono": "Deputy Chair of the House of Representatives"},
    ),
    (
        "id",
        "Turut hadir Wakil Ketua DPD RI Bambang Susatya dan Tamsin Linrang.",
        dict.fromkeys(("Bambang Susatya", "Tamsin Linrang"), "Deputy Chair of the Regional Representative Council"),
    ),
    (
        "id",
        "Hadir Wakil Ketua DPD RI Budi Hartono dan Siti Lestari, Duta Besar Indonesia untuk Peru.",
        {"Budi Hartono": "Deputy Chair of the Regional Representative Council", "Siti Lestari": "Ambassador to Peru"},
    ),
    (
        "id",
        "Hadir Wakil Ketua DPD RI Budi Hartono dan Bank Mandiri.",
        {"Budi Hartono": "Deputy Chair of the Regional Representative Council"},
    ),
    # Lists of what somebody is for.
    (
        "id",
        "Omar Farid, Wakil Menteri (Wamen) Bidang Pertanian, Reformasi Pertanahan dan Pembangunan Pedesaan Kenya, hadir.",
        {"Omar Farid": "Deputy Minister of Agriculture, Land Reform and Rural Development"},
    ),
    (
        "id",
        "Hadir Menteri Pertanian, Rosa Quispe dan Omar Farid dari Peru.",
        {"Rosa Quispe": "Minister of Agriculture", "Omar Farid": None},
    ),
    (
        "id",
        "Kepala Biro Pemerintahan dan Otonomi Daerah Setda Jateng Siti Lestari hadir.",
        {"Siti Lestari": "Head of Public Administration and Regional Autonomy of the Jateng Regional Secretariat"},
    ),
    ("id", "Hadir Kepala Biro Hukum Setda Budi Hartono.", {"Budi Hartono": "Head of Law"}),
    # Two offices in one, of a place and of a force.
    (
        "id",
        "Putra Mahkota Abu Dhabi dan Panglima Tertinggi Angkatan Bersenjata Uni Emirat Arab Sheikh Hamad bin Saleh tiba.",
        {"Sheikh Hamad bin Saleh": "Crown Prince of Abu Dhabi and Commander of the Armed Forces of the United Arab Emirates"},
    ),
    # Degrees before a name, and further spellings.
    ("id", "Hadir Duta Besar RI untuk Peru, Prof. Dr. Budi Hartono.", {"Budi Hartono": "Ambassador to Peru"}),
    ("id", "Konsul Jendral Peru, Rosa Quispe, hadir.", {"Rosa Quispe": "Consul General"}),
    ("id", "Hadir Kabiro Pemerintahan Budi Hartono.", {"Budi Hartono": "Head of Public Administration"}),
    # Words that point back, behind a name and behind none.
    ("id", "Rapat dihadiri Menlu Peru, Rosa Quispe ini.", {"Rosa Quispe": "Minister of Foreign Affairs"}),
    ("id", "Politikus Fraksi Rakyat itu tiba di Peru.", {}),
    # One name alone behind a comma.
    ("id", "Gubernur Jawa Timur, Suharyo menyampaikan salam kepada Peru.", {"Suharyo": "Governor of Jawa Timur"}),
    ("id", "Gubernur Jawa Timur, Suharyo, hadir.", {"Suharyo": "Governor of Jawa Timur"}),
    ("id", "Menurut Gubernur Jawa Timur, Petrosul menyambut baik hal itu.", {}),
    ("id", "Gubernur Jawa Timur, Surabaya menyambut Peru.", {}),
    ("id", "Bupati Garut, Pertamina menyambut Peru.", {}),
    # A title inside a name.
    ("en", "Malaysian Defence Minister Datuk Seri Razali Tun Yusof visited Peru.", {"Razali Tun Yusof": "Minister of Defence"}),
    (
        "id",
        "Menteri Pertahanan Malaysia Datuk Seri Razali Yusof dan Tan Sri Hamid Yusof hadir.",
        {"Razali Yusof": "Minister of Defence", "Hamid Yusof": None},
    ),
    ("id", "Sheikh Saleh bin Sultan Al Nahyan tiba di Peru.", {"Sheikh Saleh bin Sultan Al Nahyan": None}),
    ("id", "Sultan Hamengku Buwono tiba di Peru.", {"Hamengku Buwono": "Sultan"}),
    ("id", "Presiden Peru, Rashid Al Wakil, tiba.", {"Rashid Al Wakil": "President"}),
    ("id", "Ia datang ke Peru didampingi sejumlah menteri, antara lain Minister of Industry and Trade Tran Tuan Anh.", {}),
    ("en", "Rosa Quispe, Chief Trade Counsellor of the Embassy, spoke in Peru.", {"Rosa Quispe": None}),
    # A body that ends with a country, before its officer.
    ("en", "Trade Authority of Peru Chairman Rosa Quispe spoke.", {"Rosa Quispe": "Chair of the Trade Authority of Peru"}),
]


@pytest.mark.parametrize(("code", "text", "expected"), HELD)
def test_an_office_leads_to_its_holder_and_to_nobody_else(code: str, text: str, expected: dict[str, str | None]) -> None:
    assert people_of(text, code) == expected


def test_an_envoy_to_a_second_country_is_not_sent_to_that_alone() -> None:
    text = "Indonesia dan Peru sepakat. Duta Besar Peru merangkap Kenya, Rosa Quispe, hadir."
    assert person_of(text, "id", "Rosa Quispe").role == "Ambassador to Indonesia"


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Kenya dan Peru bertemu. Dari pihak Peru hadir pula Rosa Quispe dan Omar Farid.", "PE"),
        ("Kenya dan Peru bertemu. Dari pihak Peru hadir Rosa Quispe, sedangkan Kenya diwakili Omar Farid.", "KE"),
        ("Kenya dan Peru bertemu. Dari Peru, Rosa Quispe dan Omar Farid terbang pulang.", None),
    ],
)
def test_all_whom_a_side_brings_are_of_its_country(text: str, country: str | None) -> None:
    assert person_of(text, "id", "Omar Farid").country == country


def test_an_acronym_of_a_country_names_no_body() -> None:
    bodies = scene_of("Angkatan Bersenjata Uni Emirat Arab (UEA) hadir di Peru. UEA maju.", "id").organizations
    assert [(body.name, body.acronym) for body in bodies] == [("Angkatan Bersenjata Uni Emirat Arab", None)]
