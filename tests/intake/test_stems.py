"""An article's name is made of its day and headline; it is plain, free, and says no more than is known."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.intake.stems import free, stem_of, taken_in, wrong_with
from digest.model import Written
from digest.read import names_translation
from digest.render.slugs import slug

DAY = Written(date="2023-08-21", by="printed")
NAMES = [
    (DAY, "Tokayev Mengunjungi Vietnam", "2023-08-21-tokayev-mengunjungi-vietnam"),
    (DAY, "Võ Văn Thưởng đón Tokayev", "2023-08-21-vo-van-thuong-don-tokayev"),
    (DAY, "Kenya's Envoy: “Nairobi is closer”", "2023-08-21-kenyas-envoy-nairobi-is-closer"),
    (DAY, "Токаев прибыл в Ханой", "2023-08-21-tokaev-pribyl-v-khanoy"),
    (DAY, "越南", "2023-08-21"),
    (Written(), "Tokayev di Hanoi", "tokayev-di-hanoi"),
    (Written(), "…", "article"),
    (Written(), "Index", "article-index"),
    (Written(date="2023-08-21", by="inferred"), "Kabar", "2023-08-kabar"),
    (Written(date="2023-08-21", by="asserted"), "Kabar", "2023-08-21-kabar"),
    (Written(date="2023-08-20/2023-08-22", by="inferred"), "Kabar", "2023-08-kabar"),
    (Written(date="2023-08-30/2023-12-01", by="inferred"), "Kabar", "2023-kabar"),
    (Written(date="2023-12-30/2024-01-02", by="inferred"), "Kabar", "kabar"),
]


@pytest.mark.parametrize(("written", "headline", "stem"), NAMES)
def test_a_name_is_the_day_and_the_headline(written: Written, headline: str, stem: str) -> None:
    assert stem_of(written, headline) == stem


def test_a_long_headline_is_cut_at_a_word() -> None:
    stem = stem_of(DAY, "Halaman Baru dalam Kerja Sama antara Vietnam dan Kazakhstan yang Akan Dibuka Tahun Ini")
    assert stem == "2023-08-21-halaman-baru-dalam-kerja-sama-antara-vietnam-dan-kazakhstan"


@given(st.text())
def test_any_headline_gives_a_name_that_is_its_pages_and_no_translations(headline: str) -> None:
    stem = stem_of(DAY, headline)
    assert slug(stem) == stem
    assert not names_translation(Path(f"{stem}.txt"))
    assert wrong_with(stem) is None


def test_a_taken_name_gets_a_number() -> None:
    taken = taken_in(map(Path, ["kabar.txt", "Kabar-2.html", "lain.en.md", "sisa.toml"]))
    assert [free(stem, taken) for stem in ("kabar", "lain", "sisa", "baru")] == ["kabar-3", "lain-2", "sisa-2", "baru"]


@pytest.mark.parametrize("stem", ["", ".tersembunyi", "a/b", "a\\b", "x.en", "x.pt-BR", "a\nb", "a:b", "ä" * 150])
def test_names_that_no_article_can_have_are_refused(stem: str) -> None:
    assert wrong_with(stem)


@pytest.mark.parametrize("stem", ["2024-03-12-ties", "Duta Besar", "titik.dua.tiga", "Việt–Nam"])
def test_other_names_are_an_editors_to_choose(stem: str) -> None:
    assert wrong_with(stem) is None
