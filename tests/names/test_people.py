"""Who is named, in which office, of which country."""

import pytest

from digest.model import PersonEntity
from tests.reading import facts_of
from tests.scene import scene_of


def people_of(text: str, code: str) -> dict[str, str | None]:
    return {person.name: person.role for person in scene_of(text, code).people}


def person_of(text: str, code: str, name: str) -> PersonEntity:
    return next(person for person in scene_of(text, code).people if person.name == name)


OFFICES = [
    # A dash leads from an office to its holder.
    ("en", "Vice Chairman of the Lima City Council - Rosa Quispe said so.", {"Rosa Quispe": "Deputy Chair of the Lima City Council"}),
    (
        "id",
        "Ketua Komite Rakyat Provinsi Vinh Long - Tran Van Binh hadir.",
        {"Tran Van Binh": "Chair of the Vinh Long Provincial People's Committee"},
    ),
    # Degrees in capitals are none of a name.
    ("id", "Wakil Menteri Perdagangan RI DR Siti Lestari hadir.", {"Siti Lestari": "Deputy Minister of Trade"}),
    ("id", "Gubernur Bali, Prof DR (HC) Budi Hartono hadir.", {"Budi Hartono": "Governor of Bali"}),
    (
        "en",
        "Deputy Chairman-Head of the Secretariat of the People's Assembly of Kazakhstan Aidos Bolatbek met guests.",
        {"Aidos Bolatbek": "Deputy Chair and Head of the Secretariat of the People's Assembly of Kazakhstan"},
    ),
    ("en", "LIMA. KAZINFORM Deputy Chairman Aidos Bolatbek spoke.", {"Aidos Bolatbek": "Deputy Chair"}),
    ("en", "The Chairman of Quang Ninh Province Tran Van Binh spoke.", {"Tran Van Binh": "Chair of Quang Ninh"}),
    ("id", "Sekretaris Provinsi Quang Ninh Tran Van Binh hadir.", {"Tran Van Binh": "Secretary of Quang Ninh"}),
    (
        "id",
        "Kepala Dinas Perdagangan Kota Surabaya, Siti Lestari, hadir.",
        {"Siti Lestari": "Head of the Surabaya City Department of Trade"},
    ),
    (
        "id",
        "Kepala Dinas Pariwisata Provinsi Bali Siti Lestari hadir.",
        {"Siti Lestari": "Head of the Bali Provincial Department of Tourism"},
    ),
    ("id", "Ketua Dewan Bisnis Peru-Kenya Rosa Quispe hadir.", {"Rosa Quispe": "Chair of the Peru-Kenya Business Council"}),
    ("id", "Kepala Badan Penanaman Modal Peru Rosa Quispe hadir.", {"Rosa Quispe": "Head of the Investment Agency of Peru"}),
    ("id", "Menteri Pengembangan Digital Peru, Rosa Quispe, hadir.", {"Rosa Quispe": "Minister of Digital Development"}),
    ("id", "Menteri Pengembangan Digital Rosa Quispe hadir.", {"Rosa Quispe": "Minister of Digital Development"}),
    ("id", "Wakil Ketua MPR BJ Hartono hadir.", {"BJ Hartono": "Deputy Chair of the People's Consultative Assembly"}),
    ("en", "Speaker of the House Joko Purnomo spoke.", {"Joko Purnomo": "Speaker"}),
    (
        "en",
        "The foreign ministers of Peru and Kenya, Rosa Quispe and Omar Farid, initialed it.",
        {"Rosa Quispe": "Minister of Foreign Affairs", "Omar Farid": "Minister of Foreign Affairs"},
    ),
    (
        "en",
        "The foreign ministers of Peru and Kenya - Rosa Quispe and Omar Farid - met.",
        {"Rosa Quispe": "Minister of Foreign Affairs", "Omar Farid": "Minister of Foreign Affairs"},
    ),
    (
        "en",
        "Presidents Rosa Quispe of Peru and Omar Farid of Kenya met.",
        {"Rosa Quispe": "President", "Omar Farid": "President"},
    ),
    ("en", "Peruvian House Speaker Rosa Quispe met him.", {"Rosa Quispe": "Speaker"}),
    (
        "en",
        "Talks with the Speaker of the People's Representative Council (lower house) of Peru Rosa Quispe were held.",
        {"Rosa Quispe": "Speaker of the House of Representatives"},
    ),
    (
        "id",
        "Menteri Luar Negeri Peru dan Kenya, Rosa Quispe dan Omar Farid, bertemu.",
        {"Rosa Quispe": "Minister of Foreign Affairs", "Omar Farid": "Minister of Foreign Affairs"},
    ),
    ("id", "Presiden Peru, Rosa Quispe, tiba.", {"Rosa Quispe": "President"}),
    ("id", "Presiden Peru Rosa “Rosi” Quispe tiba.", {"Rosa Quispe": "President"}),
    (
        "id",
        "Presiden Budi Hartono tiba di Peru. Presiden bersama Ibu Negara Siti Budi Hartono disambut.",
        {"Budi Hartono": "President", "Siti Budi Hartono": "First Lady"},
    ),
    ("id", "Menlu Peru Rosa Quispe diterima di Istana Presiden Kairo.", {"Rosa Quispe": "Minister of Foreign Affairs"}),
    ("en", 'President Rosa "Rosi" Quispe of Peru arrived.', {"Rosa Quispe": "President"}),
    ("en", "President Rosa ‘Rosi’ Quispe of Peru arrived.", {"Rosa Quispe": "President"}),
    ("id", "Penasihat Negara Republik Kazakhstan Aset Serikov tiba.", {"Aset Serikov": "State Counsellor"}),
    (
        "id",
        "Menteri Perdagangan, Industri, dan Energi Han Seo-jun hadir.",
        {"Han Seo-jun": "Minister of Trade, Industry and Energy"},
    ),
    ("id", "Wakil Menteri Luar Negeri Siti Lestari hadir.", {"Siti Lestari": "Deputy Minister of Foreign Affairs"}),
    (
        "id",
        "Menlu Peru Rosa Quispe dan Mendag Budi Hartono hadir.",
        {"Rosa Quispe": "Minister of Foreign Affairs", "Budi Hartono": "Minister of Trade"},
    ),
    ("id", "Bapak Budi Hartono, Duta Besar Indonesia untuk Peru, hadir.", {"Budi Hartono": "Ambassador to Peru"}),
    ("id", "Duta Besar RI untuk Mesir merangkap Sudan, Siti Lestari, hadir.", {"Siti Lestari": "Ambassador to Egypt"}),
    ("id", "Ketua Majelis Nasional Tran Van Binh hadir.", {"Tran Van Binh": "Chair of the National Assembly"}),
    ("id", "Ketua DPR Budi Hartono hadir.", {"Budi Hartono": "Chair of the House of Representatives"}),
    ("id", "Sekjen Partai Komunis Vietnam Tran Van Binh hadir.", {"Tran Van Binh": "General Secretary of the Communist Party of Vietnam"}),
    ("id", "Gubernur Jawa Timur Siti Lestari hadir.", {"Siti Lestari": "Governor of Jawa Timur"}),
    ("id", "Wali Kota Surabaya Budi Hartono hadir.", {"Budi Hartono": "Mayor of Surabaya"}),
    ("id", "Mantan Presiden Mongolia Bat Oyun hadir.", {"Bat Oyun": "Former President"}),
    ("id", "Kaisar Hiroto dan Permaisuri Akiko hadir.", {"Hiroto": "Emperor", "Akiko": "Empress"}),
    ("id", "Kapolri Jenderal Budi Hartono hadir.", {"Budi Hartono": "Police Chief"}),
    (
        "id",
        "Direktur Eropa Kementerian Luar Negeri, Siti Lestari, hadir.",
        {"Siti Lestari": "Director of Europe of the Ministry of Foreign Affairs"},
    ),
    (
        "en",
        "Malaysian Foreign Minister Dato’ Seri Utama Haji Hamdan bin Haji Yusof spoke.",
        {"Hamdan bin Haji Yusof": "Minister of Foreign Affairs"},
    ),
    ("en", "Minister of Trade Tran Tuan Minh of Vietnam spoke.", {"Tran Tuan Minh": "Minister of Trade"}),
    ("en", "Chinese State Councilor and Foreign Minister Li Hua spoke.", {"Li Hua": "State Counsellor and Minister of Foreign Affairs"}),
    ("en", "Chief Adviser Professor Rafiq Karim of Bangladesh spoke.", {"Rafiq Karim": "Chief Adviser"}),
    ("en", "Mongolia's first democratically elected president, B.Oyun, spoke.", {"B.Oyun": "President"}),
    ("en", "Vietnamese Minister of Industry and Trade Tran Van Binh spoke.", {"Tran Van Binh": "Minister of Industry and Trade"}),
    ("en", "Peruvian Foreign Minister Rosa Quispe spoke.", {"Rosa Quispe": "Minister of Foreign Affairs"}),
    ("en", "Rosa Quispe, Peru's foreign minister, spoke.", {"Rosa Quispe": "Minister of Foreign Affairs"}),
    ("en", "Cebu Mayor Ana Reyes spoke.", {"Ana Reyes": "Mayor of Cebu"}),
    ("en", "Thai Ambassador to Peru Somchai Prasert spoke.", {"Somchai Prasert": "Ambassador to Peru"}),
    ("en", "National Assembly Speaker Han Seo-jun spoke.", {"Han Seo-jun": "Speaker of the National Assembly"}),
    (
        "en",
        "Aset Serikov, Speaker of the Mazhilis and Chairman of the Aqbota Party, spoke.",
        {"Aset Serikov": "Speaker of the Mazhilis and Chair of the Aqbota Party"},
    ),
    ("en", "Aset Nurmagul, Chairman of Kazakh Railways, spoke.", {"Aset Nurmagul": "Chair of the Kazakh Railways"}),
    ("en", "Oil Safety Agency (OSA) head Rosa Quispe spoke.", {"Rosa Quispe": "Head of the Oil Safety Agency"}),
    ("en", "First lady Ana Reyes spoke.", {"Ana Reyes": "First Lady"}),
    ("en", "Sultan bin Saleh Al Rawahi, Minister of Finance, spoke.", {"Sultan bin Saleh Al Rawahi": "Minister of Finance"}),
    (
        "en",
        "With him were Talal bin Nasser, Minister of Health, and Nadeem bin Yasir, Minister of Trade.",
        {"Talal bin Nasser": "Minister of Health", "Nadeem bin Yasir": "Minister of Trade"},
    ),
    (
        "en",
        "With him were Talal bin Nasser, Minister of Health, Gen. Sultan bin Saleh, Minister of the Royal Office, and others.",
        {"Talal bin Nasser": "Minister of Health", "Sultan bin Saleh": "Minister of the Royal Office"},
    ),
    (
        "en",
        "The Kuwaiti emir and Crown Prince Talal bin Nasser Al Kindi spoke, as did Foreign Minister Hamad Saleh Al Faisal Al Yusuf Al Kindi.",
        {"Talal bin Nasser Al Kindi": "Crown Prince", "Hamad Saleh Al Faisal Al Yusuf Al Kindi": "Minister of Foreign Affairs"},
    ),
    (
        "en",
        "Hamad Saleh Al Faisal Al Yusuf Al Kindi, Kuwait's foreign minister, spoke.",
        {"Hamad Saleh Al Faisal Al Yusuf Al Kindi": "Minister of Foreign Affairs"},
    ),
    ("en", "On Monday Defence Minister, Gen. Peter Mwangi spoke.", {"Peter Mwangi": "Minister of Defence"}),
    ("id", "Bupati Karimar Anwar Hasyim menyambut mereka.", {"Anwar Hasyim": "Regent of Karimar"}),
    ("id", "Bupati Suyatno Hadi menyambut mereka.", {"Suyatno Hadi": "Regent"}),
    ("id", "Presiden Peru, Y.M Luis Vega, hadir.", {"Luis Vega": "President"}),
    ("en", "Deputy Chief of Defence Staff Peter Mwangi spoke.", {"Peter Mwangi": "Deputy Chief of Defence Staff"}),
    (
        "en",
        "Deputy Prime Minister Rosa Quispe, Minister of Finance, spoke.",
        {"Rosa Quispe": "Deputy Prime Minister and Minister of Finance"},
    ),
    (
        "en",
        "Secretary of State Ana Reyes and her counterpart Rosa Quispe spoke.",
        {"Ana Reyes": "Secretary of State", "Rosa Quispe": "Secretary of State"},
    ),
    (
        "id",
        "Usai bertemu Duta Besar Kenya, Menteri Perdagangan Budi Santosa mengatakan perdagangan naik.",
        {"Budi Santosa": "Minister of Trade"},
    ),
    (
        "en",
        "After she met the Foreign Minister of Kenya, Foreign Minister of Peru Rosa Quispe left.",
        {"Rosa Quispe": "Minister of Foreign Affairs"},
    ),
    ("id", "Wakil Menteri Luar Negeri RI AB Santosa menerima tamu.", {"AB Santosa": "Deputy Minister of Foreign Affairs"}),
    ("id", "Menteri Luar Negeri Peru H.E Rosa Quispe tiba.", {"Rosa Quispe": "Minister of Foreign Affairs"}),
    ("id", "Menteri Luar Negeri Peru HE Rosa Quispe tiba.", {"Rosa Quispe": "Minister of Foreign Affairs"}),
    (
        "id",
        "Direktur Afrika, Kementerian Luar Negeri Republik Indonesia, Budi Hartono, hadir.",
        {"Budi Hartono": "Director of Africa of the Ministry of Foreign Affairs"},
    ),
]


