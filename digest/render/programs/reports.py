"""How readers report an error: where, in what words, and what names a fact for the editor who puts it right."""

from collections.abc import Iterator

from jinja2 import Environment

from digest.correct.applying import as_read
from digest.correct.naming import Told
from digest.correct.values import as_toml
from digest.faults import Page
from digest.json_line import json_line
from digest.render.amendments import FILE
from digest.render.article import View
from digest.render.front_matter import page_text
from digest.render.lines import SHOWN_KINDS
from digest.render.programs.addresses import Addresses
from digest.render.programs.records import Report
from digest.render.settings import Settings
from digest.tell.wording import Wording

# The lines of a report, in this order; one of which nothing is known is left out.
_LINES = ("wrong", "right", "fact", "article", "quote", "page")


def report_of(view: View, settings: Settings, addresses: Addresses) -> Report | None:
    """What reports from an article's page hold; none where nobody says where they go."""
    if not settings.report_to:
        return None
    words = view.speech.language.table(FILE, "report")
    return Report(
        to=settings.report_to,
        page=addresses.page if addresses.root else "",
        words=words,
        texts=json_line({"subject": words["subject"], "lines": [words[key] for key in _LINES], "editor": words["editor"]}),
        named=dict(_named(view)),
    )


def _named(view: View) -> Iterator[tuple[str, tuple[str, str]]]:
    """By its id, the piece of text and the values that name a fact as it was read; none for one that an editor has touched."""
    for kind in SHOWN_KINDS:
        told = Told(view.entry.article, kind, as_read(view.entry.facts, kind))
        for fact in getattr(view.entry.facts, kind):
            if not fact.corrected:
                quote, where = told.named(fact)
                yield fact.id, (quote, as_toml(where) if where else "")


def report_pages(wording: Wording, settings: Settings, templates: Environment) -> Iterator[Page]:
    """The page that tells how to report an error, where reports go anywhere."""
    if settings.report_to:
        words = wording.language.table(FILE, "report")
        body = templates.get_template("report.md.jinja").render(words=wording, report=words, to=settings.report_to)
        yield (
            "report/index.md",
            page_text({"title": words["title"], "lang": wording.code, "description": words["lead"], "layout": "list"}, body),
        )
