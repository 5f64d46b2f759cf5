"""Figures: what each is about, whether it is reached, and what time it is for."""

import pytest

from tests.reading import facts_of

FIGURES = [
    (
        "id",
        "Pada 2022 perdagangan Peru dan Chili mencapai USD 5 miliar. Peru surplus terhadap Chili sebesar USD 1,11 miliar.",
        [("bilateral_trade", 5e9, "actual", "2022"), ("trade_balance", 1.11e9, "actual", "2022")],
    ),
    ("id", "Dubes membahas defisit ekspor Peru ke Chili yang mencapai 141 juta dolar AS.", [("trade_balance", -1.41e8, "actual", None)]),
    ("en", "Trading operations worth $6.7 billion were carried out between Peru and Chile.", [("bilateral_trade", 6.7e9, "actual", None)]),
    # "In 12 years" is no anniversary that would date the article.
    (
        "en",
        "He came to Peru in August 2023, marking the first trip of a Chilean in 12 years. Trade of Peru and Chile was $6 billion last year.",
        [("bilateral_trade", 6e9, "actual", None)],
    ),
    # A credit that is offered is given; what is foreseen is only that it is talked about, and a rise in something else is none.
    ("en", "Peru on Monday offered a $100 million line of credit to Chile.", [("loan_or_aid", 1e8, "actual", None)]),
    ("en", "Peru offered to lend Chile $100 million.", []),
    (
        "en",
        "Peru and Chile are expected to discuss trade and finalise the agenda for a $450 million line of credit offered by Lima.",
        [("loan_or_aid", 4.5e8, "actual", None)],
    ),
    ("en", "Trade between Peru and Chile grew, with a 12 percent increase in wages.", []),
    ("en", "Trade between Peru and Chile grew, with a 12 percent increase in exports.", [("growth", 12, "actual", None)]),
    ("id", "Peru dan Chili dorong nilai perdagangan jadi 10 miliar dolar AS.", [("bilateral_trade", 1e10, "target", None)]),
    # A condition that opens with what is over only sets one time against another.
    (
        "id",
        "Bila pada 2018 investasi Chili di Peru hanya 2,1 milliar dolar AS, maka pada 2022 telah meningkat menjadi 8,2 miliar dolar AS.",
        [("investment", 2.1e9, "actual", "2018"), ("investment", 8.2e9, "actual", "2022")],
    ),
    (
        "en",
        "If in 2018 Chile's exports to Peru stood at 2.1 billion US dollars, in 2022 they reached 8.2 billion dollars.",
        [("export", 2.1e9, "actual", "2018"), ("export", 8.2e9, "actual", "2022")],
    ),
    ("id", "Bila pada 2038 perdagangan Peru dan Chili mencapai 3 miliar dolar AS, semua senang.", []),
    # What is so now is of no time told before, and a level is of the end of the years told.
    (
        "id",
        "Pada 2012 perdagangan Peru dan Chili 70 juta dolar AS, kemudian meningkat menjadi 110 juta dolar AS hingga saat ini.",
        [("bilateral_trade", 7e7, "actual", "2012"), ("bilateral_trade", 1.1e8, "actual", None)],
    ),
    (
        "id",
        "Dalam periode 2011-2015, perdagangan Peru dan Chili turun menjadi USD 8,5 miliar dari USD 10,8 miliar.",
        [("bilateral_trade", 8.5e9, "actual", "2015"), ("bilateral_trade", 1.08e10, "actual", None)],
    ),
    ("id", "Perdagangan Peru dan Chili pada TW I 2020 sebesar 80 juta dolar AS.", [("bilateral_trade", 8e7, "actual", "2020-01/2020-03")]),
    (
        "en",
        "Peru and Chile have reached an agreement to elevate their bilateral trade to $10 billion.",
        [("bilateral_trade", 1e10, "target", None)],
    ),
    # What was done before something rose is not when it rose.
    (
        "en",
        "Trade between Peru and Chile grew by 40 percent to $3 billion following the visit of the Chilean president to Peru in May 2023.",
        [("growth", 40, "actual", None), ("bilateral_trade", 3e9, "actual", None)],
    ),
    (
        "id",
        "Perdagangan Peru dan Chili naik 40 persen menjadi 3 miliar dolar AS setelah kunjungan Presiden Chili ke Peru pada Mei 2023.",
        [("growth", 40, "actual", None), ("bilateral_trade", 3e9, "actual", None)],
    ),
    (
        "en",
        "After the visit of the president trade between Peru and Chile in 2023 reached $3 billion.",
        [("bilateral_trade", 3e9, "actual", "2023")],
    ),
    # What something grew from has its own year, and growth that of what it led to.
    (
        "id",
        "Perdagangan Peru dan Chili pada 2012 mencapai 75 juta dolar AS, naik 94 persen dari tahun 2011 sebesar 38 juta dolar AS.",
        [("bilateral_trade", 7.5e7, "actual", "2012"), ("growth", 94, "actual", "2012"), ("bilateral_trade", 3.8e7, "actual", "2011")],
    ),
    (
        "id",
        "Sementara dari biro pusat statistik disebutkan perdagangan Peru dan Chili pada 2012 mencapai 75 juta dolar AS "
        "atau naik sekitar 94 persen dari tahun 2011 yang tercatat 38 juta dolar AS.",
        [("bilateral_trade", 7.5e7, "actual", "2012"), ("growth", 94, "actual", "2012"), ("bilateral_trade", 3.8e7, "actual", "2011")],
    ),
    (
        "en",
        "Chilean investors invested $3 billion in Peru in the first 10 months of 2021. Trade between Peru and Chile hit $34 billion in the period.",
        [("investment", 3e9, "actual", "2021-01/2021-10"), ("bilateral_trade", 3.4e10, "actual", "2021-01/2021-10")],
    ),
    # Capital is what is lent, too.
    (
        "en",
        "Chile is Peru's largest official development assistance supplier with total capital amounting to about $27 billion.",
        [("loan_or_aid", 2.7e10, "actual", None)],
    ),
    (
        "id",
        "Chili adalah pemberi bantuan pembangunan resmi terbesar bagi Peru dengan total modal sekitar 27 miliar dolar AS.",
        [("loan_or_aid", 2.7e10, "actual", None)],
    ),
    (
        "en",
        "Chile is Peru's largest ODA donor and its third largest investor, with total capital of $70 billion.",
        [("investment", 7e10, "actual", None)],
    ),
    (
        "id",
        "Total perdagangan Chili dan Peru pada 2021 tercatat 3 miliar USD, terdiri atas ekspor 2 miliar USD dan impor 1 miliar USD.",
        [("bilateral_trade", 3e9, "actual", "2021"), ("export", 2e9, "actual", "2021"), ("import", 1e9, "actual", "2021")],
    ),
    (
        "id",
        "Pada 2021 ekspor turun 4,5 persen menjadi US$ 90 juta, sedangkan impor naik 2 persen menjadi US$ 40 juta.",
        [
            ("growth", -4.5, "actual", "2021"),
            ("export", 9e7, "actual", "2021"),
            ("growth", 2, "actual", "2021"),
            ("import", 4e7, "actual", "2021"),
        ],
    ),
    ("id", "Neraca perdagangan mencatat defisit US$ 70 juta pada 2020.", [("trade_balance", -7e7, "actual", "2020")]),
    ("en", "In 2018, Peru's exports to Chile ($45 million) fell.", [("export", 4.5e7, "actual", "2018")]),
    (
        "id",
        "Mereka membahas langkah untuk meningkatkan perdagangan Peru dan Chili hingga mencapai target bersama sebesar 8 miliar USD.",
        [("bilateral_trade", 8e9, "target", None)],
    ),
    (
        "id",
        "Perdagangan Peru dan Chili mencapai target bersama sebesar 8 miliar USD pada 2019.",
        [("bilateral_trade", 8e9, "actual", "2019")],
    ),
    (
        "id",
        "Target nilai perdagangan yang baru adalah 8 miliar USD yang akan dicapai dalam beberapa tahun mendatang.",
        [("bilateral_trade", 8e9, "target", None)],
    ),
    ("id", "Target perdagangan kedua negara diproyeksikan mencapai 8 miliar USD pada 2035.", [("bilateral_trade", 8e9, "target", "2035")]),
    ("id", "Isi rencana itu adalah mewujudkan perdagangan 8 miliar USD pada 2035.", [("bilateral_trade", 8e9, "target", "2035")]),
    ("id", "Kedua pihak menargetkan omzet perdagangan 8 miliar USD pada 2035.", [("bilateral_trade", 8e9, "target", "2035")]),
    (
        "id",
        "LIMA, 3 Mei 2024 - Kedua pihak menargetkan omzet perdagangan 8 miliar USD pada tahun ini (6 miliar USD pada tahun lalu).",
        [("bilateral_trade", 8e9, "target", "2024"), ("bilateral_trade", 6e9, "actual", "2023")],
    ),
    (
        "id",
        "Kedua pihak membentuk komite untuk menaikkan omzet perdagangan menjadi 8 miliar USD.",
        [("bilateral_trade", 8e9, "target", None)],
    ),
    (
        "id",
        "LIMA, 3 Maret 2021 - Omzet perdagangan kedua negara tumbuh pesat dalam lima bulan pertama tahun 2020, "
        "diperkirakan mencapai 2 miliar USD.",
        [("bilateral_trade", 2e9, "actual", "2020-01/2020-05")],
    ),
    ("id", "Jepang memberikan hibah 20 juta yen.", [("loan_or_aid", 2e7, "actual", None)]),
    ("id", "Bea masuk kopi menjadi nol persen.", [("tariff", 0, "actual", None)]),
    ("id", "Maskapai itu akan membuka empat penerbangan per minggu.", [("flights", 4, "target", None)]),
    (
        "id",
        "Sekitar 400 mahasiswa belajar di sana, dan 9.000 warga Peru tinggal di Chili.",
        [("students", 400, "actual", None), ("community", 9000, "actual", None)],
    ),
    (
        "en",
        "Two-way trade grew 12 percent to $86 billion in 2022.",
        [("growth", 12, "actual", "2022"), ("bilateral_trade", 86e9, "actual", "2022")],
    ),
    (
        "en",
        "Trade volume increased from $3 billion in 2019 to $5 billion in 2023.",
        [("bilateral_trade", 3e9, "actual", "2019"), ("bilateral_trade", 5e9, "actual", "2023")],
    ),
    (
        "en",
        "Peru shipped goods worth $4 billion to Chile and purchased $5 billion from it.",
        [("export", 4e9, "actual", None), ("import", 5e9, "actual", None)],
    ),
    ("en", "Chilean firms have put $120 million into Peru's ports.", [("investment", 12e7, "actual", None)]),
    (
        "en",
        "Peruvian shipments to Chile accounted for $3 billion of the $5 billion total.",
        [("export", 3e9, "actual", None), ("bilateral_trade", 5e9, "actual", None)],
    ),
    (
        "id",
        "Nilai ekspor dan impor Peru dengan Chili masing-masing sebesar US$ 3 miliar dan US$ 2 miliar.",
        [("export", 3e9, "actual", None), ("import", 2e9, "actual", None)],
    ),
    ("en", "By 2021 Peru's exports to Chile had collapsed to $1.6 million.", [("export", 16e5, "actual", "2021")]),
    (
        "en",
        'Trade between Peru and Chile reached $9 billion in 2022. The premier said, "Let us aim for $20 billion."',
        [("bilateral_trade", 9e9, "actual", "2022"), ("bilateral_trade", 2e10, "target", None)],
    ),
    (
        "en",
        "LIMA, 3 March 2023 - Peru and Chile agreed to double their trade, now at $2 billion, by 2030.",
        [("growth", 2, "target", None), ("bilateral_trade", 2e9, "actual", None)],
    ),
    (
        "id",
        "Kunjungan wisatawan Peru pada Januari-September 2023 sebanyak 97.000 orang, melonjak 2,5 kali lipat dari periode sama tahun 2022.",
        [("tourists", 97_000, "actual", "2023-01/2023-09"), ("growth", 2.5, "actual", "2023-01/2023-09")],
    ),
    (
        "en",
        "Peru received 128,000 visitors from Chile in 2023, down from 407,000 in 2019.",
        [("tourists", 128_000, "actual", "2023"), ("tourists", 407_000, "actual", "2019")],
    ),
    ("en", "Chile will scrap the 6% duty on Peruvian copper wire.", [("tariff", 6, "actual", None)]),
    ("en", "There is no 6% duty on Peruvian copper wire.", []),
    ("en", "Chile applies zero tariffs to Peruvian quinoa.", [("tariff", 0, "actual", None)]),
    # What a figure came from is told as of now by nobody.
    ("en", "Chile cut its tariffs on Peruvian quinoa from 12% to 5%.", [("tariff", 5, "actual", None)]),
    ("id", "Tarif Chile untuk kopi Peru turun dari 12% menjadi 5%.", [("tariff", 5, "actual", None)]),
    ("en", "Airlines of Peru and Chile may operate up to 42 flights per week.", [("flights", 42, "target", None)]),
    ("id", "Posisi neraca perdagangan Peru dengan Chili negatif US$ 400 juta.", [("trade_balance", -4e8, "actual", None)]),
    ("en", "Peru has attracted $400 million from Chile since 2010.", [("investment", 4e8, "actual", None)]),
    ("en", "Trade grew by an increase of 8.5 percent or 300 million dollars.", [("growth", 8.5, "actual", None)]),
    (
        "en",
        "Peruvian arrivals in Chile jumped 30 percent to 150,000.",
        [("growth", 30, "actual", None), ("tourists", 150_000, "actual", None)],
    ),
    ("id", "Kunjungan wisman asal Peru mencapai 150.000 pada 2022.", [("tourists", 150_000, "actual", "2022")]),
    # What many countries have together is none of the two countries'.
    ("en", "Peru's trade with ASEAN reached $16 billion in 2022, up from $14 billion in 2021.", []),
    ("en", "Speaking of trade between the CIS countries, the envoy of Peru said that it rose by 25 percent in 2017, to $164 billion.", []),
    ("id", "Selain dengan Chili, Peru juga mengalami defisit dengan Thailand sebesar US$ 2 miliar.", []),
    ("id", "Nilai dagang Peru-Chili mencapai US$ 3.", []),
    ("id", "Nilai dagang Peru-Chili Rp1,2 kuadriliun.", [("bilateral_trade", 1.2e15, "actual", None)]),
    # Who comes to one occasion is no figure of the relationship.
    ("en", "Some 60 businesspeople accompanied the president on his visit.", []),
    ("en", "The ceremony was attended by 300 Peruvian students.", []),
    ("en", "The minister met 30 Peruvian students in Santiago.", []),
    ("id", "Acara itu dihadiri 300 mahasiswa dan dosen.", []),
    ("id", "Presiden membawa 60 pengusaha dalam kunjungan itu.", []),
    ("id", "Perusahaan itu mempekerjakan 4.000 karyawan.", []),
    ("id", "Peru dan Chili meneken kontrak senilai 500 juta dolar untuk membangun tiga kapal.", [("other", 5e8, "actual", None)]),
    ("en", "More than 350,000 Peruvians are employed in Chile.", [("workers", 350_000, "actual", None)]),
    ("id", "Sekitar 9.000 warga Peru menimba ilmu di Chili.", [("students", 9000, "actual", None)]),
    (
        "en",
        "Q: How are you?\n\nA: Very well.\n\nQ: How many Peruvian tourists come to Chile?\n\nA: It was 14,200 in 2022.",
        [("tourists", 14_200, "actual", "2022")],
    ),
    (
        "en",
        "Q: How are you?\n\nA: Very well.\n\nQ: How is trade between Peru and Chile?\n\nA: It has grown five-fold. In 2018 it was $34 million.",
        [("growth", 5, "actual", None), ("bilateral_trade", 34e6, "actual", "2018")],
    ),
    (
        "en",
        "Trade came to $5 billion in 2023, 14 percent more than in 2022 ($4 billion). Exports from Peru to Chile were $3 billion.",
        [
            ("bilateral_trade", 5e9, "actual", "2023"),
            ("growth", 14, "actual", "2023"),
            ("bilateral_trade", 4e9, "actual", "2022"),
            ("export", 3e9, "actual", "2023"),
        ],
    ),
    (
        "id",
        "Pada tahun 2024 omzet perdagangan mencapai 16 miliar dolar AS, naik 22% dibandingkan tahun 2023, di antaranya ekspor "
        "6 miliar dolar AS (naik 21%).",
        [
            ("bilateral_trade", 16e9, "actual", "2024"),
            ("growth", 22, "actual", "2024"),
            ("export", 6e9, "actual", "2024"),
            ("growth", 21, "actual", "2024"),
        ],
    ),
    (
        "en",
        "Trade was worth $4 billion in the four quarters to the end of Q1 2023.",
        [("bilateral_trade", 4e9, "actual", "2022-04/2023-03")],
    ),
    (
        "id",
        "Defisit Peru dalam perdagangan dengan Chili membengkak hingga 3 miliar dolar AS pada 2022.",
        [("trade_balance", -3e9, "actual", "2022")],
    ),
    (
        "id",
        "Impor turun menjadi 9 miliar dolar AS pada 2022 sehingga defisit menyempit menjadi 6 miliar dolar AS.",
        [("import", 9e9, "actual", "2022"), ("trade_balance", -6e9, "actual", "2022")],
    ),
    (
        "id",
        "Ekspor Peru ke Chili Januari-September 2021: 2 miliar dolar AS (+48 persen).",
        [("export", 2e9, "actual", "2021-01/2021-09"), ("growth", 48, "actual", "2021-01/2021-09")],
    ),
    (
        "en",
        "Trade between Peru and Chile reached $3 billion in 2022. Peru sells copper. The two countries are striving for $5 billion in 2030.",
        [("bilateral_trade", 3e9, "actual", "2022"), ("bilateral_trade", 5e9, "target", "2030")],
    ),
    ("id", "Pekerja Peru di Chili diperkirakan mencapai 800 ribu orang.", [("workers", 800_000, "actual", None)]),
    (
        "en",
        '"Tourism will bring us closer," the envoy said, adding that 9,000 Peruvian tourists visited Chile in 2022.',
        [("tourists", 9000, "actual", "2022")],
    ),
    ("en", "We are approaching the goal of bringing our trade to $9 billion in 2040.", [("bilateral_trade", 9e9, "target", "2040")]),
    ("en", "They agreed to raise bilateral trade to $9 billion by 2040.", [("bilateral_trade", 9e9, "target", "2040")]),
    (
        "en",
        "Peru's firms hold 14 projects with registered capital of $300 million.",
        [("investment_projects", 14, "actual", None), ("investment", 3e8, "actual", None)],
    ),
    ("en", "The bank will extend $200 million in concessional loans.", [("loan_or_aid", 2e8, "actual", None)]),
    ("en", "The company won a contract worth 480 million ringgit.", [("other", 4.8e8, "actual", None)]),
    ("en", "More than 70,000 Peruvian tourists visited Chile in 2018.", [("tourists", 70000, "actual", "2018")]),
    (
        "id",
        "Nilai perdagangan Peru-Chili naik dari US$ 215 juta (2021) ke US$ 600 juta (2022).",
        [("bilateral_trade", 2.15e8, "actual", "2021"), ("bilateral_trade", 6e8, "actual", "2022")],
    ),
    ("en", "To scale up trade to $3 billion, Peru and Chile must open more ports.", [("bilateral_trade", 3e9, "target", None)]),
    ("en", '"To raise trade to $3 billion, Peru and Chile must open more ports," she said.', [("bilateral_trade", 3e9, "target", None)]),
]


