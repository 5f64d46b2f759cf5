"""What a reader meets on an article's page, in both languages."""

import re
from dataclasses import replace
from functools import cache
from html.parser import HTMLParser
from typing import Any

import frontmatter
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.facts import to_json, with_ids
from digest.languages import load
from digest.model import (
    Agreement,
    Date,
    Entry,
    Event,
    Figure,
    Head,
    Milestone,
    Organization,
    Part,
    Person,
    Quote,
    Topic,
)
from digest.render import environment
from digest.render.article import article_page, view_of
from digest.render.front_matter import MARK
from digest.tell.wording import Wording, wording_of
from tests.render.making import article, clue, entry, evidence, facts, residue

STORY = article(
    ("title", "Peru dan Mesir Buka Jalur Laut"),
    "Presiden Peru Rosa Quispe mengunjungi Kairo pada 4 Maret. Nilai perdagangan hampir 300 juta USD.",
    ("caption", "Rosa Quispe di Kairo."),
    ("heading", "Babak baru"),
    ("item", "Satu butir."),
    "Tahun 2021 ini kedua negara menandatangani Nota Kesepahaman Pelabuhan.",
)

TEMPLATES = environment()


@cache
def wording(code: str) -> Wording:
    return wording_of(load(code))


def story(**kinds: Any) -> Entry:
    return Entry(article=STORY, facts=with_ids(facts(STORY, **kinds)))


VISIT = Event(
    evidence=evidence(STORY, "Presiden Peru Rosa Quispe mengunjungi Kairo pada 4 Maret."),
    because=(clue(STORY, "Tahun 2021 ini"),),
    kind="official_visit",
    date="2021-03-04",
    people=("Rosa Quispe",),
    place="EG",
    roles=(Part("visitor", ("Rosa Quispe",)),),
)
TRADE = Figure(
    evidence=evidence(STORY, "Nilai perdagangan hampir 300 juta USD."),
    tellings=(evidence(STORY, "Satu butir."),),
    metric="bilateral_trade",
    value=300_000_000,
    unit="USD",
    bound="almost",
    status="actual",
    period="2020",
)
PORTS = Agreement(
    evidence=evidence(STORY, "Tahun 2021 ini kedua negara menandatangani"),
    kind="memorandum",
    name="Nota Kesepahaman Pelabuhan",
    parties=("PE", "EG"),
    status="signed",
    date=None,
)
QUISPE = Person(
    evidence=evidence(STORY, "Presiden Peru Rosa Quispe"), name="Rosa Quispe", role="President", country="PE", office="Presiden Peru"
)


@cache
def page(code: str) -> str:
    told = story(events=(VISIT,), figures=(TRADE,), agreements=(PORTS,), people=(QUISPE,))
    return article_page(view_of(told, wording(code)), TEMPLATES)


