"""Seeds from disk: every article of a folder, decoded and otherwise untouched."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

from digest.faults import guarded
from digest.files import Unreadable, contents, is_folder, is_there
from digest.languages import available
from digest.model import Problem, Seed, Sheet
from digest.pages import read_page

PAGES = (".html", ".htm")
TRANSLATED = (".txt", ".md")
SUFFIXES = (*TRANSLATED, *PAGES)
# No article is longer; what is longer was put here by mistake.
LARGEST = 5_000_000
# How much of a file in an unknown encoding is looked at to tell it.
_SAMPLE = 50_000
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x7f]")
# "<stem>.en.txt" is a translation of "<stem>.txt".
_TRANSLATION = re.compile(r".+\.[a-z]{2,3}(?:-[A-Za-z]{2,4})?")
ASSERTIONS = ".toml"
# How a zip file begins, which is what word processors save (.docx, .odt).
_ZIP = b"PK\x03\x04"
_BOMS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
# Windows-1252 beyond ASCII: quotation marks, dashes, a few signs, letters. An article in Latin script has few of these, and hardly three
# in a row with a letter among them, which is how another script or broken UTF-8 looks.
_WESTERN_SIGNS = "€‚„…‘’“”•–—™ŠšŒœŽžŸ\u00a0\u00ad£§©«»®°±²³·¹º¼½¾"
_WESTERN_BYTES = frozenset(_WESTERN_SIGNS.encode("cp1252")) | frozenset(range(0xC0, 0x100))
_WESTERN_SHARE, _FEW = 0.05, 8  # of the bytes; a line or two has more of them
_OTHER_SCRIPT = re.compile(rb"[\xc0-\xff][\x80-\xff]{2}|[\x80-\xff][\xc0-\xff][\x80-\xff]|[\x80-\xff]{2}[\xc0-\xff]")
_BEYOND_ASCII = re.compile(rb"[\x80-\xff]")
# The Western code pages differ in a few letters that a short text hardly shows; newsrooms use this one.
_WESTERN = frozenset(
    ("ascii", "cp1250", "cp1252", "cp1254", "cp1257", "cp1258", "latin_1", "iso8859_15", "iso8859_9", "mac_roman", "cp437", "cp850")
)


def read_seeds(folder: Path) -> tuple[tuple[Seed, ...], tuple[Problem, ...]]:
    """Every article of a folder in the order of their names, and what could not be read."""
    found = list(seeds_in(folder))
    problems = sorted((each for each in found if isinstance(each, Problem)), key=lambda problem: problem.file)
    return tuple(each for each in found if isinstance(each, Seed)), tuple(problems)


def seeds_in(folder: Path) -> Iterator[Seed | Problem]:
    """Every article of a folder in the order of their names, each read when it is asked for, and what could not be read."""
    try:
        paths = sorted(folder.iterdir(), key=lambda path: path.name)
    except OSError as error:
        yield Problem(file=str(folder), wrong=f"can't be listed: {error.strerror}", hint="name a folder that holds articles")
        return
    sheets = _translations(paths)
    beside = {path.stem: path for path in paths if path.suffix == ASSERTIONS and not path.name.startswith(".")}
    for path in _articles(paths):
        if isinstance(path, Problem):
            yield path
            continue
        seed = guarded(path.name, partial(seed_or_problem, path))
        if isinstance(seed, Seed):
            yield from _with_sheets(seed, sheets.get(seed.id, ()), beside.get(seed.id))
        else:
            yield seed


def _with_sheets(seed: Seed, translations: Iterable[Path], assertions: Path | None) -> Iterator[Seed | Problem]:
    """An article with what lies beside it, and what of that can't be read; without an editor's word, which may forbid it, it is none."""
    sheets: list[Sheet] = []
    for path in translations:
        read = guarded(path.name, partial(seed_or_problem, path))
        if isinstance(read, Problem):
            yield read
        else:
            language = path.stem.rpartition(".")[2].partition("-")[0]
            sheets.append(Sheet(language=language, file=path.name, text=read.text))
    complete = replace(seed, sheets=tuple(sheets)) if sheets else seed
    yield _asserted(complete, assertions) if assertions else complete


def _translations(paths: Iterable[Path]) -> dict[str, list[Path]]:
    """The files that are named as translations, by the stems of what they are of."""
    found: dict[str, list[Path]] = {}
    for path in paths:
        if not path.name.startswith(".") and names_translation(path):
            found.setdefault(path.stem.rpartition(".")[0], []).append(path)
    return found


def _asserted(seed: Seed, path: Path) -> Seed | Problem:
    try:
        return replace(seed, asserted=contents(path, LARGEST))
    except Unreadable as error:
        return Problem(file=path.name, wrong=error.args[0], hint=f"{error.args[1]}; {seed.file} is left out until then")


def asserted_seed(path: Path) -> Seed | Problem:
    """One article with what an editor says of it, or why it can't be used."""
    seed, beside = seed_or_problem(path), path.with_suffix(ASSERTIONS)
    return _asserted(seed, beside) if isinstance(seed, Seed) and is_there(beside) else seed


