"""The files of the digest at hand: links, languages, and nothing that runs or is fetched but the site's own."""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from digest.checks.page import Page

# Material's first script holds the way to the site's root, which is another on each page.
WAY_UP = re.compile(r'new URL\("[./\w-]*"')
HEAVY = 150_000
FIRST_VIEW = 200_000  # bytes of a page with the styles, scripts and drawings that it fetches at once
DRAWN = {".css", ".js", ".svg"}  # a photograph on a page written by hand is as large as its author wants
EMBEDDED = {"iframe", "frame", "object", "embed", "applet", "base"}


def by_page(found: Iterator[tuple[Page, str]]) -> str:
    """What was found, a line each, for a message; empty where all is well."""
    return "\n".join(f"{page.name}: {what}" for page, what in found)


def test_every_link_leads_to_a_page_and_every_anchor_to_a_place_in_it(pages: list[Page], root: str) -> None:
    known = {page.path: page for page in pages}

    def broken() -> Iterator[tuple[Page, str]]:
        for page in pages:
            for link in dict.fromkeys(page.links):
                target = page.target(link, root)
                if target is None:
                    continue
                file, anchor = target
                if not file.is_file():
                    yield page, f"{link} leads nowhere"
                elif anchor and file in known and anchor not in known[file].ids:
                    yield page, f"{link} leads to no place in {known[file].name}"

    assert not (told := by_page(broken())), told


def test_every_page_says_the_language_of_its_folder(pages: list[Page], languages: Mapping[str, Path]) -> None:
    def wrong() -> Iterator[tuple[Page, str]]:
        for page in pages:
            if page.language != (code := code_of(page, languages)):
                yield page, f'<html lang="{page.language}"> in the folder of {code}'

    assert not (told := by_page(wrong())), told


def code_of(page: Page, languages: Mapping[str, Path]) -> str:
    """The language in whose folder a page lies, the innermost."""
    return [code for code, folder in languages.items() if page.path.is_relative_to(folder)][-1]


def test_every_page_is_there_in_every_language(pages: list[Page], languages: Mapping[str, Path]) -> None:
    found: dict[str, set[str]] = {code: set() for code in languages}
    for page in pages:
        code = code_of(page, languages)
        found[code].add(page.path.relative_to(languages[code]).as_posix())
    everywhere = set.union(*found.values())
    missing = [f"{path}: not in {code}" for code, paths in found.items() for path in sorted(everywhere - paths)]
    assert not missing, "\n".join(missing)


def test_no_page_but_a_long_article_is_slow_to_open(pages: list[Page]) -> None:
    heavy = ((page, f"{size:,} bytes") for page in pages if (size := page.path.stat().st_size) > HEAVY and "articles/" not in page.name)
    assert not (told := by_page(heavy)), told


def test_the_first_view_of_no_page_but_a_long_article_is_large(pages: list[Page], root: str) -> None:
    sizes: dict[Path, int] = {}

    def heavy() -> Iterator[tuple[Page, str]]:
        for page in pages:
            files = {found[0] for address in page.fetched if (found := page.target(address, root))}
            fetched = [file for file in files if file.suffix in DRAWN and file.is_file()]
            size = sum(sizes.setdefault(file, file.stat().st_size) for file in (page.path, *fetched))
            if size > FIRST_VIEW and "articles/" not in page.name:
                yield page, f"{size:,} bytes"

    assert not (told := by_page(heavy())), told


def test_every_article_of_the_data_has_its_page(site: Path) -> None:
    lines = (site / "data" / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    articles = [json.loads(line)["id"] for line in lines]
    pages = [path for path in (site / "articles").iterdir() if path.is_dir()]
    assert articles, "the digest holds no article"
    assert len(pages) >= len(articles), f"{len(articles)} articles, but {len(pages)} pages of articles"


def test_nothing_is_fetched_from_another_host(pages: list[Page], root: str) -> None:
    def foreign() -> Iterator[tuple[Page, str]]:
        for page in pages:
            yield from ((page, f"fetches {address}") for address in page.fetched if page.target(address, root) is None)

    assert not (told := by_page(foreign())), told


def test_no_style_fetches_anything_from_another_host(site: Path) -> None:
    reaching = re.compile(r"""(?:url\(\s*|@import\s+)["']?((?:\w+:)?//[^"')\s]+)""")
    found = [
        f"{style.relative_to(site)}: {address}" for style in site.rglob("*.css") for address in reaching.findall(style.read_text("utf-8"))
    ]
    assert not found, "\n".join(found)


def test_nothing_runs_but_the_scripts_of_the_site(pages: list[Page], site: Path) -> None:
    """What stands on the page for unknown addresses, which holds nothing of an article, is the site's own."""
    own = {WAY_UP.sub("new URL", script) for script in Page(site / "404.html", site).inline_scripts}

    def foreign() -> Iterator[tuple[Page, str]]:
        for page in pages:
            yield from ((page, f"a script: {each[:80]}") for each in page.inline_scripts if WAY_UP.sub("new URL", each) not in own)
            for tag, held in page.elements:
                yield from ((page, f"<{tag} {key}>") for key in held if key.startswith("on"))
                yield from ((page, f"<{tag} {key}={held[key][:60]}>") for key in held if runs(held[key]))
                if tag in EMBEDDED:
                    yield page, f"<{tag}>"

    assert not (told := by_page(foreign())), told


def runs(value: str) -> bool:
    """Whether the value of an attribute is a script."""
    return re.sub(r"[\x00-\x20]", "", value).casefold().startswith(("javascript:", "vbscript:", "data:text/html"))


def test_no_picture_holds_a_script(site: Path) -> None:
    found = [path.relative_to(site).as_posix() for path in site.rglob("*.svg") if "<script" in path.read_text("utf-8")]
    assert not found, f"a script in {', '.join(found)}"
