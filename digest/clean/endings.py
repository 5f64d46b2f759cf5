"""The marks and signatures at the end of an article's last line."""

import re

from digest.clean.lines import Line
from digest.clean.words import Words
from digest.model import Residue

_END_MARKS = ("./.", "/.", ".//", "//", "■", "□", "◆", "●", "▪", "♦", "※", "***", " ###", " ##", " -30-")
_SIGN_OFF = re.compile(r"(?<=[.!?\"”])\s*[(\[](?:\*|[^\W\d_][\w+&/.: -]{0,48})[)\]]\.?$")
_SIGNED_WORDS = 5
# An agency behind a dash: "… tahun ini. — Bernama".
_DASHED = re.compile(r"(?<=[.!?\"”)])\s*[-–—]{1,2}\s*([A-Z][\w+&/. ]{1,30})$")
_DASHES = ("-", "–", "—")
_REACH = 60
_WORD_REACH = 75


def without_ends(line: Line, words: Words) -> tuple[Line, list[Residue]]:
    """The line without end marks ("/.") and the initials or agency that sign it ("(VNA)")."""
    ends: list[Residue] = []
    ended = line.text[-1].isalpha() or line.text[-1] == ")"
    over = words.end_words.search(line.text, max(0, len(line.text) - _WORD_REACH)) if ended else None
    if over:
        ends.insert(0, Residue(start=line.start + over.start(), end=line.end, rule="clean.end_mark"))
        line = line.part(0, over.start())
    for cut, rule in ((_end_mark, "clean.end_mark"), (_signature, "clean.sign_off"), (_end_mark, "clean.end_mark")):
        start = cut(line.text, words)
        if start:
            dropped = line.part(start)
            ends.insert(0, Residue(start=dropped.start, end=dropped.end, rule=rule))
            line = line.part(0, start)
    return line, ends


def _end_mark(text: str, words: Words) -> int:
    """Where the mark begins that ends the article, or zero."""
    if not text.endswith(_END_MARKS):
        return 0
    mark = next(mark for mark in _END_MARKS if text.endswith(mark))
    # Of "./." the first full stop is the sentence's own.
    return len(text) - len(mark) + (1 if mark.startswith("./") else 0)


def _signature(text: str, words: Words) -> int:
    """Where the brackets or the dash begin in which the article is signed, or zero."""
    near = max(0, len(text) - _REACH)
    if text.endswith((")", "]", ").", "].")):
        found = _SIGN_OFF.search(text, near)
        return found.start() if found and len(found[0].split()) <= _SIGNED_WORDS else 0
    dashed = _DASHED.search(text, near) if text[-1:].isalpha() and any(dash in text[near:] for dash in _DASHES) else None
    return dashed.start() if dashed and dashed[1].lower().partition("/")[0].strip() in words.agencies else 0
