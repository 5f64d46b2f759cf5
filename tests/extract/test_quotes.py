"""Direct speech is quoted with its speaker; what is only set in quotation marks is not."""

import pytest

from tests.reading import facts_of

# Who met whom; all articles below begin with it.
MEETING = {
    "id": "Presiden Peru Rosa Quispe bertemu Perdana Menteri Mesir Hasan Farid di Kairo pada hari Senin.",
    "en": "President Rosa Quispe of Peru met Egyptian Prime Minister Hasan Farid in Cairo on Monday.",
}


def quotes(text: str, code: str) -> list[tuple[str, str]]:
    """Speaker and first words of every quote."""
    return [(quote.speaker, quote.starts) for quote in facts_of(f"{MEETING[code]}\n\n{text}", code).quotes]


ATTRIBUTED = [
    ("id", '"Kami sepakat menambah penerbangan langsung," kata Presiden Quispe.', "Rosa Quispe"),
    ("id", "“Kami sepakat menambah penerbangan langsung”, ujar Perdana Menteri Hasan Farid.", "Hasan Farid"),
    ("id", '"Kami sepakat menambah penerbangan langsung," Quispe menegaskan.', "Rosa Quispe"),
    ("id", 'Rosa Quispe mengatakan, "Kami sepakat menambah penerbangan langsung."', "Rosa Quispe"),
    ("id", 'Rosa Quispe menyatakan:\n\n"Kami sepakat menambah penerbangan langsung."', "Rosa Quispe"),
    ("id", "Hasan Farid menyatakan:\n\nKami sepakat menambah penerbangan langsung”.", "Hasan Farid"),
    ("id", "Hasan Farid menyatakan:\n\n“Kami sepakat menambah penerbangan langsung.", "Hasan Farid"),
    ("id", 'Farid menyambut baik hasil itu. "Kami sepakat menambah penerbangan langsung," katanya saat menjamu Quispe.', "Hasan Farid"),
    ("id", 'Farid menyambut baik hasil itu. "Kami sepakat menambah penerbangan langsung," kata dia.', "Hasan Farid"),
    (
        "id",
        'Menteri itu, dikatakan Farid, ingin mengundang Quispe. "Kami sepakat menambah penerbangan langsung," kata dia.',
        "Hasan Farid",
    ),
    ("id", 'Menurut Rosa Quispe, hasil itu baik.\n\n"Kami sepakat menambah penerbangan langsung."', "Rosa Quispe"),
    (
        "id",
        'Quispe berpidato. Rute itu dibuka oleh Menteri Hasan Farid. "Kami sepakat menambah penerbangan langsung," ujarnya.',
        "Rosa Quispe",
    ),
    # Behind a word of saying whose subject follows it.
    ("id", 'Kedua pihak, lanjut PM Farid, menunggu Presiden Quispe. "Kami sepakat menambah penerbangan langsung," ujarnya.', "Hasan Farid"),
    # By an office in one word, whoever is spoken to.
    (
        "id",
        '"Kami sepakat menambah penerbangan langsung," kata PM Mesir ke Presiden Peru sebagaimana dikutip dari siaran resmi.',
        "Hasan Farid",
    ),
    # By a party or a trade that points back.
    (
        "id",
        'Farid memuji hasil itu.\n\nPolitikus partai ini menambahkan bahwa Quispe tamu yang baik.\n\n"Kami sepakat menambah penerbangan langsung," tambahnya.',
        "Hasan Farid",
    ),
    ("en", 'Quispe spoke. The route was opened by Minister Hasan Farid. "We agreed to add direct flights," she added.', "Rosa Quispe"),
    ("id", "«Kami sepakat menambah penerbangan langsung,» tutur Quispe.", "Rosa Quispe"),
    ("id", "”Kami sepakat menambah penerbangan langsung,” tegas Quispe seusai acara.", "Rosa Quispe"),
    ("id", "Quispe menulis: “Kami sepakat menambah penerbangan langsung.\n\n“Itu sulit.\n\n“Tetapi kami bisa.”", "Rosa Quispe"),
    ("id", 'Farid pulang. "Kami sepakat menambah penerbangan langsung," ujar politikus Fraksi Persatuan Merdeka itu.', "Hasan Farid"),
    ("en", '"We agreed to add direct flights," said Prime Minister Hasan Farid.', "Hasan Farid"),
    ("en", "“We agreed to add direct flights,” Quispe told reporters.", "Rosa Quispe"),
    ("en", "'We agreed to add direct flights,' Ms Quispe said.", "Rosa Quispe"),
    ("en", 'Quispe said: "We agreed to add direct flights."', "Rosa Quispe"),
    ("en", 'Farid welcomed the outcome. "We agreed to add direct flights," he said after hosting Quispe.', "Hasan Farid"),
    ("en", '"We agreed to add direct flights. It took us a day," Mr. Farid said.', "Hasan Farid"),
    ("en", 'Farid likes to fly. "We agreed to add direct flights," he laughed.', "Hasan Farid"),
    ("id", 'Farid berseloroh: "Kami sepakat menambah penerbangan langsung."', "Hasan Farid"),
    ("id", '"Kami sepakat menambah penerbangan langsung," kata perdana menteri itu.', "Hasan Farid"),
    ("id", '"Kami sepakat menambah penerbangan langsung," ujar Presiden.', "Rosa Quispe"),
    ("id", 'Quispe menyambut baik hasil itu. "Kami sepakat menambah penerbangan langsung," tutur mantan diplomat itu.', "Rosa Quispe"),
    ("id", 'Hasil itu disambut Farid. "Kami sepakat menambah penerbangan langsung," ucap pria berusia 61 tahun tersebut.', "Hasan Farid"),
    ("id", '"Kami sepakat menambah penerbangan langsung". Hal itu disampaikan Presiden Quispe.', "Rosa Quispe"),
    ("id", 'Presiden Rosa Quispe: "Kami sepakat menambah penerbangan langsung."', "Rosa Quispe"),
    ("en", 'Farid did not hide his joy: "We agreed to add direct flights."', "Hasan Farid"),
    ("en", '"We agreed to add direct flights," Prime Minister Hasan Farid agreed.', "Hasan Farid"),
    ("id", 'Farid mengaku puas: "Kami sepakat menambah penerbangan langsung."', "Hasan Farid"),
    ("id", '"Kami sepakat menambah penerbangan langsung." Demikian ditegaskan Perdana Menteri Farid.', "Hasan Farid"),
    ("id", 'Quispe mengatakan kepada Farid: "Kami sepakat menambah penerbangan langsung."', "Rosa Quispe"),
    ("id", 'Farid bertemu dengan Quispe, seraya menambahkan: "Kami sepakat menambah penerbangan langsung."', "Hasan Farid"),
    ("id", 'Farid memuji hasil itu. "Kami sepakat menambah penerbangan langsung."', "Hasan Farid"),
    ("en", '"We agreed to add direct flights," the prime minister said.', "Hasan Farid"),
    ("en", '"We agreed to add direct flights," said the Peruvian leader\'s host, Hasan Farid.', "Hasan Farid"),
    ("en", 'Farid hailed the outcome. "We agreed to add direct flights," the 61-year-old said.', "Hasan Farid"),
    ("en", 'Quispe told Farid, adding: "We agreed to add direct flights."', "Rosa Quispe"),
    ("en", 'The President and her husband, Luis Vega, laid a wreath. "We agreed to add direct flights," she told them.', "Rosa Quispe"),
    ("en", 'Farid hailed the outcome. "We agreed to add direct flights."', "Hasan Farid"),
]


