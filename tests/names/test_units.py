"""Heads of units, officers of forces, delegations and places told in more than one way."""

import pytest

from tests.names.test_people import people_of, person_of
from tests.reading import facts_of

UNITS = [
    ("id", "Kepala Biro Hubungan Masyarakat Kementerian Perdagangan Budi Hartono hadir.", "Head of Public Relations of the Ministry of Trade"),
    ("id", "Kepala Biro Perbatasan dan Kerja Sama Luar Negeri Papua Budi Hartono hadir.", "Head of Border and Foreign Cooperation"),
    ("id", "Kepala Biro Umum Budi Hartono hadir.", "Head of General Affairs"),
    ("id", "Kepala Otoritas Bandara Internasional Peru, Mr Budi Hartono, hadir.", "Head of the International Airports Agency of Peru"),
    ("id", "Mereka disambut Sekretaris Daerah Papua, T.E.A. Budi Hartono, S.IP.", "Regional Secretary of Papua"),
    ("id", "Sekda Kota Medan Budi Hartono hadir.", "Regional Secretary of Medan"),
    ("id", "Hadir Ketua DPR Papua, DR. Budi Hartono, SH.MH.", "Chair of the Papua House of Representatives"),
    ("id", "Ketua DPR Aceh Budi Hartono hadir.", "Chair of the Aceh House of Representatives"),
    ("id", "Ketua DPR RI Budi Hartono hadir.", "Chair of the House of Representatives"),
    ("id", "Staf Ahli Menteri Bidang Hubungan Antarlembaga Budi Hartono hadir.", "Adviser to the Minister of Interagency Relations"),
    ("id", "Hadir ketua delegasi Budi Hartono.", "Head of Delegation"),
    ("en", "Budi Hartono, Leader of the Delegation, spoke.", "Head of Delegation"),
    ("en", "Head of the Department of Organisation of Educational Process Budi Hartono came.", "Head of the Department of Organisation of Educational Process"),
    ("en", "Colonel Budi Hartono, Political Commissar of Coast Guard Region 2, came.", "Political Commissar of the Coast Guard Region 2"),
    ("en", "Major General Budi Hartono, Commander of Military Region 7, came.", "Commander of the Military Region 7"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "role"), UNITS)
def test_what_somebody_heads_is_told_to_its_end(code: str, text: str, role: str) -> None:
    found = people_of(text, code)
    assert [told for name, told in found.items() if name.endswith("Budi Hartono")] == [role]
    assert len(found) == 1


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Menteri Luar Negeri Solomon Islands Rosa Quispe tiba di Jakarta.", "SB"),
        ("Menlu New Zealand Rosa Quispe tiba di Jakarta.", "NZ"),
        ("Gubernur Provinsi Madang, Papua New Guinea (PNG) Rosa Quispe tiba di Jayapura.", "PG"),
        ("Gubernur Prefektur Aichi, Jepang Rosa Quispe tiba di Bandung.", "JP"),
        ("Menteri Perdagangan South Africa, Rosa Quispe, tiba di Jakarta.", "ZA"),
    ],
)
def test_a_country_is_known_by_its_english_name(text: str, country: str) -> None:
    assert [(person.name, person.country) for person in facts_of(text, "id").people] == [("Rosa Quispe", country)]


def test_members_named_by_one_office_are_of_one_country() -> None:
    text = "Delegasi Peru terdiri atas ketua delegasi Rosa Quispe dan anggota parlemen Juan Condori, Luis Huanca, Maria Choque."
    assert {person.country for person in facts_of(text, "id").people} == {"PE"}


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("id", "Budi Hartono hadir. InsyaAllah, kami datang ke Peru."),
        ("en", "A vessel of Coast Guard Region 2 came to Lima."),
    ],
)
def test_what_is_no_body_and_no_place(code: str, text: str) -> None:
    found = facts_of(text, code)
    assert not {"InsyaAllah"} & {body.name for body in found.organizations}
    assert "Coast Guard" not in {place.name for place in found.places}


@pytest.mark.parametrize("text", ["Major General Tran Quang Tuan, of Vietnam, came.", "Minister of Trade Tran Quang Tuan came."])
def test_a_name_may_end_in_what_is_a_form_of_address_elsewhere(text: str) -> None:
    assert person_of(text, "en", "Tran Quang Tuan").role


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Pihak LPDP (Lembaga Pengelola Dana Pendidikan) dan LPDP hadir.", {"Lembaga Pengelola Dana Pendidikan": "ID"}),
        ("Pihak BKPM (Badan Pangan Nasional) hadir.", {"Badan Pangan Nasional": None}),  # an organ that one word names is left out
        ("Rombongan menuju Gedung DPR Jakarta.", {}),
        ("Ia tiba di Pangkalan Udara TNI AU Halim Perdanakusuma, Jakarta.", {"TNI AU": "ID"}),
        ("Anggota DPR Papua hadir di Lima.", {"DPR Papua": "ID"}),
    ],
)
def test_a_body_is_one_with_its_acronym_and_another_than_its_namesake(text: str, bodies: dict[str, str | None]) -> None:
    assert {body.name: body.country for body in facts_of(text, "id").organizations} == bodies
