"""A translation beside its article: it is shown where it fits, and an editor hears where it does not."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.model import Article, Problem, Sheet, Translation
from digest.reading import read_articles
from digest.translate import laid_beside, translations_of, version_of
from tests.reading import article_of, language_of

PRINTED = """Peru dan Mesir Bertemu

Presiden Peru Rosa Quispe tiba di Kairo. Ia bertemu dengan Omar Farid.

Keduanya membahas perdagangan kopi.
"""
ENGLISH = """Peru and Egypt Meet

The President of Peru, Rosa Quispe, arrived in Cairo. She met Omar Farid.

Both discussed the coffee trade.
"""


@pytest.fixture(scope="module")
def article() -> Article:
    return article_of(PRINTED, "id")


def laid(article: Article, text: str, *, head: bool = True) -> tuple[Translation | None, list[str]]:
    """The translation, and what is said of it."""
    top = f"---\ntranslates: {version_of(article)}\n---\n" if head else ""
    translation, problems = laid_beside(article, Sheet(language="en", file="test.en.md", text=top + text), language_of("en"))
    return translation, [problem.wrong for problem in problems]


def test_each_paragraph_stands_beside_its_own_sentence_by_sentence(article: Article) -> None:
    translation, problems = laid(article, ENGLISH)
    assert translation is not None and problems == []
    assert translation.blocks == (
        ("Peru and Egypt Meet",),
        ("The President of Peru, Rosa Quispe, arrived in Cairo.", "She met Omar Farid."),
        ("Both discussed the coffee trade.",),
    )


def test_marks_of_headings_and_lists_are_no_words(article: Article) -> None:
    translation, _ = laid(article, ENGLISH.replace("Peru and Egypt Meet", "# Peru and Egypt Meet"))
    assert translation is not None and translation.blocks[0] == ("Peru and Egypt Meet",)


def test_a_paragraph_left_out_stands_as_printed_and_is_named(article: Article) -> None:
    translation, problems = laid(article, ENGLISH.replace("Both discussed the coffee trade.", "…"))
    assert translation is not None and translation.blocks[2] == ()
    assert problems == ["paragraph 3 is not translated"]


def test_a_paragraph_with_fewer_sentences_than_its_own_stands_as_printed_and_is_named(article: Article) -> None:
    translation, [problem] = laid(article, ENGLISH.replace("in Cairo. She met", "in Cairo and met"))
    assert translation is not None and translation.blocks[1] == ()
    assert problem.startswith("paragraph 2 has 1 sentences, its original 2")


def test_a_translation_with_a_paragraph_too_few_is_not_shown_and_the_place_is_named(article: Article) -> None:
    sheet = Sheet(language="en", file="test.en.md", text="Peru and Egypt Meet\n\nBoth discussed the coffee trade.")
    translation, [problem] = laid_beside(article, sheet, language_of("en"))
    assert translation is None
    assert problem.wrong == "has 2 paragraphs where test.txt shows 3, so that it is not shown"
    assert "paragraph 2: “Presiden Peru Rosa Quispe tiba di Kairo." in problem.hint


def test_a_translation_of_another_version_is_marked_and_says_what_to_write(article: Article) -> None:
    older = replace(article, text=article.text.replace("kopi", "teh"))
    sheet = Sheet(language="en", file="test.en.md", text=f"---\ntranslates: {version_of(older)}\n---\n{ENGLISH}")
    translation, [problem] = laid_beside(article, sheet, language_of("en"))
    assert translation is not None and translation.is_old
    assert f"translates: {version_of(article)}" in problem.hint


def test_a_translation_that_names_no_version_is_shown_and_says_what_to_write(article: Article) -> None:
    translation, problems = laid(article, ENGLISH, head=False)
    assert translation is not None and not translation.is_old
    assert problems == ["does not say which version of its article it translates"]


def test_line_ends_and_spaces_make_no_other_version(article: Article) -> None:
    assert version_of(replace(article, text=article.text.replace("\n", "\r\n") + "  ")) == version_of(article)


@pytest.mark.parametrize(
    ("languages", "wrong"),
    [
        (("id",), "is in the language of its article; it is left aside"),
        (("en", "en"), "is a second translation into its language; it is left aside"),
        (("fr",), "is in no language of these pages (en, id); it is left aside"),
    ],
)
def test_a_translation_of_no_use_is_named(languages: tuple[str, ...], wrong: str, article: Article) -> None:
    head = f"---\ntranslates: {version_of(article)}\n---\n"
    sheets = [Sheet(language=code, file=f"test.{code}.md", text=head + ENGLISH) for code in languages]
    _, problems = translations_of(article, sheets, {code: language_of(code) for code in ("id", "en")})
    assert [problem.wrong for problem in problems] == [wrong]


@pytest.mark.parametrize("head", ["translates: [", "translates: 2024-13-45", "- a", "? {a: b} : c"])
def test_a_head_that_is_none_is_named(head: str, article: Article) -> None:
    _, problems = laid_beside(article, Sheet(language="en", file="t.en.md", text=f"---\n{head}\n---\n{ENGLISH}"), language_of("en"))
    assert len(problems) == 1 and ("no YAML" in problems[0].wrong or "which version" in problems[0].wrong)


@settings(max_examples=60, deadline=None)
@given(text=st.text(max_size=200))
def test_whatever_lies_in_the_file_nothing_fails(text: str) -> None:
    translation, problems = laid_beside(article_of(PRINTED, "id"), Sheet(language="en", file="t.en.md", text=text), language_of("en"))
    assert problems and all(isinstance(problem, Problem) for problem in problems)
    assert translation is None or len(translation.blocks) == 3


def test_no_fact_is_read_from_a_translation(tmp_path: Path) -> None:
    (tmp_path / "kopi.txt").write_text(PRINTED, encoding="utf-8")
    before = read_articles(tmp_path).entries
    (tmp_path / "kopi.en.md").write_text(ENGLISH.replace("Cairo", "Cairo on 3 May 2031 and signed a treaty"), encoding="utf-8")
    [entry] = read_articles(tmp_path).entries
    assert entry.facts == before[0].facts
    assert [translation.language for translation in entry.translations] == ["en"]
