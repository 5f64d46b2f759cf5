"""The year of a date that prints none, and the day an article was published."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.dates.chronology import resolve_chronology
from digest.model import Chronology
from digest.quantities.numbers import find_numbers
from tests.reading import facts_of
from tests.scene import reading_of


def chronology_of(text: str, code: str) -> Chronology:
    """The chronology of an article written in a test."""
    reading = reading_of(text, code)
    return resolve_chronology(reading, find_numbers(reading))


INFERRED = [
    ("id", "Pada tahun 2019 ini keduanya akrab. Kunjungan berlangsung pada 4-6 April.", "2019-04-04/2019-04-06", "years.this_year"),
    ("id", "Upacara tanggal 9 Mei memperingati 40 tahun hubungan diplomatik (9 Mei 1975).", "2015-05-09", "years.anniversary"),
    ("id", "Menteri tiba Selasa (7/5). Ekspor tumbuh 3 persen pada 2023, kata Biro Statistik.", "2024-05-07", "years.weekday"),
    ("id", "Omzet 2 miliar USD pada tahun 2021. Ia akan kembali pada Maret 2023. Pertemuan digelar 3 Mei.", "2022-05-03", "years.past"),
    ("en", "Talks opened on June 3. The visit from June 2 to 4, 2021 was short.", "2021-06-03", "years.same_day"),
    ("id", "Pada 23 Juni mereka bertemu. Ekspor pada 2021 mencapai 3 juta USD.", "2022-06-23", "years.past"),
    ("id", "LIMA, 6 Mei - Menteri tiba kemarin. Ekspor tahun 2023 mencapai 3 juta USD.", "2024-05-05", "years.past"),
    (
        "id",
        "Menteri bertemu.\n\nIa berbicara, Sabtu (5/7/2025). Penerbangan itu berhenti sejak 28 Februari lalu.",
        "2025-02-28",
        "years.weekday",
    ),
    (
        "id",
        "Senin (8/4) surat diserahkan. Kedutaan yang dibuka pada 2012 akan genap berusia 12 tahun pada Oktober.",
        "2024-04-08",
        "years.anniversary",
    ),
    (
        "en",
        "Ties began on 5 May 1993. The countries mark 25 years of ties this year. They met on 2 June.",
        "2018-06-02",
        "years.anniversary",
    ),
    ("en", "They met on June 3, marking 30 years of diplomatic ties, opened on March 2, 1990.", "2020-06-03", "years.anniversary"),
    (
        "id",
        "Presiden berkunjung pada 20-22 Agustus. Hubungan terjalin 31 tahun lalu (29/6/1992-29/6/2023).",
        "2023-08-20/2023-08-22",
        "years.anniversary",
    ),
    ("id", "Keduanya bertemu, Kamis (03/05/18). Kini, Senin (7/5), mereka berpisah.", "2018-05-07", "years.published"),
    ("id", "Tahun lalu dagang tumbuh. Pada Januari-Maret 2022 nilainya 118 juta USD. Menteri tiba 3 April.", "2021", "years.past"),
    ("id", "Presiden akan berkunjung pada 8-10 November 2017, kata juru bicara, Kamis (2/11).", "2017-11-02", "years.weekday"),
]


@pytest.mark.parametrize(("language", "text", "edtf", "rule"), INFERRED)
def test_a_year_is_worked_out_from_the_articles_own_words(language: str, text: str, edtf: str, rule: str) -> None:
    dates = {date.edtf: date for date in chronology_of(text, language).dates}
    assert edtf in dates
    assert dates[edtf].inferred
    clue = dates[edtf].because
    assert clue is not None
    assert clue.rule == rule


def test_the_words_of_a_clue_are_quoted_with_the_bracket_that_closes_them() -> None:
    dates = chronology_of("Menteri tiba Selasa (7/5). Ekspor tumbuh 3 persen pada 2023, kata Biro Statistik.", "id").dates
    assert "Selasa (7/5)" in {date.because.quote for date in dates if date.because}


UNSURE = [
    ("id", "Presiden berkunjung pada 4 Mei dan kembali bulan lalu."),
    ("en", "The embassy opened in 2008. The two signed a treaty on June 1."),
    ("en", "Ties were established on June 29, 1992. In October the president will visit."),
    ("id", "Presiden tiba pada Selasa (30/1). Keduanya menyusun program aksi tahap 2025-2030."),
    ("id", "Ekspor pada tahun 2022 mendatang ditargetkan mencapai 3 juta USD. Menteri tiba, Selasa (11/9). Ia pulang, Kamis (13/9)."),
    ("en", "Trade reached 3 million dollars in 2021. The minister came on Thursday, June 7, and left on Sunday, June 10."),
    ("id", "Presiden tiba, Kamis (22/12). Kedua negara telah menetapkan target ekspor 15 juta USD pada 2028."),
    ("en", "LIMA, April 23 - They agreed to organise a concert for the 70th anniversary of diplomatic ties in 2025."),
    ("en", "They met on August 21 to mark 30 years of ties. Relations were set up on June 29, 1992. Exports in 2022 were USD 6 million."),
    (
        "id",
        "Keduanya bertemu pada Kamis (24 Oktober). Perdagangan ditargetkan 18 miliar USD pada tahun 2025. Sebagai ketua tahun 2025, ia giat.",
    ),
    # Who is ready or committed to do something in a year tells nothing of when it is written.
    ("id", "Menteri tiba, Selasa (3/6). Ketua parlemen menyatakan kesiapan untuk datang ke Lima pada 2026."),
    ("id", "Menteri tiba, Selasa (3/6). Ketua parlemen siap datang ke Lima pada 2026."),
    ("en", "The minister came on Tuesday, June 3. The speaker voiced her readiness to come to Lima in 2026."),
]


@pytest.mark.parametrize(("language", "text"), UNSURE)
def test_where_nothing_or_too_much_tells_the_year_there_is_none(language: str, text: str) -> None:
    chronology = chronology_of(text, language)
    assert not [date.edtf for date in chronology.dates if date.inferred]
    assert chronology.written.by == "unknown"
    assert chronology.written.date is None


FOUNDINGS = [
    ("id", "Pada tahun 2019 ini kedua negara memperingati 60 tahun hubungan diplomatik.", ["1959"], 2019),
    ("id", "Upacara ulang tahun ke-65 terjalinnya hubungan diplomatik digelar pada 3 Desember 2025.", ["1960"], 2025),
    ("id", "Menjelang peringatan 35 tahun hubungan diplomatik pada 2027 mereka bertemu, Rabu (7/5/2025).", ["1992"], 2025),
    ("en", "In 2002 the countries marked the 10th anniversary of diplomatic relations.", ["1992"], 2002),
    ("en", "They celebrated the 60th anniversary of diplomatic relations in 2015.", ["1955"], 2015),
    ("en", "This year marks the 60th anniversary of diplomatic relations, she said on Saturday, 2 May 2015.", ["1955"], 2015),
    ("en", "They will mark the 35th anniversary of diplomatic relations in 2027.", ["1992"], None),
    ("en", "They marked 30 years of diplomatic ties, opened on March 2, 1990.", ["1990-03-02"], 2020),
    ("id", "Mereka akan merayakan 75 tahun hubungan diplomatik tahun depan, kata Quispe, Kamis (2/5/2024).", ["1950"], 2024),
    ("en", "They will celebrate the 75th anniversary of diplomatic ties next year, she said on Thursday, 2 May 2024.", ["1950"], 2024),
    ("id", "Mereka merayakan 75 tahun hubungan diplomatik, kata Quispe, Kamis (2/5/2024).", ["1949"], 2024),
    (
        "en",
        "She came on Sunday, March 9, 2025. From March 9 to 11, 2025 they deepened bilateral ties. They marked 70 years of diplomatic relations.",
        ["1955"],
        2025,
    ),
    (
        "id",
        "Ini peringatan 50 tahun hubungan diplomatik dan 9 tahun kemitraan. Hubungan dibuka pada 2 Mei 1973.",
        ["1973-05-02", "2014"],
        2023,
    ),
]


@pytest.mark.parametrize(("language", "text", "founded", "year"), FOUNDINGS)
def test_an_anniversary_counts_back_to_its_founding(language: str, text: str, founded: list[str], year: int | None) -> None:
    chronology = chronology_of(text, language)
    assert [founding.date for founding in chronology.foundings] == founded
    assert chronology.year == year
    assert max(date.edtf for date in chronology.dates) < "2028"


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
    ("Mereka datang Senin pekan lalu.", "2025-02-03"),
    ("Ia tiba kemarin (11/2) malam.", "2025-02-11"),
    ("Ia akan pulang Jumat ini.", "2025-02-14"),
    ("Menteri mengatakan Senin bahwa kantor itu akan dibuka.", "2025-02-10"),
    ("Delegasi berada di sana sejak Senin hingga Kamis (13/2).", "2025-02-10/2025-02-13"),
    ("Pada tahun kemarin ekspor naik.", "2024"),
    ("Kantor itu dibuka dua tahun lalu.", "2023"),
    ("Sepuluh bulan pertama tahun lalu ramai.", "2024-01/2024-10"),
    ("Pameran digelar tanggal 20-22 Agustus tahun ini.", "2025-08-20/2025-08-22"),
    ("Kunjungan dari tgl 31/10 sampai tgl 1/11 tahun lalu singkat.", "2024-10-31/2024-11-01"),
    ("Hingga akhir Januari ada dua belas proyek.", "2025-01"),
    ("Izin itu berlaku hingga 31 Desember.", "2025-12-31"),
]

ENGLISH = "Two Ministers Meet in Ankara\n\nWednesday, 12 February 2025 10:30\n\n"

RELATIVE_EN = [
    ("The ministers last met in October.", "2024-10"),
    ("The ties gained from his visit last August. 13 flights a week are operated.", "2024-08"),
    ("The visit that runs from Tuesday to Thursday is his first.", "2025-02-11/2025-02-13"),
    ("He flies to Lima on Saturday.", "2025-02-15"),
    ("The main talks were held on Saturday.", "2025-02-08"),
    ("The council meets on Monday next week.", "2025-02-17"),
    ("She said on Tuesday that the office will open soon.", "2025-02-11"),
    ("Two years ago the embassy was opened.", "2023"),
    ("Exports rose in January-November last year.", "2024-01/2024-11"),
    ("In the third quarter of last year it was less.", "2024-07/2024-09"),
    ("Flights will begin in late March.", "2025-03"),
    ("The session is to be held in the fourth quarter.", "2025-10/2025-12"),
]


@pytest.mark.parametrize(("sentence", "edtf"), RELATIVE_EN)
def test_the_words_of_its_clause_tell_on_which_side_of_today_a_date_lies(sentence: str, edtf: str) -> None:
    assert edtf in {date.edtf for date in chronology_of(ENGLISH + sentence, "en").dates}


def test_no_date_goes_across_the_end_of_a_sentence() -> None:
    told = {date.edtf for date in chronology_of(ENGLISH + "He came last August. 13 flights a week are operated.", "en").dates}
    assert "2024-08-13" not in told


WRITTEN = [
    # Of an estimate for a year nobody knows whether the year is over.
    ("id", "Perdagangan pada tahun 2024 diperkirakan mencapai 800 juta dolar AS.", None, "unknown"),
    ("en", ENGLISH + "They met on Tuesday.", "2025-02-12", "printed"),
    ("en", "ASTANA, May 6 - They met. Trade was $3 million in 2024.", "2025-05-06", "inferred"),
    ("en", "They met on May 6. Trade was $3 million in 2024. The next session will be in July 2025.", "2025-05-06/2025-06-30", "inferred"),
    (
        "id",
        "Presiden tiba di Kairo.\n\nIa disambut, Sabtu (5/7/2025), dan akan ke Lima pada Oktober. Pada 1959 presiden pertama datang.",
        "2025-07-05/2025-09-30",
        "inferred",
    ),
    (
        "id",
        "Presiden sedang berkunjung dari 20 hingga 22 Agustus. Pada tahun 2023 ini keduanya akrab.",
        "2023-08-20/2023-08-22",
        "inferred",
    ),
    ("id", "Presiden pertama datang pada 1959. Kedutaan dibuka pada 2008.", None, "unknown"),
    ("en", "Her visit to Peru from August 22 to 24 will deepen ties. Trade was $5 million in 2016.", "2017-01-01/2017-08-21", "inferred"),
    (
        "id",
        "Kunjungannya ke Peru pada 22-24 Agustus 2019 akan mempererat hubungan. Ekspor US$5 juta pada 2018.",
        "2019-01-01/2019-08-21",
        "inferred",
    ),
    (
        "en",
        "The text signed in Lima on 14 March 2018 will run for long. Trade was $5 million in 2017.",
        "2018-03-14/2018-12-31",
        "inferred",
    ),
    (
        "id",
        "Ia akan tiba pada 11 September 2018. Ia akan menyaksikan penandatanganan pembaruan nota tahun 1992. Ia akan disambut pada 11 September.",
        "2018-01-01/2018-09-10",
        "inferred",
    ),
    (
        "id",
        "Presiden disambut di Lima, 3 Maret 2019.\n\nIa akan disambut lagi.\n\nRencana itu disampaikan menteri di Lima, Rabu 5 Mei 2021 menjelang kedatangannya.",
        "2021-05-05/2021-12-31",
        "inferred",
    ),
    (
        "en",
        "They met on May 6. Trade was $3 million in 2024. Next month, he recalled, it will be ten years.",
        "2025-05-06/2025-05-31",
        "inferred",
    ),
    (
        "id",
        "Presiden tiba pada 6 Mei 2025. Kunjungan itu berlangsung menjelang peringatan 35 tahun hubungan diplomatik kedua negara pada tahun 2027. "
        "Pada tahun 2024 nilai perdagangan mencapai US$ 3 juta.",
        "2025-05-06/2025-12-31",
        "inferred",
    ),
]


@pytest.mark.parametrize(("language", "text", "date", "by"), WRITTEN)
def test_an_article_is_written_after_what_it_tells_as_past_and_before_what_is_ahead(
    language: str, text: str, date: str | None, by: str
) -> None:
    written = chronology_of(text, language).written
    assert (written.date, written.by) == (date, by)


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
    ("en", "Jakarta, March 14, 2019: The two countries concluded talks.", "2019-03-14"),
    ("en", "LIMA. October 30, 2024. /Steppe Press/ – The visit ended.", "2024-10-30"),
    ("en", "LIMA, 12 June (Andes News) - The visit ended.", None),
    ("id", "7 Mei 2025\n\nLIMA - Peru dan Mesir membuka pameran beras.", "2025-05-07"),
    ("id", "21 Mei 2025\n\nPeru dan Mesir Sepakati Aturan\n\nPeru dan Mesir menyepakati aturan itu di Lima.", "2025-05-21"),
    (
        "id",
        "Dua Menteri Bertemu\n\nKedua menteri bertemu di Lima.\n\nPenulis: Ana Rojas\nEditor: Eko\n\nKABAR.COM, LIMA - Kedua menteri bertemu di Lima, Kamis (25/6/2015). Keduanya bicara soal dagang.",
        "2015-06-25",
    ),
    (
        "id",
        "Dua Menteri Bertemu\n\nKedua menteri bertemu di Lima.\n\nKeduanya bicara soal dagang di depan pengusaha, Kamis (25/6/2015).",
        None,
    ),
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


@pytest.mark.parametrize("day", ["Selasa (11/2/2025) malam kemarin", "Selasa (11/2/2025) kemarin"])
def test_a_day_that_words_tell_again_is_one_date(day: str) -> None:
    dates = chronology_of(f"LIMA, 12 Februari 2025 - Presiden berkunjung sejak {day}.", "id").dates
    assert [date.edtf for date in dates] == ["2025-02-12", "2025-02-11"]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "Peru and Hungary talk. Trust can be seen from the talks held since the establishment of ties in 1992."),
        ("en", "Peru and Hungary talk. Trade will grow as it has since the signing of the treaty in 1992."),
        ("id", "Peru dan Hungaria berunding. Hubungan akan terus maju sejak pembukaan kedutaan pada 1992."),
    ],
)
def test_what_a_time_is_counted_from_is_over_whatever_its_clause_expects(code: str, text: str) -> None:
    written = facts_of(text, code).written
    assert (written.earliest, written.latest) == ("1992-01-01", None)


def test_a_reason_that_is_still_to_come_is_ahead() -> None:
    assert facts_of("Peru and Hungary hurry since the plant will open in 2030.", "en").written.latest == "2030-12-31"
