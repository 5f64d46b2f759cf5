"""The newest articles, and the newest facts, as feeds: RSS 2.0 and JSON Feed, with the same entries under the same ids.

RSS and not Atom, whose entries must have a date: many an article prints none, and an inferred one is not given for certain.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time
from email.utils import format_datetime
from html import escape
from itertools import islice
from typing import Any
from xml.etree import ElementTree

from digest.edtf import limits
from digest.json_line import json_line
from digest.model import Ref, Story
from digest.render.article import View
from digest.render.phrases import program_phrases
from digest.render.programs.addresses import Addresses, addresses_of
from digest.render.programs.articles import claims_of, summary_of, told_plainly
from digest.render.programs.files import ARTICLE_FEEDS, Subscription
from digest.render.programs.xml_text import xml_text
from digest.render.settings import Settings
from digest.render.speech import Line
from digest.tell.wording import Wording

# A feed is for what is new; the pages have the rest.
MOST_ARTICLES, MOST_FACTS = 50, 100

_ATOM = "http://www.w3.org/2005/Atom"
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
# Some readers take a title for text, others for HTML; these signs mean the same to both.
_TITLE = str.maketrans({"<": "‹", ">": "›"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """An entry of a feed."""

    id: str  # the same for ever, wherever the site is
    path: str  # of its page, from the language's root
    title: str
    text: str
    published: str  # a day, as printed; else empty
    outlet: str = ""
    source: str = ""  # where the article appeared
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A feed in one language; `addresses` are those that its file gives."""

    title: str
    about: str
    language: str
    items: Sequence[Item]
    addresses: Addresses


def feed_text(file: Subscription, views: Sequence[View], story: Story, settings: Settings, wording: Wording) -> str:
    """One of the feeds, given the articles, newest first."""
    phrases = program_phrases(wording)
    newest = sorted(views, key=lambda view: view.added, reverse=True)  # what came last, whenever it was published
    feed = Feed(
        title=f"{settings.titles[wording.code]}: {phrases.text('subscribe', file.words)}",
        about=settings.description(wording),
        language=wording.code,
        items=tuple(article_items(newest) if file in ARTICLE_FEEDS else fact_items(newest, story)),
        addresses=addresses_of(settings, wording.code, file.path),
    )
    return json_feed(feed) if file.suffix == ".json" else rss(feed)


def article_items(views: Iterable[View]) -> Iterator[Item]:
    """Articles as entries, as many of the newest as a feed holds; they come newest first."""
    for view in islice(views, MOST_ARTICLES):
        topics = tuple(line.said.text for line in view.lines.get("topics", ()))
        yield replace(_item(view, "", f"articles/{view.slug}/", view.title.text, summary_of(view)), tags=topics)


def fact_items(views: Iterable[View], story: Story) -> Iterator[Item]:
    """What the newest articles claim, each thing once, by the newest of them."""
    return islice(_facts(views, {ref: thread.tellings[0] for thread in story.threads for ref in thread.tellings}), MOST_FACTS)


def _facts(views: Iterable[View], things: Mapping[Ref, Ref]) -> Iterator[Item]:
    told: set[Ref] = set()
    for view in views:
        for line in claims_of(view):
            ref = Ref(article=view.entry.facts.id, kind=line.kind, fact=line.id)
            thing = things.get(ref, ref)
            if thing not in told:
                told.add(thing)
                yield _item(view, f"{line.id}.", f"articles/{view.slug}/#{line.id}", told_plainly(line, view), _proof(line, view))


def _proof(line: Line, view: View) -> str:
    """The sentence that a fact was read from, and the article."""
    quote = f"“{line.at[0].quote}” " if line.at else ""
    return f"{quote}({view.title.text})"


def _item(view: View, of: str, path: str, title: str, text: str) -> Item:
    article, facts = view.entry.article, view.entry.facts
    return Item(
        id=f"{of}{view.slug}.{view.speech.wording.code}@bilateral-digest",
        path=path,
        title=title,
        text=text,
        published=facts.published or "",
        outlet=article.outlet or "",
        source=article.head.url or "",
    )


def rss(feed: Feed) -> str:
    """The feed as RSS 2.0. No time of the build stands in it: the same articles give the same bytes."""
    root = ElementTree.Element("rss", {"version": "2.0", **({"xmlns:atom": _ATOM} if feed.addresses.root else {})})
    channel = ElementTree.SubElement(root, "channel")
    _add(channel, "title", feed.title)
    _add(channel, "link", feed.addresses.to(""))
    _add(channel, "description", feed.about)
    _add(channel, "language", feed.language)
    if feed.addresses.root:
        ElementTree.SubElement(channel, "atom:link", rel="self", type="application/rss+xml", href=feed.addresses.page)
    for item in feed.items:
        _entry(channel, item, feed.addresses)
    return xml_text(root)


def _entry(channel: ElementTree.Element, item: Item, addresses: Addresses) -> None:
    entry = ElementTree.SubElement(channel, "item")
    _add(entry, "title", item.title.translate(_TITLE))
    _add(entry, "link", addresses.to(item.path))
    _add(entry, "description", escape(item.text, quote=False))  # readers take it for HTML
    for tag in item.tags:
        _add(entry, "category", tag)
    _add(entry, "guid", item.id, isPermaLink="false")
    if item.published:
        _add(entry, "pubDate", format_datetime(_start_of(item.published)))


def _add(parent: ElementTree.Element, name: str, text: str, **attributes: str) -> None:
    ElementTree.SubElement(parent, name, attributes).text = _CONTROLS.sub("", text)


def _start_of(day: str) -> datetime:
    return datetime.combine(limits(day)[0], time(), UTC)


def json_feed(feed: Feed) -> str:
    """The feed as JSON Feed 1.1."""
    own = {"home_page_url": feed.addresses.to(""), "feed_url": feed.addresses.page} if feed.addresses.root else {}
    shown = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "description": feed.about,
        "language": feed.language,
        **own,
        "items": [dict(_json_entry(item, feed)) for item in feed.items],
    }
    return f"{json_line(shown)}\n"


def _json_entry(item: Item, feed: Feed) -> Iterator[tuple[str, Any]]:
    yield "id", item.id
    yield "url", feed.addresses.to(item.path)
    if item.source:
        yield "external_url", item.source
    yield "title", item.title
    yield "content_text", item.text or item.title
    if item.published:
        yield "date_published", _start_of(item.published).isoformat().replace("+00:00", "Z")
    if item.outlet:
        yield "authors", [{"name": item.outlet}]
    if item.tags:
        yield "tags", list(item.tags)
