"""People, bodies and places whose names an editor knows."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """Somebody or something whose names an editor knows."""

    id: str
    names: Mapping[str, str] = field(default_factory=dict)  # by language, and "own"; "own_lang" is the language of that
    spellings: tuple[str, ...] = ()
    country: str | None = None
    role: str | None = None  # of a person, in English as facts have it
    articles: tuple[str, ...] = ()  # the only ones in which these names mean this; none: wherever they stand
    reason: str = ""
    by: str | None = None
    on: str | None = None  # the day
    is_editors: bool = False  # of this digest; else the program knows it


# By kind: "people", "organizations", "places".
KnownByKind = Mapping[str, tuple[Known, ...]]
