"""The folder of a new digest: made beside, then moved into place, so that it is there whole or not at all."""

import os
import shutil
from collections.abc import Iterator, Mapping
from glob import escape
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from digest.begin.answers import words
from digest.begin.carrying import Program
from digest.builder.by_hand import ABOUT, about
from digest.languages.own import GLOSSARY
from digest.render.settings import Settings
from digest.whole import alone, discard, naming

_TEMPLATES = Path(__file__).parent / "folder"
# Where the files of a digest lie in its folder, and the templates that they are made of.
_FILES = {
    "digest.toml": "digest.toml",
    "entities.toml": "entities.toml",
    "mkdocs.yml": "mkdocs.yml",
    "requirements.txt": "requirements.txt",
    "README.md": "README.md",
    ".gitignore": "gitignore",
    ".github/dependabot.yml": "dependabot.yml",
    ".github/workflows/pages.yml": "pages.yml",
    ".github/workflows/changes.yml": "changes.yml",
}


class TakenError(Exception):
    """Something stands where the new digest belongs."""


def make(target: Path, site: Settings, program: Program) -> None:
    """Make the folder of a digest; raises TakenError where it can't stand, OSError where it can't be written."""
    target = target.resolve()
    expect_free(target)
    target.parent.mkdir(parents=True, exist_ok=True)
    with alone(target.parent):
        for scrap in target.parent.glob(f".{escape(target.name)}.[0-9]*.part"):  # of who was killed
            discard(scrap)
        aside = target.with_name(f".{target.name}.{os.getpid()}.part")
        try:
            put(aside, files(site, program))
            if program.wheel:
                shutil.copyfile(program.wheel, aside / program.wheel.name)
            expect_free(target)  # another may have been faster
            with naming(target):
                if target.exists():  # an empty folder, in whose place Windows puts none
                    target.rmdir()
                aside.rename(target)
        finally:
            discard(aside)


def expect_free(target: Path) -> None:
    """Raise TakenError where something stands; a folder that is empty and not the one we are in may be replaced."""
    if not target.exists():
        return
    if not target.is_dir() or any(target.iterdir()):
        raise TakenError("there already, and not an empty folder")
    if target.samefile(Path.cwd()):
        raise TakenError("where you are")


def files(site: Settings, program: Program) -> Mapping[str, str]:
    """Every file of text of a new digest by its path."""
    filled = words(site, program)
    return {path: _filled(template, filled) for path, template in _FILES.items()} | dict(_own(site)) | {"seeds/.gitkeep": ""}


def glossary() -> str:
    """A file for names in one language, empty but for what it says of itself."""
    return _filled("glossary.toml", {})


def _filled(template: str, filled: Mapping[str, Any]) -> str:
    """A file from its template, whose signs are none that workflows use themselves."""
    signs = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        undefined=StrictUndefined,
        keep_trailing_newline=True,
        trim_blocks=True,
        variable_start_string="<<",
        variable_end_string=">>",
        block_start_string="<%",
        block_end_string="%>",
        comment_start_string="<#",
        comment_end_string="#>",
    )
    return signs.get_template(template).render(filled)


def _own(site: Settings) -> Iterator[tuple[str, str]]:
    """In each language a page about the digest, to be written further by hand, and a file for names."""
    for code in site.languages:
        yield f"languages/{code}/{GLOSSARY}.toml", glossary()
        yield f"docs/{code}/about.md", f"{about(code)[0]}\n\n{ABOUT}\n"


def put(folder: Path, texts: Mapping[str, str]) -> None:
    """Write files with their texts below a folder."""
    for path, text in texts.items():
        file = folder / path
        with naming(file):
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="\n")