@pytest.mark.parametrize(("code", "text", "expected"), OFFICES)
def test_an_office_before_or_behind_a_name_is_the_role(code: str, text: str, expected: dict[str, str]) -> None:
    assert people_of(text, code) == expected


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("id", "Presiden menegaskan hal itu. Menteri Luar Negeri ASEAN bertemu."),
        ("id", "Akademi Politik Ho Chi Minh dan Jalan Sudirman ramai. Topan Yagi lewat."),
        ("id", "Sekretaris Jenderal ASEAN hadir di Raja Ampat."),
        ("id", "Peru segera menjadi anggota The Conference on Ocean Freight."),
        ("id", "Tamu Datang\n\nBudi Hartono, Kabar Pelabuhan · Senin 28 Oktober 2019 15:18 WIB\n\nPara tamu datang ke Peru."),
        ("id", "Tamu Datang\n\nSelasa, 22 Oktober 2019 | Budi Hartono\n\nPara tamu datang ke Peru."),
        ("id", "Menteri Luar Negeri Amerika Serikat hadir."),
        ("id", "Tamu dari Peru bertemu dengan Marketing Manager Peru Nusa, saat festival."),
        ("en", "The chairman of Lam Dong Province received guests of Peru in Da Lat."),
        ("en", "Guests of Peru met the Kenyan minister in Da Lat."),
        ("id", "Tamu Peru bertemu dengan menteri Kenya di Da Lat."),
        ("en", "Kenya's ambassador in Lima met Akhan, a painter, on Monday. Akhan said that he loves Kenya."),
        ("id", "Direktur PT Nusa Bumi Raya menyambut tamu Peru."),
        ("en", "The President met the Foreign Minister at Heydar Aliyev International Airport."),
        ("en", "Ho Chi Minh City People's Committee met."),
        ("en", "According to the Ministry of Finance, the Prime Minister agreed on Monday."),
        ("en", "Nhan Dan reported that trade rose. According to Nhan Dan, tourists came, too."),
    ],
)
def test_offices_without_names_and_things_named_after_people_are_nobody(code: str, text: str) -> None:
    assert people_of(text, code) == {}


