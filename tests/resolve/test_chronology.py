"""The year of a date that prints none, and the day an article was published."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.annotate import annotate
from digest.clean import clean
from digest.model import Chronology, Seed
from digest.resolve.chronology import resolve_chronology
from tests.reading import facts_of, language_of


def chronology_of(text: str, code: str) -> Chronology:
    """The chronology of an article written in a test."""
    language = language_of(code)
    return resolve_chronology(annotate(clean(Seed(id="test", file="test.txt", text=text, encoding="utf-8"), language), language))


INFERRED = [
    ("id", "Pada tahun 2019 ini keduanya akrab. Kunjungan berlangsung pada 4-6 April.", "2019-04-04/2019-04-06", "years.this_year"),
    ("id", "Upacara tanggal 9 Mei memperingati 40 tahun hubungan diplomatik (9 Mei 1975).", "2015-05-09", "years.anniversary"),
    ("id", "Menteri tiba Selasa (7/5). Ekspor tumbuh 3 persen pada 2023, kata Biro Statistik.", "2024-05-07", "years.weekday"),
    ("id", "Omzet 2 miliar USD pada tahun 2021. Ia akan kembali pada Maret 2023. Pertemuan digelar 3 Mei.", "2022-05-03", "years.past"),
    ("en", "Talks opened on June 3. The visit from June 2 to 4, 2021 was short.", "2021-06-03", "years.same_day"),
    ("en", "They met on June 3, marking 30 years of diplomatic ties, opened on March 2, 1990.", "2020-06-03", "years.anniversary"),
]


@pytest.mark.parametrize(("language", "text", "edtf", "rule"), INFERRED)
def test_a_year_is_worked_out_from_the_articles_own_words(language: str, text: str, edtf: str, rule: str) -> None:
    dates = {date.edtf: date for date in chronology_of(text, language).dates}
    assert edtf in dates
    assert dates[edtf].inferred
    clue = dates[edtf].because
    assert clue is not None
    assert clue.rule == rule


def test_a_date_whose_year_nothing_tells_is_left_out() -> None:
    assert chronology_of("Presiden berkunjung pada 4 Mei dan kembali bulan lalu.", "id").dates == ()


BYLINED = "Dua Menteri Bertemu di Ankara\n\nRabu, 12 Februari 2025 | 10:30 WIB\n\n"

RELATIVE = [
    ("Keduanya bertemu pada hari Selasa di Ankara.", "2025-02-11"),
    ("Ia datang kemarin dari Jakarta.", "2025-02-11"),
    ("Sidang digelar Desember lalu di Ankara.", "2024-12"),
    ("Sidang akan digelar April mendatang di Ankara.", "2025-04"),
    ("Nota itu diteken bulan lalu di Ankara.", "2025-01"),
    ("Perdagangan naik pada kuartal pertama tahun lalu.", "2024-01/2024-03"),
    ("Pameran dibuka pada Mei tahun depan di Ankara.", "2026-05"),
    ("Upacara pada 3 Januari lalu ramai; sehari sebelumnya sepi.", "2025-01-02"),
]


@pytest.mark.parametrize(("sentence", "edtf"), RELATIVE)
def test_a_date_is_counted_from_the_day_of_publication(sentence: str, edtf: str) -> None:
    assert edtf in {date.edtf for date in chronology_of(BYLINED + sentence, "id").dates}


PUBLISHED = [
    ("id", "Dua Menteri Bertemu\n\nJumat, 25 April 2025 | 09:15\n\nKeduanya bicara soal dagang.", "2025-04-25"),
    ("id", "JAKARTA - Kedua menteri bertemu di Jakarta, Kamis (25/6/2015). Keduanya bicara soal dagang.", "2015-06-25"),
    ("id", "Kedua menteri bertemu pada 25 Juni 2015 di Jakarta. Keduanya bicara soal dagang.", None),
    ("en", "Ministers Meet\n\nBy Jane Doe\nMay 3, 2021 10:15 AM\n\nThe ministers met.", "2021-05-03"),
    ("en", "ALMATY, April 14, 2026 (Business Monitor) — Trade rose.", "2026-04-14"),
    ("en", "The summit will open on Friday, May 9, 2025. Trade rose.", None),
]


@pytest.mark.parametrize(("language", "text", "published"), PUBLISHED)
def test_only_a_byline_or_dateline_tells_the_day_of_publication(language: str, text: str, published: str | None) -> None:
    assert chronology_of(text, language).published == published


@pytest.mark.parametrize("day", ["29 Februari", "31 April", "30/2", "31/11"])
def test_a_day_that_the_calendar_lacks_breaks_nothing(day: str) -> None:
    text = f"{BYLINED}Acara Rabu ({day}) digelar. Pada tanggal {day} hingga 2 Maret ramai. Tanggal {day}/2023 sepi; {day} 2023 lalu."
    assert all(len(date.edtf) >= 4 for date in chronology_of(text, "id").dates)


WORDS = [
    *("31", "29", "2", "5-7", "2023", "30/2", "(31/4)", "40", "(1992)", ".", ";", ",", "\n\n"),
    *("Februari", "Mei", "Senin", "Rabu", "tahun", "bulan", "lalu", "ini", "depan", "kemarin", "sehari sebelumnya"),
    *("kuartal", "pertama", "hingga", "dan", "akan", "peringatan", "hubungan diplomatik", "juta", "USD"),
]


@given(st.lists(st.sampled_from(WORDS), max_size=40))
def test_no_heap_of_date_words_breaks_the_chronology(heap: list[str]) -> None:
    chronology = chronology_of("Judul berita\n\n" + " ".join(heap), "id")
    assert all(date.inferred == (date.because is not None) for date in chronology.dates)


def test_the_same_year_is_not_the_one_that_was_compared_with() -> None:
    text = (
        "Menurut statistik Vietnam, perdagangan bilateral Vietnam dan Kazakhstan pada tahun 2021 mencapai 470 juta USD, "
        "naik 30% dibandingkan dengan tahun 2020. Angka pihak Kazakhstan untuk tahun yang sama hanya 380 juta USD."
    )
    figures = [(figure.value, figure.period) for figure in facts_of(text, "id").figures if figure.metric == "bilateral_trade"]
    assert figures == [(470_000_000, "2021"), (380_000_000, "2021")]