@pytest.mark.parametrize(("language", "text", "expected"), FIGURES)
def test_a_figure_has_its_metric_value_status_and_period(
    language: str, text: str, expected: list[tuple[str, float, str, str | None]]
) -> None:
    figures = facts_of(f"Berita\n\n{text}", language).figures
    assert [(figure.metric, figure.value, figure.status, figure.period) for figure in figures] == expected


NOTHING = [
    # What all foreigners put in, and how many of them come, is not the two countries'.
    ("en", "The province has 77 foreign direct investment projects with registered capital of over $1 billion."),
    ("id", "Provinsi itu memiliki 77 proyek investasi asing dengan modal terdaftar lebih dari 1 miliar dolar AS."),
    ("id", "Peru menargetkan 12 juta turis mancanegara pada 2016."),
    # What is sold is no gift.
    ("en", "Peru's exports to Chile were a topic. Peru delivered 15,000 tons of wheat to Chile."),
    ("id", "Peru membantah ekspornya ke Chili turun 30 persen pada 2020."),
    ("id", "Jika perjanjian itu berlaku, perdagangan bisa mencapai 5 miliar dolar AS."),
    ("id", "Kurs ditutup di level 15.400 per dolar AS."),
    ("id", "Ekonomi negara itu tumbuh 5 persen dan penduduknya 30 juta jiwa."),
    ("id", "Topan No. 3 merusak 12 rumah; petinju berusia 23 tahun menang 3-1."),
    ("id", "Sebanyak 99 persen pos tarif akan dihapus."),
    ("id", "Peru dan Mesir: hibah senilai 3 juta euro, yang sempat dikabarkan akan diserahkan pada Mei, belum disetujui parlemen Mesir."),
    ("id", "Pinjaman Mesir kepada Peru senilai 3 juta dolar yang diumumkan pada 2021 dibatalkan."),
    ("en", "Aid worth $3 million that Egypt announced for Peru in 2021 was rejected by parliament."),
    ("en", "Peru denied that its exports to Chile had fallen by 30 percent in 2020."),
    ("en", "If the treaty enters into force, trade could reach $5 billion."),
    ("en", "The minister said that trade had not reached $100 million."),
    ("en", "GDP grew 7 percent and inflation was 3 percent."),
    ("en", "The forum drew 400 participants in a 900-seat hall."),
    ("en", "In a poll, 63 percent of respondents agreed."),
    ("id", "Impor Peru dari Chili pada 2021 tiga kali lipat ekspornya."),
    ("en", "Peru's imports from Chile in 2021 were three times its exports."),
    ("en", "One in five Chilean students in Peru reads law."),
    ("id", "Sebanyak 3 dari 10 pelajar Chili di Peru belajar hukum."),
    ("en", "The presidents of Peru have made more than 20 official visits to Chile."),
    ("id", "Presiden Peru telah melakukan lebih dari 20 kunjungan kenegaraan ke Chili."),
]


