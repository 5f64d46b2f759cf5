"""Bodies by their head words, by lists and by cues."""

import pytest

from tests.scene import scene_of


def organizations_of(text: str, code: str) -> set[str]:
    return {body.name for body in scene_of(text, code).organizations}


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        (
            "id",
            "Kementerian Perencanaan dan Investasi Peru dengan Komite Perdagangan Mesir sepakat.",
            {"Kementerian Perencanaan dan Investasi Peru", "Komite Perdagangan Mesir"},
        ),
        ("id", "Kementerian Kebudayaan, Olahraga, dan Pariwisata Laos hadir.", {"Kementerian Kebudayaan, Olahraga, dan Pariwisata Laos"}),
        ("id", "Kementerian Koordinator Bidang Pangan Peru hadir.", {"Kementerian Koordinator Bidang Pangan Peru"}),
        ("id", "Otoritas Umum Bidang Wakaf dan Haji Mesir hadir.", {"Otoritas Umum Bidang Wakaf dan Haji Mesir"}),
        ("id", "Ia tiba di Kedutaan Besar Peru di Mesir kemarin.", {"Kedutaan Besar Peru di Mesir"}),
        ("en", "Kazinform News Agency reported it.", set()),
        # One body with its country before it, or behind it; what it is called in another language.
        (
            "en",
            "Peru's Ministry of Energy and Water met the Ministry of Energy and Water of Peru.",
            {"Ministry of Energy and Water of Peru"},
        ),
        ("id", "Ia bertemu Kamar Dagang Mesir (Federation of Egyptian Chambers of Commerce/FEDCOC).", {"Kamar Dagang Mesir"}),
        (
            "en",
            "The Ministry of Trade and Industry and the Trade and Investment Agency of Peru met.",
            {"Ministry of Trade and Industry", "Trade and Investment Agency of Peru"},
        ),
        (
            "en",
            "Peru joined the Lima Executive Board and Intergovernmental Committee for the Safeguarding of Heritage.",
            {"Lima Executive Board", "Intergovernmental Committee for the Safeguarding of Heritage"},
        ),
        ("id", "Kementerian Luar Negeri Desra Hartono berkata kepada Peru.", {"Kementerian Luar Negeri"}),
        (
            "en",
            "It was signed by the Lima Infrastructure Development Co. Ltd and the Export-Import Bank of Peru.",
            {"Lima Infrastructure Development Co. Ltd", "Export-Import Bank of Peru"},
        ),
        ("en", "The Government of Peru-supported loan was praised, @PeruKumar wrote.", set()),
        # A part of a longer name is that body told again, unless it has a country of its own.
        ("en", "The Peru-Kenya Joint Commission met. The protocol of the Joint Commission was signed.", {"Peru-Kenya Joint Commission"}),
        ("id", "Senat Parlemen Peru dan Parlemen Peru hadir.", {"Senat Parlemen Peru", "Parlemen Peru"}),
        # "The" before a word that "and" joins to a body.
        (
            "en",
            "It was signed by the Disaster and Emergency Authority and the Energy Agency.",
            {"Disaster and Emergency Authority", "Energy Agency"},
        ),
        ("id", "Asosiasi Permata dan Perhiasan Peru hadir.", {"Asosiasi Permata dan Perhiasan Peru"}),
        ("en", "A PLN 96 million contract was signed in Peru.", set()),
        ("id", "Kota bersaudara antara pabrik Lima dan Kairo di Peru.", set()),
        ("en", "LIMA, 5 March 2024 (Andean News Service) - The minister spoke.", set()),
        ("id", "Kantor Berita Antara melaporkan hal itu.", set()),
        ("id", "Direktur PT Nusa Bumi Raya menyambut tamu.", {"PT Nusa Bumi Raya"}),
        ("en", "Peru's minister met the director of PT Nusa Bumi Trading on Tuesday.", {"PT Nusa Bumi Trading"}),
        ("id", "Menteri Pengembangan Digital Rosa Quispe hadir.", set()),
        ("id", "Institut Kajian Kopi di bawah Presiden Peru dibuka.", {"Institut Kajian Kopi di bawah Presiden Peru"}),
        ("id", "Komite Bersama Peru-Mesir tentang Perdagangan bersidang.", {"Komite Bersama Peru-Mesir"}),
        ("id", "Kontrak diteken perusahaan negara Qopyra dan maskapai Andina.", {"Qopyra", "Andina"}),
        ("id", "Perusahaan seperti Qopyra, Andina, dan Selvas hadir.", {"Qopyra", "Andina", "Selvas"}),
        ("id", "Perjanjian itu baik, kata menteri, dikutip Anadolu Agency.", set()),
        ("id", "Grup Selvas dan Andina Group hadir.", {"Grup Selvas", "Andina Group"}),
        ("id", "Direktur Jenderal Andean Trade Group hadir.", {"Andean Trade Group"}),
        ("id", "PT. Selvas dan PT.Andina hadir.", {"PT. Selvas", "PT.Andina"}),
        ("id", "Institut Geografi dan Statistik Peru hadir.", {"Institut Geografi dan Statistik Peru"}),
        ("id", "Pemerintah membahasnya dengan kementerian terkait di Amerika Serikat.", set()),
        ("en", "The Peruvian Ministry of Foreign Affairs spoke.", {"Peruvian Ministry of Foreign Affairs"}),
        (
            "en",
            "The Ministry of Digital Development, Innovation and Aerospace Industry of Laos spoke.",
            {"Ministry of Digital Development, Innovation and Aerospace Industry of Laos"},
        ),
        ("en", "The Peruvian Embassy in Egypt and the Selvas Group spoke.", {"Peruvian Embassy in Egypt", "Selvas Group"}),
        ("en", "The Radio and Television Agency of Peru spoke.", {"Radio and Television Agency of Peru"}),
        ("en", "The Academy of Arts under the President of Peru opened.", {"Academy of Arts under the President of Peru"}),
        ("en", "The ministry and the embassy spoke to the Central Committee.", set()),
    ],
)
def test_a_name_reaches_as_far_as_its_grammar(code: str, text: str, expected: set[str]) -> None:
    assert organizations_of(text, code) == expected