def seed_or_problem(path: Path) -> Seed | Problem:
    """One article, or why it can't be used."""
    try:
        return read_seed(path)
    except Unreadable as error:
        return Problem(file=path.name, wrong=error.args[0], hint=error.args[1])


def _articles(paths: list[Path]) -> Iterator[Path | Problem]:
    """The paths that hold articles, one a stem; the others are named unless they are known to be something else."""
    suffixed = {path for path in paths if not path.name.startswith(".") and path.suffix.lower() in SUFFIXES}
    stems = {path.stem for path in suffixed}
    taken: dict[str, Path] = {}
    for path in paths:
        if path.name.startswith(".") or path.suffix.lower() == ASSERTIONS:
            continue
        if path not in suffixed:
            yield _unknown(path)
        elif not (is_translation(path, stems) or _is_lonely(path, stems)):
            first = taken.setdefault(shared_name(path.stem), path)
            yield path if first is path else _duplicate(path, first)


def shared_name(stem: str) -> str:
    """What two articles may not share: a file system may tell neither case nor the ways to write an accented letter apart."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", stem).casefold())


def is_translation(path: Path, stems: set[str]) -> bool:
    """Whether a file is the translation of another article in the folder."""
    return names_translation(path) and path.stem.rpartition(".")[0] in stems


def without_article(folder: Path) -> tuple[Problem, ...]:
    """A notice of every translation, and of what an editor says of every article, that is not in the folder."""
    try:
        paths = sorted(folder.iterdir())
    except OSError:
        return ()
    stems = {path.stem for path in paths if path.suffix.lower() in SUFFIXES}
    apart = (path for path in paths if path.suffix == ASSERTIONS and path.stem not in stems and not path.name.startswith("."))
    return (*(_lonely(path) for path in paths if _is_lonely(path, stems)), *map(_without_article, apart))


def names_translation(path: Path) -> bool:
    """Whether a file is named as a translation of another."""
    return path.suffix.lower() in TRANSLATED and bool(_TRANSLATION.fullmatch(path.stem))


def _is_lonely(path: Path, stems: set[str]) -> bool:
    """Whether a file is named as a translation, into a language of ours, of an article that is not there."""
    stem, _, language = path.stem.rpartition(".")
    named = not path.name.startswith(".") and names_translation(path) and stem not in stems
    return named and language.partition("-")[0] in available()


def _lonely(path: Path) -> Problem:
    stem = path.stem.rpartition(".")[0]
    wrong = f"is named as a translation of {stem}, which is not here; it is left aside"
    return Problem(file=path.name, wrong=wrong, hint=f"put {stem}.txt beside it, or rename it if it is an article of its own")


def _without_article(path: Path) -> Problem:
    wrong = f"says something of the article {path.stem}, which is not here"
    return Problem(file=path.name, wrong=wrong, hint=f"put {path.stem}.txt beside it, or name it as its article is named")


def _unknown(path: Path) -> Problem:
    kind = "a folder" if is_folder(path) else f"no article: the extension {path.suffix or '(none)'} is not known"
    return Problem(file=path.name, wrong=kind, hint=f"give an article one of {', '.join(SUFFIXES)}, or move this elsewhere")


def _duplicate(path: Path, first: Path) -> Problem:
    hint = "rename one of the two; an article's name is its id for ever"
    return Problem(file=path.name, wrong=f"has the same name as {first.name}", hint=hint)


def read_seed(path: Path) -> Seed:
    """One article; raises Unreadable."""
    return seed_in(path, contents(path, LARGEST))


def seed_in(path: Path, data: bytes) -> Seed:
    """The article in the bytes of a file; raises Unreadable."""
    if data.startswith(_ZIP):
        raise Unreadable("is a zip file, as word processors save (.docx, .odt)", "save the article as plain text in UTF-8")
    text, encoding = decode(data)
    if not text.strip():
        raise Unreadable("is empty", "put the article's text into it, or remove it")
    if _CONTROL.search(text):
        raise Unreadable("holds control characters, so it is no text", "save the article as plain text in UTF-8")
    seed = seed_of(path, text, encoding)
    if seed.page and not seed.page.lines:
        raise Unreadable("holds no text beside its markup", "save the page with its text, or paste the text into a .txt file")
    return seed


def seed_of(path: Path, text: str, encoding: str = "utf-8") -> Seed:
    """The seed that a file with such a text is."""
    if path.suffix.lower() in PAGES:
        decoded, page = read_page(text)
        return Seed(id=path.stem, file=path.name, text=decoded, encoding=encoding, page=page)
    return Seed(id=path.stem, file=path.name, text=text, encoding=encoding)


def decode(data: bytes) -> tuple[str, str]:
    """The text of a file and its encoding; line ends stay as they are. Raises Unreadable."""
    marked = next((encoding for mark, encoding in _BOMS if data.startswith(mark)), None)
    encoding = marked or _unmarked_utf16(data) or "utf-8"
    try:
        return data.decode(encoding), encoding
    except UnicodeDecodeError:
        return _decode_detected(data)


def _decode_detected(data: bytes) -> tuple[str, str]:
    encoding = _detected(data)
    try:
        if encoding:
            return data.decode(encoding), encoding
    except (UnicodeDecodeError, LookupError):
        pass
    raise Unreadable("is in no encoding that can be told", "save the article as plain text in UTF-8")


def _unmarked_utf16(data: bytes) -> str | None:
    """UTF-16 without its mark: in Latin script nearly every other byte is zero."""
    half = len(data) // 2
    if half and len(data) % 2 == 0:
        if data[1::2].count(0) > 0.8 * half and data[::2].count(0) == 0:
            return "utf-16-le"
        if data[::2].count(0) > 0.8 * half and data[1::2].count(0) == 0:
            return "utf-16-be"
    return None


def _detected(data: bytes) -> str | None:
    """The encoding that a sample of the bytes speaks for."""
    if _is_western(data):
        return "cp1252"
    # Takes a tenth of all importing, and is for files that are neither UTF-8 nor Windows-1252.
    from charset_normalizer import from_bytes  # noqa: PLC0415

    best = from_bytes(data[:_SAMPLE]).best()
    if not best:
        return None
    return "cp1252" if best.encoding in _WESTERN else str(best.encoding)


def _is_western(data: bytes) -> bool:
    """Whether bytes that are not UTF-8 are plain Windows-1252, which a statistical guess takes for anything if they are few."""
    beyond = _BEYOND_ASCII.findall(data)
    few = len(beyond) <= max(_WESTERN_SHARE * len(data), _FEW)
    return few and _WESTERN_BYTES.issuperset(b"".join(beyond)) and not _OTHER_SCRIPT.search(data)
