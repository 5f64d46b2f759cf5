"""The lines of a saved web page, as its markup tells them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from digest.clean.lines import BREAKS, Line, line_in
from digest.model import BlockKind, PageLine, Residue, WebPage


@dataclass(frozen=True, slots=True)
class Told:
    """The lines of an article, the kinds that are known, by where a line begins, and what stands around the article."""

    lines: Sequence[Line]
    kinds: Mapping[int, BlockKind] = field(default_factory=dict)
    apart: tuple[Residue, ...] = ()


_KINDS: Mapping[str, BlockKind] = {"title": "title", "heading": "heading", "caption": "caption"}
_BREAKS = str.maketrans(dict.fromkeys(BREAKS, " "))


def page_lines(page: WebPage, text: str) -> Told:
    """The lines of a page's article; line breaks inside of them are spaces to a browser."""
    lines = [(_line(each, text), each.kind) for each in page.lines if each.kind != "apart"]
    apart = (_line(each, text) for each in page.lines if each.kind == "apart")
    return Told(
        lines=tuple(line for line, _ in lines if line.text),
        kinds={line.start: _KINDS[kind] for line, kind in lines if kind in _KINDS},
        apart=tuple(Residue(start=line.start, end=line.end, rule="clean.page") for line in apart if line.text),
    )


def _line(each: PageLine, text: str) -> Line:
    return line_in(text[each.start : each.end].translate(_BREAKS), each.start, 0, each.end - each.start)
