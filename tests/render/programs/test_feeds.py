"""The feeds: what a reader subscribes to, read by a feed reader; dated only by what is printed, the same whenever they are made."""

import json
from dataclasses import replace
from typing import Any

import feedparser  # type: ignore[import-untyped]

from digest.model import Entry
from digest.render.programs.files import SUBSCRIBED
from digest.render.settings import Settings, published_at
from tests.render.making import article, facts
from tests.render.registers.making import SENTENCE, SETTINGS, meeting, pages, person, story

HOSTILE = "<script>alert(1)</script> & ]]> <!-- \x0b {{ x }}"
PUBLISHED = published_at(SETTINGS, "https://d.example")
NEW = story("baru", person(), meeting("2021-05-03", "Rosa Quispe", "Hany Sabry"), published="2021-05-04")
OLD = story("lama", person(), meeting("2021-03-03", "Rosa Quispe", "Amira Fahmy"), published=None)


def feed(name: str, *entries: Entry, settings: Settings = PUBLISHED) -> Any:
    """An English feed as a reader takes it."""
    found = feedparser.parse(pages(*entries, settings=settings)[f"feeds/{name}.xml"])
    assert not found.bozo, found.bozo_exception
    return found


def json_feed(name: str, *entries: Entry, settings: Settings = PUBLISHED) -> Any:
    """The same as JSON."""
    return json.loads(pages(*entries, settings=settings)[f"feeds/{name}.json"])


def test_the_newest_article_comes_first_and_leads_to_its_page() -> None:
    found = feed("articles", OLD, NEW)
    assert [entry.link for entry in found.entries] == ["https://d.example/en/articles/baru/", "https://d.example/en/articles/lama/"]
    assert (found.version, found.feed.title, found.feed.language) == ("rss20", "News of Two: Newest articles", "en")
    assert found.feed.link == "https://d.example/en/"


def test_only_a_printed_day_is_the_day_of_an_entry() -> None:
    printed, inferred = feed("articles", OLD, NEW).entries
    assert printed.published == "Tue, 04 May 2021 00:00:00 +0000"
    assert "published" not in inferred
    assert [item.get("date_published") for item in json_feed("articles", OLD, NEW)["items"]] == ["2021-05-04T00:00:00Z", None]


def test_each_fact_leads_to_its_place_with_its_sentence() -> None:
    [event] = NEW.facts.events
    [found] = feed("facts", NEW).entries
    assert found.link == f"https://d.example/en/articles/baru/#{event.id}"
    assert found.title == "3 May 2021: Rosa Quispe, Minister of Peru, met Hany Sabry in Peru"
    assert "Rosa Quispe bertemu Amira Fahmy di Lima" in found.summary


def test_what_several_articles_tell_is_new_once() -> None:
    again = story("lagi", person(), meeting("2021-05-03", "Rosa Quispe", "Hany Sabry"), published="2021-06-01")
    assert [entry.link.partition("#")[0] for entry in feed("facts", NEW, again).entries] == ["https://d.example/en/articles/lagi/"]


def test_both_formats_have_the_same_entries_and_ids_that_do_not_hang_on_the_address() -> None:
    for name in ("articles", "facts"):
        found = json_feed(name, OLD, NEW)
        assert found["version"] == "https://jsonfeed.org/version/1.1"
        assert [(item["id"], item["url"]) for item in found["items"]] == [(entry.id, entry.link) for entry in feed(name, OLD, NEW).entries]
        nowhere = json_feed(name, OLD, NEW, settings=SETTINGS)
        assert [item["id"] for item in nowhere["items"]] == [item["id"] for item in found["items"]]
        assert all(item["url"].startswith("../articles/") for item in nowhere["items"])
        assert not {"feed_url", "home_page_url"} & set(nowhere)


def test_whatever_a_title_holds_the_feed_is_whole_and_no_markup_of_it_is_left() -> None:
    source = replace(article(("title", HOSTILE), SENTENCE), id="jahat")
    [found] = feed("articles", Entry(article=source, facts=facts(source, published="2021-05-04"))).entries
    assert found.title == "‹script›alert(1)‹/script› & ]]› ‹!-- {{ x }}"


def test_every_file_that_is_offered_is_there() -> None:
    made = pages(NEW)
    assert {each.path for each in SUBSCRIBED} <= set(made)
