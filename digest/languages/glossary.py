"""The glossary of a language, which only its pages need: it is as large as all its other files, so it is read apart from them."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from digest.contracts import checked, contract_of, read

_ROOT = Path(__file__).parent
NAME = "glossary"  # of its contract


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """What each table of a glossary names, by its keys."""

    tables: Mapping[str, Mapping[str, tuple[str, ...]]]


def words_of(code: str, root: Path = _ROOT) -> Words:
    """The glossary of a language; raises TableError with all that is wrong in it. A language that no page is in needs none."""
    path = root / code / f"{NAME}.toml"
    file = f"languages/{code}/{NAME}.toml"
    return _parsed(read(path, file), file) if path.is_file() else Words({table: {} for table in contract_of(NAME)})


@lru_cache(maxsize=16)
def _parsed(data: bytes, file: str) -> Words:
    """The same bytes are not parsed again."""
    tables = checked(data, NAME, file)
    return Words({name: {key: tuple(forms) for key, forms in table.items()} for name, table in tables.items()})
