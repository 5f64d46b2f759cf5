"""The picture that networks show beside a link: one a language, since an article has its own words there, and each takes 50 milliseconds.

The colours are the site's; the letters are those that vl-convert brings, so that no machine needs any.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from textwrap import wrap
from typing import NamedTuple
from xml.etree import ElementTree

import vl_convert

from digest.tell.escape import squeezed

WIDTH, HEIGHT = 1200, 630
_MARGIN = 88
_PAPER, _INK, _FADED = "#fbf9f4", "#1d1b18", "#514b43"
# About how wide a letter is beside its height; wide enough for capitals among small letters.
_LETTER = 0.58
_MOST_TITLE, _MOST_ABOUT = 3, 3  # lines


def card(title: str, about: str, short: str, accent: str) -> bytes:
    """The picture as PNG, which is what networks take; the same words give the same bytes."""
    return _png(card_svg(title, about, short, accent))


def card_svg(title: str, about: str, short: str, accent: str) -> str:
    """The picture as SVG: the digest's name, what it is about, and its short name as a seal."""
    root = ElementTree.Element("svg", xmlns="http://www.w3.org/2000/svg", width=str(WIDTH), height=str(HEIGHT))
    ElementTree.SubElement(root, "rect", width=str(WIDTH), height=str(HEIGHT), fill=_PAPER)
    ElementTree.SubElement(root, "rect", width=str(WIDTH), height="18", fill=accent)
    at = 96
    for line in _lines(title, about):
        at += round(line.size * 1.24)
        _write(root, line, at)
    _write(root, _Line(squeezed(short), 34, accent, "bold"), HEIGHT - 64)
    return ElementTree.tostring(root, encoding="unicode")


class _Line(NamedTuple):
    words: str
    size: int
    colour: str
    weight: str


def _lines(title: str, about: str) -> Iterator[_Line]:
    for size in (92, 76, 60):  # the largest letters in which the name takes its lines
        lines = _wrapped(title, size)
        if len(lines) < _MOST_TITLE:
            break
    yield from (_Line(line, size, _INK, "bold") for line in _fewer(lines, _MOST_TITLE))
    yield _Line("", 28, _INK, "normal")
    yield from (_Line(line, 36, _FADED, "normal") for line in _fewer(_wrapped(about, 36), _MOST_ABOUT))


def _wrapped(text: str, size: int) -> list[str]:
    return wrap(squeezed(text), int((WIDTH - 2 * _MARGIN) / (size * _LETTER)) - 1)  # with room for dots


def _fewer(lines: Sequence[str], most: int) -> Sequence[str]:
    return lines if len(lines) <= most else [*lines[: most - 1], f"{lines[most - 1]}…"]


def _write(root: ElementTree.Element, line: _Line, at: int) -> None:
    place = {"x": str(_MARGIN), "y": str(at), "font-family": "Liberation Sans, sans-serif"}
    style = {"font-size": str(line.size), "font-weight": line.weight, "fill": line.colour}
    ElementTree.SubElement(root, "text", place | style).text = line.words


@lru_cache(maxsize=16)
def _png(svg: str) -> bytes:
    return bytes(vl_convert.svg_to_png(svg))
