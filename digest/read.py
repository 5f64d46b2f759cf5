"""Seeds from disk."""

from pathlib import Path

from digest.model import Problem, Seed


def read_seeds(folder: Path) -> tuple[tuple[Seed, ...], tuple[Problem, ...]]:
    """Every seed of a folder in the order of their names, and what could not be read."""
    seeds = [Seed(id=path.stem, file=path.name, text=path.read_bytes().decode("utf-8"), encoding="utf-8") for path in sorted(folder.glob("*.txt"))]
    return tuple(seeds), ()
