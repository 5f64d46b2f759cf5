"""A reader sees the article as it was laid out: headline, date, headings, captions, lists, questions and answers."""

import pytest

from tests.clean.cleaning import cleaned, dropped, sentences, shown

BODY = "Presiden Peru tiba di Kairo pada hari Senin untuk kunjungan resmi selama dua hari."
MORE = "Kedua kepala negara membahas perdagangan, pendidikan, dan penerbangan langsung."


def test_a_first_line_without_full_stop_is_the_headline() -> None:
    assert shown(cleaned(f"Peru dan Mesir Buka Babak Baru\n\n{BODY}"))[0] == ("title", "Peru dan Mesir Buka Babak Baru")


@pytest.mark.parametrize(
    "headline",
    [
        "Apa Arti Kunjungan Presiden Peru?",
        "Presiden Peru Kunjungi Mesir Selama Dua Hari Pekan Ini, Apa Saja Agendanya?",
        "Peru, Mesir: Lima Puluh Tahun Bersahabat!",
    ],
)
def test_a_headline_may_ask_or_shout(headline: str) -> None:
    assert shown(cleaned(f"{headline}\n{BODY}"))[0] == ("title", headline)


def test_a_first_line_that_is_a_sentence_of_the_text_is_no_headline() -> None:
    assert [kind for kind, _ in shown(cleaned(f"{BODY}\n{MORE}"))] == ["paragraph", "paragraph"]


def test_rubric_breadcrumbs_and_byline_are_not_taken_for_the_headline() -> None:
    article = cleaned(
        f"Beranda > Dunia > Afrika\nInternasional\nMesir Sambut Presiden Peru\nOleh Rina Wulandari\nSelasa, 4 Juni 2024 10:15 WIB\n{BODY}"
    )
    assert shown(article)[:2] == [("title", "Mesir Sambut Presiden Peru"), ("dateline", "Selasa, 4 Juni 2024 10:15 WIB")]
    assert dropped(article) == ["Beranda > Dunia > Afrika", "Internasional", "Oleh Rina Wulandari"]


@pytest.mark.parametrize(
    "line",
    [
        "Berita Ekonomi Bisnis",
        "Kementerian Luar Negeri Peru",
        "Beranda / Dunia / Afrika",
        "Kantor Perdana Menteri",
        "Peru | Energi & Tambang",
    ],
)
def test_a_row_of_rubrics_or_the_office_that_issues_a_text_is_not_taken_for_the_headline(line: str) -> None:
    article = cleaned(f"{line}\n\nMesir Sambut Presiden Peru di Istana Kairo\n\n{BODY}")
    assert [kind for kind, _ in shown(article)] == ["title", "paragraph"]
    assert dropped(article) == [line]


@pytest.mark.parametrize("line", ["Ekonomi / Energi", "Dunia | Afrika Utara", "Kabar Dunia / Afrika"])
def test_the_way_to_an_article_is_not_its_headline(line: str) -> None:
    article = cleaned(f"{line}\n\nMesir Sambut Presiden Peru di Istana Kairo\n\n{BODY}")
    assert [kind for kind, _ in shown(article)] == ["title", "paragraph"]


def test_a_headline_may_hold_a_stroke() -> None:
    assert shown(cleaned(f"Peru / Mesir: Pakta Perikanan Diteken\n\n{BODY}"))[0] == ("title", "Peru / Mesir: Pakta Perikanan Diteken")


@pytest.mark.parametrize(
    "caption",
    [
        "Menlu Peru Rosa Quispe menyambut tamunya di pelabuhan Lima. (Foto: Dokumentasi)",
        "Menlu Peru Rosa Quispe menyambut tamunya di Lima, Selasa, 7 Mei 2024/Ist",
        "Menlu Peru Rosa Quispe menyambut tamunya di Lima, Selasa (7/5/2024). ANTARA FOTO/Budi Santoso/tom",
    ],
)
def test_a_caption_above_the_headline_is_not_the_headline(caption: str) -> None:
    article = cleaned(f"Internasional\n\n{caption}\n\nMesir Sambut Presiden Peru\n\n{BODY}")
    assert [kind for kind, _ in shown(article)] == ["caption", "title", "paragraph"]


def test_a_caption_above_a_text_without_a_headline_gives_it_none() -> None:
    article = cleaned(f"Menlu Peru menyambut tamunya di pelabuhan Lima. (Foto: Dokumentasi)\n\n{BODY}\n{MORE}")
    assert [kind for kind, _ in shown(article)] == ["caption", "paragraph", "paragraph"]


