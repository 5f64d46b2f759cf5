"""Charts as SVG: drawn by Vega, then made part of a page.

What Vega draws is stripped of what only its own viewer uses; a symbol whose description is a number becomes a link, and words of
another language within a label are marked.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any
from xml.etree import ElementTree

import vl_convert
from markupsafe import Markup

from digest.tell.escape import put, safe

_SVG = "{http://www.w3.org/2000/svg}"
_KEPT = frozenset(
    {
        "d", "x", "y", "x2", "y2", "dx", "dy", "width", "height", "viewBox", "transform", "fill", "fill-opacity", "stroke", "stroke-width",
        "stroke-dasharray", "text-anchor", "font-size", "font-weight",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Way:
    """Where a symbol of a chart leads, and what it stands for in words."""

    href: str
    label: str


@dataclass(frozen=True, slots=True)
class Foreign:
    """Words of another language at the end of a label."""

    words: str
    lang: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Meant:
    """What the signs of a chart stand for: where its symbols lead, and what in its labels is of another language."""

    ways: Mapping[str, Way] = field(default_factory=dict)
    foreign: Mapping[str, Foreign] = field(default_factory=dict)  # by the label


NOTHING = Meant()


# What Vega is told beside a chart: which version draws, and that nothing is fetched.
GIVEN: Mapping[str, Any] = {"vl_version": "6.4", "allowed_base_urls": []}


@lru_cache(maxsize=256)
def vega(chart: str) -> str:
    """What Vega makes of a chart; a preview draws only what changed."""
    return str(vl_convert.vegalite_to_svg(chart, **GIVEN))


Draw = Callable[[str], str]


def drawn(  # noqa: PLR0913 - who draws is for who keeps drawings
    chart: Mapping[str, Any], id: str, title: str, description: str, meant: Meant = NOTHING, *, draw: Draw = vega
) -> Markup:
    """A chart as an SVG element with title and description."""
    root = ElementTree.fromstring(draw(json.dumps(chart)))
    named = Markup('<title id="{0}-title">{2}</title><desc id="{0}-desc">{3}</desc>')
    head = Markup('<svg role="group" aria-labelledby="{0}-title {0}-desc"{1}>') + named
    return head.format(safe(id), _attributes(root), safe(title), safe(description)) + _inner(root, meant) + Markup("</svg>")


def _inner(element: ElementTree.Element, meant: Meant) -> Markup:
    return Markup("").join(_element(child, meant) for child in element)


def _words(text: str, meant: Meant) -> Markup:
    """A label, with what of it is of another language marked."""
    foreign = meant.foreign.get(text)
    if not foreign:
        return safe(text)
    own = text.removesuffix(foreign.words)
    return Markup('{}<tspan lang="{}">{}</tspan>').format(safe(own), foreign.lang, safe(foreign.words))


def _element(element: ElementTree.Element, meant: Meant) -> Markup:
    """An element with what it holds; a group that says nothing gives way to what it holds, an empty one to nothing."""
    tag = element.tag.removeprefix(_SVG)
    if tag == "defs":  # masks that nothing kept here refers to
        return Markup("")
    inner = _words((element.text or "").strip(), meant) + _inner(element, meant)
    if tag in ("g", "text", "a") and not inner:
        return Markup("")
    if tag == "path" and element.get("class") in ("background", "foreground"):
        return Markup("")
    attributes = _attributes(element)
    shape = inner if tag in ("g", "a") and not attributes else put("<{0}{1}>{2}</{0}>", Markup(tag), attributes, inner)
    way = meant.ways.get(element.get("aria-label", "")) if tag == "path" else None
    if way is None:
        return shape
    return put('<a href="{}" aria-label="{}">{}<title>{}</title></a>', safe(way.href), safe(way.label), shape, safe(way.label))


def _attributes(element: ElementTree.Element) -> Markup:
    if element.get("transform") == "translate(0,0)":
        del element.attrib["transform"]
    kept = [put(' {}="{}"', Markup(name), safe(value)) for name, value in element.attrib.items() if name in _KEPT and value]
    return Markup("").join(kept)
