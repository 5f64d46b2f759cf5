"""What is told to who typed a command: problems on standard error, an exit code."""

import contextlib
import io
import os
import sys
from collections.abc import Iterable

from digest.model import Problem

USED_ALL, SOMETHING_UNUSABLE, WRONG_USAGE, INTERRUPTED = 0, 1, 2, 130  # argparse exits with 2 itself


def drop_output() -> None:
    """Let nobody read what is still to be printed, or Python would fail again when it flushes at its exit."""
    with contextlib.suppress(io.UnsupportedOperation):  # what a program put in its place has no such file
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def tell(problem: Problem) -> None:
    """Tell on standard error of what changes no exit code."""
    print(problem, file=sys.stderr)


def name_problems(problems: Iterable[Problem]) -> int:
    """Tell the problems on standard error; the exit code that they make."""
    code = USED_ALL
    for problem in problems:
        print(problem, file=sys.stderr)
        code = SOMETHING_UNUSABLE
    return code


def speak_utf8() -> None:
    """UTF-8 whatever the locale; what no UTF-8 can hold (a byte of a file name) is printed escaped, as JSON would."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
