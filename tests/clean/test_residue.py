"""What stands around an article is dropped, and nothing of the article with it."""

import pytest

from digest.clean.visible import visible_text
from tests.clean.cleaning import cleaned, dropped, sentences, shown

TITLE = "Mesir Sambut Presiden Peru"
BODY = "Presiden Peru tiba di Kairo pada hari Senin untuk kunjungan resmi selama dua hari."
MORE = "Kedua kepala negara membahas perdagangan, pendidikan, dan penerbangan langsung."

FURNITURE = [
    "[iklan_2]",
    "Sumber",
    "Sumber: Antara",
    "Komentar (0)",
    "Yang lain",
    "Baca juga: Mesir Ekspor Kurma ke Lima",
    ">>> Baca juga: Mesir Ekspor Kurma ke Lima",
    "BACA JUGA : Mesir Ekspor Kurma ke Lima",
    "Read also: Egypt Exports Dates",
    "Simak berita lainnya seputar topik artikel ini:",
    "Editor : Siti Rahma",
    "Penulis: Siti Rahma",
    "Halaman: 1 2 Show All",
    "Bagikan ini: Twitter Facebook",
    "Menyukai ini: Suka Memuat...",
    "ADVERTISEMENT",
    "SCROLL TO CONTINUE WITH CONTENT",
    "Ikuti kami di Google News",
    "Dapatkan berita terbaru di saluran WhatsApp kami",
    "#Peru #Mesir",
    "Chia sẻ",
    "Xem thêm",
    "Bình luận (0)",
    "Поделиться",
    "相关新闻",
    "(dilaporkan oleh Siti)",
    "We use cookies to improve your experience.",
    "© 2024 Harian Contoh. All rights reserved.",
    "https://contoh.example/artikel",
    "***",
    "HarianContohHarianContoh",
    "1.024",
    "Photo credit: Ministry of Tourism.",
    "Rep: Siti Rahma/ Red: Budi Santoso",
    "KEYWORDS  peru  mesir  kopi",
    "Beranda / Dunia / Afrika",
    "Views: 1129",
    "Dunia94 views",
    "Estimated time to read the article : 1 min, 54 secs",
    "· 4 menit baca",
    "0 / 0",
    "logo-harian",
    "- Advertisement -spot_img",
    "Logo Harian Contoh",
    "Lupa kata sandi? Klik di sini",
    "Redaktur & Reporter : Siti Rahma",
]


@pytest.mark.parametrize("line", FURNITURE)
def test_furniture_between_and_after_the_paragraphs_is_dropped(line: str) -> None:
    article = cleaned(f"{TITLE}\n\n{BODY}\n\n{line}\n\n{MORE}\n\n{line}")
    assert [text for _, text in shown(article)] == [TITLE, BODY, MORE]
    assert dropped(article) == [line, line]


@pytest.mark.parametrize(
    "line",
    [
        "Terkait hubungan ekonomi, kedua pihak sepakat membentuk komite bersama.",
        "Sumber daya alam menjadi topik utama.",
        "Komentar presiden itu disambut baik oleh para pengusaha.",
        "Bagikan beras kepada rakyat, kata presiden, lalu pulanglah.",
        "Share prices rose after the visit.",
        "Sources close to the talks were hopeful.",
        "Editor surat kabar itu ikut dalam rombongan.",
        "Foto kedua presiden dimuat di semua surat kabar.",
        "Penulis itu lahir di Kairo.",
        "More than forty firms took part.",
        "Related industries will gain from the deal.",
    ],
)
def test_a_sentence_that_begins_like_furniture_stays(line: str) -> None:
    assert line in sentences(cleaned(f"{TITLE}\n{BODY}\n{line}\n{MORE}"))


