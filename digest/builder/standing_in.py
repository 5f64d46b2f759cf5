"""What a preview shows while a digest can't be built: at every address what keeps it from that, until it is mended."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files

from digest.builder.previewing import is_preview
from digest.faults import fault_of
from digest.languages import available, load
from digest.pipeline import PLAINLY
from digest.render import environment
from digest.review.words import words_of

# Among the settings of MkDocs, what keeps the digest from being built.
WRONG = "wrong"
# The front page, and what a server shows at every other address.
_PAGES = ("index.html", "404.html")
log = logging.getLogger("mkdocs.hooks")


@contextmanager
def standing_in(config: MkDocsConfig) -> Iterator[None]:
    """Let a page take the digest's place in a preview when something is wrong; elsewhere that ends the build."""
    try:
        yield
    except PluginError as error:
        if not is_preview(config):
            raise
        log.error("%s", error)
        config.extra[WRONG] = str(error)
        config.theme.static_templates.clear()
        config.nav = []


def stand_ins(config: MkDocsConfig) -> Files:
    """The pages in the digest's place."""
    text = _page(config.extra[WRONG], config.theme["language"])
    return Files([File.generated(config, path, content=text) for path in _PAGES])


def going_on(build: Callable[[], None], site: Path) -> None:
    """Build a preview's site again; whatever ends that is told in its place, or the server would answer nobody until it is mended."""
    try:
        build()
    except (Exception, SystemExit) as error:
        said = str(fault_of("serve", error)) if isinstance(error, Exception) else f"{error}: see what is said where the preview was begun"
        log.error("%s", said)
        for path in _PAGES:
            (site / path).write_text(_page(said, PLAINLY), encoding="utf-8")


def _page(wrong: str, code: str) -> str:
    """A page that tells what is wrong, and looks by itself whether it still is."""
    language = code if code in available() else PLAINLY
    words = words_of(load(language)).table["preview"]
    return environment().get_template("stand_in.jinja").render(lang=language, wrong=wrong, told=PLAINLY, **words)
