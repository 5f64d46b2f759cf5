"""Ordinary words for a time, each in an article with a visit and a printed date: read, and told on every page."""

import json
from functools import cache

import pytest

from digest.clean import clean
from digest.edtf import parsed
from digest.facts import read_facts, to_json
from digest.model import Digest, Entry, Seed
from digest.render.settings import Settings
from digest.render.workshop import Workshop
from tests.reading import language_of, related
from tests.render.registers.making import pages

SETTINGS = Settings(countries=("PE", "EG"), languages=("id", "en"), titles={"id": "Ikhtisar", "en": "Digest"})

ARTICLES = {
    "id": """Peru dan Mesir Perluas Kerja Sama

Lima, 14 Agustus 2025 - Presiden Peru Rosa Quispe melakukan kunjungan resmi ke Mesir {when}.

Menteri Luar Negeri Mesir, Amira Fahmy, bertemu dengan Rosa Quispe di Kairo {when}. Kedua pihak menandatangani nota kesepahaman tentang pariwisata {when}.

Nilai perdagangan antara Peru dan Mesir mencapai 300 juta USD {when}, naik 12 persen. Ekspor Peru ditargetkan mencapai 500 juta USD {when}.
""",
    "en": """Peru and Egypt Expand Cooperation

LIMA, August 14, 2025 - President of Peru Rosa Quispe paid an official visit to Egypt {when}.

Egyptian Foreign Minister Amira Fahmy met Rosa Quispe in Cairo {when}. The two sides signed a memorandum of understanding on tourism {when}.

Trade between Peru and Egypt reached 300 million USD {when}, up 12 percent. Exports of Peru are expected to reach 500 million USD {when}.
""",
}

# The words, and the date that they are read as; None where they name no time of one year, or are not read yet.
WORDS = {
    "id": [
        ("dalam enam bulan pertama tahun 2025", "2025-01/2025-06"),
        ("dalam sembilan bulan pertama 2024", "2024-01/2024-09"),
        ("dalam lima bulan pertama tahun ini", "2025-01/2025-05"),
        ("dalam dua bulan pertama 2024", "2024-01/2024-02"),
        ("pada kuartal I 2025", "2025-01/2025-03"),
        ("pada kuartal II 2025", "2025-04/2025-06"),
        ("pada kuartal kedua tahun 2025", "2025-04/2025-06"),
        ("pada triwulan III 2024", "2024-07/2024-09"),
        ("pada kuartal keempat tahun lalu", "2024-10/2024-12"),
        ("pada semester I 2025", "2025-01/2025-06"),
        ("pada semester pertama 2025", "2025-01/2025-06"),
        ("pada semester II tahun 2024", "2024-07/2024-12"),
        ("pada paruh pertama 2025", "2025-01/2025-06"),
        ("pada Q2 2025", "2025-04/2025-06"),
        ("pada akhir tahun 2025", "2025"),
        ("pada akhir tahun", None),
        ("pada awal tahun 2025", "2025"),
        ("dari 2021 hingga 2025", "2021/2025"),
        ("periode 2021-2025", "2021/2025"),
        ("dari Januari hingga Juni 2025", "2025-01/2025-06"),
        ("pada Februari-April 2025", "2025-02/2025-04"),
        ("dari November 2024 hingga April 2025", "2024-11/2025-04"),
        ("dari 3 Juni 2025 hingga 5 Juli", "2025-06-03/2025-07-05"),
        ("dari 28 Desember hingga 3 Januari 2025", "2024-12-28/2025-01-03"),
        ("pada 4-6 Juni 2025", "2025-06-04/2025-06-06"),
        ("pada 6-4 Juni 2025", None),
        ("pada bulan Juni 2025", "2025-06"),
        ("pada bulan Februari 2024", "2024-02"),
        ("pada 29 Februari 2024", "2024-02-29"),
        ("pada 29 Februari 2025", None),
        ("pada 31 Juni 2025", None),
        ("pada 31 September", None),
        ("pada tahun 2025", "2025"),
        ("sepanjang tahun lalu", "2024"),
        ("bulan lalu", "2025-07"),
        ("kemarin", "2025-08-13"),
        ("pada tahun 0000", None),
        ("pada tahun 9999", None),
        ("sembilan ribu tahun kemudian", None),
        ("dalam 2 bulan terakhir", None),
    ],
    "en": [
        ("in the first six months of 2025", "2025-01/2025-06"),
        ("in the first nine months of 2024", "2024-01/2024-09"),
        ("in the first eleven months of last year", "2024-01/2024-11"),
        ("in the first half of 2025", "2025-01/2025-06"),
        ("in the second half of 2024", "2024-07/2024-12"),
        ("in the first half of this year", "2025-01/2025-06"),
        ("in H1 2025", "2025-01/2025-06"),
        ("in 1H 2025", "2025-01/2025-06"),
        ("in Q2 2025", "2025-04/2025-06"),
        ("in the second quarter of 2025", "2025-04/2025-06"),
        ("in the third quarter of 2024", "2024-07/2024-09"),
        ("in the fourth quarter of last year", "2024-10/2024-12"),
        ("in the first quarter of 2024", "2024-01/2024-03"),
        ("in the first semester of 2025", "2025-01/2025-06"),
        ("at the end of the year", None),
        ("by the end of 2025", "2025"),
        ("in early 2025", "2025"),
        ("from 2021 to 2025", "2021/2025"),
        ("in 2021-2025", "2021/2025"),
        ("between 2021 and 2025", "2021/2025"),
        ("from January to June 2025", "2025-01/2025-06"),
        ("from May 2025 to June", "2025-05/2025-06"),
        ("from November 2024 to February 2025", "2024-11/2025-02"),
        ("from June 3, 2025 to July 5", "2025-06-03/2025-07-05"),
        ("from 28 December to 3 January 2025", "2024-12-28/2025-01-03"),
        ("from June 4 to 6, 2025", "2025-06-04/2025-06-06"),
        ("on June 6-4, 2025", None),
        ("in June 2025", "2025-06"),
        ("in February 2024", "2024-02"),
        ("on February 29, 2024", "2024-02-29"),
        ("on February 29, 2025", None),
        ("on June 31, 2025", None),
        ("on September 31", None),
        ("in fiscal 2025-26", "2025/2026"),
        ("last year", "2024"),
        ("last month", "2025-07"),
        ("yesterday", "2025-08-13"),
        ("in the year 0000", None),
        ("in the year 9999", None),
        ("nine thousand years later", None),
    ],
}