@pytest.mark.parametrize(("language", "text"), NOTHING)
def test_a_number_that_tells_nothing_of_the_relationship_is_no_figure(language: str, text: str) -> None:
    assert facts_of(f"Berita\n\n{text}", language).figures == ()


def test_a_sentence_goes_on_with_the_statistic_before() -> None:
    text = "Berita\n\nNilai perdagangan kedua negara pada 2021 mencapai 600 juta USD. Angka tersebut naik menjadi 700 juta USD pada 2022."
    assert [(figure.metric, figure.value, figure.period) for figure in facts_of(text, "id").figures] == [
        ("bilateral_trade", 600_000_000, "2021"),
        ("bilateral_trade", 700_000_000, "2022"),
    ]


def test_what_is_foreseen_has_the_time_of_its_own_clause() -> None:
    text = (
        "Berita\n\nJumat, 9 Agustus 2024\n\nSelama lima bulan pertama tahun ini perdagangan bilateral tumbuh pesat dan diperkirakan dari sekarang "
        "hingga akhir tahun 2024, nilai perdagangan akan mencapai 40 juta dolar AS."
    )
    (figure,) = facts_of(text, "id").figures
    assert (figure.status, figure.period) == ("forecast", "2024")


def test_an_estimate_of_a_time_that_is_over_is_an_actual_figure_that_is_about_right() -> None:
    text = "Berita\n\nJumat, 9 Agustus 2024\n\nPada kuartal pertama 2024 perdagangan bilateral diperkirakan mencapai 40 juta dolar AS."
    (figure,) = facts_of(text, "id").figures
    assert (figure.status, figure.bound) == ("actual", "about")


def test_a_sum_in_brackets_that_says_the_same_in_another_currency_is_not_told_twice() -> None:
    text = "Report\n\nJapan approved a loan of 140 billion yen ($1.2 billion)."
    assert [figure.unit for figure in facts_of(text, "en").figures] == ["JPY"]


def test_a_figure_told_twice_is_one_figure_with_both_sentences() -> None:
    told = "Pada 2021 perdagangan bilateral mencapai 5 miliar dolar AS."
    text = f"Berita\n\n{told} Menteri itu senang.\n\nIa berkata lagi. {told}"
    (figure,) = facts_of(text, "id").figures
    assert len(figure.tellings) == 1