def test_letters_in_another_order_are_a_misprint_of_the_name_that_is_printed_more_often() -> None:
    text = (
        "President Serik-Jormat Beknazarov arrived. President Serik-Jomart Beknazarov met envoys. President Serik-Jomart Beknazarov left."
    )
    assert people_of(text, "en") == {"Serik-Jomart Beknazarov": "President"}


def test_a_party_behind_a_word_for_its_members_is_nobody() -> None:
    assert people_of("Politikus Demokrat menambahkan kedua negara sepakat.", "id") == {}


def test_later_short_names_and_misspellings_belong_to_the_one_person() -> None:
    text = "Presiden Peru Rosa Quispe Tokayeva tiba. Presiden Tokaeva berpidato. Ibu Tokayeva tersenyum. Tokayeva pulang."
    person = person_of(text, "id", "Rosa Quispe Tokayeva")
    assert [text[span.start : span.end] for span in person.mentions] == [
        "Presiden Peru Rosa Quispe Tokayeva",
        "Presiden Tokaeva",
        "Tokayeva",
        "Tokayeva",
    ]


def test_vietnamese_names_that_differ_by_a_letter_are_two_people() -> None:
    text = "Menteri Keuangan Nguyen Van Thanh dan Menteri Kesehatan Nguyen Van Thang hadir."
    assert len(people_of(text, "id")) == 2


