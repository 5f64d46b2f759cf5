"""A fact named in lines of TOML, for an editor to paste."""

from collections.abc import Iterator
from dataclasses import replace

from digest.correct.naming import Told
from digest.correct.values import as_toml
from digest.json_line import json_line
from digest.model import Correction, Fact

# What stands for words that only the editor knows; TOML does not take it, so that nothing is asserted by oversight.
BLANK = "…"


def lines_for(told: Told, fact: Fact) -> str:
    """What names a fact, on one line: `quote = "…"`, and `where = { … }` where words alone do not."""
    quote, where = told.named(fact)
    lines = [f"quote = {json_line(quote)}", *([f"where = {as_toml(where)}"] if where else [])]
    return " with ".join(lines)


def naming(correction: Correction, told: Told, fact: Fact) -> Correction:
    """The correction with the words, and where these do not do the values, that mean a fact and no other."""
    quote, where = told.named(fact)
    return replace(correction, quote=quote, where=where)


def entry_of(correction: Correction) -> str:
    """A correction as it stands in the file beside its seed; a reason that nobody gave is left to the editor."""
    return "\n".join(_lines(correction))


def _lines(correction: Correction) -> Iterator[str]:
    yield f"[[{correction.action}]]"
    yield f"kind = {json_line(correction.kind)}"
    yield f"quote = {json_line(correction.quote)}"
    for key, values in (("where", correction.where), ("set", correction.values)):
        if values:
            yield f"{key} = {as_toml(values)}"
    yield f"reason = {json_line(correction.reason) if correction.reason else BLANK}"
    if correction.by:
        yield f"by = {json_line(correction.by)}"
    if correction.on:
        yield f"on = {correction.on}"
