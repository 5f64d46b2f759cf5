"""From facts to pages: pure functions from values to text."""

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from digest.languages import Language
from digest.model import Digest, Entry
from digest.render.apart import apart_of
from digest.render.article import View, article_page, view_of
from digest.render.dating import filing_order
from digest.render.escape import finalized
from digest.render.figures_page import figures_pages
from digest.render.glance import glance_of
from digest.render.lists import articles_data, home_page, index_page, terms_page
from digest.render.registers import register_pages, registers_of
from digest.render.related import by_article, others_of, pairings_of
from digest.render.settings import Settings
from digest.render.telling import tellings_of
from digest.render.wording import Wording, wording_of

TEMPLATES = Path(__file__).parent.parent / "templates"


def render(digest: Digest, languages: Mapping[str, Language], settings: Settings) -> dict[str, str]:
    """Every generated file of the site: its path under docs and its text."""
    templates = environment()
    pages = {f"{settings.languages[0]}/data/articles.jsonl": articles_data(digest)}
    for code in settings.languages:
        wording = wording_of(languages[code], languages)
        pages |= {f"{code}/{path}": text for path, text in pages_of(digest, wording, settings, templates)}
    return pages


@cache
def environment(folder: Path = TEMPLATES) -> Environment:
    """The templates, each compiled once until it is edited; all that they print is made harmless."""
    return Environment(loader=FileSystemLoader(folder), autoescape=True, finalize=finalized, undefined=StrictUndefined)


def pages_of(digest: Digest, wording: Wording, settings: Settings, templates: Environment) -> Iterable[tuple[str, str]]:
    """The pages of one language."""
    views, apart = (newest_first(entries, wording) for entries in (digest.entries, digest.apart))
    tellings = tellings_of(views)
    pairings = pairings_of(digest.story.relations, tellings)
    others = others_of(by_article(pairings), digest.story, tellings, wording)
    registers = registers_of(digest.story, views, tellings, wording)
    for view in views:
        yield f"articles/{view.slug}.md", article_page(view, templates, others(view), registers.leads(view.entry.article.id))
    for view in apart:
        yield f"articles/{view.slug}.md", article_page(view, templates, None, {})
    yield "articles/index.md", index_page(views, wording, templates, apart_of(apart, wording, settings))
    yield "index.md", home_page(views, glance_of(views, settings.countries, digest.story, tellings), wording, settings, templates)
    yield from figures_pages(views, pairings, wording, settings, templates)
    yield from register_pages(registers, settings, templates)
    yield "terms.md", terms_page(views, wording, settings, templates)


def newest_first(entries: Iterable[Entry], wording: Wording) -> list[View]:
    """Articles as the pages show them, the newest first."""
    return [view_of(entry, wording) for entry in sorted(entries, key=lambda entry: filing_order(entry.facts), reverse=True)]
