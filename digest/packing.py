"""Values as bytes, and back: what many of them have in common, such as a name or a place in a text, is then held once."""

import io
import pickle
from collections import defaultdict
from collections.abc import Iterable, Mapping
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
    """Gives values back; of the words and numbers in all that it gave each is held once."""

    def __init__(self) -> None:
        self._held: dict[type, dict[Any, Any]] = defaultdict(dict)

    def value(self, data: bytes, known: Known | None = None) -> Any:
        """What was made bytes of; raises whatever bytes that are damaged make pickle raise."""
        return _Reader(io.BytesIO(data), known or {}, self._held).load()

    def hold(self, words: Iterable[str]) -> None:
        """Words that are held anyway, to be given again."""
        self._held[str].update((each, each) for each in words)


class _Writer(pickle.Pickler):
    def __init__(self, sink: io.BytesIO, known: Mapping[int, tuple[str]]) -> None:
        super().__init__(sink, pickle.HIGHEST_PROTOCOL)
        self.known = known

    def persistent_id(self, each: object) -> object:
        """What is known goes by its name, as the one member of a tuple, and what may be there twice by itself."""
        if (isinstance(each, str) and len(each) < _LONGEST) or type(each) is int:
            return each
        return self.known.get(id(each))


class _Reader(pickle.Unpickler):
    def __init__(self, source: io.BytesIO, known: Known, held: Mapping[type, dict[Any, Any]]) -> None:
        super().__init__(source)
        self.known, self.held = known, held

    def persistent_load(self, each: Any) -> object:
        if type(each) is tuple:
            return self.known[each[0]]
        return self.held[type(each)].setdefault(each, each)
