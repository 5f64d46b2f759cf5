"""Offices as they are printed: what they are of, whose they are, where the name of the holder may begin."""

import pytest

from digest.names.bodies import find_organizations
from digest.names.capitals import find_capitals
from digest.names.offices import find_offices
from tests.scene import reading_of, scene_of

OFFICES = [
    ("en", "The President of the United Arab Emirates, Khalid Rashid, spoke.", [("President", "AE")]),
    ("id", "Presiden Uni Emirat Arab (UEA) Khalid Rashid hadir.", [("President", "AE")]),
    ("id", "Presiden Federasi Rusia, Viktor Panyushkin, hadir.", [("President", "RU")]),
    ("en", "Peru's Deputy Foreign Minister Rosa Quispe spoke.", [("Deputy Minister of Foreign Affairs", "PE")]),
    ("en", "Peruvian Vice Minister Rosa Quispe spoke.", [("Deputy Minister", "PE")]),
    ("en", "East Java Governor Siti Lestari spoke.", [("Governor of East Java", None)]),
    ("en", "Ambassador to Kenya Rosa Quispe spoke.", [("Ambassador to Kenya", None)]),
    ("id", "Dubes RI di Nairobi Siti Lestari hadir.", [("Ambassador to Kenya", "ID")]),
    ("en", "Japanese Consul General in Surabaya Taro Hamada spoke.", [("Consul General in Surabaya", "JP")]),
    ("en", "Rosa Quispe, trade counsellor at the Peruvian Embassy in Nairobi, spoke.", [("Trade Counsellor", "PE")]),
    ("en", "Kestrel Peru CEO Rosa Quispe spoke.", [("CEO of the Kestrel Peru", "PE")]),
    ("en", "NAFE President Rosa Quispe spoke.", [("President of NAFE", None)]),
    ("en", "The Chairman of the Mazhilis of the Parliament (lower house) Marat Seitbayev spoke.", [("Chair of the Mazhilis", "KZ")]),
    ("id", "Ketua Komite Rakyat provinsi, Tran Van Binh, hadir.", [("Chair of the People's Committee", None)]),
    ("id", "Pengamat ekonomi Budi Hartono hadir. Kata pengamat ekonomi Budi Hartono.", [("Economy Analyst", None)] * 2),
    (
        "id",
        "Kepala Bagian Ekonomi Kedutaan Besar Republik Peru di Nairobi Rosa Quispe hadir.",
        [("Head of Economy of the Embassy of Peru in Nairobi", "PE")],
    ),
    ("en", "Rosa Quispe, head of the Peruvian Trade Agency, spoke.", [("Head of the Peruvian Trade Agency", "PE")]),
    ("en", "At the head of the table sat Rosa Quispe.", []),
    ("en", "Kenya's Blue Economy Minister Mary Wanjiru spoke.", [("Minister of Blue Economy", "KE")]),
    ("en", "The envoy to Kenya, Rosa Quispe, spoke.", [("Ambassador to Kenya", None)]),
    ("en", "Rosa Quispe, president of an airline, spoke.", []),
    ("en", "Rosa Quispe, president of that country's Senate, spoke.", [("President of the Senate", None)]),
    (
        "en",
        "The head of the Peruvian Senate's Committee on Foreign Relations Rosa Quispe spoke.",
        [("Head of the Peruvian Senate's Committee on Foreign Relations", "PE")],
    ),
    ("id", "Staf Khusus Menteri Agama Budi Hartono hadir.", [("Adviser to the Minister of Religious Affairs", None)]),
    (
        "id",
        "Direktur Jenderal Amerika dan Eropa Kementerian Luar Negeri Siti Lestari hadir.",
        [("Director General of America and Europe of the Ministry of Foreign Affairs", None)],
    ),
    ("id", "Ketua GKSB DPR-Parlemen Peru Budi Hartono hadir.", [("Chair of GKSB of the House of Representatives", "ID")]),
    ("id", "Ketua Jadara Makmur Peru Rosa Quispe hadir.", [("Chair of Jadara Makmur Peru", "PE")]),
    ("en", "Ethiopian State Minister for Foreign Affairs Dawit Bekele spoke.", [("Deputy Minister of Foreign Affairs", "ET")]),
    ("en", "US Deputy Assistant Secretary of State Ann Lee spoke.", [("Assistant Secretary", "US")]),
    ("en", "Rosa Quispe, Joint Secretary, Department of Trade, spoke.", [("Joint Secretary of the Department of Trade", None)]),
    ("en", "LIMATEX director general Rosa Quispe spoke.", [("Director General of LIMATEX", None)]),
    ("id", "Wakil Jaksa Agung Peru Rosa Quispe hadir.", [("Deputy Prosecutor General", "PE")]),
    ("id", "Menteri Pertahanan II Rosa Quispe hadir.", [("Minister of Defence", None)]),
    ("id", "Duta Besar Peru untuk Kenya dan ASEAN, Rosa Quispe, hadir.", [("Ambassador to Kenya", "PE")]),
    ("id", "Ketua Badan Ekspor Peru (BEP) Arequipa, Rosa Quispe, hadir.", [("Chair of the Export Agency of Peru (BEP)", "PE")]),
]


