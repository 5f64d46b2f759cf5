"""The pages about all articles: home, the index of articles, the terms, and the facts as data."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from jinja2 import Environment
from markupsafe import Markup

from digest.edtf import year_of
from digest.facts import to_line
from digest.model import Digest
from digest.render.apart import Apart
from digest.render.article import View
from digest.render.charts import Charts
from digest.render.dating import filing_order
from digest.render.front_matter import page_text
from digest.render.glance import Glance
from digest.render.lines import SHOWN_KINDS
from digest.render.phrases import phrases_of
from digest.render.related import Other, Sentences, who_said
from digest.render.settings import Settings
from digest.tell.wording import Wording

_NEWEST = 12

# The articles as the home page reaches them.
ARTICLES = "articles/"

# What these pages list is found in the articles themselves.
NOT_SEARCHED: dict[str, object] = {"search": {"exclude": True}}


def home_page(views: Sequence[View], glance: Glance, wording: Wording, settings: Settings, templates: Environment) -> str:
    """The first page: the relationship at a glance and the newest articles."""
    countries = [wording.place(code) for code in settings.countries]
    body = templates.get_template("home.md.jinja").render(
        words=wording,
        countries=countries,
        glance=glance,
        phrases=phrases_of(wording),
        named=who_said,
        chart=trade_chart(glance, wording),
        news=news_lines(glance, wording),
        newest=views[:_NEWEST],
        articles=len(views),
        facts=sum(len(lines) for view in views for lines in view.lines.values()),
    )
    about = settings.description(wording)
    metadata = {"title": settings.titles[wording.code], "lang": wording.code, "description": about, "layout": "home"}
    return page_text(metadata | NOT_SEARCHED, body)


def trade_chart(glance: Glance, wording: Wording) -> Markup | None:
    """Trade as last reported beside every target; nothing where there are not both."""
    if not (glance.reported and glance.aims):
        return None
    title = phrases_of(wording).text("home", "chart")
    marks = [replace(mark, number=number) for number, mark in enumerate((*glance.reported, *glance.aims), 1)]
    return Charts(wording).rows(marks, "trade", title, lambda mark: mark.told.address(ARTICLES), numbered=False)


def news_lines(glance: Glance, wording: Wording) -> list[Other]:
    """What the newest article says of others' facts."""
    sentences = Sentences(wording, ARTICLES)
    return [sentences.said(pairing) for pairing in glance.news.pairings] if glance.news else []


def index_page(views: Sequence[View], wording: Wording, templates: Environment, apart: Apart | None = None) -> str:
    """Every article by year, the newest first; last, those about other countries."""
    years = [(year, list(group)) for year, group in groupby(views, key=lambda view: year_of(view.date))]
    body = templates.get_template("index.md.jinja").render(words=wording, years=years, apart=apart)
    return page_text(list_metadata("index", wording) | NOT_SEARCHED, body)


def terms_page(views: Sequence[View], wording: Wording, settings: Settings, templates: Environment) -> str:
    """What each word and sign means, and how much the digest holds."""
    counted = Counter({kind: sum(len(view.lines.get(kind, ())) for view in views) for kind in SHOWN_KINDS})
    body = templates.get_template("terms.md.jinja").render(
        words=wording, counted=counted, articles=len(views), is_first=wording.code == settings.languages[0]
    )
    return page_text(list_metadata("terms", wording), body)


def list_metadata(table: str, wording: Wording) -> dict[str, object]:
    """The front matter of a page that lists things."""
    return {"title": wording.text(table, "title"), "lang": wording.code, "description": wording.text(table, "lead"), "layout": "list"}


def articles_data(digest: Digest) -> str:
    """The published facts, one line of JSON an article."""
    entries = sorted((*digest.entries, *digest.apart), key=lambda entry: filing_order(entry.facts))
    return "".join(f"{to_line(entry.facts)}\n" for entry in entries)
