"""The digest that MkDocs builds, and the sites of its other languages, which are built beside the first."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from mkdocs.commands.build import build as build_site
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError

from digest import pipeline
from digest.builder.previewing import REVIEW, REVIEWS
from digest.contracts import TableError
from digest.folder import Folder
from digest.render.settings import Settings
from digest.review.page import ReviewPage
from digest.workers import Aside, Lost

# In which of the digest's languages the site is built, among the settings of MkDocs; the first where nothing is said.
LANGUAGE = "language"
# Builds of the other languages that go on beside this one, likewise.
ASIDE = "aside"


def folder_of(config: MkDocsConfig) -> Folder:
    """The digest that MkDocs builds: where its settings lie."""
    return Folder(Path(config.config_file_path).parent)


def address() -> str:
    """Where the site will be, as the environment says; a preview's own address is never written into files."""
    return os.environ.get("SITE_URL", "")


def settings_for(config: MkDocsConfig) -> Settings:
    """The settings of the digest; an error in them ends the build before it has touched anything."""
    try:
        return pipeline.read_settings(folder_of(config).settings, address())
    except TableError as error:
        raise PluginError(str(error)) from error


def is_first(config: MkDocsConfig) -> bool:
    """Whether this builds the site's first language, and so all of it."""
    return not config.extra["path"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """How the site in another language is built beside the first."""

    code: str
    settings: str  # the file
    site_dir: str
    site_url: str
    strict: bool
    dev_addr: str
    review: ReviewPage | None  # in a preview


def others_of(first: MkDocsConfig) -> list[Plan]:
    """The plans of the languages beside the first."""
    site = settings_for(first)
    return [
        Plan(
            code=code,
            settings=first.config_file_path,
            site_dir=str(Path(first.site_dir) / site.folder(code)),
            site_url=f"{first.site_url.rstrip('/')}/{site.folder(code)}" if first.site_url else "",
            strict=first.strict,
            dev_addr=str(first.dev_addr),
            review=first.extra.get(REVIEWS, {}).get(code),
        )
        for code in site.languages[1:]
    ]


def other_pages(plan: Plan) -> list[str]:
    """Build the site in another language; the addresses of its pages."""
    other = load_config(plan.settings, site_dir=plan.site_dir, site_url=plan.site_url, strict=plan.strict, dev_addr=plan.dev_addr)
    other.extra[LANGUAGE], other.extra[REVIEW] = plan.code, plan.review
    build_site(other)
    pages: list[str] = other.extra["pages"]
    return pages


def begun(config: MkDocsConfig) -> list[Aside[list[str]]]:
    """The builds of the languages beside the first, each begun in a process of its own."""
    return [Aside(partial(other_pages, plan)) for plan in others_of(config)]


def built(config: MkDocsConfig) -> Iterator[list[str]]:
    """The addresses of the pages of each language beside the first, once all are there."""
    others: list[Aside[list[str]]] = config.extra.pop(ASIDE, [])
    if not others:
        yield from map(other_pages, others_of(config))
    for each in others:
        pages = each.result()
        if isinstance(pages, Lost):
            raise Abort(f"Aborted: a language of the site is not complete: {pages.why}")
        yield pages
