"""The built site in a browser: served once for all tests, each at one of two sizes."""

import fcntl
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from digest.checks.browsing import Watched, chromium, served
from tests.beginning import build_site
from tests.browser.faces import setting
from tests.project import copy_of_project

DESK = ViewportSize(width=1280, height=900)
PHONE = ViewportSize(width=390, height=844)
ROOTS = {"id": "", "en": "en/"}  # where the pages of each language stand

HOSTILE = """<script>document.title = "taken"</script> {{ 7*7 }} **Peru** & Mesir

Menteri Luar Negeri Peru, Rosa Quispe, mengunjungi Mesir pada 4 Maret 2021 <img src=x onerror="document.title='taken'"> di Kairo.
"""

TRANSLATED = """<script>document.title = "taken"</script> {{ 7*7 }} **Peru** & Egypt

The Foreign Minister of Peru, Rosa Quispe, visited Egypt on 4 March 2021 <img src=x onerror="document.title='taken'"> in Cairo.
"""


REPORTS = "https://github.com/owner/digest/issues/new?labels=fact"

# What an editor says of it, who is no safer than an article.
ASSERTED = """
[[change]]
kind = "events"
quote = "mengunjungi Mesir pada 4 Maret 2021"
set = { date = "2021-03-05" }
reason = "Koran itu membetulkan harinya. <script>document.title = 'taken'</script> {{ 7*7 }}"
by = "<b>A. Editor</b>"
on = 2021-03-09

[[reject]]
kind = "people"
quote = "Rosa Quispe"
reason = "Nama ini tidak benar menurut kedutaan."
"""


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site: built once for all processes that run tests, whichever needs it first."""
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    with (shared / "browser.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        return built_site(shared / "browser")


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the built site is served."""
    with served(site) as found:
        yield found


def built_site(project: Path) -> Path:
    """The site of a project that is made and built if it is not there yet."""
    if not project.exists():
        copy_of_project(project)
        (project / "seeds" / "jahat.txt").write_text(HOSTILE, encoding="utf-8")
        (project / "seeds" / "jahat.en.md").write_text(TRANSLATED, encoding="utf-8")
        settings = (project / "digest.toml").read_text(encoding="utf-8")
        (project / "digest.toml").write_text(f'report = "{REPORTS}"\n{settings}', encoding="utf-8")
        (project / "seeds" / "jahat.toml").write_text(ASSERTED, encoding="utf-8")
        done = build_site(project, "--strict", "--site-dir", str(project / "building"))
        assert done.returncode == 0, done.stderr
        (project / "building").rename(project / "site")
    assert (project / "site").is_dir(), "the site could not be built"
    return project / "site"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The system's Chromium."""
    with chromium() as launched:
        yield launched


@pytest.fixture(scope="module", params=["desk", "phone"])
def window(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[Watched]:
    """A window at one of two sizes, in wide letters: opening one takes longer than most tests."""
    context = browser.new_context(viewport={"desk": DESK, "phone": PHONE}[request.param])
    context.add_init_script(setting("wide"))
    context.set_default_timeout(5000)
    yield Watched(context, address)
    context.close()


@pytest.fixture
def watched(window: Watched, address: str) -> Iterator[Watched]:
    """The window as if nobody had used it; afterwards nothing was asked of another host and nothing was complained of."""
    page = window.page
    page.emulate_media(color_scheme="light")
    page.mouse.move(0, 0)
    yield window
    session = page.context.new_cdp_session(page)
    session.send("Storage.clearDataForOrigin", {"origin": address.rstrip("/"), "storageTypes": "all"})
    session.detach()
    page.goto("about:blank")
    foreign, errors = window.foreign.copy(), window.errors.copy()
    window.foreign.clear()
    window.errors.clear()
    assert foreign == []
    assert errors == []


@pytest.fixture
def page(watched: Watched) -> Page:
    """The page alone."""
    return watched.page
