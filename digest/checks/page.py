"""A built page as a browser sees it, as far as the checks ask."""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

# Attributes that make the browser fetch something at once, by element; a link is followed only by a reader.
FETCHED = {
    ("audio", "src"), ("embed", "src"), ("iframe", "src"), ("img", "src"), ("img", "srcset"), ("input", "src"), ("link", "href"),
    ("object", "data"), ("script", "src"), ("source", "src"), ("source", "srcset"), ("track", "src"), ("use", "href"), ("video", "src"),
    ("video", "poster"), ("image", "href"), ("image", "xlink:href"),
}  # fmt: skip
# What a <link> says that fetches nothing.
NOT_FETCHED = {"canonical", "alternate", "author", "license", "me", "next", "prev"}
NOWHERE = Path("nowhere")  # in the site
DATA = {"application/json", "application/ld+json"}

Attributes = dict[str, str]


@dataclass(frozen=True)
class Page:
    """One page of a site."""

    path: Path
    site: Path

    @property
    def name(self) -> str:
        """Its path in the site, for messages."""
        return self.path.relative_to(self.site).as_posix()

    @cached_property
    def _read(self) -> "_Reader":
        reader = _Reader()
        reader.feed(self.path.read_text(encoding="utf-8"))
        reader.close()
        return reader

    @property
    def elements(self) -> list[tuple[str, Attributes]]:
        """Every element with its attributes."""
        return self._read.elements

    @cached_property
    def ids(self) -> frozenset[str]:
        """What an address can point to in the page."""
        return frozenset(held["id"] for _, held in self.elements if held.get("id"))

    @property
    def language(self) -> str | None:
        """The language that the page says it is in."""
        return next((held.get("lang") for tag, held in self.elements if tag == "html"), None)

    @property
    def links(self) -> Iterator[str]:
        """Every address that the page leads to or takes something from."""
        for tag, held in self.elements:
            for key in ("href", "src", "data"):
                if held.get(key) and not (tag == "link" and "canonical" in held.get("rel", "")):
                    yield held[key]

    @property
    def fetched(self) -> Iterator[str]:
        """Every address that the page takes something from without being asked."""
        for tag, held in self.elements:
            if tag == "link" and NOT_FETCHED & set(held.get("rel", "").split()):
                continue
            yield from (value for key, value in held.items() if (tag, key) in FETCHED)

    @property
    def inline_scripts(self) -> list[str]:
        """The text of every script that stands in the page and would run."""
        return self._read.scripts

    def target(self, link: str, root: str) -> tuple[Path, str] | None:
        """The file and the anchor that a link leads to; nothing for one that leaves the site, whose own address is `root`."""
        address, _, anchor = link.partition("#")
        if root and address.startswith(root):
            address = "/" + address.removeprefix(root)
        elif urlsplit(address).scheme or address.startswith("//"):
            return None
        elif address.startswith("/"):
            mount = urlsplit(root).path or "/"
            if not address.startswith(mount):
                return NOWHERE, ""
            address = "/" + address.removeprefix(mount)
        path = unquote(address.partition("?")[0])
        if path.startswith("/"):
            found = self.site / posixpath.normpath(path).lstrip("/")  # as in a browser, nothing is above the root
        else:
            found = (self.path.parent / path).resolve() if path else self.path
        return found / "index.html" if found.is_dir() else found, unquote(anchor)


class _Reader(HTMLParser):
    """Notes every element and the scripts that would run."""

    def __init__(self) -> None:
        super().__init__()
        self.elements: list[tuple[str, Attributes]] = []
        self.scripts: list[str] = []
        self._in_script = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        held = {key: value or "" for key, value in attrs}
        self.elements.append((tag, held))
        self._in_script = tag == "script" and "src" not in held and held.get("type", "") not in DATA

    def handle_endtag(self, tag: str) -> None:
        if tag == "script":
            self._in_script = False

    def handle_data(self, data: str) -> None:
        if self._in_script:
            self.scripts.append(data)
