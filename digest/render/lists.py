"""The pages about all articles: their index, the terms, and the facts as data."""

from collections import Counter
from collections.abc import Sequence
from itertools import groupby

from jinja2 import Environment

from digest.edtf import year_of
from digest.facts import to_line
from digest.model import Digest
from digest.render.apart import Apart
from digest.render.article import View
from digest.render.dating import filing_order
from digest.render.front_matter import page_text
from digest.render.lines import SHOWN_KINDS
from digest.render.settings import Settings
from digest.tell.wording import Wording

# What these pages list is found in the articles themselves.
NOT_SEARCHED: dict[str, object] = {"search": {"exclude": True}}


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
