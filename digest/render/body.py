"""The article as a reader sees it: blocks of passages, each passage with the facts that rest on it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from digest.model import Article, Block, Span
from digest.render.anchors import Passage, Passages
from digest.render.speech import Line
from digest.tell.escape import squeezed

_LEFT_OUT = "[…]"
_OPENING = ("“", "”", '"', "„", "«", "‘")


@dataclass(frozen=True, slots=True)
class Told:
    """A passage with its facts; `before` is what stands between it and the passage before it."""

    anchor: str
    number: int | None
    before: str
    text: str
    lines: tuple[Line, ...]
    original: str = ""  # as printed, where the text is a translation


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block of the page. Items of one list come as one paragraph each."""

    anchor: str
    kind: str
    label: str | None  # the speaker of an answer
    told: tuple[Told, ...]
    after: str
    credit: str | None
    original: str = ""  # all of it as printed, where it is translated


@dataclass(frozen=True, slots=True)
class Dropped:
    """A piece of the seed that is not shown."""

    text: str
    start: int
    end: int
    rule: str


def facts_by_anchor(lines: Iterable[Line]) -> dict[str, list[Line]]:
    """The lines that rest on each passage."""
    found: dict[str, list[Line]] = {}
    for line in lines:
        for anchor in {spot.anchor for spot in line.at if spot.anchor}:
            found.setdefault(anchor, []).append(line)
    return found


def paragraphs_of(
    article: Article, passages: Passages, lines: Mapping[str, list[Line]], texts: Mapping[str, str] | None = None
) -> tuple[Paragraph, ...]:
    """Every block of an article in text order; `texts` is what stands for a passage in the page's language, by its anchor.

    Of an article that is not shown whole only the blocks with passages, and a mark for what is left out beside them.
    """
    by_block: dict[int, list[Passage]] = {}
    for passage in passages.all:
        by_block.setdefault(passage.block, []).append(passage)
    blocks = range(len(article.blocks)) if passages.whole else sorted(by_block)
    printed = [_paragraph(article, index, by_block.get(index, []), lines) for index in blocks]
    printed = printed if passages.whole else [_without_rest(each) for each in printed]
    shown = [_translated(each, texts or {}) for each in printed]
    return tuple(
        replace(each, kind="speech") if _is_speech(each, before) else each for before, each in zip([None, *shown], shown, strict=False)
    )


def _without_rest(paragraph: Paragraph) -> Paragraph:
    """A paragraph of which only the passages may be shown."""
    told = tuple(replace(each, before=_LEFT_OUT if each.before else "") for each in paragraph.told)
    return replace(paragraph, told=told, after=_LEFT_OUT if paragraph.after else "", credit=None)


def _translated(paragraph: Paragraph, texts: Mapping[str, str]) -> Paragraph:
    """A paragraph in the page's language, with what is printed beside it; as it is where it has no translation."""
    if not paragraph.told or any(told.anchor not in texts for told in paragraph.told):
        return paragraph
    printed = " ".join(filter(None, [*(part for told in paragraph.told for part in (told.before, told.text)), paragraph.after]))
    told = tuple(replace(told, before="", text=texts[told.anchor], original=told.text) for told in paragraph.told)
    return replace(paragraph, told=told, after="", original=printed)


def _is_speech(paragraph: Paragraph, before: Paragraph | None) -> bool:
    """Whether a paragraph is direct speech from its first word."""
    if paragraph.kind != "paragraph" or not paragraph.told:
        return False
    first = paragraph.told[0]
    announced = before is not None and bool(before.told) and before.told[-1].text.endswith(":")
    return any(line.kind == "quotes" for line in first.lines) and (announced or first.text.startswith(_OPENING))


def _paragraph(article: Article, index: int, passages: list[Passage], lines: Mapping[str, list[Line]]) -> Paragraph:
    block = article.blocks[index]
    cuts = [span for span in (block.credit, block.speaker) if span]
    told: list[Told] = []
    at = block.start
    for passage in passages:
        before = _shown(article.text, at, passage.start, cuts)
        text = _shown(article.text, passage.start, passage.end, cuts)
        told.append(Told(passage.anchor, passage.number, before, text, tuple(lines.get(passage.anchor, ()))))
        at = max(at, passage.end)
    return Paragraph(
        anchor=f"p-{index + 1}",
        kind=block.kind,
        label=_label(article, block),
        told=tuple(told),
        after=_shown(article.text, at, block.end, cuts),
        credit=squeezed(article.text[block.credit.start : block.credit.end]) if block.credit else None,
    )


def _label(article: Article, block: Block) -> str | None:
    return squeezed(article.text[block.speaker.start : block.speaker.end]) if block.speaker else None


def _shown(text: str, start: int, end: int, cuts: Iterable[Span]) -> str:
    """The text between two offsets without what the page shows elsewhere."""
    for cut in cuts:
        if cut.start < end and start < cut.end:
            return squeezed(f"{text[start : max(start, cut.start)]} {text[min(end, cut.end) : end]}")
    return squeezed(text[start:end])


def dropped_of(article: Article) -> tuple[Dropped, ...]:
    """What cleaning dropped, without mere white space."""
    pieces = (Dropped(squeezed(article.text[each.start : each.end]), each.start, each.end, each.rule) for each in article.residue)
    return tuple(piece for piece in pieces if piece.text)