def test_a_wife_who_bears_her_husbands_name_is_somebody_else() -> None:
    text = "Wakil Presiden Arif Amin didampingi Ibu Wati Arif Amin."
    assert people_of(text, "id") == {"Arif Amin": "Vice President", "Wati Arif Amin": None}


def test_a_photographer_in_a_credit_is_nobody_of_the_article() -> None:
    text = "Peru dan Mesir sepakat hari ini.\n\n| Presiden Rosa Quispe di Kairo. (Foto: Budi Hartono/ANP) |\n\nKerja sama itu berlanjut."
    assert set(people_of(text, "id")) == {"Rosa Quispe"}
    assert set(people_of("Presiden Rosa Quispe bertukar dokumen di Kairo, Selasa (25/1/2022). Setneg/Budi Hartono)", "id")) == {
        "Rosa Quispe"
    }


def test_the_office_is_kept_as_printed() -> None:
    assert person_of("Wakil Menteri Luar Negeri Siti Lestari hadir.", "id", "Siti Lestari").office == "Wakil Menteri Luar Negeri"


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("id", "Presiden Peru menyambut mitranya dari Mesir. Alan Torres dan Hosni Salem bertemu. Peru dan Mesir bekerja sama."),
        ("en", "The Peruvian president welcomed his Egyptian counterpart. Alan Torres and Hosni Salem met. Peru and Egypt cooperate."),
    ],
)
def test_two_who_are_named_behind_an_office_and_its_counterpart_hold_it(code: str, text: str) -> None:
    torres, salem = (person_of(text, code, name) for name in ("Alan Torres", "Hosni Salem"))
    assert (torres.role, torres.country, salem.role, salem.country) == ("President", "PE", "President", "EG")
    assert (salem.office or "").lower() in {"presiden", "president"}


WITHOUT_OFFICE = [
    ("id", "Budi Hartono (45), petani asal Blitar, tersenyum.", {"Budi Hartono": "Farmer"}),
    ("id", "Dewi Anggraini, 61 tahun, membuka laci.", {"Dewi Anggraini": None}),
    ("id", "Dewi Anggraini, perajin batik berusia 34 tahun, tersenyum.", {"Dewi Anggraini": "Craftsman"}),
    ("id", '"Kami siap," ujar pengamat Budi Hartono.', {"Budi Hartono": "Analyst"}),
    ("id", "Sejarawan Universitas Selvas, Budi Hartono, hadir.", {"Budi Hartono": "Historian of the Selvas University"}),
    ("id", 'Selim Karadal dan Irakli Beridze bertemu. "Kami siap," kata Karadal.', {"Selim Karadal": None, "Irakli Beridze": None}),
    ("id", "Persib Bandung dan Persija Jakarta bertemu.", {}),
    ("id", '"Kami siap," ujar politikus Fraksi Persatuan Merdeka itu.', {}),
    ("en", 'Selim Karadal and Irakli Beridze met. "We are ready," Karadal said.', {"Selim Karadal": None, "Irakli Beridze": None}),
    ("en", "Real Madrid and Inter Milan met.", {}),
    ("en", "Wanjiku Kamau, 44, sells tea.", {"Wanjiku Kamau": None}),
    ("en", "Wanjiku Kamau, a 44-year-old tea trader, sells tea.", {"Wanjiku Kamau": "Tea trader"}),
    ("id", "Wartawan Kencana menulis. Penyanyi Rosa Quispe bernyanyi.", {"Rosa Quispe": "Singer"}),
    ("en", "Prices rose by 3 (12) on May 5, 12, and later.", {}),
]


@pytest.mark.parametrize(("code", "text", "expected"), WITHOUT_OFFICE)
def test_an_age_or_a_trade_introduces_somebody(code: str, text: str, expected: dict[str, str | None]) -> None:
    assert people_of(text, code) == expected


PORTFOLIOS = [
    (
        "id",
        "Menteri Wakaf, Urusan Zakat, dan Tempat Suci Mesir Omar Fathi hadir.",
        {"Omar Fathi": "Minister of Awqaf, Zakat Affairs and Holy Places"},
    ),
    ("id", "Direktur Jenderal Haji dan Umrah Kementerian Agama Hj Siti Lestari hadir.", {"Siti Lestari"}),
    ("id", "Direktur Ekspor Pangan Kementerian Perdagangan Budi Hartono kepada pers berkata.", {"Budi Hartono"}),
    ("en", "Minister of Kelp, Reefs and Heavy Industries of Kenya Peter Mwangi spoke.", {"Peter Mwangi": "Minister of Kelp, Reefs and Heavy Industries"}),
    ("en", "The Chief Guest spoke after the Minister of Financial Services.", {}),
    ("en", "The Minister of the Royal Office spoke.", {}),
    ("en", "Kenyan Foreign Minister Assistant for Trade spoke.", {}),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "expected"), PORTFOLIOS)