def test_the_organ_of_a_known_body_is_of_its_country() -> None:
    bodies = scene_of("The Central Committee of the Communist Party of Vietnam met.", "en").organizations
    assert [(body.name, body.country) for body in bodies] == [("Central Committee of the Communist Party of Vietnam", "VN")]


def test_an_acronym_in_brackets_may_be_that_of_a_body_inside_the_name() -> None:
    body = scene_of("The Secretariat of the Andean Trade League (ATL) met.", "en").organizations[0]
    assert (body.name, body.acronym) == ("Secretariat of the Andean Trade League", None)


def test_an_acronym_in_brackets_names_the_same_body() -> None:
    text = "Badan Promosi Ekspor Peru (BPEP) hadir. Peru puas, kata BPEP."
    (body,) = scene_of(text, "id").organizations
    assert (body.name, body.acronym, len(body.mentions)) == ("Badan Promosi Ekspor Peru", "BPEP", 3)


def test_a_mission_is_one_whatever_is_said_of_its_seat() -> None:
    text = "Kedutaan Besar Peru di Mesir dibuka. Staf Kedutaan Besar Peru di Kairo senang."
    assert organizations_of(text, "id") == {"Kedutaan Besar Peru di Mesir"}


def test_a_headline_alone_names_no_body() -> None:
    assert organizations_of("Bank Kopi Peru Masuk Mesir\n\nPeru dan Mesir sepakat hari ini tentang kopi.", "id") == set()


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("id", "Inca Minerals, perusahaan tambang asal Peru, datang.", {"Inca Minerals"}),
        ("id", "Budi Hartono, produsen film, datang.", set()),
        ("id", "Kontrak antara PT Kopi Jaya dan Selvas del Norte diteken.", {"PT Kopi Jaya", "Selvas del Norte"}),
        ("id", "Itu urusan badan pengadaan QOPA.", {"QOPA"}),
        ("id", "Menurut badan itu QOPA bagus.", set()),
        ("en", "Callao-based Qopyra Selvas won.", {"Qopyra Selvas"}),
        ("en", "Qopyra, a drone maker, and Andina Selvas JSC won.", {"Qopyra", "Andina Selvas JSC"}),
        ("en", "Qopyra, a company official, won.", set()),
        ("id", "Mereka meneken MoU Pembentukan Joint Coffee Committee dan Nota Kesepahaman Peru-Laos Business Council.",
         {"Joint Coffee Committee", "Peru-Laos Business Council"}),
        ("id", "Kongres Partai membahas Official Development Assistance dengan Badan Kopi Peru.", {"Badan Kopi Peru"}),
        ("id", "Ketua Majelis Nasional (MN) Peru hadir. Majelis Nasional Peru bersidang.", {"Majelis Nasional Peru"}),
        ("en", "The Commission on Coffee Exports met the Peru-Laos Commission on Trade.", {"Commission on Coffee Exports", "Peru-Laos Commission"}),
        ("en", "The Peru-Laos Commission for Trade, Economic, Humanitarian and Technical Cooperation met.",
         {"Peru-Laos Commission for Trade, Economic, Humanitarian and Technical Cooperation"}),
        ("en", "The Committee on Coffee and the Joint Committee on Trade met.", {"Committee on Coffee", "Joint Committee on Trade"}),
        ("en", "The Livestock Agency under the Peruvian Ministry of Trade spoke.", {"Livestock Agency", "Peruvian Ministry of Trade"}),
    ],
)  # fmt: skip
def test_the_words_around_a_name_tell_that_it_is_a_body(code: str, text: str, expected: set[str]) -> None:
    assert organizations_of(text, code) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Direktur Ekspor Kementerian Perdagangan Budi Hartono datang.", {"Kementerian Perdagangan"}),
        ("Ekonom Bank Selvas Raya, Budi Hartono, datang.", {"Bank Selvas Raya"}),
        ("Ketua Majelis Nasional (MN) Laos, Bounmy Keo, datang.", {"Majelis Nasional"}),
        ("Letjen TNI Budi Hartono dari Kementerian Investasi/BKPM datang.", {"Kementerian Investasi"}),
        ("Menteri Tata Ruang Budi Hartono datang bersama Komite Anggaran.", {"Komite Anggaran"}),
    ],
)
def test_a_body_ends_before_its_officer_and_is_told_once(text: str, expected: set[str]) -> None:
    assert organizations_of(text, "id") == expected


def test_a_body_of_two_countries_is_neithers() -> None:
    (body,) = scene_of("Komisi Bersama Indonesia-Peru bersidang di Lima.", "id").organizations
    assert body.country is None


def test_a_body_in_brackets_that_says_what_a_word_means_is_no_second_one() -> None:
    assert organizations_of("The Prefectura (Regional Administration) of Cusco signed a letter with Lima.", "en") == set()


def test_a_body_is_of_the_country_of_the_body_that_it_is_part_of() -> None:
    bodies = scene_of("Komite Ekspor dari Kementerian Luar Negeri Mesir bertemu Grup Selvas.", "id").organizations
    assert {body.name: body.country for body in bodies} == {
        "Komite Ekspor": "EG",
        "Kementerian Luar Negeri Mesir": "EG",
        "Grup Selvas": None,
    }


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("The Peru - Egypt Joint Commission met in Lima.", None),
        ("The Peru–Egypt Joint Commission met in Lima.", None),
        ("The Embassy of Peru in Egypt was opened.", "PE"),
    ],
)
def test_a_body_with_two_countries_in_its_name_is_neither_s_own(text: str, country: str | None) -> None:
    [body] = scene_of(text, "en").organizations
    assert body.country == country
