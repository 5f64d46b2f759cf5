"""The pages and the whole site, swapped in at once: `make site`, or `python tools/build_site.py` where there is no make.

The site is built into a folder beside the old one, which stays as it is until the new one is whole.
"""

import argparse
import contextlib
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from digest.whole import alone, discard, naming, unwritable  # noqa: E402

# MkDocs and the theme are pinned; their notice of what comes after them says nothing about this site.
os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")


def main(arguments: Sequence[str] | None = None) -> int:
    """Build the site; the exit code is that of MkDocs, or 1 when a file can't be written."""
    parser = argparse.ArgumentParser(description="Build docs/ from seeds/ and the whole site into site/.")
    parser.add_argument("--strict", action="store_true", help="leave the site as it was when anything is warned of")
    strict = parser.parse_args(arguments).strict
    site = (ROOT / "site").resolve()  # it may be a link to where it is served from
    try:
        with alone(ROOT, say_that_we_wait):
            return renew(site, strict)
    except OSError as error:
        print(unwritable(error), file=sys.stderr)
        return 1


def say_that_we_wait() -> None:
    """Tell why nothing happens."""
    print("another build is at work here; this one begins when that is done", file=sys.stderr)


def renew(site: Path, strict: bool) -> int:
    """Build a new site and put it in the old one's place."""
    with beside(site) as (new, old):
        expect_writable(site)
        code = mkdocs_build(new, strict)
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


def mkdocs_build(folder: Path, strict: bool) -> int:
    """`mkdocs build` into a folder, within this process, so that a kill leaves nobody at work."""
    from mkdocs.__main__ import cli  # noqa: PLC0415  # it takes a second, and the old site should be whole before

    options = ["build", "--config-file", str(ROOT / "mkdocs.yml"), "--site-dir", str(folder), *(["--strict"] if strict else [])]
    try:
        cli(options)
    except SystemExit as done:
        return done.code if isinstance(done.code, int) else 1
    return 0


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


if __name__ == "__main__":
    sys.exit(main())
