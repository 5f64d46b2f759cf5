"""Whether what a sentence tells has happened, lies ahead, is only wished for, or is denied."""

import pytest

from tests.parse.parsing import deed_of, parse

HAPPENED = [
    ("id", "visit", "Quispe mengunjungi Mesir pada Mei 2021."),
    ("id", "sign", "Kedua menteri akhirnya menandatangani perjanjian itu."),
    ("id", "sign", "Perjanjian itu tidak hanya ditandatangani, tetapi juga diratifikasi."),
    ("id", "visit", "Farid mengatakan bahwa Quispe mengunjungi Mesir."),
    ("id", "visit", "Kunjungan Quispe ke Mesir yang direncanakan untuk Mei 2021 akhirnya terlaksana pada Juli 2021."),
    ("id", "visit", "Kunjungan Quispe ke Mesir, yang sempat ditunda, berlangsung pada Juli 2021."),
    ("en", "visit", "Quispe visited Egypt in May 2021."),
    ("en", "sign", "The two ministers finally signed the agreement."),
    ("en", "sign", "Not only did the two ministers sign the agreement, they also ratified it."),
    ("en", "visit", "Farid said that Quispe visited Egypt."),
    ("en", "visit", "Quispe did not say that Farid had visited Peru."),
    ("id", "visit", "Kantor itu diresmikan ketika Quispe mengunjungi Mesir."),
    ("id", "visit", "Perjanjian itu akan ditandatangani, kata Farid saat mengunjungi Mesir."),
    ("id", "visit", "Saat mengunjungi Mesir, Quispe mengatakan bahwa kantor itu akan diresmikan."),
    ("en", "visit", "The office was opened when Quispe visited Egypt."),
]
AHEAD = [
    ("id", "visit", "Quispe akan mengunjungi Mesir pada Mei 2031."),
    ("id", "visit", "Quispe berencana mengunjungi Mesir."),
    ("id", "sign", "Kedua negara sepakat untuk menandatangani perjanjian ekstradisi."),
    ("id", "visit", "Quispe dijadwalkan berkunjung ke Mesir."),
    ("en", "visit", "Quispe will visit Egypt in May 2031."),
    ("en", "visit", "Quispe plans to visit Egypt."),
    ("en", "sign", "The two countries agreed to sign an extradition treaty."),
    ("en", "visit", "Quispe is scheduled to visit Egypt."),
    ("en", "sign", "The treaty is due to be signed in May 2031."),
    ("id", "visit", "Kantor itu akan diresmikan ketika Quispe mengunjungi Mesir."),
    ("en", "visit", "The office will be opened when Quispe visits Egypt."),
]
WISHED = [
    ("id", "visit", "Quispe ingin mengunjungi Mesir."),
    ("id", "visit", "Quispe berharap Farid mengunjungi Peru."),
    ("id", "sign", "Farid mengusulkan agar kedua negara menandatangani perjanjian ekstradisi."),
    ("id", "visit", "Jika Quispe mengunjungi Mesir, Farid menyambutnya."),
    ("id", "visit", "Quispe mungkin mengunjungi Mesir."),
    ("id", "visit", "Farid mengundang Quispe untuk mengunjungi Mesir."),
    ("en", "visit", "Quispe wants to visit Egypt."),
    ("en", "visit", "Quispe hopes that Farid visits Peru."),
    ("en", "sign", "Farid proposed that the two countries sign an extradition treaty."),
    ("en", "visit", "If Quispe visits Egypt, Farid will receive her."),
    ("en", "visit", "Quispe might visit Egypt."),
    ("en", "visit", "Farid invited Quispe to visit Egypt."),
    ("id", "visit", "Kantor itu mungkin diresmikan saat Quispe mengunjungi Mesir."),
    ("en", "visit", "The office might be opened when Quispe visits Egypt."),
]
DENIED = [
    ("id", "visit", "Quispe menyebut seharusnya Farid yang lebih dulu mengunjungi Peru."),
    ("id", "visit", "Quispe tidak mengunjungi Mesir."),
    ("id", "visit", "Quispe belum pernah mengunjungi Mesir."),
    ("id", "meet", "Quispe menolak bertemu Farid."),
    ("id", "meet", "Farid membantah bahwa ia bertemu Quispe."),
    ("id", "visit", "Kunjungan Quispe ke Mesir dibatalkan."),
    ("id", "visit", "Kunjungan Quispe ke Mesir ditunda."),
    ("id", "visit", "Kunjungan Quispe ke Mesir yang direncanakan pada Mei 2021 dibatalkan."),
    ("id", "visit", "Lawatan Quispe yang semula diagendakan berlangsung pada Mei 2021 ditiadakan."),
    ("id", "meet", "Pertemuan Quispe dan Farid yang dijadwalkan pada Mei 2021 gagal terlaksana."),
    ("id", "sign", "Penandatanganan perjanjian yang direncanakan bulan itu ditunda."),
    ("id", "sign", "Perjanjian itu urung ditandatangani."),
    ("id", "visit", "Quispe nyaris mengunjungi Mesir."),
    ("en", "visit", "Quispe did not visit Egypt."),
    ("en", "visit", "Quispe has never visited Egypt."),
    ("en", "meet", "Quispe refused to meet Farid."),
    ("en", "meet", "Farid denied that he met Quispe."),
    ("en", "meet", "Farid denied meeting Quispe."),
    ("en", "visit", "Quispe's visit to Egypt was cancelled."),
    ("en", "visit", "Quispe's visit to Egypt has been called off."),
    ("en", "visit", "Quispe's visit to Egypt, which had been planned for May 2021, was called off."),
    ("en", "visit", "The visit of Quispe that was scheduled for May 2021 was cancelled."),
    ("en", "visit", "Farid cancelled a visit to Peru."),
    ("en", "visit", "Quispe's visit to Egypt was postponed."),
    ("en", "sign", "The two ministers failed to sign the treaty."),
    ("en", "visit", "Quispe was to have visited Egypt."),
]
TABLE = [
    (value, *row) for value, rows in (("happened", HAPPENED), ("ahead", AHEAD), ("wished", WISHED), ("denied", DENIED)) for row in rows
]


