"""Values as bytes, and back: what many of them have in common, such as a name or a place in a text, is then held once."""

import io
import pickle
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields
from functools import cache, partial
from typing import Any

Known = Mapping[str, object]  # what is at hand wherever a value is unpacked, and so no part of its bytes
# A longer text is hardly twice the same.
_LONGEST = 2000


def bytes_of(value: object, known: Known | None = None) -> bytes:
    """A value as bytes, without what is known beside it."""
    sink = io.BytesIO()
    _Writer(sink, {id(each): (name,) for name, each in (known or {}).items()}).dump(value)
    return sink.getvalue()


class Unpacker:
    """Gives values back; of the words and numbers in all that it gave each is held once, and so are values of the types in `once`."""

    def __init__(self, *once: type) -> None:
        self._held: dict[type, dict[Any, Any]] = defaultdict(dict)
        self._make = partial(_made_once, frozenset(once), self._held)

    def value(self, data: bytes, known: Known | None = None) -> Any:
        """What was made bytes of; raises whatever bytes that are damaged make pickle raise."""
        return _Reader(io.BytesIO(data), known or {}, self._held, self._make).load()

    def hold(self, words: Iterable[str]) -> None:
        """Words that are held anyway, to be given again."""
        self._held[str].update((each, each) for each in words)

    def forget(self) -> None:
        """Let go of all that was given, where the most of it is there already: what comes is held once among itself."""
        for held in self._held.values():
            held.clear()


class _Writer(pickle.Pickler):
    def __init__(self, sink: io.BytesIO, known: Mapping[int, tuple[str]]) -> None:
        super().__init__(sink, pickle.HIGHEST_PROTOCOL)
        self.known = known

    def persistent_id(self, each: object) -> object:
        """What is known goes by its name, as the one member of a tuple, and what may be there twice by itself."""
        if (isinstance(each, str) and len(each) < _LONGEST) or type(each) is int:
            return each
        return self.known.get(id(each))

    def reducer_override(self, each: object) -> Any:
        """What has fields goes as these: Python's own way asks for their names each time."""
        of: Any = type(each)
        names = _fields(of)
        return (_made, (of, *(getattr(each, name) for name in names))) if names else NotImplemented


class _Reader(pickle.Unpickler):
    def __init__(self, source: io.BytesIO, known: Known, held: Mapping[type, dict[Any, Any]], make: Callable[..., object]) -> None:
        super().__init__(source)
        self.known, self.held, self.make = known, held, make

    def find_class(self, module: str, name: str) -> Any:
        """What makes values knows nothing of this reader, which would then hold itself and all that it read."""
        found = super().find_class(module, name)
        return self.make if found is _made else found

    def persistent_load(self, each: Any) -> object:
        if type(each) is tuple:
            return self.known[each[0]]
        return self.held[type(each)].setdefault(each, each)


def _made_once(once: frozenset[type], held: Mapping[type, dict[Any, Any]], of: type, *values: Any) -> object:
    """A value of some type by its fields; of the types in `once` what is equal is made once."""
    if of not in once:
        return _made(of, *values)
    known, key = held[of], (*values, *map(type, values))  # markup equals the words that it is made of
    if key not in known:
        known[key] = _made(of, *values)
    return known[key]


def _made(of: type, *values: Any) -> object:
    """A value of some type by its fields, without whatever is worked out when it is first made."""
    made: object = object.__new__(of)
    for name, value in zip(_fields(of), values, strict=True):
        _put(made, name, value)
    return made


_put: Callable[[object, str, object], None] = object.__setattr__  # of what is frozen


@cache
def _fields(of: Any) -> tuple[str, ...]:
    """The names of the fields of a type that has nothing else; none of any other."""
    has_only = "__slots__" in of.__dict__ and "__dataclass_fields__" in of.__dict__ and "__reduce__" not in of.__dict__
    return tuple(each.name for each in fields(of)) if has_only else ()
