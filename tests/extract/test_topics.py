"""An article's topics are the fields it deals with, not every field it names."""

import pytest

from tests.reading import facts_of


def topics(text: str, code: str) -> set[str]:
    """The topics of a text."""
    return {topic.topic for topic in facts_of(text, code).topics}


VISIT = {
    "id": "Presiden Peru bertemu Perdana Menteri Mesir di Kairo. Keduanya berbincang selama satu jam. Mereka saling mengenal sejak lama.",
    "en": "The President of Peru met the Prime Minister of Egypt in Cairo. They talked for an hour. They have known each other for long.",
}

DEALT_WITH = [
    (
        "en",
        "agriculture",
        "Egypt will buy Peruvian coffee: the coffee exports, and those of fruit, are to begin in May under an agricultural agreement.",
    ),
    ("en", "multilateral", "They agreed to work together in the United Nations and at the G20 summit."),
    ("id", "trade", "Nilai perdagangan bilateral mencapai 300 juta dolar AS. Ekspor kopi ke Mesir naik 12 persen."),
    ("id", "aviation", "Kedua negara sepakat membuka penerbangan langsung antara Lima dan Kairo."),
    ("id", "health", "Kedua menteri menandatangani nota kesepahaman tentang kerja sama kesehatan."),
    ("id", "visa_consular", "Perjanjian pembebasan visa bagi pemegang paspor biasa ditandatangani hari itu."),
    ("id", "education", "Sebanyak 400 mahasiswa Peru mendapat beasiswa di Mesir."),
    ("id", "disaster_relief", "Ketika gempa melanda Lima, Mesir mengirimkan tim dokter dan tenda."),
    ("id", "local_cooperation", "Kota Cusco dan kota Luxor menandatangani kesepakatan kota kembar."),
    ("id", "labour", "Perjanjian itu melindungi pekerja migran dan mengatur penempatan pekerja."),
    ("id", "aviation", "Maskapai itu terbang tiga kali sepekan ke Lima, dengan tiga penerbangan per minggu."),
    ("en", "aviation", "From June the airline operates seven weekly flights between Lima and Cairo."),
    ("en", "party_relations", "The two Parties held their fifth theoretical workshop in Lima."),
    ("en", "tourism", "Some 40,000 Peruvians vacationed on the Red Sea last year."),
    ("en", "trade", "Bilateral trade reached 300 million US dollars. Coffee exports to Egypt rose by 12 percent."),
    ("en", "defence_security", "The ministers signed an agreement on defence cooperation and joint military exercises."),
    ("en", "space", "The two space agencies agreed to build an earth observation satellite together."),
    ("en", "culture", "A concert of traditional music and a film festival were held for the anniversary."),
    ("id", "maritime_border", "Kedua negara menandatangani perjanjian batas landas kontinen di Kairo."),
    ("en", "trade", "Turnover stood at 300 million US dollars in 2023."),
    ("id", "tourism", "Sepanjang 2023 sekitar 9.000 orang Peru berlibur ke Mesir."),
    ("en", "disaster_relief", "When the earthquake struck Lima, Egypt sent a rescue team and tents."),
]


@pytest.mark.parametrize(("code", "topic", "text"), DEALT_WITH)
def test_a_field_with_something_done_in_it_is_a_topic(code: str, topic: str, text: str) -> None:
    assert topic in topics(f"{VISIT[code]}\n\n{text}", code)


NAMED_ONLY = [
    ("id", "disaster_relief", "Presiden menyampaikan belasungkawa atas topan yang melanda pantai utara."),
    ("id", "energy", "Ekonomi negeri itu tidak lagi bergantung pada minyak."),
    ("id", "culture", "Keduanya menyinggung bidang pertanian, energi, pendidikan, kebudayaan, pariwisata, dan kesehatan."),
    ("id", "fisheries", "Ikut hadir Menteri Perdagangan, Perikanan, dan Energi Ali Salim."),
    ("en", "maritime_border", "The firm signed a contract to drill for oil on Egypt's continental shelf."),
    ("id", "maritime_border", "Kereta lintas batas itu mengangkut 600.000 penumpang."),
    ("id", "energy", "Kontrak itu diteken oleh sebuah perusahaan tambang."),
    ("id", "multilateral", "Duta besar itu juga bertugas untuk Palestina."),
    ("id", "media", "Presiden menyampaikannya dalam konferensi pers kepada 30 orang. Konferensi pers itu dijawab pada tahun 2020."),
    ("id", "culture", "Kami memandang para perantau itu sebagai duta kebudayaan di negeri orang, kata presiden."),
    ("id", "agriculture", "Yang dibawa kapal itu mesin cetak, tembakau dan suku cadang."),
    ("en", "culture", "He called them ambassadors of culture in a foreign land."),
    ("en", "agriculture", "They touched on agriculture, energy, education, culture, tourism and health."),
    ("en", "culture", "The Minister of Culture, Sports and Tourism, Ali Salim, was present."),
    ("en", "disaster_relief", "He offered his condolences for the typhoon."),
    # Goods in a list of those that are traded, and where something else was held.
    (
        "en",
        "agriculture",
        "Trade stood at $3 million. Exports of Peru include coffee, fruit, shoes and cars, and its main imports are fertilisers.",
    ),
    (
        "id",
        "agriculture",
        "Nilai dagang 3 juta dolar. Ekspor utama Peru ke Mesir adalah minyak sawit. Peru mengimpor pupuk, mobil, kaca, dan kertas.",
    ),
    ("en", "multilateral", "They had met on the sidelines of the G20 summit, and spoke of trade."),
    ("id", "multilateral", "Keduanya bertemu di sela-sela KTT APEC dan membahas dagang."),
]


@pytest.mark.parametrize(("code", "topic", "text"), NAMED_ONLY)
def test_a_field_that_is_only_named_is_no_topic(code: str, topic: str, text: str) -> None:
    assert topic not in topics(f"{VISIT[code]}\n\n{text}", code)


@pytest.mark.parametrize("code", ["id", "en"])
def test_an_article_of_protocol_has_no_topic(code: str) -> None:
    assert topics(VISIT[code], code) == set()


def test_the_evidence_of_a_topic_is_the_sentence_that_says_most_of_it() -> None:
    text = f"{VISIT['id']}\n\nSoal perdagangan juga dibahas. Nilai perdagangan bilateral mencapai 300 juta dolar AS."
    (topic,) = (topic for topic in facts_of(text, "id").topics if topic.topic == "trade")
    assert topic.evidence.quote == "Nilai perdagangan bilateral mencapai 300 juta dolar AS."
