"""From lines to the blocks that a reader sees, and the residue between them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from digest.clean.datelines import CLOCK, is_dateline, own_start
from digest.clean.endings import without_ends
from digest.clean.expected import NOTHING, Expected, find_title
from digest.clean.lines import Line
from digest.clean.numbering import numbered_paragraphs
from digest.clean.prefix import find_prefix
from digest.clean.shapes import SENTENCES, is_body, is_headline
from digest.clean.surroundings import find_doubled, find_furniture
from digest.clean.words import CAPTION, Words, credit_in, picture_in, signed_in
from digest.model import Block, BlockKind, Residue, Span

# A line longer than this is no section heading.
_HEADING = 110
_HEADING_WORDS = 14
# The prefix with place and outlet opens one of the first paragraphs.
_PREFIX_BLOCKS = 3
_ITEM = re.compile(r"(?:[-•*‣▪●◦·∙⁃■□►➢➤✓✔–—]|\(?\d{1,2}[.)]|\(?(?:[a-z]|[ivx]{1,5})\))\s+(?=\S)")
# The year that a row of a chronology begins with.
_ROW = re.compile(r"(?:1[89]|20)\d\d(?:[.:]| [-\u2013\u2014])? ([^\W\d_])")
_MARK = re.compile(r"[-•*‣▪●◦·∙⁃■□►➢➤✓✔–—]\s+(?=\S)")
# What a label like "Foto:" opens is who took the picture up to this length, and what it shows beyond.
_CREDIT_ALONE = 75
_STANDING = re.compile(r"[.:;,…]$|[.,][\"”']$|[\"”'][.,]$")
_DASHES = ("-", "–", "—")
_LEAD = " A"  # whatever a text begins with, behind a prefix that has a line to itself
_PICTURE_WORDS = ("foto", "photo", "image", "pool", "ho-")
_LABEL = re.compile(r"([^\W\d_]+(?: [^\W\d_]+)?)\s?:\s*(?=\S)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """What an article's lines turned out to be, in text order."""

    blocks: tuple[Block, ...]
    residue: tuple[Residue, ...]
    outlet: str | None


class Page:
    """The layout while it is being read."""

    def __init__(self, words: Words, last: int) -> None:
        self.words = words
        self.last = last  # the last line that is no furniture
        self.blocks: list[Block] = []
        self.residue: list[Residue] = []
        self.outlet: str | None = None
        self.title: str | None = None
        self.paragraphs = 0
        self.prefixed = False
        self.numbered: frozenset[int] = frozenset()

    def drop(self, start: int, end: int, rule: str) -> None:
        """Record residue, unless there is nothing to record."""
        if end > start:
            self.residue.append(Residue(start=start, end=end, rule=rule))

    def add(self, kind: BlockKind, line: Line, credit: Span | None = None) -> None:
        """Add a block for a line."""
        if line.end > line.start:
            self.blocks.append(Block(kind=kind, start=line.start, end=line.end, credit=credit))


def lay_out(lines: Sequence[Line], words: Words, expected: Expected = NOTHING) -> Layout:
    """Every line as a block or as residue."""
    rules = find_furniture(lines, words)
    page = Page(words, max((index for index, rule in enumerate(rules) if not rule), default=-1))
    title = find_title(lines, rules, words, expected)
    doubled = find_doubled(lines, rules, 0 if title is None else title + 1, words)
    page.numbered = numbered_paragraphs(lines, rules)
    for index, line in enumerate(lines):
        rule, kind = rules[index], "caption" if index in doubled else expected.kind(line)
        if rule:
            page.drop(line.start, line.end, rule)
            _note_outlet(page, line, rule)
        elif index == title:
            page.title = line.lower
            page.add("title", line)
        elif kind:
            _place_told(page, line, kind)
        else:
            _place(page, lines, index)
    return Layout(blocks=tuple(page.blocks), residue=tuple(page.residue), outlet=page.outlet)


def _place_told(page: Page, line: Line, kind: BlockKind) -> None:
    """A line that is known to be a caption or a heading."""
    if not (kind == "caption" and _place_credited(page, line)):
        page.add(kind, line)


