"""A page is taken in as browsers save it, in each of their ways: its article alone, from where it says, without what lies beside it."""

from pathlib import Path

import pytest

from digest.model import Entry
from digest.reading import read_articles
from tests.intake.articles import added, digest_in, stored
from tests.project import FIXTURES

SAVED = FIXTURES / "saved"
ADDRESS = "https://kabardelta.example/dunia/read/5521/presiden-tokayev-mengunjungi-vietnam"
PAGES = ("complete", "html_only", "reading_view", "single_file")
TEXT = [
    "Presiden Tokayev Mengunjungi Vietnam",
    "Presiden Kazakhstan Kassym-Jomart Tokayev melakukan kunjungan resmi ke Vietnam pada 20-22 Agustus 2023 atas undangan Presiden Vo Van Thuong.",
    "Nilai perdagangan antara Vietnam dan Kazakhstan mencapai lebih dari 587 juta USD pada tahun 2022, kata Tokayev dalam pertemuan dengan wartawan di Hanoi.",
    "Kedua pemimpin sepakat membuka penerbangan langsung antara Almaty dan Hanoi, dan menandatangani nota kesepahaman tentang kerja sama hukum.",
]


def taken(tmp_path: Path, name: str) -> Entry:
    """A saved page as the next build reads it."""
    seeds = digest_in(tmp_path)
    assert added(seeds, SAVED / f"{name}.html").problems == ()
    [entry] = read_articles(seeds).entries
    return entry


@pytest.mark.parametrize("name", PAGES)
def test_its_article_is_read_and_nothing_around_it(name: str, tmp_path: Path) -> None:
    article = taken(tmp_path, name).article
    shown = [" ".join(article.text[block.start : block.end].split()) for block in article.blocks if block.kind in ("title", "paragraph")]
    assert shown == TEXT


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("complete", "https://kabardelta.example/dunia/read/5521/presiden-tokayev-vietnam/"),
        ("html_only", ADDRESS),
        ("reading_view", ADDRESS),
        ("single_file", f"{ADDRESS}?ref=home"),
    ],
)
def test_it_says_where_it_appeared(name: str, address: str, tmp_path: Path) -> None:
    entry = taken(tmp_path, name)
    assert entry.article.head.url == address
    assert entry.notices == entry.problems == ()


@pytest.mark.parametrize(
    ("name", "day"), [("complete", "2023-08-21"), ("html_only", "2023-08-21"), ("single_file", "2023-08-21"), ("reading_view", None)]
)
def test_it_says_when_it_was_published_if_the_page_does(name: str, day: str | None, tmp_path: Path) -> None:
    assert taken(tmp_path, name).facts.published == day


def test_the_day_on_which_it_was_saved_is_told(tmp_path: Path) -> None:
    shown = added(digest_in(tmp_path), SAVED / "single_file.html").shown
    assert f"  source:    {ADDRESS}?ref=home, saved on 22 August 2023" in shown


@pytest.mark.parametrize("name", PAGES)
def test_its_bytes_are_kept(name: str, tmp_path: Path) -> None:
    seeds = digest_in(tmp_path)
    added(seeds, SAVED / f"{name}.html")
    [data] = [data for file, data in stored(seeds).items() if file.endswith(".html")]
    assert data == (SAVED / f"{name}.html").read_bytes()


def test_a_page_saved_in_four_ways_is_one_article(tmp_path: Path) -> None:
    done = added(digest_in(tmp_path), SAVED)
    assert len(done.stems) == 1
    assert all("is there already" in problem.wrong for problem in done.problems)
    assert len(done.problems) == len(PAGES) - 1


def test_a_page_is_known_again_as_a_pasted_text(tmp_path: Path) -> None:
    seeds = digest_in(tmp_path)
    [stem] = added(seeds, SAVED / "complete.html").stems
    pasted = tmp_path / "tempel.txt"
    pasted.write_text("Beranda\nDunia\n\n" + "\n\n".join(TEXT) + "\n\nBaca juga: Harga Emas Naik\n", encoding="utf-8")
    [problem] = added(seeds, pasted).problems
    assert f"{stem}.html" in problem.wrong