@pytest.mark.parametrize(("code", "text", "speaker"), ATTRIBUTED)
def test_a_quote_belongs_to_whoever_the_text_lets_speak(code: str, text: str, speaker: str) -> None:
    starts = {"id": "Kami sepakat menambah penerbangan langsung", "en": "We agreed to add direct"}[code]
    ((found, words),) = quotes(text, code)
    assert found == speaker
    assert words.rstrip(".,”") == starts


@pytest.mark.parametrize(
    ("code", "text", "starts"),
    [
        ("id", '"Kami senang," kata Quispe. "Tahun depan kami kembali."', "Kami senang, Tahun depan kami"),
        ("id", '"Peru dan Mesir," ujar Farid, "adalah dua negeri kuno."', "Peru dan Mesir, adalah dua"),
        ("en", '"We are very glad," Quispe said. "Next year we return."', "We are very glad, Next"),
    ],
)
def test_a_quote_broken_by_its_attribution_is_one_quote(code: str, text: str, starts: str) -> None:
    assert [words for _, words in quotes(text, code)] == [starts]


def test_who_is_described_by_a_country_is_of_that_country() -> None:
    text = 'Quispe welcomed the guests from Cairo. "We agreed to add direct flights," the Egyptian leader said.'
    assert [speaker for speaker, _ in quotes(text, "en")] == ["Hasan Farid"]


