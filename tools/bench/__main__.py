"""Build digests of made articles, and the same pages by other ways: `make bench ARTICLES="100 1000"`."""

import argparse
import sys
import tempfile
from pathlib import Path

from digest.pipeline import read_settings
from tools.bench.builders import ROOT
from tools.bench.comparing import Plan, compared
from tools.bench.report import drawn, page
from tools.corpus import pair_of

_PAGE, _PICTURE = "benchmark.md", "benchmark.svg"


def main() -> None:
    """Read the arguments and run the benchmark in a folder that is gone afterwards."""
    parser = argparse.ArgumentParser(prog="python -m tools.bench", description=__doc__)
    parser.add_argument("articles", type=int, nargs="*", default=[30], metavar="N", help="how many articles (default: 30)")
    parser.add_argument("--rounds", type=int, default=3, metavar="N", help="how often each is measured (default: 3)")
    parser.add_argument("--into", type=Path, metavar="DIR", help=f"write {_PAGE} and {_PICTURE} there, too")
    options = parser.parse_args()
    plan = Plan(pair=pair_of(read_settings(ROOT / "digest.toml").countries), rounds=options.rounds)
    with tempfile.TemporaryDirectory(prefix="digest-bench-") as work:
        results = [compared(max(2, count), plan, Path(work)) for count in options.articles]
    sizes = " ".join(map(str, options.articles))
    told = page(results, f'make bench ARTICLES="{sizes}" ROUNDS={options.rounds}', _PICTURE)
    sys.stdout.write(told)
    if options.into:
        (options.into / _PAGE).write_text(told, encoding="utf-8")
        (options.into / _PICTURE).write_text(drawn(results), encoding="utf-8")


if __name__ == "__main__":
    main()
