"""What only the local preview shows: the page of what deserves an editor's look."""

from collections.abc import Mapping
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from digest import pipeline
from digest.compare.changes import Article
from digest.contracts import TableError
from digest.faults import guarded
from digest.folder import Folder
from digest.model import Digest, Problem
from digest.review.page import ReviewPage, review_page
from digest.review.run import built_in, read_together, reviewed

# Among the settings of MkDocs, the page of a build, and the pages of all languages.
REVIEW, REVIEWS = "review", "reviews"
# There, too: what could not be used, told where a page is missing.
UNUSED = "unused"
_SERVED = "mkdocs_"  # how the folder of a preview's site begins, which MkDocs makes for the time being


def is_preview(config: MkDocsConfig) -> bool:
    """Whether this is a preview on this computer: MkDocs serves it, from a folder of its own, at its own address."""
    address = f"http://{config.dev_addr}/"
    return bool(config.site_url and config.site_url.startswith(address)) and Path(config.site_dir).name.startswith(_SERVED)


def last_built(folder: Folder) -> tuple[Article, ...] | None:
    """What the pages hold before they are written anew; nothing where they can't be read."""
    try:
        return built_in(folder)
    except (TableError, OSError):
        return None


def review_pages(
    digest: Digest | None, folder: Folder, before: tuple[Article, ...] | None
) -> tuple[Mapping[str, ReviewPage], tuple[Problem, ...]]:
    """The page in each language, of what the build has read, if it had to; or what kept it from being made, which stops no preview."""
    try:
        made = guarded(f"{REVIEW}/", lambda: _pages(digest, folder, before))
    except TableError as error:
        return {}, error.problems
    return ({}, (made,)) if isinstance(made, Problem) else (made, ())


def _pages(digest: Digest | None, folder: Folder, before: tuple[Article, ...] | None) -> Mapping[str, ReviewPage]:
    site = pipeline.read_settings(folder.settings)
    told = digest or read_together(folder, site)
    return {code: review_page(reviewed(told, site, folder, code, before), code) for code in site.languages}
