"""What an editor names to be taken in: which files of it are articles."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from digest.files import is_folder
from digest.model import Problem
from digest.read import ASSERTIONS, PAGES, SUFFIXES, is_translation

# What browsers put beside a page that they save whole: its pictures and scripts.
_BESIDE_A_PAGE = ("_files", "-Dateien", "_bestanden", "_archivos", "_fichiers", "_file", ".fld")
_ARCHIVES = (".mhtml", ".mht", ".webarchive", ".maff")


@dataclass(frozen=True, slots=True)
class Offered:
    """The files that may be articles, in the order in which they were named, and what of the rest is none."""

    articles: tuple[Path, ...]
    problems: tuple[Problem, ...]


def offered(named: Iterable[Path]) -> Offered:
    """The articles among files and folders; a folder is taken with all that lies in it, without the folders in it."""
    articles: list[Path] = []
    problems: list[Problem] = []
    for path in named:
        found = _listed(path) if is_folder(path) else [path]
        if isinstance(found, Problem):
            problems.append(found)
        else:
            articles += found
    wanted = list(dict.fromkeys(articles))
    stems = _stems(wanted)
    wrong = {path: _refused(path, stems[path.parent]) for path in wanted}
    return Offered(tuple(path for path in wanted if wrong[path] is None), (*problems, *filter(None, wrong.values())))


def _listed(folder: Path) -> list[Path] | Problem:
    """What of a folder may be meant as an article, by name."""
    try:
        paths = sorted(folder.iterdir(), key=lambda path: path.name)
    except OSError as error:
        return Problem(file=str(folder), wrong=f"can't be listed: {error.strerror}", hint="name a folder that holds articles")
    found = [path for path in paths if not path.name.startswith(".") and not _is_beside(path, paths)]
    return found or Problem(file=str(folder), wrong="holds no files", hint="name a folder that holds articles")


def _is_beside(path: Path, paths: Sequence[Path]) -> bool:
    """Whether something belongs to another file of its folder: a saved page's own, or what an editor asserts of an article."""
    if path.suffix.lower() == ASSERTIONS:
        return any(other.stem == path.stem and other.suffix.lower() in SUFFIXES for other in paths)
    pages = {other.stem for other in paths if other.suffix.lower() in PAGES}
    return is_folder(path) and any(path.name.removesuffix(end) in pages for end in _BESIDE_A_PAGE if path.name.endswith(end))


def _stems(paths: Iterable[Path]) -> dict[Path, set[str]]:
    found: dict[Path, set[str]] = defaultdict(set)
    for path in paths:
        if path.suffix.lower() in SUFFIXES:
            found[path.parent].add(path.stem)
    return found


def _refused(path: Path, stems: set[str]) -> Problem | None:
    """Why a file is no article by its name alone."""
    if is_folder(path):
        return Problem(file=str(path), wrong="is a folder within a folder", hint="name it as well, if its articles are meant")
    if path.suffix.lower() not in SUFFIXES:
        return Problem(file=str(path), wrong=f"is no article: the extension {path.suffix or '(none)'} is not known", hint=_cure(path))
    if is_translation(path, stems):
        hint = "put it into the folder of seeds yourself, named like the article there: <name>.en.md"
        return Problem(file=str(path), wrong="is named as a translation of another article", hint=hint)
    return None


def _cure(path: Path) -> str:
    if path.suffix.lower() in _ARCHIVES:
        return "open it in a browser and save it as a web page (.html)"
    return f"save the article as plain text in UTF-8; its name ends with {', '.join(SUFFIXES)}"


def in_folder(path: Path, folder: Path) -> bool:
    """Whether a file lies in a folder, however both are named."""
    return path.resolve().parent == folder.resolve()


def articles_of(folder: Path) -> Iterator[Path]:
    """Every file of a folder whose name is that of an article or a translation; none where there is no such folder."""
    if is_folder(folder):
        yield from (path for path in sorted(folder.iterdir()) if path.suffix.lower() in SUFFIXES and not path.name.startswith("."))