@pytest.mark.parametrize(
    ("prefix", "outlet"),
    [
        ("(VOVWORLD) - ", "VOVWORLD"),
        ("KAIRO, KOMPAS.com - ", "KOMPAS.com"),
        ("Kairo (VNA) – ", "VNA"),
        ("KAIRO, Mesir (AP) — ", "AP"),
        ("Bisnis.com, KAIRO – ", "Bisnis.com"),
        ("TEMPO.CO, Kairo - ", "TEMPO.CO"),
        ("Liputan6.com, Kairo ", "Liputan6.com"),
        ("Kairo, CNN Indonesia -- ", "CNN Indonesia"),
        ("Baoquocte.vn. ", "Baoquocte.vn"),
        ("KAIRO — ", None),
        ("KAIRO, Mesir Hulu — ", None),
        ("Kairo - ", None),
        ("NEW DELHI: ", None),
        ("KAIRO[HarianContoh] – ", "HarianContoh"),
        ("Bisnis, KAIRO – ", "Bisnis"),
    ],
)
def test_place_and_outlet_before_the_first_sentence_are_dropped(prefix: str, outlet: str | None) -> None:
    article = cleaned(f"{TITLE}\n{prefix}{BODY}\n{MORE}")
    assert sentences(article) == [TITLE, BODY, MORE]
    assert article.outlet == outlet


def test_a_date_in_the_prefix_is_kept_as_a_dateline() -> None:
    article = cleaned(f"{TITLE}\nLIMA, 5 Juni 2024 (Xinhua) -- {BODY}")
    assert shown(article) == [("title", TITLE), ("dateline", "LIMA, 5 Juni 2024 (Xinhua) --"), ("paragraph", BODY)]


@pytest.mark.parametrize(
    "lead",
    [
        "Kairo - Lima akan dihubungkan penerbangan langsung mulai bulan depan, kata maskapai itu.",
        "Vietnam - Peru menjalin kemitraan yang kian erat dalam lima tahun terakhir ini, kata menteri.",
        "Presiden Peru - yang terpilih tahun lalu - tiba di Kairo pada hari Senin bersama rombongan.",
        "Perdagangan naik 10-15 persen setiap tahun sejak perjanjian itu berlaku, kata menteri.",
    ],
)
def test_a_dash_inside_the_first_sentence_is_no_prefix(lead: str) -> None:
    assert lead in sentences(cleaned(f"{TITLE}\n{lead}\n{MORE}"))


@pytest.mark.parametrize(
    ("end", "mark"),
    [("./.", "/."), (". (VNA)", "(VNA)"), (". (ant/rin)", "(ant/rin)"), (". (*)", "(*)"), (".//", "//"), (". — Bernama", "— Bernama")],
)
def test_the_marks_that_end_an_article_are_dropped(end: str, mark: str) -> None:
    article = cleaned(f"{TITLE}\n{BODY}\n{MORE[:-1]}{end}")
    assert any(mark in text for text in dropped(article))
    assert sentences(article)[-1].startswith(MORE[:-1])
    assert not sentences(article)[-1].endswith((")", "/"))


def test_a_bracket_that_says_something_stays() -> None:
    line = "Presiden itu menginap di istana tamu. (Istana itu dibangun pada tahun 1920.)"
    article = cleaned(f"{TITLE}\n{BODY}\n{line}\n{MORE}")
    assert line in [text for _, text in shown(article)]


def test_the_headline_repeated_is_shown_once() -> None:
    article = cleaned(f"{TITLE}\n{TITLE}\n{BODY}")
    assert [text for _, text in shown(article)] == [TITLE, BODY]


def test_headlines_of_other_articles_are_dropped_and_the_text_goes_on() -> None:
    article = cleaned(f"{TITLE}\n{BODY}\nBaca juga:\nKurma Mesir Laris di Pasar Lima\nKopi Peru Masuk ke Pasar Kairo\n{MORE}")
    assert [text for _, text in shown(article)] == [TITLE, BODY, MORE]


def test_whatever_looks_like_a_headline_after_the_last_paragraph_goes_with_the_furniture() -> None:
    article = cleaned(f"{TITLE}\n{BODY}\n{MORE}\nBerita Terkait\nKurma laris\nPeru\nLihat semua")
    assert [text for _, text in shown(article)] == [TITLE, BODY, MORE]


