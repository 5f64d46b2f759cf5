"""Sentences end where a reader ends them."""

import pytest

from tests.clean.cleaning import cleaned, sentences

# "|" stands where one sentence ends and the next begins.
INDONESIAN = [
    "Presiden tiba di Kairo.|Ia disambut Tn. Hasan dan Dr. Salma.",
    "Badai No. 9 melanda pantai.|Warga mengungsi.",
    "Ia menginap di Hotel St. Regis.|Kamarnya luas.",
    "Presiden N. Nazarbayev dan N.Nazarbayev adalah orang yang sama.|Begitulah.",
    'Ia berkata, "Kami senang."|Lalu ia pergi.',
    "Demikian katanya “kami senang dan sebagainya”.|Lalu ia pergi.",
    "Nilainya US$1.5 juta.|Itu banyak.",
    "Kedua pihak sepakat; mereka pulang; mereka senang.|Semua senang.",
    "Mengapa?|Karena jauh.",
    "Kerja sama bilateral.|Kedua negara senang.",
    "Ia bertemu Plt. Gubernur Hasan dan Ust. Salman.|Mereka berbicara.",
    "Brigjen (Purn.) Luis Prado tiba.|Ia pulang (dengan istrinya.)|Semua senang.",
    "Ia menginap dari 11 s.d. 14 Mei.|Lalu ia pulang.",
    "PT. Maju Jaya dan CV. Mundur ikut serta.|Selesai.",
    "Letjen TNI (Purn.) Hasan dan Dr. (H.C.) Salma hadir.|Mereka berbicara.",
    "Menteri s.d. Selasa berada di Kairo.|Ia pulang Rabu.",
    "Ia datang (bersama Tn. Hasan.)|Lalu ia pergi.",
]
ENGLISH = [
    "It was signed on Aug. 21 in Lima.|Nobody was surprised.",
    "He met Mr. Quispe and Gen. Hassan.|They talked.",
    "He met President Smt. Kamala Quispe and Engr. Hassan.|They talked.",
    "Egypt opened an embassy in the U.S. The two leaders cheered.",
    "They met at 5 p.m. on Friday.|The hall was full.",
    '"We are glad."|He left.',
    "He said no.|Then he left.",
    "See No. 5 for more.|That is all.",
    "The talks began at 9:30 a.m. Monday in Lima and ended at 4 p.m.|The minister left.",
    "The firm, Lima Copper Co. Ltd., paid Rs. 500 crore.|Mr. Md. Hassan Abd. Salam was glad.",
    "J. R. Quispe of the U.S. Army spoke.|All listened.",
]


@pytest.mark.parametrize(("code", "text"), [*(("id", text) for text in INDONESIAN), *(("en", text) for text in ENGLISH)])
def test_a_paragraph_is_split_into_its_sentences(code: str, text: str) -> None:
    expected = text.split("|")
    if "U.S. The" in text:
        expected = [text[: text.index(" The")], text[text.index("The two") :]]
    assert sentences(cleaned(" ".join(expected), code)) == expected


def test_a_missing_space_between_sentences_does_not_join_them() -> None:
    assert sentences(cleaned("Presiden tiba di Kairo.Kedua negara senang.")) == ["Presiden tiba di Kairo.", "Kedua negara senang."]


def test_an_address_on_the_web_is_not_split() -> None:
    text = "Situs Kompas.com memuatnya pada hari Senin."
    assert sentences(cleaned(text)) == [text]
