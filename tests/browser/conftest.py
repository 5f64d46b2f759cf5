"""The built site in a browser: served once for all tests, each test with a fresh page at one of two sizes."""

import functools
import http.server
import shutil
import threading
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.project import build_site, copy_of_project

DESK = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}

HOSTILE = """<script>document.title = "taken"</script> {{ 7*7 }} **Peru** & Mesir

Menteri Luar Negeri Peru, Rosa Quispe, mengunjungi Mesir pada 4 Maret 2021 <img src=x onerror="document.title='taken'"> di Kairo.
"""


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves files without a word."""

    protocol_version = "HTTP/1.1"

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the built site is served."""
    project = copy_of_project(tmp_path_factory.mktemp("browser") / "project")
    (project / "seeds" / "jahat.txt").write_text(HOSTILE, encoding="utf-8")
    done = build_site(project, "--strict")
    assert done.returncode == 0, done.stderr
    handler = functools.partial(Quiet, directory=str(project / "site"))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The system's Chromium; a machine without one fails here rather than passing by."""
    names = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
    executable = next(filter(None, map(shutil.which, names)), None)
    assert executable, "no Chromium on the PATH: install one (Debian: apt-get install chromium)"
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox", "--disable-dev-shm-usage"])
        yield launched
        launched.close()


class Watched:
    """A page, and what it should not have done."""

    def __init__(self, context: BrowserContext, address: str) -> None:
        self.page = context.new_page()
        self.foreign: list[str] = []
        self.errors: list[str] = []
        self.page.on(
            "request", lambda request: None if request.url.startswith((address, "data:", "blob:")) else self.foreign.append(request.url)
        )
        self.page.on("console", lambda message: self.errors.append(message.text) if message.type in ("error", "warning") else None)
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))


@pytest.fixture(params=[DESK, PHONE], ids=["desk", "phone"])
def watched(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[Watched]:
    """A fresh page at one of two sizes; afterwards nothing was asked of another host and nothing was complained of."""
    context = browser.new_context(viewport=request.param)
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
