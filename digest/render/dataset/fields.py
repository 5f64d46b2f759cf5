"""What a file of data holds: its fields, and how each is found in what a row is made of."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Any, Literal

# "when" is the time of a fact, "edtf" any other date; "names" are several texts, "objects" several objects.
Type = Literal["text", "when", "edtf", "day", "whole", "number", "flag", "names", "object", "objects"]
Format = Literal["csv", "jsonl"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A field of a file; what it means is told in the language of the file, under its name."""

    name: str
    type: Type
    of: Callable[[Any], Any]  # its value, from what the row is made of
    required: bool = False
    choices: str | None = None  # the table of words whose keys are all its values
    within: tuple["Field", ...] = ()  # the fields of an object, or of each of several


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A file with a row, or a line of JSON, for each thing of a kind."""

    name: str
    format: Format
    fields: tuple[Field, ...]
    key: tuple[str, ...] = ()  # the fields that together name a row
    leads: Mapping[str, str] = field(default_factory=dict)  # by field the file whose lines it names by their id, just as it stands there

    @property
    def path(self) -> str:
        """The file's name."""
        return f"{self.name}.{self.format}"


def text(name: str, of: Callable[[Any], Any] | None = None, *, required: bool = False) -> Field:
    """A field of words."""
    return Field(name=name, type="text", of=of or attrgetter(name), required=required)


def choice(name: str, choices: str, of: Callable[[Any], Any] | None = None, *, required: bool = True) -> Field:
    """A field that holds one of some values."""
    return Field(name=name, type="text", of=of or attrgetter(name), choices=choices, required=required)


def typed(
    name: str, kind: Type, of: Callable[[Any], Any] | None = None, *, required: bool = False, within: tuple[Field, ...] = ()
) -> Field:
    """A field of another type than words."""
    return Field(name=name, type=kind, of=of or attrgetter(name), required=required, within=within)
