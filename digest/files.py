"""Files that others put there: opened without waiting, read up to a bound, and none through a link that leads out of its folder."""

import errno
import os
import stat
from pathlib import Path

# Opening a pipe would wait for who writes into it; a link put in a file's place after it was looked at is not followed.
_AT_ONCE = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)


class Unreadable(Exception):
    """A file can't be used; the arguments are what is wrong and what to do."""


def contents(path: Path, largest: int) -> bytes:
    """What an ordinary file holds, through links within its folder; raises Unreadable for whatever else bears its name."""
    try:
        return _bounded(_target(path), largest)
    except OSError as error:
        raise _unopened(path, error) from error


def is_folder(path: Path) -> bool:
    """Whether a folder is there and can be seen."""
    try:
        return path.is_dir()
    except OSError:
        return False


def is_there(path: Path) -> bool:
    """Whether anything bears the name, even a link that leads nowhere."""
    try:
        path.lstat()
    except OSError:
        return False
    return True


def is_readable(path: Path) -> bool:
    """Whether an ordinary file is there that may be opened."""
    try:
        return path.is_file() and os.access(path, os.R_OK)
    except OSError:
        return False


def _target(path: Path) -> Path:
    target = Path(os.path.realpath(path, strict=True))
    if not target.is_relative_to(os.path.realpath(path.parent)):
        raise Unreadable("is a link that leads out of its folder", "put the file itself in its place, or remove the link")
    return target


def _bounded(target: Path, largest: int) -> bytes:
    _expect_ordinary(target.stat())  # before it is opened: to open a device may set it going
    with open(target, "rb", opener=lambda name, _: os.open(name, _AT_ONCE)) as file:
        _expect_ordinary(os.fstat(file.fileno()))
        data = file.read(largest + 1)
    if len(data) > largest:
        raise Unreadable(
            f"is larger than {largest // 1_000_000} MB", "an article is far shorter; save a web page without its pictures, or cut the file"
        )
    return data


def _expect_ordinary(status: os.stat_result) -> None:
    if not stat.S_ISREG(status.st_mode):
        what = "is a folder" if stat.S_ISDIR(status.st_mode) else "is no ordinary file"
        raise Unreadable(what, "put a text file in its place, or remove it")


def _unopened(path: Path, error: OSError) -> Unreadable:
    if path.is_symlink() and error.errno in (errno.ENOENT, errno.ELOOP):
        what = "is a broken link" if error.errno == errno.ENOENT else "is a link that leads in a circle"
        return Unreadable(what, "put a text file in its place, or remove it")
    if error.errno == errno.ENOENT:
        return Unreadable("is gone: it was moved or removed while it was read", "run this again")
    return Unreadable(f"can't be opened: {error.strerror}", "make the file readable, or remove it")
