"""What MkDocs is told of a digest in one language, beside what its own file says: names, ways through the site, words around the pages."""

import logging
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from rjsmin import jsmin  # type: ignore[import-untyped]

from digest import pipeline
from digest.languages import Language, load
from digest.render.accent import OWN, accent_of, style_sheet
from digest.render.colophon import colophon
from digest.render.settings import Settings

THEME = Path(__file__).parent.parent / "theme"
BASE = "material"  # the theme that ours changes
CARD = "card.png"
ACCENT = "assets/accent.css"
MARK = "assets/mark.svg"
_PAGES = {
    "overview": "index.md",
    "timeline": "timeline/index.md",
    "figures": "figures.md",
    "agreements": "agreements/index.md",
    "people": "people/index.md",
    "articles": "articles/index.md",
}


def dress(config: MkDocsConfig, site: Settings, language: Language, docs: Path) -> None:
    """Give the site in one language its name, its address, its folder of pages and its theme."""
    code = language.code
    config.site_name, config.site_description = site.titles[code], pipeline.description(site, language)
    if site.address and not config.site_url:
        config.site_url = site.root(code)
    config.docs_dir = str(docs / code)
    config.nav = sections(language)
    config.extra |= extra(site, language)
    _dress_theme(config, code)
    _hush(config)


def sections(language: Language) -> list[dict[str, str]]:
    """The ways through the site: a title and a page each."""
    titles = language.table("interface_chrome", "sections")
    return [{titles[section]: page} for section, page in _PAGES.items()]


def extra(site: Settings, language: Language) -> Mapping[str, Any]:
    """What the theme's templates show."""
    code = language.code
    return {
        "path": site.folder(code),
        "languages": [_in_switch(site, load(other, own=language.own.folder)) for other in site.languages],
        "words": dict(language.table("interface_chrome", "chrome")),
        "short_name": site.short,
        "locale": pipeline.locale(language),
        "subscribed": pipeline.subscribed(language),
        "card": site.root(code) + CARD if site.address else "",
        "colophon": [asdict(line) for line in colophon(site)],
        "reports": bool(site.report_to),
        "accent": ACCENT if site.accent else "",
    }


def coloured(site: Settings) -> Iterator[tuple[str, str]]:
    """Files of the theme that are others where an editor chose a colour, by their paths."""
    if site.accent:
        accent = accent_of(site.accent)
        yield ACCENT, style_sheet(accent)
        yield MARK, (THEME / MARK).read_text(encoding="utf-8").replace(OWN.light, accent.light)


def make_lean(files: Files, config: MkDocsConfig) -> None:
    """Take comments and indentation out of our theme's scripts, a quarter of what a reader would wait for; another's stay as they are."""
    for file in list(files):
        if file.src_uri.endswith(".js") and file.abs_src_path and Path(file.abs_src_path).is_relative_to(THEME):
            files.remove(file)
            files.append(File.generated(config, file.src_uri, content=jsmin(file.content_string)))


def _in_switch(site: Settings, language: Language) -> Mapping[str, str]:
    """A language in the switch of languages; its path leads from the site's address."""
    code = language.code
    return {"code": code, "name": language.text("language", "name"), "short": code.upper(), "path": site.folder(code)}


def _dress_theme(config: MkDocsConfig, code: str) -> None:
    theme = config.theme
    theme["language"], theme["font"] = code, False
    theme.static_templates.discard("sitemap.xml")  # ours has all languages, and is written after them
    if str(THEME) not in theme.dirs:  # below what a digest overrides itself
        theme.dirs.insert(1 if theme.custom_dir else 0, str(THEME))


def _hush(config: MkDocsConfig) -> None:
    """Say nothing of pages that are not in the navigation, which names sections only, and of links between generated pages."""
    nav, links = config.validation.nav, config.validation.links
    nav.omitted_files = links.absolute_links = links.unrecognized_links = logging.DEBUG
