"""Whose side a person is on where their office names no country."""

import pytest

from tests.scene import scene_of

COUNTRIES = [
    (
        "en",
        "Peruvian President Rosa Quispe met Kenyan President Omar Farid. She then leaves for Chile, invited by President Luis Vega.",
        "Luis Vega",
        "CL",
    ),
    (
        "id",
        "Menteri Pertahanan Budi Hartono berkunjung ke Istana Nurul dan bertemu dengan Sultan Hamad. Indonesia dan Brunei sepakat.",
        "Hamad",
        "BN",
    ),
    # What stands by the name.
    ("en", "Kenya and Peru agreed. The Peruvian writer Rosa Quispe spoke in Nairobi.", "Rosa Quispe", "PE"),
    ("en", "Peru met Kenya. Trade Minister Rosa Quispe of Peru spoke.", "Rosa Quispe", "PE"),
    ("id", "Peru dan Kenya bertemu. Pengusaha Rosa Quispe dari Peru hadir. Kata Rosa Quispe, semua baik.", "Rosa Quispe", "PE"),
    ("en", "Peru and Kenya agreed. Foreign Minister James Otieno met his Peruvian counterpart Rosa Quispe.", "Rosa Quispe", "PE"),
    ("en", "Peru and Kenya agreed. Foreign Minister James Otieno met his Peruvian counterpart Rosa Quispe.", "James Otieno", "KE"),
    ("en", "Indonesia and Japan agreed. Mayor of Kobe Taro Hamada spoke.", "Taro Hamada", "JP"),
    ("id", "Indonesia dan Jepang sepakat. Gubernur Prefektur Aichi, Jepang, Taro Hamada, tiba.", "Taro Hamada", "JP"),
    # Envoys by where they are sent.
    ("en", "Indonesia and Vietnam agreed. Ambassador to Vietnam Deni Hidayat spoke.", "Deni Hidayat", "ID"),
    ("id", "Indonesia dan Vietnam sepakat. Duta Besar untuk Vietnam, Deni Hidayat, hadir.", "Deni Hidayat", "ID"),
    ("en", "Japan and Indonesia agreed. Japanese Consul General in Surabaya Taro Hamada spoke.", "Taro Hamada", "JP"),
    # Names that only one of the two gives.
    ("en", "Vietnam and Kenya agreed. President Trần Văn Bình spoke.", "Trần Văn Bình", "VN"),
    ("en", "Vietnam and Kenya agreed. Trade Minister James Otieno spoke.", "James Otieno", "KE"),
    ("en", "Kazakhstan and Kenya agreed. Energy Minister Marat Seitbayev spoke.", "Marat Seitbayev", "KZ"),
    # Offices that only one of the two has.
    ("id", "Jepang dan Kenya sepakat. Presiden James Otieno berpidato.", "James Otieno", "KE"),
    ("id", "Malaysia dan Kenya sepakat. Presiden James Otieno berpidato.", "James Otieno", "KE"),
    ("en", "Indonesia and Malaysia agreed. Prime Minister Razali Yusof spoke.", "Razali Yusof", "MY"),
    # What stands around it.
    ("id", "Peru dan Kenya bertemu. Misi Peru ke Kenya yang dipimpin Menteri Perdagangan Zoran Petrov tiba.", "Zoran Petrov", "PE"),
    ("en", "Peru and Kenya met. The Presidents of Peru Jan Novak and Kenya Zoran Petrov spoke.", "Zoran Petrov", "KE"),
    ("id", "Peru dan Kenya bertemu. Grup Persahabatan Peru-Kenya diketuai oleh Zoran Petrov.", "Zoran Petrov", None),
    (
        "en",
        "Peru and Kenya met. It was attended on the Kenyan side by Minister of Finance Abu bin Salem and Minister of Trade Zoran Petrov, "
        "and on the Peruvian side by Minister of Energy Jan Novak.",
        "Zoran Petrov",
        "KE",
    ),
    (
        "id",
        "Peru dan Kenya bertemu. Hadir dari pihak Kenya Menteri Keuangan Abu bin Salem dan dari pihak Peru Menteri Energi Jan Novak.",
        "Abu bin Salem",
        "KE",
    ),
    ("en", "BY ASTANA TIMES STAFF\n\nPeru and Kazakhstan met. Energy Minister Zoran Petrov spoke.", "Zoran Petrov", "KZ"),
    (
        "en",
        "Peru met Kenya. They met Peruvian President Rosa Quispe, Trade Minister Ana Reyes and Energy Minister Luis Vega.",
        "Luis Vega",
        "PE",
    ),
    ("en", "Peru and Kenya spoke of the visit of President Rosa Quispe to Nairobi.", "Rosa Quispe", "PE"),
    ("id", "Peru dan Kenya membahas kunjungan Presiden Rosa Quispe ke Nairobi.", "Rosa Quispe", "PE"),
    ("en", "Peru and Kenya agree. The Minister of Trade of Peru spoke. Minister of Trade Ana Reyes went home.", "Ana Reyes", "PE"),
    ("id", "Peru dan Indonesia sepakat. Menteri Perdagangan Wisnu Adhikara hadir.", "Wisnu Adhikara", "ID"),
    ("en", "Bahrain and Malaysia agreed, said Prime Minister Datuk Seri Khalid Yusof.", "Khalid Yusof", "MY"),
    ("en", "King Salim Al Rashid begins on Sunday a visit to Malaysia. Bahrain awaits Malaysia.", "Salim Al Rashid", "BH"),
    (
        "en",
        "Peru and Kenya met. Prime Minister and Minister of Finance Ana Reyes met Kenyan Prime Minister James Otieno.",
        "Ana Reyes",
        "PE",
    ),
    ("id", "Peru dan Indonesia sepakat. Juru Bicara Kementerian Luar Negeri Wisnu Adhikara hadir.", "Wisnu Adhikara", "ID"),
    ("en", "Peru and Kenya agreed. Peruvian President Luis Vega flies to Kenya with Trade Minister Ana Reyes.", "Ana Reyes", "PE"),
    ("en", "Peru and Kenya agreed. Rep. Ana Reyes of the Democratic Party of Peru spoke.", "Ana Reyes", "PE"),
    (
        "id",
        "Presiden Peru Luis Vega berkunjung ke Kenya. Ia bertemu Presiden Kenya James Otieno. "
        "Ikut dalam rombongan Menteri Luar Negeri Ana Reyes, Menteri Kesehatan Rosa Quispe.",
        "Rosa Quispe",
        "PE",
    ),
    ("en", "Peru and Kenya agreed. The Kenyan side was led by Permanent Secretary Ana Reyes.", "Ana Reyes", "KE"),
    ("id", "Delegasi Kenya diterima, sedangkan Peru diwakili Sekretaris Badan Pangan, Ana Reyes.", "Ana Reyes", "PE"),
    (
        "en",
        "Prime Minister Luis Vega of Peru came to Kenya. He is accompanied by Mrs. Leela Vega and by Mr. Jean Ollivry, Minister of Trade.",
        "Jean Ollivry",
        "PE",
    ),
    (
        "en",
        "Kenyan Foreign Minister James Otieno met the Minister of Foreign Affairs and Trade, Ana Reyes. Peru and Kenya agreed.",
        "Ana Reyes",
        "PE",
    ),
    ("en", "Peru met Kenya. Kenyan President James Otieno and his wife, Mary Wanjiku, came.", "Mary Wanjiku", "KE"),
    # The second of two presidents is of the other country.
    ("id", "Presiden Peru Rosa Quispe menerima Presiden Omar Fathi. Peru dan Mesir sepakat. Mesir senang.", "Omar Fathi", "EG"),
    # Whom one meets is of the other side.
    ("en", "Peru and Kenya agreed. Kenyan President James Otieno was hosted to lunch by Senior Minister Ana Reyes.", "Ana Reyes", "PE"),
    ("id", "Peru dan Kenya sepakat. Presiden Kenya James Otieno menemui Menteri Perdagangan Ana Reyes.", "Ana Reyes", "PE"),
    ("en", "Laos and Peru met. Laos' Deputy Prime Minister Bouasone Phan spoke to Peru.", "Bouasone Phan", "LA"),
    (
        "en",
        "Peru and Kenya met. On the Kenyan side, the talks were attended by Mayor Ana Reyes and Minister Liam Sholto.",
        "Liam Sholto",
        "KE",
    ),
    (
        "id",
        "Peru dan Kenya bertemu. Dari pihak Kenya hadir Menteri Kesehatan Ana Reyes dan Menteri Pertanian Liam Sholto.",
        "Liam Sholto",
        "KE",
    ),
    (
        "en",
        "Peru, Kenya agree\n\nNAIROBI, May 5 - Peru and Kenya agreed. Labour Minister Liam Sholto opened a school.",
        "Liam Sholto",
        "KE",
    ),
    (
        "en",
        "Peru and Kenya. The President of Peru Luis Vega will pay a visit to Kenya. They will be accompanied by Minister Ana Reyes.",
        "Ana Reyes",
        "PE",
    ),
    ("en", "Peru and Kenya agreed. She met her Kenyan counterpart Mr. Luis Vega, Minister of Trade.", "Luis Vega", "KE"),
    ("id", "Peru dan Indonesia sepakat. Kepala Badan Nasional Penanggulangan Bencana (BNPB) Wisnu Adhikara hadir.", "Wisnu Adhikara", "ID"),
    ("id", "Mendag Bertemu Menteri Perdagangan Peru\n\nLima - Mendag Wisnu Adhikara tiba di Peru dari Indonesia.", "Wisnu Adhikara", "ID"),
    ("en", "Peru and Kenya agreed, Mombasa Chamber of Commerce president Liam Sholto said.", "Liam Sholto", "KE"),
    ("en", "Kenyan and Peruvian Foreign Ministers Liam Sholto and Park Jin agreed.", "Liam Sholto", "KE"),
    ("en", "Kenyan and Peruvian Foreign Ministers Liam Sholto and Park Jin agreed.", "Park Jin", "PE"),
    ("en", "Peru and Kenya agreed. Minister Ana Reyes received the Kenyan Foreign Minister.", "Ana Reyes", "PE"),
    ("id", "Peru dan Indonesia sepakat. Kepala Staf Angkatan Laut Ana Reyes hadir.", "Ana Reyes", "ID"),
    ("en", "Peru and Kenya met. The Kenyan delegation, which includes Mayor Liam Sholto, came.", "Liam Sholto", "KE"),
    ("en", "Kenyan Premier Liam Sholto briefed his finance minister, Ana Reyes, before he flew to Peru.", "Ana Reyes", "KE"),
    ("en", "Kenya awaits guests. Peruvian President Luis Vega arrived with his trade minister, Ana Reyes.", "Ana Reyes", "PE"),
    ("id", "Sebelum menerima Menlu Kenya, Menlu Ana Reyes tiba. Menlu Peru, Ana Reyes, menjamu Menlu Kenya Luis Vega.", "Ana Reyes", "PE"),
]


