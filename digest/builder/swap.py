"""The pages and the whole site, swapped in at once.

The site is built into a folder beside the old one, which stays as it is until the new one is whole.
"""

import contextlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from digest.builder.run import mkdocs
from digest.folder import Folder
from digest.whole import alone, discard, naming


def swapped_in(folder: Folder, strict: bool) -> int:
    """Build the site of a digest; the exit code is that of MkDocs. Raises OSError when a file can't be written."""
    with alone(folder.root, say_that_we_wait):
        return renew(folder, strict)


def say_that_we_wait() -> None:
    """Tell why nothing happens."""
    print("another build is at work here; this one begins when that is done", file=sys.stderr)


def renew(folder: Folder, strict: bool) -> int:
    """Build a new site and put it in the old one's place."""
    site = folder.site.resolve()  # it may be a link to where it is served from
    with beside(site) as (new, old):
        expect_writable(site)
        code = mkdocs_build(folder, new, strict)
        if code == 0:
            swap(new, site, old)
    return code


@contextlib.contextmanager
def beside(site: Path) -> Iterator[tuple[Path, Path]]:
    """The folders of the new site while it grows and of the old one while it goes; neither is there before and after."""
    new, old = site.with_name(".site.new"), site.with_name(".site.old")
    if old.exists() and not site.exists():  # a build was killed amid the swap
        old.rename(site)
    try:
        discard(new)
        discard(old)
        yield new, old
    finally:
        discard(new)


def expect_writable(site: Path) -> None:
    """Raise what the swap would raise, before the long work."""
    if site.exists() and not os.access(site, os.W_OK | os.X_OK):
        raise PermissionError(13, "Permission denied", str(site))


def mkdocs_build(folder: Folder, target: Path, strict: bool) -> int:
    """`mkdocs build` into a folder."""
    return mkdocs("build", folder, "--site-dir", str(target), *(["--strict"] if strict else []))


def swap(new: Path, site: Path, old: Path) -> None:
    """Put the new site in the old one's place: two renames, and all that is told of the site in between is its absence."""
    with naming(site):
        if site.exists():
            site.rename(old)
        try:
            new.rename(site)
        except OSError:
            if old.exists():
                old.rename(site)
            raise
    discard(old)
