"""What goes wrong in the program itself: it is named, with the place, and stops nothing but the work at hand."""

import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from traceback import walk_tb
from types import FrameType
from typing import NoReturn, TypeVar

from digest.contracts import TableError
from digest.model import Problem

T = TypeVar("T")
# A generated file: where it belongs, and its text, perhaps packed, or what kept it from being made.
Page = tuple[str, str | bytes | Problem]

PACKAGE = Path(__file__).parent
_HINT = "please report this with the file; whatever else could be read or shown is"
_LONGEST = 200  # characters of an exception's own words
_AGAIN = 1.0  # seconds after which the alarm rings once more, should something have swallowed it


class TooLongError(BaseException):
    """Some work took longer than it may; no Exception, so that nothing on its way takes it for one of its own."""


def guarded(file: str, work: Callable[[], T], seconds: float = 0) -> T | Problem:
    """What some work on a file gives, or the fault that ended it; `seconds` is how long it may take, 0 for as long as it likes.

    A mistake in the project's own words concerns every file, so it goes through.
    """
    try:
        with _alarm(seconds):
            return work()
    except TableError:
        raise
    except TooLongError as error:
        return fault(file, f"took longer than {seconds:.0f} seconds, {_place(error)}")
    except Exception as error:
        return fault_of(file, error)


def fault_of(file: str, error: Exception) -> Problem:
    """The fault that an exception shows."""
    return fault(file, f"{in_words(error)}, {_place(error)}")


def fault(file: str, what: str) -> Problem:
    """A fault of the program that it met with a file."""
    return Problem(file=file, wrong=f"fault in the program: {what}", hint=_HINT)


def in_words(error: Exception) -> str:
    """The kind of an exception and what it says, on one line without signs that a terminal would obey."""
    said = "".join(letter if letter.isprintable() else " " for letter in str(error))
    return ": ".join(filter(None, [type(error).__name__, " ".join(said.split())[:_LONGEST]]))


def _place(error: BaseException) -> str:
    """The line of ours where an exception came up."""
    frames = [(Path(frame.f_code.co_filename), line, frame.f_code.co_name) for frame, line in walk_tb(error.__traceback__)]
    ours = [frame for frame in frames if PACKAGE in frame[0].parents and frame[0] != Path(__file__)]
    path, line, name = (ours or frames)[-1]
    shown = path.relative_to(PACKAGE.parent).as_posix() if ours else path.name
    return f"in {shown}, line {line}, {name}"


@contextmanager
def _alarm(seconds: float) -> Iterator[None]:
    """Ends what takes longer. Without this signal (on Windows), and outside the main thread, there is no bound."""
    if sys.platform == "win32" or not seconds or threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGALRM, _ring)
    signal.setitimer(signal.ITIMER_REAL, seconds, _AGAIN)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _ring(_signal: int, _frame: FrameType | None) -> NoReturn:
    raise TooLongError
