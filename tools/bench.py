"""What reading facts costs beside building the site: `make bench`.

Makes articles (tools/corpus, so the same every time), reads their facts, and lets MkDocs build the same
articles' pages in one language. Times are CPU seconds of the whole command, start-up included; memory is its peak.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from digest.builder.plain import plain_settings  # noqa: E402
from digest.folder import Folder  # noqa: E402
from digest.pipeline import read_settings  # noqa: E402
from tools.corpus import Corpus, pair_of  # noqa: E402

SEED_SIZE = 7_000  # characters: between the two seeds that the project ships
LONG_SIZE = 1_000_000

# ---------------------------------------------------------------- articles


def made(count: int, size: int, work: Path, name: str) -> Path:
    """A folder of articles about the site's own two countries, for articles about others get lighter pages."""
    return Corpus(pair_of(read_settings(Folder(ROOT).settings).countries)).write(work / name, range(count), size)


# ---------------------------------------------------------------- measuring

# The events that work on pages, without those that read the seeds and build the other languages.
PAGE_HOOKS = f"""
import sys
sys.path.insert(0, {str(ROOT)!r})
from digest.builder.events import on_page_content, on_page_markdown, on_page_read_source
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What a command took: CPU seconds, and its peak memory in MB."""

    seconds: float
    megabytes: float


def measure(command: Sequence[str], folder: Path, output: Path | None = None) -> Cost:
    """Run a command to its end; a command that fails ends the benchmark with what it said."""
    with (output or Path(os.devnull)).open("wb") as sink, tempfile.TemporaryFile() as errors:
        process = subprocess.Popen(command, cwd=folder, stdout=sink, stderr=errors)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            errors.seek(0)
            sys.exit(f"{' '.join(command)}: exit code {process.returncode}\n{errors.read().decode(errors='replace')}")
    # Linux counts the peak in KiB, macOS in bytes.
    unit = 1024**2 if sys.platform == "darwin" else 1024
    return Cost(seconds=usage.ru_utime + usage.ru_stime, megabytes=usage.ru_maxrss / unit)


def read_facts(seeds: Path) -> Cost:
    """The cost of `build_digest.py facts` on a folder."""
    return measure([sys.executable, str(ROOT / "build_digest.py"), "facts", str(seeds)], seeds)


def write_pages(work: Path, seeds: Path) -> Path:
    """A project with the article pages of one language."""
    site, pages = work / "project", work / "pages"
    measure([sys.executable, str(ROOT / "build_digest.py"), "--seeds", str(seeds), "--docs", str(pages), "--jobs", "0"], ROOT)
    first = next(folder for folder in pages.iterdir() if (folder / "data").is_dir())
    shutil.copytree(first / "articles", site / "docs" / "articles")
    return site


def build_pages(site: Path, hooks: str = "", plugins: Sequence[str] = ()) -> Cost:
    """The cost of `mkdocs build` for the pages of a project; making their Markdown is not counted."""
    (site / "page_hooks.py").write_text(hooks, encoding="utf-8")
    about = read_settings(Folder(ROOT).settings)
    own = {"hooks": ["page_hooks.py"], "docs_dir": "docs", "site_dir": "site", "nav": ["articles/index.md"], "plugins": list(plugins)}
    settings = {**plain_settings(about, about.languages[0]), **own}
    (site / "bench.yml").write_text(json.dumps(settings), encoding="utf-8")  # JSON is YAML
    return measure([sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", str(site / "bench.yml")], site)


# ---------------------------------------------------------------- the table


def table(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Rows as aligned lines, the first column to the left, numbers to the right."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for name, *cells in rows:
        yield "  ".join((name.ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(cells, widths[1:], strict=True))))


def row(name: str, articles: int, characters: int, cost: Cost) -> tuple[str, ...]:
    """One line of the table."""
    return (
        name,
        f"{articles:,}",
        f"{characters / 1e6:.2f}",
        f"{cost.seconds:.2f}",
        f"{1000 * cost.seconds / articles:.2f}",
        f"{characters / 1e6 / cost.seconds:.2f}",
        f"{cost.megabytes:.0f}",
    )


def characters_in(folder: Path) -> int:
    """How many characters a folder of articles holds."""
    return sum(len(path.read_text(encoding="utf-8")) for path in folder.iterdir())


def benchmark(work: Path, count: int) -> dict[str, float]:
    """Measure, print the table, and return the figures that matter."""
    half, whole = made(count // 2, SEED_SIZE, work, "half"), made(count, SEED_SIZE, work, "whole")
    long, empty = made(1, LONG_SIZE, work, "long"), made(1, 200, work, "one")
    start_up, one, two, big = read_facts(empty), read_facts(half), read_facts(whole), read_facts(long)
    site = write_pages(work, whole)
    pages, spared = build_pages(site), build_pages(site, PAGE_HOOKS)
    sizes = {folder: characters_in(folder) for folder in (empty, half, whole, long)}
    rows = [
        ("command", "articles", "M chars", "CPU s", "ms/article", "M chars/s", "peak MB"),
        row("facts, one short article (start-up)", 1, sizes[empty], start_up),
        row("facts", count // 2, sizes[half], one),
        row("facts", count, sizes[whole], two),
        row("facts, one article of 1 MB", 1, sizes[long], big),
        row("mkdocs build, one language", count, sizes[whole], pages),
        row("mkdocs build, with the hooks that spare it the Markdown", count, sizes[whole], spared),
    ]
    print("\n".join(table(rows)))

    def per_character(cost: Cost, folder: Path) -> float:
        return (cost.seconds - start_up.seconds) / sizes[folder]

    figures = {
        "facts / mkdocs build, CPU": two.seconds / pages.seconds,
        "facts / mkdocs build with hooks, CPU": two.seconds / spared.seconds,
        "twice the articles cost": (two.seconds - start_up.seconds) / (one.seconds - start_up.seconds),
        "a character of the 1 MB article costs, beside one of the others": per_character(big, long) / per_character(two, whole),
    }
    print()
    for name, value in figures.items():
        print(f"{name}: {value:.2f}x")
    return figures


def main() -> None:
    """Read the arguments and run the benchmark in a folder that is gone afterwards."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=1000, metavar="N", help="how many articles (default: 1000, about two minutes)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the ratios to a file, too")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="digest-bench-") as work:
        figures = benchmark(Path(work), max(2, options.articles))
    if options.json:
        options.json.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