def test_what_an_office_is_for_is_no_name(code: str, text: str, expected: dict[str, str] | set[str]) -> None:
    found = people_of(text, code)
    assert (found if isinstance(expected, dict) else set(found)) == expected


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("en", "Presidents Juma Odinga and Karlis Berzins signed.", {"Juma Odinga": "President", "Karlis Berzins": "President"}),
        (
            "en",
            "Kenyan Prime Minister Juma Odinga met Karlis Berzins, his Latvian counterpart. Kenya and Latvia agreed.",
            {"Juma Odinga": "Prime Minister", "Karlis Berzins": "Prime Minister"},
        ),
        (
            "id",
            "Presiden Peru Rosa Quispe dan timpalannya dari Mesir, Omar Fathi, bertemu. Peru dan Mesir sepakat.",
            {"Rosa Quispe": "President", "Omar Fathi": "President"},
        ),
    ],
)
def test_two_may_hold_the_office_that_is_named_once(code: str, text: str, expected: dict[str, str]) -> None:
    assert people_of(text, code) == expected


SHORTENED = [
    ("id", "Presiden Peru Rosa Quispe Mamani tiba. Presiden Quispe berpidato.", {"Rosa Quispe Mamani": "President"}),
    ("id", "Presiden Peru Rosa Luz Quispe tiba. Rosa Quispe berkata.", {"Rosa Luz Quispe": "President"}),
    ("id", "Dubes Indonesia untuk Peru Witjaksono Hartono tiba. Dubes Witjak berpidato.", {"Witjaksono Hartono": "Ambassador to Peru"}),
    ("en", "Peruvian President Rosa Quispe came. Rosa, who is also the Finance Minister, spoke.", {"Rosa Quispe": "President"}),
    ("id", "Joko Widodo tiba di Peru. Presiden Jokowi berpidato.", {"Joko Widodo": "President"}),
    ("id", "Presiden SBY tiba di Peru.", {"SBY": "President"}),
    ("en", "Chairman Tran Van Hue of the Trade Agency came. Chairman Hue spoke.", {"Tran Van Hue": "Chair of the Trade Agency"}),
    ("id", "Menteri Perdagangan Sulaiman Hartono tiba. Mendag Sulhar berpidato.", {"Sulaiman Hartono": "Minister of Trade"}),
    (
        "id",
        "Dubes RI untuk Peru M. Fadli Hartono tiba. Mochamad Fadli Hartono berpidato.",
        {"Mochamad Fadli Hartono": "Ambassador to Peru"},
    ),
    ("id", "Dubes Peru Rosario T. Quispeha tiba. Rosario Quispha berpidato.", {"Rosario T. Quispeha": "Ambassador to Indonesia"}),
    ("id", "LIMA -Duta besar Kenya untuk Peru, Rosa Quispe, tiba.", {"Rosa Quispe": "Ambassador to Peru"}),
    (
        "id",
        "Wakil Ketua DPR Utomo Hadianto tiba. Utomo Hadanto berpidato.",
        {"Utomo Hadianto": "Deputy Chair of the House of Representatives"},
    ),
]


@pytest.mark.parametrize(("code", "text", "expected"), SHORTENED)
def test_a_name_printed_shorter_means_the_same_person(code: str, text: str, expected: dict[str, str]) -> None:
    assert people_of(text, code) == expected


def test_a_first_surname_with_another_office_is_somebody_else() -> None:
    text = "Presiden Peru Rosa Quispe Mamani tiba. Menteri Quispe berpidato."
    assert len(people_of(text, "id")) == 2


