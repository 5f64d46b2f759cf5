"""Dates as printed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.dates.chronology import resolve_chronology
from digest.model import ResolvedDate
from digest.quantities.numbers import find_numbers
from tests.quantities.reading import reading_of

PRINTED = [
    ("id", "pada tanggal 5 s.d. 7 Maret 2024", ["2024-03-05/2024-03-07"]),
    ("id", "dari tgl 29/9 hingga 1/10/2023", ["2023-09-29/2023-10-01"]),
    ("id", "berlangsung 28 November-2 Desember 2023", ["2023-11-28/2023-12-02"]),
    ("id", "pada 5 dan 7 Maret 2024 serta 9 Mei dan 2 Juni 2024", ["2024-03-05/2024-03-07", "2024-05-09", "2024-06-02"]),
    ("id", "Kamis (25/6/2015) malam", ["2015-06-25"]),
    ("id", "sejak Senin (4/3/2024) hingga Rabu (6/3/2024)", ["2024-03-04/2024-03-06"]),
    ("id", "Senin, 8 Jan 2024 10:15 WIB", ["2024-01-08"]),
    ("id", "terbit 12-03-2024, diperbarui 2024/03/14", ["2024-03-12", "2024-03-14"]),
    ("id", "Januari-September 2016 dan Jan-Mar 2017", ["2016-01/2016-09", "2017-01/2017-03"]),
    ("id", "bulan Maret dan April 2023", ["2023-03", "2023-04"]),
    ("id", "dari akhir Mei hingga awal Juni 2023", ["2023-05/2023-06"]),
    ("id", "antara 2015 dan 2020", ["2015/2020"]),
    ("id", "periode 2024-2027 dan 2008--2012", ["2024/2027", "2008/2012"]),
    ("id", "sejak 2015 hingga tahun 2020", ["2015/2020"]),
    ("id", "pada 2015, 2017 dan 2020", ["2015", "2017", "2020"]),
    ("id", "pada kuartal III/2016", ["2016-07/2016-09"]),
    ("id", "semester II 2023", ["2023-07/2023-12"]),
    ("id", "enam bulan pertama 2022, dalam 11 bulan 2023", ["2022-01/2022-06", "2023-01/2023-11"]),
    ("id", "akhir tahun 2025", ["2025"]),
    ("id", "2024 menjadi tahun yang baik; nota itu berakhir 2027.", ["2024", "2027"]),
    ("id", "Tahun Kebudayaan dan Pariwisata 2024", ["2024"]),
    ("id", "selama 31 tahun, sidang ke-11 Mei 2023", ["2023-05"]),
    ("id", "mulai berlaku 15 April 1958 dan 20 Mei tahun itu", ["1958-04-15", "1958-05-20"]),
    ("id", "berkunjung pada 2019; setahun kemudian dibalas", ["2019", "2020"]),
    ("id", "meneken nota pada 3 Mei 2019 dan sehari sebelumnya berunding", ["2019-05-03", "2019-05-02"]),
    ("id", "Persetujuan Kebudayaan, 1985", ["1985"]),
    ("id", "Nota Kesepahaman Pariwisata (ditandatangani di Lima), 2010.", ["2010"]),
    ("id", "Hotel Melati, 1985 kamar", []),
    ("id", "UU Nomor 12 Tahun 2011", []),
    ("id", "era 1990-an, kamar 2015, 2016 orang", []),
    ("id", "31 Februari 2023, 30/2/2023", []),
    ("en", "HANOI, May 6, 2025", ["2025-05-06"]),
    ("en", "from May 5 to 7, 2025", ["2025-05-05/2025-05-07"]),
    ("en", "from 30 August to 2 September 2023", ["2023-08-30/2023-09-02"]),
    ("en", "in late October – early November of 2011", ["2011-10/2011-11"]),
    ("en", "on the 21st of August 2023", ["2023-08-21"]),
    ("en", "(Friday, 09 July, 2021)", ["2021-07-09"]),
    ("en", "FEB 12, 2025 - 6:41 PM", ["2025-02-12"]),
    ("en", "on 2019-05-04 and 29/6/1992-29/6/1993", ["2019-05-04", "1992-06-29/1993-06-29"]),
    ("en", "in Q3 2023 and the first half of 2024", ["2023-07/2023-09", "2024-01/2024-06"]),
    ("en", "in the first half-year of 2017", ["2017-01/2017-06"]),
    ("en", "the first eleven months of 2024", ["2024-01/2024-11"]),
    ("en", "in the same period of 2023", ["2023"]),
    ("en", "in the January-November period of 2023", ["2023-01/2023-11"]),
    ("en", "in FY 2025-26 and 2026/2027", ["2025/2026", "2026/2027"]),
    ("en", "in mid-2023 and by the year 2030", ["2023", "2030"]),
    ("en", "from 2015 until 2019, in 2021, 2022 and 2023", ["2015/2019", "2021", "2022", "2023"]),
    ("en", "the 2018 memorandum, the 2030 Agenda", ["2018"]),
    ("en", "opened in 2010, and closed two years later", ["2010", "2012"]),
    ("en", "signed on 3 May 2019 and ratified three days later", ["2019-05-03", "2019-05-06"]),
    ("en", "came in 2009 and, two years later, in May 2011", ["2009", "2011-05"]),
    ("en", "Agreement on Trade, 1996", ["1996"]),
    ("en", "The Grand Hotel, 1996 rooms", []),
    ("en", "in the 1990s, resolution 1973, May I ask", []),
    ("en", "February 30, 2023", []),
]


def dates_of(text: str, code: str) -> tuple[ResolvedDate, ...]:
    reading = reading_of(text, code)
    return resolve_chronology(reading, find_numbers(reading)).dates


@pytest.mark.parametrize(("language", "text", "expected"), PRINTED)
def test_a_printed_date_is_read_in_every_order(language: str, text: str, expected: list[str]) -> None:
    assert [date.edtf for date in dates_of(text, language)] == expected


def test_a_range_of_many_years_between_full_dates_gives_its_first_day_too() -> None:
    dates = dates_of("hubungan diplomatik (7/7/1955-7/7/2015)", "id")
    assert [date.edtf for date in dates] == ["1955-07-07", "1955-07-07/2015-07-07"]


@given(st.dates())
def test_any_day_written_out_is_read_back(day: object) -> None:
    iso = str(day)
    if iso >= "1800":
        year, month, number = iso.split("-")
        text = f"pada {int(number)}/{int(month)}/{year}"
        expected = [iso] if int(year) < 2100 else []
        assert [date.edtf for date in dates_of(text, "id")] == expected


@given(st.text(alphabet="0123456789/-. Maret May tanggal tahun ini lalu,()", max_size=120))
def test_a_date_lies_inside_any_text(text: str) -> None:
    for code in ("id", "en"):
        assert all(0 <= date.start < date.end <= len(text) for date in dates_of(text, code))
