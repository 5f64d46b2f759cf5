"""A fact named in lines of TOML, for an editor to paste."""

from digest.correct.naming import Told
from digest.correct.values import as_toml
from digest.json_line import json_line
from digest.model import Fact


def lines_for(told: Told, fact: Fact) -> str:
    """What names a fact, on one line: `quote = "…"`, and `where = { … }` where words alone do not."""
    quote, where = told.named(fact)
    lines = [f"quote = {json_line(quote)}", *([f"where = {as_toml(where)}"] if where else [])]
    return " with ".join(lines)
