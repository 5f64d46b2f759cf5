"""One page of each type of the digest at hand, in a browser: nothing in anyone's way, no foreign request, no complaint."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from digest.checks.browsing import Watched, chromium, serious_faults, served

# The first page that fits stands for its type.
TYPES = (
    "index.html", "404.html", "about/index.html", "terms/index.html", "corrections/index.html", "new/index.html", "report/index.html",
    "articles/index.html", "articles/*/index.html", "figures/index.html",
    "figures/*/index.html", "timeline/index.html", "timeline/*/index.html", "agreements/index.html", "agreements/*/index.html",
    "people/index.html", "people/*/index.html", "organizations/index.html", "organizations/*/index.html", "places/index.html",
    "places/*/index.html", "topics/index.html", "topics/*/index.html",
)  # fmt: skip
NEEDED = {"index.html", "404.html", "articles/index.html", "articles/*/index.html"}
SIZES = ({"width": 1280, "height": 900}, {"width": 390, "height": 844})


@pytest.fixture(scope="module")
def address(site: Path, root: str) -> Iterator[str]:
    """Where the site is served, under the path that it was built for."""
    with served(site, urlsplit(root).path or "/") as found:
        yield found


@pytest.fixture(scope="module")
def watched(address: str) -> Iterator[Sequence[Watched]]:
    """A page of the system's Chromium at each size, for one look after another."""
    with chromium() as browser:
        contexts = [browser.new_context(viewport=size) for size in SIZES]  # type: ignore[arg-type]
        for context in contexts:
            context.set_default_timeout(30_000)
        yield [Watched(context, address) for context in contexts]


@dataclass(frozen=True)
class Seen:
    """What a page showed and did."""

    faults: list[str]
    foreign: list[str]
    complaints: list[str]


@pytest.mark.parametrize("kind", TYPES)
def test_nothing_on_a_page_of_this_type_stands_in_anyones_way(
    kind: str, watched: Sequence[Watched], address: str, site: Path, languages: Mapping[str, Path]
) -> None:
    for at_size, (code, folder) in zip(watched, languages.items(), strict=False):
        page = next(iter(sorted(folder.glob(kind))), None)
        assert page or kind not in NEEDED, f"the digest has no page like {kind} in {code}"
        if page:
            seen = look(at_size, address + page.relative_to(site).as_posix())
            assert seen == Seen([], [], []), page.relative_to(site)


def look(watched: Watched, page: str) -> Seen:
    """Open a page and note serious faults of accessibility, requests to other hosts, and what the browser complains of."""
    watched.foreign.clear()
    watched.errors.clear()
    watched.page.goto(page)
    return Seen(serious_faults(watched.page), list(watched.foreign), list(watched.errors))
