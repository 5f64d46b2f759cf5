"""Who stands by the office of somebody else: aides, spokespeople, families."""

import pytest

from tests.names.test_people import people_of, person_of

SERVING = [
    (
        "id",
        "Sekretaris Pribadi Duta Besar RI untuk Peru Siti Lestari hadir.",
        {"Siti Lestari": "Private Secretary to the Ambassador to Peru"},
    ),
    (
        "id",
        "Acara itu dihadiri Siti Lestari, Sekretaris Pribadi Duta Besar RI untuk Peru.",
        {"Siti Lestari": "Private Secretary to the Ambassador to Peru"},
    ),
    ("id", "Ajudan Presiden Peru Kolonel Rosa Quispe hadir.", {"Rosa Quispe": "Aide-de-Camp to the President"}),
    ("id", "Asisten Pribadi Menteri Perdagangan Peru Rosa Quispe hadir.", {"Rosa Quispe": "Assistant to the Minister of Trade"}),
    ("en", "Rosa Quispe, private secretary to the Peruvian ambassador, attended.", {"Rosa Quispe": "Private Secretary to the Ambassador"}),
    ("en", "The private secretary to the ambassador of Peru, Rosa Quispe, came.", {"Rosa Quispe": "Private Secretary to the Ambassador"}),
    # Whoever stands right behind the office that is served may hold that.
    (
        "id",
        "Penasihat Presiden Budi Hartono, Siti Lestari, hadir di Lima.",
        {"Budi Hartono": "President", "Siti Lestari": "Adviser to the President"},
    ),
    (
        "id",
        "Juru bicara Menteri Pertahanan Budi Hartono, Siti Lestari, hadir di Lima.",
        {"Budi Hartono": "Minister of Defence", "Siti Lestari": "Spokesperson of the Minister of Defence"},
    ),
    (
        "id",
        "Juru bicara Presiden Peru Rosa Quispe, Pedro Mamani, hadir di Jakarta.",
        {"Rosa Quispe": "President", "Pedro Mamani": "Presidential Spokesperson"},
    ),
    (
        "id",
        "Presiden Budi Hartono tiba di Lima. Ajudan Presiden Budi Hartono menyusul.",
        {"Budi Hartono": "President"},
    ),
    ("en", "The spokesman for Foreign Minister Rosa Quispe came.", {"Rosa Quispe": "Minister of Foreign Affairs"}),
    (
        "en",
        "Pedro Mamani, an aide to President Rosa Quispe, came.",
        {"Rosa Quispe": "President", "Pedro Mamani": "Adviser to the President"},
    ),
    ("id", "Juru Bicara Presiden Budi Hartono hadir di Lima.", {"Budi Hartono": "Presidential Spokesperson"}),
    # A list goes on.
    (
        "en",
        "It was attended by Ambassador Omar Farid, Adviser to the Minister of Trade Rosa Quispe and Rector Pedro Mamani.",
        {"Omar Farid": "Ambassador", "Rosa Quispe": "Adviser to the Minister of Trade", "Pedro Mamani": "Rector"},
    ),
    (
        "id",
        "Hadir Duta Besar Omar Farid, Penasihat Menteri Perdagangan Rosa Quispe, dan Rektor Pedro Mamani.",
        {"Omar Farid": "Ambassador", "Rosa Quispe": "Adviser to the Minister of Trade", "Pedro Mamani": "Rector"},
    ),
    (
        "id",
        "Turut hadir Penasihat Menteri Perdagangan Budi Hartono, Siti Lestari dan Agus Wijaya.",
        {"Budi Hartono": "Adviser to the Minister of Trade", "Siti Lestari": None, "Agus Wijaya": None},
    ),
    # Families hold no offices.
    ("id", "Istri Duta Besar RI untuk Peru, Siti Lestari, hadir.", {"Siti Lestari": None}),
    ("id", "Istri Duta Besar Peru Rosa Quispe hadir.", {"Rosa Quispe": None}),
    ("id", "Istri Presiden Budi Hartono, Siti Lestari, hadir di Lima.", {"Budi Hartono": "President", "Siti Lestari": None}),
    ("en", "The wife of the Peruvian ambassador, Rosa Quispe, attended.", {"Rosa Quispe": None}),
]


@pytest.mark.parametrize(("code", "text", "expected"), SERVING)
def test_who_serves_somebody_does_not_get_their_office(code: str, text: str, expected: dict[str, str | None]) -> None:
    assert people_of(text, code) == expected


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("id", "Menlu RI Budi Hartono menjamu Duta Besar Non-Residen Republik Peru Rosa Quispe."),
        ("id", "Menlu RI Budi Hartono menerima Duta Besar Peru yang ditunjuk, Rosa Quispe, di Jakarta."),
        ("id", "Menlu RI Budi Hartono menerima Duta Besar Nonresiden Peru Rosa Quispe."),
        ("en", "Foreign Minister Budi Hartono of Indonesia received Peru's ambassador-designate Rosa Quispe."),
        ("en", "Foreign Minister Budi Hartono of Indonesia received the non-resident Ambassador of Peru, Rosa Quispe."),
    ],
)
def test_an_envoy_who_lives_elsewhere_or_is_yet_to_come_is_one(code: str, text: str) -> None:
    rosa = person_of(text, code, "Rosa Quispe")
    assert (rosa.role, rosa.country) == ("Ambassador to Indonesia", "PE")


@pytest.mark.parametrize(
    ("code", "text", "role"),
    [
        ("id", "Atase Laut Peru untuk Indonesia Kolonel Rosa Quispe hadir.", "Naval Attaché to Indonesia"),
        ("id", "Atase Udara Kedutaan Besar Peru Letkol Rosa Quispe hadir.", "Air Attaché to Indonesia"),
        ("id", "Atase Pertahanan Laut Peru Senior Lieutenant Colonel (SLTC) Rosa Quispe hadir.", "Naval Attaché to Indonesia"),
        ("id", "Asisten Deputi Kerja Sama Asia, Rosa Quispe, hadir.", "Assistant Deputy for Asia Cooperation"),
        ("en", "The Peruvian military attaché, Captain Rosa Quispe, attended.", "Military Attaché"),
    ],
)
def test_attaches_of_the_forces(code: str, text: str, role: str) -> None:
    assert people_of(text, code)["Rosa Quispe"] == role
