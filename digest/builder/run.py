"""MkDocs at work on a digest, within this process, so that a kill leaves nobody at work."""

import os

from digest.folder import Folder


def mkdocs(command: str, folder: Folder, *options: str) -> int:
    """Run a command of MkDocs on a digest; its exit code."""
    # MkDocs and the theme are pinned; their notice of what comes after them says nothing about this site. It is read on import.
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    from mkdocs.__main__ import cli  # noqa: PLC0415  # it takes a second, and what a build makes good should be good before

    try:
        cli([command, "--config-file", str(folder.builder_settings), *options])
    except SystemExit as done:
        return done.code if isinstance(done.code, int) else 1
    return 0
