"""What readers see of what an editor put right, in both languages."""

import json
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import frontmatter
import pytest

from digest.folder import Folder
from digest.languages import load_all
from digest.publish import publish
from digest.reading import read_articles
from digest.render.settings import Settings

LANGUAGES = ("id", "en")
ARTICLE = """Kazakhstan and Peru sign a trade agreement

Lima - President Kassym-Jomart Tokayev paid a state visit to Peru on 10-11 March and met President Dina Boluarte.

Bilateral trade reached US$300 million in 2023, and investment of Kazakhstan in Peru US$777 million in 2023.

The two countries signed a Memorandum of Understanding on tourism on 11 March 2024.
"""
SAID = """
added = 2026-11-20
title = "A new agreement was signed by both"
date = 2024-03-12

[[reject]]
kind = "figures"
quote = "US$777 million"
reason = "The sum was of another year."
by = "A. Editor"
on = 2026-11-29

[[change]]
kind = "figures"
quote = "US$300 million"
set = { value = 310_000_000 }
reason = "Angka itu dibetulkan oleh koran yang sama."
on = 2025-01-02

[[change]]
kind = "agreements"
quote = "Memorandum of Understanding on tourism"
set = { parties = ["KZ", "PE", "CL"] }
reason = "Chile signed, too <b>."

[[add]]
kind = "figures"
quote = "Bilateral trade reached"
set = { metric = "export", value = 120_000_000, unit = "USD", of = "PE", period = "2023" }
reason = "The table beside the article has it."
"""


TOLD = re.compile(r"777\s(?:million|juta)|777[_,.]?000")


def made(*said: str, text: str = ARTICLE, entities: str = "") -> Mapping[str, str]:
    """All pages of a digest of the article, once for each that is said of it."""
    with TemporaryDirectory() as name:
        folder = Path(name) / "seeds"
        folder.mkdir()
        for number, each in enumerate(said):
            (folder / f"a{number}.txt").write_text(text.replace("tourism", f"tourism {number}" if number else "tourism"), encoding="utf-8")
            (folder / f"a{number}.toml").write_text(each, encoding="utf-8")
        (Path(name) / "entities.toml").write_text(entities, encoding="utf-8")
        digest = read_articles(folder, folder=Folder(Path(name)))
    assert not digest.problems
    settings = Settings(
        countries=("KZ", "PE"), languages=LANGUAGES, titles={"id": "Ikhtisar", "en": "Digest"}, address="https://example.org/"
    )
    done = publish(digest, {code: language for code, language in load_all().items() if code in LANGUAGES}, settings)
    assert not done.faults
    return done.pages


@cache
def pages() -> Mapping[str, str]:
    return made(SAID)


def body(path: str) -> str:
    return frontmatter.loads(pages()[path]).content


def words(html: str) -> str:
    return " ".join(re.sub(r"<[^>]*>", " ", html).replace("&#39;", "'").split())


def fact(code: str, words_of_it: str) -> str:
    """The line of a fact on its article's page."""
    lines = re.findall(r'<li class="fact".*?</li>', body(f"{code}/articles/a0.md"), re.DOTALL)
    [found] = [line for line in lines if words_of_it in words(line)]
    return str(found)


@pytest.mark.parametrize(
    ("code", "said", "mark", "before", "why"),
    [
        ("en", "US$310 million", "corrected", "Read before: Bilateral trade came to US$300 million in 2023", "Why: Angka itu dibetulkan oleh koran yang sama. 2 Jan 2025"),
        ("id", "310 juta USD", "dibetulkan", "Terbaca sebelumnya: Nilai perdagangan bilateral mencapai 300 juta USD pada 2023", "Alasan: Angka itu dibetulkan oleh koran yang sama. 2 Jan 2025"),
    ],
)  # fmt: skip
def test_a_corrected_fact_says_so_with_what_was_read_before_and_why(code: str, said: str, mark: str, before: str, why: str) -> None:
    line = fact(code, said)
    assert f"<summary>{mark}</summary>" in line
    assert before in words(line)
    assert why in words(line)


def test_an_added_fact_says_who_added_it_and_why() -> None:
    assert "added by an editor Not read by the rules. Why: The table beside the article has it." in words(fact("en", "US$120 million"))


def test_the_reason_stands_in_its_own_language_and_runs_no_markup() -> None:
    assert '<span lang="id">Angka itu dibetulkan' in fact("en", "US$310 million")
    assert '<span lang="id">' not in fact("id", "310 juta")
    assert "Chile signed, too &#60;b&#62;." in body("en/articles/a0.md")


@pytest.mark.parametrize("code", LANGUAGES)
def test_what_was_rejected_is_told_only_as_what_is_not_held_to_be_true(code: str) -> None:
    holds = {path for path, page in pages().items() if path.startswith(f"{code}/") and TOLD.search(without_the_article(page))}
    assert holds == {f"{code}/articles/a0.md", f"{code}/corrections/index.md", f"{code}/new/index.md", f"{code}/data/articles.jsonl"}
    for path in holds - {f"{code}/data/articles.jsonl"}:
        assert not TOLD.search(re.sub(r"<s>.*?</s>", "", without_the_article(body(path))))
    [line] = map(json.loads, pages()[f"{code}/data/articles.jsonl"].splitlines())
    assert 777_000_000 not in [each["value"] for each in line["figures"]]
    assert [each["before"]["value"] for each in line["rejected"]] == [777_000_000]


