"""Feed the program what nobody would write: `make fuzz`.

Every input has a number and comes of a seed, so that it can be made again. What goes wrong is saved under .fuzz/ and told with what
to type to see it again. Exit code 1 when anything did.
"""

import argparse
import shutil
import sys
import tempfile
from pathlib import Path
from random import SystemRandom

from tools.fuzz.cases import KINDS
from tools.fuzz.checks import outcome_of
from tools.fuzz.run import Plan, fuzz, work


def main() -> int:
    """Read the arguments and run one of: all inputs, a worker's share of them, a saved input."""
    options = command_line().parse_args()
    if options.again:
        return again(options.again)
    seed = SystemRandom().randrange(10**9) if options.seed is None else options.seed
    limits = {"first": options.first, "inputs": options.inputs, "seconds": options.seconds}
    plan = Plan(seed=seed, **limits, jobs=options.jobs, kinds=tuple(options.kinds), saved=options.saved)
    if options.every:
        return work(plan, options.every)
    return fuzz(plan)


def command_line() -> argparse.ArgumentParser:
    """The arguments."""
    parser = argparse.ArgumentParser(
        prog="python -m tools.fuzz", description="Feed the program odd input of every kind and check what must hold."
    )
    parser.add_argument("--seconds", type=float, metavar="S", help="stop after this time")
    parser.add_argument("--inputs", type=int, metavar="N", help="stop after so many inputs")
    parser.add_argument("--seed", type=int, metavar="N", help="what all inputs come of (default: another each time)")
    parser.add_argument("--first", type=int, default=0, metavar="N", help="number of the first input (default: 0)")
    parser.add_argument("--kinds", nargs="+", choices=KINDS, default=(), help="inputs of these kinds only")
    parser.add_argument("--jobs", type=int, default=2, metavar="N", help="processes (default: 2)")
    parser.add_argument("--saved", type=Path, default=Path(".fuzz"), metavar="DIR", help="where failing inputs are saved (default: .fuzz)")
    parser.add_argument("--again", type=Path, metavar="DIR", help="check a saved input again, and nothing else")
    parser.add_argument("--every", type=int, default=0, help=argparse.SUPPRESS)  # a worker: each so-manieth input, told as JSON lines
    return parser


def again(folder: Path) -> int:
    """Check one saved input."""
    with tempfile.TemporaryDirectory(prefix="digest-fuzz-") as work_folder:
        copy = Path(work_folder) / "case"
        shutil.copytree(folder, copy)
        faults = outcome_of(copy, pages=True).faults
    print("\n".join(faults) or "nothing is wrong with it")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
