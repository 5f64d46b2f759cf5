"""What a reader learns of an agreement: its kind, status, date and parties."""

import pytest

from tests.reading import facts_of

SIGNED = [
    (
        "id",
        "Pada 3 Maret 2021 di Hanoi, Vietnam dan Kazakhstan menandatangani Perjanjian tentang Perlindungan Investasi.",
        "agreement",
        "2021-03-03",
    ),
    ("id", "Vietnam dan Kazakhstan meneken Nota Kesepahaman tentang pariwisata pada April 2019.", "memorandum", "2019-04"),
    ("id", "Protokol tentang karantina buah yang ditandatangani Vietnam dan Kazakhstan pada tahun 2020 masih dipakai.", "protocol", "2020"),
    ("en", "Vietnam and Kazakhstan signed an agreement on investment protection in Hanoi on March 3, 2021.", "agreement", "2021-03-03"),
    ("en", "A memorandum of understanding on tourism was signed by Vietnam and Kazakhstan in April 2019.", "memorandum", "2019-04"),
    ("en", "Vietnam and Kazakhstan issued a joint statement in Astana on June 2, 2022.", "joint_statement", "2022-06-02"),
]


@pytest.mark.parametrize(("language", "text", "kind", "date"), SIGNED)
def test_a_signed_agreement_has_the_date_of_its_signing(language: str, text: str, kind: str, date: str) -> None:
    (agreement,) = facts_of(text, language).agreements
    assert (agreement.kind, agreement.status, agreement.date) == (kind, "signed", date)


STATUS = [
    ("id", "Perjanjian ekstradisi antara Vietnam dan Kazakhstan mulai berlaku pada 1 Mei 2018.", "in_force"),
    ("id", "Vietnam dan Kazakhstan sedang merundingkan perjanjian pembebasan visa.", "under_negotiation"),
    ("id", "Vietnam mengusulkan perjanjian perdagangan bebas dengan Kazakhstan.", "proposed"),
    ("id", "Kedua negara, Vietnam dan Kazakhstan, sedang menyiapkan Rencana Aksi tentang pertanian.", "planned"),
    ("id", "Vietnam dan Kazakhstan akan menandatangani protokol tentang pendidikan tinggi.", "planned"),
    (
        "id",
        "Menteri itu menyampaikan keinginan Vietnam untuk menandatangani perjanjian tentang tenaga kerja dengan Kazakhstan.",
        "proposed",
    ),
    ("en", "The extradition agreement between Vietnam and Kazakhstan entered into force on May 1, 2018.", "in_force"),
    ("en", "Vietnam and Kazakhstan are negotiating a visa waiver agreement.", "under_negotiation"),
    ("en", "Vietnam proposed a free trade agreement with Kazakhstan.", "proposed"),
    ("en", "Vietnam and Kazakhstan will sign a protocol on higher education.", "planned"),
]


@pytest.mark.parametrize(("language", "text", "status"), STATUS)
def test_signed_and_only_wished_for_are_never_confused(language: str, text: str, status: str) -> None:
    (agreement,) = facts_of(text, language).agreements
    assert agreement.status == status


NONE = [
    ("id", "Vietnam dan Kazakhstan telah menandatangani banyak perjanjian penting."),
    ("id", "Perjanjian tingkat tinggi antara kedua negara akan dilaksanakan."),
    ("id", "Warga diminta mematuhi protokol kesehatan di Vietnam dan Kazakhstan."),
    ("id", "Vietnam dan Kazakhstan meneken sejumlah nota kesepahaman penting di Hanoi."),
    ("en", "Vietnam and Kazakhstan signed several agreements."),
    ("en", "Vietnam and Kazakhstan signed several important agreements."),
    ("en", "The two countries, Vietnam and Kazakhstan, did not sign an agreement on labour."),
]


@pytest.mark.parametrize(("language", "text"), NONE)
def test_an_unnamed_bundle_is_no_agreement(language: str, text: str) -> None:
    assert facts_of(text, language).agreements == ()


def test_an_agreement_told_twice_is_one_with_its_furthest_status() -> None:
    text = (
        "Perjanjian Perdagangan Bebas (FTA) antara Vietnam dan Uni Ekonomi Eurasia ditandatangani pada 29 Mei 2015. "
        "Perdagangan Vietnam dan Kazakhstan tumbuh karena FTA Vietnam-EAEU yang berlaku sejak Oktober 2016."
    )
    (agreement,) = facts_of(text, "id").agreements
    assert (agreement.status, agreement.date, agreement.parties) == ("in_force", "2016-10", ("VN", "EAEU"))
    assert len(agreement.tellings) == 1


def test_what_a_new_text_is_to_replace_stays_signed_until_then() -> None:
    text = (
        "Kedua pihak, Vietnam dan Kazakhstan, ingin menandatangani Perjanjian Kerja Sama Parlemen "
        "untuk menggantikan Nota Kesepahaman tentang pertukaran staf yang ditandatangani pada tahun 2014."
    )
    by_kind = {agreement.kind: agreement for agreement in facts_of(text, "id").agreements}
    assert by_kind["agreement"].status == "proposed"
    assert (by_kind["memorandum"].status, by_kind["memorandum"].date) == ("signed", "2014")


def test_a_text_to_be_replaced_is_between_the_parties_of_the_new_one() -> None:
    text = (
        "Akademi Diplomatik Vietnam ingin menandatangani Perjanjian Kerja Sama dengan Institut Diplomatik Kazakhstan "
        "guna menggantikan Nota Kesepahaman yang ditandatangani pada tahun 2018."
    )
    new, old = facts_of(text, "id").agreements
    assert (old.kind, old.status, old.date, old.parties) == ("memorandum", "signed", "2018", new.parties)
    assert new.parties == ("Akademi Diplomatik Vietnam", "Institut Diplomatik Kazakhstan")


