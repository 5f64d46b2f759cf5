"""The page of an article that has a translation: the reader's language first, what is printed below it."""

from dataclasses import replace

import pytest

from digest.facts import with_ids
from digest.languages import load
from digest.model import Entry, Event, Translation
from digest.render import environment
from digest.render.article import View, article_page, view_of
from digest.tell.wording import wording_of
from tests.render.making import article, evidence, facts

SOURCE = article(("title", "Peru dan Mesir"), "Rosa Quispe tiba di Kairo. Ia bertemu Omar.", "Kopi dibahas.", outlet=None)
BLOCKS = (("Peru and Egypt",), ("Rosa Quispe arrived in Cairo.", "She met Omar."), ())


def view(code: str, *, is_old: bool = False, blocks: tuple[tuple[str, ...], ...] = BLOCKS) -> View:
    visit = Event(
        evidence=evidence(SOURCE, "Rosa Quispe tiba di Kairo."), kind="visit", date="2031-05", people=("Rosa Quispe",), place="EG"
    )
    translation = Translation(language="en", file="kabar.en.md", translator="A. Editor", blocks=blocks, is_old=is_old)
    made = Entry(article=SOURCE, facts=with_ids(facts(SOURCE, events=(visit,))), translations=(translation,))
    return view_of(made, wording_of(load(code), {each: load(each) for each in ("id", "en")}))


def page(code: str, *, is_old: bool = False) -> str:
    return article_page(view(code, is_old=is_old), environment())


def test_a_fact_opens_the_translated_sentence_with_the_printed_one_under_it() -> None:
    text = page("en")
    assert '<span class="passage bears" id="s-1">Rosa Quispe arrived in Cairo.</span>' in text
    assert '<q class="as-printed" lang="id">Rosa Quispe tiba di Kairo.</q>' in text


def test_each_translated_paragraph_has_its_original_and_the_others_are_marked_as_printed() -> None:
    text = page("en")
    assert '<p lang="id">Rosa Quispe tiba di Kairo. Ia bertemu Omar.</p></details>' in text
    assert '<p class="paragraph" id="p-3" lang="id">' in text and '<div class="prose">' in text
    assert "What has no translation stands as printed." in text


def test_the_title_is_translated_and_the_printed_one_stands_below_it() -> None:
    text = page("en")
    assert '<h1 id="title"><span class="passage" id="b-1">Peru and Egypt</span></h1>' in text
    assert 'Printed title: <cite lang="id">Peru dan Mesir</cite>' in text


@pytest.mark.parametrize("is_old", [True, False])
def test_whose_translation_it_is_and_whether_the_article_changed_since_is_said(is_old: bool) -> None:
    text = page("en", is_old=is_old)
    assert "Unofficial translation by A. Editor." in text
    assert ("The article has changed since it was translated." in text) == is_old


def test_lists_quote_the_translation() -> None:
    [line] = view("en").lines["events"]
    assert (line.at[0].quote, line.at[0].lang) == ("Rosa Quispe arrived in Cairo.", None)
    [printed] = view("en", blocks=((), (), ())).lines["events"]
    assert (printed.at[0].quote, printed.at[0].lang) == ("Rosa Quispe tiba di Kairo.", "id")


def test_the_page_in_the_articles_own_language_knows_no_translation() -> None:
    entry = view("id").entry
    bare = view_of(replace(entry, translations=()), view("id").speech.wording)
    assert page("id") == article_page(bare, environment())