def without_the_article(page: str) -> str:
    """A page without the sentences that it quotes, and without the facts in its head."""
    quoted = "Bilateral trade reached US$300 million in 2023, and investment of Kazakhstan in Peru US$777 million in 2023."
    return re.sub(r"^facts: .*$", "", page, flags=re.MULTILINE).replace(quoted, "")


def test_the_address_of_a_fact_that_was_read_leads_to_what_became_of_it() -> None:
    page, [line] = body("en/articles/a0.md"), list(map(json.loads, pages()["en/data/articles.jsonl"].splitlines()))
    [changed] = [each for each in line["figures"] if each.get("corrected", {}).get("action") == "change"]
    assert f'<details class="amended" id="{changed["corrected"]["before"]["id"]}">' in page
    assert f'<li class="correction" id="{line["rejected"][0]["before"]["id"]}">' in page
    ids = re.findall(r' id="([^"]*)"', page)
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(
    ("code", "dated", "titled", "clue"),
    [
        ("en", "publication date as given by an editor", "Title given by an editor of this digest. Printed title:", "Inferred from the date that an editor gave"),
        ("id", "tanggal terbit dari penyunting", "Judul diberikan penyunting ikhtisar ini. Judul tercetak:", "Disimpulkan dari tanggal yang diberikan penyunting"),
    ],
)  # fmt: skip
def test_a_date_and_a_title_of_an_editors_say_so(code: str, dated: str, titled: str, clue: str) -> None:
    page = body(f"{code}/articles/a0.md")
    assert dated in words(page)
    assert f"{titled} Kazakhstan and Peru sign a trade agreement" in words(page)
    assert re.search(r'<h1 id="title"( lang="en")?>A new agreement was signed by both</h1>', page)
    assert clue in words(page)
    assert not re.search(r"<q[^>]*></q>", page)
    assert re.search(r'<cite[^>]*><span class="passage" id="[bs]-1">', page)  # where facts of the printed title lead


def test_programs_are_told_that_date_and_title_are_an_editors() -> None:
    page = pages()["en/articles/a0.md"]
    assert frontmatter.loads(page)["title_origin"] == "editor"
    assert '"by": "asserted"' in page.partition("date_known: ")[2].partition("\n")[0]
    assert '"datePublished": "2024-03-12"' in page and '"description": "publication date as given by an editor"' in page
    assert '"headline"' not in page  # none is printed so
    assert '"citation_title": "[A new agreement was signed by both]"' in page


@pytest.mark.parametrize("path", ["en/figures.md", "en/agreements/index.md"])
def test_a_list_marks_what_an_editor_changed_and_leads_to_why(path: str) -> None:
    marks = re.findall(r'<a class="amended" href="(?:\.\./)*articles/a0/#([^"]*)">', body(path))
    assert marks
    assert all(f'id="{mark}"' in body("en/articles/a0.md") for mark in marks)


def test_feeds_say_what_an_editor_did() -> None:
    assert "in 2023 (corrected)" in pages()["en/feeds/facts.xml"]


def test_the_terms_explain_every_mark() -> None:
    for mark in ("corrected", "added by an editor", "rejected", "publication date as given by an editor"):
        assert mark in words(body("en/terms.md"))


def test_all_corrections_stand_on_a_page_the_newest_first_and_those_without_a_day_last() -> None:
    told = words(body("en/corrections/index.md"))
    order = [
        "29 November 2026",
        "Why: The sum was of another year. A. Editor, 29 Nov 2026",
        "2 January 2025",
        "Without a day",
        "Title, given by an editor",
    ]
    places = [told.index(each) for each in order]
    assert places == sorted(places)


def test_what_the_sentence_does_not_tell_is_named() -> None:
    said = '[[change]]\nkind = "events"\nquote = "paid a state visit"\nset = { roles = { visitor = ["Kassym-Jomart Tokayev"], host = ["Dina Boluarte"] } }\nreason = "It is told."\n'
    assert "Changed: Parts Why: It is told." in words(frontmatter.loads(made(said)["en/corrections/index.md"]).content)


def test_what_nothing_said_before_is_no_correction_and_what_the_article_prints_otherwise_is() -> None:
    dated = ARTICLE.replace("Lima - ", "Lima, 9 March 2024 - ")
    said = 'date = 2024-03-12\nurl = "https://news.example/a"\noutlet = "Kabar"\n'
    assert "given by an editor" not in words(frontmatter.loads(made(said)["en/corrections/index.md"]).content)
    told = words(frontmatter.loads(made(said, text=dated)["en/corrections/index.md"]).content)
    assert "Date of publication, given by an editor 12 March 2024 Printed: 9 March 2024" in told
    assert "Outlet" not in told and "Address" not in told


