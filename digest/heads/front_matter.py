"""A head between lines of dashes at the top of a text: YAML as people write it, not only as it parses."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from digest.model import Given, Span

_MARK = re.compile(r"[ \t]*(-{3,}|\+{3,})[ \t]*")
_END = re.compile(r"[ \t]*(-{3,}|\+{3,}|\.{3})[ \t]*")
_KEY = re.compile(r"[ \t]*[\"'*]{0,2}([^\W\d_][\w .-]{0,40}?)[\"'*]{0,2}[ \t]*[:=：][ \t]*(?!//)(.*)")
_ITEM = re.compile(r"-[ \t]")
_COMMENT = re.compile(r"[ \t]#.*$")
_BLOCK = re.compile(r"[|>][+-]?\d?")
_QUOTES = {'"': '"', "'": "'", "“": "”", "‘": "’"}
_NOTHING = frozenset(("~", "null", "[]", "{}", '""', "''"))
# A head has no more lines; what is longer is text between two rules.
_MOST_LINES = 60


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    text: str


def find_front_matter(text: str) -> tuple[Span, tuple[Given, ...]] | None:
    """The head with its marks, and its keys with their values; nothing where the text has none."""
    lines = _lines(text)
    first = next((line for line in lines if line.text.strip("\ufeff \t")), None)
    if first is None or not (mark := _MARK.fullmatch(first.text.lstrip("\ufeff"))):
        return None
    inside = list(lines)
    last = next((index for index, line in enumerate(inside) if _closes(line.text, mark[1])), None)
    if last is None or not _is_head(inside[:last]):
        return None
    end = inside[last].start + len(inside[last].text)
    return Span(start=0, end=end), tuple(_given(inside[:last]))


def _lines(text: str) -> Iterator[_Line]:
    """The first lines of a text, as many as a head may have."""
    at = 0
    for _ in range(_MOST_LINES + 4):
        if at >= len(text):
            return
        found = text.find("\n", at)
        end = len(text) if found < 0 else found
        yield _Line(at, text[at:end].removesuffix("\r"))
        at = end + 1


def _closes(line: str, mark: str) -> bool:
    found = _END.fullmatch(line)
    return bool(found and (found[1][0] == mark[0] or found[1] == "..."))


def _is_head(lines: list[_Line]) -> bool:
    """Whether lines between two rules are keys and values, and no text: the first one is, or all are comments."""
    told = [line for line in lines if line.text.strip() and not line.text.lstrip().startswith("#")]
    return not told or bool(_KEY.fullmatch(told[0].text))


def _given(lines: list[_Line]) -> Iterator[Given]:
    """Every key with the value that stands behind it or, further in, below it."""
    current: tuple[str, list[tuple[int, int, str]]] | None = None
    indent = min((_indent(line.text) for line in lines if line.text.strip()), default=0)
    for line in lines:
        if not line.text.strip() or line.text.lstrip().startswith("#"):
            continue
        key = _KEY.fullmatch(line.text)
        goes_on = current is not None and (_indent(line.text) > indent or _ITEM.match(line.text.lstrip()))
        if current and goes_on:
            current[1].append(_piece(line.text.strip().removeprefix("- "), line, line.text.rstrip()))
        elif key:
            if current:
                yield _whole(*current)
            current = (key[1], [_piece(key[2], line, line.text)])
        else:
            yield Given(key=line.text.strip(), value=line.text.strip(), start=line.start, end=line.start + len(line.text))
    if current:
        yield _whole(*current)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" \t"))


def _piece(value: str, line: _Line, told: str) -> tuple[int, int, str]:
    """A value's text on one line, without quotation marks and comment, with its place."""
    start = line.start + len(told) - len(value)
    bare = value.strip()
    start += len(value) - len(value.lstrip())
    closing = _QUOTES.get(bare[:1])
    end = bare.rfind(closing, 1) if closing else -1
    if end > 0 and not bare[end + 1 :].split("#")[0].strip():
        return start + 1, start + end, bare[1:end].replace('\\"', '"').replace("''", "'")
    bare = _COMMENT.sub("", bare).strip() if not bare.startswith("#") else ""
    return start, start + len(bare), bare


def _whole(key: str, pieces: list[tuple[int, int, str]]) -> Given:
    told = [piece for piece in pieces if piece[2] and piece[2] not in _NOTHING]
    if len(told) > 1 and _BLOCK.fullmatch(told[0][2]):
        told = told[1:]
    if not told:
        return Given(key=key, value="", start=pieces[0][0], end=pieces[0][0])
    return Given(key=key, value=" ".join(piece[2] for piece in told), start=told[0][0], end=told[-1][1])
