"""How the sites of two builders differ that were given the same docs: pages, titles, headings, links. Ends with 1 if they do.

python tools/engines.py SITE OTHER
"""

import argparse
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin

_MOST = 6  # that are told of each sort
_HEADINGS = ("h1", "h2", "h3")


@dataclass(frozen=True, slots=True)
class Page:
    """What a reader is led by."""

    titles: tuple[str, ...]  # that of the page, then its headings
    links: frozenset[str]  # where they lead, from the site's root


@dataclass
class _Reader(HTMLParser):
    links: set[str] = field(default_factory=set)
    titles: list[str] = field(default_factory=list)
    within: str = ""

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note where a link leads, and that a title begins."""
        if tag == "a" and (href := dict(attrs).get("href")):
            self.links.add(href)
        if tag in ("title", *_HEADINGS) and not self.within:
            self.within = tag
            self.titles.append("")

    def handle_endtag(self, tag: str) -> None:
        """Note that a title ends."""
        if tag == self.within:
            self.within = ""

    def handle_data(self, data: str) -> None:
        """Add to the title at hand."""
        if self.within:
            self.titles[-1] += data


def pages_in(site: Path) -> dict[str, Page]:
    """Every page of a site by its path."""
    found: dict[str, Page] = {}
    for path in sorted(site.rglob("*.html")):
        reader = _Reader()
        reader.feed(path.read_text(encoding="utf-8"))
        titles = tuple(" ".join(title.split()) for title in reader.titles)
        name = path.relative_to(site).as_posix()
        found[name] = Page(titles, frozenset(urljoin(f"/{name}", link) for link in reader.links))
    return found


def differences(site: Path, other: Path) -> Iterator[tuple[str, str]]:
    """Each sort of difference with where it is."""
    ours, theirs = pages_in(site), pages_in(other)
    yield from (("pages that are missing", name) for name in ours.keys() - theirs.keys())
    yield from (("pages beyond those", name) for name in theirs.keys() - ours.keys())
    for name in ours.keys() & theirs.keys():
        if ours[name].titles != theirs[name].titles:
            yield "other titles or headings", f"{name}: {_first_other(ours[name].titles, theirs[name].titles)}"
        yield from (("links that are missing", f"{name}: {link}") for link in ours[name].links - theirs[name].links)
        yield from (("links beyond those", f"{name}: {link}") for link in theirs[name].links - ours[name].links)


def _first_other(ours: tuple[str, ...], theirs: tuple[str, ...]) -> str:
    pairs = zip((*ours, ""), (*theirs, ""), strict=False)
    return next((f"“{one}” is “{other}”" for one, other in pairs if one != other), "more of them")


def told(site: Path, other: Path) -> Iterator[str]:
    """The differences by their sorts, in Markdown."""
    sorts: dict[str, list[str]] = {}
    for sort, where in sorted(differences(site, other)):
        sorts.setdefault(sort, []).append(where)
    for sort, places in sorts.items():
        yield f"- {sort}: {len(places)}"
        yield from (f"  - `{place}`" for place in places[:_MOST])
        if len(places) > _MOST:
            yield f"  - and {len(places) - _MOST} more"


def main() -> int:
    """Read the arguments, and print what differs."""
    parser = argparse.ArgumentParser(prog="tools/engines.py", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site", type=Path, help="a site as MkDocs builds it")
    parser.add_argument("other", type=Path, help="the same docs, by another builder")
    options = parser.parse_args()
    lines = list(told(options.site, options.other))
    print(f"## {options.other.name}\n")
    print("\n".join(lines or ["All pages, titles and links are the same."]), end="\n\n")
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main())
