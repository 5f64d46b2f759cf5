"""A digest as it stands in its site/, whoever's it is: `make check-digest`, or `python -m pytest digest/checks --site DIR`."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from digest.checks.page import Page
from digest.contracts import TableError
from digest.folder import Folder
from digest.pipeline import read_settings


def pytest_addoption(parser: pytest.Parser) -> None:
    """The folders of the digest and of its site."""
    parser.addoption("--digest", type=Path, default=Path(), help="folder of the digest (default: where you are)")
    parser.addoption("--site", type=Path, help="folder of the built site (default: the digest's)")


@pytest.fixture(scope="session")
def digest(request: pytest.FixtureRequest) -> Folder:
    """The digest."""
    return Folder(request.config.getoption("--digest").resolve())


@pytest.fixture(scope="session")
def site(request: pytest.FixtureRequest, digest: Folder) -> Path:
    """The built site."""
    folder: Path = (request.config.getoption("--site") or digest.site).resolve()
    assert (folder / "index.html").is_file(), f"{folder}: no site stands here; build it with make site"
    return folder


@pytest.fixture(scope="session")
def languages(site: Path, digest: Folder) -> Mapping[str, Path]:
    """The folder of each language of the digest."""
    try:
        first, *others = read_settings(digest.settings).languages
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
