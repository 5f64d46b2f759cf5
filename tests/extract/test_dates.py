"""Date facts: each once, with all its sentences."""

from tests.reading import facts_of


def test_a_date_told_twice_is_one_fact_with_both_sentences() -> None:
    text = "Berita\n\nKedutaan dibuka pada 3 Mei 2010. Gedung itu besar. Pada 3 Mei 2010 hujan turun."
    (date,) = facts_of(text, "id").dates
    assert date.date == "2010-05-03"
    assert len(date.tellings) == 1


def test_a_date_printed_with_its_year_anywhere_is_not_inferred() -> None:
    text = "Report\n\nTalks were held on June 3. The treaty was signed on June 3, 2021 in Lima."
    assert [(date.date, date.inferred) for date in facts_of(text, "en").dates] == [("2021-06-03", False)]


def test_an_inferred_date_shows_what_it_follows_from() -> None:
    text = "Berita\n\nPada tahun 2019 ini keduanya akrab. Kunjungan berlangsung pada 4 April."
    date = next(date for date in facts_of(text, "id").dates if date.date == "2019-04-04")
    assert [clue.quote for clue in date.because] == ["2019 ini"]


def test_the_last_year_that_something_is_compared_with_is_no_date() -> None:
    text = "Berita\n\nJumat, 9 Agustus 2024\n\nEkspor naik 5 persen dibandingkan tahun lalu."
    assert "2023" not in {date.date for date in facts_of(text, "id").dates}
