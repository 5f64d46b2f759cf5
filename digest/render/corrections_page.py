"""The page of all that editors put right, the newest first."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from jinja2 import Environment

from digest.faults import Page
from digest.model import Digest
from digest.render.amendments import FILE
from digest.render.article import View
from digest.render.corrections import Correction
from digest.render.front_matter import page_text
from digest.render.known_corrections import known_corrections
from digest.render.volumes import file, folder, volumes, way_up
from digest.tell.wording import Wording

REGISTER = "corrections"
# So many signs of what a page shows weigh as much as one entry of a list.
_SIGNS = 300

Made = tuple[View | None, Correction]  # of an article, or of all
Days = list[tuple[str, list[tuple[View | None, list[Correction]]]]]


def correction_pages(views: Iterable[View], digest: Digest, wording: Wording, templates: Environment) -> Iterator[Page]:
    """Every correction by its day, those without one last; on as many pages as they need."""
    all_made: list[Made] = [
        *((view, each) for view in views for each in view.corrections),
        *((None, each) for each in known_corrections(digest, wording)),
    ]
    made = sorted(all_made, key=lambda one: one[1].day, reverse=True)
    parts = volumes(made, lambda one: one[1].day[:4] or "undated", lambda one: weight(one[1]))
    said, page = wording.language.table(FILE, "section"), wording.language.table(FILE, "page")
    template = templates.get_template("corrections.md.jinja")
    metadata = {"title": page["title"], "lang": wording.code, "description": page["lead"], "layout": "list"}
    for part in parts:
        shown = {"volumes": parts, "part": part, "folder": folder, "up": way_up(part.name), "days": by_day(part.items)}
        body = template.render(words=wording, page=page, say=said, **shown)
        yield file(REGISTER, part.name), page_text(metadata, body)


def by_day(made: Iterable[Made]) -> Days:
    """Corrections, sorted by their day, under it and their article."""
    return [(day, by_article(group)) for day, group in groupby(made, key=lambda one: one[1].day)]


def by_article(made: Iterable[Made]) -> list[tuple[View | None, list[Correction]]]:
    """Corrections under their articles, those of all articles under none."""
    found: dict[str, tuple[View | None, list[Correction]]] = {}
    for view, each in made:
        found.setdefault(view.slug if view else "", (view, []))[1].append(each)
    return list(found.values())


def weight(each: Correction) -> int:
    """How much of a page it takes, in entries of a list."""
    told = each.amendment.reason.text if each.amendment else ""
    return 1 + (len(told) + len(each.now.text if each.now else "")) // _SIGNS
