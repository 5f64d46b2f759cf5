"""Figures: what each is about, whether it is reached, and what time it is for."""

import pytest

from tests.reading import facts_of

FIGURES = [
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
    ("id", "Kedua pihak menargetkan omzet perdagangan 8 miliar USD pada 2035.", [("bilateral_trade", 8e9, "target", "2035")]),
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
    ("en", "They agreed to raise bilateral trade to $9 billion by 2040.", [("bilateral_trade", 9e9, "target", "2040")]),
    (
        "en",
        "Peru's firms hold 14 projects with registered capital of $300 million.",
        [("investment_projects", 14, "actual", None), ("investment", 3e8, "actual", None)],
    ),
    ("en", "The bank will extend $200 million in concessional loans.", [("loan_or_aid", 2e8, "actual", None)]),
    ("en", "The company won a contract worth 480 million ringgit.", [("other", 4.8e8, "actual", None)]),
    ("en", "More than 70,000 Peruvian tourists visited Chile in 2018.", [("tourists", 70000, "actual", "2018")]),
]


@pytest.mark.parametrize(("language", "text", "expected"), FIGURES)
def test_a_figure_has_its_metric_value_status_and_period(
    language: str, text: str, expected: list[tuple[str, float, str, str | None]]
) -> None:
    figures = facts_of(f"Berita\n\n{text}", language).figures
    assert [(figure.metric, figure.value, figure.status, figure.period) for figure in figures] == expected


NOTHING = [
    ("id", "Kurs ditutup di level 15.400 per dolar AS."),
    ("id", "Ekonomi negara itu tumbuh 5 persen dan penduduknya 30 juta jiwa."),
    ("id", "Topan No. 3 merusak 12 rumah; petinju berusia 23 tahun menang 3-1."),
    ("id", "Sebanyak 99 persen pos tarif akan dihapus."),
    ("en", "GDP grew 7 percent and inflation was 3 percent."),
    ("en", "The forum drew 400 participants in a 900-seat hall."),
    ("en", "In a poll, 63 percent of respondents agreed."),
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
