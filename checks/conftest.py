"""The digest at hand as it stands in site/, whoever's it is: `make check-digest`, or `python -m pytest checks --site DIR`."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from checks.page import Page
from digest.contracts import TableError
from digest.pipeline import read_settings

ROOT = Path(__file__).resolve().parent.parent


def pytest_addoption(parser: pytest.Parser) -> None:
    """The folder of the site."""
    parser.addoption("--site", type=Path, default=ROOT / "site", help="folder of the built site (default: site)")


@pytest.fixture(scope="session")
def site(request: pytest.FixtureRequest) -> Path:
    """The built site."""
    folder: Path = request.config.getoption("--site").resolve()
    assert (folder / "index.html").is_file(), f"{folder}: no site stands here; build it with make site"
    return folder


@pytest.fixture(scope="session")
def languages(site: Path) -> Mapping[str, Path]:
    """The folder of each language of the digest."""
    try:
        first, *others = read_settings().languages
    except TableError as error:
        pytest.fail(str(error))
    return {first: site} | {code: site / code for code in others}


@pytest.fixture(scope="session")
def pages(site: Path) -> list[Page]:
    """Every page of the site."""
    return [Page(path, site) for path in sorted(site.rglob("*.html"))]


@pytest.fixture(scope="session")
def root(site: Path) -> str:
    """The address that the site was built for, as its first page says; empty where it says none."""
    found = re.search(r'<link rel="canonical" href="(https?://[^"]+)"', (site / "index.html").read_text(encoding="utf-8"))
    return found[1] if found else ""