def test_two_speakers_in_one_paragraph_are_two_quotes() -> None:
    text = '"Kami datang dengan harapan besar," kata Quispe. "Kami menyambut dengan tangan terbuka," balas Farid.'
    assert [speaker for speaker, _ in quotes(text, "id")] == ["Rosa Quispe", "Hasan Farid"]


NOT_SPEECH = [
    ("id", 'Kedua pihak, lanjut sumber kepada PM Farid, menunggu Quispe. "Kami sepakat menambah penerbangan langsung," ujarnya.'),
    ("id", 'Politikus partai oposisi menambahkan bahwa hasil itu baik. "Kami sepakat menambah penerbangan langsung," ujarnya.'),
    ("id", 'Seminar itu bertema "Persahabatan Dua Negeri Kuno di Dua Benua".'),
    ("id", 'Farid menerima lencana "Untuk Jasa kepada Bangsa" dari Quispe.'),
    ("id", 'Quispe menyebut hubungan itu "sangat baik".'),
    ("id", 'Keduanya menonton film "Perempuan di Tepi Sungai yang Panjang".'),
    ("id", '"Pembicaraan berlangsung dengan baik sekali," demikian pernyataan kedutaan.'),
    ("id", '"Pembicaraan berlangsung dengan baik sekali," kata seorang pejabat yang mendampingi Quispe.'),
    ("id", '"Pembicaraan berlangsung dengan baik sekali," ujar Kementerian Luar Negeri, sehari sesudah Quispe pulang.'),
    ("id", 'Seorang warga menonton acara itu. "Pembicaraan berlangsung dengan baik sekali," katanya, menirukan seorang rekan.'),
    ("en", '"The talks went very well indeed," Farid\'s spokesman said.'),
    ("en", '"The talks went very well indeed," a senior official told Quispe.'),
    ("en", '"The talks went very well indeed," the ministry said, a day after Quispe left.'),
    ("en", '"The talks went very well indeed." Quispe then said that trade would grow.'),
    ("en", 'The forum was held under the theme "Two Old Nations in a New World".'),
    ("en", 'Farid called the deal "a gift".'),
    ("en", '"The talks went very well indeed," the statement said.'),
    ("en", '"The talks went very well indeed," a source at the Peruvian Embassy in Cairo said.'),
    ("en", '"The talks went very well indeed," the Peruvian Embassy in Cairo quoted a guest as saying.'),
    ("id", '"Pembicaraan berlangsung dengan baik sekali," kata sumber di Kedutaan Besar Peru di Kairo.'),
    ("en", 'The crowd cheered Quispe: "The talks went very well indeed."'),
    ("id", 'Farid datang ke Lima. "Orang di sana tahu siapa Farid dan kotanya," katanya.'),
    ("en", '"The talks went very well indeed," said a spokesman for Quispe.'),
    ("id", 'Staf Khusus Presiden bidang Kelautan mengatakan Quispe senang. "Pembicaraan berlangsung dengan baik sekali," katanya.'),
    ("id", 'Quispe tersenyum. Menteri Perdagangan menyebut kunjungan itu penting. "Pembicaraan berlangsung dengan baik sekali," katanya.'),
    ("en", 'Quispe smiled. Trade Minister said the visit was useful. "The talks went very well indeed," he added.'),
]