class Reader(HTMLParser):
    """Ids, links and text of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.texts: list[str] = []
        self.open: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.open.append(tag)
        if values.get("id"):
            self.ids.append(values["id"] or "")
        if values.get("href"):
            self.links.append(values["href"] or "")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.texts.append(data)

    @property
    def text(self) -> str:
        return " ".join("".join(self.texts).split())


def metadata(page: str) -> dict[str, Any]:
    return frontmatter.loads(page).metadata


def body(page: str) -> Reader:
    return Reader(frontmatter.loads(page).content)


@pytest.mark.parametrize("code", ["id", "en"])
def test_every_link_inside_the_page_leads_to_a_place_on_it(code: str) -> None:
    read = body(page(code))
    assert {link[1:] for link in read.links if link.startswith("#")} <= set(read.ids)
    assert not read.open


@pytest.mark.parametrize("code", ["id", "en"])
def test_no_place_on_the_page_has_the_name_of_another(code: str) -> None:
    ids = body(page(code)).ids
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("code", ["id", "en"])
def test_each_fact_opens_its_sentence_and_the_sentence_names_the_fact(code: str) -> None:
    read = body(page(code))
    shown = metadata(page(code))["facts"]
    for kind, sentence in {"events": "s-1", "figures": "s-2", "agreements": "s-5"}.items():
        [fact] = shown[kind]
        assert f"#{sentence}" in read.links
        assert f"#{fact['id']}" in read.links


def test_a_fact_told_twice_opens_both_sentences() -> None:
    line = re.search(r'<li class="fact" id="figures-.*?</li>', page("en"), re.DOTALL)
    assert line and ('href="#s-2"' in line[0] and 'href="#s-4"' in line[0])


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("id", "4 Mar 2021 Rosa Quispe melakukan kunjungan resmi ke Mesir kalimat 1"),
        ("en", "4 Mar 2021 Rosa Quispe paid an official visit to Egypt sentence 1"),
        ("id", "Nilai perdagangan bilateral mencapai hampir 300 juta USD pada 2020 aktual kalimat 2"),
        ("en", "Bilateral trade came to almost US$300 million in 2020 actual sentence 2"),
        ("id", "Peru dan Mesir menandatangani Nota Kesepahaman Pelabuhan ditandatangani kalimat 5"),
        ("en", "Peru and Egypt signed a memorandum of understanding “Nota Kesepahaman Pelabuhan” signed sentence 5"),
        ("id", "Rosa Quispe, Presiden Peru kalimat 1"),
        ("en", "Rosa Quispe, President (Peru) sentence 1"),
    ],
)
def test_facts_speak_the_language_of_the_page(code: str, said: str) -> None:
    assert said in body(page(code)).text


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("id", "disimpulkan Disimpulkan dari Tahun 2021 ini (kalimat 5): artikel menyebut tahun itu sebagai tahun berjalan"),
        ("en", "inferred Inferred from Tahun 2021 ini (sentence 5): the article speaks of this year as the current one"),
    ],
)
def test_an_inferred_date_shows_its_clue_with_the_way_to_it(code: str, said: str) -> None:
    assert said in body(page(code)).text


@pytest.mark.parametrize("code", ["id", "en"])
def test_what_dates_follow_from_is_explained_once_and_reached_from_every_mark(code: str) -> None:
    text = page(code)
    [explained] = re.findall(r'<details class="because">.*?</details>', text, re.DOTALL)
    marks = re.findall(r'<a class="mark" href="#([^"]+)"', text)
    assert len(marks) >= 1 and set(marks) == {re.findall(r'<ul id="([^"]+)"', explained)[0]}


def test_words_as_printed_are_marked_as_indonesian_on_the_english_page_only() -> None:
    assert '“<span lang="id">Nota Kesepahaman Pelabuhan</span>”' in page("en")
    assert '<div class="prose" lang="id">' in page("en")
    assert 'lang="id"' not in re.sub(r'<(?:a class="calls"|span class="names")[^>]*>', "", frontmatter.loads(page("id")).content)


def test_the_english_page_says_in_what_language_the_article_is() -> None:
    assert "This article is in Indonesian." in body(page("en")).text
    assert "ditulis dalam" not in body(page("id")).text


def test_headings_captions_and_items_keep_their_place() -> None:
    shape = re.findall(r"<(h2|figcaption|li|p) (?:class|id)=\"(?:paragraph|p-\d+)\"|<(figcaption)>", page("id"))
    assert [one or other for one, other in shape] == ["p", "figcaption", "h2", "li", "p"]


@pytest.mark.parametrize("code", ["id", "en"])
def test_every_sentence_of_the_article_is_on_the_page(code: str) -> None:
    text = body(page(code)).text
    for sentence in STORY.sentences:
        assert STORY.text[sentence.start : sentence.end] in text


def test_front_matter_holds_what_programs_rely_on() -> None:
    read = metadata(page("en"))
    assert read["id"] == "kabar"
    assert read["title"] == "Peru dan Mesir Buka Jalur Laut"
    assert read["lang"] == "en"
    assert read["date"] == "2021-03-04"
    assert read["date_known"] == {
        "by": "inferred",
        "earliest": "2021-03-04",
        "latest": "2021-03-04",
        "fact": read["facts"]["events"][0]["id"],
    }
    assert read["source"] == {"file": "kabar.txt", "outlet": "Kabar", "url": None, "language": "id"}
    assert read["summary"] == [
        "4 Mar 2021: Rosa Quispe, President of Peru, paid an official visit to Egypt",
        "Bilateral trade came to almost US$300\u00a0million in 2020",
        "Peru and Egypt signed a memorandum of understanding “Nota Kesepahaman Pelabuhan”",
    ]


def test_front_matter_holds_the_published_facts_and_a_line_for_each() -> None:
    told = story(events=(VISIT,), figures=(TRADE,), agreements=(PORTS,), people=(QUISPE,))
    shown = metadata(page("id"))["facts"]
    assert [fact.pop("label") for fact in shown["agreements"]] == ["Peru dan Mesir menandatangani Nota Kesepahaman Pelabuhan"]
    for kind in ("events", "figures", "people"):
        for fact in shown[kind]:
            del fact["label"]
    assert shown == to_json(told.facts)


def test_a_generated_page_says_so_in_its_first_lines() -> None:
    assert page("id").startswith(f"---\n{MARK}\n")


def test_a_title_made_from_the_main_event_is_marked_as_made() -> None:
    source = article("Rosa Quispe mengunjungi Kairo.")
    visit = Event(evidence=evidence(source, "Rosa Quispe"), kind="working_visit", date=None, people=("Rosa Quispe",), place="EG")
    read = frontmatter.loads(article_page(view_of(entry(source, events=(visit,)), wording("en")), TEMPLATES))
    assert read["title"] == "Rosa Quispe took part in a working visit to Egypt"
    assert read["title_origin"] == "event"
    assert "Title made from the main event; the article prints none." in Reader(read.content).text


def test_an_article_without_facts_or_title_still_has_a_page() -> None:
    source = article("Dua negara bertemu.")
    read = frontmatter.loads(article_page(view_of(entry(source), wording("id")), TEMPLATES))
    assert (read["title"], read["title_origin"], read["date"], read["summary"]) == ("Dua negara bertemu.", "sentence", None, [])
    assert "Dua negara bertemu." in Reader(read.content).text


def test_an_empty_article_still_has_a_page() -> None:
    source = article()
    read = frontmatter.loads(article_page(view_of(entry(source), wording("en")), TEMPLATES))
    assert (read["title"], read["title_origin"]) == ("kabar", "name")


def test_what_was_dropped_is_told_at_the_end() -> None:
    source = article("Dua negara bertemu. Bagikan ini")
    dropped = Entry(
        article=type(source)(
            **{name: getattr(source, name) for name in ("id", "file", "language", "text", "blocks", "sentences")},
            residue=(residue(source, "Bagikan ini"),),
        ),
        facts=facts(source),
    )
    text = body(article_page(view_of(dropped, wording("en")), TEMPLATES)).text
    assert "Bagikan ini characters 20–31 · furniture of a web page" in text


URL = "https://kabar.example/a?b=1&c='\"><script>"


@pytest.mark.parametrize(("code", "address", "published"), [("en", "Address", "Published"), ("id", "Alamat", "Terbit")])
def test_the_page_links_the_article_where_it_appeared(code: str, address: str, published: str) -> None:
    source = replace(article("Dua negara bertemu."), head=Head(url=URL))
    page = article_page(view_of(entry(source, published="2024-03-12"), wording(code)), TEMPLATES)
    shown = body(page)
    assert f"{address}{URL}" in shown.text
    assert f"{published}12 M" in shown.text
    assert metadata(page)["source"]["url"] == URL
    assert page.count('rel="noopener noreferrer external"') == 2
    assert "<script>" not in page.partition("<h1")[2]


def test_without_an_address_the_outlet_is_no_link() -> None:
    page = article_page(view_of(entry(article("Dua negara bertemu.")), wording("en")), TEMPLATES)
    assert "noopener" not in page
    assert "Address" not in body(page).text


TEXT = st.text(min_size=1, max_size=40)


@settings(max_examples=40, deadline=None)
@given(words=TEXT, value=st.one_of(st.integers(-(10**18), 10**18), st.floats(0.001, 1e30)))
def test_whatever_a_fact_holds_front_matter_gives_it_back_and_the_page_stays_whole(words: str, value: float) -> None:
    source = article("Satu kalimat.", stem=words)
    at = evidence(source, "Satu kalimat.")
    told = entry(
        source,
        people=(Person(evidence=at, name=words, role=words, country=None, office=words),),
        organizations=(Organization(evidence=at, name=words, acronym=words),),
        figures=(Figure(evidence=at, metric=words, value=value, unit=words, bound="over", status="target", period=words),),
        agreements=(Agreement(evidence=at, kind=words, name=words, parties=(words,), status="signed", date=words),),
        milestones=(Milestone(evidence=at, kind=words, date=words),),
        dates=(Date(evidence=at, date=words, inferred=True),),
        quotes=(Quote(evidence=at, speaker=words, starts=words),),
        topics=(Topic(evidence=at, topic=words),),
    )
    page = article_page(view_of(Entry(article=source, facts=with_ids(told.facts)), wording("en")), TEMPLATES)
    read = metadata(page)
    assert read["facts"]["people"][0]["name"] == words
    assert read["facts"]["figures"][0]["value"] == value
    assert read["id"] == words
    assert not body(page).open


def test_a_sentence_that_two_facts_tell_is_one_key_point() -> None:
    at = evidence(STORY, "Babak baru")
    opened = Event(evidence=at, kind="launch", date="2024-09-01", people=(), place=None, between=("Lima", "Kairo"))
    flights = Milestone(evidence=at, kind="direct_flights", date="2024-09-01", between=("PE", "EG"))
    view = view_of(story(events=(opened,), milestones=(flights,)), wording("en"))
    lines = [line.label for point in view.points for line in point.lines]
    assert lines
    assert len(lines) == len(set(lines))