@pytest.mark.parametrize("line", ["Rina Wulandari", "5 min read", "Waktu baca 5 menit"])
def test_writer_and_reading_time_under_the_headline_are_no_headings(line: str) -> None:
    article = cleaned(f"Mesir Sambut Presiden Peru\n{line}\nKairo\n4 Juni 2024 10:15 WIB\n{BODY}")
    assert [kind for kind, _ in shown(article)] == ["title", "dateline", "paragraph"]


@pytest.mark.parametrize(
    "above",
    [
        "Salin Tautan Ini",
        "HOME FINANCE HOT ISSUE",
        "8:00 - 19:00\nWorking hours MON. - FRI.",
        "Harian.example - Kabar dari segala penjuru",
        "Bergabung melalui\nJika Anda tidak menerima surat,\nKirimkan lagi sekarang",
        "Mesir Sambut Presiden...",
        "Berita Terkini",
    ],
)
def test_the_headline_is_the_line_that_speaks_of_what_the_text_tells(above: str) -> None:
    lead = "Presiden Peru Rosa Quispe tiba di Kairo, Mesir, pada hari Senin dan disambut di istana oleh tuan rumah."
    article = cleaned(f"{above}\n\nMesir Sambut Presiden Peru di Istana Kairo\n\n{lead}\n{MORE}")
    assert [text for _, text in shown(article)] == ["Mesir Sambut Presiden Peru di Istana Kairo", lead, MORE]


def test_a_headline_that_says_nothing_of_the_text_stays_the_headline() -> None:
    assert shown(cleaned(f"Langkah Kecil di Jalan Panjang\n\n{BODY}\n{MORE}"))[0] == ("title", "Langkah Kecil di Jalan Panjang")


@pytest.mark.parametrize(
    "line", ["Laporan Wartawan Harian Contoh, Rina Wulandari", "By Rina Wulandari.", "By Rina Wulandari - Contoh:", "Oleh: Rina Wulandari"]
)
def test_a_writer_alone_above_the_text_is_no_headline(line: str) -> None:
    assert [text for _, text in shown(cleaned(f"{line}\n{BODY}\n{MORE}"))] == [BODY, MORE]


@pytest.mark.parametrize("between", ["", "Foto: Dokumentasi Kementerian\n"])
def test_a_caption_that_is_printed_twice_is_one_caption(between: str) -> None:
    caption = "Presiden Peru dan tuan rumahnya di halaman istana di Kairo, Senin."
    article = cleaned(f"Mesir Sambut Presiden Peru\n{caption}\n{between}{caption}\nKAIRO, KABAR -- {BODY}\n{MORE}")
    assert shown(article)[1:] == [("caption", caption), ("paragraph", BODY), ("paragraph", MORE)]


def test_a_paragraph_that_is_printed_twice_is_one_paragraph() -> None:
    assert shown(cleaned(f"Mesir Sambut Presiden Peru\n{BODY}\n{BODY}\n{MORE}"))[1:] == [("paragraph", BODY), ("paragraph", MORE)]


def test_the_headline_that_stands_again_below_its_date_is_the_headline() -> None:
    teaser = "Harga kopi di pasar Roma kembali naik karena panen yang buruk di pegunungan."
    article = cleaned(f"{teaser}\n\nMesir Sambut Tamu\n\n23/12/2024 11:04\nMesir Sambut Tamu\n{BODY}\n{MORE}")
    assert [kind for kind, _ in shown(article)] == ["title", "dateline", "paragraph", "paragraph"]
    assert teaser in dropped(article)


def test_the_number_of_a_press_release_is_not_its_headline() -> None:
    article = cleaned(f"Siaran Pers\nNomor: 12/HM/2024\n\nMesir Sambut Presiden Peru\n\n{BODY}")
    assert shown(article)[0] == ("title", "Mesir Sambut Presiden Peru")


def test_an_outlet_with_a_digit_in_its_name_prints_no_date() -> None:
    assert [kind for kind, _ in shown(cleaned(f"Kanal8.com, Kairo - {BODY}\n{MORE}"))] == ["paragraph", "paragraph"]


def test_the_name_of_an_office_alone_above_the_text_stays_the_headline() -> None:
    assert shown(cleaned(f"Kementerian Luar Negeri Peru\n\n{BODY}"))[0][0] == "title"


