"""How an article and its facts are cited: for Zotero, BibTeX, CSL and by hand; never more exactly than the article says."""

import json
import warnings
from dataclasses import replace
from typing import Any

import frontmatter
import pytest
from bibtexparser.entrypoint import parse_string
from bibtexparser.middlewares import LatexDecodingMiddleware
from bibtexparser.middlewares.middleware import Middleware
from citeproc.source.json import CiteProcJSON  # type: ignore[import-untyped]

from digest.facts import with_ids
from digest.model import Entry, Head, Written
from digest.render.settings import Settings, published_at
from tests.render.making import article, evidence, facts
from tests.render.registers.making import SENTENCE, SETTINGS, meeting, pages

HOSTILE = "Peru & Mesir: 100% {kerja_sama} \\input{/etc/passwd} ~ ^ # $ \"x\" @article{y, } 你好 <!-- '' </dd>"
PUBLISHED = published_at(SETTINGS, "https://d.example")
# The names that Zotero's translator "Embedded Metadata" reads, as far as a newspaper's article has what they name.
READ_BY_ZOTERO = {
    "citation_title", "citation_publication_date", "citation_language", "citation_publisher", "citation_public_url",
    "prism.publicationName", "z:itemType",
}  # fmt: skip


def entry(title: str | None = "Menteri ke Kairo", outlet: str | None = "Kabar", url: str | None = None, **told: Any) -> Entry:
    """An article about a meeting."""
    source = article(("title", title), SENTENCE, outlet=outlet) if title else article(SENTENCE, outlet=outlet)
    source = replace(source, head=Head(url=url))
    held = replace(meeting("2021-03-03", "Rosa Quispe", "Amira Fahmy"), evidence=evidence(source, "Rosa Quispe bertemu"))
    return Entry(article=source, facts=with_ids(facts(source, events=(held,), **told)))


def tags(of: Entry) -> dict[str, str]:
    """What stands in the head of its English page."""
    found: Any = frontmatter.loads(pages(of)["articles/kabar.md"])["citation"]
    return dict(found)


def bib(of: Entry, settings: Settings = SETTINGS) -> dict[str, str]:
    """Its BibTeX entry, with what TeX would print where that is text."""
    text = pages(of, settings=settings)["articles/kabar.bib"]
    verbatim, decoded = fields(text), fields(text, LatexDecodingMiddleware())
    return verbatim | {key: decoded[key] for key in ("title", "journal", "note") if key in decoded}


# The decoder knows no braces by their names, and prints another circumflex than the keyboard's.
BRACES = {r"\textbraceleft{}": "⟨", r"\textbraceright{}": "⟩"}
PRINTED_AS = str.maketrans({"⟨": "{", "⟩": "}", "\u02c6": "^"})


def fields(text: str, *middleware: Middleware) -> dict[str, str]:
    """The fields of the one entry in a file, and under no name its type."""
    for name, sign in BRACES.items():
        text = text.replace(name, sign)
    library = parse_string(text, append_middleware=middleware)
    assert not library.failed_blocks
    [found] = library.entries
    return {
        "": found.entry_type,
        **{each.key: str(each.value).removeprefix("{").removesuffix("}").translate(PRINTED_AS) for each in found.fields},
    }


def csl(of: Entry, settings: Settings = SETTINGS) -> dict[str, Any]:
    """Its CSL-JSON item, which a citation processor takes without a complaint."""
    [item] = json.loads(pages(of, settings=settings)["articles/kabar.json"])
    notice = item.pop("custom")
    assert list(notice) == ["notice"]
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert list(CiteProcJSON([item])) == ["kabar"]
    found: dict[str, Any] = item
    return found


PRINTED: dict[str, Any] = {"published": "2021-03-04"}
INFERRED: dict[str, Any] = {"written": Written(date="2021-03-04/2021-03-09", by="inferred", earliest="2021-03-04", latest="2021-03-09")}


def test_zotero_finds_the_article_as_it_was_published() -> None:
    found = tags(entry(url="https://kabar.example/a", **PRINTED))
    assert found == {
        "citation_title": "Menteri ke Kairo",
        "citation_publication_date": "2021-03-04",
        "citation_language": "id",
        "citation_publisher": "Kabar",
        "citation_public_url": "https://kabar.example/a",
        "prism.publicationName": "Kabar",
        "z:itemType": "newspaperArticle",
    }
    assert set(found) == READ_BY_ZOTERO


def test_zotero_is_told_nothing_that_is_not_printed() -> None:
    found = tags(entry(title=None, outlet=None, **INFERRED))
    assert set(found) == {"citation_title", "citation_language", "z:itemType"}
    assert found["citation_title"].startswith("[") and "Rosa Quispe" in found["citation_title"]


def test_bibtex_and_csl_say_the_same() -> None:
    of = entry(url="https://kabar.example/a?b={c}\\%20d", **PRINTED)
    assert bib(of, PUBLISHED) == {
        "": "article",
        "title": "Menteri ke Kairo",
        "journal": "Kabar",
        "date": "2021-03-04",
        "year": "2021",
        "month": "mar",
        "url": "https://kabar.example/a?b=%7Bc%7D%5C%20d",
        "langid": "indonesian",
        "note": "Read in the News of Two, https://d.example/en/articles/kabar/",
    }
    assert csl(of, PUBLISHED) == {
        "id": "kabar",
        "type": "article-newspaper",
        "title": "Menteri ke Kairo",
        "container-title": "Kabar",
        "issued": {"date-parts": [[2021, 3, 4]]},
        "URL": "https://kabar.example/a?b={c}\\%20d",
        "language": "id",
        "archive": "News of Two",
        "archive_location": "https://d.example/en/articles/kabar/",
        "note": "Read in the News of Two, https://d.example/en/articles/kabar/",
    }


def test_an_inferred_date_is_cited_as_about_then() -> None:
    of = entry(**INFERRED)
    assert bib(of)["date"] == "2021-03-04~/2021-03-09~"
    assert "year" not in bib(of)
    assert csl(of)["issued"] == {"date-parts": [[2021, 3, 4], [2021, 3, 9]], "circa": True}
    assert "about 4–9 March 2021 (inferred)" in pages(of)["articles/kabar.md"]


@pytest.mark.parametrize("outlet", ["Kabar", None])
def test_what_nothing_tells_is_left_out(outlet: str | None) -> None:
    of = entry(outlet=outlet, written=Written())
    assert not {"date", "year", "url"} & set(bib(of))
    assert not {"issued", "URL", "archive_location"} & set(csl(of))
    assert bib(of)[""] == ("article" if outlet else "misc")


def test_whatever_a_title_holds_reference_managers_read_it_back() -> None:
    of = entry(HOSTILE, HOSTILE, **PRINTED)
    assert csl(of)["title"] == HOSTILE
    text = pages(of)["articles/kabar.bib"]
    assert text.count("{") == text.count("}")
    assert (bib(of)["title"], bib(of)["journal"]) == (HOSTILE, HOSTILE)


def test_each_claim_can_be_cited_with_its_sentence_and_its_address() -> None:
    of = entry(**PRINTED)
    [event] = of.facts.events
    anchor = f"articles/kabar/#{event.id}"
    cited = 'Kabar, “<span lang="id">Menteri ke Kairo</span>”, 4 March 2021, sentence 1. News of Two: '
    assert f'{cited}<a href="#{event.id}">{anchor}</a>' in pages(of)["articles/kabar.md"]
    assert f">https://d.example/en/{anchor}</a>" in pages(of, settings=PUBLISHED)["articles/kabar.md"]