OF_BODIES = [
    ("en", "ProPeru's director in Nairobi, Pablo Rojas, spoke.", {"Pablo Rojas": "Director of ProPeru"}),
    ("en", "The Speaker of the Jogorku Kenesh, Nurlan Toktobaev, spoke.", {"Nurlan Toktobaev": "Speaker of the Jogorku Kenesh"}),
    ("en", "Permanent Secretary in the Ministry of Energy Felix Ngowi spoke.", {"Felix Ngowi": "Permanent Secretary of the Ministry of Energy"}),
    ("en", "Vice Chairman of the National Assembly's Committee for External Affairs Bui Duc Manh spoke.",
     {"Bui Duc Manh": "Deputy Chair of the National Assembly's Committee for External Affairs"}),
    ("en", "Chairman of the People's Committee of Thai Nguyen Trinh Viet Dung spoke.",
     {"Trinh Viet Dung": "Chair of the People's Committee of Thai Nguyen"}),
    ("en", "Rosa Quispe, who heads the Lima Chamber of Commerce, spoke.", {"Rosa Quispe": "Head of the Lima Chamber of Commerce"}),
    ("en", "Serik Omarov, a fisheries expert from Kenya, spoke.", {"Serik Omarov": "Fisheries Expert"}),
    ("en", "The lawmakers Rosa Quispe and Juan Rojas spoke.", {"Rosa Quispe": "Member of Parliament", "Juan Rojas": "Member of Parliament"}),
    ("en", "The Director General of American and European Affairs of the Ministry of Justice, Rosa Quispe, spoke.",
     {"Rosa Quispe": "Director General of American and European Affairs of the Ministry of Justice"}),
    ("en", "The Supreme Court of Peru, headed by its president, Rosa Quispe, sat.", {"Rosa Quispe": "President of the Supreme Court of Peru"}),
    ("en", "Rosa Quispe, spokesperson for the Ministry of Justice, and Kenyan Defence Attache Col. Omar Abdi spoke.",
     {"Rosa Quispe": "Spokesperson of the Ministry of Justice", "Omar Abdi": "Defence Attaché"}),
    ("id", "Gubernur Gyeongbuk Yang Geum-hee hadir.", {"Yang Geum-hee": "Governor of Gyeongbuk"}),
    ("en", "Finance Secretary Rosa Quispe spoke.", {"Rosa Quispe": "Secretary of Finance"}),
    ("id", "Direktur Promperu, Rosa Quispe, hadir.", {"Rosa Quispe": "Director of Promperu"}),
    ("id", "CEO Stora Rimba Hans Berg hadir.", {"Hans Berg": "CEO of Stora Rimba"}),
    ("id", "Direktur Jenderal VinaKopi Nguyen Van Binh hadir.", {"Nguyen Van Binh": "Director General of VinaKopi"}),
    ("id", "Menko Polhukam Budi Hartono hadir.", {"Budi Hartono": "Coordinating Minister for Political, Legal and Security Affairs"}),
    ("id", "Kepala Divisi Hukum Polri Irjen Pol. Budi Hartono hadir.", {"Budi Hartono": "Head of Law of the Indonesian National Police"}),
    ("id", "Anggota Komisi I DPR RI Budi Hartono (Fraksi A), Siti Lestari (Fraksi B), dan Dewi Sari hadir.",
     dict.fromkeys(("Budi Hartono", "Siti Lestari", "Dewi Sari"), "Member of the Commission I of the House of Representatives")),
    ("id", "Ketua Kamar Dagang dan Industri Peru Rosa Quispe hadir.", {"Rosa Quispe": "Chair of the Chamber of Commerce and Industry of Peru"}),
    ("id", "Atase Pendidikan KBRI Nairobi Budi Hartono hadir.", {"Budi Hartono": "Education Attaché"}),
    ("id", "Deputi Bidang Protokol, Pers, dan Media Sekretariat Presiden, Budi Hartono, hadir.",
     {"Budi Hartono": "Deputy for Protocol, Press and Media of the Secretariat of the President"}),
    ("id", "Menteri Sekretaris Negara Budi Hartono hadir.", {"Budi Hartono": "Minister of State Secretary"}),
    ("id", "Menteri Pertanahan dan Tata Ruang Budi Hartono hadir.", {"Budi Hartono": "Minister of Land and Spatial Planning"}),
    ("id", "Wakil Perdana Menteri Peru yang juga menjabat sebagai Menteri Keuangan Rosa Quispe hadir.",
     {"Rosa Quispe": "Deputy Prime Minister and Minister of Finance"}),
    ("id", "Menteri Koordinator Bidang Politik, Hukum, dan Keamanan Budi Hartono hadir. Indonesia dan Peru bersahabat.",
     {"Budi Hartono": "Coordinating Minister for Political, Legal and Security Affairs"}),
    ("en", "Talking with Rosa Quispe, First Deputy Minister of Energy of Peru on June 9, he left.",
     {"Rosa Quispe": "First Deputy Minister of Energy"}),
    ("en", "He met Rosa Quispe, First Deputy Minister of the Ministry of Energy of Peru on June 9.",
     {"Rosa Quispe": "First Deputy Minister of the Ministry of Energy of Peru"}),
    ("en", "The Minister of Foreign Trade and Foreign Investment of Peru, Rosa Quispe, came.",
     {"Rosa Quispe": "Minister of Foreign Trade and Foreign Investment"}),
    ("id", "Menlu Peru Anifah Hj. Aman hadir.", {"Anifah Hj. Aman": "Minister of Foreign Affairs"}),
    ("id", "Pertemuan tingkat Menlu ke-15 Joint Commission for Coffee digelar di Lima. Menlu Peru Rosa Quispe hadir.",
     {"Rosa Quispe": "Minister of Foreign Affairs"}),
    ("en", "The Minister of Industry and Infrastructure Development of Peru, Rosa Quispe, came.",
     {"Rosa Quispe": "Minister of Industry and Infrastructure Development"}),
    ("id", "Duta Besar di Peru, Budi Hartono, hadir. Indonesia dan Peru bersahabat.", {"Budi Hartono": "Ambassador to Peru"}),
    ("en", "The ambassador in Peru, Budi Hartono, came. Indonesia and Peru are friends.", {"Budi Hartono": "Ambassador to Peru"}),
    ("id", "Ketua Senat Parlemen Peru Budi Hartono hadir.", {"Budi Hartono": "Chair of the Senate of the Parliament of Peru"}),
    ("id", "Direktur Kawasan Asia Timur dan Pasifik Kementerian Luar Negeri Budi Hartono hadir.",
     {"Budi Hartono": "Director of East Asia and Pacific of the Ministry of Foreign Affairs"}),
    ("id", "Direktur Jenderal Asia-Pasifik dan Afrika Kementerian Luar Negeri Budi Hartono hadir.",
     {"Budi Hartono": "Director General of Asia-Pacific and Africa of the Ministry of Foreign Affairs"}),
    ("en", "Chairman of the Management Board of KazMunayGas Serik Omarov spoke.",
     {"Serik Omarov": "Chair of the Management Board of KazMunayGas"}),
    ("en", "Chairman of the Board of the National Bank Serik Omarov spoke.", {"Serik Omarov": "Chair of the Board of the National Bank"}),
    ("en", "Chairman of the Supervisory Board of Baiterek Holding Serik Omarov spoke.",
     {"Serik Omarov": "Chair of the Supervisory Board of Baiterek Holding"}),
    ("en", "Vice-Rector for Research Rosa Quispe spoke.", {"Rosa Quispe": "Deputy Rector for Research"}),
    ("en", "Vice-Rector for Strategic Development, Science and International Cooperation Rosa Quispe spoke.",
     {"Rosa Quispe": "Deputy Rector for Strategic Development, Science and International Cooperation"}),
    ("id", "Duta Besar Uni Eropa untuk Peru Anna Lund hadir.", {"Anna Lund": "Ambassador to Peru"}),
    ("id", "Perdana Menteri Kepulauan Solomon John Maelanga hadir.", {"John Maelanga": "Prime Minister"}),
    ("id", "Menteri Perdagangan Internasional dan Industri Peru Rosa Quispe hadir.",
     {"Rosa Quispe": "Minister of International Trade and Industry"}),
    ("id", "Wakil Ketua Umum Kadin Bidang Perbankan dan Finansial, Budi Hartono, hadir.",
     {"Budi Hartono": "Deputy Chair of Banking and Finance of the Chamber"}),
    ("id", "Ketua Harian Dekranas Siti Lestari hadir.", {"Siti Lestari": "Chair of the Dekranas"}),
    ("id", "Ketua Kadin Jawa Timur Budi Hartono hadir.", {"Budi Hartono": "Chair of the Chamber of Jawa Timur"}),
    ("id", "Sekretaris Negara Kementerian Kesehatan Federal Jerman Anna Lund hadir.",
     {"Anna Lund": "Secretary of State of the Federal Ministry of Health"}),
    ("id", "Staf Khusus Menteri Perdagangan Bidang Perjanjian Internasional Budi Hartono hadir.",
     {"Budi Hartono": "Adviser to the Minister of Trade and Treaties"}),
    ("id", "Gubernur Daerah Khusus Ibu Kota Jakarta, Budi Hartono, hadir.", {"Budi Hartono": "Governor of Jakarta"}),
    ("id", "Siti Lestari, Wakil Sekretaris Komite Anggaran, hadir.", {"Siti Lestari": "Deputy Secretary of the Budget Committee"}),
    ("en", "The Undersecretary of the Maritime Security Division of the Ministry of Justice Rosa Quispe spoke.",
     {"Rosa Quispe": "Undersecretary of the Maritime Security Division of the Ministry of Justice"}),
    ("en", "CEO of Baykar Technology Rosa Quispe spoke.", {"Rosa Quispe": "CEO of Baykar Technology"}),
    ("id", "CEO Baykar Technology Rosa Quispe hadir.", {"Rosa Quispe": "CEO of Baykar Technology"}),
    ("id", "Kepala Biro Humas Setjen Kemhan Budi Hartono hadir.",
     {"Budi Hartono": "Head of Public Relations of the Ministry of Defence Secretariat General"}),
    ("en", "Speaker of the Peruvian House Rosa Quispe spoke.", {"Rosa Quispe": "Speaker of the Peruvian House"}),
    ("en", "Peruvian Economic Minister Rosa Quispe spoke.", {"Rosa Quispe": "Minister of Economy"}),
    ("en", "To prepare the Presidential Visit, Chairman of IVPA, Mr. Budi Hartono, spoke.", {"Budi Hartono": "Chair of IVPA"}),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "roles"), OF_BODIES)
