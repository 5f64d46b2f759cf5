"""Records as they are shown, some of an article together."""

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from digest.search.records import Facet, Record

BLOCK = 24  # records in a part of them; an article begins a new one, so that another's records change none of its numbers


def blocks_of(records: Sequence[Record], code: str) -> Iterator[str]:
    """The records of an article in parts."""
    return (json_text(block(records[at : at + BLOCK], code)) for at in range(0, len(records), BLOCK))


def blocks_for(count: int) -> int:
    """How many parts so many records of an article have."""
    return -(-count // BLOCK)


def json_text(value: Any) -> str:
    """A value as the browser fetches it."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"


def block(records: Sequence[Record], code: str) -> dict[str, Any]:
    """Some records of an article as they are shown; what many of them share stands once."""
    places = {facet: place for place, facet in enumerate(facets_of(records))}
    return {
        "article": list(records[0].article),
        "facets": [list(facet) for facet in places],
        "records": [
            [
                record.anchor,
                "" if record.lang == code else record.lang,
                record.text,
                [places[facet] for facet in record.facets],
                *((record.thread, record.tellings) if record.tellings != 1 else ()),
            ]
            for record in records
        ],
    }


def facets_of(records: Iterable[Record]) -> dict[Facet, None]:
    """What records can be narrowed by, each once."""
    return dict.fromkeys(facet for record in records for facet in record.facets)