def _note_outlet(page: Page, line: Line, rule: str) -> None:
    if page.outlet:
        return
    name = line.text.strip("()[]. ")
    if rule == "clean.sign_off" and name.lower() in page.words.agencies:
        page.outlet = name
    elif rule == "clean.doubled_name":
        page.outlet = line.text[: (len(line.text) + 1) // 2].strip()
    elif rule == "clean.label":
        value = line.text.partition(":")[2].strip()
        page.outlet = value if value.lower() in page.words.agencies else None


def _place(page: Page, lines: Sequence[Line], index: int) -> None:
    line = lines[index]
    if page.title and _repeats(line.lower, page.title):
        page.drop(line.start, line.end, "clean.repeated_title")
    elif line.text.startswith("|") or line.text.endswith("|"):
        _place_piped(page, line)
    elif picture_in(line.text, page.words):
        _place_pictured(page, line)
    elif is_dateline(line, page.words, alone=not page.blocks) and _has_dateline_at(page, lines, index):
        own = own_start(line, page.words)
        page.drop(line.start, line.start + own, "clean.byline")
        page.add("dateline", line.part(own))
    elif line.text.endswith(_DASHES) and (prefix := find_prefix(line.before(_LEAD), page.words)) and prefix.dated:
        page.add("dateline", line)
    elif not _place_credited(page, line):
        _place_text(page, lines, index)


def _repeats(lower: str, title: str) -> bool:
    """Whether a line is the headline once more, or its beginning: "Peru and Egypt Sign..."."""
    begun = lower.removesuffix("...").removesuffix("…").rstrip()
    return lower == title or (len(begun) < len(lower) and " " in begun and title.startswith(begun))


def _has_dateline_at(page: Page, lines: Sequence[Line], index: int) -> bool:
    """Whether the date of an article stands here: above its text, below what leads into it if a clock goes with it, or at the end."""
    leads_in = page.paragraphs == 1 and CLOCK.search(lines[index].text)
    return not page.paragraphs or bool(leads_in) or index >= len(lines) - 2


def _place_piped(page: Page, line: Line) -> None:
    """A row of a table with one cell: a caption on sites that lay pictures out in tables."""
    inner_start = len(line.text) - len(line.text.lstrip("| \t\u00a0"))
    inner_end = len(line.text.rstrip("| \t\u00a0"))
    page.drop(line.start, line.start + inner_start, "clean.pipe")
    inner = line.part(inner_start, inner_end)
    if inner.text and not _place_credited(page, inner):
        page.add("caption", inner)
    page.drop(inner.end, line.end, "clean.pipe")


def _place_pictured(page: Page, line: Line) -> None:
    """A picture's description ("… - ảnh 1") with the caption glued to it."""
    found = picture_in(line.text, page.words)
    assert found
    page.drop(line.start, line.start + found.end(), "clean.picture")
    rest = line.part(found.end())
    if rest.text and not _place_credited(page, rest):
        page.add("caption", rest)


def _place_credited(page: Page, line: Line) -> bool:
    """A caption that ends in a credit; a credit alone belongs to the caption before it."""
    found = credit_in(line.text, page.words) or signed_in(line.text, page.words)
    if not found:
        return False
    credit = line.part(found.start())
    caption = line.part(0, found.start())
    if not caption.text and (len(credit.text) > _CREDIT_ALONE or SENTENCES.search(credit.text)):
        colon = credit.text.index(":") + 1 if ":" in credit.text else 0
        page.drop(credit.start, credit.start + colon, "clean.label")
        page.add("caption", credit.part(colon))
    elif not caption.text:
        page.drop(credit.start, credit.end, "clean.credit")
    else:
        _add_caption(page, caption, Span(start=credit.start, end=credit.end))
    return True


def _add_caption(page: Page, line: Line, credit: Span) -> None:
    """Add a caption, without a label before it ("Foto: …")."""
    label = _LABEL.match(line.text)
    if label and label[1].lower() in page.words.credit_labels:
        page.drop(line.start, line.start + label.end(), "clean.label")
        line = line.part(label.end())
    page.add("caption", line, credit)


def _place_text(page: Page, lines: Sequence[Line], index: int) -> None:
    line, ends = without_ends(_without_prefix(page, lines[index]), page.words)
    if ends and _is_picture_credit(ends[0], lines[index], page.words):
        _add_caption(page, line, Span(start=ends[0].start, end=ends[0].end))
        return
    kind = _kind(page, line, index, lines)
    marker = _ITEM.match(line.text) if kind == "item" or index in page.numbered else None
    if marker:
        page.drop(line.start, line.start + marker.end(), "clean.bullet")
        line = line.part(marker.end())
    page.add(kind, line)
    for end in ends:
        page.drop(end.start, end.end, end.rule)
    if kind == "paragraph":
        page.paragraphs += 1


def _without_prefix(page: Page, line: Line) -> Line:
    if page.prefixed or page.paragraphs >= _PREFIX_BLOCKS or not (is_body(line, page.words) or len(line.text) > _HEADING):
        return line
    prefix = find_prefix(line, page.words)
    if not prefix:
        return line
    page.prefixed = True
    page.outlet = prefix.outlet or page.outlet
    head = line.part(0, prefix.length)
    if prefix.dated:
        page.add("dateline", head)
    else:
        page.drop(head.start, head.end, "clean.prefix")
    return line.part(prefix.length)


def _is_picture_credit(end: Residue, line: Line, words: Words) -> bool:
    """Whether the brackets after a line credit a picture ("(ANTARA FOTO/Name)") and do not sign an article ("(ant/rep)")."""
    inside = line.text[end.start - line.start : end.end - line.start].strip("()[]. ")
    if end.rule != "clean.sign_off" or len(line.text) > CAPTION or not inside[:1].isupper():
        return False
    if any(inside.lower().startswith((label + " ", label + ".")) for label in words.credit_labels):
        return True
    if inside.lower().endswith(_PICTURE_WORDS) and len(inside.split()) > 1:
        return True
    if "/" not in inside:
        return False
    first = inside.partition("/")[0].strip().lower()
    return first in words.agencies or any(word in inside.lower() for word in _PICTURE_WORDS)


def _kind(page: Page, line: Line, index: int, lines: Sequence[Line]) -> BlockKind:
    if index in page.numbered:
        return "paragraph"
    if _ITEM.match(line.text) and (_MARK.match(line.text) or any(_ITEM.match(other.text) for other in _beside(lines, index))):
        return "item"
    if _begins_row(line) and any(map(_begins_row, _beside(lines, index))):
        return "item"
    if is_headline(line) and _stands_alone(line) and index < page.last:
        return "item" if _is_listed(page, line, lines[index - 1]) else "heading"
    return "paragraph"


def _is_listed(page: Page, line: Line, before: Line) -> bool:
    """Whether a line without a full stop is an item that nothing marks: behind a colon, or behind another such item."""
    if not page.blocks or page.blocks[-1].end != before.end or line.text.endswith("?"):
        return False
    return before.text.endswith(":") or (page.blocks[-1].kind == "item" and not _ITEM.match(before.text) and not _begins_row(before))


def _begins_row(line: Line) -> bool:
    """Whether a line is a row of a chronology: its year, and what happened."""
    row = _ROW.match(line.text)
    return row is not None and row[1].isupper()


def _beside(lines: Sequence[Line], index: int) -> Iterator[Line]:
    return (lines[other] for other in (index - 1, index + 1) if 0 <= other < len(lines))


def _stands_alone(line: Line) -> bool:
    text = line.text
    return (
        len(text) <= _HEADING
        and len(text.split()) <= _HEADING_WORDS
        and not _STANDING.search(text)
        and not SENTENCES.search(text)
        and (text[0].isupper() or text[0].isdigit() or text[0] in "\"“'‘")
        and text[0] + text[-1] not in ('""', "“”")
    )


def renamed(blocks: Sequence[Block], kinds: Sequence[tuple[int, BlockKind, Span | None]]) -> tuple[Block, ...]:
    """The blocks with some of them given another kind and speaker."""
    changed = list(blocks)
    for index, kind, speaker in kinds:
        changed[index] = replace(changed[index], kind=kind, speaker=speaker)
    return tuple(changed)