def test_a_link_inside_a_paragraph_is_dropped() -> None:
    article = cleaned(f"{TITLE}\n{BODY} Baca juga: Kurma Mesir Laris\n{MORE}")
    assert sentences(article) == [TITLE, BODY, MORE]


def test_residue_of_another_language_is_known_in_english_articles_too() -> None:
    article = cleaned(
        "Egypt Welcomes President of Peru\nThe two sides signed a trade agreement in Cairo on Monday evening.\nBình luận (0)", "en"
    )
    assert dropped(article) == ["Bình luận (0)"]


@pytest.mark.parametrize(
    "line", ["Copyright © ANTARA 2024", "© 2024 Harian Contoh", "Copyright Harian Contoh 2024", "Hak Cipta 2024 Harian Contoh"]
)
def test_the_line_of_rights_is_dropped_but_its_year_can_still_be_read(line: str) -> None:
    article = cleaned(f"{TITLE}\n{BODY}\n{MORE}\n{line}")
    assert dropped(article) == [line]
    assert line in visible_text(article)


def test_dropped_links_are_not_matched_but_the_prefix_is() -> None:
    text = visible_text(cleaned(f"{TITLE}\nKAIRO, KOMPAS.com - {BODY}\nBaca juga: Kurma Laris"))
    assert "KAIRO" in text
    assert "Kurma" not in text


def test_an_advertisement_that_breaks_off_under_the_article_is_dropped() -> None:
    article = cleaned(f"{TITLE}\n\n{BODY}\n\nAdvertisement\nYuk, beli buku resep kopi dari toko buku kami yang terbaru ...")
    assert [text for _, text in shown(article)] == [TITLE, BODY]


@pytest.mark.parametrize("mark", ["Selesai", "(Selesai)", "SELESAI"])
def test_the_word_that_ends_a_dispatch_is_dropped_from_its_last_sentence(mark: str) -> None:
    article = cleaned(f"{TITLE}\n\n{BODY} {mark}")
    assert sentences(article)[-1] == BODY
    assert dropped(article) == [mark]


@pytest.mark.parametrize("tail", ["Biro Humas\nKementerian Luar Negeri", "VNA/VNP", "Informasi lebih lanjut:\nTel: +51 1 23456"])
def test_who_signs_a_press_release_is_no_part_of_its_text(tail: str) -> None:
    article = cleaned(f"{TITLE}\n\n{BODY}\n\n{MORE}\n\n{tail}")
    assert [text for _, text in shown(article)] == [TITLE, BODY, MORE]


@pytest.mark.parametrize(
    ("prefix", "outlet"),
    [
        ("LIMA, June 5. /TASS/. ", "TASS"), ("LIMA, 5 June 2024. ", None), ("Lima, 5 June 2024 (ANDINA) ", "ANDINA"), ("LIMA – 5 June 2024. ", None),
        ("Lima (Andina, 5 June 2024). ", None), ("LIMA, JUNE 5, ANDINA. ", "ANDINA"), ("LIMA, JUN 5, 2024 /DNA/ – ", "DNA"), ("LIMA, Peru, June 5. ", None),
    ],
)  # fmt: skip
def test_a_city_and_a_day_without_a_dash_open_an_article(prefix: str, outlet: str | None) -> None:
    article = cleaned(f"{TITLE}\n{prefix}The president of Peru arrived in Cairo on Monday for an official visit.", "en")
    assert article.outlet == outlet
    assert [kind for kind, _ in shown(article)] == ["title", "dateline", "paragraph"]


def test_a_last_paragraph_that_is_signed_is_no_headline_of_other_articles() -> None:
    article = cleaned(f"{TITLE}\n{BODY}\nBaca juga: Kurma Mesir Laris\n{MORE} (R/RE1/P1)\nKantor Berita Contoh (KBC)")
    assert [text for _, text in shown(article)] == [TITLE, BODY, MORE]


