"""The built site in the system's Chromium."""

import functools
import http.server
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, sync_playwright


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves files without a word."""

    protocol_version = "HTTP/1.1"

    def log_message(self, *_: object) -> None:
        """Say nothing."""


class Mounted(Quiet):
    """Serves them under a path that ends with a slash."""

    def __init__(self, *arguments: Any, mount: str, **options: Any) -> None:
        self.mount = mount  # before the base class, which answers at once
        super().__init__(*arguments, **options)

    def translate_path(self, path: str) -> str:
        """The file at a path under the mount."""
        return super().translate_path("/" + path.removeprefix(self.mount))


@contextmanager
def served(folder: Path, mount: str = "/") -> Iterator[str]:
    """The address at which a folder is served."""
    handler = functools.partial(Mounted, directory=str(folder), mount=mount)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}{mount}"
        server.shutdown()
        thread.join()


@contextmanager
def chromium() -> Iterator[Browser]:
    """A running Chromium; a machine without one fails here rather than passing by."""
    names = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
    executable = next(filter(None, map(shutil.which, names)), None)
    assert executable, "no Chromium on the PATH: install one (Debian: apt-get install chromium)"
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox", "--disable-dev-shm-usage"])
        yield launched
        launched.close()