@pytest.mark.parametrize(
    "line",
    [
        "Jumat, 7 Februari 2025 | 08:30",
        "13 Mei 2024",
        "Published: May 13, 2024 10:00 GMT",
        "04/06/2024 10:15 WIB",
        "Kairo, 12 Maret 2024",
        "Ruang Garuda, Gedung A.B. Salim, Kairo, 12 Maret 2024",
        "Green Room, Torre Tagle Building, Cairo, 12 March 2024",
        "Posted On: 12 MAR 2024 7:15PM by PIB Lima",
        "MAR 12, 2024 - 6:41 PM GMT+2",
        "12 March 2024 14:20",
        "By Staff Report in International on 19 August 2022",
        "KAIRO, December 13 -",
        "Kairo, 28 April",
        "( 2024-03-12 07:24:21 )",
        "(Latest Update March 12, 2024)",
    ],
)
def test_a_line_with_the_date_of_the_article_is_a_dateline(line: str) -> None:
    assert ("dateline", line) in shown(cleaned(f"Mesir Sambut Presiden Peru\n{line}\n{BODY}"))


def test_the_date_that_hangs_on_an_outlets_name_is_a_dateline() -> None:
    article = cleaned(f"Mesir Sambut Presiden Peru\nKabar LimaKabar Lima19/11/2024\n{BODY}")
    assert ("dateline", "19/11/2024") in shown(article)


def test_the_writer_right_before_the_date_is_none_of_the_dateline() -> None:
    article = cleaned(f"Mesir Sambut Presiden Peru\nRina Wulandari 05 Juni 2024, 10:15 WIB\n{BODY}")
    assert ("dateline", "05 Juni 2024, 10:15 WIB") in shown(article)


@pytest.mark.parametrize("name", ["Rina Wulandari - ", "Rina Wulandari |", "Rina Wulandari , Jurnalis-"])
def test_the_writer_beside_the_date_is_none_of_the_dateline(name: str) -> None:
    article = cleaned(f"Mesir Sambut Presiden Peru\n{name}Rabu, 5 Juni 2024 | 10:15 WIB\n{BODY}")
    assert any(kind == "dateline" and text.endswith("Rabu, 5 Juni 2024 | 10:15 WIB") for kind, text in shown(article))
    assert "Rina" not in " ".join(text for _, text in shown(article))


def test_the_city_beside_the_date_stays() -> None:
    assert ("dateline", "Kuala Lumpur - 5 Juni 2024") in shown(cleaned(f"Mesir Sambut Presiden Peru\nKuala Lumpur - 5 Juni 2024\n{BODY}"))


def test_the_date_with_its_clock_may_stand_below_what_leads_into_the_text() -> None:
    article = cleaned(f"Mesir Sambut Presiden Peru\n{BODY}\nRina Wulandari\n11 Jan 2023 - 16.41\n{MORE}")
    assert [kind for kind, _ in shown(article)] == ["title", "paragraph", "dateline", "paragraph"]


def test_the_days_of_a_chronicle_are_its_headings() -> None:
    article = cleaned(f"Mesir Sambut Presiden Peru\n{BODY}\n12 Maret 1965\n{MORE}\n7 Mei 1992\n{MORE} {BODY}\n{BODY}")
    assert [kind for kind, _ in shown(article)][2:] == ["heading", "paragraph", "heading", "paragraph", "paragraph"]


def test_a_heading_with_a_year_inside_the_text_is_no_dateline() -> None:
    article = cleaned(f"Mesir Sambut Presiden Peru\n{BODY}\nSejarah sejak Maret 1965\n{MORE}")
    assert ("heading", "Sejarah sejak Maret 1965") in shown(article)


def test_a_short_line_between_paragraphs_is_a_heading() -> None:
    article = cleaned(f"{BODY}\n\nJalan panjang ke Kairo\n\n{MORE}")
    assert shown(article)[1] == ("heading", "Jalan panjang ke Kairo")


def test_short_lines_behind_a_colon_are_items_and_a_heading_elsewhere_is_none() -> None:
    article = cleaned(
        f"{BODY}\n\nHasilnya sebagai berikut:\n\nNota kesepahaman tentang kopi\n\nProtokol karantina\n\n{MORE}\n\nMenuju Lima\n\n{MORE} Ya."
    )
    assert [kind for kind, _ in shown(article)] == ["paragraph", "paragraph", "item", "item", "paragraph", "heading", "paragraph"]


