"""Numbers with their units."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.model import Quantity
from digest.quantities.find import find_quantities
from digest.quantities.numbers import find_numbers
from tests.quantities.reading import reading_of

QUANTITIES = [
    ("id", "pinjaman senilai 75 miliar yen", [(75_000_000_000, "JPY", "exact")]),
    ("id", "hampir Rp 2,5 triliun", [(2_500_000_000_000, "IDR", "almost")]),
    ("id", "Rp20 juta", [(20_000_000, "IDR", "exact")]),
    ("id", "Rp 5,3 T", [(5_300_000_000_000, "IDR", "exact")]),
    ("id", "US$1,23", [(1.23, "USD", "exact")]),
    ("id", "pada 2031 USD 2,5 miliar", [(2_500_000_000, "USD", "exact")]),
    ("en", "in 2031 USD 4.2bn", [(4_200_000_000, "USD", "exact")]),
    ("id", "2,5 miliar USD lebih", [(2_500_000_000, "USD", "over")]),
    ("id", "sedikitnya tiga juta dolar Singapura", [(3_000_000, "SGD", "over")]),
    ("id", "10-15 juta dolar AS", [(10_000_000, "USD", "exact"), (15_000_000, "USD", "exact")]),
    ("id", "naik 12,5 persen", [(12.5, "percent", "exact")]),
    ("id", "dua setengah kali lipat", [(2.5, "time", "exact")]),
    ("id", "lima kali lipat dibandingkan setahun sebelumnya", [(5, "time", "exact")]),
    ("id", "sembilan penerbangan/minggu", [(9, "flight/week", "exact")]),
    ("id", "setiap pekan ada 40 penerbangan", [(40, "flight/week", "exact")]),
    ("id", "terbang tiga kali seminggu", [(3, "flight/week", "exact")]),
    ("id", "dari 3 menjadi 5 penerbangan per minggu", [(3, "flight/week", "exact"), (5, "flight/week", "exact")]),
    ("id", "jumlah wisatawan mencapai 45.000 pada Mei", [(45_000, "person", "exact")]),
    ("id", "kira-kira 800 proyek investasi", [(800, "project", "about")]),
    ("id", "naik dari 3 juta pada 2018 menjadi 5 juta dolar AS", [(3_000_000, "USD", "exact"), (5_000_000, "USD", "exact")]),
    ("id", "naik dari 3 miliar yen pada 2018 menjadi 5 miliar yen", [(3e9, "JPY", "exact"), (5e9, "JPY", "exact")]),
    ("id", "naik seperempat menjadi 60 juta euro", [(60_000_000, "EUR", "exact")]),
    ("id", "wisatawan Peru ke Chili 36 ribu", [(36_000, "person", "exact")]),
    ("id", "wisatawan Peru pada 2019 mencapai 99 ribu", [(99_000, "person", "exact")]),
    ("id", "mahasiswa itu membayar 20 juta untuk kuliah", []),
    ("id", "100 mahasiswa ke Chili setiap tahun", [(100, "person/year", "exact")]),
    ("id", "tidak lebih dari 200 orang", [(200, "person", "almost")]),
    ("id", "salah satu proyek", []),
    ("id", "kamar nomor 214", []),
    ("en", "$4.2bn", [(4_200_000_000, "USD", "exact")]),
    ("en", "nearly 6 billion won", [(6_000_000_000, "KRW", "almost")]),
    ("en", "a 300-million-dollar loan", [(300_000_000, "USD", "exact")]),
    ("en", "Rs 500 crore", [(5_000_000_000, "INR", "exact")]),
    ("en", "MUR 2.1 billion", [(2_100_000_000, "MUR", "exact")]),
    ("en", "up 7 per cent", [(7, "percent", "exact")]),
    ("en", "more than tripled", [(3, "time", "over")]),
    ("en", "12 weekly flights", [(12, "flight/week", "exact")]),
    ("en", "flights rose from five to seven a week", [(5, "flight/week", "exact"), (7, "flight/week", "exact")]),
    ("en", "the number of visitors reached 45,000", [(45_000, "person", "exact")]),
    ("en", "some 2,000 young Chilean students", [(2000, "person", "about")]),
    ("en", "about 900 Mongolians", [(900, "person", "about")]),
    ("en", "a 9,000-strong community", [(9000, "person", "exact")]),
    ("en", "from two flights a week in 2022 to four in 2025", [(2, "flight/week", "exact"), (4, "flight/week", "exact")]),
    ("en", "flies twice a week", [(2, "flight/week", "exact")]),
    ("en", "a quota raised from 500 workers to 800 for 2025", [(500, "person", "exact"), (800, "person", "exact")]),
    ("en", "cut from 6 percent to zero", [(6, "percent", "exact"), (0, "percent", "exact")]),
    ("en", "Peruvian visitors to Chile numbered 36,000", [(36_000, "person", "exact")]),
    ("en", "sends 100 students to Chile every year", [(100, "person/year", "exact")]),
    ("en", "no more than 200 people", [(200, "person", "almost")]),
    ("en", "room 214 on page 7", []),
    ("id", "300,000 turis Peru", [(300_000, "person", "exact")]),
    ("id", "238,768 wisatawan", [(238_768, "person", "exact")]),
    ("id", "Ringgit Malaysia (RM) 60,2 miliar", [(60_200_000_000, "MYR", "exact")]),
    ("id", "dari tujuh kali menjadi 14 kali per minggu", [(7, "flight/week", "exact"), (14, "flight/week", "exact")]),
    ("id", "turis Peru bisa mencapai antara 5 juta hingga 10 juta", [(5_000_000, "person", "exact"), (10_000_000, "person", "exact")]),
    ("id", "2 juta wisatawan, naik dari angka 1,2 juta", [(2_000_000, "person", "exact"), (1_200_000, "person", "exact")]),
    ("en", "the number of Chileans in Lima stands at around 3,400", [(3400, "person", "about")]),
    ("en", "a community of over 120,000", [(120_000, "person", "over")]),
    ("en", "every year it offers 10 places to students", []),
    ("en", "two yen loan projects", [(2, "project", "exact")]),
    ("en", "Kenya exported goods worth 38 billion shillings", [(38_000_000_000, "KES", "exact")]),
    ("en", "Sh134.5 billion of Tanzania's goods", [(134_500_000_000, "TZS", "exact")]),
    ("en", "Nepal earned 7 billion rupees", [(7_000_000_000, "NPR", "exact")]),
    ("en", "grew by a fifth", [(20, "percent", "exact")]),
    ("en", "operates 14 weekly flights to Lima and six to Arica", [(14, "flight/week", "exact"), (6, "flight/week", "exact")]),
    ("id", "terbang 17 kali seminggu, yaitu 10 kali ke Lima", [(17, "flight/week", "exact"), (10, "flight/week", "exact")]),
    ("id", "masing-masing 4 dan 6 penerbangan per minggu", [(4, "flight/week", "exact"), (6, "flight/week", "exact")]),
    ("en", "raised its weekly frequencies to Lima from 14 to 17", [(14, "flight/week", "exact"), (17, "flight/week", "exact")]),
    ("id", "terbang sekali seminggu", [(1, "flight/week", "exact")]),
    ("id", "sekali lagi", []),
    ("en", "the airline has daily flights", [(1, "flight/day", "exact")]),
    ("en", "the ministers talk daily", []),
    ("en", "handed over 10,000 tonnes", [(10_000, "ton", "exact")]),
    ("en", "Visitors from Peru in 2023: 580,000", [(580_000, "person", "exact")]),
    ("en", "Visitors: 3,418,207", []),
    (
        "id",
        "Turis Peru yang datang pada 2019 berjumlah 1,4 juta, setelah ekspor 2 juta dolar",
        [(1_400_000, "person", "exact"), (2e6, "USD", "exact")],
    ),
    (
        "id",
        "pekerja Peru 800 ribu orang, sementara yang resmi hanya 260 ribu",
        [(800_000, "person", "exact"), (260_000, "person", "exact")],
    ),
    ("en", "R75.8 billion", [(75.8e9, "ZAR", "exact")]),
]


def quantities_of(text: str, code: str) -> tuple[Quantity, ...]:
    reading = reading_of(text, code)
    return find_quantities(reading, find_numbers(reading))


@pytest.mark.parametrize(("language", "text", "expected"), QUANTITIES)
def test_a_quantity_has_its_value_unit_and_bound(language: str, text: str, expected: list[tuple[float, str, str]]) -> None:
    found = quantities_of(text, language)
    assert [(quantity.value, quantity.unit, quantity.bound) for quantity in found] == expected


@given(st.text(max_size=200))
def test_a_quantity_lies_inside_any_text(text: str) -> None:
    for code in ("id", "en"):
        assert all(0 <= quantity.start < quantity.end <= len(text) for quantity in quantities_of(text, code))
