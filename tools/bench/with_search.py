"""The pages of one language with the theme's own index of them, for the benchmark of the search."""

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from digest.builder.plain import plain_settings
from digest.folder import Folder
from digest.pipeline import read_settings
from tools.bench.builders import ROOT
from tools.bench.measuring import Cost, measure

# The events that work on pages and scripts, without those that read the seeds and build the other languages.
_PAGE_HOOKS = f"""
import sys
sys.path.insert(0, {str(ROOT)!r})
from digest.builder.chrome import make_lean
from digest.builder.events import on_page_content, on_page_markdown, on_page_read_source

def on_files(files, config):
    make_lean(files, config)
"""


def pages_with_search(site: Path) -> Cost:
    """Build the pages of a project; making their Markdown is not counted."""
    (site / "page_hooks.py").write_text(_PAGE_HOOKS, encoding="utf-8")
    about = read_settings(Folder(ROOT).settings)
    own = {"hooks": ["page_hooks.py"], "docs_dir": "docs", "site_dir": "site", "nav": ["articles/index.md"], "plugins": ["search"]}
    settings = {**plain_settings(about, about.languages[0]), **own}
    (site / "bench.yml").write_text(json.dumps(settings), encoding="utf-8")  # JSON is YAML
    return measure([sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", str(site / "bench.yml")], site)


def aligned(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Rows as aligned lines, the first column to the left, numbers to the right."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for name, *cells in rows:
        yield "  ".join((name.ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(cells, widths[1:], strict=True))))
