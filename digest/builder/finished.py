"""Generated pages for MkDocs: their bodies are HTML, which it need not read, and a page that is built already is built no more."""

import hashlib
import json
from collections import Counter
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

from digest.builder.built import Built
from digest.builder.linked import LINKED
from digest.builder.previewing import REVIEW, is_preview
from digest.cache import fingerprint
from digest.folder import Folder
from digest.render.front_matter import MARK
from digest.render.unbroken import unbroken

# Among the settings of MkDocs, where built pages are kept.
BUILT = "built"
_HEAD, _END, _FACTS = f"---\n{MARK}\n", "\n---\n", "facts: "
_OURS = "digest.builder."
# Settings that no page shows, and those that are told otherwise; of what we put beside them likewise.
_UNSHOWN = frozenset(("config_file_path", "docs_dir", "site_dir", "watch", "plugins", "hooks", "nav", "theme", "extra"))
_BESIDE = frozenset(("aside", "reviews", "review", "unused", BUILT, LINKED))


def built_before(folder: Folder, config: MkDocsConfig, nav: Navigation) -> Built | None:
    """Where the pages of the last build are kept; nowhere where it can't be known what pages are built with."""
    if not is_all_ours(config):
        return None
    shown = [(key, value) for key, value in config.items() if key not in _UNSHOWN]
    beside = [(key, config.extra[key]) for key in sorted(set(config.extra) - _BESIDE)]
    review = config.extra.get(REVIEW)
    ways = [(item.title, getattr(item, "url", None)) for item in nav]
    told = (fingerprint(), shown, beside, review and review.title, ways, sorted(config.theme.items()))
    place = folder.previewed if is_preview(config) else folder.built
    return Built(place / str(config.theme["language"]), hashlib.sha256(repr(told).encode(errors="surrogatepass")).hexdigest())


def is_all_ours(config: MkDocsConfig) -> bool:
    """Whether nothing but this program has a hand in pages: no other plugin or hook, no other templates."""
    methods = (method for methods in config.plugins.events.values() for method in methods)
    is_ours = all(str(getattr(method, "__module__", "")).startswith(_OURS) for method in methods)
    return is_ours and not (config.theme.custom_dir or config.extra_templates)


class Finished(Page):
    """A generated page; one that only looks like it is read as MkDocs reads pages."""

    def __init__(self, file: File, config: MkDocsConfig) -> None:
        super().__init__(None, file, config)
        self.is_ours = False
        self.is_built = False  # before
        self.key = ""

    def read_source(self, config: MkDocsConfig) -> None:
        """Take the page's front matter, if it is not built already: what is kept was ours."""
        source = self.file.content_string
        if (built := config.extra.get(BUILT)) and source.startswith(_HEAD):
            self.key = built.key(self.file.src_uri, source)
            self.is_built = built.has(self.key)
        meta = {} if self.is_built else _meta(source)
        if meta is None:
            super().read_source(config)
            return
        self.is_ours, self.markdown, self.meta = True, "", meta

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Its body is no Markdown, and is read again when it is its turn: a thousand of them are much."""
        if not self.is_ours:
            super().render(config, files)
            return
        self.content, self.toc, self.present_anchor_ids = "", get_toc([]), set()

    def open(self, language: str) -> None:
        """Take what the template puts into the page."""
        self.content = unbroken(_body(self.file.content_string), language)

    def close(self, output: str, config: MkDocsConfig) -> None:
        """Have the built page kept, and put its body away."""
        self.content = ""
        if built := config.extra.get(BUILT):
            built.keep(self.key, output.encode("utf-8", errors="xmlcharrefreplace"), self.file.abs_dest_path)  # as MkDocs writes it


def _meta(source: str) -> dict[str, Any] | None:
    """The front matter of a generated page, without the facts, which nothing here shows; nothing of any other page."""
    head, end, _ = source.removeprefix(_HEAD).partition(_END)
    if not source.startswith(_HEAD) or not end:
        return None
    try:
        lines = (line.partition(": ") for line in head.split("\n") if not line.startswith(_FACTS))
        meta = {key: json.loads(value) for key, _, value in lines}
    except ValueError:
        return None
    return meta if meta.get("rendered") else None


def take_out_built(files: Files, config: MkDocsConfig) -> None:
    """Take out of the files of a build the pages that are built already, once no other page asks where they are."""
    places = Counter(file.dest_uri for file in files.documentation_pages())
    for file in files.documentation_pages():
        is_alone = places[file.dest_uri] == 1  # of several for one place MkDocs writes the last
        if (built := config.extra.get(BUILT)) and isinstance(file.page, Finished) and file.page.is_built and is_alone:
            built.put(file.page.key, file.abs_dest_path)
            files.remove(file)


def _body(source: str) -> str:
    return source.removeprefix(_HEAD).partition(_END)[2].lstrip("\n")


def finish(files: Files, config: MkDocsConfig) -> None:
    """Let every page that may be generated be one of these, but for those in the navigation, which have its titles."""
    sections = {path for way in config.nav or () for path in way.values()}
    for file in files.documentation_pages():
        if file.page is None and file.src_uri not in sections and file.abs_src_path:
            Finished(file, config)