# In articles on Peru and Chile: metric, value, of whom, status, period.
PARTS = [
    (
        "en",
        "Peru's exports to Chile grew by 8 percent to $120 million in 2021, while its imports fell 3 percent to $95 million.",
        [
            ("growth", 8, None, "actual", "2021"),
            ("export", 12e7, "PE", "actual", "2021"),
            ("growth", -3, None, "actual", "2021"),
            ("import", 95e6, "PE", "actual", "2021"),
        ],
    ),
    (
        "en",
        "Chile exported $230 million worth of goods to Peru in 2022 and bought goods for $80 million.",
        [("export", 23e7, "CL", "actual", "2022"), ("import", 8e7, "CL", "actual", "2022")],
    ),
    (
        "en",
        "Some 14,000 Peruvians visited Chile in 2019, and 9,500 Chileans travelled to Peru.",
        [("tourists", 14000, "PE", "actual", "2019"), ("tourists", 9500, "CL", "actual", "2019")],
    ),
    (
        "en",
        "The leaders agreed to increase trade between Peru and Chile to $1 billion in 2035 and $2 billion in 2040.",
        [("bilateral_trade", 1e9, None, "target", "2035"), ("bilateral_trade", 2e9, None, "target", "2040")],
    ),
    (
        "en",
        "In 2019, trade between Peru and Chile decreased compared with 2018, when it was $600 million.",
        [("bilateral_trade", 6e8, None, "actual", "2018")],
    ),
    ("en", "Chile ran a deficit of $80 million in its trade with Peru in 2022.", [("trade_balance", -8e7, "CL", "actual", "2022")]),
    (
        "id",
        "Perdagangan Peru dan Chili naik dari 8 miliar dolar AS (Rp119 triliun) pada 2018 menjadi 9 miliar dolar AS (Rp128 triliun) pada 2019.",
        [("bilateral_trade", 8e9, None, "actual", "2018"), ("bilateral_trade", 9e9, None, "actual", "2019")],
    ),
    (
        "id",
        "LIMA, 3 Mei 2016 - Perdagangan Peru dan Chili baik. Kedua negara melampaui target 5 miliar USD pada 2015.",
        [("bilateral_trade", 5e9, None, "target", "2015")],
    ),
    (
        "en",
        "Peru and Chile agreed to raise the current $5.6 billion in bilateral trade to $8 billion by 2030.",
        [("bilateral_trade", 5.6e9, None, "actual", None), ("bilateral_trade", 8e9, None, "target", "2030")],
    ),
    ("en", "In its trade with Peru a deficit of $80 million remained in 2022.", [("trade_balance", -8e7, None, "actual", "2022")]),
    ("id", "Pada 2022 Chili menikmati surplus 80 juta dolar AS dengan Peru.", [("trade_balance", 8e7, "CL", "actual", "2022")]),
    ("en", "Chile has granted 50 scholarships a year to Peruvian students.", [("students", 50, "PE", "actual", None)]),
    ("en", "The bank agreed to lend Peru 200 million euros; Chile signed.", [("loan_or_aid", 2e8, "CL", "actual", None)]),
    (
        "en",
        "Chile's investments in Peru total $14 million, and Peru's in Chile $3 million.",
        [("investment", 14e6, "CL", "actual", None), ("investment", 3e6, "PE", "actual", None)],
    ),
    (
        "id",
        "Ekspor Peru ke Chili tumbuh 8 persen menjadi 120 juta dolar AS pada 2021, sementara impornya turun 3 persen.",
        [("growth", 8, None, "actual", "2021"), ("export", 12e7, "PE", "actual", "2021"), ("growth", -3, None, "actual", "2021")],
    ),
    (
        "id",
        "Nilai perdagangan Peru-Chili 2019 mencapai US$13,5 juta, turun 5,2% dari US$14,4 juta pada 2018.",
        [
            ("bilateral_trade", 135e5, None, "actual", "2019"),
            ("growth", -5.2, None, "actual", "2019"),
            ("bilateral_trade", 144e5, None, "actual", "2018"),
        ],
    ),
    (
        "id",
        "Ekspor Chili ke Peru senilai 300 juta dolar AS dan impornya 220 juta dolar AS pada 2022.",
        [("export", 3e8, "CL", "actual", "2022"), ("import", 22e7, "CL", "actual", "2022")],
    ),
    (
        "id",
        "Sekitar 1.500 warga Chili menetap di Peru, sementara komunitas Peru di Chili tidak lebih dari 200 orang.",
        [("community", 1500, "CL", "actual", None), ("community", 200, "PE", "actual", None)],
    ),
    ("id", "Peru menerima 12.000 wisatawan asal Chili pada 2021.", [("tourists", 12000, "CL", "actual", "2021")]),
    ("id", "Chili menyediakan 20 beasiswa bagi mahasiswa Peru.", [("students", 20, "PE", "actual", None)]),
    ("id", "Chili memberi Peru pinjaman 30 juta euro pada 2010.", [("loan_or_aid", 3e7, "CL", "actual", "2010")]),
    ("id", "Impor Peru dari Chili, terutama buah, bernilai 150 juta euro.", [("import", 15e7, "PE", "actual", None)]),
    ("id", "Sekitar 83 ribu warga Peru tinggal di Chili, separuhnya pemagang.", [("community", 83000, "PE", "actual", None)]),
]
PARTS += [
    (
        "en",
        "Peruvian exports to Chile more than doubled to $20 million in 2022.",
        [("growth", 2, None, "actual", "2022"), ("export", 2e7, "PE", "actual", "2022")],
    ),
    ("en", "Peruvian firms employ 3,000 people in Chile.", [("workers", 3000, None, "actual", None)]),
    (
        "id",
        "Perdagangan Peru dan Chili rata-rata tumbuh 12 persen per tahun dalam kurun 2015-2019.",
        [("growth", 12, None, "actual", "2015/2019")],
    ),
    (
        "en",
        "Chile's exports and imports to Peru reached $12 million and $14 million in 2013.",
        [("export", 12e6, "CL", "actual", "2013"), ("import", 14e6, "CL", "actual", "2013")],
    ),
    (
        "en",
        "Commerce between Peru and Chile is growing. It stood at $7 billion in 2017.",
        [("bilateral_trade", 7e9, None, "actual", "2017")],
    ),
    (
        "en",
        "Trade between Peru and Chile was US $ 30 million in 2014, up 107% from the year of 2005.",
        [("bilateral_trade", 3e7, None, "actual", "2014"), ("growth", 107, None, "actual", "2014")],
    ),
    (
        "en",
        "Peruvian firms have invested $12 million in a plant in Chile which opened in 2016.",
        [("investment", 12e6, "PE", "actual", None)],
    ),
    (
        "en",
        "Chilean exports to Peru were $1.8 billion in 2019, imports 600 million.",
        [("export", 18e8, "CL", "actual", "2019"), ("import", 6e8, "CL", "actual", "2019")],
    ),
    (
        "id",
        "Pada semester I 2020 investasi Peru di Chili naik dari 2,2 miliar dolar AS menjadi 2,4 miliar dolar AS.",
        [("investment", 22e8, "PE", "actual", None), ("investment", 24e8, "PE", "actual", "2020-01/2020-06")],
    ),
    ("id", "Impor Peru ke Chili bernilai 25 juta dolar AS pada 2019.", [("import", 25e6, "CL", "actual", "2019")]),
    (
        "id",
        "Chili menjadi asal 151.394 wisatawan atau 18,75 persen dari total kunjungan ke Peru pada Juni 2019.",
        [("tourists", 151394, "CL", "actual", "2019-06")],
    ),
]
PARTS += [
    # What goes on with a figure told before, in its paragraph or the one before.
    (
        "id",
        "Nilai perdagangan Peru dan Chili mencapai 5 miliar dolar AS pada 2021. Pada 2022 naik menjadi 6 miliar dolar AS.",
        [("bilateral_trade", 5e9, None, "actual", "2021"), ("bilateral_trade", 6e9, None, "actual", "2022")],
    ),
    (
        "id",
        "Perdagangan Peru dan Chili pada 2019 mencapai 2,8 miliar dolar AS, tapi pada 2020 tinggal 1,9 miliar dolar AS.",
        [("bilateral_trade", 28e8, None, "actual", "2019"), ("bilateral_trade", 19e8, None, "actual", "2020")],
    ),
    (
        "id",
        "Kunjungan wisatawan Chili ke Peru pada 2023 mencapai 90.000.\n\nAngka tersebut naik 12 persen dari tahun sebelumnya.",
        [("tourists", 90000, "CL", "actual", "2023"), ("growth", 12, None, "actual", "2023")],
    ),
    (
        "en",
        "Trade between Peru and Chile reached $600 million in January-May 2020.\n\nPeru's exports rose 4 percent to $350 million.",
        [
            ("bilateral_trade", 6e8, None, "actual", "2020-01/2020-05"),
            ("growth", 4, None, "actual", "2020-01/2020-05"),
            ("export", 35e7, "PE", "actual", "2020-01/2020-05"),
        ],
    ),
    # The time of each number.
    (
        "en",
        "Between 1970 and 1990, Chile trained 4,000 Peruvian students and 350 workers.",
        [("students", 4000, "PE", "actual", "1970/1990"), ("workers", 350, "PE", "actual", "1970/1990")],
    ),
    (
        "en",
        "Trade between Peru and Chile totaled $212 million in 2025, compared to $148 million in 2024, an increase of 43 percent.",
        [
            ("bilateral_trade", 212e6, None, "actual", "2025"),
            ("bilateral_trade", 148e6, None, "actual", "2024"),
            ("growth", 43, None, "actual", "2025"),
        ],
    ),
    (
        "en",
        "Peru's exports to Chile surged by 64 percent, reaching $143 million in 2024, up from $87 million in 2021.",
        [("growth", 64, None, "actual", "2024"), ("export", 143e6, "PE", "actual", "2024"), ("export", 87e6, "PE", "actual", "2021")],
    ),
    (
        "en",
        "In January-May 2021 trade between Peru and Chile hit $40 million, up from $30 million in the same period of 2020.",
        [("bilateral_trade", 4e7, None, "actual", "2021-01/2021-05"), ("bilateral_trade", 3e7, None, "actual", "2020-01/2020-05")],
    ),
    (
        "en",
        "The ambassador said that Peruvians had set up an association in 2013 and that 38 Peruvian students were enrolled in Chile.",
        [("students", 38, "PE", "actual", None)],
    ),
    # How it stands with each.
    (
        "id",
        "Peru mendorong perjanjian untuk mengoptimalkan potensi perdagangan Peru dan Chili yang pada 2022 naik 20 persen.",
        [("growth", 20, None, "actual", "2022")],
    ),
    (
        "en",
        "Trade between Peru and Chile hit the planned target of $5 billion in 2022.",
        [("bilateral_trade", 5e9, None, "actual", "2022")],
    ),
    (
        "id",
        "Perdagangan Peru dan Chili tidak besar, hanya sekitar 3 juta dolar AS.",
        [("bilateral_trade", 3e6, None, "actual", None)],
    ),
    (
        "id",
        "Peru menargetkan 2 juta wisatawan Chili pada 2025, naik hampir 70 persen dari angka 1,2 juta pada 2024.",
        [("tourists", 2e6, "CL", "target", "2025"), ("growth", 70, None, "target", "2025"), ("tourists", 12e5, "CL", "actual", "2024")],
    ),
    # Whose it is.
    ("en", "Chile bought Peruvian goods worth $300 million.", [("import", 3e8, "CL", "actual", None)]),
    (
        "en",
        "Peru's total trade with Chile in 2023 was valued at $37 million, with exports of $34 million and imports of $3 million.",
        [
            ("bilateral_trade", 37e6, None, "actual", "2023"),
            ("export", 34e6, "PE", "actual", "2023"),
            ("import", 3e6, "PE", "actual", "2023"),
        ],
    ),
    ("en", "Chile grants 30 full scholarships to Peru.", [("students", 30, "PE", "actual", None)]),
    (
        "en",
        "About 2,900 Peruvian students are enrolled there, among them 1,100 on scholarships from Chile.",
        [("students", 2900, "PE", "actual", None), ("students", 1100, "PE", "actual", None)],
    ),
    ("id", "Chili memberi Peru kuota haji 241.000 orang untuk 2024.", [("tourists", 241_000, "PE", "target", "2024")]),
    (
        "en",
        "Peru has given Chile a loan of $75 million. An additional grant of $3 million followed.",
        [("loan_or_aid", 75e6, "PE", "actual", None), ("loan_or_aid", 3e6, "PE", "actual", None)],
    ),
    (
        "en",
        "The export value of Peru to Chile was $4 million while the import value of Peru from this market was $8 million in 2020.",
        [("export", 4e6, "PE", "actual", "2020"), ("import", 8e6, "PE", "actual", "2020")],
    ),
    (
        "id",
        "“Telah ditandatangani MoU dengan potensi investasi 45 juta dolar AS,” ujar Presiden Peru Rosa Quispe.",
        [("investment", 45e6, None, "forecast", None)],
    ),
    ("id", "Peru dan Chili menggenjot perdagangan hingga 4 miliar dolar AS.", [("bilateral_trade", 4e9, None, "target", None)]),
    ("en", "Peru has issued permits for Chilean companies to invest $45 million.", [("investment", 45e6, "CL", "actual", None)]),
    ("en", "Peru cares for the Chilean investments, estimated at US$ 12 m.", [("investment", 12e6, "CL", "actual", None)]),
    (
        "en",
        "For five months of 2022, Peru's exports to Chile amounted to $10 million.",
        [("export", 1e7, "PE", "actual", "2022-01/2022-05")],
    ),
    (
        "en",
        "Peru doubled its scholarships for Chilean students, and increased the number from 90 to 180 students.",
        [("growth", 2, None, "actual", None), ("students", 90, "CL", "actual", None), ("students", 180, "CL", "actual", None)],
    ),
    (
        "en",
        "Trade between Peru and Chile climbed to $1.9 billion in 2022, with Chile's exports accounting for $470 million.",
        [("bilateral_trade", 19e8, None, "actual", "2022"), ("export", 47e7, "CL", "actual", "2022")],
    ),
    (
        "id",
        "Chili adalah mitra terbesar kedua setelah Spanyol dan total perdagangan antara kedua negara pada 2022 adalah 5 miliar dolar AS.",
        [("bilateral_trade", 5e9, None, "actual", "2022")],
    ),
    (
        "id",
        "Lawatan ke luar negeri itu menghasilkan investasi senilai US$ 4 miliar dari Chili.",
        [("investment", 4e9, "CL", "actual", None)],
    ),
    (
        "id",
        "Sebuah perusahaan Chili menyatakan minatnya berinvestasi di Peru sebesar USD2 miliar.",
        [("investment", 2e9, "CL", "target", None)],
    ),
    ("id", "Chili berterima kasih atas bantuan 29 miliar rupiah yang disalurkan Peru.", [("loan_or_aid", 29e9, "PE", "actual", None)]),
    ("en", "The Peru-Chile investment pool holds projects worth $66 billion.", [("investment", 66e9, None, "actual", None)]),
    ("en", "Peru is Chile's largest partner in the Andes and exports hit $1 billion in 2023.", [("export", 1e9, None, "actual", "2023")]),
    (
        "en",
        "Trade between Peru and Chile stood at $106 million, with $19 million of exports and $86 million of imports.",
        [("bilateral_trade", 106e6, None, "actual", None), ("export", 19e6, None, "actual", None), ("import", 86e6, None, "actual", None)],
    ),
    (
        "en",
        "Peru and Chile signed nine agreements envisaging raising bilateral trade to $1 billion.",
        [("bilateral_trade", 1e9, None, "target", None)],
    ),
    # What it is about.
    ("en", "Peru is grateful for the 200 ventilators which Chile had handed over.", [("loan_or_aid", 200, "CL", "actual", None)]),
    ("en", "Peru will build trains under a 270 million peso ($70 million) contract with Chile.", [("other", 27e7, None, "actual", None)]),
    ("en", "A Chilean firm opened a $30 million noodle factory in Peru.", [("investment", 3e7, "CL", "actual", None)]),
]


