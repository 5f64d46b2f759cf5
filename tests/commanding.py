"""A command of the program, run within the tests: many times sooner than in a process of its own."""

import contextlib
import io
from pathlib import Path
from typing import NamedTuple

from digest.commands.main import main


class Done(NamedTuple):
    """What a command said, and its exit code."""

    code: int
    said: str
    complained: str


def command(*words: str | Path, folder: Path | None = None) -> Done:
    """Run a command, in a folder if one is given."""
    said, complained = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(complained), contextlib.chdir(folder or Path.cwd()):
        try:
            code = main([str(word) for word in words])
        except SystemExit as ended:  # wrong usage
            code = int(ended.code or 0)
    return Done(code, said.getvalue(), complained.getvalue())