@pytest.mark.parametrize(
    ("line", "caption", "credit"),
    [
        ("| Kedua presiden di istana. (Foto: Budi/Antara) |", "Kedua presiden di istana.", "(Foto: Budi/Antara)"),
        ("Kedua presiden di istana (Photo: VNA)", "Kedua presiden di istana", "(Photo: VNA)"),
        ("Mesir Sambut Presiden Peru - ảnh 1Kedua presiden di istana(Foto: Antara)", "Kedua presiden di istana", "(Foto: Antara)"),
        ("Kedua presiden di istana. Foto: Dok. Kemlu", "Kedua presiden di istana.", "Foto: Dok. Kemlu"),
        ("Kedua presiden di istana. TEMPO/Budi Santoso", "Kedua presiden di istana.", "TEMPO/Budi Santoso"),
        ("Kedua presiden di istana (4/6/2024). ANTARA FOTO/Budi S/rwa", "Kedua presiden di istana (4/6/2024).", "ANTARA FOTO/Budi S/rwa"),
        ("Kedua presiden di istana. — Foto Budi Santoso", "Kedua presiden di istana.", "— Foto Budi Santoso"),
        ("Kedua presiden di istana. --Photo Xinhua |", "Kedua presiden di istana.", "--Photo Xinhua"),
        ("Kedua presiden di istana/Ist", "Kedua presiden di istana", "/Ist"),
        ("Kedua presiden di istana/ Budi Antara", "Kedua presiden di istana", "/ Budi Antara"),
        (
            "Kedua presiden bertemu di halaman istana Lima (4/6/2024)./Kemlu",
            "Kedua presiden bertemu di halaman istana Lima (4/6/2024)",
            "./Kemlu",
        ),
        ("Kedua presiden di istana. (AP Photo)", "Kedua presiden di istana.", "(AP Photo)"),
        ("Foto: Kedua presiden di istana. (AFP Photo)", "Kedua presiden di istana.", "(AFP Photo)"),
        ("Kedua presiden di istana. (ANTARA FOTO/Budi Santoso/rwa)", "Kedua presiden di istana.", "(ANTARA FOTO/Budi Santoso/rwa)"),
    ],
)
def test_a_picture_has_a_caption_and_a_credit(line: str, caption: str, credit: str) -> None:
    article = cleaned(f"Mesir Sambut Presiden Peru\n{BODY}\n{line}\n{MORE}")
    block = next(block for block in article.blocks if block.kind == "caption")
    assert article.text[block.start : block.end] == caption
    assert block.credit is not None
    assert article.text[block.credit.start : block.credit.end] == credit


@pytest.mark.parametrize("mark", ["- ", "• ", "* ", "✓ ", "➢ "])
def test_the_items_of_a_list_lose_their_marks(mark: str) -> None:
    article = cleaned(f"{BODY}\n{mark}Perjanjian tentang pajak;\n{mark}Protokol tentang gandum.\n{MORE}")
    assert [text for kind, text in shown(article) if kind == "item"] == ["Perjanjian tentang pajak;", "Protokol tentang gandum."]


def test_a_numbered_list_is_a_list_and_a_sentence_that_opens_with_a_number_is_not() -> None:
    article = cleaned(f"{BODY}\n1. Perjanjian tentang pajak\n2. Protokol tentang gandum\n{MORE}\n12 orang ikut serta dalam rombongan itu.")
    assert [text for kind, text in shown(article) if kind == "item"] == ["Perjanjian tentang pajak", "Protokol tentang gandum"]


def test_roman_numbers_in_brackets_make_a_list() -> None:
    article = cleaned(f"{BODY}\n(i) Perjanjian tentang pajak;\n(ii) Protokol tentang gandum;\n(iii) Nota tentang kopi.\n{MORE}")
    assert [text for kind, text in shown(article) if kind == "item"] == [
        "Perjanjian tentang pajak;",
        "Protokol tentang gandum;",
        "Nota tentang kopi.",
    ]


def test_the_numbered_paragraphs_of_a_press_release_are_no_list() -> None:
    article = cleaned(f"{BODY}\n2. {MORE} Kopi dibahas pula.\n3. Tamu pulang pada hari Rabu. Ia puas.")
    assert shown(article) == [
        ("paragraph", BODY),
        ("paragraph", f"{MORE} Kopi dibahas pula."),
        ("paragraph", "Tamu pulang pada hari Rabu. Ia puas."),
    ]


def test_a_numbered_list_behind_a_colon_is_a_list_however_long_its_items_are() -> None:
    article = cleaned(f"{BODY}\nHasilnya:\n1. Perjanjian pajak. Isinya panjang.\n2. Protokol gandum. Isinya pendek.\n{MORE}")
    assert [kind for kind, _ in shown(article)] == ["paragraph", "paragraph", "item", "item", "paragraph"]


INTERVIEW = f"""Wawancara dengan Duta Besar Rosa Quispe
{BODY}
Bagaimana Anda melihat hubungan kedua negara?
Duta Besar Rosa Quispe: Hubungan itu sangat baik. Kami bangga.
Tahun depan kami membuka kantor dagang.
Apa yang masih kurang?
Duta Besar Rosa Quispe: Penerbangan langsung.
Terima kasih banyak atas waktunya."""


