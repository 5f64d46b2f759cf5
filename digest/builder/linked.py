"""Generated files that go into the site as they lie in docs/: there each gets one name more, which takes a fraction of a copy's time.

A build puts another file in the place of one that changed, so what the site has stays as it is.
"""

import os
import shutil
from collections.abc import Iterable
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from digest.search import FOLDER

# Among the settings of MkDocs, the files that it need not copy.
LINKED = "linked"
_OURS = (f"{FOLDER}/", "articles/", "data/")


def take_out(files: Files, config: MkDocsConfig) -> None:
    """Take out of the files of a build those that it need not copy."""
    taken = [file for file in files if file.src_uri.startswith(_OURS) and file.abs_src_path and not file.is_documentation_page()]
    for file in taken:
        files.remove(file)
    config.extra[LINKED] = tuple(file.src_uri for file in taken)


def put_in(config: MkDocsConfig) -> None:
    """Give each of them its place in the site."""
    docs, site = config.docs_dir, config.site_dir
    paths: Iterable[str] = config.extra.get(LINKED, ())
    for folder in {os.path.dirname(path) for path in paths}:  # noqa: PTH120 - thousands of paths, for which pathlib takes longer than the links
        Path(site, folder).mkdir(parents=True, exist_ok=True)
    for path in paths:
        link(f"{docs}/{path}", f"{site}/{path}")


def link(source: str, target: str) -> None:
    """One name more for a file; where the system has none to give, or it is a link itself, a copy."""
    try:
        if not os.path.islink(source):  # noqa: PTH114 - as above
            os.link(source, target)
            return
    except OSError:
        pass
    Path(target).unlink(missing_ok=True)
    shutil.copyfile(source, target)
