"""An editor at work: a folder of a digest, and lines of a review pasted where it says."""

import re
import tomllib
from pathlib import Path

from digest.folder import Folder
from digest.review.items import Item, Paste
from digest.review.run import Review, review
from tests.project import SETTINGS

# What an editor would write where a review leaves it open.
FILLED = {
    "date": "2024-03-12", "period": '"2023"', "title": '"A headline"', "outlet": '"The Outlet"', "country": '"PE"',
    "en": '"Full Name"', "id": '"Nama Lengkap"', "reason": '"It does not say so."',
}  # fmt: skip
_BLANK = re.compile(r"(\w+) = …")


def digest_in(folder: Path, **files: str) -> Folder:
    """A digest with such articles, each under its name, and other files in seeds/ by name and extension."""
    (folder / "seeds").mkdir(parents=True)
    (folder / "digest.toml").write_bytes(SETTINGS.read_bytes())
    for name, text in files.items():
        stem, _, suffix = name.partition("__")
        (folder / "seeds" / f"{stem}.{suffix.replace('_', '.') or 'txt'}").write_text(text, encoding="utf-8")
    return Folder(folder)


def found(folder: Folder, sort: str) -> Item:
    """The one item of a sort."""
    (item,) = [each for each in listed(folder).items if each.sort == sort]
    return item


def listed(folder: Folder) -> Review:
    """The review of a digest."""
    return review(folder, "en")


def filled(lines: str) -> str:
    """Lines with what they leave open filled in."""
    return _BLANK.sub(lambda blank: f"{blank[1]} = {FILLED[blank[1]]}", lines)


def paste(folder: Folder, given: Paste) -> None:
    """Do with some lines what a review says."""
    file = folder.root / given.file
    if given.way == "remove" and given.file.endswith("/"):
        (file / given.entry).unlink()
        return
    text = file.read_text(encoding="utf-8") if file.is_file() else ""
    file.write_text(_with(text, given), encoding="utf-8")
    if file.suffix == ".toml":
        tomllib.loads(file.read_text(encoding="utf-8"))


def _with(text: str, given: Paste) -> str:
    lines = filled(given.lines)
    if given.way == "top":
        return f"{lines}\n{text}"
    if given.way == "head":
        return text.replace("---\n", f"---\n{lines}\n", 1) if text.startswith("---\n") else f"---\n{lines}\n---\n{text}"
    if given.way == "end":
        return f"{text}\n{lines}\n"
    start, end = _entry(text, given.entry)
    return f"{text[:start]}{lines}\n\n{text[end:]}"


def _entry(text: str, entry: str) -> tuple[int, int]:
    """Where an entry stands: "reject 2", "[people.somebody]", or a line: "translates: …"."""
    if entry.endswith(": …"):
        start = text.index(entry.removesuffix("…"))
        return start, text.index("\n", start) + 1
    header = entry if entry.startswith("[") else f"[[{entry.partition(' ')[0]}]]"
    number = 1 if entry.startswith("[") else int(entry.partition(" ")[2])
    starts = [match.start() for match in re.finditer(re.escape(header), text)]
    start = starts[number - 1]
    following = re.compile(r"^\[", re.MULTILINE).search(text, start + 1)
    return start, following.start() if following else len(text)