@pytest.mark.parametrize(("code", "text", "name", "country"), COUNTRIES)
def test_a_person_has_the_country_that_the_article_makes_clear(code: str, text: str, name: str, country: str) -> None:
    people = {person.name: person.country for person in scene_of(text, code).people}
    assert people.get(name) == country


UNCLEAR = [
    # Whoever serves a bank of many states is of none of the two because his name is not the other's.
    ("en", "Asian Development Bank Vice-President Mark Colby praised the line between Vietnam and Kazakhstan.", "Mark Colby"),
    ("id", "Wakil Presiden Bank Pembangunan Asia Mark Colby memuji jalur Vietnam-Kazakhstan.", "Mark Colby"),
    # A name that one country alone builds so is not that of the paper's own.
    ("id", "Menteri Nguyen Van Khanh bertemu dengan pengusaha Kazakhstan di Almaty.", "Nguyen Van Khanh"),
    (
        "id",
        "Presiden Kenya James Otieno dan Presiden Rusia Ivan Orlov mengundang. Sekjen Nguyen Van Khanh akan mengunjungi Kenya.",
        "Nguyen Van Khanh",
    ),
    ("en", "The chambers of Peru and Kenya, led by Ana Reyes and Luis Vega respectively, met.", "Ana Reyes"),
    ("en", "Peru met Kenya. Kenyan President James Otieno spoke. The delegation includes Trade Minister Ana Reyes.", "Ana Reyes"),
    ("en", "Peru and Kenya agreed. Peruvian President Luis Vega travelled to Kenya for talks with Trade Minister Ana Reyes.", "Ana Reyes"),
    ("en", "Peru and Kenya agreed. Trade Minister Ana Reyes spoke.", "Ana Reyes"),
    ("en", "Kenyan President James Otieno and Trade Minister Ana Reyes met in Peru.", "Ana Reyes"),
    ("en", "ASEAN Secretary-General Ana Reyes met Peruvian officials from Kenya.", "Ana Reyes"),
    ("id", "Peru dan Indonesia sepakat. Menteri Perdagangan Wisnu Adhikara dan Menteri Perdagangan Ana Reyes hadir.", "Ana Reyes"),
]


@pytest.mark.parametrize(("code", "text", "name"), UNCLEAR)
def test_a_person_of_whom_nothing_is_clear_has_no_country(code: str, text: str, name: str) -> None:
    people = {person.name: person.country for person in scene_of(text, code).people}
    assert name in people
    assert people[name] is None