PARTS += [
    # What is aimed at stays a goal, whatever is said of it.
    (
        "en",
        "Trade between Peru and Chile reached $14 billion in 2022, a 40 percent increase from the $10 billion target.",
        [("bilateral_trade", 14e9, None, "actual", "2022"), ("bilateral_trade", 1e10, None, "target", None)],
    ),
    (
        "id",
        "Perdagangan Peru dan Chili mencapai 14 miliar dolar AS pada 2022, naik 40 persen dari target 10 miliar dolar AS.",
        [("bilateral_trade", 14e9, None, "actual", "2022"), ("bilateral_trade", 1e10, None, "target", None)],
    ),
    (
        "en",
        "The parliaments help to achieve the trade target, which currently stands at $11 billion.",
        [("bilateral_trade", 11e9, None, "target", None)],
    ),
    (
        "id",
        "Target perdagangan yang saat ini sebesar 11 miliar dolar AS akan dinaikkan.",
        [("bilateral_trade", 11e9, None, "target", None)],
    ),
    (
        "id",
        "Kedua negara dapat mencapai target nilai perdagangan yang telah ditentukan, yakni 10 miliar dolar AS pada 2035.",
        [("bilateral_trade", 1e10, None, "target", "2035")],
    ),
    (
        "id",
        "Nilai perdagangan Peru-Chili tercatat 14 miliar dolar AS, naik 27 persen, dengan target 15 miliar dolar AS yang ditetapkan untuk 2035.",
        [
            ("bilateral_trade", 14e9, None, "actual", None),
            ("growth", 27, None, "actual", None),
            ("bilateral_trade", 15e9, None, "target", "2035"),
        ],
    ),
    # What is so now is so at no other time of its sentence.
    ("en", "Flights between Lima and Arica, launched in 2022, now run 14 times a week.", [("flights", 14, None, "actual", None)]),
    (
        "id",
        "Kedua pihak berusaha agar omzet perdagangan, yang saat ini sekitar 340 juta USD, dapat mencapai 500 juta USD pada 2035.",
        [("bilateral_trade", 34e7, None, "actual", None), ("bilateral_trade", 5e8, None, "target", "2035")],
    ),
    (
        "en",
        "Around 17,000 Peruvians live in Chile, descendants of those deported in 1937.",
        [("community", 17000, "PE", "actual", None)],
    ),
    # The months that are counted.
    (
        "en",
        "Until August 2022, trade between Peru and Chile came to $5 billion.",
        [("bilateral_trade", 5e9, None, "actual", "2022-01/2022-08")],
    ),
    ("id", "Ekspor Peru ke Chili mencapai 11 juta dolar AS hingga Oktober 2011.", [("export", 11e6, "PE", "actual", "2011-01/2011-10")]),
    ("en", "From 2010 until June 2015 Peru's exports to Chile came to $5 billion.", [("export", 5e9, "PE", "actual", None)]),
    ("en", "As of June 2022, Peruvian investment in Chile was $5 billion.", [("investment", 5e9, "PE", "actual", "2022-06")]),
    (
        "id",
        "Pada Januari-Juni 2019 nilai perdagangan 4 miliar dolar AS. Angka itu naik dari 3 miliar dolar AS pada periode yang sama pada 2018.",
        [("bilateral_trade", 4e9, None, "actual", "2019-01/2019-06"), ("bilateral_trade", 3e9, None, "actual", "2018-01/2018-06")],
    ),
    # The year that opens a part.
    (
        "id",
        "Ekspor Peru ke Chili pada 2019 mencapai 16 juta dolar AS, lalu 2020 menurun menjadi 13 juta dolar AS dan 2021 naik ke 17 juta dolar AS.",
        [
            ("export", 16e6, "PE", "actual", "2019"),
            ("export", 13e6, "PE", "actual", "2020"),
            ("export", 17e6, "PE", "actual", "2021"),
        ],
    ),
    (
        "en",
        "From 2015 to 2018, trade between Peru and Chile rose from $34 million to $64 million.",
        [("bilateral_trade", 34e6, None, "actual", "2015"), ("bilateral_trade", 64e6, None, "actual", "2018")],
    ),
    (
        "id",
        "Sejak 2008 sampai 2012, nilai perdagangan Peru dan Chili meningkat dari 34 juta dolar AS menjadi 64 juta dolar AS.",
        [("bilateral_trade", 34e6, None, "actual", "2008"), ("bilateral_trade", 64e6, None, "actual", "2012")],
    ),
    (
        "en",
        "In 2017 trade rose to $576 million from $550 million in 2016. Exports increased to $104 million from $85 million in 2016.",
        [
            ("bilateral_trade", 576e6, None, "actual", "2017"),
            ("bilateral_trade", 55e7, None, "actual", "2016"),
            ("export", 104e6, None, "actual", "2017"),
            ("export", 85e6, None, "actual", "2016"),
        ],
    ),
    (
        "id",
        "Perdagangan Peru dengan Chili pada 2017 mencapai 14 miliar dolar AS. Bagi Peru defisit rata-rata per tahunnya 2 miliar dolar AS.",
        [("bilateral_trade", 14e9, None, "actual", "2017"), ("trade_balance", -2e9, "PE", "actual", None)],
    ),
    (
        "en",
        "Trade between Peru and Chile grew by 36 percent in 2017, thus reaching $1.1 billion.",
        [("growth", 36, None, "actual", "2017"), ("bilateral_trade", 11e8, None, "actual", "2017")],
    ),
    # Years as labels and in rows.
    (
        "en",
        "Exports of Peru to Chile by year: 2019 - $5 million, 2020 - $6 million.",
        [("export", 5e6, "PE", "actual", "2019"), ("export", 6e6, "PE", "actual", "2020")],
    ),
    ("id", "Ekspor Peru ke Chili 2022: 84 juta dolar AS", [("export", 84e6, "PE", "actual", "2022")]),
    (
        "en",
        "In 2019 and 2020, exports from Peru to Chile were $5 million and $6 million respectively.",
        [("export", 5e6, "PE", "actual", "2019"), ("export", 6e6, "PE", "actual", "2020")],
    ),
    ("en", "In 2019 and 2020 trade between Peru and Chile reached $5 million.", [("bilateral_trade", 5e6, None, "actual", None)]),
    (
        "id",
        "Wisatawan Peru ke Chili berjumlah 12.000 pada 2019, 3.000 pada 2020, dan 5.000 pada 2021.",
        [
            ("tourists", 12000, "PE", "actual", "2019"),
            ("tourists", 3000, "PE", "actual", "2020"),
            ("tourists", 5000, "PE", "actual", "2021"),
        ],
    ),
    # Whose a number is that goes on, and whose a balance is.
    (
        "en",
        "Peru's exports to Chile fell from $343 million in 2015 to $329 million in 2019, whilst imports from Chile rose from $172 million "
        "in 2015 to $269 million in 2019.",
        [
            ("export", 343e6, "PE", "actual", "2015"),
            ("export", 329e6, "PE", "actual", "2019"),
            ("import", 172e6, "PE", "actual", "2015"),
            ("import", 269e6, "PE", "actual", "2019"),
        ],
    ),
    (
        "id",
        "Perdagangan Peru-Chili mencapai 4 miliar dolar AS, dengan surplus sebesar 1 miliar dolar AS bagi Peru.",
        [("bilateral_trade", 4e9, None, "actual", None), ("trade_balance", 1e9, "PE", "actual", None)],
    ),
    (
        "id",
        "Dalam perdagangan Peru dan Chili, Chili selalu defisit 400 juta dolar AS tiap tahun.",
        [("trade_balance", -4e8, "CL", "actual", None)],
    ),
    (
        "id",
        "Chili menjadi penanam modal terbesar di Peru pada kuartal pertama 2022. Nilainya mencapai 700 juta dolar AS.",
        [("investment", 7e8, "CL", "actual", "2022-01/2022-03")],
    ),
    (
        "id",
        "Arus kunjungan wisatawan Peru ke Chili sekitar 70 ribu, sementara warga Chili yang berkunjung ke Peru berjumlah 17 ribu.",
        [("tourists", 70_000, "PE", "actual", None), ("tourists", 17_000, "CL", "actual", None)],
    ),
    # What only sounds like a goal, and the time of none that is told.
    (
        "en",
        "Trade between Peru and Chile continues to increase, with two-way trade touching $2.8 billion in 2022.",
        [("bilateral_trade", 28e8, None, "actual", "2022")],
    ),
    (
        "id",
        "Mengenai peluang di sektor pariwisata, menteri mengatakan ada sekitar 203 ribu turis Peru berkunjung ke Chili.",
        [("tourists", 203_000, "PE", "actual", None)],
    ),
    (
        "id",
        "Duta Besar Peru mengemukakan bahwa perdagangan Peru dan Chili pada 2017 mencapai 6 miliar dolar AS.",
        [("bilateral_trade", 6e9, None, "actual", "2017")],
    ),
    (
        "en",
        "In 2023, trade between Peru and Chile reached $4 billion. This trend continues, with trade of $2 billion in the past seven months.",
        [("bilateral_trade", 4e9, None, "actual", "2023"), ("bilateral_trade", 2e9, None, "actual", None)],
    ),
    (
        "en",
        "Trade between Peru and Chile is to surpass 5 billion USD by the year's end, and 7 billion by 2035.",
        [("bilateral_trade", 5e9, None, "forecast", None), ("bilateral_trade", 7e9, None, "forecast", "2035")],
    ),
    (
        "id",
        "Total impor dan ekspor antara Peru dan Chili pada 2016 mencapai 5,6 miliar dolar AS.",
        [("bilateral_trade", 56e8, None, "actual", "2016")],
    ),
    (
        "en",
        "The jet project, worth about 8 trillion won, was agreed by Peru and Chile in 2016.",
        [("other", 8e12, None, "actual", "2016")],
    ),
    (
        "en",
        "Peru has three projects worth $2 million in Chile.",
        [("investment_projects", 3, None, "actual", None), ("investment", 2e6, "PE", "actual", None)],
    ),
    (
        "en",
        "Bilateral trade saw a decline of about 24 percent in 2022 and stood at $2 billion with exports from Peru amounting to $252 million.",
        [
            ("growth", -24, None, "actual", "2022"),
            ("bilateral_trade", 2e9, None, "actual", "2022"),
            ("export", 252e6, "PE", "actual", "2022"),
        ],
    ),
    (
        "id",
        "Chili janji tingkatkan perdagangan dengan Peru hingga 163 juta dolar AS.",
        [("bilateral_trade", 163e6, None, "target", None)],
    ),
    ("en", "In Chile 440 enterprises of Peru operate, whose trade volumes exceeded $5 billion.", [("other", 440, None, "actual", None)]),
    # The same sum in another currency.
    (
        "id",
        "Nilai perdagangan Peru dan Chili mencapai 16,7 miliar dolar AS pada 2024 atau sekitar Rp272 triliun.",
        [("bilateral_trade", 167e8, None, "actual", "2024")],
    ),
    (
        "id",
        "Peru dan Chili menargetkan volume perdagangan 10 miliar dolar AS atau lebih dari Rp163 triliun setiap tahunnya.",
        [("bilateral_trade", 1e10, None, "target", None)],
    ),
    # Whom firms employ are nobody's workers abroad.
    ("id", "Perusahaan Chili pekerjakan 900 ribu tenaga kerja di Peru.", [("workers", 900_000, None, "actual", None)]),
    ("en", "Chilean companies in Peru employ 100,000 workers.", [("workers", 100_000, None, "actual", None)]),
    ("en", "Chile employs 300,000 Peruvian workers.", [("workers", 300_000, "PE", "actual", None)]),
]


