"""Made articles about the two countries of digest.toml, or of another pair: `make corpus ARTICLES=200`."""

import argparse
from pathlib import Path

from digest.pipeline import read_settings
from tools.corpus import Corpus, pair_of


def main() -> None:
    """Read the arguments and write the articles."""
    parser = argparse.ArgumentParser(prog="python -m tools.corpus", description=__doc__)
    parser.add_argument("folder", type=Path, help="where to put them, each in a file of its own")
    parser.add_argument("--articles", type=int, default=200, metavar="N", help="how many (default: 200)")
    parser.add_argument("--seed", type=int, default=0, metavar="S", help="another seed gives another history of the two countries")
    parser.add_argument("--pair", nargs=2, metavar=("CODE", "CODE"), help="two countries by ISO code; those of digest.toml if left out")
    options = parser.parse_args()
    pair = pair_of(options.pair or read_settings(Path("digest.toml")).countries)
    Corpus(pair, options.seed).write(options.folder, range(options.articles))
    print(f"{options.articles} articles in {options.folder}")


if __name__ == "__main__":
    main()
