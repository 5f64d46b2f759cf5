"""What the made articles are about."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

_HERE = Path(__file__).parent


@cache
def settings() -> Mapping[str, Any]:
    """The years, offices, visits and subjects of world.toml."""
    return table_of("world")


def table_of(name: str) -> Mapping[str, Any]:
    """A file of this folder by its name: the settings, or the sentences of a language."""
    return tomllib.loads((_HERE / f"{name}.toml").read_text(encoding="utf-8"))
