"""The built site in a browser: served once for all tests, each test with a fresh page at one of two sizes."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from checks.browsing import Watched, chromium, served
from tests.browser.faces import setting
from tests.project import build_site, copy_of_project

DESK = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}
ROOTS = {"id": "", "en": "en/"}  # where the pages of each language stand

HOSTILE = """<script>document.title = "taken"</script> {{ 7*7 }} **Peru** & Mesir

Menteri Luar Negeri Peru, Rosa Quispe, mengunjungi Mesir pada 4 Maret 2021 <img src=x onerror="document.title='taken'"> di Kairo.
"""


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the built site is served."""
    project = copy_of_project(tmp_path_factory.mktemp("browser") / "project")
    (project / "seeds" / "jahat.txt").write_text(HOSTILE, encoding="utf-8")
    done = build_site(project, "--strict")
    assert done.returncode == 0, done.stderr
    with served(project / "site") as found:
        yield found


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The system's Chromium."""
    with chromium() as launched:
        yield launched


@pytest.fixture(params=[DESK, PHONE], ids=["desk", "phone"])
def watched(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[Watched]:
    """A fresh page at one of two sizes, in wide letters; afterwards nothing was asked of another host and nothing was complained of."""
    context = browser.new_context(viewport=request.param)
    context.add_init_script(setting("wide"))
    context.set_default_timeout(5000)
    seen = Watched(context, address)
    yield seen
    context.close()
    assert seen.foreign == []
    assert seen.errors == []


@pytest.fixture
def page(watched: Watched) -> Page:
    """The page alone."""
    return watched.page
