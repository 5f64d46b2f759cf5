"""The pages about all articles: their index, the terms, and the facts as data."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from jinja2 import Environment

from digest.edtf import year_of
from digest.faults import Page
from digest.filing import filing_order
from digest.json_line import json_line
from digest.render.amendments import FILE as CORRECTIONS
from digest.render.apart import Apart
from digest.render.article import View, labelled
from digest.render.front_matter import page_text
from digest.render.lines import SHOWN_KINDS
from digest.render.volumes import file, folder, volumes
from digest.tell.wording import Wording

# So many articles stand on a page of their index.
_MOST = 300


def index_pages(views: Sequence[View], wording: Wording, templates: Environment, apart: Apart | None = None) -> Iterator[Page]:
    """Every article by year, the newest first, on as many pages as they need; last on the first page, those about other countries."""
    listed = sorted(views, key=lambda view: year_of(view.date), reverse=True)  # an article of some years is filed by the last
    parts = volumes(listed, lambda view: year_of(view.date) or "undated", most=_MOST)
    index = templates.get_template("index.md.jinja")
    for part in parts:
        years = [(year, list(group)) for year, group in groupby(part.items, key=lambda view: year_of(view.date))]
        shown = {
            "part": part,
            "volumes": parts,
            "folder": folder,
            "up": "../../" if part.name else "",
            "apart": None if part.name else apart,
        }
        body = index.render(words=wording, years=years, **shown)
        path = file("articles/by-year", part.name) if part.name else "articles/index.md"
        yield path, page_text(list_metadata("index", wording), body)


def terms_page(views: Sequence[View], wording: Wording, templates: Environment) -> str:
    """What each word and sign means, and how much the digest holds."""
    counted = Counter({kind: sum(len(getattr(view.entry.facts, kind)) for view in views) for kind in SHOWN_KINDS})
    body = templates.get_template("terms.md.jinja").render(
        words=wording, counted=counted, articles=len(views), corrections=wording.language.tables[CORRECTIONS]
    )
    return page_text(list_metadata("terms", wording), body)


def list_metadata(table: str, wording: Wording) -> dict[str, object]:
    """The front matter of a page that lists things."""
    return {"title": wording.text(table, "title"), "lang": wording.code, "description": wording.text(table, "lead"), "layout": "list"}


def articles_data(views: Iterable[View]) -> str:
    """The published facts, one line of JSON an article, the oldest first; each fact with its sentence in the pages' language."""
    oldest_first = sorted(views, key=lambda view: filing_order(view.entry.facts))
    return "".join(f"{json_line(labelled(view))}\n" for view in oldest_first)
