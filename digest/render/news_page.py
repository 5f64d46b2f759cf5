"""The digest's own history: day by day which articles came into it, and what was put right."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from jinja2 import Environment

from digest.faults import Page
from digest.model import Digest
from digest.render.amendments import FILE
from digest.render.article import View
from digest.render.corrections import Correction
from digest.render.corrections_page import by_article, weight
from digest.render.front_matter import page_text
from digest.render.known_corrections import known_corrections
from digest.render.volumes import file, folder, volumes, way_up
from digest.tell.wording import Wording

REGISTER = "new"


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """One thing that is new: an article, or a correction in it."""

    day: str
    view: View | None  # none: a correction in all articles
    correction: Correction | None = None

    @property
    def weight(self) -> int:
        """How much of a page it takes, in entries of a list."""
        return weight(self.correction) if self.correction else 1


@dataclass(frozen=True, slots=True)
class Today:
    """What is new of one day."""

    day: str
    added: list[View]
    corrected: list[tuple[View | None, list[Correction]]]


def news_pages(views: Iterable[View], digest: Digest, wording: Wording, templates: Environment) -> Iterator[Page]:
    """All that is new and whose day is known, the newest first; on as many pages as it needs."""
    news = sorted(_news(views, known_corrections(digest, wording)), key=lambda each: each.day, reverse=True)
    parts = volumes(news, lambda each: each.day[:4], lambda each: each.weight)
    words = wording.language.tables[FILE]
    template = templates.get_template("new.md.jinja")
    metadata = {"title": words["new"]["title"], "lang": wording.code, "description": words["new"]["lead"], "layout": "list"}
    for part in parts:
        shown = {"volumes": parts, "part": part, "folder": folder, "up": way_up(part.name), "days": _by_day(part.items)}
        body = template.render(words=wording, new=words["new"], page=words["page"], say=words["section"], **shown)
        yield file(REGISTER, part.name), page_text(metadata, body)


def _news(views: Iterable[View], known: Iterable[Correction]) -> Iterator[News]:
    """What has a day; of what has none nobody knows when it was new."""
    for view in views:
        if view.added:
            yield News(day=view.added, view=view)
        yield from (News(day=each.day, view=view, correction=each) for each in view.corrections if each.day)
    yield from (News(day=each.day, view=None, correction=each) for each in known if each.day)


def _by_day(news: Iterable[News]) -> list[Today]:
    return [_today(day, list(group)) for day, group in groupby(news, key=lambda each: each.day)]


def _today(day: str, news: list[News]) -> Today:
    corrected = ((each.view, each.correction) for each in news if each.correction)
    return Today(day, [each.view for each in news if each.view and not each.correction], by_article(corrected))
