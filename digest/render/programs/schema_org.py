"""The words of schema.org that the pages use, as types: no page can use another, or misspell one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import Any

from markupsafe import Markup

from digest.json_line import json_line

_CONTEXT = "https://schema.org"
# In JSON these stand in texts only, where an escape means the same; in HTML they could end the element or begin a comment.
_HTML = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&"}
_NEXT_WORD = re.compile(r"_(\w)")
_OF_JSON_LD = {"id": "@id"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """Anything; `id` is its address, within the page where it begins with "#"."""

    id: str = ""
    name: str = ""
    url: str = ""
    description: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Thing):
    pass


@dataclass(frozen=True, slots=True, kw_only=True)
class Organization(Thing):
    pass


@dataclass(frozen=True, slots=True, kw_only=True)
class Place(Thing):
    pass


@dataclass(frozen=True, slots=True, kw_only=True)
class Country(Place):
    pass


@dataclass(frozen=True, slots=True, kw_only=True)
class CreativeWork(Thing):
    """What somebody made; dates are ISO 8601, as exact as they are known."""

    text: str = ""
    in_language: str = ""
    date_published: str = ""
    publisher: Organization | None = None
    is_based_on: "NewsArticle | None" = None
    is_part_of: "WebSite | None" = None
    about: tuple[Thing, ...] = ()
    mentions: tuple[Thing, ...] = ()
    has_part: tuple["CreativeWork", ...] = ()
    spatial_coverage: tuple[Place, ...] = ()
    temporal_coverage: str = ""  # "1992/2030"


@dataclass(frozen=True, slots=True, kw_only=True)
class WebSite(CreativeWork):
    pass


@dataclass(frozen=True, slots=True, kw_only=True)
class WebPage(CreativeWork):
    pass


@dataclass(frozen=True, slots=True, kw_only=True)
class NewsArticle(CreativeWork):
    headline: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim(CreativeWork):
    """What somebody asserts; that it is true nobody says."""

    appearance: NewsArticle | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DataDownload(CreativeWork):
    content_url: str
    encoding_format: str  # a media type


@dataclass(frozen=True, slots=True, kw_only=True)
class Dataset(CreativeWork):
    distribution: tuple[DataDownload, ...] = ()
    variable_measured: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Thing):
    start_date: str = ""
    end_date: str = ""
    location: Place | None = None
    attendee: tuple[Person | Organization, ...] = ()
    sub_event: tuple["Event", ...] = ()
    subject_of: tuple[CreativeWork, ...] = ()


def data_block(*things: Thing) -> Markup:
    """Things as an element that browsers do not run; whatever their texts hold, nothing ends it but its own end."""
    graph = [dict(_filled(thing)) for thing in things]
    held = graph[0] if len(graph) == 1 else {"@graph": graph}
    line = json_line({"@context": _CONTEXT, **held}).translate(_HTML)
    return Markup(f'<script type="application/ld+json">{line}</script>')


def _filled(thing: Thing) -> Iterator[tuple[str, Any]]:
    """What is known of a thing, under the names that schema.org has for it."""
    yield "@type", type(thing).__name__
    for field in fields(thing):
        value = getattr(thing, field.name)
        if value:
            yield _OF_JSON_LD.get(field.name) or _NEXT_WORD.sub(lambda word: word[1].upper(), field.name), _plain(value)


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return _plain(value[0]) if len(value) == 1 else [_plain(each) for each in value]
    return dict(_filled(value)) if isinstance(value, Thing) else value