def test_the_body_that_signs_for_a_place_stands_for_it() -> None:
    text = (
        "The ministers of Vietnam and Kazakhstan witnessed the signing of a memorandum on port safety between Hai Phong and the Aktau Port Authority. "
        "Vietnam welcomed the memorandum on port safety between the People's Committee of Hai Phong and the Aktau Port Authority."
    )
    (agreement,) = facts_of(text, "en").agreements
    assert agreement.parties == ("People's Committee of Hai Phong", "Aktau Port Authority")


def test_each_item_of_a_list_of_signed_documents_is_an_agreement() -> None:
    text = (
        "On June 2, 2022, Vietnam and Kazakhstan signed three documents in Astana, including:\n\n"
        "- MoU on water management;\n\n- Agreement on air services;\n\n- Protocol on plant health.\n"
    )
    facts = facts_of(text, "en")
    assert [(agreement.kind, agreement.status, agreement.date) for agreement in facts.agreements] == [
        ("memorandum", "signed", "2022-06-02"),
        ("agreement", "signed", "2022-06-02"),
        ("protocol", "signed", "2022-06-02"),
    ]


def test_the_parties_of_one_text_are_not_those_of_the_next() -> None:
    text = (
        "Pada 3 Maret 2021, Vietnam dan Kazakhstan menandatangani Perjanjian tentang Bantuan Hukum "
        "dan Protokol kerja sama antara Grup Gas Nasional Vietnam dan Institut Geologi Kazakhstan."
    )
    parties = {agreement.kind: agreement.parties for agreement in facts_of(text, "id").agreements}
    assert parties == {"agreement": ("VN", "KZ"), "protocol": ("Grup Gas Nasional Vietnam", "Institut Geologi Kazakhstan")}


def test_lines_behind_a_colon_name_texts_and_their_parties_without_a_full_stop() -> None:
    text = (
        "Vietnam dan Kazakhstan bertemu di Astana.\n\nPara pengusaha Vietnam dan Kazakhstan menandatangani lima dokumen, yaitu:\n\n"
        "MoU jagung antara Sorana Pangan dan Karvil\n\nMoU kapas antara PT. Busona dan K&F Tekstil\n\n"
        "MoU perabot antara ASMEBEL dan Bengamin & Son Lumber\n\nPara menteri menyaksikannya."
    )
    assert [(agreement.name, agreement.parties) for agreement in facts_of(text, "id").agreements] == [
        ("MoU jagung", ("Sorana Pangan", "Karvil")),
        ("MoU kapas", ("PT. Busona", "K&F Tekstil")),
        ("MoU perabot", ("ASMEBEL", "Bengamin & Son Lumber")),
    ]


def test_two_bodies_right_behind_a_text_are_its_parties() -> None:
    text = (
        "Vietnam dan Kazakhstan menandatangani Memorandum Saling Pengertian Badan Riset Vietnam (BRV), "
        "dengan Kementerian Sains Kazakhstan tentang pertukaran peneliti."
    )
    (agreement,) = facts_of(text, "id").agreements
    assert agreement.parties == ("Badan Riset Vietnam", "Kementerian Sains Kazakhstan")
    assert agreement.name == "Memorandum Saling Pengertian tentang pertukaran peneliti"


def test_who_signs_with_a_company_is_the_country_of_the_person_who_does() -> None:
    text = "Vietnam dan Kazakhstan bersahabat. Presiden Kazakhstan Serik Omarov akan menandatangani perjanjian investasi dengan Hyundai."
    (agreement,) = facts_of(text, "id").agreements
    assert agreement.parties == ("KZ", "Hyundai")


PLANS = [
    ("id", "Jakarta, 5 Mei 2025. Vietnam dan Kazakhstan berencana menandatangani perjanjian ekstradisi tahun depan."),
    ("id", "Ekstradisi disepakati\n\nSenin, 5 Mei 2025\n\nPerjanjian ekstradisi ditandatangani Vietnam dan Kazakhstan pada Maret 2026."),
    ("en", "HANOI, May 5, 2025 - Vietnam and Kazakhstan plan to sign an extradition agreement next year."),
]


@pytest.mark.parametrize(("language", "text"), PLANS)
def test_what_lies_ahead_of_the_article_is_not_signed(language: str, text: str) -> None:
    (agreement,) = facts_of(text, language).agreements
    assert agreement.status == "planned"


def test_a_date_is_no_part_of_an_agreements_name() -> None:
    (agreement,) = facts_of("Vietnam dan Kazakhstan meneken perjanjian ekstradisi tahun 2019.", "id").agreements
    assert agreement.name == "perjanjian ekstradisi"


@pytest.mark.parametrize(
    ("language", "text", "parties"),
    [
        ("en", "The mayors signed a letter of intent on waste management on 3 March 2021.", ()),
        ("en", "Banco Austral signed a contract for 200 buses on 3 March 2021.", ("Banco Austral",)),
        ("id", "Kedua wali kota menandatangani surat niat tentang pengelolaan sampah pada 3 Maret 2021.", ()),
        ("en", "The ministers signed a memorandum on trade on 3 March 2021.", ("PE", "CL")),
    ],
)
def test_a_text_of_cities_or_firms_is_not_told_as_one_of_the_countries(language: str, text: str, parties: tuple[str, ...]) -> None:
    opening = {"id": "Peru dan Chili bersahabat.", "en": "Peru and Chile are friends."}[language]
    assert [agreement.parties for agreement in facts_of(f"{opening}\n\n{text}", language).agreements] == [parties]
