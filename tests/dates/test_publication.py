"""The day of publication is the head's, or that of a first line that is a date, or of a byline."""

import pytest

from digest.facts import read_facts
from digest.model import Facts
from tests.clean.cleaning import cleaned
from tests.reading import language_of

BODY = "Presiden Peru tiba di Kairo kemarin untuk kunjungan resmi dan menandatangani perjanjian perdagangan."
TITLE = "Mesir Sambut Presiden Peru"


def facts(text: str, file: str = "a.txt") -> Facts:
    """The facts of an Indonesian text with its head."""
    return read_facts(cleaned(text, file=file), language_of("id"))


@pytest.mark.parametrize(
    "line",
    [
        "Selasa, 12 Maret 2024", "12/03/2024 10:15 WIB", "2024-03-12", "12 Maret 2024", "12 Mar 2024", "Kairo, 12 Maret 2024", "12-03-2024",
        "Selasa (12/03/2024)", "2024-03-12 10:15", "March 12, 2024", "12.03.2024", "SELASA, 12 MARET 2024 | 10:15 WIB",
    ],
)  # fmt: skip
@pytest.mark.parametrize("below", [f"{TITLE}\n\n{BODY}", BODY], ids=["headline", "none"])
def test_a_first_line_that_is_a_date_is_the_day_of_publication(below: str, line: str) -> None:
    assert facts(f"{line}\n\n{below}\n").published == "2024-03-12"


def test_the_day_behind_the_slashes_that_sign_an_article_is_its_own() -> None:
    assert facts(f"{TITLE}\n\n{BODY} ///Kabar, 13 Maret 2024").published == "2024-03-13"


@pytest.mark.parametrize("line", ["Agenda 12 Maret 2024 di Kairo dan Lima", "Dari 1990 sampai 2024", "12 Maret"])
def test_a_first_line_that_only_holds_a_date_is_none(line: str) -> None:
    assert facts(f"{line}\n\n{BODY}\n").published is None


def test_the_heads_day_goes_before_the_byline_and_is_what_others_count_from() -> None:
    read = facts(f"---\ntanggal: 12 Maret 2024\n---\n{TITLE}\nRabu, 13 Maret 2024 | 10:15\n{BODY}")
    assert read.published == "2024-03-12"
    yesterday = next(date for date in read.dates if date.date == "2024-03-11")
    assert yesterday.inferred
    assert yesterday.because[0].quote == "12 Maret 2024"


def test_a_day_in_the_head_is_no_date_of_the_text() -> None:
    assert "2024-03-12" not in [date.date for date in facts(f"---\ndate: 2024-03-12\n---\n{TITLE}\n{BODY}").dates]


def test_a_date_below_the_headline_goes_before_the_one_on_which_the_page_was_opened() -> None:
    assert facts(f"Selasa, 30 April 2024\n{TITLE}\nSenin, 6 Maret 2017 | 11:20 WIB\n{BODY}").published == "2017-03-06"


def test_a_day_that_the_lead_remembers_is_not_the_day_of_publication() -> None:
    lead = "Hubungan diplomatik antara Peru dan Mesir dibuka pada Senin (19/11/1979)."
    later = "Presiden Mesir berkunjung ke Peru pada Maret 2019. Nilai perdagangan mencapai 300 juta USD pada tahun 2021."
    assert facts(f"{TITLE}\n\n{lead} {later}").published is None


def test_a_date_that_hangs_on_an_outlets_name_is_the_day_of_publication() -> None:
    assert facts(f"{TITLE}\nKabar LimaKabar Lima19/11/2024\n{BODY}").published == "2024-11-19"


SAID = 'Hubungan kedua negara berjalan baik. "Kami senang," kata Duta Besar Peru Luis Rojas di Kairo, Jumat ({day}).'


def test_the_day_on_which_a_page_was_opened_is_not_that_of_an_article_in_which_somebody_spoke_long_before() -> None:
    assert facts(f"Sabtu, 23/11/2024 01:07 WIB\n\n{TITLE}\n\n{BODY}\n\n{SAID.format(day='19/06/2020')}").published is None


def test_a_day_above_the_headline_holds_where_somebody_spoke_right_before() -> None:
    text = f"Sabtu, 23/11/2024 01:07 WIB\n\n{TITLE}\n\n{BODY}\n\n{SAID.format(day='22/11/2024')}"
    assert facts(text).published == "2024-11-23"


def test_the_day_below_the_headline_of_the_next_article_is_not_this_ones() -> None:
    end = "Tinggalkan Balasan\n\nAlamat email Anda tidak akan dipublikasikan.\n\nNext Post\n\nHarga kopi di Lima turun\n\nJumat, 28 Februari 2020\n"
    read = facts(f"{TITLE}\n\n{BODY}\n\n{BODY}\n\n{BODY}\n\n{end}")
    assert (read.published, read.written.earliest) == (None, None)