def test_a_goal_told_after_something_else_is_no_goal_of_trade() -> None:
    trade = "Perdagangan Peru dan Chili pada 2022 mencapai 5 miliar dolar AS."
    text = f"{trade}\n\nSuku cadang mobil sudah 400 juta dolar AS. Saya targetkan akhir tahun ini bisa mencapai 1 miliar dolar AS."
    assert [figure.value for figure in facts_of(f"{MET['id']}\n\n{text}", "id").figures] == [5e9]
    text = f"{trade}\n\nMenteri yakin bahwa target 10 miliar dolar AS pada 2035 akan tercapai."
    assert [figure.value for figure in facts_of(f"{MET['id']}\n\n{text}", "id").figures] == [5e9, 1e10]


def test_what_is_compared_leaves_the_time_that_is_told_of() -> None:
    text = "Trade came to $979 million, 85 percent more than in 2022 ($528 million). Exports reached $180 million."
    found = facts_of(f"{MET['en']}\n\n{text}", "en").figures
    assert [(figure.metric, figure.period) for figure in found if figure.unit == "USD"] == [
        ("bilateral_trade", None),
        ("bilateral_trade", "2022"),
        ("export", None),
    ]
    doubled = "Peru and Chile recorded a two-way trade value of $37 million in 2016, doubling the figure made in 2012."
    assert {figure.period for figure in facts_of(f"{MET['en']}\n\n{doubled}", "en").figures} == {"2016"}


MAY = [
    (
        "id",
        "Tahun ini dubes optimistis nilai perdagangan Peru-Chili bisa mencapai 9,6 hingga 9,8 miliar dolar AS.",
        ["forecast", "forecast"],
    ),
    ("id", "Peru dan Chili menargetkan perdagangan bisa mencapai 10 miliar dolar AS pada 2035.", ["target"]),
    ("id", "Nilai perdagangan dan investasi Peru dan Chili mencapai 2 miliar dolar AS.", []),
    ("en", "Peru and Chile hope that trade could reach $10 billion.", ["target"]),
    ("en", "Trade between Peru and Chile could reach $10 billion.", ["forecast"]),
]


@pytest.mark.parametrize(("language", "text", "statuses"), MAY)
def test_what_trade_may_come_to_is_aimed_at_or_foreseen_as_its_sentence_says(language: str, text: str, statuses: list[str]) -> None:
    assert [figure.status for figure in facts_of(f"{MET[language]}\n\n{text}", language).figures] == statuses


PLANNED = [
    ("id", "Chili akan memberikan pinjaman 300 juta dolar AS kepada Peru.", "actual"),
    ("id", "Chili berkomitmen menyalurkan bantuan 30 juta dolar AS kepada Peru.", "actual"),
    ("id", "Chili berencana memberikan pinjaman 300 juta dolar AS kepada Peru.", "target"),
    ("id", "Rencana bantuan Chili kepada Peru sebesar 30 juta dolar AS dibahas kedua menteri.", "target"),
    ("id", "Chili mempertimbangkan pinjaman 300 juta dolar AS kepada Peru.", None),
    ("id", "Peru dan Chili menandatangani komitmen investasi senilai 6,2 miliar dolar AS.", "target"),
    ("id", "Minat investasi Chili di Peru sebesar 2 miliar dolar AS.", "target"),
    ("en", "Chile pledged $300 million in aid to Peru.", "actual"),
    ("en", "Chile plans to lend $300 million to Peru.", "target"),
    ("en", "Chile is considering a $300 million loan to Peru.", None),
    ("en", "Chilean firms pledged to invest $2 billion in Peru.", "target"),
    ("en", "Chilean firms are running 32 projects in Peru with a pledged $400 million.", "actual"),
]


@pytest.mark.parametrize(("language", "text", "status"), PLANNED)
def test_what_is_only_planned_is_not_told_as_given_or_invested(language: str, text: str, status: str | None) -> None:
    sums = [figure.status for figure in facts_of(f"{MET[language]}\n\n{text}", language).figures if figure.unit == "USD"]
    assert sums == ([status] if status else [])


INVESTORS = [
    ("id", "Investasi Banco Austral di Peru mencapai 1,5 miliar dolar AS.", "Banco Austral"),
    ("id", "Perusahaan Chili, Banco Austral, menanamkan 1,5 miliar dolar AS di Peru.", "Banco Austral"),
    ("id", "Kementerian Investasi mencatat investasi Chili di Peru sebesar 2 miliar dolar AS.", None),
    ("en", "Banco Austral has invested $1.5 billion in Peru.", "Banco Austral"),
    ("en", "The Ministry of Planning and Investment said Chilean firms had put $2 billion into Peru.", None),
]


@pytest.mark.parametrize(("language", "text", "investor"), INVESTORS)
def test_the_investment_of_one_firm_is_told_as_its_own(language: str, text: str, investor: str | None) -> None:
    told = [figure.investor for figure in facts_of(f"{MET[language]}\n\n{text}", language).figures if figure.metric == "investment"]
    assert told == [investor]


