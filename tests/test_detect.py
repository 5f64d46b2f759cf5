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
ALL = [language_of(code) for code in available()]


@pytest.mark.parametrize(("code", "text"), [(code, text) for code, texts in TEXTS.items() for text in texts])
def test_a_text_in_a_known_language_is_recognised(code: str, text: str) -> None:
    found = detect(text, ALL)
    assert found is not None
    assert found.code == code


@pytest.mark.parametrize("text", OTHERS)
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