@pytest.mark.parametrize(("code", "text"), NOT_SPEECH)
def test_titles_slogans_fragments_and_unnamed_speakers_are_no_quotes(code: str, text: str) -> None:
    assert quotes(text, code) == []


BODIES = [
    ("id", '"Pembicaraan berlangsung dengan baik sekali," tulis Kedutaan Besar Peru di Kairo.', "Kedutaan Besar Peru di Kairo"),
    ("id", 'Quispe tersenyum. Kementerian Luar Negeri Peru menyebut, "Kami sangat senang sekali."', "Kementerian Luar Negeri Peru"),
    ("id", 'Dalam siaran pers, Kementerian Luar Negeri Peru (Kemlu) menulis: "Kami sangat senang sekali."', "Kementerian Luar Negeri Peru"),
    ("en", '"The talks went very well indeed," the Peruvian Embassy in Cairo wrote.', "Peruvian Embassy in Cairo"),
    ("en", 'Quispe smiled. The Peruvian Embassy in Cairo wrote: "The talks went very well."', "Peruvian Embassy in Cairo"),
    ("en", '"The talks went very well indeed," said the Peruvian Embassy in Cairo in a statement.', "Peruvian Embassy in Cairo"),
    ("en", 'In a statement on Monday, the Peruvian Embassy in Cairo said, "The talks went well."', "Peruvian Embassy in Cairo"),
]


@pytest.mark.parametrize(("code", "text", "speaker"), BODIES)
def test_a_body_that_alone_says_something_speaks(code: str, text: str, speaker: str) -> None:
    assert [named for named, _ in quotes(text, code)] == [speaker]


def test_each_answer_of_an_interview_is_a_quote_and_its_further_paragraphs_are_not() -> None:
    text = (
        "Wawancara dengan Duta Besar Rosa Quispe\n\n"
        "Duta Besar Peru Rosa Quispe menerima kami di kantornya di Kairo pada hari Senin yang lalu.\n\n"
        "Bagaimana hubungan kedua negara?\n\nDuta Besar Rosa Quispe: Hubungan itu baik sekali. Kami bangga.\n\nKami akan kembali.\n\n"
        "Apa yang kurang?\n\nDuta Besar Rosa Quispe: Penerbangan langsung, tentu saja."
    )
    found = [(quote.speaker, quote.starts) for quote in facts_of(text, "id").quotes]
    assert found == [("Rosa Quispe", "Hubungan itu baik sekali. Kami"), ("Rosa Quispe", "Penerbangan langsung, tentu saja.")]


def test_the_answers_of_an_interview_without_labels_are_those_of_whom_the_introduction_names() -> None:
    text = (
        "Wawancara: Lima Puluh Tahun Peru dan Mesir\n\n"
        "Duta Besar Peru Rosa Quispe menerima kami di kantornya di Kairo. Berikut petikannya:\n\n"
        "Bagaimana hubungan kedua negara?\nHubungan itu baik sekali. Kami bangga.\nKami akan kembali.\n\n"
        "Orang bertanya tentang visa.\nVisa itu gratis sejak tahun lalu.\n\n"
        "Dan kopi?\nKopi Peru manis."
    )
    found = [(quote.speaker, quote.starts) for quote in facts_of(text, "id").quotes]
    assert found == [
        ("Rosa Quispe", "Hubungan itu baik sekali. Kami"),
        ("Rosa Quispe", "Visa itu gratis sejak tahun"),
        ("Rosa Quispe", "Kopi Peru manis."),
    ]


@pytest.mark.parametrize(
    ("code", "asks", "answers"),
    [("id", "T:", "J:"), ("id", "Tanya:", "Jawab :"), ("en", "Q:", "A:"), ("en", "Question:", "Answer:"), ("en", "Q.", "A.")],
)
def test_questions_and_answers_may_be_marked_by_a_letter_or_a_word(code: str, asks: str, answers: str) -> None:
    text = f"{asks} Kopi? Coffee?\n{answers} Harum, fragrant.\n{asks} Visa?\n{answers} Gratis, free."
    title = {"id": "Wawancara dengan Rosa Quispe", "en": "Interview with Rosa Quispe"}[code]
    found = [(quote.speaker, quote.starts) for quote in facts_of(f"{title}\n\n{MEETING[code]}\n\n{text}", code).quotes]
    assert found == [("Rosa Quispe", "Harum, fragrant."), ("Rosa Quispe", "Gratis, free.")]


