"""The head says which language an article is in; where nothing tells it, the refusal says how to say it."""

from pathlib import Path

import pytest

from digest.heads import with_head
from digest.languages import available
from digest.model import Entry, Problem
from digest.read import seed_of
from digest.reading import read_seed
from tests.reading import language_of

LANGUAGES = {code: language_of(code) for code in available()}
NAMES = "Tokayev – Tô Lâm"


def entry(text: str, file: str = "a.txt") -> Entry | Problem:
    """What is read of a file."""
    return read_seed(seed_of(Path(file), text), LANGUAGES)


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ("id", "id"),
        ("en", "en"),
        ("ID", "id"),
        ("id-ID", "id"),
        ("en_GB", "en"),
        ("Indonesia", "id"),
        ("Bahasa Indonesia", "id"),
        ("English", "en"),
        ('"en"', "en"),
    ],
)
@pytest.mark.parametrize("key", ["language", "bahasa", "lang"])
def test_the_head_says_the_language(key: str, told: str, code: str) -> None:
    read = entry(f"---\n{key}: {told}\n---\n{NAMES}\n")
    assert isinstance(read, Entry)
    assert read.article.language == code


def test_a_labelled_line_says_it_too() -> None:
    read = entry(f"Bahasa: Indonesia\nJudul: Tokayev\n\n{NAMES}")
    assert isinstance(read, Entry)
    assert read.article.language == "id"


def test_a_refusal_says_how_to_name_the_language() -> None:
    refused = entry(NAMES)
    assert isinstance(refused, Problem)
    assert refused.wrong == "in no language that is read here, or too short to tell"
    assert (
        refused.hint
        == "if it is in one of them, say so between two lines --- at its top: language: en for English; language: id for Bahasa Indonesia"
    )


def test_a_language_that_is_not_read_here_is_named() -> None:
    refused = entry("---\nlanguage: fr\n---\nPresiden tiba di Kairo untuk kunjungan resmi.\n")
    assert isinstance(refused, Problem)
    assert (refused.where, refused.wrong) == ("language", "'fr' is no language that is read here")


def test_a_web_page_says_its_language_only_where_its_words_do_not() -> None:
    named = entry(f'<html lang="id-ID"><p>{NAMES}</p></html>', "a.html")
    assert isinstance(named, Entry)
    assert named.article.language == "id"
    told = entry('<html lang="en"><p>Presiden tiba di Kairo untuk kunjungan resmi dan akan bertemu dengan raja.</p></html>', "a.html")
    assert isinstance(told, Entry)
    assert told.article.language == "id"


def test_the_head_is_no_evidence_of_the_language() -> None:
    read = entry("---\ntitle: The President of Peru and the King of Egypt will meet\n---\nPresiden tiba di Kairo.\n")
    assert isinstance(read, Entry)
    assert read.article.language == "id"
    assert with_head(seed_of(Path("a.txt"), "x"), LANGUAGES.values()).head.language is None


def test_what_is_wrong_in_a_head_comes_with_the_article() -> None:
    read = entry("---\ndate: besok\nwarna: biru\n---\nPresiden tiba di Kairo.\n")
    assert isinstance(read, Entry)
    assert [problem.where for problem in read.problems] == ["date"]
    assert ["warna" in notice.wrong for notice in read.notices] == [True]
