"""A command of the program, run within the tests: many times sooner than in a process of its own."""

import contextlib
import io
from pathlib import Path
from typing import NamedTuple

from digest.commands.main import main
from tests.project import shared_project


class Done(NamedTuple):
    """What a command said, and its exit code, under the names that a process of its own has."""

    returncode: int
    stdout: str
    stderr: str


def command(*words: str | Path, folder: Path | None = None) -> Done:
    """`build_digest.py`, typed in a folder; in that of the tests' own digest unless another is given."""
    said, complained = _stream(), _stream()
    home = shared_project()
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(complained), contextlib.chdir(folder or home):
        try:
            code = main([str(word) for word in words], home=home, name="build_digest.py")
        except SystemExit as ended:  # wrong usage
            code = int(ended.code or 0)
    return Done(code, _told(said), _told(complained))


def _stream() -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(), encoding="ascii")


def _told(stream: io.TextIOWrapper) -> str:
    stream.flush()
    data: bytes = stream.buffer.getvalue()  # type: ignore[attr-defined]
    return data.decode("utf-8")