@pytest.mark.parametrize("closer", ["Tinggalkan Balasan", "Leave a Reply", "Kirim Komentar"])
def test_what_readers_say_below_an_article_is_none_of_it(closer: str) -> None:
    said = "Perdana Menteri Peru juga berkunjung ke Roma bulan lalu dan menandatangani perjanjian kopi."
    article = cleaned(f"{TITLE}\n{BODY}\n{closer}\nBudi\n{said}\nBagus sekali.")
    assert [text for _, text in shown(article)] == [TITLE, BODY]


@pytest.mark.parametrize(
    "line",
    ["Editor: Siti Rahma", "Editor:\nSiti Rahma", "(Reporting by Rosa Quispe in Lima; editing by Budi Santoso)", "© 2024 Harian Contoh"],
)
def test_offers_below_the_names_of_the_makers_are_no_text(line: str) -> None:
    offers = "Penawaran terbatas. Batalkan kapan saja.\nSatu langganan."
    article = cleaned(f"{TITLE}\n{BODY}\n{MORE}\n{line}\n{offers}")
    assert [text for _, text in shown(article)] == [TITLE, BODY, MORE]


def test_an_article_that_goes_on_below_the_names_of_its_makers_is_kept() -> None:
    article = cleaned(f"{TITLE}\n{BODY}\nEditor: Siti Rahma\n{MORE}")
    assert [text for _, text in shown(article)] == [TITLE, BODY, MORE]


def test_the_date_below_a_signed_article_is_kept() -> None:
    article = cleaned(f"{TITLE}\n{BODY}\n{MORE} (KBC)\n1412 GMT 2026/11/04\nFollow us on: X")
    assert shown(article)[-1] == ("dateline", "1412 GMT 2026/11/04")


def test_a_date_with_the_count_of_its_readers_is_no_counter() -> None:
    article = cleaned(f"{TITLE}\n22.10.2025 | 19:42   views: 611\n{BODY}")
    assert [kind for kind, _ in shown(article)] == ["title", "dateline", "paragraph"]


def test_headlines_below_a_signed_article_are_dropped() -> None:
    article = cleaned(f"{TITLE}\n{BODY}\n{MORE} (bud/sit)\nPotret Pembaca\nMotor Masuk Sungai di Lima")
    assert [text for _, text in shown(article)] == [TITLE, BODY, MORE]


@pytest.mark.parametrize(
    "names",
    ["Oleh\nRINA WULANDARI", "Oleh\nRINA WULANDARI, BUDI SANTOSO", "Reporter\nEditor\nRina Wulandari", "By\nRina Wulandari\n|\nWeb Desk"],
)
def test_the_names_below_a_label_are_the_writers(names: str) -> None:
    article = cleaned(f"{TITLE}\n{names}\n{BODY}\n{MORE}")
    assert [text for _, text in shown(article)] == [TITLE, BODY, MORE]


@pytest.mark.parametrize("line", ["Wartawan: Rina Wulandari", "Reporter: Budi Santoso"])
def test_a_name_behind_a_label_below_the_text_is_the_writers(line: str) -> None:
    article = cleaned(f"{TITLE}\n{BODY}\n{MORE}\n{line}\nTAG: visa, wisata")
    assert [text for _, text in shown(article)] == [TITLE, BODY, MORE]


def test_names_below_a_date_with_an_outlet_are_the_writers() -> None:
    article = cleaned(f"{TITLE}\nHarianContoh.com - 26/10/2021, 15:05 WIB\nRina Wulandari,\nBudi Santoso\n{BODY}\n{MORE}")
    assert [kind for kind, _ in shown(article)] == ["title", "dateline", "paragraph", "paragraph"]


@pytest.mark.parametrize("line", ["A\nA\nA", "-6", "- By ROSA QUISPE and BUDI SANTOSO", "Staff Correspondent, harian24.com"])
def test_buttons_and_writers_above_the_text_are_dropped(line: str) -> None:
    article = cleaned(f"{TITLE}\n{line}\n{BODY}\n{MORE}")
    assert [text for _, text in shown(article)] == [TITLE, BODY, MORE]
