"""Commands in processes of their own that begin where others have imported all: a copy of one that did so once, instead of a Python anew.

What such a process does from then on is what it does when somebody types the command: it can be killed, finds no room, or runs beside others.
"""

import contextlib
import multiprocessing
import os
import resource
import subprocess
import sys
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from multiprocessing import forkserver
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerContext
from pathlib import Path

from tests.project import ROOT, folder_of_tests

MADE = "MADE"  # the variable that names a folder for what all builds make alike


@dataclass(frozen=True, kw_only=True)
class Surroundings:
    """What a command finds where it begins."""

    folder: Path
    environment: Mapping[str, str]
    room: int | None  # bytes that a file may have
    log: Path | None  # a file that all it says goes to instead
    streams: Mapping[int, Connection]  # what it says goes there


class Begun:
    """A command at work."""

    def __init__(
        self, folder: Path, words: Sequence[str | Path], environment: Mapping[str, str], room: int | None = None, *, log: Path | None = None
    ) -> None:
        """Begin it: `build_digest.py` or `mkdocs`, and what is typed behind that."""
        self.words = list(map(str, words))
        self._said, out = multiprocessing.Pipe(duplex=False)
        self._complained, errors = multiprocessing.Pipe(duplex=False)
        surroundings = Surroundings(folder=folder, environment=environment, room=room, log=log, streams={1: out, 2: errors})
        self._process = _context().Process(target=_at_work, args=(self.words, surroundings))
        self._process.start()
        out.close()
        errors.close()

    def kill(self) -> None:
        """End it at once."""
        self._process.kill()

    def terminate(self) -> None:
        """Ask it to end, and wait for that."""
        self._process.terminate()
        self._process.join()

    @property
    def is_at_work(self) -> bool:
        """Whether it has not ended yet."""
        return self._process.is_alive()

    def wait(self, timeout: float | None = None) -> int:
        """Its exit code, once it has ended; raises TimeoutExpired when that takes longer."""
        self._process.join(timeout)
        if self._process.exitcode is None:
            raise subprocess.TimeoutExpired(self.words, timeout or 0)
        return self._process.exitcode

    def done(self) -> "subprocess.CompletedProcess[str]":
        """What it said until its end."""
        with ThreadPoolExecutor(2) as both:
            said, complained = both.map(_all_of, (self._said, self._complained))
        return subprocess.CompletedProcess(self.words, self.wait(), said, complained)


def build_site(project: Path, *options: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    """`mkdocs build` in a project whose program is that of the checkout."""
    return Begun(project, ["mkdocs", "build", *options], environment).done()


@cache
def _context() -> ForkServerContext:
    """What begins processes; it runs where no test changed anything."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.imported"])
    os.environ[MADE] = str(folder_of_tests() / "made")
    with contextlib.chdir(ROOT):
        forkserver.ensure_running()
    del os.environ[MADE]
    return context


def _all_of(stream: Connection) -> str:
    with os.fdopen(os.dup(stream.fileno()), encoding="utf-8") as file:
        return file.read()


def _at_work(words: list[str], found: Surroundings) -> None:
    """In the new process: the command, as Python would begin it there."""
    for number, stream in found.streams.items():
        os.dup2(stream.fileno(), number)
        stream.close()
        if found.log:
            os.dup2(os.open(found.log, os.O_WRONLY | os.O_CREAT | os.O_APPEND), number)
    sys.stdout, sys.stderr = open(1, "w", closefd=False), open(2, "w", buffering=1, closefd=False)  # noqa: SIM115
    os.chdir(found.folder)
    os.environ.update(found.environment)
    if found.room is not None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (found.room, found.room))
    program, *arguments = words
    sys.exit(_mkdocs(arguments) if program == "mkdocs" else _command(arguments, found.folder))


def _command(arguments: list[str], home: Path) -> int:
    from digest.commands.main import main  # noqa: PLC0415 - which is there already

    return main(arguments, home=home, name="build_digest.py")


def _mkdocs(arguments: list[str]) -> int:
    from mkdocs.__main__ import cli  # noqa: PLC0415 - which is there already

    cli(arguments, prog_name="mkdocs")
    return 0
