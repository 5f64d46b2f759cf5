"""Where an article comes from, as far as its own file does not say it: what an editor gives, and the day it was taken in."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

_DELETE = "\x7f"  # JSON writes it as it is, TOML may not


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """What an editor says of an article that is taken in."""

    added: date  # when
    url: str | None = None
    outlet: str | None = None
    published: str | None = None  # "2024-03-12"

    def written(self) -> bytes:
        """The file beside the article, as TOML."""
        return "".join(f"{line}\n" for line in self._lines()).encode()

    def _lines(self) -> Iterator[str]:
        yield f"added = {self.added.isoformat()}"
        if self.published:
            yield f"date = {self.published}"
        for key, value in (("url", self.url), ("outlet", self.outlet)):
            if value:
                yield f"{key} = {_text(value)}"


def _text(value: str) -> str:
    """A text as TOML, whose escapes are those of JSON."""
    return json.dumps(value, ensure_ascii=False).replace(_DELETE, "\\u007f")
