"""Reads what pages tell programs, strictly: only types and properties of schema.org, each value of a type that its property may have."""

import json
import re
from datetime import date
from html.parser import HTMLParser
from typing import Any

import schema_org

KEYWORDS = {"@context", "@type", "@graph"}
DAY = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


def things_in(html: str) -> list[dict[str, Any]]:
    """Everything in the data blocks of a page, as a browser finds these."""
    blocks = _Blocks()
    blocks.feed(html)
    blocks.close()
    found = [json.loads(block) for block in blocks.found]
    assert all(each["@context"] == "https://schema.org" for each in found)
    return [thing for each in found for thing in each.get("@graph", [each])]


class _Blocks(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.is_inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.is_inside = tag == "script" and ("type", "application/ld+json") in attrs

    def handle_endtag(self, tag: str) -> None:
        self.is_inside = False

    def handle_data(self, data: str) -> None:
        if self.is_inside:
            self.found.append(data)


def checked(thing: dict[str, Any]) -> Any:
    """The thing in the vocabulary's own types, all that it holds first; raises where it is none."""
    kind = getattr(schema_org, thing["@type"])
    return kind(**{key: _value(key, value) for key, value in thing.items() if key not in KEYWORDS})


def _value(key: str, value: Any) -> Any:
    if isinstance(value, dict):
        return checked(value)
    if isinstance(value, list):
        return [_value(key, each) for each in value]
    return _day(value) if key.endswith(("Date", "Published")) else value


def _day(text: str) -> date:
    """A day of ISO 8601; of a month or year, which the types here can't hold, the first."""
    assert DAY.fullmatch(text), text
    return date.fromisoformat(f"{text}-01-01"[:10])