@pytest.mark.parametrize(("value", "code", "name", "sentence"), TABLE)
def test_what_is_told_has_the_standing_that_its_sentence_gives_it(value: str, code: str, name: str, sentence: str) -> None:
    _, parsed = parse(sentence, code)
    assert deed_of(parsed, name).standing.value == value


APART = [
    ("id", "Quispe tidak mengunjungi Kairo, tetapi bertemu Farid di Lima.", {"visit": "denied", "meet": "happened"}),
    ("id", "Setelah bertemu Farid, Quispe akan mengunjungi Luxor.", {"meet": "happened", "visit": "ahead"}),
    ("id", "Quispe yang tidak mengunjungi Kairo bertemu Farid di Lima.", {"visit": "denied", "meet": "happened"}),
    ("en", "Quispe did not visit Cairo but met Farid in Lima.", {"visit": "denied", "meet": "happened"}),
    ("en", "After she met Farid, Quispe will visit Luxor.", {"meet": "happened", "visit": "ahead"}),
    ("en", "Quispe, who did not visit Cairo, met Farid in Lima.", {"visit": "denied", "meet": "happened"}),
]


@pytest.mark.parametrize(("code", "sentence", "told"), APART)
def test_what_one_clause_denies_or_plans_another_may_tell(code: str, sentence: str, told: dict[str, str]) -> None:
    _, parsed = parse(sentence, code)
    assert {name: deed_of(parsed, name).standing.value for name in told} == told


def test_a_standing_shows_the_word_that_it_follows_from() -> None:
    stage, parsed = parse("Quispe refused to meet Farid.", "en")
    clue = deed_of(parsed, "meet").standing.clue
    assert clue is not None
    assert stage.reading.plain[clue.start : clue.end].startswith("refused")