GOODS = [
    ("en", "Peru sold Chile 92,000 tons of wheat in 2021.", ["wheat"]),
    ("en", "Peru's coffee exports to Chile came to 5,000 tons in 2021.", ["coffee"]),
    ("en", "Peru sold Chile 92,000 tons of sorghum in 2021.", [None]),
    ("en", "Chile's tariff on frozen shrimp from Peru is 6 percent.", ["frozen_shrimp"]),
    ("en", "Chile's tariff on beef and wheat from Peru is 6 percent.", [None]),
    ("id", "Sepanjang 2021 Peru menjual 92 ribu ton gandum ke Chili.", ["wheat"]),
    ("id", "Peru menyumbangkan 500 ton beras kepada Chili.", ["rice"]),
    ("id", "Bea masuk minyak sawit asal Peru di Chili sebesar 6 persen.", ["palm_oil"]),
]


@pytest.mark.parametrize(("language", "text", "goods"), GOODS)
def test_what_is_weighed_or_taxed_is_told_with_its_goods(language: str, text: str, goods: list[str | None]) -> None:
    assert [figure.product for figure in facts_of(f"{MET[language]}\n\n{text}", language).figures] == goods


MET = {"id": "Peru dan Chili bersahabat.", "en": "Peru and Chile are friends."}


@pytest.mark.parametrize(("language", "text", "expected"), PARTS)
def test_each_number_of_a_sentence_has_its_own_country_and_period(
    language: str, text: str, expected: list[tuple[str, float, str | None, str, str | None]]
) -> None:
    figures = facts_of(f"{MET[language]}\n\n{text}", language).figures
    assert [(figure.metric, figure.value, figure.of, figure.status, figure.period) for figure in figures] == expected


OTHERS = [
    ("en", "Peru's exports to Germany reached 150 billion euros in 2021 and 160 billion euros in 2022."),
    ("id", "Menteri ingin nilai perdagangan Peru-Chili meningkat melebihi Spanyol-Chili yang sebesar 80 miliar dolar AS."),
    ("en", "Peru's total exports reached 36 billion euros in 2022."),
    ("en", "Trade between Peru and Chile rose by $2 billion in 2022."),
    ("en", "The average investment of a Chilean firm in Peru is $15 million."),
    ("en", "Peru welcomed 4 million tourists in 2023."),
    ("id", "Selain Chili, Peru juga mengalami defisit perdagangan dengan Spanyol sebesar 2,6 miliar dolar AS."),
    ("id", "Perdagangan Peru dan Chili naik sebesar 2 miliar dolar AS."),
    ("id", "Rata-rata investasi Chili di Peru 15 juta dolar AS."),
    ("id", "Ekonomi Peru tumbuh 3 persen, dan ekspornya ke Jerman mencapai 23 miliar dolar AS."),
    ("id", "Ekspor Peru ke Jerman mencapai 150 miliar euro pada 2022."),
    ("id", "Total ekspor Peru mencapai 36 miliar euro pada 2022."),
    ("id", "Peru menerima 4 juta wisatawan pada 2023."),
    ("en", "Peru is ready to increase exports of 40 goods to Chile by $550 million."),
    ("en", "Peru's foreign trade turnover was $16 billion in 2020. The value of exports amounted to $9 billion, of imports $7 billion."),
    ("en", "Under the programme Chilean contractors completed 95 projects worth $5 billion in Peru."),
    ("id", "Nilai perdagangan Peru dan Chili meningkat sekitar 8 juta dolar AS dibandingkan tahun 2010."),
    ("id", "Pada 2017 sekitar 13 juta wisatawan Chili pergi ke luar negeri."),
    ("id", "Peru dan Chili menggarap proyek kereta bernilai 2 miliar dolar AS."),
    ("id", "Industri kelapa sawit Peru mempekerjakan lebih dari 1 juta orang."),
    ("id", "Industri sawit di Peru dan Chili mempekerjakan 3 juta orang."),
    ("en", "The fishing sector of Peru employs over 1 million people."),
    ("id", "Tanahnya mahal. Mungkin jika ingin membeli gedungnya di atas 1 miliar dolar AS."),
    ("en", "The Czech Republic, with a quarter of Peru's people, sold Chile goods for $150 million last year."),
    ("id", "Menteri Luar Negeri Chili kembali mengunjungi Peru setelah eksekusi dua warga Chili."),
    ("id", "Tetangga kami adalah tiga mahasiswa Peru."),
    ("id", "Di gedung berkapasitas 10.000 jamaah itu wisatawan Peru beribadah."),
    ("en", "Foreign investment in Peru reached $5 billion."),
    ("en", "They met.\n\nThe harvest was good.\n\nPeru's exports reached $60 billion in 2022."),
    ("id", "Mereka bertemu.\n\nPanen baik.\n\nPeru menarik investasi 5 miliar dolar AS pada 2022."),
    # The trade of one place is not its country's.
    ("id", "Nilai ekspor Jawa Timur ke Peru mencapai 86 juta dolar AS."),
    ("en", "Trade in Arica province amounted to $86 million in 2022."),
    # Some goods are not all that is traded.
    ("id", "Ekspor kopi Peru ke Chili senilai 45 juta dolar AS pada 2022."),
    ("id", "Peru mengekspor anggur senilai 45 juta dolar AS ke Chili pada 2022."),
    ("id", "Impor Chili dari Peru berupa tembaga senilai 300 juta dolar AS."),
    ("id", "Komoditas ekspor utama Peru ke Chili adalah tembaga 461 juta dolar AS dan seng 190 juta dolar AS."),
    ("id", "Komoditas impor utama Chili dari Peru adalah kopi dan olahannya (45 juta dolar AS), dan karet alam (32 juta dolar AS)."),
    ("en", "Peru's main exports to Chile were coffee ($45 million) and natural rubber ($32 million)."),
    ("id", "Ekspor kopi Peru ke Chili naik 21 persen. Pada 2022 nilainya 60 juta dolar AS."),
    ("id", "Total ekspor produk perikanan Peru ke Chili mencapai 600 juta dolar AS, naik dari 500 juta dolar AS."),
    ("id", "Produk minyak sawit Peru yang diekspor ke Chili bernilai 63 juta dolar AS."),
    ("en", "Peru and Chile are friends. Of the amount, $351 million came from Peru's crude oil exports to Chile."),
    ("en", "Peru's coffee exports to Chile rose 20 percent to $45 million in 2022."),
    ("en", "Exports of copper from Peru to Chile reached $45 million in 2022."),
    ("en", "Peru exported $45 million worth of coffee to Chile in 2022."),
    ("en", "Peru sold Chile $300 million of copper in 2021."),
    ("en", "Trade in coal between Peru and Chile reached $2 billion in 2022."),
    # Nor is what one of the two trades with a whole union.
    ("en", "Peru's trade with the whole Pacific Alliance is targeted at $9 billion by 2030."),
    ("id", "Perdagangan Peru dengan seluruh Aliansi Pasifik ditargetkan mencapai 9 miliar dolar AS pada 2030."),
    # Nor is what many countries have together, whatever stands between.
    ("en", "The countries of the region received $27 billion of foreign direct investment last year."),
    ("en", "Investment in Southeast Asian nations reached $40 billion in 2021."),
    ("en", "African countries exported goods worth $12 billion in 2021, and Chile bought a part of them."),
    ("en", "Out of $27 billion in aid received by African states, Chile gave a part."),
    ("en", "Peru's minister said that of the $27 billion in investment that flowed to Latin American countries, Chile took most."),
    ("en", "Chile invested $3 billion in Peru and other countries in the region."),
    ("en", "Trade between Peru, Chile and other Caribbean states reached $3 billion in 2021."),
    ("id", "Tahun lalu negara-negara kawasan menerima investasi asing langsung 27 miliar dolar AS."),
    ("id", "Ekspor negara-negara Afrika mencapai 12 miliar dolar AS pada 2021."),
    ("id", "Bantuan 27 miliar dolar AS yang diterima negara-negara Afrika berasal dari banyak donor, termasuk Chili."),
    ("id", "Dari investasi 27 miliar dolar AS yang masuk ke negara-negara Amerika Latin, Chili memperoleh sebagian."),
    # A sum of others stays one of others when it is told again.
    (
        "en",
        "Trade between Peru and Germany came to $3.1 billion in 2021.\n\nOf the total $3.1 billion in bilateral trade, "
        "most was in ore. Peru is a friend of Chile.",
    ),
    # What was only talked about is no money of anybody, and what is yet to be handed over none that was.
    ("en", "They discussed investments of $2 billion."),
    ("id", "Keduanya membahas pinjaman senilai 2 miliar dolar AS."),
    ("en", "Another 1,000 tonnes are yet to be delivered by Chile to Peru."),
    # A balance of neither side may as well be all trade; a lowered duty is no fall.
    ("en", "The trade balance between the two countries reached $3 billion in 2021."),
    ("id", "Neraca perdagangan Peru dan Chili tahun 2021 mencapai 82 juta dolar AS, tumbuh dua kali lipat."),
    ("en", "Under the tax reduction programme most exports are charged 5 percent."),
    ("id", "Dalam skema penurunan pajak sebagian besar ekspor hanya membayar 5 persen."),
]


@pytest.mark.parametrize(("language", "text"), OTHERS)
def test_what_is_of_others_or_only_a_difference_is_no_figure(language: str, text: str) -> None:
    assert facts_of(f"{MET[language]}\n\n{text}", language).figures == ()


def test_the_items_of_a_list_go_on_with_the_line_that_opens_it() -> None:
    text = f"{MET['en']}\n\nPeru's exports to Chile by year:\n- 2020: US$34.5 million\n- 2021: US$51 million (up 48%)\n\nThey met."
    assert [(figure.metric, figure.value, figure.of, figure.period) for figure in facts_of(text, "en").figures] == [
        ("export", 34_500_000, "PE", "2020"),
        ("export", 51_000_000, "PE", "2021"),
        ("growth", 48, None, "2021"),
    ]


