"""Pages in a further language: a folder with all that they say in English, each line to be translated."""

import os
import re
from collections.abc import Iterator

from digest.begin.making import TakenError, glossary, put
from digest.builder.by_hand import ABOUT, NAME, about
from digest.contracts import contracts_in
from digest.folder import Folder
from digest.languages import ROOT, SHOWN
from digest.languages.own import FALLBACK, FOLDER, GLOSSARY, called
from digest.whole import alone, discard, naming

# Files of a language whose words are shown, by how their names begin.
_SHOWN = ("interface", "explain", "review", *SHOWN)
_STANDS = re.compile(r"#|\[|$")


def begin(folder: Folder, code: str) -> None:
    """Make the folder of a language; raises TakenError where it can't stand, OSError where it can't be written."""
    target = folder.languages / code
    if (ROOT / code).is_dir():
        raise TakenError(f"the program has it; what this digest says otherwise stands in languages/{code}/{GLOSSARY}.toml")
    if target.exists():
        raise TakenError("there already")
    target.parent.mkdir(exist_ok=True)
    with alone(target.parent):
        aside = target.with_name(f".{code}.{os.getpid()}.part")
        try:
            put(aside, dict(_files(code)))
            with naming(target):
                aside.rename(target)
        finally:
            discard(aside)
    page = folder.docs / code / NAME
    if not page.exists():
        put(page.parent, {NAME: f"{about(FALLBACK)[0]}\n\n{ABOUT}\n"})


def _files(code: str) -> Iterator[tuple[str, str]]:
    yield "language.toml", f'# What the language calls itself.\nname = "{called(code)}"\n'
    yield f"{GLOSSARY}.toml", glossary()
    yield NAME, (ROOT / FALLBACK / NAME).read_text(encoding="utf-8")
    for stem in contracts_in(FOLDER):
        if stem.startswith(_SHOWN):
            yield f"{stem}.toml", behind_signs((ROOT / FALLBACK / f"{stem}.toml").read_text(encoding="utf-8"))


def behind_signs(text: str) -> str:
    """A file of words with each line a remark, but for the headers of its tables."""
    return "".join(f"{line if _STANDS.match(line) else f'# {line}'}\n" for line in text.rstrip("\n").split("\n"))