def test_many_corrections_stand_on_several_pages_none_of_which_is_slow_to_open() -> None:
    reason = "The newspaper has put it right. " * 12

    def said(number: int) -> str:
        days = (f"20{10 + year}-0{1 + number % 9}-11" for year in range(5))
        return "".join(f'[[add]]\nkind = "dates"\nquote = "Lima"\nset = {{ date = "19{number:02}-{1 + at:02}" }}\nreason = "{reason}"\non = {day}\n' for at, day in enumerate(days))  # fmt: skip

    found = {path: page for path, page in made(*map(said, range(60))).items() if path.startswith("en/corrections/")}
    assert "en/corrections/2010.md" in found
    assert all(len(page.encode()) < 140_000 for page in found.values())
    assert sum(page.count('<li class="correction"') for page in found.values()) == 300


def test_what_is_new_is_told_day_by_day_and_nothing_gets_a_day_that_nobody_gave() -> None:
    told = made("added = 2026-11-20\n", SAID.replace("2026-11-20", "2026-11-30"), "")
    page = frontmatter.loads(told["en/new/index.md"]).content
    days = re.findall(r'<h2 id="d-(.*?)">', page)
    assert days == ["2026-11-30", "2026-11-29", "2026-11-20", "2025-01-02"]
    by_day = dict(zip(days, page.split("<h2 ")[1:], strict=True))
    assert "articles/a1/" in by_day["2026-11-30"] and "articles/a0/" in by_day["2026-11-20"]
    assert "777 million" in words(by_day["2026-11-29"])
    assert "articles/a2/" not in page
    assert "Chile signed" not in words(page)  # a correction without a day


def test_feeds_begin_with_what_came_last() -> None:
    told = made("added = 2026-11-20\ndate = 2026-11-19\n", "added = 2026-11-30\ndate = 2024-01-01\n", "date = 2026-11-29\n")
    for feed in ("articles", "facts"):
        order = re.findall(r"/articles/(a\d)/", told[f"en/feeds/{feed}.xml"])
        assert list(dict.fromkeys(order))[:2] == ["a1", "a0"]


def test_a_digest_without_corrections_says_so() -> None:
    told = made("")
    assert "No corrections so far." in told["en/corrections/index.md"]
    assert "Nothing here has a day yet." in told["en/new/index.md"]


def test_a_title_of_an_editors_may_be_another_in_each_language() -> None:
    pages = made('date = 2024-03-12\n[title]\nid = "Judul baru"\nen = "A new title"\n')
    for code, title, other in (("id", "Judul baru", "A new title"), ("en", "A new title", "Judul baru")):
        page = pages[f"{code}/articles/a0.md"]
        assert frontmatter.loads(page)["title"] == title
        assert other not in frontmatter.loads(page).content
        assert title in pages[f"{code}/corrections/index.md"]
    assert json.loads(pages["id/data/articles.jsonl"])["title"] == "A new title"  # in the article's language


def test_where_an_editor_gives_a_title_in_one_language_the_other_has_the_printed_one() -> None:
    pages = made('date = 2024-03-12\ntitle = { id = "Judul baru" }\n')
    assert frontmatter.loads(pages["id/articles/a0.md"])["title"] == "Judul baru"
    assert frontmatter.loads(pages["en/articles/a0.md"])["title"] == "Kazakhstan and Peru sign a trade agreement"


ENTITIES = """
[people.tokayev]
also = ["Kassym-Jomart Tokayev", "K. Tokayev"]
names = { id = "Tokayev", en = "Qasym-Zhomart Toqaev" }
country = "KZ"
role = "Head of State"
reason = "His own spelling."
by = "A. Editor"
on = 2026-11-28

[places.nowhere]
also = ["Nowhere"]
"""


def test_who_or_what_an_editor_says_a_name_means_is_among_the_corrections_and_the_news() -> None:
    pages = made("date = 2024-03-12\n", entities=ENTITIES)
    for page in (pages["en/corrections/index.md"], pages["en/new/index.md"]):
        assert "People, bodies and places, in all articles" in page
        own = page.partition("People, bodies and places, in all articles")[2]
        assert page.index('id="d-2026-11-28"') < page.index("People, bodies and places")
        assert "Spellings of one: Tokayev; Qasym-Zhomart Toqaev; Kassym-Jomart Tokayev; K. Tokayev" in own
        assert "Country: Kazakhstan" in own
        assert "Office: Head of State" in own
        assert "His own spelling." in own
        assert "A. Editor" in own
        assert "Nowhere" not in page  # which no article names
    assert "Ejaan untuk yang sama: " in pages["id/corrections/index.md"]


def test_what_is_said_of_an_article_as_a_whole_stands_under_its_day_with_the_reason() -> None:
    pages = made(
        'date = 2024-03-12\ntitle = "A better title"\nreason = "The printed one is of another page."\nby = "B. Editor"\non = 2026-11-27\n'
    )
    for page in (pages["en/corrections/index.md"], pages["en/new/index.md"]):
        own = page.partition('id="d-2026-11-27"')[2]
        assert "A better title" in own
        assert "The printed one is of another page." in own
        assert "B. Editor, 27 Nov" in own