def article_with(words: str, code: str, stem: str = "kabar") -> Entry:
    """An article that tells everything at that time, with its facts."""
    text = ARTICLES[code].format(when=words)
    article = clean(Seed(id=stem, file=f"{stem}.txt", text=text, encoding="utf-8"), language_of(code))
    return Entry(article=article, facts=read_facts(article, language_of(code)))


@pytest.mark.parametrize(("code", "words", "expected"), [(code, *row) for code, rows in WORDS.items() for row in rows])
def test_an_ordinary_wording_is_read(code: str, words: str, expected: str | None) -> None:
    entry = article_with(words, code)
    dates = {fact.date for fact in entry.facts.dates}
    assert dates == ({expected} if expected else set()) - {entry.facts.published}
    assert entry.facts.published == "2025-08-14"
    assert json.dumps(to_json(entry.facts))
    told = {event.date for event in entry.facts.events} | {figure.period for figure in entry.facts.figures}
    assert all(parsed(date) for date in told if date)


@cache
def entries_in(code: str) -> tuple[Entry, ...]:
    """An article for each of the wordings of a language."""
    return tuple(article_with(words, code, f"kabar{number}") for number, (words, _) in enumerate(WORDS[code]))


@pytest.mark.parametrize("shown", SETTINGS.languages)
@pytest.mark.parametrize("code", WORDS)
def test_all_wordings_are_told_on_every_page(code: str, shown: str) -> None:
    entries = entries_in(code)
    made = pages(*entries, code=shown, settings=SETTINGS)
    assert {"index.md", "timeline.ics", "timeline/index.md", *(f"articles/{entry.article.id}.md" for entry in entries)} <= set(made)


@pytest.mark.parametrize("code", WORDS)
def test_the_search_is_made_of_all_wordings(code: str) -> None:
    entries = entries_in(code)
    digest = Digest(entries=entries, story=related([entry.facts for entry in entries]))
    told = Workshop(digest, {each: language_of(each) for each in SETTINGS.languages}, SETTINGS)
    made = told.search({each: told.found(each, told.ready(each)) for each in SETTINGS.languages})
    assert not made.faults
    assert "id/search/words.json" in made.pages
