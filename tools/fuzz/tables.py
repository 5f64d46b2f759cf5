"""Settings and language tables with faults: what a person may type who edits them."""

import re
from functools import cache
from random import Random

from digest.languages import ROOT as LANGUAGES

# What may stand behind a key instead of what belongs there.
ODD_VALUES = (
    '""', '"x"', "[]", '[""]', "[1, 2]", "[[]]", "{}", "{ a = 1 }", "0", "-1", "99999999999999999999", "1.5", "nan", "true",
    "2023-08-20", "'''", '"{"', '"{count}"', '"{x|y}"', '"("', '"\\\\"', '["(", "["]', '["{"]', '"VN"', '["VN"]', '["VN", "VN"]',
    '["vn", "kz"]', '["Vietnam", "XX"]', '["id"]', '["xx"]', '["VN", "KZ", "ID"]', '"\\u0000"', '"<b>"', '"\\n"',
)  # fmt: skip
SETTINGS = """
countries = ["VN", "KZ"]
other_pairs = "apart"
languages = ["id", "en"]
short = "VN–KZ"
address = "https://example.org/digest/"
publisher = "Meja Asia"
contact = "desk@example.org"
licence = "CC BY 4.0"
accent = "#0a6"

[title]
id = "Ikhtisar"
en = "Digest"

[description]
id = "Tentang dua negara"
en = "About two countries"
"""
_SETTING = re.compile(r"^(?P<key>[^\s=\[#][^=\[\n]*?)\s*=\s*(?P<value>.*)$", re.MULTILINE)


def settings(chance: Random) -> str:
    """The settings of a site with a few faults."""
    return _with_faults(chance, SETTINGS)


def tables(chance: Random, code: str) -> dict[str, str]:
    """The files of a language, one of them with a few faults."""
    files = dict(language_files(code))
    name = chance.choice(sorted(files))
    return files | {name: _with_faults(chance, files[name])}


@cache
def language_files(code: str) -> dict[str, str]:
    """The files of a language as they are."""
    return {path.name: path.read_text(encoding="utf-8") for path in sorted((LANGUAGES / code).glob("*.toml"))}


def _with_faults(chance: Random, text: str) -> str:
    for _ in range(chance.choice((1, 1, 1, 2, 4))):
        text = chance.choice((_other_value, _other_value, _other_value, _other_key, _without_line, _twice, _broken))(chance, text)
    return text


def _other_value(chance: Random, text: str) -> str:
    found = chance.choice([*_SETTING.finditer(text)] or [None])
    return text[: found.start("value")] + chance.choice(ODD_VALUES) + text[found.end("value") :] if found else text


def _other_key(chance: Random, text: str) -> str:
    found = chance.choice([*_SETTING.finditer(text)] or [None])
    return (
        text[: found.start("key")] + chance.choice(("x", '""', '"a b"', "Countries", "a.b.c")) + text[found.end("key") :] if found else text
    )


def _without_line(chance: Random, text: str) -> str:
    lines = text.splitlines(keepends=True)
    at = chance.randrange(len(lines) or 1)
    return "".join((*lines[:at], *lines[at + 1 :]))


def _twice(chance: Random, text: str) -> str:
    line = chance.choice(text.splitlines(keepends=True) or [""])
    return text + "\n" + line


def _broken(chance: Random, text: str) -> str:
    at = chance.randint(0, len(text))
    return text[:at] + chance.choice(("[", "]", '"', "=", "\\", "\x00", "\ufeff", "\n", "é", "#")) + text[at:]