def test_an_officer_is_told_with_what_they_serve(code: str, text: str, roles: dict[str, str]) -> None:
    assert people_of(text, code) == roles


SIDES = [
    ("en", "Peru and Kenya met. Amina Wanjiru sang.", "Amina Wanjiru", "KE"),
    ("en", "Peruvian President Juan Salinas came to Kenya with his wife Elsa Salinas.", "Elsa Salinas", "PE"),
    ("en", "Kenyan President Njeri Wanjiru, accompanied by Trade Minister Amina Abdi, came to Peru.", "Amina Abdi", "KE"),
    ("id", "Kapolri Budi Hartono ke Peru. Indonesia dan Peru bekerja sama.", "Budi Hartono", "ID"),
    ("id", "Presiden Peru Juan Salinas didampingi Menteri Perdagangan Rosa Quispe tiba di Indonesia.", "Rosa Quispe", "PE"),
    (
        "id",
        "Jakarta (ANTARA) - Menteri Ekonomi Juan Salinas dan Menteri Industri Indonesia Budi Hartono bertemu. Indonesia dan Peru bekerja sama.",
        "Juan Salinas",
        "PE",
    ),
    ("id", "Tri Lestari (23) dari Surabaya menari di Peru. Indonesia dan Peru bekerja sama.", "Tri Lestari", "ID"),
    ("en", "Peru and Kenya met. The Ambassador of the European Union to Kenya Anna Lund spoke.", "Anna Lund", None),
    ("en", "The foreign ministers of Peru and Kenya Rosa Quispe and Amina Abdi met in Lima.", "Amina Abdi", "KE"),
    (
        "en",
        "NAIROBI (KNA) - Peru and Kenya met. A group led by Trade Minister Rosa Quispe and guests including Transport Minister Dara Somnang came."
        " Peruvian Trade Minister Rosa Quispe spoke.",
        "Dara Somnang",
        None,
    ),
    (
        "id",
        "Budi Hartono bertemu Perdana Menteri Peru Rosa Quispe, Menteri Koordinator Bidang Sosial Juan Salinas, dan Menteri Luar Negeri Ana Rojas."
        " Indonesia dan Peru bekerja sama.",
        "Juan Salinas",
        "PE",
    ),
    (
        "en",
        "Peru and Kenya met. The Ambassador of the United Kingdom of Great Britain and Northern Ireland Ann Lee spoke.",
        "Ann Lee",
        "GB",
    ),
]


