"""What writing needs to be whole or not at all: one build at a time, errors that name their file, no scraps."""

import contextlib
import errno
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from digest.model import Problem

if sys.platform != "win32":
    import fcntl

_IN_THE_WAY = frozenset((errno.EEXIST, errno.ENOTDIR, errno.EISDIR))


@contextlib.contextmanager
def alone(folder: Path, waits: Callable[[], object] = lambda: None) -> Iterator[None]:
    """Hold a folder against other builds; the system lets go of it when this process ends, however it ends.

    So whatever a build left unfinished in the folder is nobody's. Windows has no such lock: there, builds must not run at once.
    """
    if sys.platform == "win32":
        yield
        return
    held = os.open(folder, os.O_RDONLY)
    try:
        _lock(held, waits)
        yield
    finally:
        os.close(held)


if sys.platform != "win32":

    def _lock(held: int, waits: Callable[[], object]) -> None:
        """Lock an open folder; where the file system knows no locks, go on without."""
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            waits()
            fcntl.flock(held, fcntl.LOCK_EX)
        except OSError:
            pass


@contextlib.contextmanager
def naming(path: Path) -> Iterator[None]:
    """Let an error of the file system name this path, whatever the call that failed knew of it."""
    try:
        yield
    except OSError as error:
        raise OSError(error.errno, error.strerror or str(error), str(path)) from error


def discard(path: Path) -> None:
    """Remove a file, a link or a whole folder, if it is there."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def unwritable(error: OSError, otherwise: str = "standard output") -> Problem:
    """What the system refused, as a problem of the file that it names; `otherwise` where it names none."""
    hint = "move away what stands there" if error.errno in _IN_THE_WAY else "check that it can be written and the disk has room"
    file = error.filename2 or error.filename or otherwise  # the second is what was copied or moved to
    return Problem(file=os.fsdecode(file), wrong=error.strerror or str(error), hint=hint)
