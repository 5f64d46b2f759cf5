"""Write the generated files: whole or not at all, only what changed, and never over what a person wrote."""

import contextlib
import os
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from digest.files import is_folder, is_readable, is_there
from digest.model import Problem
from digest.render.front_matter import MARK
from digest.render.packed import BYTES, Packed
from digest.render.programs.exports import BIB_MARK, CSL_MARK
from digest.search import FOLDER as SEARCH
from digest.whole import alone, discard, naming

_ARTICLES = "articles"
# The first bytes of pages, and of what lies beside those of articles, by the suffix; what has others a person wrote. All other files
# have names of their own, and are ours by these.
_MARKS = {".md": f"---\n{MARK}\n".encode(), ".bib": BIB_MARK.encode(), ".json": CSL_MARK.encode()}
_SUFFIXES = (*_MARKS, ".bin")  # of what a build writes, wherever it stands

State = Sequence[int]  # a file's size, and when it changed last
Left = Mapping[str, object]  # the state in which a build left each file, and the seal of what it wrote there


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What a build changed under docs, as paths relative to it."""

    written: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()


def write(pages: Mapping[str, str], docs: Path, left: Left | None = None) -> Written:
    """Bring the generated files under docs to the given texts; what the last build left so, and nobody touched, is not opened."""
    docs.mkdir(parents=True, exist_ok=True)
    with alone(docs):
        for scrap in docs.glob(".[0-9]*.part"):  # of a build that was killed
            discard(scrap)
        return _write(pages, docs, left or {})


def state_of(path: Path | str) -> State:
    """A file's size, and when it changed last; raises OSError where it is gone."""
    state = os.stat(path)  # noqa: PTH116 - of thousands of files
    return [state.st_size, state.st_mtime_ns]


def _write(pages: Mapping[str, str], docs: Path, left: Left) -> Written:
    asked = [path for path in pages if not _is_left(pages, path, docs, left)]
    others = [path for path in asked if not _is_there(docs / path, _parts(pages, path))]
    kept = {path: wrong for path in others if (wrong := _in_the_way(docs / path))}
    changed = [path for path in others if path not in kept]
    stale = list(_stale(docs, set(pages)))
    _replace(changed, pages, docs)
    for path in stale:
        _remove(docs / path)
    problems = (Problem(file=f"docs/{path}", wrong=wrong, hint="move it to another name") for path, wrong in kept.items())
    return Written(written=tuple(sorted(changed)), removed=tuple(sorted(stale)), problems=tuple(problems))


def _parts(pages: Mapping[str, str], path: str) -> Iterator[bytes]:
    """A text as bytes, piece by piece where it is packed."""
    return pages.parts(path) if isinstance(pages, Packed) else iter([pages[path].encode(errors=BYTES)])


def _is_left(pages: Mapping[str, str], path: str, docs: Path, left: Left) -> bool:
    """Whether a file is as the last build left it, which wrote just this text."""
    if path not in left or not isinstance(pages, Packed):
        return False
    with contextlib.suppress(OSError):
        return left[path] == [state_of(f"{docs}/{path}"), pages.seal(path)]
    return False


def _is_there(path: Path, parts: Iterable[bytes]) -> bool:
    """Whether a file holds just these bytes: then it is ours, whatever it bears."""
    if not is_readable(path):
        return False
    try:
        with path.open("rb") as file:
            return all(file.read(len(part)) == part for part in parts) and not file.read(1)
    except (FileNotFoundError, NotADirectoryError):
        return False


def _in_the_way(path: Path) -> str | None:
    """What stands where we would write a file and is not ours, in words."""
    if not is_there(path):
        return None
    if not is_readable(path):
        what = "a folder" if is_folder(path) else "a link that leads nowhere" if path.is_symlink() else "no file that can be read"
        return f"{what} where a generated page belongs"
    return "written by hand where a generated page belongs" if _mark_of(path) and not _is_generated(path) else None


def _mark_of(path: Path) -> bytes:
    """What a file begins with if it is ours; nothing where its name tells."""
    return _MARKS.get(path.suffix, b"") if path.suffix == ".md" or path.parent.name == _ARTICLES else b""


def _is_generated(path: Path) -> bool:
    if SEARCH in path.parts[-3:-1] or path.parts[-4:-2] == (SEARCH, "terms"):  # all in its folder is ours
        return True
    mark = _mark_of(path)
    with path.open("rb") as file:
        return bool(mark) and file.read(len(mark)) == mark


def by_hand(docs: Path) -> Iterator[Path]:
    """Every page under docs that a person wrote."""
    return (path for path in sorted(docs.rglob("?*.md")) if is_readable(path) and not _is_generated(path))


def _stale(docs: Path, pages: Collection[str]) -> Iterator[str]:
    """Everything in the folders of the pages that bears our mark or stands in a folder of ours, and is none of the pages."""
    for folder in sorted({path.split("/")[0] for path in pages}):
        for place, _, names in os.walk(docs / folder):
            within = Path(place).relative_to(docs).as_posix()
            for name in (f"{within}/{each}" for each in names):
                path = None if name in pages or not name.endswith(_SUFFIXES) else docs / name
                if path and is_readable(path) and _is_generated(path):
                    yield name


def _replace(changed: Sequence[str], pages: Mapping[str, str], docs: Path) -> None:
    """Write all files aside, then move each into place: a full disk changes none, and a reader sees the old file or the new one.

    Aside is outside the languages' folders, which a preview watches.
    """
    aside = docs / f".{os.getpid()}.part"
    moves = {docs / path: aside / str(number) for number, path in enumerate(changed)}
    try:
        for (path, beside), name in zip(moves.items(), changed, strict=True):
            path.parent.mkdir(parents=True, exist_ok=True)  # names the folder that can't be made
            with naming(path):
                aside.mkdir(exist_ok=True)
                with beside.open("wb") as file:
                    file.writelines(_parts(pages, name))
        for path, beside in moves.items():
            with naming(path):
                beside.replace(path)
    finally:
        discard(aside)


def _remove(page: Path) -> None:
    """Remove a page, and its folder when it was the last one there."""
    with naming(page):
        page.unlink()
    with contextlib.suppress(OSError):
        page.parent.rmdir()