@pytest.mark.parametrize(("code", "text", "name", "country"), SIDES)
def test_a_name_and_whom_somebody_comes_with_tell_the_side(code: str, text: str, name: str, country: str | None) -> None:
    assert person_of(text, code, name).country == country


def test_a_family_name_of_two_words_is_its_bearers() -> None:
    text = "Kurator Marijke van Oosterzee tiba di Jakarta dari Belanda. Van Oosterzee membuka laci."
    (person,) = scene_of(text, "id").people
    assert [text[span.start : span.end] for span in person.mentions] == ["Kurator Marijke van Oosterzee", "Van Oosterzee"]


NAMESAKES = [
    ("en", "The Marie Curie programme drew Kenyans to Peru."),
    ("en", "Peru and Kenya held the Maria Elena drill."),
    ("id", "Festival Rosa Luxemburg dibuka di Peru."),
]


@pytest.mark.parametrize(("code", "text"), NAMESAKES)
def test_what_is_named_after_somebody_is_nobody(code: str, text: str) -> None:
    assert not scene_of(text, code).people


LEADS = [
    (
        "id",
        "Presiden Republik Peru tiba di Nairobi. Quispe disambut hangat. Besok Quispe bertolak dari Kenya.",
        [("Quispe", "President", "PE")],
    ),
    ("en", "The President of Peru came to Nairobi. Rosa Quispe will stay in Kenya.", [("Rosa Quispe", "President", "PE")]),
    ("id", "Presiden Republik Peru tiba di Nairobi. Kunjungan ini akan mempererat hubungan dengan Kenya.", []),
    ("en", "The President of Peru came to Kenya. Relations will grow. Relations matter.", []),
]


@pytest.mark.parametrize(("code", "text", "expected"), LEADS)
def test_who_acts_behind_an_office_told_alone_holds_it(code: str, text: str, expected: list[tuple[str, str, str]]) -> None:
    assert [(person.name, person.role, person.country) for person in scene_of(text, code).people] == expected


def test_a_body_of_one_name_in_many_countries_is_the_one_told_behind_its_acronym() -> None:
    text = "Indonesia menyambut Ketua Dewan Perwakilan Rakyat (DPR) Peru, Maria Alva."
    assert person_of(text, "id", "Maria Alva").country == "PE"


def test_a_country_whose_name_begins_like_an_address_is_nobody() -> None:
    assert [person.name for person in scene_of("President Nimal Perera invited Sri Mulyani to visit Sri Lanka.", "en").people] == [
        "Nimal Perera",
        "Mulyani",
    ]


BY_LEAD = [
    (
        "en",
        "LIMA, 14 March 2023 - The foreign ministers of Peru and Hungary met in Lima on Monday. Luis Rojas and Peter Nagy discussed trade.",
        {"Luis Rojas": ("Minister of Foreign Affairs", "PE"), "Peter Nagy": ("Minister of Foreign Affairs", "HU")},
    ),
    (
        "en",
        "Peru's president arrived in Budapest on Monday for a state visit. Rosa Quispe was met at the airport by officials.",
        {"Rosa Quispe": ("President", "PE")},
    ),
    (
        "en",
        "The Hungarian prime minister flew to Lima on Monday. It is the first trip of its kind. Viktor Kovacs, 54, is to open an embassy.",
        {"Viktor Kovacs": ("Prime Minister", "HU")},
    ),
    (
        "en",
        "Peru's foreign minister held talks with his Hungarian counterpart in Budapest. Luis Rojas said that Peter Nagy had promised more trade.",
        {"Luis Rojas": ("Minister of Foreign Affairs", "PE"), "Peter Nagy": ("Minister of Foreign Affairs", "HU")},
    ),
    (
        "en",
        'Peru\'s ambassador to Hungary opened a school. "This is a good day," Luis Rojas said.',
        {"Luis Rojas": ("Ambassador to Hungary", "PE")},
    ),
    (
        "id",
        "Menteri Luar Negeri Peru tiba di Budapest pada Senin. Luis Rojas mengatakan perdagangan Peru dan Hungaria tumbuh.",
        {"Luis Rojas": ("Minister of Foreign Affairs", "PE")},
    ),
    (
        "en",
        "Peru's president praised the concert in Hungary. Maria Lopez, a singer from Lima, sang.",
        {"Maria Lopez": ("Singer", "PE")},
    ),
    (
        "en",
        "Peru's president praised the concert in Hungary. Maria Lopez sang. President Rosa Quispe of Peru left early.",
        {"Maria Lopez": (None, "PE"), "Rosa Quispe": ("President", "PE")},
    ),
]


@pytest.mark.parametrize(("code", "text", "expected"), BY_LEAD)
def test_who_is_named_behind_an_office_alone_holds_it(code: str, text: str, expected: dict[str, tuple[str | None, str | None]]) -> None:
    assert {person.name: (person.role, person.country) for person in facts_of(text, code).people} == expected


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("id", "Rombongan bersandar di dermaga Cai Mep. Nguyen Van Hoa menyambut mereka."),
        ("en", "The guests landed in Bach Ho. Nguyen Van Hoa greeted them."),
    ],
)
def test_where_somebody_arrives_is_nobody(code: str, text: str) -> None:
    assert set(people_of(text, code)) == {"Nguyen Van Hoa"}