def test_an_interview_is_questions_and_answers() -> None:
    article = cleaned(INTERVIEW)
    kinds = [block.kind for block in article.blocks]
    assert kinds == ["title", "paragraph", "question", "answer", "answer", "question", "answer", "question"]
    labels = [block.speaker and article.text[block.speaker.start : block.speaker.end] for block in article.blocks if block.kind == "answer"]
    assert labels == ["Duta Besar Rosa Quispe", None, "Duta Besar Rosa Quispe"]


def test_the_label_of_an_answer_is_no_part_of_its_first_sentence() -> None:
    assert "Hubungan itu sangat baik." in sentences(cleaned(INTERVIEW))


def test_an_interviewer_with_a_label_asks_and_does_not_answer() -> None:
    text = "Tanya: Mengapa Mesir?\nJawab: Karena letaknya.\nTanya: Lalu?\nJawab: Lalu kami pulang."
    assert [block.kind for block in cleaned(f"{BODY}\n{text}").blocks] == ["paragraph", "question", "answer", "question", "answer"]


def test_a_note_behind_the_thanks_that_end_an_interview_is_nobodys_answer() -> None:
    text = (
        f"{BODY}\n\nTanya: Mengapa Mesir?\n\nDubes Quispe: Karena letaknya.\n\nTanya: Lalu?\n\nDubes Quispe: Lalu kami pulang.\n\n"
        "Kami akan kembali.\n\nTanya: Terima kasih, Bu Dubes.\n\nRosa Quispe memimpin kedutaan itu sejak 2019."
    )
    kinds = [block.kind for block in cleaned(text).blocks]
    assert kinds == ["paragraph", "question", "answer", "question", "answer", "answer", "question", "paragraph"]


def test_an_announced_interview_without_labels_is_questions_and_answers() -> None:
    text = (
        f"Wawancara dengan Duta Besar Rosa Quispe\n\n{BODY}\n\nMengapa Mesir?\nKarena letaknya.\nKami sudah lama mengenalnya.\n\n"
        "Soal kopi, pembaca menunggu.\nKopi akan tiba.\n\nLalu?\nLalu kami pulang."
    )
    kinds = [block.kind for block in cleaned(text).blocks]
    assert kinds == ["title", "paragraph", "question", "answer", "answer", "question", "answer", "question", "answer"]


def test_without_empty_lines_only_what_asks_is_a_question() -> None:
    text = f"Wawancara dengan Duta Besar Rosa Quispe\n{BODY}\nMengapa Mesir?\nKarena letaknya.\nApa berikutnya?\nKami pulang."
    assert [block.kind for block in cleaned(text).blocks][2:] == ["question", "answer", "question", "answer"]


def test_an_article_that_only_cites_an_interview_keeps_its_asking_headings() -> None:
    cited = "Hal itu dikatakan Quispe dalam wawancara dengan sebuah harian pada hari Minggu yang lalu."
    text = f"Mesir Sambut Presiden Peru\n\n{cited}\n\n{BODY}\n\n{MORE}\n\nMengapa Mesir?\n\n{MORE}\n\nApa berikutnya?\n\n{MORE}"
    assert "question" not in {block.kind for block in cleaned(text).blocks}


def test_headings_that_ask_make_no_interview() -> None:
    article = cleaned(f"Mesir Sambut Presiden Peru\n\n{BODY}\n\nMengapa Mesir?\n\n{MORE}\n\nApa berikutnya?\n\n{MORE}")
    assert [block.kind for block in article.blocks] == ["title", "paragraph", "heading", "paragraph", "heading", "paragraph"]


def test_one_sentence_with_a_colon_makes_no_interview() -> None:
    article = cleaned(f"{BODY}\nPresiden Quispe: kami akan kembali.\n{MORE}")
    assert {block.kind for block in article.blocks} == {"paragraph"}


def test_lines_broken_at_a_fixed_width_are_one_paragraph() -> None:
    text = (
        "LIMA, Peru — The president of Egypt met his Peruvian counterpart in Lima on\n"
        "Monday, and the two sides signed a free trade deal that will cut duties on\n"
        "coffee, fish and garments over seven years.\n"
        "\n"
        "The deal is the first between the two countries, said Foreign Minister Rosa\n"
        "Quispe of Peru after the ceremony.\n"
    )
    article = cleaned(text, "en")
    assert [block.kind for block in article.blocks] == ["paragraph", "paragraph"]
    assert len(article.sentences) == 2