@pytest.mark.parametrize(
    ("code", "peru", "egypt", "asks"),
    [
        ("id", "PRESIDEN PERU:", "PM MESIR:", "WARTAWAN:"),
        ("id", "Rosa Quispe:", "Hasan Farid:", "Pertanyaan:"),
        ("en", "PRESIDENT OF PERU:", "PRIME MINISTER FARID:", "QUESTION:"),
    ],
)
def test_a_label_on_a_line_of_its_own_says_whose_the_lines_below_are(code: str, peru: str, egypt: str, asks: str) -> None:
    lines = [peru, "Terima kasih atas kunjungannya.", "", egypt, "Kami senang sekali.", "", asks, "Kapan lagi?", "", peru, "Tahun depan."]
    assert quotes("\n".join(lines), code) == [
        ("Rosa Quispe", "Terima kasih atas kunjungannya."),
        ("Hasan Farid", "Kami senang sekali."),
        ("Rosa Quispe", "Tahun depan."),
    ]


def test_an_office_in_one_word_may_label_its_holder_in_capitals() -> None:
    text = "Menteri Pertahanan Peru Luis Prado hadir.\n\nMENHAN PERU:\nSelamat datang.\n\nWARTAWAN:\nApa?\n\nMENHAN PERU:\nTidak ada."
    assert quotes(text, "id") == [("Luis Prado", "Selamat datang."), ("Luis Prado", "Tidak ada.")]


def test_the_evidence_of_a_quote_is_the_quote_with_its_marks() -> None:
    (quote,) = facts_of(f'{MEETING["id"]}\n\n"Kami sepakat menambah penerbangan," kata Quispe.', "id").quotes
    assert quote.evidence.quote == '"Kami sepakat menambah penerbangan,"'
    assert quote.evidence.rule == "quotes.attributed"


def test_a_quote_behind_what_he_denies_is_his() -> None:
    text = '"Kami bukan musuh siapa pun," ujar Farid. Dia juga menyangkal kabar tentang perang itu. "Hal seperti itu tidak pernah ada."'
    assert [speaker for speaker, _ in quotes(text, "id")] == ["Hasan Farid"] * 2


def test_the_author_of_an_interview_is_not_the_one_who_answers() -> None:
    text = (
        "The envoy's Cairo\n\nBy Nadia Haddad | Tuesday, 10 February 2026 | 5 min read\n\n"
        "Rosa Quispe came to Cairo two years ago from Lima.\n\n"
        "Q: How are ties?\n\nA: They are very good indeed.\n\nQ: And trade?\n\nA: It is growing every single year."
    )
    assert {quote.speaker for quote in facts_of(text, "en").quotes} == {"Rosa Quispe"}


def test_in_a_transcript_with_labels_in_capitals_who_speaks_once_speaks_too() -> None:
    text = (
        "Remarks before the meeting\n\nForeign Minister Rosa Quispe of Peru met Foreign Minister Hassan Farid of Egypt.\n\n"
        "MINISTER FARID: Good evening to you all.\n\nMINISTER QUISPE: Thank you for having me here.\n\nMINISTER FARID: We meet again in May."
    )
    found = [quote.speaker for quote in facts_of(text, "en").quotes]
    assert found == ["Hassan Farid", "Rosa Quispe", "Hassan Farid"]


def test_the_minister_is_that_of_the_town_that_a_text_is_dated_from() -> None:
    text = (
        "JAKARTA - Menlu Peru Rosa Quispe tiba di Istana Merdeka. Menlu RI Budi Santosa menyambutnya.\n\n"
        '"Kami meminta akses pasar yang lebih luas bagi buah tropis," kata Menlu.'
    )
    assert [quote.speaker for quote in facts_of(text, "id").quotes] == ["Budi Santosa"]
