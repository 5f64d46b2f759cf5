"""A saved web page: its text, the lines of its article, and what its head says."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from digest.model import Given, LineKind, PageLine, WebPage
from digest.pages.decoded import Decoded
from digest.pages.main_text import article_runs
from digest.pages.meta import Said, said_in
from digest.pages.outline import Outline
from digest.pages.tags import attributes_of, pieces_of

_LETTERS = re.compile(r"[\W_]+")
_SHORTEST_TITLE = 12  # letters that a headline has at least, to be known by
_TITLE_WORDS = 4
_MOST_TITLES = 8  # of a head; more are of no page that is well


def read_page(raw: str) -> tuple[str, WebPage]:
    """The page's text with references decoded and blanks for markup, in the length of the decoded page, and what its markup tells."""
    decoded, outline = Decoded(raw), Outline(raw)
    said: list[Said] = []
    language: str | None = None
    for piece in pieces_of(raw):
        if piece.text:
            decoded.show(piece)
        else:
            new = _apart_from_each_other(sorted(said_in(raw, piece), key=lambda each: each.start))
            decoded.blank(piece, tuple((each.start, each.end) for each in new))
            said += new
        if piece.tag == "html" and not piece.closes and (lang := attributes_of(raw, piece).get("lang")):
            language = language or lang.value
        outline.add(piece)
    outline.finish()
    text = decoded.text()
    for run in outline.runs:
        run.start, run.end = decoded.place(run.start), decoded.place(run.end)
    # What a reference to nothing stood for is gone.
    outline.runs = [run for run in outline.runs if text[run.start : run.end].strip()]
    given = [replace(each, start=decoded.place(each.start), end=decoded.place(each.end)) for each in said]
    return text, WebPage(lines=tuple(_lines(text, outline, given)), given=_ranked(given), language=language)


def _apart_from_each_other(said: Sequence[Said]) -> list[Said]:
    """Values that stand in order and share no place, as two of a kind in one table may."""
    kept: list[Said] = []
    for each in said:
        if each.end > each.start and (not kept or each.start >= kept[-1].end):
            kept.append(each)
    return kept


def _ranked(said: Sequence[Said]) -> tuple[Given, ...]:
    """The values of the head, the surest of each kind first."""
    ordered = sorted(said, key=lambda each: (each.rank, each.start))
    return tuple(Given(key=each.key, value=each.value, start=each.start, end=each.end) for each in ordered)


def _lines(text: str, outline: Outline, said: Sequence[Said]) -> Iterator[PageLine]:
    """Every line of the page with its kind."""
    texts = [" ".join(text[run.start : run.end].split()) for run in outline.runs]
    own = article_runs(outline.runs, outline.nodes, texts)
    title = _title(outline, own, _titles(said), texts)
    own |= _dated(outline, own, title)
    for index, run in enumerate(outline.runs):
        node = outline.nodes[run.node]
        kind: LineKind = "title" if index == title else "apart" if index not in own else "text"
        if kind == "text" and (node.caption or node.heading):
            kind = "caption" if node.caption else "heading"
        yield PageLine(kind=kind, start=run.start, end=run.end)


def _dated(outline: Outline, own: frozenset[int], title: int | None) -> frozenset[int]:
    """The lines between the headline and the text that tell the day, which stand in an element of their own on many a page."""
    first = min((index for index in own if title is not None and index > title), default=0)
    between = range(first if title is None else title + 1, first)
    return frozenset(index for index in between if outline.nodes[outline.runs[index].node].dated and not outline.runs[index].linked)


def _titles(said: Sequence[Said]) -> list[str]:
    """The titles that the head gives, in letters only."""
    return [letters_of(each.value) for each in said if each.key == "title"][:_MOST_TITLES]


def _title(outline: Outline, own: frozenset[int], titles: Sequence[str], texts: Sequence[str]) -> int | None:
    """The line that is the headline: a heading that the head gives as the title, else the first great heading of some words."""
    headings = [index for index, run in enumerate(outline.runs) if outline.nodes[run.node].heading and not outline.nodes[run.node].caption]
    for index in headings:
        folded = letters_of(texts[index])
        if len(folded) >= _SHORTEST_TITLE and any(title.startswith(folded) for title in titles):
            return index
    great = [index for index in headings if _in_first_heading(outline, index) and len(texts[index].split()) >= _TITLE_WORDS]
    inside = [index for index in great if index in own]
    return next(iter([*inside, *great]), None)


def _in_first_heading(outline: Outline, index: int) -> bool:
    at = outline.runs[index].node
    while at > 0 and outline.nodes[at].tag != "h1":
        at = outline.nodes[at].parent if outline.nodes[at].heading else 0
    return at > 0


def letters_of(text: str) -> str:
    """A title's letters and digits, however it is set: what a head gives is looked for by them among the lines."""
    return _LETTERS.sub("", text).casefold()
