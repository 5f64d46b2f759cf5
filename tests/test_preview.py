"""The live preview: an edit is there in both languages at once, and one edit is one rebuild."""

import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.project import copy_of_project

PROMPT = 6.0  # seconds from an edit to its page on a busy machine; on a quiet one it is about one
PATIENT = 30.0  # seconds for the first build, on a busy machine
STEM = "kabar"
ARTICLE = """Vietnam dan Kazakhstan Perluas Kerja Sama

Menteri Luar Negeri Vietnam, Tran Thi Hoa, melakukan kunjungan resmi ke Kazakhstan pada tanggal 4-6 Maret 2021.
"""


@dataclass(frozen=True, kw_only=True)
class Preview:
    """A running preview of a copy of the project."""

    folder: Path
    address: str
    log: Path

    def page(self, path: str) -> str:
        """A page's HTML; empty while there is none, or no answer."""
        try:
            with urllib.request.urlopen(f"{self.address}/{path}", timeout=5) as answer:
                return str(answer.read().decode("utf-8"))
        except OSError:
            return ""

    def rebuilds(self) -> int:
        """How often edits made it build."""
        return self.log.read_text(encoding="utf-8").count("Detected file changes")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def until(done: Callable[[], bool], limit: float) -> float:
    """Seconds until something is so; a failure after the limit."""
    start = time.monotonic()
    while not done():
        if time.monotonic() - start > limit:
            pytest.fail(f"not so after {limit} seconds")
        time.sleep(0.05)
    return time.monotonic() - start


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[Preview]:
    folder, log = copy_of_project(tmp_path / "copy"), tmp_path / "log"
    (folder / "seeds" / f"{STEM}.txt").write_text(ARTICLE, encoding="utf-8")
    port = free_port()
    command = [sys.executable, "-m", "mkdocs", "serve", "--livereload", "--dev-addr", f"127.0.0.1:{port}"]
    with log.open("wb") as sink, subprocess.Popen(command, cwd=folder, stdout=sink, stderr=sink) as server:
        running = Preview(folder=folder, address=f"http://127.0.0.1:{port}", log=log)
        until(lambda: running.page("") != "", PATIENT)
        yield running
        server.terminate()


def test_an_edited_seed_is_live_in_both_languages_and_builds_no_further(preview: Preview) -> None:
    seed = preview.folder / "seeds" / f"{STEM}.txt"
    assert all("Perluas" in preview.page(f"{language}articles/{STEM}/") for language in ("", "en/"))
    seed.write_text(ARTICLE.replace("Perluas", "Perdalam"), encoding="utf-8")
    until(lambda: all("Perdalam" in preview.page(f"{language}articles/{STEM}/") for language in ("", "en/")), PROMPT)
    time.sleep(2)  # a build that wrote its own sources would start again by now
    assert preview.rebuilds() <= 2


def test_a_removed_seed_has_no_page_any_more(preview: Preview) -> None:
    (preview.folder / "seeds" / f"{STEM}.txt").unlink()
    until(lambda: not any(preview.page(f"{language}articles/{STEM}/") for language in ("", "en/")), PROMPT)
