"""An article's language is told by its small words."""

import pytest

from digest.detect import detect
from digest.languages import available
from tests.reading import language_of

TEXTS = {
    "id": [
        "Presiden Peru tiba di Kairo untuk kunjungan resmi dan akan bertemu dengan para menteri.",
        "Kedua negara menandatangani perjanjian perdagangan pada hari Senin.",
    ],
    "en": [
        "The President of Peru arrived in Cairo on Monday for talks with the government.",
        "Egypt and Peru signed a trade agreement that they hope to ratify by the end of the year.",
    ],
}
OTHERS = [
    "Le président du Pérou est arrivé au Caire pour une visite officielle, selon le ministère des affaires étrangères.",
    "Chủ tịch nước đã có cuộc hội đàm với Tổng thống Peru tại Hà Nội trong khuôn khổ chuyến thăm cấp Nhà nước.",
    "El presidente llegó a El Cairo para una visita de estado en la que se firmaron varios acuerdos con su homólogo.",
    "Президент Перу прибыл в Каир с официальным визитом.",
    "Der Präsident von Peru ist am Montag zu Gesprächen mit der ägyptischen Regierung in Kairo eingetroffen.",
    "秘鲁总统抵达开罗进行正式访问。",
    "",
    "12345 ... !!!",
]
SHORT = {
    "id": [
        "Presiden Kazakhstan Tiba di Hanoi\nPresiden Tokayev tiba di Hanoi.",
        "Vietnam–Kazakhstan Perkuat Kerja Sama\nKedua negara menandatangani lima dokumen.",
        "Menlu Bui Thanh Son Bertemu Murat Nurtleu\nBui Thanh Son menerima Murat Nurtleu.",
        "Chủ tịch Võ Văn Thưởng menjamu Kassym-Jomart Tokayev. Phạm Minh Chính, Vương Đình Huệ, Trần Cẩm Tú dan Bùi Thanh Sơn hadir."
        " Nguyễn Phú Trọng mengirim ucapan selamat.",
        "Ekspor kopi naik 10 persen.",
        "Penerbangan Langsung Almaty–Nha Trang Dibuka\nVietjet Air membuka rute Almaty–Nha Trang.",
    ],
    "en": [
        "Kazakh President Arrives in Hanoi\nPresident Tokayev arrived in Hanoi.",
        "Vietnam, Kazakhstan Sign Deal\nVietnam and Kazakhstan signed five documents in Astana.",
        "President Tô Lâm met Kassym-Jomart Tokayev. Phạm Minh Chính, Trần Cẩm Tú, Bùi Thanh Sơn attended. Nguyễn Phú Trọng sent greetings.",
        "Coffee exports rose 10 percent.",
        "Kenya and Peru talk trade\n\nLIMA, May 3, 2021 - Kenyan President Kimani Otieno met Peruvian Foreign Minister Rosa Quispe in Lima.",
        "Direct Almaty–Nha Trang Flights Open\nVietjet Air opens Almaty–Nha Trang route.",
    ],
}
SHORT_OTHERS = [
    "Le président du Pérou est arrivé au Caire.",
    "Visite d'Etat du President Tokayev au Vietnam",
    "Chủ tịch nước Võ Văn Thưởng hội đàm với Tổng thống Kazakhstan Kassym-Jomart Tokayev tại Hà Nội.",
    "Chu tich nuoc Vo Van Thuong hoi dam voi Tong thong Kazakhstan tai Ha Noi",
    "El presidente Tokayev llegó a Hanói para una visita oficial.",
    "De president van Kazachstan is aangekomen in Hanoi voor een staatsbezoek.",
    "Presidente do Cazaquistão visita o Vietnã e assina acordos de cooperação.",
    "Il presidente del Kazakistan è arrivato ad Hanoi per una visita di Stato.",
    "Dumating si Pangulong Tokayev sa Hanoi para sa opisyal na pagbisita.",
    "Presidenten i Kasakhstan ankom til Hanoi mandag",
    "Hanoi, Astana, Almaty, Nha Trang",
    "Vietnam Kazakhstan",
]
ALL = [language_of(code) for code in available()]


@pytest.mark.parametrize(("code", "text"), [(code, text) for code, texts in TEXTS.items() for text in texts])
def test_a_text_in_a_known_language_is_recognised(code: str, text: str) -> None:
    found = detect(text, ALL)
    assert found is not None
    assert found.code == code


@pytest.mark.parametrize(("code", "text"), [(code, text) for code, texts in SHORT.items() for text in texts])
def test_a_headline_and_a_sentence_or_a_few_sentences_of_names_are_recognised(code: str, text: str) -> None:
    found = detect(text, ALL)
    assert found is not None
    assert found.code == code


@pytest.mark.parametrize("text", [*OTHERS, *SHORT_OTHERS])
def test_a_text_in_another_language_is_not_taken_for_a_known_one(text: str) -> None:
    assert detect(text, ALL) is None


def test_the_language_of_most_of_a_mixed_text_wins() -> None:
    found = detect(f"{TEXTS['id'][0]} {TEXTS['id'][1]} Read more about the visit.", ALL)
    assert found is not None
    assert found.code == "id"


def test_without_languages_nothing_is_recognised() -> None:
    assert detect(TEXTS["id"][0], []) is None


def test_markup_does_not_hide_the_language() -> None:
    page = "".join(f"<div class='x y z'><span>{word}</span></div>" for word in TEXTS["id"][0].split())
    found = detect(page, ALL)
    assert found is not None
    assert found.code == "id"
