"""In which line of a TOML text something stands, which its parser does not tell."""

import tomllib
from collections.abc import Sequence
from typing import Any


def line_of(text: str, path: Sequence[str]) -> int | None:
    """The line at which a key begins; of one that is missing, its table's; none where not even that is there."""
    lines = text.splitlines(keepends=True)
    while path and not _is_there(tomllib.loads(text), path):
        path = path[:-1]
    return _first(lines, path) if path else None


def _first(lines: Sequence[str], path: Sequence[str]) -> int:
    """The first line behind the longest beginning of a text that can be read and has no such key."""
    without, within = 0, len(lines)
    while within - without > 1:
        middle = (without + within) // 2
        found = next(((at, table) for at in range(middle, without, -1) if (table := _read(lines[:at])) is not None), None)
        found = found or next(((at, table) for at in range(middle, within) if (table := _read(lines[:at])) is not None), None)
        if found is None:  # all between is one value
            break
        at, table = found
        without, within = (without, at) if _is_there(table, path) else (at, within)
    return without + 1


def _read(lines: Sequence[str]) -> dict[str, Any] | None:
    try:
        return tomllib.loads("".join(lines))
    except ValueError:
        return None


def _is_there(table: Any, path: Sequence[str]) -> bool:
    for key in path:
        if isinstance(table, list) and key.isdigit() and 0 < int(key) <= len(table):
            table = table[int(key) - 1]
        elif isinstance(table, dict) and key in table:
            table = table[key]
        else:
            return False
    return True
