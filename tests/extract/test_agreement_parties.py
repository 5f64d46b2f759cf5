"""A sentence at a time: between whom the agreements that it tells are, and since when."""

import pytest

from tests.reading import facts_of

OPENING = {
    "en": "Talks of Hungary and Peru\n\nBUDAPEST, 14 March 2023 - ",
    "id": "Pembicaraan Hungaria dan Peru\n\nBUDAPEST, 14 Maret 2023 - ",
}
TOLD = [
    # a body that is known by its capitals only, or by the country in its name
    ("en", "Danube Cranes and the mining group Andes Copper put their names to a contract for ten cranes on 3 March 2023.", ["contract for ten cranes | Danube Cranes, Andes Copper | signed 2023-03-03"]),
    ("en", "The ministers watched the signing of a cooperation agreement between the Hungary News Service and the Radio Institute of Peru.", ["cooperation agreement | Hungary News Service, Radio Institute of Peru | signed None"]),
    ("id", "Grup Tisza dari Hungaria dan PT Andes Cerah menandatangani kontrak pengadaan kopi pada 3 Maret 2023.", ["kontrak pengadaan kopi | Grup Tisza, PT Andes Cerah | signed 2023-03-03"]),
    ("id", "Kedua menteri menyaksikan penandatanganan nota kesepahaman antara Universitas Pecs dan Grupo Peru Servicios.", ["nota kesepahaman | Universitas Pecs, Grupo Peru Servicios | signed None"]),
    ("en", "A memorandum on reactors between the Institute for Strategic Partnership and the Lima Energy Agency was signed.", ["memorandum on reactors | Institute for Strategic Partnership, Lima Energy Agency | signed None"]),
    ("en", "Hungary's MVX and Peru's PSL signed a memorandum on container ships.", ["memorandum on container ships | MVX, PSL | signed None"]),
    ("id", "Nota kesepahaman kapal peti kemas ditandatangani oleh Hungaria Kapal Jaya dan Peru Shipping Lines di Lima.", ["Nota kesepahaman kapal peti kemas | Hungaria Kapal Jaya, Peru Shipping Lines | signed None"]),
    ("en", "Hungary's Forest Desk and its Peruvian counterpart signed a memorandum on archives.", ["memorandum on archives | HU, PE | signed None"]),
    ("en", "The memorandum that the Health Ministry of Peru and the Health Ministry of Hungary signed on 4 July 2022 covers drugs.", ["memorandum | Health Ministry of Peru, Health Ministry of Hungary | signed 2022-07-04"]),
    # by whose office, and which towns
    ("en", "Debrecen Mayor Peter Nagy met Arequipa Mayor Luis Rojas. On Monday the mayors signed a letter of intent on waste water.", ["letter of intent on waste water | Debrecen, Arequipa | signed 2023-03-13"]),
    ("id", "Rektor Universitas Pecs Peter Nagy dan Rektor Universitas Lima Luis Rojas menandatangani perjanjian kerja sama pada 3 Maret 2023.", ["perjanjian kerja sama | Universitas Pecs, Universitas Lima | signed 2023-03-03"]),
    ("id", "Menteri Luar Negeri Hungaria Peter Nagy dan Menteri Luar Negeri Peru Luis Rojas menandatangani perjanjian pajak.", ["perjanjian pajak | HU, PE | signed None"]),
    ("id", "Kota Pecs dan Cusco sedang menyiapkan nota kesepahaman persahabatan.", ["nota kesepahaman persahabatan | Pecs, Cusco | planned None"]),
    ("en", "The council of Hungary's southern city of Pecs and Peru's Cusco region signed a memorandum on fairs.", ["memorandum on fairs | Pecs, Cusco | signed None"]),
    ("en", "The sides exchanged a memorandum on sister city relations, which ties the city of Cusco in Peru to Budapest in Hungary.", ["memorandum on sister city relations | Cusco, Budapest | signed None"]),
    ("en", "The two sides exchanged a memorandum on sister city relations.", ["memorandum on sister city relations |  | signed None"]),
    # what else is told beside those who sign, or is no side of two
    ("en", "The sides signed a cooperation programme between the Ministry of Justice of Hungary and its Peruvian counterpart.", ["cooperation programme | HU, PE | signed None"]),
    ("en", "The minister spoke after signing a memorandum on wool between the two countries during the 6th Forum of United Nations Alliance of Civilizations.", ["memorandum on wool | HU, PE | signed None"]),
    ("en", "The ties were raised to a comprehensive partnership, which was approved by senior leaders of the two countries.", ["comprehensive partnership | HU, PE | in_force None"]),
    ("en", "A memorandum on archives was concluded by the United Nations and Hungary.", []),
    ("en", "Peru is a party to the Treaty on the European Union.", []),
    ("id", "Nota kesepahaman antara Provinsi Cusco, Peru, dan Provinsi Baranya, Hungaria, tentang persaudaraan ditandatangani pada 3 Mei 2022.", ["Nota kesepahaman tentang persaudaraan | Provinsi Cusco, Provinsi Baranya | signed 2022-05-03"]),
    ("id", "Kementerian Pertanian Hungaria dan Kementerian Pertanian Peru menandatangani nota kesepahaman peternakan, sedangkan Kementerian Kesehatan kedua negara menandatangani nota kesepahaman farmasi.", ["nota kesepahaman peternakan | Kementerian Pertanian Hungaria, Kementerian Pertanian Peru | signed None", "nota kesepahaman farmasi | HU, PE | signed None"]),
    # whose parties are told of another text, or apart
    ("en", "A memorandum between Lima University and the University of Pecs was signed on 3 March 2023, in addition to a protocol on grapes.", ["memorandum | Lima University, University of Pecs | signed 2023-03-03", "protocol on grapes | HU, PE | signed 2023-03-03"]),
    ("id", "Dana negara Peru, PT Andina, menandatangani MoU dengan PT Tisza Raya \u2014 sebuah perusahaan Hungaria.", ["MoU | PT Andina, PT Tisza Raya | signed None"]),
    ("id", "Perdamaian dituangkan dalam pernyataan bersama antara Presiden Hungaria Peter Nagy dan Sekretaris Jenderal Partai Andina Peru Luis Rojas yang dikeluarkan pada 3 Maret 2023.", ["pernyataan bersama | HU, PE | signed 2023-03-03"]),
    ("id", "Nota kesepahaman (MoU) tentang riset diteken Direktur Utama PT Tisza Raya, Peter Nagy, dan CEO Andina SAC, Luis Rojas.", ["Nota kesepahaman (MoU) tentang riset | PT Tisza Raya, Andina SAC | signed None"]),
    ("id", "PT Tisza Raya bekerja sama dengan Andina SAC melalui penandatanganan nota kesepahaman.", ["nota kesepahaman | PT Tisza Raya, Andina SAC | signed None"]),
    ("en", "Peru and the European Union, of which Hungary is a member, signed a free trade agreement in May 2015.", ["free trade agreement | PE, EU | signed 2015-05"]),
    ("id", "Kerja sama ditandai dengan penandatanganan naskah nota kesepahaman (MoU) oleh Rektor Universitas Pecs Peter Nagy dan Rektor Universitas Arequipa Luis Rojas.", ["nota kesepahaman | Universitas Pecs, Universitas Arequipa | signed None"]),
    # a contract between those whom its clause names
    ("en", "Four papers were signed on Monday, among them a contract worth 9 million dollars, under which Danube Ltd will deliver ten cranes to Andina SAC.", ["contract | Danube Ltd, Andina SAC | signed 2023-03-13"]),
    ("id", "Dokumen yang diteken antara lain kontrak pengadaan kopi oleh PT Tisza Raya dari pabrik Andina SAC.", ["kontrak pengadaan kopi | PT Tisza Raya, Andina SAC | signed None"]),
    # each text with the day on which it was made
    ("id", "Perjanjian baru itu menggantikan nota kesepahaman tentang air yang dibuat di Lima pada Mei 2016.", ["nota kesepahaman tentang air | HU, PE | replaced 2016-05"]),
    ("id", "Kedua negara akan menerapkan perjanjian ekstradisi yang berlaku sejak 2012.", ["perjanjian ekstradisi | HU, PE | in_force 2012"]),
    ("id", "Empat naskah ditandatangani pada Senin (13/3/2023), antara lain Program Kerja 2024-2026 yang diteken kedua ketua delegasi, protokol karantina jeruk, serta perjanjian pajak.", ["Program Kerja 2024-2026 | HU, PE | signed 2023-03-13", "protokol karantina jeruk | HU, PE | signed 2023-03-13", "perjanjian pajak | HU, PE | signed 2023-03-13"]),
    ("id", "Tiga naskah ditandatangani pada Senin (13/3/2023), sedangkan perjanjian ekstradisi yang semula ada di daftar ditunda penandatanganannya.", ["perjanjian ekstradisi | HU, PE | planned None"]),
    ("en", "Six documents changed hands in Budapest on Monday. These included a memorandum on fisheries and a protocol on grapes.", ["memorandum on fisheries | HU, PE | signed 2023-03-13", "protocol on grapes | HU, PE | signed 2023-03-13"]),
    ("id", "Kedua menteri bertukar map. Dokumen yang ditandatangani meliputi memorandum pertukaran siaran radio dan kontrak pembelian kopi.", ["memorandum pertukaran siaran radio | HU, PE | signed None", "kontrak pembelian kopi |  | signed None"]),
    # whom alone a text is told to be with
    ("en", "The premier put it down to the free trade agreement signed with Peru on 1 August 2015.", ["free trade agreement | HU, PE | signed 2015-08-01"]),
    ("en", "Hungarian company Paks and Peruvian firm Alicorp signed a contract for pumps.", ["contract for pumps | Paks, Alicorp | signed None"]),
    # a noun that says what is signed, or again in brackets what was said, is no text of its own
    ("en", "Peru has signed a contract for ten cranes. The minister witnessed the agreement signing, he said, adding that the contract signing opens a new chapter.", ["contract for ten cranes |  | signed None"]),
    ("en", "An extradition treaty signing ceremony took place in Lima on 3 March 2023.", ["extradition treaty | HU, PE | signed 2023-03-03"]),
    ("en", "The two signed a statement of understanding on fisheries on 3 March 2023.", ["statement of understanding on fisheries | HU, PE | signed 2023-03-03"]),
    ("id", "Kedua presiden menyaksikan penandatanganan sejumlah nota kesepahaman (Memorandum of Understanding/MoU) kedua negara.", []),
    ("id", "Kedua menteri ingin mempercepat penyelesaian perjanjian-perjanjian penting dan hasil yang bisa dicapai.", []),
    ("id", "Hungary-Peru Free Trade Agreement (HP-FTA) baru melewati perundingan putaran keempat.", ["Free Trade Agreement | HU, PE | under_negotiation None"]),
    # a capital stands for its country, and is no party beside it; a country before a body only says whose it is
    ("en", "BUDAPEST (Agency) -Hungary has signed a treaty on fisheries with Peru, the ministry said.", ["treaty on fisheries | HU, PE | signed None"]),
    ("en", "Peru and Budapest signed a treaty on water on 3 March 2023.", ["treaty on water | PE, HU | signed 2023-03-03"]),
    ("en", "Peru also signed an MoU with Hungary's Tisza Shipyard to buy two ferries.", ["MoU | PE, Tisza Shipyard | signed None"]),
    ("id", "Debrecen dan Arequipa menandatangani perjanjian kota kembar pada 3 Maret 2023.", ["perjanjian kota kembar | Debrecen, Arequipa | signed 2023-03-03"]),
    # a body within a ministry, or of a president, is one party
    ("id", "Nota kesepahaman antara Kantor Komunikasi Kepresidenan Republik Peru dan Direktorat Komunikasi Presiden Republik Hungaria tentang media ditandatangani.", ["Nota kesepahaman tentang media | Kantor Komunikasi Kepresidenan Republik Peru, Direktorat Komunikasi Presiden Republik Hungaria | signed None"]),
    ("id", "Nota kesepahaman antara Badan Nasional Penanggulangan Banjir (BNPB) Republik Peru dan Badan Penanggulangan Banjir dan Kedaruratan Kementerian Dalam Negeri Republik Hungaria ditandatangani.", ["Nota kesepahaman | Badan Nasional Penanggulangan Banjir, Badan Penanggulangan Banjir dan Kedaruratan Kementerian Dalam Negeri Republik Hungaria | signed None"]),
    # what two bodies deal in is between them, whoever hands over the papers
    ("en", "On 3 March 2023 Hungary and Peru exchanged a protocol on the purchase of Andina ferries by Tisza Group from the Andes Fund.", ["protocol on the purchase of Andina ferries | Tisza Group, Andes Fund | signed 2023-03-03"]),
    ("id", "Kedua negara bertukar naskah. Nota kesepahaman tentang pembelian saham Andina oleh Grup Tisza dari PT Andes Cerah ditandatangani.", ["Nota kesepahaman tentang pembelian saham Andina | Grup Tisza, PT Andes Cerah | signed None"]),
    # bodies whose heads sign, in the sentence of the text or in the one behind it; neither states nor ministers are told so
    ("id", "Memorandum pemetaan sumur lama ditandatangani pada Senin. Yang membubuhkan tanda tangan ialah direktur TiszaGaz, anak perusahaan Grup Duna, dan rekannya dari PT Andina.", ["Memorandum pemetaan sumur lama | TiszaGaz, PT Andina | signed 2023-03-13"]),
    ("id", "Nota kesepahaman tentang sumur ditandatangani oleh kepala Badan Air Lima dan mitranya dari PT Tisza Raya.", ["Nota kesepahaman tentang sumur | Badan Air Lima, PT Tisza Raya | signed None"]),
    ("en", "A memorandum on old wells was signed on Monday. It was signed by the director of Danube Ltd, a subsidiary of Tisza Group, and his counterpart from Andina SAC.", ["memorandum on old wells | Danube Ltd, Andina SAC | signed 2023-03-13"]),
    ("en", "An agreement on salt was signed by the heads of Danube Ltd and Andina SAC.", ["agreement on salt | Danube Ltd, Andina SAC | signed None"]),
    ("en", "An agreement on salt is to be signed by the heads of Danube Ltd and Andina SAC.", ["agreement on salt | Danube Ltd, Andina SAC | planned None"]),
    ("en", "An agreement on salt was signed in Lima. The heads of Danube Ltd and Andina SAC signed a contract for pumps.", ["agreement on salt | HU, PE | signed None", "contract for pumps | Danube Ltd, Andina SAC | signed None"]),
    ("en", "An agreement on salt was signed by the foreign minister of Peru and his counterpart from Hungary.", ["agreement on salt | HU, PE | signed None"]),
    # firms without a name are not their countries
    ("id", "Nota kesepahaman antara salah satu perusahaan Peru dan sebuah bank Hungaria ditandatangani pada 3 Maret 2023.", ["Nota kesepahaman |  | signed 2023-03-03"]),
    ("id", "Salah satu perusahaan asal Peru menandatangani nota kesepahaman tentang wol.", ["nota kesepahaman tentang wol |  | signed None"]),
    ("id", "Sejumlah perusahaan kedua negara meneken perjanjian pengolahan kopi.", ["perjanjian pengolahan kopi |  | signed None"]),
    ("en", "One of the companies from Peru signed a memorandum on wool.", ["memorandum on wool |  | signed None"]),
    ("en", "A memorandum on seeds was signed between a Peruvian company and a Hungarian bank.", ["memorandum on seeds |  | signed None"]),
    ("id", "Wakil kedua negara meneken protokol gandum.", ["protokol gandum | HU, PE | signed None"]),
    # each text of a row with its own parties, an acronym in brackets or not; talks are none of its texts
    ("id", "Dokumen yang diteken termasuk dua MoU tentang kerja sama penanganan banjir dan kekeringan antara Badan Bencana Hungaria (BBH) dan Badan Air Peru, serta kerja sama di bidang media antara Kementerian Informasi Peru dan Kementerian Komunikasi Hungaria.", ["kerja sama penanganan banjir dan kekeringan | Badan Bencana Hungaria, Badan Air Peru | signed None", "kerja sama di bidang media | Kementerian Informasi Peru, Kementerian Komunikasi Hungaria | signed None"]),
    ("en", "The ministers signed two memoranda on floods and droughts between the Water Agency of Peru (WAP) and the Hungarian Flood Institute, as well as on media between the Ministry of Information of Peru and the Ministry of Culture of Hungary.", ["floods and droughts | Water Agency of Peru, Hungarian Flood Institute | signed None", "media | Ministry of Information of Peru, Ministry of Culture of Hungary | signed None"]),
    ("en", "The two signed two documents in the fields of health and the launch of negotiations on a double taxation treaty.", ["double taxation treaty | HU, PE | under_negotiation None"]),
    ("en", "They saw the signing of two documents in the fields of health and the launch of negotiations on the Hungarian and Peruvian Fisheries Treaty.", ["health | HU, PE | signed None", "Hungarian and Peruvian Fisheries Treaty | HU, PE | under_negotiation None"]),
    # what a text is to do is done between others than its parties
    ("en", "The Peru Export Board (PEB) and the Chamber of Commerce of Hungary (CCH) signed an MoU to raise and develop trade between Peru and Hungary.", ["MoU to raise and develop trade | Peru Export Board, Chamber of Commerce of Hungary | signed None"]),
    ("id", "Kadin Peru dan Kamar Dagang Hungaria menandatangani MoU untuk memperkuat dan mengembangkan promosi dagang antara Peru dan Hungaria.", ["MoU untuk memperkuat dan mengembangkan promosi dagang | Kadin Peru, Kamar Dagang Hungaria | signed None"]),
    ("en", "A memorandum on fish between Peru's minister for fish and livestock and Hungary's minister of trade was signed.", ["memorandum on fish | HU, PE | signed None"]),
    ("id", "Dengan ditandatanganinya Memorandum on Higher Education Exchange Program, mahasiswa Peru dapat belajar di Hungaria.", ["Memorandum on Higher Education Exchange Program | HU, PE | signed None"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "told"), TOLD)
def test_an_agreement_has_its_parties_and_its_day(language: str, text: str, told: list[str]) -> None:
    agreements = facts_of(OPENING[language] + text, language).agreements
    assert [f"{each.name} | {', '.join(each.parties)} | {each.status} {each.date}" for each in agreements] == told


CAPITALS = [
    ("en", "Kenya and Morocco met.\n\nNairobi and Rabat signed a memorandum on fish on 3 March 2023.", ("KE", "MA")),
    ("id", "Kenya dan Maroko bertemu.\n\nNairobi dan Rabat sedang menyiapkan perjanjian pajak.", ("KE", "MA")),
    ("en", "Kenya and Morocco met.\n\nNairobi and Rabat signed an agreement on becoming sister cities.", ("Nairobi", "Rabat")),
]


@pytest.mark.parametrize(("language", "text", "parties"), CAPITALS)
def test_two_capitals_stand_for_their_countries_unless_they_become_sisters(language: str, text: str, parties: tuple[str, ...]) -> None:
    (agreement,) = facts_of(text, language).agreements
    assert agreement.parties == parties


OF_EACH = [
    ("id", "Rencana kerja 2024-2025 antara Kementerian Kehutanan kedua negara ditandatangani pada 3 Maret 2023.", "Kementerian Kehutanan"),
    ("id", "Rencana kerja 2024-2025 ditandatangani oleh kedua Kementerian Kehutanan.", "Kementerian Kehutanan"),
    ("en", "A work plan for 2024-2025 was adopted by the Ministries of Water and Forests of the two countries.", "Ministry of Water and Forests"),
    ("en", "A work plan for 2024-2025 was signed between the two Ministries of Forests.", "Ministry of Forests"),
    ("en", "The Ministries of Forests of both countries signed a memorandum on seeds.", "Ministry of Forests"),
    ("en", "The ministers signed a memorandum on seeds, which pleased the Ministries of Forests of both countries.", None),
    ("en", "A memorandum on seeds was signed by the Ministry of Forests of Peru and the Hungarian Ministry of Agriculture.", None),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "each"), OF_EACH)
def test_a_text_of_the_same_ministry_of_both_says_which_and_tells_no_single_body(language: str, text: str, each: str | None) -> None:
    facts = facts_of(OPENING[language] + text, language)
    (agreement,) = facts.agreements
    assert agreement.each == each
    assert each is None or (agreement.parties == ("HU", "PE") and each not in [body.name for body in facts.organizations])
