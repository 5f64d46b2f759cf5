"""Write the generated files: whole or not at all, only what changed, and never over what a person wrote."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from digest.model import Problem
from digest.render.front_matter import MARK


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What a build changed under docs, as paths relative to it."""

    written: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()


def write(pages: Mapping[str, str], docs: Path) -> Written:
    """Bring the generated files under docs to the given texts."""
    kept = [path for path in pages if _is_by_hand(docs / path)]
    changed = [path for path, text in pages.items() if path not in kept and _bytes(docs / path) != text.encode()]
    stale = [path for path in _generated(docs, {path.split("/")[0] for path in pages}) if path not in pages]
    for path in changed:
        _replace(docs / path, pages[path].encode(), docs)
    for path in stale:
        (docs / path).unlink()
    return Written(written=tuple(sorted(changed)), removed=tuple(sorted(stale)), problems=tuple(map(_in_the_way, kept)))


def _bytes(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None


def _is_by_hand(path: Path) -> bool:
    """Whether a page that we would write is there already without our mark."""
    return path.suffix == ".md" and path.exists() and not _is_generated(path)


def _is_generated(path: Path) -> bool:
    mark = f"---\n{MARK}\n".encode()
    with path.open("rb") as file:
        return file.read(len(mark)) == mark


def by_hand(docs: Path) -> Iterator[Path]:
    """Every page under docs that a person wrote."""
    return (path for path in sorted(docs.rglob("*.md")) if not _is_generated(path))


def _generated(docs: Path, folders: set[str]) -> Iterator[str]:
    """Every page under the folders that bears our mark."""
    for folder in sorted(folders):
        for path in sorted((docs / folder).rglob("*.md")):
            if _is_generated(path):
                yield path.relative_to(docs).as_posix()


def _replace(path: Path, content: bytes, docs: Path) -> None:
    """Write outside the languages' folders, which a preview watches, then move into place: a reader sees the old file or the new one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = docs / f".{os.getpid()}.part"
    try:
        beside.write_bytes(content)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


def _in_the_way(path: str) -> Problem:
    return Problem(file=f"docs/{path}", wrong="written by hand where a generated page belongs", hint="move it to another name")
