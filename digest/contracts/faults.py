"""A table beside its contract: every fault, with the path that leads to it."""

import difflib
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from digest.contracts.kinds import is_key, value_fault

_MOST_NAMED = 12  # keys that a hint lists


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that a table should not be: where, what is wrong, what to write."""

    path: tuple[str, ...]
    wrong: str
    hint: str

    @property
    def key(self) -> str:
        """The path as TOML writes it, but without quotation marks."""
        return ".".join(self.path)


def faults(found: object, expected: Any, path: tuple[str, ...] = ()) -> Iterator[Fault]:
    """Everything that is other than expected, in the order in which it stands in the file; what is missing comes last."""
    if isinstance(expected, str):
        wrong = value_fault(found, expected, path[-1])
        if wrong:
            yield Fault(path, *wrong)
    elif isinstance(expected, list):
        yield from _tables(found, expected[0], path)
    elif not isinstance(found, Mapping):
        yield Fault(path, "not a table", f"write it as [{'.'.join(path)}]")
    else:
        yield from _table(found, expected, path)


def _tables(found: object, expected: Mapping[str, Any], path: tuple[str, ...]) -> Iterator[Fault]:
    """The faults of an array of tables, each table by its number."""
    if not isinstance(found, list):
        yield Fault(path, "not an array of tables", f"write each as [[{'.'.join(path)}]]")
        return
    for number, table in enumerate(found, 1):
        yield from faults(table, expected, (*path, str(number)))


def _table(found: Mapping[str, Any], expected: Mapping[str, Any], path: tuple[str, ...]) -> Iterator[Fault]:
    keys = dict(keys_of(expected))
    any_key = next((key for key in keys if key.startswith("<")), None)
    named = {key.removesuffix("?"): (form, not key.endswith("?")) for key, form in keys.items() if key != any_key}
    missing = [key for key, (_, is_needed) in named.items() if is_needed and key not in found]
    for key, value in found.items():
        here = (*path, key)
        if key in named:
            yield from faults(value, named[key][0], here)
        elif any_key and (wrong := is_key(key, any_key[1:-1])) is None:
            yield from faults(value, keys[any_key], here)
        elif any_key and wrong and not named:
            yield Fault(here, *wrong)
        else:
            yield Fault(here, "not a key that is known here", _unknown(key, named, missing))
    for key in missing:
        yield Fault((*path, key), "missing", _write(key, named[key][0], path))


def keys_of(expected: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """Each key of a contract with what stands there: a kind, or a table of its own."""
    for name, within in expected.items():
        if isinstance(within, list) and isinstance(within[0], str):
            yield from ((key, _meant(name)) for key in within)
        else:
            yield name, within


def _meant(kind: str) -> Any:
    """A kind of value, or the table that it stands for: that of a lexicon category."""
    word, _, keys = kind.partition(" ")
    return {"phrases": [f"<{keys or 'text'}>"]} if word == "forms" else kind


def _unknown(key: str, named: Collection[str], missing: list[str]) -> str:
    """What to do about a key that is not known; one that seems meant for a missing key is taken from the missing."""
    near = nearest(key, missing) or nearest(key, named)
    if near is None:
        return f"write one of {', '.join(named)}, or remove it" if 1 < len(named) <= _MOST_NAMED else "remove it"
    if near in missing:
        missing.remove(near)
    return f"write {near}, or remove it"


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that another is most like."""
    found = difflib.get_close_matches(word.casefold(), known, n=1, cutoff=0.7)
    return found[0] if found else None


def _write(key: str, expected: Any, path: tuple[str, ...]) -> str:
    if isinstance(expected, list):
        return f"write a table [[{'.'.join((*path, key))}]]"
    if not isinstance(expected, str):
        return f"write a table [{'.'.join((*path, key))}]"
    wrong = value_fault(None, expected, key)
    return wrong[1] if wrong else f"write {key}"