@pytest.mark.parametrize(("code", "text", "offices"), OFFICES)
def test_an_office_is_read_with_what_it_is_of_and_whose_it_is(code: str, text: str, offices: list[tuple[str, str | None]]) -> None:
    capitals = find_capitals(reading_of(text, code))
    chains = find_offices(capitals, find_organizations(capitals))
    assert [(office.role, office.country) for chain in chains for office in chain] == offices


HOLDERS = [
    ("en", "Foreign Minister June Carver of Australia met Indonesia's president.", "June Carver", "Minister of Foreign Affairs"),
    ("id", "Perdana Menteri Belanda Jan Verbruggen tiba di Indonesia.", "Jan Verbruggen", "Prime Minister"),
    ("en", "Peruvian Defence Minister A K Antan spoke in Kenya.", "A K Antan", "Minister of Defence"),
    ("id", "Duta Besar Peru untuk Kenya, Quispemayta, hadir.", "Quispemayta", "Ambassador to Kenya"),
    ("id", "Rosa Quispe menyerahkan surat kepercayaan sebagai Duta Besar Peru untuk Kenya.", "Rosa Quispe", "Ambassador to Kenya"),
    ("en", "Peru and Kenya agreed. The new Minister of Trade is Rosa Quispe.", "Rosa Quispe", "Minister of Trade"),
    (
        "en",
        "Rosa Quispe, head of the Kisumu office of the forwarder Kestrel Cargo, spoke of Peru.",
        "Rosa Quispe",
        "Head of the Kisumu office of the forwarder Kestrel Cargo",
    ),
    (
        "en",
        "Rosa Quispe, who runs the seed bank of Kisumu and came by bus, spoke of Peru.",
        "Rosa Quispe",
        "Head of the seed bank of Kisumu",
    ),
    ("en", "Rosa Quispe, the 7th President of Peru, came to Kenya.", "Rosa Quispe", "President"),
    ("id", "Menteri, Kepala Badan Pangan Peru Rosa Quispe tiba di Kenya.", "Rosa Quispe", "Head of the Food Agency of Peru"),
    ("id", "Presiden ke-7 Peru Rosa Quispe tiba di Kenya.", "Rosa Quispe", "President"),
    ("id", "Wakapolri Komjen Budi Hartono tiba di Kenya.", "Budi Hartono", "Deputy Chief of the National Police"),
    (
        "id",
        "Usaha patungan antara Nusakorp dan Pertamina diteken Chairman Nusakorp Budi Hartono di Kenya.",
        "Budi Hartono",
        "Chair of Nusakorp",
    ),
    (
        "id",
        "Direktur Utama PT Jadara Makmur Tbk. Budi Hartono tiba di Kenya.",
        "Budi Hartono",
        "President Director of PT Jadara Makmur Tbk",
    ),
    ("id", "Direktur Utama PT PLN Sripen Hartono Cahyani tiba di Kenya.", "Sripen Hartono Cahyani", "President Director of PT PLN"),
    ("id", "Ketua DPRD Bali Budi Hartono tiba di Kenya.", "Budi Hartono", "Chair of the DPRD Bali"),
    ("id", "Wakil Gubernur Guangxi Zhuang, Cai Lixin, tiba di Kenya.", "Cai Lixin", "Deputy Governor of Guangxi"),
    ("id", "Konsul Jenderal RI di Kinston, Siti Lestari, tiba di Kenya.", "Siti Lestari", "Consul General in Kinston"),
    ("id", "Netty Hartono, Kepala Pusat Gelanggang Ratnasari Budi Wibowo, tiba di Kenya.", "Netty Hartono", None),
    ("id", "Santoso, Sekjen Kementerian Pertanian, Budi Hartono, Wali Kota Solo, tiba di Kenya.", "Budi Hartono", "Mayor of Solo"),
    ("en", "Peru's minister of equipment and transport, Luis Vega, came to Kenya.", "Luis Vega", "Minister of Equipment and Transport"),
    (
        "en",
        "Peru's energy, trade and environment minister, Luis Vega, came to Kenya.",
        "Luis Vega",
        "Minister of Energy, Trade and Environment",
    ),
    (
        "en",
        "Minister of Foreign Affairs, African Cooperation and Peruvians Abroad, Luis Vega, came to Kenya.",
        "Luis Vega",
        "Minister of Foreign Affairs, African Cooperation and Peruvians Abroad",
    ),
    ("en", "Minister Luis Vega of the Ministry of Trade of Peru came to Kenya.", "Luis Vega", "Minister of Trade"),
    ("en", "Ministers of trade Luis Vega and Juma Mamadou met in Peru.", "Juma Mamadou", "Minister of Trade"),
    ("en", "Karaganda Region Governor Marat Seitbayev came to Peru.", "Marat Seitbayev", "Governor of Karaganda"),
    ("en", "HM King Mohammed VI came to Peru.", "Mohammed VI", "King"),
    (
        "en",
        "Dato' Seri King Lim, chairman of the Trade Agency of Malaysia, came to Peru.",
        "King Lim",
        "Chair of the Trade Agency of Malaysia",
    ),
    (
        "en",
        "The appointment of Rosa Quispe as the first resident High Commissioner of Peru to Kenya was noted.",
        "Rosa Quispe",
        "High Commissioner to Kenya",
    ),
    ("en", "Foreign Minister M.U.M Ali Salman of Peru came to Kenya.", "M.U.M Ali Salman", "Minister of Foreign Affairs"),
    ("en", "President of the Maldives Ibrahim Salman came to Kenya.", "Ibrahim Salman", "President"),
    ("id", "Juru Bicara Wapres Budi Hartono tiba di Kenya.", "Budi Hartono", "Spokesperson of the Vice President"),
    ("id", "Presiden Kenya melantik Rosa Quispe sebagai Duta Besar untuk Peru.", "Rosa Quispe", "Ambassador to Peru"),
    ("id", "Duta Besar Kenya pertama untuk Peru, H. Juma Otieno, tiba di Lima.", "Juma Otieno", "Ambassador to Peru"),
    ("en", "Rosa Quispe, who as transport minister of Peru opened the road, came to Kenya.", "Rosa Quispe", "Minister of Transport"),
    ("id", "Kepala Adat Peru Rosa Quispe tiba di Kenya.", "Adat", None),
    ("id", "Rektor Unjaya, Prof. Budi Hartono, menerima tamu dari Kenya.", "Budi Hartono", "Rector of Unjaya"),
    ("id", "Ketua Komite Niaga Peru, yaitu Prof. Rosa Quispe, tiba dari Kenya.", "Rosa Quispe", "Chair of the Commerce Committee of Peru"),
    ("id", "Mewakili Presiden, Menko Perekonomian Budi Hartono tiba.", "Budi Hartono", "Coordinating Minister for Economic Affairs"),
    ("id", "Direktur Jenderal ProPeru Dubes Rosa Quispe tiba dari Kenya.", "Rosa Quispe", "Director General of ProPeru"),
    ("id", "Delegasi Kenya didampingi Suharti selaku Wakil Ketua DPR RI.", "Suharti", "Deputy Chair of the House of Representatives"),
    ("id", "Kepala Staf Gabungan Peru Jenderal Dan Quispe tiba di Kenya.", "Dan Quispe", "Chair of the Joint Chiefs of Staff"),
    ("id", "Menurut Menteri Luar Negeri Sugiarto, presiden akan ke Kenya dari Indonesia.", "Sugiarto", "Minister of Foreign Affairs"),
    (
        "en",
        "The talks were with President Ana Reyes. The Peruvian foreign minister met his Kenyan counterpart Wanjiru Otieno.",
        "Wanjiru Otieno",
        "Minister of Foreign Affairs",
    ),
    ("en", "Ties between President Juma Otieno and Premier Ana Reyes are good, the Kenyan minister said.", "Ana Reyes", "Prime Minister"),
    ("en", "He met League president Sheikh Dr Yusuf bin Karim Al-Hamad.", "Yusuf bin Karim Al-Hamad", "President of the League"),
    (
        "en",
        "Peru's Minister of Labour and Social Protection of Population Luis Vega spoke.",
        "Luis Vega",
        "Minister of Labour and Social Protection",
    ),
    (
        "en",
        "Rosa Quispe, a professor at the Peru University of Law and former head of the Trade Agency, spoke of Kenya.",
        "Rosa Quispe",
        "Professor of the Peru University of Law",
    ),
    (
        "id",
        "Siti Lestari ditetapkan sebagai dubes RI untuk Turki, Wisnu Adhikara sebagai dubes RI untuk Kenya.",
        "Wisnu Adhikara",
        "Ambassador to Kenya",
    ),
    (
        "id",
        "Menteri Tenaga Zoyir Mirzaev, Duta Besar Peru, Shavkat Jamalov, Gubernur Lima Uktam Barnoev hadir.",
        "Shavkat Jamalov",
        "Ambassador to Indonesia",
    ),
    ("en", "The Governor of Kamani Pass Province Kim Tae-heum spoke.", "Kim Tae-heum", "Governor of Kamani Pass"),
    ("en", "The general manager of Sofalagas, Bojan Tasic, spoke.", "Bojan Tasic", "General Manager of Sofalagas"),
    ("en", "The Union of Farmers of Peru, chaired by Rosa Quispe, agreed.", "Rosa Quispe", "Head of the Union of Farmers of Peru"),
    ("id", "Kamar Dagang Peru yang dipimpin Rosa Quispe sepakat.", "Rosa Quispe", "Head of the Chamber of Commerce of Peru"),
    ("en", "A delegation of the Union of Farmers of Peru, led by Rosa Quispe, came.", "Rosa Quispe", None),
    ("id", "Rosa Quispe tiba di Universitas Arequipa dan diterima rektornya, Luis Vega.", "Luis Vega", "Rector of the Arequipa University"),
    ("id", "Rosa Quispe, komandan akademi tersebut, hadir.", "Rosa Quispe", "Commander"),
    ("id", "Panglima Koarmada II Laksamana Muda TNI Wisnu Adhikara hadir.", "Wisnu Adhikara", "Commander of Koarmada II"),
    ("en", "The Minister of Trade and Export Development Rosa Quispe spoke.", "Rosa Quispe", "Minister of Trade and Export Development"),
    ("id", "Ketua DPRD Kota Bima Hj. Siti Lestari hadir.", "Siti Lestari", "Chair of the DPRD Kota Bima"),
    ("en", "Vietnamese Deputy Finance Minister Cao Anh Tuan Kiet spoke.", "Cao Anh Tuan Kiet", "Deputy Minister of Finance"),
    ("id", "Duta Besar Peru Lawrence Hill hadir.", "Lawrence Hill", "Ambassador to Indonesia"),
    ("id", "Ketua Badan Ekspor Peru (BEP) Arequipa Siti Lestari hadir.", "Siti Lestari", "Chair of the Export Agency of Peru (BEP)"),
    ("en", "The head of the harbour section, Rosa Quispe, spoke.", "Rosa Quispe", "Head"),
    ("en", "Professor Rosa Quispe of the University of Arequipa spoke.", "Rosa Quispe", "Professor of the University of Arequipa"),
]


@pytest.mark.parametrize(("code", "text", "name", "role"), HOLDERS)
def test_an_office_finds_its_holder(code: str, text: str, name: str, role: str | None) -> None:
    assert {person.name: person.role for person in scene_of(text, code).people}.get(name) == role