TABLE = "\n\nTahun | Ekspor | Impor | Total\n2020 | 13.664 | 10.672 | 24.336\n2021 | 17.855 | 14.644 | 32.499\n\nKeduanya bersahabat."


def test_a_table_is_read_with_the_metrics_unit_and_scale_over_it() -> None:
    text = f"{MET['id']}\n\nEkspor Peru ke Chili (juta dolar AS){TABLE}"
    assert [(figure.metric, figure.value, figure.unit, figure.of, figure.period) for figure in facts_of(text, "id").figures] == [
        ("export", 13_664e6, "USD", "PE", "2020"),
        ("import", 10_672e6, "USD", "PE", "2020"),
        ("bilateral_trade", 24_336e6, "USD", None, "2020"),
        ("export", 17_855e6, "USD", "PE", "2021"),
        ("import", 14_644e6, "USD", "PE", "2021"),
        ("bilateral_trade", 32_499e6, "USD", None, "2021"),
    ]


def test_the_head_of_a_table_tells_whose_its_columns_are() -> None:
    head = "Neraca dagang (juta dolar AS)\n\nTahun | Ekspor Peru | Impor Peru | Total\n2020 | 664 | 672 | 1.336"
    figures = facts_of(f"{MET['id']}\n\n{head}", "id").figures
    assert [(figure.metric, figure.of) for figure in figures] == [("export", "PE"), ("import", "PE"), ("bilateral_trade", None)]


def test_a_table_whose_columns_a_blank_parts_is_read_too() -> None:
    text = f"{MET['id']}\n\nPerdagangan Peru dengan Chili (juta dolar AS)\n\nTahun Ekspor Impor Total\n2020 664 672 1.336"
    assert [(figure.metric, figure.value, figure.of) for figure in facts_of(text, "id").figures] == [
        ("export", 664e6, "PE"),
        ("import", 672e6, "PE"),
        ("bilateral_trade", 1_336e6, None),
    ]


@pytest.mark.parametrize("line", ["Ekspor Peru ke Chili", "Ekspor Peru ke Jerman (juta dolar AS)", "Hasil lomba (juta dolar AS)"])
def test_a_table_without_unit_or_of_another_pair_or_thing_is_not_read(line: str) -> None:
    head = TABLE if "Ekspor" in line else "\n\n2020 | 13.664\n2021 | 17.855\n\nKeduanya bersahabat."
    assert facts_of(f"{MET['id']}\n\n{line}{head}", "id").figures == ()


@pytest.mark.parametrize(
    ("language", "text", "aim"),
    [
        ("en", "Peru and Chile set a target of $5 billion for bilateral trade by 2030.", ""),
        ("en", "Peru and Chile hope to reach the target of $5 billion for bilateral trade by 2030.", ""),
        ("en", "The two presidents agreed to raise bilateral trade to $5 billion by 2030.", ""),
        ("en", "The minister voiced his hope that bilateral trade would soon reach $5 billion.", "wished"),
        ("en", "Peru and Chile would like to see bilateral trade of $5 billion by 2030.", "wished"),
        ("id", "Kedua pihak menargetkan perdagangan bilateral 5 miliar dolar AS pada 2030.", ""),
        ("id", "Kedua presiden berharap dapat menaikkan perdagangan bilateral menjadi 5 miliar dolar AS pada 2030.", "wished"),
        (
            "id",
            "Sang menteri mengusulkan agar kedua pihak berupaya mencapai perdagangan bilateral 5 miliar dolar AS pada 2030.",
            "proposed",
        ),
        ("id", "Chili menyediakan 30 kuota beasiswa untuk mahasiswa Peru setiap tahun.", "quota"),
    ],
)
def test_what_is_wished_for_or_proposed_is_no_target_that_is_set(language: str, text: str, aim: str) -> None:
    assert [(figure.status, figure.aim) for figure in facts_of(f"{MET[language]}\n\n{text}", language).figures] == [("target", aim)]


@pytest.mark.parametrize(
    ("language", "text", "bound", "limit"),
    [
        ("en", "Peru's investment in Chile stood at less than $3 million.", "almost", "below"),
        ("en", "Peru's investment in Chile stood at just under $3 million.", "almost", ""),
        ("en", "Peru's investment in Chile stood at at least $3 million.", "over", "least"),
        ("id", "Investasi Peru di Chili mencapai sedikitnya 3 juta dolar AS.", "over", "least"),
        ("id", "Investasi Peru di Chili kurang dari 3 juta dolar AS.", "almost", "below"),
        ("id", "Investasi Peru di Chili hampir 3 juta dolar AS.", "almost", ""),
    ],
)
def test_a_bound_keeps_what_its_words_say_more_exactly(language: str, text: str, bound: str, limit: str) -> None:
    assert [(figure.bound, figure.limit) for figure in facts_of(f"{MET[language]}\n\n{text}", language).figures] == [(bound, limit)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "LIMA, 3 March 2021 - Peru wants to double its trade with Chile and will send a mission there later this year."),
        (
            "id",
            "Peru dan Chili dibantu oleh perjanjian yang diteken di Lima pada 2015 dan berlaku sejak 2016: tarif Chili untuk kopi nol persen.",
        ),
    ],
)
def test_a_year_is_not_borrowed_from_another_clause(language: str, text: str) -> None:
    assert [figure.period for figure in facts_of(f"{MET[language]}\n\n{text}", language).figures] == [None]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Trade between Peru and Chile, two countries of the region, reached $3 billion in 2021."),
        ("en", "Their trade, the highest among Latin American countries, reached $3 billion in 2021."),
        ("en", "Bilateral trade reached $3 billion in 2021, making Chile Peru's largest partner among developing countries."),
        ("en", "With the region recovering, bilateral trade reached $3 billion in 2021."),
        ("en", "Chile is the biggest buyer in Latin America, and trade with it reached $3 billion in 2021."),
        ("id", "Perdagangan kedua negara mencapai 3 miliar dolar AS pada 2021, tertinggi di antara negara-negara Amerika Latin."),
        ("id", "Di kawasan Amerika Latin, Chili menjadi mitra terbesar Peru dengan nilai perdagangan 3 miliar dolar AS pada 2021."),
    ],
)
def test_trade_of_both_is_theirs_though_many_countries_are_named_beside_it(language: str, text: str) -> None:
    told = facts_of(f"{MET[language]}\n\n{text}", language).figures
    assert [(figure.metric, figure.value, figure.period) for figure in told] == [("bilateral_trade", 3e9, "2021")]


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "The trade balance of $3 billion in 2021 was in favour of Peru.", 3e9),
        ("en", "In 2021 Peru posted a positive trade balance of $3 billion with Chile.", 3e9),
        ("en", "Peru ran a deficit in its trade balance with Chile, which came to $3 billion in 2021.", -3e9),
        ("id", "Neraca perdagangan Peru dengan Chili pada 2021 positif 3 miliar dolar AS.", 3e9),
        ("id", "Peru mencatat defisit pada neraca perdagangan dengan Chili sebesar 3 miliar dolar AS pada 2021.", -3e9),
        ("id", "Pada 2021 neraca perdagangan kedua negara 3 miliar dolar AS, dengan keunggulan di pihak Peru.", 3e9),
    ],
)
def test_a_balance_is_read_with_the_word_that_says_of_which_side_it_is(language: str, text: str, value: float) -> None:
    told = facts_of(f"{MET[language]}\n\n{text}", language).figures
    assert [(figure.metric, figure.value, figure.period) for figure in told] == [("trade_balance", value, "2021")]


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("en", "Chile has provided two loans to Peru, totalling $685 million, in 2020 and 2021.", [(685e6, "2020/2021")]),
        ("en", "Peru's exports to Chile reached $685 million in 2018 and 2021.", [(685e6, None)]),
        ("en", "Peru's exports to Chile reached $5 million in 2020 and $6 million in 2021.", [(5e6, "2020"), (6e6, "2021")]),
        ("en", "Peru's exports to Chile grew 5 percent in 2020 and 2021.", [(5, None)]),
        (
            "en",
            "In January-March 2022 trade rose to $99 million from $83 million in the same period last year.",
            [(99e6, "2022-01/2022-03"), (83e6, "2021-01/2021-03")],
        ),
        (
            "id",
            "Pada Januari-Maret 2022 perdagangan naik menjadi 99 juta dolar AS dari 83 juta dolar AS pada periode yang sama tahun lalu.",
            [(99e6, "2022-01/2022-03"), (83e6, "2021-01/2021-03")],
        ),
        ("id", "Chili memberikan dua pinjaman kepada Peru senilai 685 juta dolar AS pada 2020 dan 2021.", [(685e6, "2020/2021")]),
        ("id", "Chili memberikan dukungan keuangan senilai 30 juta dolar AS kepada Peru pada 2021.", [(30e6, "2021")]),
        ("en", "Chile provided financial support worth $30 million to Peru in 2021.", [(30e6, "2021")]),
    ],
)
def test_a_sum_of_several_years_is_of_none_of_them_alone(language: str, text: str, told: list[tuple[float, str | None]]) -> None:
    figures = facts_of(f"{MET[language]}\n\n{text}", language).figures
    assert [(figure.value, figure.period) for figure in figures] == told


def test_a_balance_that_is_greater_than_all_trade_of_its_time_is_of_another() -> None:
    text = "LIMA, 2 September 2013 - Pada 2011 nilai perdagangan Indonesia dan Peru 33 juta dolar AS. Indonesia masih defisit 46 juta dolar AS."
    assert [(each.value, each.period) for each in facts_of(text, "id").figures] == [(33e6, "2011"), (-46e6, None)]
