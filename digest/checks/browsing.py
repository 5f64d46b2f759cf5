"""The built site in the system's Chromium, and what is looked for there."""

import functools
import http.server
import io
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from pathlib import Path
from typing import Any, BinaryIO

from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright


class Mounted(http.server.SimpleHTTPRequestHandler):
    """Serves files under a path that ends with a slash, without a word."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments: Any, mount: str, **options: Any) -> None:
        self.mount = mount  # before the base class, which answers at once
        super().__init__(*arguments, **options)

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def send_head(self) -> io.BytesIO | BinaryIO | None:
        """Nothing is beside the mount."""
        if self.path.startswith(self.mount):
            return super().send_head()
        self.send_error(HTTPStatus.NOT_FOUND)
        return None

    def translate_path(self, path: str) -> str:
        """The file at a path under the mount."""
        return super().translate_path("/" + path.removeprefix(self.mount))


@contextmanager
def served(folder: Path, mount: str = "/", handler: type[Mounted] = Mounted) -> Iterator[str]:
    """The address at which a folder is served."""
    answers = functools.partial(handler, directory=str(folder), mount=mount)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), answers) as server:
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}{mount}"
        finally:  # else the thread would keep the program from ending
            server.shutdown()
            thread.join()


# On the PATH, and where systems without such a one keep it. The one without windows does the same with less work.
_BROWSERS = (
    *("chromium-headless-shell", "chrome-headless-shell"),
    *("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"),
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
)
NO_BROWSER = "no Chromium or Chrome is found: install one (Debian: apt-get install chromium-headless-shell)"
# What hangs below the address bar is drawn anew with every page, though nobody sees it: a third of the work.
_UNSEEN = "WebUIOmniboxPopup,WebUIOmniboxAimPopup"
# Letters are as wide as their face says in any of these browsers: left alone, the one without windows makes each a whole number of pixels.
_LETTERS = "--font-render-hinting=none"


def browser_found() -> str | None:
    """Where Chromium or Chrome is."""
    return next(filter(None, map(shutil.which, _BROWSERS)), None)


@contextmanager
def chromium() -> Iterator[Browser]:
    """A running Chromium; a machine without one fails here rather than passing by."""
    executable = browser_found()
    assert executable, NO_BROWSER
    with sync_playwright() as playwright:
        args = ["--no-sandbox", "--disable-dev-shm-usage", f"--disable-features={_UNSEEN}", _LETTERS]
        launched = playwright.chromium.launch(executable_path=executable, args=args)
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


def serious_faults(page: Page) -> list[str]:
    """What stands in the way of people on a page, each with its element."""
    found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    return [f"{fault['id']}: {fault['nodes'][0]['html']}" for fault in found if fault["impact"] in ("serious", "critical")]
