"""Whatever a seed holds, nothing of it is lost: it is in a block, in a credit or recorded as residue."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.clean.lines import INVISIBLE
from digest.clean.visible import visible_text
from digest.detect import detect
from digest.languages import available
from digest.model import Article
from tests.clean.cleaning import cleaned, dropped
from tests.project import SEEDS
from tests.reading import language_of

ARTICLES = sorted(SEEDS.glob("*.txt"))
PIECES = st.sampled_from(
    [
        "Presiden tiba. ", "Kata dia: ", "\n", "\n\n", "\r\n", "| ", " |", "(Foto: ", ")", '"', "“", "”", "- ", " - ảnh 1", "/.",
        "Baca juga: ", "KAIRO, ANTARA - ", "Komentar (0)", "1. ", "Tn. ", "No. 3", "\u00a0", "\u200b", "\ufeff", "<p>", "</p>", "<!--",
        "<script>", "&nbsp;", "&amp;", "# ", "**", "---\n", "[", "](", "12 Mei 2024", "Tanya: apa?", "Jawab: itu.", "kata", "A", ".",
        "?", ";", "#tag", "\u2028", "İ", "title: Lain\n", "Judul: Lain\n", "Date: 2024-03-12\n", "date: ", "URL: https://a.example/b\n",
        "<h1>", "</div>", "<div class='menu'>", "<article>", "<a href='x'>", "</a>", "<meta property=og:title content='", "'>", "&lt", "&#", "&copy=",
    ]
)  # fmt: skip
SEED_TEXT = st.lists(PIECES | st.text(max_size=3), max_size=40).map("".join)


def uncovered(article: Article) -> str:
    """Every character that is neither white space nor in a block, a credit or residue."""
    covered = bytearray(len(article.text))
    spans = [(block.start, block.end) for block in article.blocks]
    spans += [(residue.start, residue.end) for residue in article.residue]
    spans += [(block.credit.start, block.credit.end) for block in article.blocks if block.credit]
    for start, end in spans:
        covered[start:end] = b"\1" * (end - start)
    return "".join(
        char for char, mark in zip(article.text, covered, strict=True) if not mark and not char.isspace() and char not in INVISIBLE
    )


@pytest.mark.parametrize("file", ["test.txt", "test.md", "test.html"])
@given(text=SEED_TEXT)
@settings(max_examples=200, deadline=None)
def test_no_character_of_a_seed_is_lost(file: str, text: str) -> None:
    assert uncovered(cleaned(text, file=file)) == ""


@pytest.mark.parametrize("file", ["test.txt", "test.md", "test.html"])
@given(text=SEED_TEXT)
@settings(max_examples=200, deadline=None)
def test_blocks_and_sentences_stand_in_order_inside_the_text(file: str, text: str) -> None:
    article = cleaned(text, file=file)
    end = 0
    for block in article.blocks:
        assert end <= block.start < block.end <= len(article.text)
        end = block.end
    for index, sentence in enumerate(article.sentences):
        block = article.block_of(sentence)
        assert block.start <= sentence.start < sentence.end <= block.end
        assert sentence.index == index
        assert not article.text[sentence.start].isspace()
        assert not article.text[sentence.end - 1].isspace()


@pytest.mark.parametrize("file", ["test.txt", "test.md", "test.html"])
@given(text=SEED_TEXT)
@settings(max_examples=100, deadline=None)
def test_the_visible_text_has_the_length_of_the_seed(file: str, text: str) -> None:
    article = cleaned(text, file=file)
    assert len(visible_text(article)) == len(article.text)


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_no_character_of_a_printed_article_is_lost(path: Path) -> None:
    text = path.read_bytes().decode()
    language = detect(text, [language_of(code) for code in available()])
    assert language
    assert uncovered(cleaned(text, language.code)) == ""


# What must be dropped from the two printed articles; all else is text, captions and credits.
DROPPED = {
    "000_6fe26aa26a1efffb": [
        "(VOVWORLD) -",
        "Halaman Baru dalam Kerja Sama antara Vietnam dan Kazakhstan - ảnh 1",
        "Komentar",
        "Yang lain",
    ],
    "001_e6be9cec444244ee": ["|", "|", "|", "|", "[iklan_2]", "Sumber", "Komentar (0)"],
}


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_of_the_printed_articles_just_the_furniture_is_dropped(path: Path) -> None:
    assert dropped(cleaned(path.read_bytes().decode())) == DROPPED[path.stem]
